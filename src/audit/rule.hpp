// What a rule is made of: its row, and the function that looks at one document.
#pragma once
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "congvan/audit.hpp"
#include "text/fill.hpp"

namespace congvan::rules {

/// One document as rules see it.
struct Subject {
  const Document& document;
  const Record& record;
  std::string_view text;  ///< missing (data() null) for a record without its text
  const AuditSettings& settings;
  bool scanned = false;  ///< recognised from a picture, or reads so: what is missing may have been there
  bool party = false;    ///< of the Party or a union, whose forms are others (Quy định 399-QĐ/TW)
};

/// Takes what one rule finds.
class Sink {
 public:
  struct Entry {
    const DiagnosticRule* rule;
    Severity severity;
    Span span;
    std::string found;  ///< the document's words, by which the finding is known again
    std::string message;
    std::vector<std::pair<Span, std::string>> related;
  };
  Sink(Language language, std::vector<Entry>& out) : language_(language), out_(out) {}
  void begin(const DiagnosticRule& rule) { rule_ = &rule; }
  /// Equal places of one rule are one finding.
  void add(Span span, const Fill& words) { add(span, words, rule_->severity); }
  void add(Span span, const Fill& words, Severity severity);
  /// For the finding added last: the words with which it was written down before.
  void reword(std::string_view message) {
    if (fresh_) out_.back().message = message;
  }
  /// For the finding added last: its words are not kept in records, and it is known by its rule alone.
  void forget_words() {
    if (fresh_) out_.back().found.clear();
  }
  /// For the finding added last.
  void relate(Span span, std::string_view english, std::string_view vietnamese);
  [[nodiscard]] Language language() const { return language_; }

 private:
  Language language_;
  std::vector<Entry>& out_;
  const DiagnosticRule* rule_ = nullptr;
  std::set<std::tuple<const DiagnosticRule*, std::size_t, std::size_t>> seen_;
  bool fresh_ = false;  // the last place was a new one
};

struct Row {
  DiagnosticRule words;
  void (*check)(const Subject& subject, Sink& sink);  ///< null for rules over many documents
};

// The tables, a file each.
[[nodiscard]] std::span<const Row> reference_rules();
[[nodiscard]] std::span<const Row> date_rules();
[[nodiscard]] std::span<const Row> citation_rules();
[[nodiscard]] std::span<const Row> form_rules();
[[nodiscard]] std::span<const Row> page_rules();
[[nodiscard]] std::span<const Row> many_rules();

// ---- clauses that several rules rest on
inline constexpr Clause number_clause = {"Decree 30/2020/NĐ-CP, Appendix I, Part I, II.3",
                                         "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3"};
inline constexpr Clause date_clause = {"Decree 30/2020/NĐ-CP, Appendix I, Part I, II.4",
                                       "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.4"};
inline constexpr Clause content_clause = {"Decree 30/2020/NĐ-CP, Appendix I, Part I, II.6",
                                          "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6"};
inline constexpr Clause signing_clause = {"Decree 30/2020/NĐ-CP, Appendix I, Part I, II.7",
                                          "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7"};
inline constexpr Clause recipients_clause = {"Decree 30/2020/NĐ-CP, Appendix I, Part I, II.9",
                                             "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9"};

// ---- what several rules ask
/// Where a part of a citation stands: its own place, or the citation's where a record read back knows no other.
[[nodiscard]] constexpr Span place_of(Span part, Span whole) { return part.empty() ? whole : part; }
/// The year of a date, or 0.
[[nodiscard]] int year_of(const std::optional<Date>& date);
/// True unless the date is known to lie before `year`.
[[nodiscard]] bool not_before(const std::optional<Date>& date, int year);
/// -1, 0 or 1 as far as both dates are given; 0 where they cannot be told apart.
[[nodiscard]] int compare(PartialDate a, PartialDate b);
/// Days since 1970-01-01 of a whole date.
[[nodiscard]] long days_of(PartialDate date);
/// "05/3/2026", as decree 30 has it; "3/2026"; "2026".
[[nodiscard]] std::string printed(PartialDate date);
/// True when number and symbol are given, as an identity needs.
[[nodiscard]] bool is_whole(const std::optional<Reference>& reference);
/// The type's code as printed in its name, for messages: "Kế hoạch".
[[nodiscard]] std::string_view name_of_kind(Value code);

}  // namespace congvan::rules
