#include "meaning/relation_changes.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

constexpr std::size_t kLongestReach = 160;  // bytes between a word of change and what it changes

// "sửa đổi, bổ sung một số điều của [Quy chế … ban hành kèm theo] X": what stands between is part of the object; "được sửa đổi …" without
// "tại" tells of X's own fate before.
bool acts_on(const Hit& hit, const Surroundings& here) {
  if (here.place.before - hit.end > kLongestReach) return false;
  const Token earlier = here.reading().previous_word(here.place.floor, hit.begin);
  if (earlier.is("được"_exact) || earlier.is("bị"_exact)) return false;
  const std::string_view between = here.text.substr(hit.end, here.place.before - hit.end);
  for (const std::string_view stop : {" theo quy định", " căn cứ ", " để ", " phù hợp ", " trình ", " báo cáo "}) {
    if (between.find(stop) != std::string_view::npos) return false;
  }
  return between.find(" theo ") == std::string_view::npos || between.find("kèm theo") != std::string_view::npos;
}

// "thay thế Nghị định A và Nghị định B"
std::optional<Value> joined_to_change(const Surroundings& here) {
  if (!here.previous) return std::nullopt;
  const Value before = here.relation_before();
  const bool change =
      before == "amends" || before == "replaces" || before == "repeals" || before == "amended_by" || before == "replaced_by";
  // "Căn cứ Nghị định A được sửa đổi bởi Nghị định B; Chỉ thị C": behind the semicolon another kind goes on with the basis.
  const bool passive = before == "amended_by" || before == "replaced_by";
  const bool parted = trim_end(here.text.substr(here.place.floor, here.place.before - here.place.floor)).ends_with(';');
  const grammar::Mention& mention = here.mention();
  if (passive && parted && !mention.kind_words.empty() && mention.kind != here.x.cited[*here.previous].mention.kind) return std::nullopt;
  return change && here.is_directly_joined() ? std::optional(before) : std::nullopt;
}

}  // namespace

std::optional<Value> change_before(const Surroundings& here) {
  if (const auto joined = joined_to_change(here)) return joined;
  for (std::size_t i = here.cues.size(); i-- > 0;) {
    const Hit& hit = here.cues[i];
    const Says says = says_of(hit);
    if (says == Says::amended_by || says == Says::replaced_by)
      return here.place.before - hit.end < 40 ? std::optional(relation_of(says)) : std::nullopt;
    if (changes(says)) return acts_on(hit, here) ? std::optional(relation_of(says)) : std::nullopt;
    if (says != Says::issued_with && says != Says::attached && says != Says::legal_basis && says != Says::nothing) return std::nullopt;
    if (says == Says::legal_basis && here.text.substr(hit.begin, hit.end - hit.begin) != "quy định tại") return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Value> change_after(const Surroundings& here) {
  const std::size_t tail = here.mention().tail;
  const std::string_view after = here.text.substr(tail, std::min(here.end, tail + 60) - tail);
  for (const std::string_view words : {"hết hiệu lực", "bị bãi bỏ"}) {
    const std::size_t at = after.find(words);
    if (at != std::string_view::npos && after.substr(0, at).find_first_of(";.,") == std::string_view::npos) return Value("repeals");
  }
  return std::nullopt;
}

}  // namespace congvan::meaning
