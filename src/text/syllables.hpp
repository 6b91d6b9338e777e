// Vietnamese syllables: letters as base and tone, and which words are spelled as a syllable of the language can be. That tells
// Vietnamese text from the same bytes read in a wrong encoding.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace congvan {

/// Thanh điệu: ngang, huyền, hỏi, ngã, sắc, nặng.
enum class Tone : std::uint8_t { level, grave, hook, tilde, acute, dot };

/// A vowel letter taken apart: its small letter without tone (one of a ă â e ê i o ô ơ u ư y), tone, and case. `base` is 0 for no vowel.
struct Vowel {
  char32_t base = 0;
  Tone tone = Tone::level;
  bool upper = false;
};
[[nodiscard]] Vowel vowel_of(char32_t c);
[[nodiscard]] char32_t letter_of(const Vowel& vowel);

/// The letter that a letter and a combining mark (tone, circumflex, breve or horn) make, 0 when Vietnamese has none.
[[nodiscard]] char32_t compose(char32_t letter, char32_t mark);

/// True for a word, in any case, of onset, rime and at most one tone ("nghị", "QUYẾT", "thuỷ"), composed or not.
[[nodiscard]] bool is_syllable(std::string_view word);

/// How a text reads as Vietnamese, judged by its words that hold letters beyond ASCII.
struct Spelling {
  std::size_t words = 0;  ///< such words
  std::size_t valid = 0;  ///< syllables, and abbreviations ("QĐ", "HĐND"), among them
  [[nodiscard]] double share() const { return words == 0 ? 0.5 : static_cast<double>(valid) / static_cast<double>(words); }
};
/// A capital after a small letter makes a word invalid; so does a small letter among capitals, unless `mixed_case` allows it (TCVN3).
[[nodiscard]] Spelling spelling_of(std::string_view text, bool mixed_case = false);

}  // namespace congvan
