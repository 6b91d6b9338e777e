// libzip, loaded when the first archive comes: as a shared library it brings OpenSSL, bzip2 and more, which would cost every start of the
// program several times what reading a text costs. These are the library's own functions, handed on.
#include <dlfcn.h>
#include <zip.h>

#include <new>
#include <string_view>

#include "input/decoded.hpp"

namespace {

/// The loader of glibc 2.36 that finds no memory to undo a load with keeps its lock, and every other thread that loads, and the end of the
/// program, would wait for it for ever. So it has some: this much of small pieces, which stays with the thread that frees it.
void make_sure_of_memory() {
  constexpr std::size_t enough = std::size_t{64} << 10U;
  ::operator delete(::operator new(enough));
}

/// Null where there is none. Not tried again after a failure, for the same reason.
void* loaded() {
  static bool without_memory = false;
  static void* const library = [] {
    make_sure_of_memory();
    void* const found = ::dlopen(CONGVAN_LIBZIP, RTLD_NOW | RTLD_LOCAL);
    const std::string_view wrong = found == nullptr ? ::dlerror() : "";
    without_memory = wrong.find("failed to map segment") != wrong.npos || wrong.find("memory") != wrong.npos;  // it sets no errno
    return found;
  }();
  if (without_memory) throw std::bad_alloc();
  return library;
}

void* symbol(void* library, const char* name) {
  void* const found = library == nullptr ? nullptr : ::dlsym(library, name);
  if (found == nullptr) throw congvan::input::DecodeError(congvan::input::Problem::decoder_missing, "libzip4");
  return found;
}

#define FUNCTIONS(use)                                                                                                                    \
  use(zip_error_init) use(zip_error_fini) use(zip_error_code_zip) use(zip_error_code_system) use(zip_get_error) use(zip_file_get_error)   \
      use(zip_source_buffer_create) use(zip_source_free) use(zip_open_from_source) use(zip_discard) use(zip_get_num_entries)              \
          use(zip_get_name) use(zip_name_locate) use(zip_stat_init) use(zip_stat_index) use(zip_fopen_index) use(zip_fread)               \
              use(zip_fclose) use(zip_source_keep) use(zip_source_open) use(zip_source_read) use(zip_source_close) use(zip_source_buffer) \
                  use(zip_file_add) use(zip_file_set_dostime) use(zip_close)

/// Each function of libzip that is used, with the type that its header gives.
struct Library {
  void* const library = loaded();
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name cannot stand in brackets where it is declared
#define MEMBER(name) decltype(&::name) const name = reinterpret_cast<decltype(&::name)>(symbol(library, #name));
  FUNCTIONS(MEMBER)
#undef MEMBER
};

const Library& real() {
  static const Library library;
  return library;
}

}  // namespace

extern "C" {

void zip_error_init(zip_error_t* error) { real().zip_error_init(error); }
void zip_error_fini(zip_error_t* error) { real().zip_error_fini(error); }
int zip_error_code_zip(const zip_error_t* error) { return real().zip_error_code_zip(error); }
int zip_error_code_system(const zip_error_t* error) { return real().zip_error_code_system(error); }
zip_error_t* zip_get_error(zip_t* archive) { return real().zip_get_error(archive); }
zip_error_t* zip_file_get_error(zip_file_t* file) { return real().zip_file_get_error(file); }
zip_source_t* zip_source_buffer_create(const void* data, zip_uint64_t size, int free_it, zip_error_t* error) {
  return real().zip_source_buffer_create(data, size, free_it, error);
}
void zip_source_free(zip_source_t* source) { real().zip_source_free(source); }
zip_t* zip_open_from_source(zip_source_t* source, int flags, zip_error_t* error) {
  return real().zip_open_from_source(source, flags, error);
}
void zip_discard(zip_t* archive) { real().zip_discard(archive); }
zip_int64_t zip_get_num_entries(zip_t* archive, zip_flags_t flags) { return real().zip_get_num_entries(archive, flags); }
const char* zip_get_name(zip_t* archive, zip_uint64_t index, zip_flags_t flags) { return real().zip_get_name(archive, index, flags); }
zip_int64_t zip_name_locate(zip_t* archive, const char* name, zip_flags_t flags) { return real().zip_name_locate(archive, name, flags); }
void zip_stat_init(zip_stat_t* status) { real().zip_stat_init(status); }
int zip_stat_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t* status) {
  return real().zip_stat_index(archive, index, flags, status);
}
zip_file_t* zip_fopen_index(zip_t* archive, zip_uint64_t index, zip_flags_t flags) { return real().zip_fopen_index(archive, index, flags); }
zip_int64_t zip_fread(zip_file_t* file, void* buffer, zip_uint64_t size) { return real().zip_fread(file, buffer, size); }
int zip_fclose(zip_file_t* file) { return real().zip_fclose(file); }

void zip_source_keep(zip_source_t* source) { real().zip_source_keep(source); }
int zip_source_open(zip_source_t* source) { return real().zip_source_open(source); }
zip_int64_t zip_source_read(zip_source_t* source, void* buffer, zip_uint64_t size) { return real().zip_source_read(source, buffer, size); }
int zip_source_close(zip_source_t* source) { return real().zip_source_close(source); }
zip_source_t* zip_source_buffer(zip_t* archive, const void* data, zip_uint64_t size, int free_it) {
  return real().zip_source_buffer(archive, data, size, free_it);
}
zip_int64_t zip_file_add(zip_t* archive, const char* name, zip_source_t* source, zip_flags_t flags) {
  return real().zip_file_add(archive, name, source, flags);
}
int zip_file_set_dostime(zip_t* archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
  return real().zip_file_set_dostime(archive, index, time, date, flags);
}
int zip_close(zip_t* archive) { return real().zip_close(archive); }

}  // extern "C"
