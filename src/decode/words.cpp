#include "decode/words.hpp"

#include "input/blocks.hpp"
#if __has_include("input/rtf.hpp")
#include "input/rtf.hpp"
#define CONGVAN_WITH_RTF 1
#endif
#if __has_include("input/word97.hpp")
#include "input/word97.hpp"
#define CONGVAN_WITH_WORD97 1
#endif

namespace congvan::decode {

input::Decoded decode_rtf([[maybe_unused]] std::string_view bytes, [[maybe_unused]] const input::Limits& limits) {
#ifdef CONGVAN_WITH_RTF
  input::Decoded decoded;
  decoded.format = "rtf";
  decoded.text = input::to_text(input::read_rtf(bytes, limits));
  return decoded;
#else
  throw input::DecodeError(input::Problem::decoder_missing, "RTF");
#endif
}

input::Decoded decode_word97([[maybe_unused]] std::string_view bytes, [[maybe_unused]] const input::Limits& limits) {
#ifdef CONGVAN_WITH_WORD97
  input::Decoded decoded;
  decoded.format = "doc";
  decoded.text = input::to_text(input::read_word97(bytes, limits));
  return decoded;
#else
  throw input::DecodeError(input::Problem::decoder_missing, "DOC");
#endif
}

}  // namespace congvan::decode
