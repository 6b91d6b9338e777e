// congvan-decode and congvan-recognise: requests on standard input, answers on standard output, one after the other, until the input ends.
// Kept apart from congvan so that what a file does to a decoder it does to this process only.
#include <unistd.h>

#include <cerrno>
#include <new>

#include "decode/decoders.hpp"
#include "decode/sandbox.hpp"

namespace {

using namespace congvan;

constexpr std::uint64_t kMostBytes = std::uint64_t{384} << 20U;
constexpr unsigned kFirstSeconds = 60;
constexpr unsigned kPageSeconds = 60;

bool read_all(std::string& bytes, std::size_t size) {
  bytes.resize(size);
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + have, size - have);
    if (got > 0)
      have += static_cast<std::size_t>(got);
    else if (got == 0 || errno != EINTR)
      return false;
  }
  return true;
}

bool skip(std::uint64_t size) {
  std::string part;
  for (; size > 0; size -= part.size()) {
    if (!read_all(part, static_cast<std::size_t>(std::min<std::uint64_t>(size, 1U << 20U)))) return false;
  }
  return true;
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (done > 0)
      bytes.remove_prefix(static_cast<std::size_t>(done));
    else if (errno != EINTR)
      ::_exit(1);  // nobody listens any more
  }
}

void write_frame(std::uint8_t tag, std::uint64_t value) {
  std::string frame;
  input::append_number(frame, tag, 1);
  input::append_number(frame, value, 8);
  write_all(frame);
}

std::string answer(decode::Decoders& decoders, const input::DecodeRequest& request, std::string_view bytes) {
  try {
    decode::allow_seconds(kFirstSeconds);
    input::Decoded decoded = decoders.decode(request, bytes, [](std::size_t pages) {
      write_frame(input::kProgressTag, pages);
      decode::allow_seconds(kPageSeconds);
    });
    if (decoded.text.size() > request.most_text) throw input::DecodeError(input::Problem::too_large, "text");
    return input::to_bytes(decoded);
  } catch (const input::DecodeError& error) {
    return input::to_bytes(error);
  } catch (const std::bad_alloc&) {
    return input::to_bytes(input::DecodeError(input::Problem::too_large, "memory"));
  } catch (const std::exception& error) {
    return input::to_bytes(input::DecodeError(input::Problem::damaged, error.what()));
  }
}

}  // namespace

int main() {
  decode::die_with_parent();
  decode::Decoders decoders;
  decoders.prepare();
  decode::enter_sandbox();
  std::string header;
  std::string bytes;
  while (read_all(header, input::kRequestSize)) {
    input::DecodeRequest request;
    if (!input::read_request(header, &request)) return 2;
    const bool fits = request.size <= kMostBytes;
    if (!(fits ? read_all(bytes, request.size) : skip(request.size))) return 1;
    const std::string body =
        fits ? answer(decoders, request, bytes) : input::to_bytes(input::DecodeError(input::Problem::too_large, "file"));
    decode::allow_seconds(0);
    write_frame(input::kAnswerTag, body.size());
    write_all(body);
  }
  return 0;
}
