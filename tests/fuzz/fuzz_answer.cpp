// What a decoder that a file has taken over might say: the body of an answer as it is, and frames through the socket by a program that
// echoes them.
#include "input/worker.hpp"
#include "readers.hpp"

namespace {

using namespace congvan;

void check_body(std::string_view bytes) {
  input::DecodeRequest request;
  if (input::read_request(bytes, &request)) fuzz::hold_same(input::to_bytes(request), bytes, "a request is written as it was read");
  fuzz::check_reader(bytes, [](std::string_view body) {
    input::Decoded decoded = input::read_answer(body);
    const std::string written = input::to_bytes(decoded);
    const input::Decoded again = input::read_answer(written);
    fuzz::hold_same(input::to_bytes(again), written, "an answer is written as it was read");
    return decoded;
  });
}

// The pool ends the program that answers wrongly, and starts it anew.
void check_frames(std::string_view bytes) {
  static input::DecoderPool pool({.workers = 1,
                                  .program = CONGVAN_ECHO,
                                  .recogniser = CONGVAN_ECHO,
                                  .ocr = input::OcrMode::automatic,
                                  .limits = fuzz::small_limits,
                                  .patience = {}});
  try {
    (void)pool.request(input::DecodeKind::rtf, bytes);
  } catch (const input::DecodeError& error) {
    fuzz::hold(error.problem() != input::Problem::decoder_missing || !bytes.empty(), "the echo runs", CONGVAN_ECHO);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t one_in = 16;  // a process each
  const std::string_view bytes = fuzz::view_of(data, size);
  check_body(bytes);
  if (fuzz::is_one_in(one_in, bytes)) check_frames(bytes);
  return 0;
}
