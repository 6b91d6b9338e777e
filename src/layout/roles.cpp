#include "layout/roles.hpp"

#include <string>

#include "layout/marks.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::layout {
namespace {

bool is_number(std::string_view word) {
  std::size_t letters = 0;
  while (letters < word.size() && glyph_at(word, letters).skeleton >= 'a') letters += glyph_at(word, letters).size;
  return is_number_word(word.substr(0, letters));
}

// The letters before the first figure, Đ and its look-alikes as one.
bool is_abbreviation(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (is_digit(point.value)) break;
    const bool looks_alike = point.value == 0xD0 || point.value == 0x189;
    letters += looks_alike ? std::string_view("Đ") : word.substr(at, point.size);
    at += point.size;
  }
  return letters.size() >= 2 && !lexicon::kind_of_abbreviation(letters).empty();
}

}  // namespace

Roles roles_of(std::string_view text, const Token& word) {
  const std::string_view letters = word.in(text);
  if (is_digit(static_cast<unsigned char>(letters.front()))) return role::kFigures;
  Roles roles = 0;
  if (lexicon::begins_kind(word)) roles |= role::kKind;
  if (is_number(letters)) roles |= role::kNumber;
  if (word.capital() && is_abbreviation(letters)) roles |= role::kAbbreviation;
  return roles;
}

}  // namespace congvan::layout
