#include "input/read.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "input/sniff.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t first_capacity = 64 * 1024;
constexpr std::size_t most_kept = std::size_t{16} * 1024 * 1024;  // for the next file, after a large one
ReadResult failed(ErrorCode code, std::size_t size, int error_number = 0, std::string_view format = {}) {
  return {.bytes = {}, .size = size, .is_output = false, .failure = Failure{code, error_number, format}};
}

// What no reader takes is not read to its end.
std::optional<Failure> refuse(std::string_view head, bool as_text) {
  const Sniffed found = sniff(head);
  if (found.kind != Kind::unsupported || as_text) return std::nullopt;
  return Failure{ErrorCode::unsupported_format, 0, found.name};
}

ssize_t read_some(int descriptor, char* to, std::size_t size) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor, to, size);
  } while (got < 0 && errno == EINTR);
  return got;
}

}  // namespace

ErrorCode code_of(int error_number) {
  switch (error_number) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
      return ErrorCode::not_found;
    case EACCES:
    case EPERM:
      return ErrorCode::permission_denied;
    default:
      return ErrorCode::read_failed;
  }
}

ReadResult FileReader::read_path(const std::string& path, bool may_wait) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (may_wait ? 0 : O_NONBLOCK));
  if (descriptor < 0) return failed(code_of(errno), 0, errno);
  ReadResult result = read_descriptor(descriptor);
  ::close(descriptor);
  return result;
}

ReadResult FileReader::read_descriptor(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return failed(ErrorCode::read_failed, 0, errno);
  const bool regular = S_ISREG(status.st_mode);
  const FileId id{status.st_dev, status.st_ino};
  if (regular && std::ranges::find(outputs_, id) != outputs_.end()) return {.bytes = {}, .size = 0, .is_output = true, .failure = {}};
  const std::size_t announced = regular ? static_cast<std::size_t>(status.st_size) : 0;
  if (capacity_ > most_kept) release();
  grow(first_capacity);
  std::size_t size = 0;
  bool sniffed = false;
  while (true) {
    const ssize_t got = read_some(descriptor, buffer_.get() + size, capacity_ - size);
    if (got < 0) return failed(ErrorCode::read_failed, announced, errno);
    size += static_cast<std::size_t>(got);
    if (!sniffed && (size >= head_size || size == announced || got == 0)) {
      sniffed = true;
      if (const auto refused = refuse({buffer_.get(), std::min(size, head_size)}, as_text_))
        return {.bytes = {}, .size = std::max(size, announced), .is_output = false, .failure = refused};
      if (announced > max_size_) return failed(ErrorCode::too_large, announced);
    }
    if (size > max_size_) return failed(ErrorCode::too_large, std::max(size, announced));
    // A file that gave what it announced is read no further; one in /proc announces nothing.
    if (got == 0 || size == announced) break;
    if (size == capacity_) grow(std::max(2 * capacity_, std::min(announced, max_size_) + 1));
  }
  return {.bytes = {buffer_.get(), size}, .size = size, .is_output = false, .failure = {}};
}

void FileReader::release() {
  buffer_.reset();
  capacity_ = 0;
}

void FileReader::grow(std::size_t capacity) {
  if (capacity <= capacity_) return;
  std::unique_ptr<char[]> larger(new char[capacity]);
  if (capacity_ != 0) std::memcpy(larger.get(), buffer_.get(), capacity_);
  buffer_ = std::move(larger);
  capacity_ = capacity;
}

}  // namespace congvan::input
