#include "grammar/citations.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include "grammar/mentions.hpp"
#include "grammar/reference.hpp"
#include "layout/marks.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kUsual = 8;  // citations of a document

using layout::Zone;
using layout::Zones;

void append_date(PartialDate date, std::string& out) {
  if (date.year == 0) {
    out += '?';
    return;
  }
  out += std::to_string(date.year);
  const auto part = [&](int value) { out.append({'-', static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}); };
  if (date.month > 0) part(date.month);
  if (date.month > 0 && date.day > 0) part(date.day);
}

class Reader {
 public:
  Reader(const Zones& zones, const Provisions& provisions, const Values& values, Record& record)
      : zones_(zones), provisions_(provisions), values_(values), record_(record), flow_(zones.flow.text()) {}

  std::vector<CitedPlace> read() {
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < zones_.paragraphs.size(); ++i) {
      const layout::Paragraph& paragraph = zones_.paragraphs[i];
      mentions.clear();
      find_mentions(flow_, zones_.words_from(paragraph), paragraph.begin, paragraph.end, mentions);
      for (const Mention& mention : mentions) {
        if (!numbers_attachment(mention, paragraph)) add(mention, i);
      }
    }
    sort();
    for (std::size_t i = 0; i < record_.citations.size(); ++i) note_directive(i);
    return std::move(places_);
  }

 private:
  // "Số: 12/SNV-VP" in the letterhead of a document that is attached: its own number, no citation.
  [[nodiscard]] bool numbers_attachment(const Mention& mention, const layout::Paragraph& paragraph) const {
    if (paragraph.zone != Zone::appendix || mention.date) return false;
    const std::string_view before = flow_.substr(paragraph.begin, mention.reference.begin - paragraph.begin);
    const Word word = word_at(before, 0);
    return !word.empty() && layout::is_number_word(word.in(before)) && trim(before.substr(word.end)) == ":";
  }

  [[nodiscard]] Span source(Piece piece) const { return zones_.flow.to_source({piece.begin, piece.end}); }

  // A value that the flow holds ready: borrowed from the text where it stands there alike.
  [[nodiscard]] Value value_of(Piece piece) const {
    const std::string_view made = piece.in(flow_);
    const Value raw = values_.raw(source(piece));
    return raw == made ? raw : values_.keep(made);
  }

  // Paragraphs come in the flow's order: notes after the body, wherever they are printed.
  void sort() {
    const auto by_start = [](const Citation& a, const Citation& b) { return a.span.start < b.span.start; };
    if (std::is_sorted(record_.citations.begin(), record_.citations.end(), by_start)) return;
    std::vector<std::size_t> order(places_.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return by_start(record_.citations[a], record_.citations[b]); });
    std::vector<Citation> citations;
    std::vector<CitedPlace> places;
    for (const std::size_t index : order) {
      citations.push_back(std::move(record_.citations[index]));
      places.push_back(places_[index]);
    }
    record_.citations = std::move(citations);
    places_ = std::move(places);
  }

  void add(const Mention& mention, std::size_t paragraph) {
    Citation citation;
    citation.span = source(mention.raw);
    citation.raw = values_.raw(citation.span);
    if (!mention.reference.empty()) {
      const std::string canonical = canonical_form(mention.reference.in(flow_));
      Reference reference = split_reference(values_.keep(canonical));
      reference.span = source(mention.reference);
      reference.raw = values_.raw(reference.span);
      citation.reference = reference;
    }
    if (mention.date) {
      Date date;
      date.span = source({mention.date->begin, mention.date->end});
      date.raw = values_.raw(date.span);
      date.value = mention.date->value;
      date.impossible = mention.date->impossible;
      citation.date = date;
    }
    if (is_own(citation)) return;
    read_kind(mention, citation);
    if (!mention.title.empty()) citation.title = value_of(mention.title);
    if (!mention.issuer.empty()) citation.issuer = value_of(mention.issuer);
    if (!mention.subject.empty()) citation.subject = value_of(mention.subject);
    place(paragraph, citation);
    citation.key = key_of(citation);
    if (record_.citations.empty()) {
      record_.citations.reserve(kUsual);
      places_.reserve(kUsual);
    }
    record_.citations.push_back(std::move(citation));
    places_.push_back({mention, paragraph});
  }

  // "(Kèm theo Quyết định số …)": the document's own reference is no citation.
  [[nodiscard]] bool is_own(const Citation& citation) const {
    if (!citation.reference || !record_.reference || !given(record_.reference->number)) return false;
    if (citation.reference->canonical != record_.reference->canonical) return false;
    return !citation.date || !record_.date || citation.date->value == record_.date->value || citation.date->value.day == 0 ||
           record_.date->value.day == 0;
  }

  void read_kind(const Mention& mention, Citation& citation) const {
    std::string_view code = mention.kind != nullptr ? mention.kind->code : std::string_view{};
    const Value symbol = citation.reference ? citation.reference->symbol : Value{};
    const bool by_symbol = mention.kind == nullptr || mention.kind->use == lexicon::KindUse::generic;
    if (by_symbol && given(symbol)) {
      code = kind_of_symbol(symbol);
      // A firm's own code ("CV/ILA/2658A") shows no kind.
      const Value number = citation.reference->number;
      const bool numbered = !given(number) || (number.front() >= '0' && number.front() <= '9');
      // Nor does that of a case ("212/2025/TLST-DS"): no dispatch has a year before its symbol.
      const bool dispatch = numbered && !given(citation.reference->year) && is_dispatch_symbol(symbol);
      if (code.empty() && dispatch) code = "CV";
    }
    if (const lexicon::Kind* kind = code.empty() ? nullptr : lexicon::kind_of_code(code)) {
      citation.type = kind->code;
      citation.type_name = kind->name;
    }
    if (!mention.kind_words.empty() && !given(citation.type)) citation.type_name = value_of(mention.kind_words);
  }

  // The part of the document, its directive or its note.
  void place(std::size_t paragraph, Citation& citation) {
    const std::size_t owner = provisions_.owner[paragraph];
    switch (zones_.paragraphs[paragraph].zone) {
      case Zone::footnote:
        citation.where = Where::footnote;
        if (zones_.paragraphs[paragraph].note < record_.footnotes.size())
          citation.footnote = record_.footnotes[zones_.paragraphs[paragraph].note].mark;
        return;
      case Zone::appendix:
        citation.where = Where::appendix;
        return;
      default:
        break;
    }
    if (owner < provisions_.list.size()) {
      citation.where = Where::directive;
      citation.directive = record_.directives[owner].path;
    } else {
      citation.where = owner == Provisions::kClosing ? Where::closing : Where::preamble;
    }
  }

  void note_directive(std::size_t index) {
    const Citation& citation = record_.citations[index];
    if (citation.where != Where::directive) return;
    // Paths are the arena's: equal bytes at equal addresses.
    while (next_directive_ < record_.directives.size() && record_.directives[next_directive_].path.data() != citation.directive.data())
      ++next_directive_;
    if (next_directive_ == record_.directives.size()) {
      next_directive_ = 0;
      while (next_directive_ < record_.directives.size() && record_.directives[next_directive_].path.data() != citation.directive.data())
        ++next_directive_;
    }
    if (next_directive_ < record_.directives.size()) record_.directives[next_directive_].citations.push_back(index);
  }

  [[nodiscard]] Value key_of(const Citation& citation) const {
    std::string key;
    key.reserve(64);
    key += given(citation.type) ? citation.type : Value{"?"};
    key += ':';
    if (citation.reference)
      key += citation.reference->canonical;
    else if (given(citation.title))
      key += skeleton(citation.title);
    else
      key += '?';
    key += ':';
    append_date(citation.date ? citation.date->value : PartialDate(), key);
    return values_.keep(key);
  }

  const Zones& zones_;
  const Provisions& provisions_;
  const Values& values_;
  Record& record_;
  std::string_view flow_;
  std::vector<CitedPlace> places_;
  std::size_t next_directive_ = 0;
};

}  // namespace

std::vector<CitedPlace> read_citations(const Zones& zones, const Provisions& provisions, const Values& values, Record& record) {
  return Reader(zones, provisions, values, record).read();
}

}  // namespace congvan::grammar
