// Code points and words of Vietnamese text: what is a letter, a capital, a blank, a hyphen; and the skeleton of a word (small letters
// without tones and marks: "Quyết" and OCR's "Quyêt" both give "quyet"), by which words are looked up. The text itself is never changed.
#pragma once
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
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);
/// The code point that ends before `at` (which is greater than 0).
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t at);

/// The ASCII small letter (or digit) that a letter is built on: ấ → a, Đ → d, 7 → 7; 0 for what is neither letter nor digit.
[[nodiscard]] char skeleton_of(char32_t c);
[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Blanks inside a line: space, tab, U+00A0, U+2009, U+202F and their kin.
[[nodiscard]] bool is_blank(char32_t c);
/// Signs without width that no value holds: U+200B…D, U+FEFF, U+2060, U+00AD.
[[nodiscard]] bool is_ignorable(char32_t c);
/// Hyphens and dashes: U+002D, U+2010–2015, U+2212.
[[nodiscard]] bool is_hyphen(char32_t c);

[[nodiscard]] std::string skeleton(std::string_view text);
/// Small letters with tones and marks kept.
[[nodiscard]] std::string lower(std::string_view text);
/// Columns that a text takes up: one a character, none for marks and signs without width, a tab to the next multiple of 8.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Folds the skeletons of the letters of a text into a hash, for look-ups.
[[nodiscard]] constexpr std::uint32_t hash_step(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 16777619U; }

/// A run of letters and digits.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool capital = false;   ///< begins with a capital letter
  bool all_caps = false;  ///< holds letters, and no small one
  bool digits = false;    ///< holds digits only
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};
/// The word that begins at `at`, empty when none does.
[[nodiscard]] Word word_at(std::string_view text, std::size_t at);
/// The word that ends at `at`, empty when none does; at most 64 bytes of it.
[[nodiscard]] Word word_before(std::string_view text, std::size_t at);

[[nodiscard]] std::string_view trim(std::string_view text);
/// True when the text begins with these skeleton words ("kinh gui"), one blank of the pattern standing for any blanks or none at a line's
/// joint; `*length` receives the bytes matched. The match ends at a word's end.
[[nodiscard]] bool starts_with_words(std::string_view text, std::string_view skeleton_words, std::size_t* length = nullptr);
/// The same with small letters, tones and marks compared ("giao" is no "giáo").
[[nodiscard]] bool starts_with_exact(std::string_view text, std::string_view small_words, std::size_t* length = nullptr);
/// True when the skeleton words stand anywhere in the text, at word boundaries; `*at` receives where.
[[nodiscard]] bool contains_words(std::string_view text, std::string_view skeleton_words, std::size_t* at = nullptr);
[[nodiscard]] bool is_all_caps(std::string_view text);

}  // namespace congvan
