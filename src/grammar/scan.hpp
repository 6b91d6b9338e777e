// Small steps over a text that the recognisers share.
#pragma once
#include <cstddef>
#include <string_view>

#include "text/letters.hpp"

namespace congvan::grammar {

/// The offset after blanks and signs without width, line breaks included.
[[nodiscard]] inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const unsigned char c = static_cast<unsigned char>(text[at]);
    if (c > ' ' && c < 0x80) break;
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

/// The value of up to nine digits.
[[nodiscard]] inline int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

}  // namespace congvan::grammar
