#include "stores/xlsx_library.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "stores/errors.hpp"

namespace congvan::stores {
namespace {

std::string folder_of_temporaries = ".";
std::atomic<int> first_error = 0;

void note_error() {
  int none = 0;
  first_error.compare_exchange_strong(none, errno);
}

// ---- a temporary file as the library takes it; that what it writes arrives is checked here, for it does not look ----

int descriptor_of(void* cookie) { return static_cast<int>(reinterpret_cast<std::intptr_t>(cookie)); }

ssize_t read_some(void* cookie, char* bytes, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor_of(cookie), bytes, size);
  } while (got < 0 && errno == EINTR);
  if (got < 0) note_error();
  return got;
}

ssize_t write_all(void* cookie, const char* bytes, std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    const ssize_t written = ::write(descriptor_of(cookie), bytes + done, size - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      note_error();
      return 0;
    }
    done += static_cast<std::size_t>(written);
  }
  return static_cast<ssize_t>(size);
}

int seek_to(void* cookie, off64_t* offset, int whence) {
  const off64_t at = ::lseek64(descriptor_of(cookie), *offset, whence);
  if (at < 0) return -1;
  *offset = at;
  return 0;
}

int close_it(void* cookie) { return ::close(descriptor_of(cookie)); }

/// A file without a name, so that nothing is left of it even when the program is killed.
int nameless_file() {
  const int descriptor = ::open(folder_of_temporaries.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return descriptor;
  std::string name = folder_of_temporaries + "/.congvan-XXXXXX";  // a file system that knows no nameless files
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

std::FILE* temporary_stream() {
  const int descriptor = nameless_file();
  if (descriptor < 0) {
    note_error();
    return nullptr;
  }
  // NOLINTNEXTLINE(performance-no-int-to-ptr): the cookie is the descriptor, never followed
  return ::fopencookie(reinterpret_cast<void*>(static_cast<std::intptr_t>(descriptor)), "w+",
                       {.read = read_some, .write = write_all, .seek = seek_to, .close = close_it});
}

void* symbol(void* library, const char* name) {
  void* const found = library == nullptr ? nullptr : ::dlsym(library, name);
  if (found == nullptr) throw StoreError(StoreProblem::no_library, 0, "libxlsxwriter4");
  return found;
}

XlsxLibrary loaded() {
  void* const library = ::dlopen(CONGVAN_LIBXLSXWRITER, RTLD_NOW | RTLD_LOCAL);
  XlsxLibrary functions;
#define CONGVAN_XLSX_LOAD(name) functions.name = reinterpret_cast<decltype(functions.name)>(symbol(library, #name));
  CONGVAN_XLSX_FUNCTIONS(CONGVAN_XLSX_LOAD)
#undef CONGVAN_XLSX_LOAD
  return functions;
}

}  // namespace

const XlsxLibrary& xlsx_library() {
  static const XlsxLibrary library = loaded();
  return library;
}

void set_temporary_folder(const char* folder) {
  folder_of_temporaries = folder;
  first_error = 0;
}

int temporary_error() { return first_error; }

}  // namespace congvan::stores

/// Takes the place of the library's own function of this name, which the program exports for it: that one's files have names.
extern "C" std::FILE* lxw_tmpfile(char* /*folder*/) { return congvan::stores::temporary_stream(); }
