#include "lexicon/motto.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan::lexicon {
namespace {

// Decree 30/2020/NĐ-CP, Appendix I, II.1; Instruction 36-HD/VPTW of 2018, part II; the Youth Union's likewise.
constexpr std::string_view kMottos[] = {"cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam",
                                        "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh"};
constexpr std::size_t kLongest = 80;  // bytes: no motto is longer

// Takes the text's words off the front of the motto; false when they differ.
bool take_words(std::string_view text, std::string_view* motto) {
  std::size_t taken = 0;
  bool inside = false;  // a word
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    const char wanted = taken < motto->size() ? (*motto)[taken] : ' ';
    if (inside && glyph.skeleton == '\0' && wanted != ' ') return false;  // the motto's word is longer
    if (glyph.skeleton != '\0') {
      if (!inside && wanted == ' ') ++taken;
      if (taken >= motto->size() || (*motto)[taken++] != glyph.skeleton) return false;
    }
    inside = glyph.skeleton != '\0';
    at += glyph.size;
  }
  if (inside && taken < motto->size() && (*motto)[taken] != ' ') return false;
  motto->remove_prefix(taken);
  if (motto->starts_with(' ')) motto->remove_prefix(1);
  return true;
}

}  // namespace

bool begins_motto(std::string_view line) {
  if (line.empty() || line.size() > kLongest) return false;
  return std::any_of(std::begin(kMottos), std::end(kMottos), [&](std::string_view motto) {
    const std::size_t whole = motto.size();
    return take_words(line, &motto) && !motto.empty() && motto.size() < whole;
  });
}

bool makes_motto(std::string_view upper, std::string_view lower) {
  if (upper.empty() || lower.empty() || upper.size() + lower.size() > kLongest) return false;
  return std::any_of(std::begin(kMottos), std::end(kMottos), [&](std::string_view motto) {
    const std::size_t whole = motto.size();
    if (!take_words(upper, &motto) || motto.empty() || motto.size() == whole) return false;
    return take_words(lower, &motto) && motto.empty();
  });
}

}  // namespace congvan::lexicon
