#include "meaning/relation_by_cue.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

bool is_one_of(Value code, std::initializer_list<std::string_view> codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool contains_one_of(std::string_view text, std::initializer_list<std::string_view> skeletons) {
  return std::any_of(skeletons.begin(), skeletons.end(), [&](std::string_view words) { return contains_words(text, words); });
}

// Kinds that lay down rules: what is done "theo" them is done on their basis.
bool is_rule(const Citation& cited) {
  return is_one_of(cited.type, {"HP", "BL", "L", "PL", "NĐ", "TT", "TTLT", "NQLT", "HD", "QC", "QyĐ", "VBHN", "LCT"}) ||
         (cited.reference && cited.reference->family == Family::normative);
}
bool is_rule_or_decision(const Citation& cited) { return is_rule(cited) || cited.type == "QĐ"; }
bool is_proposal(const Citation& cited) { return cited.type == "TTr"; }
bool is_order(const Citation& cited) { return is_one_of(cited.type, {"CV", "KH", "KL", "CT", "NQ", "TB", "CĐ", "CTr", "ĐA", "DA", "PA"}); }
// Issued by the body whose document this is.
bool is_own_body(const Surroundings& here) {
  if (!here.issuer || !given(here.citation().issuer)) return false;
  const std::string cited = skeleton(here.citation().issuer);
  return cited.starts_with(*here.issuer) || here.issuer->starts_with(cited);
}

// The nearest cue that says something by itself, null when there is none.
const Hit* nearest(const Surroundings& here) {
  for (std::size_t i = here.cues.size(); i-- > 0;) {
    const Says says = says_of(here.cues[i]);
    if (says != Says::according_to && says != Says::at && says != Says::short_form && !changes(says)) return &here.cues[i];
  }
  return nullptr;
}

// "theo đề nghị của X tại": a proposal for one who decides, a question for one who answers.
Value by_request(const Surroundings& here) {
  const bool answers = here.previous && here.head && *here.head == "responds_to";
  if (is_proposal(here.citation()) && !answers) return "proposed_by";
  if (here.x.decides() || here.holds(Says::examines)) return "proposed_by";
  if (is_own_body(here) || here.citation().where == Where::footnote) return "refers";
  return here.holds(Says::instruction) ? "implements" : "responds_to";
}

Value by_guidance(const Surroundings& here) { return is_rule_or_decision(here.citation()) ? "legal_basis" : "implements"; }

// ---- a cue right before

// "Hồ sơ kèm theo Công văn số 36": attached to that one, not to this document.
bool belongs_to_another(const Surroundings& here, const Hit& cue) {
  if (here.text.substr(cue.begin, cue.end - cue.begin) != "kèm theo" || here.place.before - cue.end > 8) return false;
  const Token before = here.reading().previous_word(here.place.floor, cue.begin);
  return !before.empty() && here.text[cue.begin - 1] == ' ' && before.begin > here.begin;
}

Value by_issue(const Surroundings& here) {
  if (here.holds(Says::legal_basis)) return "legal_basis";
  if (here.holds(Says::implements)) return is_rule(here.citation()) ? "legal_basis" : "implements";
  return here.place.opens && here.lead ? *here.lead : Value("attached");
}

Value by_nearest(const Surroundings& here, const Hit& cue) {
  const Says says = says_of(cue);
  switch (says) {
    case Says::issued_with:
      return by_issue(here);
    case Says::attached:
      return belongs_to_another(here, cue) ? "refers" : "attached";
    case Says::guidance:
      return by_guidance(here);
    case Says::request:
      return by_request(here);
    case Says::responds_to:
      // "Văn bản đã nhận được …" far from the citation: another sentence's business.
      return here.place.before - cue.end > 200 ? "refers" : relation_of(says);
    case Says::examines:
    case Says::legal_basis:
    case Says::implements:
    case Says::instruction:
      return relation_of(says);
    default:
      return "refers";
  }
}

// ---- "theo"

// "(theo Quyết định …)"
bool stands_in_brackets(const Surroundings& here) {
  const Token theo = here.reading().previous_word(here.place.floor, here.place.before);
  return !theo.empty() && theo.begin > here.place.floor && here.text[theo.begin - 1] == '(';
}

// "… được cho phép thành lập theo Quyết định …": what was done once.
bool tells_the_past(const Surroundings& here) {
  const std::size_t from = std::max(here.place.segment, here.place.floor);
  const std::string_view clause = here.text.substr(from, here.place.before - from);
  return clause.find(" đã ") != std::string_view::npos || clause.find(" được ") != std::string_view::npos ||
         clause.find("đã được ") != std::string_view::npos;
}

Value by_theo(const Surroundings& here) {
  if (is_rule(here.citation())) return "legal_basis";
  if (is_proposal(here.citation())) return "proposed_by";
  const Hit* cue = nearest(here);
  const Says says = cue != nullptr ? says_of(*cue) : Says::nothing;
  if (says == Says::legal_basis || says == Says::responds_to) return relation_of(says);
  if (stands_in_brackets(here) || tells_the_past(here)) return "refers";
  return says == Says::implements || says == Says::instruction || is_order(here.citation()) ? "implements" : "refers";
}

// ---- "tại"

// "Tại Công văn số …" at the head of its sentence.
bool opens_sentence(const Surroundings& here) {
  const Token tai = here.reading().previous_word(here.place.floor, here.place.before);
  if (tai.empty()) return false;
  const std::string_view before = trim_end(here.text.substr(here.begin, tai.begin - here.begin));
  return tai.capital() || before.empty() || std::string_view(".;:,-+").find(before.back()) != std::string_view::npos;
}

Value by_what_follows(const Surroundings& here) {
  const std::size_t from = std::max(here.mention().tail, here.mention().raw.end);
  const std::string_view after = here.text.substr(from, std::min(here.end, from + 240) - from);
  if (here.citation().type == "NQ" || contains_one_of(after, {"quy dinh", "huong dan"})) return "legal_basis";
  if (contains_one_of(after, {"giao", "chi dao", "yeu cau"})) return "implements";
  return contains_one_of(after, {"de nghi", "kien nghi", "co y kien", "de xuat"}) ? "responds_to" : "refers";
}

Value by_tai(const Surroundings& here) {
  const Hit* cue = nearest(here);
  const Says says = cue != nullptr ? says_of(*cue) : Says::nothing;
  const bool begins = opens_sentence(here);
  if (!begins) {
    if (says == Says::guidance) return by_guidance(here);
    if (says == Says::request) return by_request(here);
    if (says == Says::legal_basis || says == Says::instruction || says == Says::responds_to || says == Says::examines)
      return relation_of(says);
  }
  if (is_rule(here.citation()) || given(here.citation().pinpoint)) return "legal_basis";
  if (begins) return by_what_follows(here);
  return says == Says::implements ? "implements" : "refers";
}

// ---- no cue

// "Chính phủ ban hành Nghị định …", "UBND tỉnh có Công văn số … và giao …": no cue but who issued it and what for.
Value by_clause(const Surroundings& here) {
  const Mention& mention = here.mention();
  if (mention.from_clause && is_rule(here.citation())) return "legal_basis";
  if (!mention.from_clause || here.citation().where != Where::preamble || is_own_body(here)) return "refers";
  const std::size_t end = std::min(here.end, std::max(mention.subject.end, mention.tail + 240));
  const std::string_view after = here.text.substr(mention.tail, end > mention.tail ? end - mention.tail : 0);
  if (contains_one_of(after, {"giao", "yeu cau", "chi dao"})) return "implements";
  return contains_one_of(after, {"de nghi", "lay y kien", "kien nghi"}) ? "responds_to" : "refers";
}

}  // namespace

Value relation_by_cue(Surroundings& here) {
  if (here.previous && !here.place.parted) (void)here.has_own_clause(&here.place.segment);
  std::erase_if(here.cues, [&](const Hit& hit) { return hit.begin < here.place.segment; });
  const std::string_view last = here.last_word();
  if (last == "theo") return by_theo(here);
  if (last == "tại") return by_tai(here);
  if (const Hit* cue = nearest(here)) return by_nearest(here, *cue);
  if (here.place.opens && here.lead) return *here.lead;
  if (here.previous && here.place.parted && !here.place.sentence && here.head) return *here.head;
  if (given(here.citation().pinpoint)) return is_rule(here.citation()) ? "legal_basis" : "refers";
  return by_clause(here);
}

}  // namespace congvan::meaning
