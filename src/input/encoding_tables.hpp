// The old Vietnamese encodings as tables; private to encoding.cpp and its neighbours.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "input/encoding.hpp"
#include "text/syllables.hpp"

namespace congvan::input {

/// A control code that stands for a letter.
struct LowLetter {
  unsigned char byte;
  char16_t letter;
};
/// An encoding of one byte a letter: ASCII but for `low`, and 128 characters from 0x80 on.
struct ByteTable {
  std::u16string_view high;
  std::span<const LowLetter> low;
};
/// For windows_1252, windows_1258, tcvn3, tcvn, vps, viscii, ibm850 (VNI: that of windows-1252, for the bytes which mark no letter).
[[nodiscard]] ByteTable table_of(Encoding encoding);

/// What a byte of VNI does to the vowel before it.
struct VniMark {
  char32_t shape = 0;  ///< U+0302, U+0306, or 0 for a tone alone
  Tone tone = Tone::level;
};
/// A byte of VNI from 0xC0 on, small: the letter that it is by itself, and the mark that it may be.
struct VniByte {
  char32_t letter = 0;
  bool is_mark = false;
  VniMark mark = {};
};
[[nodiscard]] VniByte vni_byte(unsigned char byte);

/// Appends the bytes as UTF-8, TCVN3 as its bytes are. `strict`: a mark of VNI without its vowel gives U+FFFD, so that it counts as wrong.
void decode(std::string_view bytes, Encoding encoding, bool strict, std::string& out);

}  // namespace congvan::input
