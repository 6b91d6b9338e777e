// What a decoder can no longer do: each attempt is made by a process of its own.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "decode/sandbox.hpp"
#include "decode/sandbox_files.hpp"

using namespace congvan::decode;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

/// The errno of an attempt, 0 when it succeeded: in a process that has called `enter` before.
template <class Enter, class Attempt>
int error_after(Enter enter, Attempt attempt) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    enter();
    errno = 0;
    ::_exit(attempt() ? 0 : errno);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  REQUIRE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

template <class Attempt>
int error_of(Attempt attempt) {
  return error_after(enter_sandbox, attempt);
}

bool opens(const char* path, int flags = O_RDONLY) { return ::open(path, flags, 0600) >= 0; }

bool has_landlock() {
  return error_after([] { ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }, restrict_files) == 0;
}

bool has_seccomp() {
  return error_of([] { return ::getppid() > 0; }) != 0;  // a harmless call that no decoder needs
}

}  // namespace

TEST_CASE("a decoder cannot read the user's files, but fonts") {
  if (kSanitized || !has_landlock()) {
    MESSAGE("skipped: the kernel has no Landlock, or a sanitizer needs its files");
    return;
  }
  CHECK(error_of([] { return opens("/etc/passwd"); }) == EACCES);
  CHECK(error_of([] { return opens("/"); }) == EACCES);
  CHECK(error_of([] { return opens("/proc/self/maps"); }) == EACCES);
  if (::access("/usr/share/fonts", R_OK) == 0) CHECK(error_of([] { return opens("/usr/share/fonts"); }) == 0);
}

TEST_CASE("what the user names is read, a file or a folder") {
  if (kSanitized || !has_landlock()) {
    MESSAGE("skipped: the kernel has no Landlock, or a sanitizer needs its files");
    return;
  }
  const auto named = [](const char* value) {
    return error_after(
        [value] {
          ::setenv("TESSDATA_PREFIX", value, 1);
          enter_sandbox();
        },
        [] { return opens("/etc/passwd"); });
  };
  CHECK(named("/etc") == 0);
  CHECK(named("/etc/passwd") == 0);
  CHECK(named("/usr") == EACCES);
}

TEST_CASE("a decoder cannot write, call the network or start a program") {
  if (kSanitized || !has_seccomp()) {
    MESSAGE("skipped: built without libseccomp, or with a sanitizer");
    return;
  }
  CHECK(error_of([] { return opens("/tmp/congvan-must-not-be", O_WRONLY | O_CREAT); }) == EPERM);
  CHECK(error_of([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }) == EPERM);
  CHECK(error_of([] { return ::fork() >= 0; }) == EPERM);
  CHECK(error_of([] { return ::execl("/bin/true", "true", nullptr) == 0; }) == EPERM);
  CHECK(error_of([] { return ::kill(::getpid(), 0) == 0; }) == EPERM);
  CHECK(error_of([] { return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }) == EPERM);
  CHECK(error_of([] { return ::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }) == 0);
}

TEST_CASE("memory and files have limits") {
  if (kSanitized) return;
  CHECK(error_of([] { return ::mmap(nullptr, std::size_t{1} << 30U, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }) ==
        ENOMEM);
  CHECK(error_of([] { return std::malloc(std::size_t{1} << 20U) != nullptr; }) == 0);
}
