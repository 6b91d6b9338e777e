#include "input/worker_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <system_error>
#include <vector>

namespace congvan::input {
namespace {

// What a worker's own end tells: see src/decode/sandbox.hpp.
constexpr int kEndedByTimer = 3;
constexpr int kEndedByMemory = 4;

// A clean environment: one thread, the user's choice of models, nothing else.
std::vector<std::string> environment() {
  std::vector<std::string> variables = {"OMP_THREAD_LIMIT=1", "OMP_NUM_THREADS=1", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"};
  for (const char* name : {"TESSDATA_PREFIX", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
    if (const char* value = std::getenv(name)) variables.push_back(std::string(name) + "=" + value);
  }
  return variables;
}

// A program that is not there is a matter of installing it; for want of memory, processes or descriptors it is none.
[[noreturn]] void start_failed(int error_number) {
  if (error_number == ENOENT || error_number == EACCES || error_number == ENOEXEC)
    throw DecodeError(Problem::decoder_missing, "congvan-decode");
  throw std::system_error(error_number, std::generic_category(), "congvan-decode");
}

/// Its standard input and output are `socket`, its standard error nothing.
class FileActions {
 public:
  explicit FileActions(int socket) {
    if (const int error = ::posix_spawn_file_actions_init(&actions_); error != 0) start_failed(error);
    for (const int error : {::posix_spawn_file_actions_adddup2(&actions_, socket, STDIN_FILENO),
                            ::posix_spawn_file_actions_adddup2(&actions_, socket, STDOUT_FILENO),
                            ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0)})
      error_ = error_ == 0 ? error : error_;
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const {
    if (error_ != 0) start_failed(error_);
    return &actions_;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  int error_ = 0;
};

pid_t start(const std::string& program, int socket) {
  const FileActions actions(socket);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);  // these take no memory
  // A group of its own, so that Ctrl-C stops the batch in its own order; all signals as a fresh program has them.
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  std::vector<std::string> variables = environment();
  std::vector<char*> pointers;
  pointers.reserve(variables.size() + 1);
  for (std::string& variable : variables) pointers.push_back(variable.data());
  pointers.push_back(nullptr);
  std::string name = program;
  const std::array<char*, 2> arguments = {name.data(), nullptr};
  pid_t process = -1;
  if (const int error = ::posix_spawn(&process, program.c_str(), actions.get(), &attributes, arguments.data(), pointers.data()); error != 0)
    start_failed(error);
  return process;
}

}  // namespace

Worker::Worker(const std::string& program) {
  std::array<int, 2> sockets{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) start_failed(errno);
  socket_ = sockets[0];
  try {
    process_ = start(program, sockets[1]);
  } catch (...) {
    for (const int socket : sockets) ::close(socket);
    throw;
  }
  ::close(sockets[1]);
  ::fcntl(socket_, F_SETFL, ::fcntl(socket_, F_GETFL) | O_NONBLOCK);
}

Worker::~Worker() {
  ::close(socket_);
  if (process_ <= 0) return;
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

void Worker::hang_up() const { ::shutdown(socket_, SHUT_RDWR); }

bool Worker::is_alive() {
  if (process_ <= 0) return false;
  if (::waitpid(process_, nullptr, WNOHANG) == 0) return true;
  process_ = -1;
  return false;
}

std::string Worker::ask(const DecodeRequest& request, std::string_view bytes, const Patience& patience, std::size_t most_text) {
  const Clock::time_point begin = Clock::now();
  deadline_ = begin + patience.first;
  send(to_bytes(request));
  send(bytes);
  std::string frame;
  for (;;) {
    frame.clear();
    receive(frame, 9);
    const std::uint64_t value = number_at(frame, 1, 8);
    if (frame[0] != static_cast<char>(kProgressTag)) break;
    if (value > request.most_pages) throw DecodeError(Problem::damaged, "progress out of range");
    deadline_ = begin + patience.first + patience.page * static_cast<std::int64_t>(value);
  }
  const std::uint64_t size = number_at(frame, 1, 8);
  // The text and what is told about it; doubts are shorter than the text that they are about.
  if (frame[0] != static_cast<char>(kAnswerTag) || size > 4 * std::uint64_t{most_text} + 65536)
    throw DecodeError(Problem::too_large, "answer");
  std::string body;
  receive(body, size);
  return body;
}

void Worker::wait_for(short events) {
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    if (left <= 0) throw DecodeError(Problem::timeout, "congvan-decode");
    pollfd descriptor{socket_, events, 0};
    const int ready = ::poll(&descriptor, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
    if (ready > 0) return;
    if (ready < 0 && errno != EINTR) fail();
  }
}

void Worker::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent > 0)
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    else if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
      wait_for(POLLOUT);
    else if (sent >= 0 || errno == EPIPE || errno == ECONNRESET)
      return;  // it may have answered without reading all
    else if (errno != EINTR)
      fail();
  }
}

void Worker::receive(std::string& bytes, std::size_t size) {
  constexpr std::size_t kStep = std::size_t{1} << 20U;
  while (bytes.size() < size) {
    const std::size_t have = bytes.size();
    bytes.resize(have + std::min(size - have, kStep));
    const ssize_t got = ::recv(socket_, bytes.data() + have, bytes.size() - have, 0);
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got > 0) continue;
    if (got == 0) fail();
    if (errno == EAGAIN || errno == EWOULDBLOCK)
      wait_for(POLLIN);
    else if (errno != EINTR)
      fail();
  }
}

// The other end is closed: the program has died, or dies.
void Worker::fail() {
  int status = 0;
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = -1;
  }
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  if (code == kEndedByTimer) throw DecodeError(Problem::timeout, "congvan-decode");
  if (code == kEndedByMemory) throw DecodeError(Problem::too_large, "memory");
  if (code == 126 || code == 127) throw DecodeError(Problem::decoder_missing, "congvan-decode");
  throw DecodeError(Problem::damaged, "congvan-decode ended");
}

}  // namespace congvan::input
