// Bytes to a descriptor: buffered, and every write checked, so that a full disk or a closed pipe is never taken for success.
#pragma once
#include <exception>
#include <string>
#include <string_view>

namespace congvan::cli {

/// The output could not be written. The only exception that ends a run.
struct WriteError : std::exception {
  WriteError(std::string where, int number) : name(std::move(where)), error_number(number) {}
  [[nodiscard]] const char* what() const noexcept override { return "the output could not be written"; }
  std::string name;  ///< the file's name, empty for the standard output
  int error_number;
};

/// The output is refused for a reason that no errno has; the message is for the user. It ends a run like WriteError.
struct OutputError {
  std::string message;
};

class Sink {
 public:
  /// Takes the descriptor over; `name` is for messages.
  Sink(int descriptor, std::string name);
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  /// Closes what `close` has not closed; what is still in the buffer is dropped.
  ~Sink();

  void write(std::string_view bytes);
  void flush();
  /// Flushes and closes; with `sync` the bytes are on the disk when it returns.
  void close(bool sync);

 private:
  void write_through(std::string_view bytes);
  int descriptor_;
  std::string name_;
  std::string buffer_;
};

}  // namespace congvan::cli
