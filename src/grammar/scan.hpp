// Small steps over a text that the recognisers share.
#pragma once
#include <cstddef>
#include <string_view>

#include "text/letters.hpp"
#include "text/words.hpp"

namespace congvan::grammar {

/// The offset after blanks and signs without width, line breaks included.
[[nodiscard]] inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const unsigned char c = static_cast<unsigned char>(text[at]);
    if (c == ' ') {
      ++at;
      continue;
    }
    // Most words begin here: only these lead the blanks and the signs without width beyond ASCII.
    if (c > ' ' && c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF) break;
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point.value) && !is_ignorable(point.value) && c != '\n' && c != '\r') break;
    at += point.size;
  }
  return at;
}

[[nodiscard]] inline std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

/// Moves `at` past these skeleton words if they stand there; false leaves it.
[[nodiscard]] inline bool skip_words(std::string_view text, std::size_t& at, std::string_view skeleton_words) {
  std::size_t length = 0;
  if (at >= text.size() || !starts_with_words(text.substr(at), skeleton_words, &length)) return false;
  at += length;
  return true;
}

/// True when the letters at `at` begin so; others may follow.
[[nodiscard]] inline bool begins_with_letters(std::string_view text, std::size_t at, std::string_view skeleton_letters) {
  for (const char letter : skeleton_letters) {
    if (at >= text.size()) return false;
    const Glyph glyph = glyph_at(text, at);
    if (glyph.skeleton != letter) return false;
    at += glyph.size;
  }
  return true;
}

/// A text from its beginning on up to where the recognisers may look, and the words of it that were read before, where somebody did.
struct Reading {
  std::string_view text;
  const Words* words = nullptr;  ///< of a text that begins with `text` and holds no word across its end, or of a part of it

  /// The word that begins at `at`, which may stand inside another; empty when none does.
  [[nodiscard]] Token word(std::size_t at) const {
    if (at >= text.size()) return {};
    const Token token = words != nullptr ? words->at(at) : Token();
    return token.empty() ? token_at(text, at) : token;
  }
  /// The word that ends at `at`, empty when none does.
  [[nodiscard]] Token word_before(std::size_t at) const;
  /// The same, blanks before `at` left out; nothing before `begin` is looked at.
  [[nodiscard]] Token previous_word(std::size_t begin, std::size_t at) const {
    while (at > begin && text[at - 1] == ' ') --at;
    return at == begin ? Token() : word_before(at);
  }
};

/// The value of up to nine digits.
[[nodiscard]] inline int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

inline Token Reading::word_before(std::size_t at) const {
  if (words != nullptr && words->cover(at, at)) {
    const std::size_t next = words->from(at);
    if (next == 0) return {};
    const Token token = (*words)[next - 1];
    if (token.end == at) return token;
    if (token.end < at) return {};
  }
  const Word word = congvan::word_before(text, at);
  return token_at(text.substr(0, at), word.begin);
}

}  // namespace congvan::grammar
