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

}  // namespace

int main() {
  std::string bytes;
  congvan::input::DecodeRequest request;
  if (!read_all(bytes, congvan::input::kRequestSize) || !congvan::input::read_request(bytes, &request)) return 2;
  if (!read_all(bytes, request.size)) return 1;
  std::string_view left = bytes;
  while (!left.empty()) {
    const ssize_t done = ::write(STDOUT_FILENO, left.data(), left.size());
    if (done <= 0) return 1;
    left.remove_prefix(static_cast<std::size_t>(done));
  }
  return 0;
}
