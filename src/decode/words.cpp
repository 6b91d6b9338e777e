#include "decode/words.hpp"

#include "input/blocks.hpp"
#include "input/rtf.hpp"
#include "input/word97.hpp"

namespace congvan::decode {
namespace {

input::Decoded of_content(const input::Content& content, const char* format) {
  input::Decoded decoded;
  decoded.format = format;
  decoded.text = input::to_text(content);
  return decoded;
}

}  // namespace

input::Decoded decode_rtf(std::string_view bytes, const input::Limits& limits) { return of_content(input::read_rtf(bytes, limits), "rtf"); }

input::Decoded decode_word97(std::string_view bytes, const input::Limits& limits) {
  return of_content(input::read_word97(bytes, limits), "doc");
}

}  // namespace congvan::decode
