#include "grammar/mention_lists.hpp"

#include <string>

#include "grammar/reference.hpp"
#include "grammar/scan.hpp"

namespace congvan::grammar {
namespace {

enum class Joint : unsigned char { none, list, range };

Joint joint_between(const Reading& reading, const Mention& a, const Mention& b) {
  const std::string_view text = reading.text;
  if (b.raw.begin < a.tail || b.raw.begin - a.tail > 24) return Joint::none;
  std::size_t p = skip_blanks(text, a.tail);
  Joint joint = Joint::none;
  while (p < b.raw.begin) {
    if (text[p] == ',' || text[p] == ';' || text[p] == '&' || text[p] == ':') {
      joint = joint == Joint::none ? Joint::list : joint;
      p = skip_blanks(text, p + 1);
      continue;
    }
    const Token word = reading.word(p);
    if (word.is("va"_key) || word.is("cung"_key) || word.is("hoac"_key))
      joint = Joint::list;
    else if (word.is("den"_key))
      joint = Joint::range;
    else if (!word.is("so"_key) && !word.is("cac"_key) && !word.is("tu"_key) && !word.is("voi"_key))
      return Joint::none;
    p = skip_blanks(text, word.end);
  }
  return joint;
}

// "Nghị định số 4/2024/NĐ-CP; số 118/BTC-ĐT": a symbol that shows its kind beside one that shows none and is a dispatch's.
bool parts_kinds(std::string_view text, const Mention& here, std::string_view next_symbol) {
  const std::string canonical = canonical_form(here.reference.in(text));
  return kind_of_symbol(split_reference(canonical).symbol) == here.kind->code && is_dispatch_symbol(next_symbol);
}

bool same_issuer_code(std::string_view text, const Mention& a, const Mention& b) {
  const std::string left = canonical_form(a.reference.in(text));
  const std::string right = canonical_form(b.reference.in(text));
  const Reference first = split_reference(left);
  const Reference second = split_reference(right);
  return given(first.issuer_code) && first.issuer_code == second.issuer_code;
}

}  // namespace

void share_in_lists(const Reading& reading, std::vector<Mention>& mentions, std::size_t first) {
  const std::string_view text = reading.text;
  std::vector<Joint> joints(mentions.size() - first, Joint::none);  // joints[i]: between i and i + 1
  bool plural = false;
  std::vector<bool> in_plural(mentions.size() - first, false);
  for (std::size_t i = first; i + 1 < mentions.size(); ++i) {
    Mention& here = mentions[i];
    Mention& next = mentions[i + 1];
    const Joint joint = joint_between(reading, here, next);
    joints[i - first] = joint;
    plural = here.plural || (plural && i > first && joints[i - first - 1] != Joint::none);
    in_plural[i - first] = plural;
    if (joint == Joint::none) continue;
    if (next.kind == nullptr && here.kind != nullptr && here.kind->use != lexicon::KindUse::law) {
      const std::string canonical = canonical_form(next.reference.in(text));
      const Value symbol = split_reference(canonical).symbol;
      const std::string_view shown = kind_of_symbol(symbol);
      if (parts_kinds(text, here, symbol)) {
        joints[i - first] = Joint::none;
        continue;
      }
      next.listed = true;
      if (shown.empty() || shown == here.kind->code || here.kind->use == lexicon::KindUse::generic || same_issuer_code(text, here, next))
        next.kind = here.kind;
    }
  }
  // A clause before the first governs all that follow: "Ngày 3/2/2026, UBND tỉnh đã ban hành Quyết định số 5/QĐ-UBND, Kế hoạch số
  // 6/KH-UBND".
  for (std::size_t i = first; i + 1 < mentions.size(); ++i) {
    const Mention& here = mentions[i];
    Mention& next = mentions[i + 1];
    if (joints[i - first] == Joint::none || !here.from_clause || !next.issuer.empty() || next.date) continue;
    next.issuer = here.issuer;
    next.date = here.date;
    next.from_clause = true;
  }
  // "… ngày 14/4/2024 và Quyết định số 902/QĐ-UBND cùng ngày"
  for (std::size_t i = first; i + 1 < mentions.size(); ++i) {
    Mention& next = mentions[i + 1];
    if (joints[i - first] == Joint::list && next.same_day && !next.date && mentions[i].date) next.date = mentions[i].date;
  }
  // An owner before the list's first number governs it: "các Nghị định của Chính phủ số 73/2026/NĐ-CP, 74/2026/NĐ-CP".
  for (std::size_t i = first; i + 1 < mentions.size(); ++i) {
    const Mention& here = mentions[i];
    Mention& next = mentions[i + 1];
    if (joints[i - first] != Joint::list || !next.listed || !next.issuer.empty() || here.issuer.empty()) continue;
    if (in_plural[i - first] && here.issuer.end <= here.reference.begin && !here.from_clause) next.issuer = here.issuer;
  }
  for (std::size_t i = mentions.size() - 1; i-- > first;) {
    Mention& here = mentions[i];
    const Mention& next = mentions[i + 1];
    const Joint joint = joints[i - first];
    if (joint == Joint::none || !here.title.empty() || here.reference.empty()) continue;
    const bool owned_before = !here.issuer.empty() && here.issuer.begin < here.reference.begin && !here.from_clause;
    if (!here.date && next.date && (here.issuer.empty() || owned_before) && (next.listed || next.same_day || joint == Joint::range) &&
        next.date->begin >= next.raw.begin) {
      here.date = next.date;
      here.same_day = next.same_day;
    }
    const bool governs =
        next.listed || next.same_day || joint == Joint::range || in_plural[i - first] || same_issuer_code(text, here, next);
    if (here.issuer.empty() && !next.issuer.empty() && governs && next.issuer.begin > next.raw.begin) here.issuer = next.issuer;
  }
}

}  // namespace congvan::grammar
