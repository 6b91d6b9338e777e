#include "decode/sandbox.hpp"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <new>

#include "decode/sandbox_files.hpp"

#if CONGVAN_WITH_SECCOMP
#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>

#include <array>
#include <cerrno>
#endif

namespace congvan::decode {
namespace {

constexpr rlim_t kMemory = rlim_t{768} << 20U;  // of addresses, libraries and models among them; about 500 MB of it can be used

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;  // a sanitizer needs addresses without end and looks around at the end
#else
constexpr bool kSanitized = false;
#endif

void end_by_timer(int /*signal*/) { ::_exit(kEndedByTimer); }
[[noreturn]] void end_by_memory() { ::_exit(kEndedByMemory); }

void limit(int resource, rlim_t most) {
  const rlimit value{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &value);
}

#if CONGVAN_WITH_SECCOMP

// Computing, memory, time, reading of open files.
constexpr std::array kAllowed = {
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(lseek),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(stat),
    SCMP_SYS(lstat),
    SCMP_SYS(statx),
    SCMP_SYS(access),
    SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),
    SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(brk),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(tgkill),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(time),
    SCMP_SYS(setitimer),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo),
    SCMP_SYS(uname),
    SCMP_SYS(getrusage),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getcwd),
    SCMP_SYS(getuid),
    SCMP_SYS(geteuid),
    SCMP_SYS(poll),
    SCMP_SYS(fcntl),
    SCMP_SYS(fstatfs),
    SCMP_SYS(statfs),
};

void allow_when(scmp_filter_ctx filter, int call, unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  const scmp_arg_cmp condition{argument, SCMP_CMP_MASKED_EQ, mask, value};
  seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &condition);
}

// Files may be opened for reading only (fonts, character maps), memory may not become code.
void allow_reading(scmp_filter_ctx filter) {
  constexpr scmp_datum_t writes = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  allow_when(filter, SCMP_SYS(openat), 2, writes, O_RDONLY);
  allow_when(filter, SCMP_SYS(open), 1, writes, O_RDONLY);
  allow_when(filter, SCMP_SYS(mmap), 2, PROT_EXEC, 0);
  allow_when(filter, SCMP_SYS(mprotect), 2, PROT_EXEC, 0);
}

void filter_calls() {
  // Others fail as if they did not exist: libraries then do without.
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == nullptr) return;
  for (const int call : kAllowed) seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
  allow_reading(filter);
  seccomp_load(filter);
  seccomp_release(filter);
}

#else

void filter_calls() {}

#endif

}  // namespace

void enter_sandbox() {
  // Freed memory is kept: pictures of pages come and go, and fetching each anew from the system costs as much as reading them.
  ::mallopt(M_MMAP_THRESHOLD, 256 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 256 << 20);
  ::mallopt(M_ARENA_MAX, 1);
  std::set_new_handler(end_by_memory);
  std::signal(SIGPROF, end_by_timer);
  std::signal(SIGPIPE, SIG_DFL);
  if (!kSanitized) limit(RLIMIT_AS, kMemory);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NPROC, 0);
  limit(RLIMIT_STACK, rlim_t{16} << 20U);
  ::prctl(PR_SET_DUMPABLE, 0);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (kSanitized) return;
  restrict_files();
  filter_calls();
}

void die_with_parent() { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }

void allow_seconds(unsigned seconds) {
  itimerval timer{};
  timer.it_value.tv_sec = static_cast<time_t>(seconds);
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace congvan::decode
