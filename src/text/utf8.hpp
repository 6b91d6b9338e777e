// UTF-8 as bytes: decoding that never fails, and the scan that passes over what is surely well-formed text in normalisation form C.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan {

/// One character, or the maximal subpart of a broken one (as the WHATWG decoder cuts it), which reads as U+FFFD.
struct Decoded {
  char32_t value = 0xFFFD;
  std::size_t size = 1;
  bool valid = false;
};
/// The character at `at`, which is less than `bytes.size()`.
[[nodiscard]] Decoded decode_long_utf8(std::string_view bytes, std::size_t at);
[[nodiscard]] inline Decoded decode_utf8(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {first, 1, true};
  if (first >= 0xC2 && first <= 0xDF && at + 1 < bytes.size() && (byte(at + 1) & 0xC0) == 0x80) {
    return {((first & 0x1FU) << 6) | (byte(at + 1) & 0x3FU), 2, true};
  }
  return decode_long_utf8(bytes, at);
}

/// The first character at or after `at` (the start of a character) that is not surely valid and NFC: where a closer look is needed.
/// ASCII, U+0080–02FF, U+1E00–1EFF and U+2002–203F, nearly all that Vietnamese texts hold, are passed over sixteen bytes at a time.
[[nodiscard]] std::size_t find_unusual(std::string_view bytes, std::size_t at);

/// Characters (code points) in valid UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

}  // namespace congvan
