// Code points and words of Vietnamese text: what is a letter, a capital, a blank, a hyphen; and the skeleton of a word (small letters
// without tones and marks: "Quyết" and OCR's "Quyêt" both give "quyet"), by which words are looked up. The text itself is never changed.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace congvan {

/// One code point and its length in bytes; a byte that begins none gives U+FFFD and length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
};
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at);
/// The code point that ends before `at` (which is greater than 0).
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);

/// The ASCII small letter (or digit) that a letter is built on: ấ → a, Đ → d, 7 → 7; 0 for what is neither letter nor digit.
[[nodiscard]] inline char skeleton_of(char32_t c);
[[nodiscard]] inline bool is_letter(char32_t c) { return c < 0x80 ? (c | 32U) >= U'a' && (c | 32U) <= U'z' : skeleton_of(c) != '\0'; }
[[nodiscard]] bool is_upper(char32_t c);

/// What one code point of a text is, looked up in one step.
struct Glyph {
  char skeleton = '\0';  ///< as skeleton_of
  bool upper = false;
  std::uint8_t size = 1;  ///< bytes
};
[[nodiscard, gnu::always_inline]] inline Glyph glyph_at(std::string_view text, std::size_t at);
[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Blanks inside a line: space, tab, U+00A0, U+2009, U+202F and their kin.
[[nodiscard]] inline bool is_blank(char32_t c) {
  if (c < 0x80) return c == U' ' || c == U'\t';
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}
/// Signs without width that no value holds: U+200B…D, U+FEFF, U+2060, U+00AD.
[[nodiscard]] constexpr bool is_ignorable(char32_t c) { return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF; }
/// Hyphens and dashes: U+002D, U+2010–2015, U+2212.
[[nodiscard]] constexpr bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

/// "/" and its look-alikes: U+2044, U+2215, U+FF0F.
[[nodiscard]] constexpr bool is_slash(char32_t c) { return c == U'/' || c == 0x2044 || c == 0x2215 || c == 0xFF0F; }

[[nodiscard]] std::string skeleton(std::string_view text);
/// Small letters with tones and marks kept.
[[nodiscard]] std::string lower(std::string_view text);
/// Capitals with tones and marks kept.
[[nodiscard]] std::string upper(std::string_view text);
/// Columns that a text takes up: one a character, none for marks and signs without width, a tab to the next multiple of 8.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Folds the skeletons of the letters of a word into a hash, for look-ups; 0 begins one.
[[nodiscard]] constexpr std::uint32_t hash_step(std::uint32_t hash, char c) { return hash * 33U + static_cast<unsigned char>(c); }
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view skeleton) {
  std::uint32_t hash = 0;
  for (const char c : skeleton) hash = hash_step(hash, c);
  return hash;
}

/// A run of letters and digits.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capital = false;    ///< begins with a capital letter
  bool all_caps = false;   ///< holds letters, and no small one
  bool digits = false;     ///< holds digits only
  std::uint32_t hash = 0;  ///< of its skeleton, as hash_of
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};
/// The word that begins at `at`, empty when none does.
[[nodiscard]] Word word_at(std::string_view text, std::size_t at);
/// True when the word has this skeleton.
[[nodiscard]] inline bool is_word(std::string_view text, const Word& word, std::string_view skeleton_word) {
  return word.hash == hash_of(skeleton_word) && skeleton(word.in(text)) == skeleton_word;
}
/// The word that ends at `at`, empty when none does; at most 64 bytes of it.
[[nodiscard]] Word word_before(std::string_view text, std::size_t at);

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string_view trim_end(std::string_view text);
/// True when the text begins with these skeleton words ("kinh gui"), one blank of the pattern standing for any blanks or none at a line's
/// joint; `*length` receives the bytes matched. The match ends at a word's end.
[[nodiscard]] inline bool starts_with_words(std::string_view text, std::string_view skeleton_words, std::size_t* length = nullptr);
/// The same with small letters, tones and marks compared ("giao" is no "giáo").
[[nodiscard]] inline bool starts_with_exact(std::string_view text, std::string_view small_words, std::size_t* length = nullptr);
/// True when the skeleton words stand anywhere in the text, at word boundaries; `*at` receives where.
[[nodiscard]] bool contains_words(std::string_view text, std::string_view skeleton_words, std::size_t* at = nullptr);
[[nodiscard]] bool is_all_caps(std::string_view text);

// ---- what every step over a text calls, inline

namespace detail {

// U+0000–U+024F and U+1EA0–U+1EFF: the letter or digit that they are built on, 0x80 added for capitals; 0 is no letter.
extern const std::array<unsigned char, 0x250> letters_low;
extern const std::array<unsigned char, 0x1F00 - 0x1EA0> letters_additional;
[[nodiscard]] char rare_skeleton_of(char32_t c);
// The glyph of a character beyond ASCII: skeleton, 0x80 for a capital, and 0x100 for each of its bytes.
[[nodiscard]] std::uint32_t packed_glyph_at(std::string_view text, std::size_t at);
[[nodiscard]] bool goes_on_with_words(std::string_view text, std::string_view skeleton_words, std::size_t* length);

[[nodiscard]] constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
[[nodiscard]] constexpr char32_t low_bits(char c) { return static_cast<unsigned char>(c) & 0x3FU; }
[[nodiscard]] CodePoint rare_code_point_at(std::string_view text, std::size_t at);

[[nodiscard]] bool all_start_with_exact(std::string_view text, std::string_view small_words, std::size_t* length);

}  // namespace detail

// A capital and its small letter begin with the same byte beyond ASCII, so that most texts are told apart by their first byte.
inline bool starts_with_exact(std::string_view text, std::string_view small_words, std::size_t* length) {
  if (!text.empty() && !small_words.empty()) {
    const auto first = static_cast<unsigned char>(text.front());
    const bool capital = first >= 'A' && first <= 'Z';
    if (static_cast<unsigned char>(first | (capital ? 0x20U : 0U)) != static_cast<unsigned char>(small_words.front())) return false;
  }
  return detail::all_start_with_exact(text, small_words, length);
}

inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && detail::is_continuation(text[at + 1])) {
    return {(char32_t{lead} & 0x1FU) << 6U | detail::low_bits(text[at + 1]), 2};
  }
  if (lead >= 0xE0 && lead < 0xF0 && at + 2 < text.size() && detail::is_continuation(text[at + 1]) &&
      detail::is_continuation(text[at + 2])) {
    return {(char32_t{lead} & 0x0FU) << 12U | detail::low_bits(text[at + 1]) << 6U | detail::low_bits(text[at + 2]), 3};
  }
  return detail::rare_code_point_at(text, at);
}

inline char skeleton_of(char32_t c) {
  if (c < 0x250) return static_cast<char>(detail::letters_low[c] & 0x7FU);
  if (c >= 0x1EA0 && c < 0x1F00) return static_cast<char>(detail::letters_additional[c - 0x1EA0] & 0x7FU);
  return detail::rare_skeleton_of(c);
}

// Small enough to be built in where it is called: a Glyph that a call gives back in a register is put together of bytes in memory first,
// and a processor waits long for what was written by bytes and is read at once.
inline Glyph glyph_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::uint32_t packed = lead < 0x80 ? detail::letters_low[lead] | 0x100U : detail::packed_glyph_at(text, at);
  return {static_cast<char>(packed & 0x7FU), (packed & 0x80U) != 0, static_cast<std::uint8_t>(packed >> 8U)};
}

inline bool starts_with_words(std::string_view text, std::string_view skeleton_words, std::size_t* length) {
  // Nearly all calls end at the first letter.
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    const auto letter = static_cast<char>(detail::letters_low[lead] & 0x7FU);
    const char wanted = skeleton_words.front();
    if ((letter != '\0' ? letter : static_cast<char>(lead)) != wanted && wanted != ' ') return false;
  }
  return detail::goes_on_with_words(text, skeleton_words, length);
}

}  // namespace congvan
