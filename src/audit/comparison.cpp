// Many documents compared: what is said of each identity is gathered while documents come, and told when all have come.
#include <algorithm>
#include <bit>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "audit/facts.hpp"
#include "audit/fingerprint.hpp"
#include "audit/many_rules.hpp"
#include "audit/rule.hpp"
#include "lexicon/kinds.hpp"

namespace congvan {
namespace {

constexpr std::uint32_t none = 0xFFFFFFFF;

/// What one document or several alike say of an identity; the place is the first's.
struct Statement {
  std::uint64_t subject = 0;
  std::size_t start = 0;
  std::uint32_t size = 0;
  std::uint32_t path = 0;  ///< place in paths_
  std::uint32_t raw = 0;   ///< place in words_
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t count = 1;
  std::uint32_t next = none;
  PartialDate date;
  std::uint8_t kind = 0;
};

struct Entry {
  std::uint64_t body = 0;
  std::uint64_t series = 0;
  std::uint64_t content = 0;
  std::uint32_t number = 0;
  std::uint32_t name = 0;  ///< place in words_
  std::uint32_t own = none;
  std::uint32_t cited = none;  ///< the first of its statements
};

struct Duplicate {
  std::uint32_t entry;
  std::uint32_t statement;
  bool same_content;
};

std::string kind_name(std::uint8_t kind) { return kind == 0 ? std::string("?") : std::string(lexicon::kinds()[kind - 1U].name); }

bool differ_in_kind(std::uint8_t a, std::uint8_t b) { return a != 0 && b != 0 && a != b; }

/// Few words in common, of enough to tell.
bool differ_in_subject(std::uint64_t a, std::uint64_t b) {
  const int least = std::min(std::popcount(a), std::popcount(b));
  return least >= 5 && 3 * std::popcount(a & b) <= least;
}

}  // namespace

struct Comparison::State {
  explicit State(const AuditSettings& how) : settings(how) {}

  AuditSettings settings;
  std::unordered_map<std::uint64_t, std::uint32_t> by_identity;
  std::vector<Entry> entries;
  std::vector<Statement> statements;
  std::vector<Duplicate> duplicates;
  std::deque<std::string> paths;
  std::deque<std::string> words;
  std::unordered_set<std::uint64_t> bodies_at_hand;
  const std::function<void(const Finding&)>* visit = nullptr;

  // ---- gathering

  std::uint32_t keep(const std::string& text) {
    words.push_back(text);
    return static_cast<std::uint32_t>(words.size() - 1);
  }

  std::uint32_t entry_of(const Fact& fact) {
    const auto [found, fresh] = by_identity.try_emplace(fact.identity, static_cast<std::uint32_t>(entries.size()));
    if (fresh) entries.push_back({fact.body, fact.series, 0, fact.number, keep(fact.name), none, none});
    return found->second;
  }

  std::uint32_t add_statement(const Fact& fact, const std::string& path) {
    if (paths.empty() || paths.back() != path) paths.push_back(path);
    statements.push_back({fact.subject, fact.span.start, static_cast<std::uint32_t>(fact.span.size()),
                          static_cast<std::uint32_t>(paths.size() - 1), keep(fact.raw), fact.line, fact.column, 1, none, fact.date,
                          fact.kind});
    return static_cast<std::uint32_t>(statements.size() - 1);
  }

  void add_own(const DocumentFacts::Rows& rows) {
    Entry& entry = entries[entry_of(rows.own)];
    bodies_at_hand.insert(rows.own.body);
    const std::uint32_t statement = add_statement(rows.own, rows.path);
    if (entry.own != none) {
      duplicates.push_back({static_cast<std::uint32_t>(&entry - entries.data()), statement, entry.content == rows.content});
      return;
    }
    entry.own = statement;
    entry.content = rows.content;
    entry.series = rows.own.series;
  }

  void add_cited(const Fact& fact, const std::string& path) {
    const std::uint32_t index = entry_of(fact);
    for (std::uint32_t at = entries[index].cited; at != none; at = statements[at].next) {
      Statement& said = statements[at];
      if (said.date != fact.date || said.kind != fact.kind) continue;
      ++said.count;
      if (said.subject == 0) said.subject = fact.subject;
      return;
    }
    const std::uint32_t made = add_statement(fact, path);
    statements[made].next = entries[index].cited;
    entries[index].cited = made;
  }

  // ---- telling

  [[nodiscard]] FindingPlace place_of(const Statement& said) const {
    FindingPlace place{paths[said.path], {said.start, said.start + said.size}, said.line, said.column, words[said.raw], {}};
    place.mark = {0, place.quote.size()};
    return place;
  }

  void tell(std::string_view rule_name, Severity severity, const Statement& said, const Fill& fill,
            const std::vector<std::pair<const Statement*, std::string>>& related) const {
    const DiagnosticRule& rule = rules::many_rule(rule_name);
    Finding finding;
    finding.rule = &rule;
    finding.severity = severity;
    finding.message = fill_in(settings.language == Language::vietnamese ? rule.message_vi : rule.message_en, fill);
    finding.place = place_of(said);
    for (const auto& [other, message] : related) finding.related.push_back({place_of(*other), message});
    finding.fingerprint = rules::Fingerprints(finding.place.path).next(rule.name, fill.found);
    (*visit)(finding);
  }

  [[nodiscard]] std::string in_language(std::string_view english, std::string_view vietnamese) const {
    return std::string(settings.language == Language::vietnamese ? vietnamese : english);
  }

  [[nodiscard]] std::vector<const Statement*> cited_of(const Entry& entry) const {
    std::vector<const Statement*> said;
    for (std::uint32_t at = entry.cited; at != none; at = statements[at].next) said.push_back(&statements[at]);
    std::ranges::reverse(said);
    return said;
  }

  /// How a statement differs from another: the other's date or kind, empty when they agree.
  [[nodiscard]] static std::string difference(const Statement& said, const Statement& other) {
    if (rules::compare(said.date, other.date) != 0) return rules::printed(other.date);
    return differ_in_kind(said.kind, other.kind) ? kind_name(other.kind) : std::string{};
  }

  void tell_against_own(const Entry& entry, const std::vector<const Statement*>& cited) const {
    const Statement& own = statements[entry.own];
    for (const Statement* said : cited) {
      const std::string expected = difference(*said, own);
      const auto related = std::vector{std::pair{&own, in_language("the document itself", "chính văn bản")}};
      if (!expected.empty()) {
        tell("contradicts-cited-document", Severity::error, *said, {words[said->raw], expected, {}}, related);
      } else if (differ_in_subject(own.subject, said->subject)) {
        tell("cited-subject-differs", Severity::info, *said, {words[said->raw], {}, {}}, related);
      }
    }
  }

  void tell_conflicts(const std::vector<const Statement*>& cited) const {
    const Statement* major = *std::ranges::max_element(cited, {}, [](const Statement* said) {
      return std::pair{said->count, said->date.day > 0};
    });
    for (const Statement* said : cited) {
      const std::string expected = said == major ? std::string{} : difference(*said, *major);
      if (expected.empty()) continue;
      const std::string count = std::to_string(major->count);
      tell("cited-differently", Severity::warning, *said, {words[said->raw], expected, count},
           {{major, in_language("cited so here", "ở đây viện dẫn như vậy")}});
    }
  }

  void tell_absent(const Entry& entry, const std::vector<const Statement*>& cited) const {
    if (!settings.complete && !bodies_at_hand.contains(entry.body)) return;
    std::size_t documents = 0;
    for (const Statement* said : cited) documents += said->count;
    const std::string count = std::to_string(documents);
    tell("cited-document-absent", settings.complete ? Severity::warning : Severity::info, *cited.front(),
         {words[cited.front()->raw], count, {}}, {});
  }

  void tell_entry(const Entry& entry) const {
    const std::vector<const Statement*> cited = cited_of(entry);
    if (cited.empty()) return;
    if (entry.own != none) return tell_against_own(entry, cited);
    if (cited.size() > 1) tell_conflicts(cited);
    tell_absent(entry, cited);
  }

  void tell_duplicates() const {
    for (const Duplicate& duplicate : duplicates) {
      const Entry& entry = entries[duplicate.entry];
      tell("duplicate-document", duplicate.same_content ? Severity::info : Severity::warning, statements[duplicate.statement],
           {words[entry.name], {}, {}}, {{&statements[entry.own], in_language("the other one", "văn bản kia")}});
    }
  }

  // ---- numbers against dates

  struct Numbered {
    std::uint64_t series;
    std::uint32_t number;
    long days;
    const Statement* said;
    const Entry* entry;
  };

  /// The statement that dates an entry: its own, or the only day that is cited.
  [[nodiscard]] const Statement* dated(const Entry& entry) const {
    const Statement* said = entry.own != none ? &statements[entry.own] : nullptr;
    for (std::uint32_t at = entry.cited; said == nullptr && at != none; at = statements[at].next)
      if (statements[at].date.day > 0) said = &statements[at];
    if (said == nullptr || said->date.day == 0) return nullptr;
    for (std::uint32_t at = entry.cited; at != none; at = statements[at].next)
      if (rules::compare(statements[at].date, said->date) != 0) return nullptr;
    return said;
  }

  void tell_order() const {
    std::vector<Numbered> all;
    for (const Entry& entry : entries)
      if (const Statement* said = dated(entry); said != nullptr && entry.number > 0)
        all.push_back({entry.series, entry.number, rules::days_of(said->date), said, &entry});
    std::ranges::stable_sort(all, {}, [](const Numbered& one) { return std::tuple{one.series, one.number, one.days}; });
    for (auto begin = all.begin(); begin != all.end();) {
      const auto end = std::find_if(begin, all.end(), [&](const Numbered& one) { return one.series != begin->series; });
      tell_series(std::span<const Numbered>(begin, end));
      begin = end;
    }
  }

  /// Which stand in the longest run of days that never fall.
  [[nodiscard]] static std::vector<bool> in_order(std::span<const Numbered> series) {
    std::vector<std::size_t> last;  // of the best run of each length
    std::vector<std::size_t> before(series.size(), series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
      const auto at = std::ranges::upper_bound(last, series[i].days, {}, [&](std::size_t index) { return series[index].days; });
      if (at != last.begin()) before[i] = *(at - 1);
      if (at == last.end()) {
        last.push_back(i);
      } else {
        *at = i;
      }
    }
    std::vector<bool> kept(series.size(), false);
    for (std::size_t i = last.empty() ? series.size() : last.back(); i != series.size(); i = before[i]) kept[i] = true;
    return kept;
  }

  void tell_series(std::span<const Numbered> series) const {
    constexpr std::size_t fewest = 5;
    constexpr long week = 7;
    if (series.size() < fewest) return;
    const std::vector<bool> kept = in_order(series);
    const auto outside = static_cast<std::size_t>(std::ranges::count(kept, false));
    if (outside * fewest > series.size()) return;
    for (std::size_t i = 0; i < series.size(); ++i) {
      if (kept[i]) continue;
      std::size_t low = i;
      while (low > 0 && !kept[low]) --low;
      std::size_t high = i;
      while (high + 1 < series.size() && !kept[high]) ++high;
      if (!kept[low] || !kept[high]) continue;
      if (series[i].days >= series[low].days - week && series[i].days <= series[high].days + week) continue;
      const std::string names = words[series[low].entry->name] + " – " + words[series[high].entry->name];
      const std::string days = rules::printed(series[low].said->date) + " – " + rules::printed(series[high].said->date);
      tell("number-date-order", Severity::warning, *series[i].said, {words[series[i].said->raw], days, names},
           {{series[low].said, in_language("before it", "đứng trước")}, {series[high].said, in_language("after it", "đứng sau")}});
    }
  }
};

Comparison::Comparison(const AuditSettings& settings) : state_(std::make_unique<State>(settings)) {}
Comparison::~Comparison() = default;

void Comparison::add(const DocumentFacts& facts) {
  const DocumentFacts::Rows& rows = facts.rows();
  if (rows.has_own) state_->add_own(rows);
  for (const Fact& fact : rows.cited) state_->add_cited(fact, rows.path);
}

void Comparison::finish(const std::function<void(const Finding&)>& visit) {
  state_->visit = &visit;
  for (const Entry& entry : state_->entries) state_->tell_entry(entry);
  state_->tell_duplicates();
  state_->tell_order();
}

}  // namespace congvan
