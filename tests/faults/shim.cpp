// Makes the N-th call of one kind fail; loaded before the C library by LD_PRELOAD. tests/faults/test_faults.py tells it in the environment:
//   FAULT_KIND   a row of kinds below          FAULT_AT     the N-th call fails; 0: none
//   FAULT_ERRNO  what it fails with            FAULT_ON     1: and all after it
//   FAULT_COUNT  a file for how many there were
//   FAULT_OLD    1: a file system that knows no files without a name and tells no types with its names
// What is written to standard error, which tells about the run, and what the C library calls inside itself are not counted.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
void* __libc_malloc(size_t);
void* __libc_calloc(size_t, size_t);
void* __libc_realloc(void*, size_t);
void* __libc_memalign(size_t, size_t);
}

namespace {

enum class Kind { malloc, open, read, write, fsync, rename, fork, mmap, stat, none };
constexpr const char* kinds[] = {"malloc", "open", "read", "write", "fsync", "rename", "fork", "mmap", "stat", "none"};

struct Plan {
  Kind kind = Kind::none;
  long at = 0;
  int error = EIO;
  bool on = false;
  bool old = false;
};
Plan plan;
std::atomic<long> calls;

bool fails(Kind kind) {
  if (kind != plan.kind) return false;
  const long call = ++calls;
  if (plan.at == 0 || call < plan.at || (call > plan.at && !plan.on)) return false;
  errno = plan.error;
  return true;
}

// libxlsxwriter follows what malloc gives without looking; src/stores/workbook.cpp makes sure that there is some before it is called. The
// loader of glibc 2.36 keeps its lock for good when there is none to undo a load with. Who calls is asked without that lock, which dladdr
// would take.
bool is_from_careless_library(void* caller) {
  dl_find_object found{};
  if (::_dl_find_object(caller, &found) != 0) return false;
  const char* const name = found.dlfo_link_map->l_name;
  return std::strstr(name, "libxlsxwriter") != nullptr || std::strstr(name, "/ld-linux") != nullptr;
}

bool is_too_new(int how) {
  if (!plan.old || (how & O_TMPFILE) != O_TMPFILE) return false;
  errno = EOPNOTSUPP;
  return true;
}

bool no_memory(void* caller) { return plan.kind == Kind::malloc && !is_from_careless_library(caller) && fails(Kind::malloc); }

long number_of(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? 0 : std::strtol(value, nullptr, 10);
}

__attribute__((constructor)) void begin() {
  if (const char* const kind = std::getenv("FAULT_KIND"))
    for (int i = 0; i < static_cast<int>(Kind::none); ++i)
      if (std::strcmp(kind, kinds[i]) == 0) plan.kind = static_cast<Kind>(i);
  plan.at = number_of("FAULT_AT");
  plan.on = number_of("FAULT_ON") != 0;
  plan.old = number_of("FAULT_OLD") != 0;
  if (const long error = number_of("FAULT_ERRNO")) plan.error = static_cast<int>(error);
  calls = 0;
}

// Straight to the kernel: the functions of the C library are counted.
__attribute__((destructor)) void end() {
  const char* const path = std::getenv("FAULT_COUNT");
  if (path == nullptr) return;
  char digits[24];
  const int size = std::snprintf(digits, sizeof digits, "%ld\n", calls.load());
  const long file = ::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0) return;
  ::syscall(SYS_write, file, digits, size);
  ::syscall(SYS_close, file);
}

template <class Function>
Function* next(Function*, const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

// A function of the C library that counts as a call of `kind` and gives `result` when it fails.
#define COUNTED(kind, failure, type, name, parameters, arguments)                   \
  type name parameters noexcept(noexcept(::name arguments)) {                       \
    static auto* const real = next(static_cast<decltype(&::name)>(nullptr), #name); \
    return fails(Kind::kind) ? failure : real arguments;                            \
  }
// What is opened may be made; then its mode stands behind `how`.
#define COUNTED_OPEN(name, parameters, ...)                                         \
  int name parameters {                                                             \
    va_list rest;                                                                   \
    va_start(rest, how);                                                            \
    const mode_t mode = va_arg(rest, mode_t);                                       \
    va_end(rest);                                                                   \
    static auto* const real = next(static_cast<decltype(&::name)>(nullptr), #name); \
    return is_too_new(how) || fails(Kind::open) ? -1 : real(__VA_ARGS__, mode);     \
  }
// The next name in a folder.
#define COUNTED_NAMES(type, name)                                                   \
  type name(DIR* folder) {                                                          \
    static auto* const real = next(static_cast<decltype(&::name)>(nullptr), #name); \
    type const entry = fails(Kind::read) ? nullptr : real(folder);                  \
    if (entry != nullptr && plan.old) entry->d_type = DT_UNKNOWN;                   \
    return entry;                                                                   \
  }

extern "C" {

void* malloc(size_t size) noexcept { return no_memory(__builtin_return_address(0)) ? nullptr : __libc_malloc(size); }
void* calloc(size_t count, size_t size) noexcept { return no_memory(__builtin_return_address(0)) ? nullptr : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) noexcept { return no_memory(__builtin_return_address(0)) ? nullptr : __libc_realloc(old, size); }
void* memalign(size_t alignment, size_t size) noexcept {
  return no_memory(__builtin_return_address(0)) ? nullptr : __libc_memalign(alignment, size);
}
void* aligned_alloc(size_t alignment, size_t size) noexcept { return memalign(alignment, size); }
int posix_memalign(void** to, size_t alignment, size_t size) noexcept {
  void* const got = memalign(alignment, size);
  if (got == nullptr) return ENOMEM;
  *to = got;
  return 0;
}

COUNTED_OPEN(open, (const char* path, int how, ...), path, how)
COUNTED_OPEN(open64, (const char* path, int how, ...), path, how)
COUNTED_OPEN(openat, (int folder, const char* path, int how, ...), folder, path, how)
COUNTED_OPEN(openat64, (int folder, const char* path, int how, ...), folder, path, how)
COUNTED(open, nullptr, FILE*, fopen, (const char* path, const char* how), (path, how))
COUNTED(open, nullptr, FILE*, fopen64, (const char* path, const char* how), (path, how))
COUNTED(open, nullptr, DIR*, opendir, (const char* path), (path))
COUNTED(open, -1, int, mkostemps, (char* path, int end, int how), (path, end, how))

COUNTED(read, -1, ssize_t, read, (int from, void* to, size_t size), (from, to, size))
ssize_t __read_chk(int from, void* to, size_t size, size_t /*room*/) { return read(from, to, size); }
ssize_t __recv_chk(int from, void* to, size_t size, size_t /*room*/, int how) { return recv(from, to, size, how); }
int __open_2(const char* path, int how) { return open(path, how, 0); }
int __open64_2(const char* path, int how) { return open64(path, how, 0); }
COUNTED(read, -1, ssize_t, pread, (int from, void* to, size_t size, off_t at), (from, to, size, at))
COUNTED(read, -1, ssize_t, pread64, (int from, void* to, size_t size, off64_t at), (from, to, size, at))
COUNTED(read, -1, ssize_t, recv, (int from, void* to, size_t size, int how), (from, to, size, how))
COUNTED_NAMES(dirent*, readdir)
COUNTED_NAMES(dirent64*, readdir64)

ssize_t write(int to, const void* from, size_t size) {
  static auto* const real = next(static_cast<decltype(&::write)>(nullptr), "write");
  return to != STDERR_FILENO && fails(Kind::write) ? -1 : real(to, from, size);
}
COUNTED(write, -1, ssize_t, pwrite, (int to, const void* from, size_t size, off_t at), (to, from, size, at))
COUNTED(write, -1, ssize_t, pwrite64, (int to, const void* from, size_t size, off64_t at), (to, from, size, at))
COUNTED(write, -1, ssize_t, send, (int to, const void* from, size_t size, int how), (to, from, size, how))
COUNTED(write, -1, int, ftruncate, (int file, off_t size), (file, size))
COUNTED(write, -1, int, ftruncate64, (int file, off64_t size), (file, size))
COUNTED(fsync, -1, int, fsync, (int file), (file))
COUNTED(fsync, -1, int, fdatasync, (int file), (file))

COUNTED(rename, -1, int, rename, (const char* from, const char* to), (from, to))
COUNTED(rename, -1, int, linkat, (int from_in, const char* from, int to_in, const char* to, int how), (from_in, from, to_in, to, how))
COUNTED(rename, -1, int, unlink, (const char* path), (path))
COUNTED(rename, -1, int, mkdir, (const char* path, mode_t mode), (path, mode))

COUNTED(fork, -1, pid_t, fork, (), ())
COUNTED(fork, plan.error, int, posix_spawn,
        (pid_t* __restrict process, const char* __restrict path, const posix_spawn_file_actions_t* __restrict actions,
         const posix_spawnattr_t* __restrict attributes, char* const argv[], char* const envp[]),
        (process, path, actions, attributes, argv, envp))
COUNTED(fork, -1, int, socketpair, (int domain, int type, int protocol, int* sockets), (domain, type, protocol, sockets))
COUNTED(fork, plan.error, int, pthread_create,
        (pthread_t* __restrict thread, const pthread_attr_t* __restrict attributes, void* (*work)(void*), void* __restrict argument),
        (thread, attributes, work, argument))

COUNTED(mmap, MAP_FAILED, void*, mmap, (void* at, size_t size, int access, int how, int file, off_t from),
        (at, size, access, how, file, from))
COUNTED(mmap, MAP_FAILED, void*, mmap64, (void* at, size_t size, int access, int how, int file, off64_t from),
        (at, size, access, how, file, from))

COUNTED(stat, -1, int, stat, (const char* path, struct stat* to), (path, to))
COUNTED(stat, -1, int, stat64, (const char* path, struct stat64* to), (path, to))
COUNTED(stat, -1, int, lstat, (const char* path, struct stat* to), (path, to))
COUNTED(stat, -1, int, lstat64, (const char* path, struct stat64* to), (path, to))
COUNTED(stat, -1, int, fstat, (int file, struct stat* to), (file, to))
COUNTED(stat, -1, int, fstat64, (int file, struct stat64* to), (file, to))
COUNTED(stat, -1, int, fstatat, (int folder, const char* path, struct stat* to, int how), (folder, path, to, how))
COUNTED(stat, -1, int, flock, (int file, int how), (file, how))

}  // extern "C"
