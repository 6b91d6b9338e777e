// A path to the bytes of the file, in one buffer that all files of a run share: read(2) beats mmap(2) on small files,
// and a file that shrinks meanwhile ends early instead of ending the program.
#pragma once
#include <sys/types.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "input/errors.hpp"

namespace congvan::input {

/// Which file it is, whatever its name.
struct FileId {
  dev_t device = 0;
  ino_t node = 0;
  friend bool operator==(const FileId&, const FileId&) = default;
};

struct Failure {
  ErrorCode code = ErrorCode::internal;
  int error_number = 0;     ///< errno where the system gave one
  std::string_view format;  ///< what an unsupported file seems to be
};

struct ReadResult {
  std::string_view bytes;  ///< valid until the next read
  std::size_t size = 0;    ///< of the file, also where it was not read whole
  bool is_output = false;  ///< the file is one of those the run writes: nothing was read
  std::optional<Failure> failure;
};

/// Which code an errno of open(2), read(2) or stat(2) has.
[[nodiscard]] ErrorCode code_of(int error_number);

class FileReader {
 public:
  /// Files above `max_size` bytes are refused, and formats that no reader takes unless the user says that they are text; files among
  /// `outputs` are not read.
  explicit FileReader(std::size_t max_size, std::span<const FileId> outputs = {}, bool as_text = false)
      : max_size_(max_size), outputs_(outputs), as_text_(as_text) {}

  /// What a folder holds may not wait: a file there may turn out to be a pipe, or one of the system's that lets its reader wait.
  [[nodiscard]] ReadResult read_path(const std::string& path, bool may_wait = true);
  /// Reads from where the descriptor stands to its end; it stays open.
  [[nodiscard]] ReadResult read_descriptor(int descriptor);

 private:
  void grow(std::size_t capacity);
  void release();
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
  std::size_t max_size_;
  std::span<const FileId> outputs_;
  bool as_text_;
};

}  // namespace congvan::input
