#include "lexicon/motto.hpp"

#include <algorithm>
#include <string>

#include "text/letters.hpp"

namespace congvan::lexicon {
namespace {

// Decree 30/2020/NĐ-CP, Appendix I, II.1; Instruction 36-HD/VPTW of 2018, part II; the Youth Union's likewise.
constexpr std::string_view kMottos[] = {"cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", "dang cong san viet nam",
                                        "doan tncs ho chi minh", "doan thanh nien cong san ho chi minh"};
constexpr std::size_t kLongest = 80;  // bytes: no motto is longer

// Takes the text's words off the front of the motto; false when they differ.
bool take_words(std::string_view text, std::string_view* motto) {
  for (std::size_t i = 0; i < text.size();) {
    const Word word = word_at(text, i);
    if (word.empty()) {
      i += code_point_at(text, i).size;
      continue;
    }
    const std::string folded = skeleton(word.in(text));
    if (!motto->starts_with(folded)) return false;
    motto->remove_prefix(folded.size());
    if (!motto->empty() && motto->front() != ' ') return false;
    *motto = trim(*motto);
    i = word.end;
  }
  return true;
}

}  // namespace

bool makes_motto(std::string_view upper, std::string_view lower) {
  if (upper.empty() || lower.empty() || upper.size() + lower.size() > kLongest) return false;
  return std::any_of(std::begin(kMottos), std::end(kMottos), [&](std::string_view motto) {
    const std::size_t whole = motto.size();
    if (!take_words(upper, &motto) || motto.empty() || motto.size() == whole) return false;
    return take_words(lower, &motto) && motto.empty();
  });
}

}  // namespace congvan::lexicon
