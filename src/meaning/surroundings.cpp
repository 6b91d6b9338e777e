#include "meaning/surroundings.hpp"

#include <algorithm>

#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

bool is_one_of(const Token& word, std::initializer_list<ExactKey> keys) {
  return std::any_of(keys.begin(), keys.end(), [&](ExactKey key) { return word.is(key); });
}

// A bare "Đề án 06" after "và" may be a part of the words before it.
bool is_full(const Mention& here) { return here.date.has_value() || here.reference.end - here.reference.begin > 5 || !here.title.empty(); }

// A clause in which a body orders or reports something.
bool speaks(std::string_view clause) {
  for (const std::string_view verb : {"yeu cau", "de nghi", "giao", "bao cao", "thong bao", "nhan duoc", "kinh trinh", "ban hanh", "co"}) {
    if (contains_words(clause, verb)) return true;
  }
  return false;
}

}  // namespace

std::string_view Surroundings::last_word() const {
  std::size_t p = place.before;
  for (int words = 0; words < 4; ++words) {
    const Token word = reading().previous_word(place.floor, p);
    if (word.is("theo"_exact))
      return is_one_of(reading().previous_word(place.floor, word.begin), {"kèm"_exact, "tiếp"_exact}) ? "" : "theo";
    if (word.is("tại"_exact)) return "tại";
    if (!is_one_of(word, {"số"_exact, "các"_exact, "của"_exact, "nội"_exact, "dung"_exact})) return {};
    p = word.begin;
  }
  return {};
}

bool Surroundings::holds(Says wanted) const {
  return std::any_of(cues.begin(), cues.end(), [&](const Hit& hit) { return says_of(hit) == wanted; });
}

bool Surroundings::is_directly_joined() const {
  std::size_t p = place.before;
  for (int words = 0; words < 3; ++words) {
    while (p > place.floor && text[p - 1] == ' ') --p;
    if (p == place.floor) return previous.has_value();
    const char c = text[p - 1];
    if (c == ',' || c == ';' || c == '&') return true;
    const Token word = reading().word_before(p);
    if (word.empty() || word.begin < place.floor) return false;
    if (is_one_of(word, {"và"_exact, "cùng"_exact, "hoặc"_exact, "đến"_exact})) return is_full(mention());
    const bool cue = is_one_of(word, {"theo"_exact, "tại"_exact});
    if (!cue && !is_one_of(word, {"số"_exact, "các"_exact, "với"_exact})) return false;
    if (cue && words > 0) return false;
    p = word.begin;
  }
  return false;
}

// ", ý kiến của Sở Nội vụ tại …"; ", Sở Nội vụ đề nghị … thực hiện …"; "… quy định: “…” và khoản 2 …".
bool Surroundings::has_own_clause(std::size_t* clause) const {
  const std::size_t floor = place.before > place.floor + kLongestWindow ? place.before - kLongestWindow : place.floor;
  const std::span<const Sign> signs = anchors.signs(floor, place.before);
  for (std::size_t i = signs.size(); i-- > 0;) {
    if (signs[i].mark != ',' && signs[i].mark != ':') continue;
    const std::size_t from = grammar::skip_blanks(text, signs[i].at + 1);
    const auto cue = std::find_if(cues.begin(), cues.end(), [&](const Hit& hit) { return hit.begin >= from; });
    if (cue == cues.end()) continue;
    const std::string_view words = text.substr(from);
    const Says says = says_of(*cue);
    const bool at_once = cue->begin == from || (cue->begin - from < 12 && starts_with_words(words, "dong thoi"));
    const bool noun = says != Says::request || starts_with_words(text.substr(grammar::skip_blanks(text, cue->end)), "cua");
    const bool strong = noun && says != Says::according_to && says != Says::nothing && says != Says::attached;
    const bool body = signs[i].mark == ',' && from < place.before && is_upper(code_point_at(text, from).value) &&
                      lexicon::body_head_at(words) && !starts_with_words(words, "van ban");
    if ((at_once && strong) || (body && speaks(text.substr(from, place.before - from)))) {
      *clause = from;
      return true;
    }
  }
  // A quotation or a sentence lies between.
  const std::string_view gap = text.substr(floor, place.before - floor);
  return gap.find("”") != std::string_view::npos || gap.find("\" ") != std::string_view::npos;
}

}  // namespace congvan::meaning
