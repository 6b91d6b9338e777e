#include "cli/sink.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace congvan::cli {
namespace {
constexpr std::size_t buffer_size = 64 * 1024;
}

Sink::Sink(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}

Sink::~Sink() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void Sink::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() > buffer_size) {
    write_through(bytes);
  } else {
    buffer_ += bytes;
  }
}

void Sink::flush() {
  write_through(buffer_);
  buffer_.clear();
}

void Sink::close(bool sync) {
  flush();
  const int descriptor = std::exchange(descriptor_, -1);
  // Pipes and some file systems know no fsync; that is no loss of bytes.
  const bool synced = !sync || ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
  const int sync_error = errno;
  if (::close(descriptor) != 0 && errno != EINTR) throw WriteError(name_, errno);
  if (!synced) throw WriteError(name_, sync_error);
}

void Sink::write_through(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw WriteError(name_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace congvan::cli
