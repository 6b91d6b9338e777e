#include "stores/process_copy.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "stores/errors.hpp"

namespace congvan::stores {

int status_in_copy(const std::function<int()>& work) {
  const pid_t copy = ::fork();
  if (copy < 0) throw StoreError(StoreProblem::system, errno, "");
  if (copy == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::_exit(work());
  }
  int status = 0;
  while (::waitpid(copy, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status)) throw StoreError(StoreProblem::system, ENOMEM, "");
  return WEXITSTATUS(status);
}

}  // namespace congvan::stores
