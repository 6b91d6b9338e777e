// One running decoder and the socket to it.
#pragma once
#include <sys/types.h>

#include <string>
#include <string_view>

#include "input/worker.hpp"

namespace congvan::input {

class Worker {
 public:
  /// Starts the program. Throws DecodeError decoder_missing when it is not there, std::system_error when the system has no room for it.
  explicit Worker(const std::string& program);
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  /// Kills the program.
  ~Worker();

  [[nodiscard]] bool is_alive();
  /// Makes `ask`, which another thread is in, fail soon.
  void hang_up() const;
  /// The body of the answer. Throws DecodeError: timeout, damaged (the program died of the bytes), too_large. After that it is of no use.
  [[nodiscard]] std::string ask(const DecodeRequest& request, std::string_view bytes, const Patience& patience, std::size_t most_text);

 private:
  using Clock = std::chrono::steady_clock;
  void send(std::string_view bytes);
  /// Fills the string to `size` bytes.
  void receive(std::string& bytes, std::size_t size);
  void wait_for(short events);
  [[noreturn]] void fail();

  pid_t process_ = -1;
  int socket_ = -1;
  Clock::time_point deadline_;
};

}  // namespace congvan::input
