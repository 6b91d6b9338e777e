#include "audit/facts.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <tuple>

#include "audit/fingerprint.hpp"
#include "audit/identity.hpp"
#include "audit/rule.hpp"
#include "congvan/graph.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

std::uint8_t kind_index(Value code) {
  if (!given(code)) return 0;
  const lexicon::Kind* kind = lexicon::kind_of_code(code);
  return kind == nullptr ? 0 : static_cast<std::uint8_t>(kind - lexicon::kinds().data() + 1);
}

/// A bit for each of the first words of three letters and more; a cited subject may run on into the sentence.
std::uint64_t words_as_bits(Value subject) {
  if (!given(subject)) return 0;
  constexpr int enough = 10;
  std::uint64_t bits = 0;
  int words = 0;
  for (std::size_t at = 0; at < subject.size() && words < enough;) {
    const Word word = word_at(subject, at);
    if (word.empty()) {
      at += code_point_at(subject, at).size;
      continue;
    }
    std::uint32_t hash = 2166136261U;
    std::size_t letters = 0;
    for (; at < word.end; ++letters) {
      const CodePoint c = code_point_at(subject, at);
      hash = hash_step(hash, skeleton_of(c.value));
      at += c.size;
    }
    if (letters < 3) continue;
    bits |= std::uint64_t{1} << ((hash * 2654435769U) >> 26U);
    ++words;
  }
  return bits;
}

class Reader {
 public:
  /// `all`: mentions of unknown identity too, each under one of its own.
  Reader(const Document& document, bool all)
      : document_(document), record_(*document.record), setting_(rules::setting_of(record_)), all_(all) {
    if (document.text != nullptr && !record_.citations.empty()) own_places_.emplace(document.text->utf8);
    places_ = own_places_ ? &*own_places_ : document.places;
  }

  [[nodiscard]] DocumentFacts::Rows read() {
    DocumentFacts::Rows rows;
    rows.path = document_.source.path;
    rows.content = rules::hash_of(given(record_.subject) ? record_.subject : Value{""});
    for (const Directive& directive : record_.directives) rows.content = rules::hash_of(directive.text, rows.content);
    if (record_.reference) {
      const rules::IssuedBy issuer{record_.issuer ? record_.issuer->name : Value{}, record_.issuer_id};
      if (auto fact = fact_of(*record_.reference, record_.date, issuer, record_.type, record_.subject, record_.reference->span)) {
        fact->raw = std::string(record_.reference->raw);
        rows.own = std::move(*fact);
        rows.has_own = true;
      }
    }
    if (all_ && !rows.has_own) {
      rows.own = unknown_fact(record_.reference ? record_.reference->canonical : Value{}, record_.date, record_.type);
      rows.has_own = true;
    }
    for (const Citation& citation : record_.citations) add(citation, rows);
    return rows;
  }

 private:
  void add(const Citation& citation, DocumentFacts::Rows& rows) {
    if (citation.where == Where::appendix && !all_) return;
    auto fact = citation.reference ? fact_of(*citation.reference, citation.date, {citation.issuer, citation.issuer_id}, citation.type,
                                             citation.subject, citation.span)
                                   : std::nullopt;
    if (!fact && all_) fact = named_fact(citation);
    if (!fact) return;
    const auto said = std::tuple{fact->identity, fact->date.year, fact->date.month, fact->date.day, fact->kind};
    const bool again = !seen_.insert(said).second;
    if (again) return;
    std::size_t size = std::min<std::size_t>(citation.raw.size(), 120);
    while (size < citation.raw.size() && detail::is_continuation(citation.raw[size])) --size;
    fact->raw = std::string(citation.raw.substr(0, size));
    rows.cited.push_back(std::move(*fact));
  }

  [[nodiscard]] Fact unknown_fact(Value name, const std::optional<Date>& date, Value type) const {
    Fact fact;
    fact.known = false;
    if (given(name)) fact.name = std::string(name);
    fact.identity = rules::hash_of(fact.name, rules::hash_of("\n", rules::hash_of(document_.source.path)));
    fact.kind = kind_index(type);
    if (date && !date->impossible) fact.date = date->value;
    return fact;
  }
  /// A law by its name, known by name and year; a number of unknown body or year; nothing for what has neither.
  [[nodiscard]] std::optional<Fact> named_fact(const Citation& citation) const {
    if (citation.reference && given(citation.reference->symbol) && given(citation.reference->number))
      return unknown_fact(citation.reference->canonical, citation.date, citation.type);
    if (!given(citation.title)) return std::nullopt;
    Fact fact = unknown_fact(citation.title, citation.date, citation.type);
    if (fact.date.year == 0) return fact;
    fact.known = true;
    fact.identity = rules::hash_of(skeleton(citation.title) + "|" + std::to_string(fact.date.year));
    fact.name += " " + std::to_string(fact.date.year);
    return fact;
  }
  [[nodiscard]] std::optional<Fact> fact_of(const Reference& reference, const std::optional<Date>& date, const rules::IssuedBy& issuer,
                                            Value type, Value subject, Span span) const {
    const auto identity = rules::identity_of(reference, date, issuer, setting_);
    if (!identity) return std::nullopt;
    Fact fact;
    fact.identity = rules::hash_of(identity->name);
    fact.body = rules::hash_of(identity->body);
    fact.kind = kind_index(type);
    fact.series = rules::hash_of(std::to_string(identity->year) + "|" + std::string(given(type) ? type : "?"), fact.body);
    fact.subject = words_as_bits(subject);
    fact.name = std::string(reference.canonical);
    fact.span = span;
    if (places_ != nullptr && !span.empty()) {
      const Positions::Place place = places_->at(span.start);
      fact.line = static_cast<std::uint32_t>(place.line);
      fact.column = static_cast<std::uint32_t>(place.column);
    }
    if (document_.source.format == "database") fact.span = {};  // it keeps lines and columns only
    fact.number = static_cast<std::uint32_t>(std::strtoul(std::string(reference.number).c_str(), nullptr, 10));
    if (date && !date->impossible) fact.date = date->value;
    return fact;
  }

  const Document& document_;
  const Record& record_;
  rules::Setting setting_;
  std::optional<Positions> own_places_;
  const Positions* places_ = nullptr;
  bool all_;
  std::set<std::tuple<std::uint64_t, int, int, int, std::uint8_t>> seen_;
};

}  // namespace

DocumentFacts::DocumentFacts() : rows_(std::make_unique<Rows>()) {}
DocumentFacts::DocumentFacts(std::unique_ptr<Rows> rows) : rows_(std::move(rows)) {}
DocumentFacts::DocumentFacts(DocumentFacts&&) noexcept = default;
DocumentFacts& DocumentFacts::operator=(DocumentFacts&&) noexcept = default;
DocumentFacts::~DocumentFacts() = default;

std::size_t DocumentFacts::bytes() const { return rows_->path.size() + rows_->cited.size() * (sizeof(Fact) + 80) + sizeof(Rows); }

DocumentFacts facts_of(const Document& document) {
  if (document.record == nullptr || document.error) return {};
  return DocumentFacts(std::make_unique<DocumentFacts::Rows>(Reader(document, false).read()));
}

DocumentFacts citations_of(const Document& document) {
  if (document.record == nullptr || document.error) return {};
  return DocumentFacts(std::make_unique<DocumentFacts::Rows>(Reader(document, true).read()));
}

}  // namespace congvan
