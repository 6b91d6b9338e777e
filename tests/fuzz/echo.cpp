// Stands in for congvan-decode: answers one request with the bytes of its file, and ends.
#include <unistd.h>

#include <string>

#include "input/worker_protocol.hpp"

namespace {

bool read_all(std::string& bytes, std::size_t size) {
  bytes.resize(size);
  for (std::size_t have = 0; have < size;) {
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + have, size - have);
    if (got <= 0) return false;
    have += static_cast<std::size_t>(got);
  }
  return true;
}

// The size of the bytes stands at the end of the request.
std::size_t size_in(const std::string& request) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 8; ++i) size = size << 8U | static_cast<unsigned char>(request[request.size() - 1 - i]);
  return size;
}

}  // namespace

int main() {
  std::string bytes;
  if (!read_all(bytes, congvan::input::kRequestSize) || !read_all(bytes, size_in(bytes))) return 1;
  std::string_view left = bytes;
  while (!left.empty()) {
    const ssize_t done = ::write(STDOUT_FILENO, left.data(), left.size());
    if (done <= 0) return 1;
    left.remove_prefix(static_cast<std::size_t>(done));
  }
  return 0;
}
