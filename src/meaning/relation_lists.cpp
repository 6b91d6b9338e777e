#include "meaning/relation_lists.hpp"

#include <algorithm>

#include "grammar/body_name.hpp"
#include "grammar/scan.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

bool opens_bracket(const Surroundings& here) {
  const std::size_t lowest = std::max(here.begin, here.place.before > 300 ? here.place.before - 300 : 0);
  const std::span<const Sign> signs = here.anchors.signs(lowest, here.place.before);
  int depth = 0;
  for (std::size_t i = signs.size(); i-- > 0;) {
    if (signs[i].mark == ')') ++depth;
    if (signs[i].mark == '(' && --depth < 0) return true;
  }
  return false;
}

// "… (đính kèm Công văn số 5)"
bool is_enclosed(const Surroundings& here) {
  if (here.cues.empty() || says_of(here.cues.back()) != Says::attached || here.place.before - here.cues.back().end > 8) return false;
  const std::string_view before = trim_end(here.text.substr(here.place.floor, here.cues.back().begin - here.place.floor));
  return before.ends_with('(') || before.ends_with(',');
}

// "Theo đề nghị của A tại Tờ trình số 1 và [ý kiến của] Sở B tại Tờ trình số 2": the next member of the same list.
bool is_joined_by_body(const Surroundings& here) {
  static constexpr std::string_view kAnd = " và ";
  const std::string_view gap = here.text.substr(here.place.floor, here.place.before - here.place.floor);
  const std::size_t joint = gap.rfind(kAnd);
  if (joint == std::string_view::npos || here.last_word() != "tại") return false;
  std::size_t at = here.place.floor + joint + kAnd.size();
  for (const std::string_view opinion : {"y kien gop y", "y kien tham dinh", "y kien", "de nghi", "cua"}) {
    if (grammar::skip_words(here.text, at, opinion)) at = skip_blanks(here.text, at);
  }
  const std::size_t end = grammar::body_name_end(here.text, at);
  return end > at && starts_with_words(here.text.substr(skip_blanks(here.text, end)), "tai") && here.place.before - end < 12;
}

// "Nghị quyết số 8, Đề án về … phê duyệt tại Quyết định số 9": a document without number is the member, and what approved it is cited.
bool is_joined_by_kind(const Surroundings& here) {
  const std::string_view gap = trim_end(here.text.substr(here.place.floor, here.place.before - here.place.floor));
  const std::size_t comma = gap.find(", ");
  if (comma == std::string_view::npos) return false;
  const std::size_t at = here.place.floor + comma + 2;
  std::size_t length = 0;
  if (!is_upper(code_point_at(here.text, at).value) || lexicon::kind_words_at(here.text.substr(at), &length) == nullptr) return false;
  for (const std::string_view ending : {"phê duyệt tại", "phê duyệt theo", "ban hành kèm theo", "ban hành tại", "ban hành theo"}) {
    if (gap.ends_with(ending)) return true;
  }
  return false;
}

// Cues in the clause that say more than "theo" and "tại".
bool tells(const Surroundings& here) {
  return std::any_of(here.cues.begin(), here.cues.end(), [](const Hit& hit) {
    const Says says = says_of(hit);
    return says != Says::according_to && says != Says::at && says != Says::nothing;
  });
}

}  // namespace

std::optional<Value> attached_in_brackets(const Surroundings& here) {
  if (!opens_bracket(here)) return std::nullopt;
  const std::size_t from = here.mention().raw.end;
  std::string_view after = here.text.substr(from, std::min(here.end, from + 400) - from);
  after = trim_end(after.substr(0, std::min(after.find(')'), after.size())));
  for (const std::string_view words : {"gửi kèm", "kèm theo", "đính kèm"}) {
    if (after.ends_with(words)) return Value("attached");
  }
  return std::nullopt;
}

std::optional<Value> relation_in_list(const Surroundings& here, bool* nested) {
  const Value before = here.relation_before();
  if (here.is_directly_joined()) {
    const bool parted = trim_end(here.text.substr(here.place.floor, here.place.before - here.place.floor)).ends_with(';');
    *nested = !parted && here.previous_nested;
    return parted ? here.head.value_or(before) : before;
  }
  if (here.place.parted) return tells(here) ? std::nullopt : std::optional(here.head.value_or(before));
  if (is_enclosed(here)) return Value("attached");
  if (is_joined_by_body(here) || is_joined_by_kind(here)) return before;
  // Words of its own after a comma, or a new main clause after the title of the one before: the relation is judged there.
  std::size_t clause = 0;
  if (here.has_own_clause(&clause)) return std::nullopt;
  *nested = true;
  return Value("refers");
}

}  // namespace congvan::meaning
