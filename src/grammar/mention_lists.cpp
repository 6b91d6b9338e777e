#include "grammar/mention_lists.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

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

// The mentions of a paragraph, and what joins each to the next.
class Lists {
 public:
  Lists(const Reading& reading, std::span<Mention> mentions)
      : reading_(reading),
        text_(reading.text),
        mentions_(mentions),
        joints_(mentions.size(), Joint::none),
        in_plural_(mentions.size(), false) {}

  void share() {
    find();
    share_clause();
    share_day();
    share_owner();
    for (std::size_t i = mentions_.size() - 1; i-- > 0;) take_from_next(i);
  }

 private:
  void find() {
    bool plural = false;
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      plural = mentions_[i].plural || (plural && i > 0 && joints_[i - 1] != Joint::none);
      in_plural_[i] = plural;
      joints_[i] = joint_between(reading_, mentions_[i], mentions_[i + 1]);
      if (joints_[i] != Joint::none && !share_kind(mentions_[i], mentions_[i + 1])) joints_[i] = Joint::none;
    }
  }

  // False when their symbols show that they are of two kinds.
  [[nodiscard]] bool share_kind(const Mention& here, Mention& next) const {
    if (next.kind != nullptr || here.kind == nullptr || here.kind->use == lexicon::KindUse::law) return true;
    const std::string canonical = canonical_form(next.reference.in(text_));
    const Value symbol = split_reference(canonical).symbol;
    if (parts_kinds(text_, here, symbol)) return false;
    next.listed = true;
    const std::string_view shown = kind_of_symbol(symbol);
    if (shown.empty() || shown == here.kind->code || here.kind->use == lexicon::KindUse::generic || same_issuer_code(text_, here, next))
      next.kind = here.kind;
    return true;
  }

  // A clause before the first governs all that follow: "Ngày 3/2/2026, UBND tỉnh đã ban hành Quyết định số 5/QĐ-UBND, Kế hoạch số
  // 6/KH-UBND".
  void share_clause() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const Mention& here = mentions_[i];
      Mention& next = mentions_[i + 1];
      if (joints_[i] == Joint::none || !here.from_clause || !next.issuer.empty() || next.date) continue;
      next.issuer = here.issuer;
      next.date = here.date;
      next.from_clause = true;
    }
  }

  // "… ngày 14/4/2024 và Quyết định số 902/QĐ-UBND cùng ngày"
  void share_day() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      Mention& next = mentions_[i + 1];
      if (joints_[i] == Joint::list && next.same_day && !next.date && mentions_[i].date) next.date = mentions_[i].date;
    }
  }

  // An owner before the list's first number governs it: "các Nghị định của Chính phủ số 73/2026/NĐ-CP, 74/2026/NĐ-CP".
  void share_owner() {
    for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
      const Mention& here = mentions_[i];
      Mention& next = mentions_[i + 1];
      if (joints_[i] != Joint::list || !next.listed || !next.issuer.empty() || here.issuer.empty()) continue;
      if (in_plural_[i] && here.issuer.end <= here.reference.begin && !here.from_clause) next.issuer = here.issuer;
    }
  }

  // "Quyết định số 1/QĐ-UBND, số 2/QĐ-UBND ngày 3/2/2026 của UBND tỉnh": what stands behind the last governs those before.
  void take_from_next(std::size_t i) {
    Mention& here = mentions_[i];
    const Mention& next = mentions_[i + 1];
    if (joints_[i] == Joint::none || !here.title.empty() || here.reference.empty()) return;
    const bool told = next.listed || next.same_day || joints_[i] == Joint::range;
    const bool owned_before = !here.issuer.empty() && here.issuer.begin < here.reference.begin && !here.from_clause;
    if (told && !here.date && next.date && (here.issuer.empty() || owned_before) && next.date->begin >= next.raw.begin) {
      here.date = next.date;
      here.same_day = next.same_day;
    }
    const bool governs = told || in_plural_[i] || same_issuer_code(text_, here, next);
    if (here.issuer.empty() && !next.issuer.empty() && governs && next.issuer.begin > next.raw.begin) here.issuer = next.issuer;
  }

  const Reading& reading_;
  std::string_view text_;
  std::span<Mention> mentions_;
  std::vector<Joint> joints_;    // between each and the next
  std::vector<bool> in_plural_;  // behind "các", in the same list
};

}  // namespace

void share_in_lists(const Reading& reading, std::vector<Mention>& mentions, std::size_t first) {
  if (mentions.size() > first) Lists(reading, std::span(mentions).subspan(first)).share();
}

}  // namespace congvan::grammar
