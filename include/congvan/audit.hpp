// Findings: what is wrong or doubtful in documents, each with its rule, its place and the clause that it rests on. Findings are values;
// who shows them needs nothing else.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "congvan/bodies.hpp"
#include "congvan/record.hpp"
#include "congvan/text.hpp"
#include "congvan/write.hpp"

namespace congvan {

/// Where a finding stands. Line 0: the document as a whole, or a place that is not known.
struct FindingPlace {
  std::string path;
  Span span;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string quote;  ///< the printed line, or the piece of it that is known; empty when none is
  Span mark;          ///< bytes of `quote` that are meant
};

/// Another place that a finding speaks of.
struct RelatedPlace {
  FindingPlace place;
  std::string message;
};

struct Finding {
  const DiagnosticRule* rule = nullptr;
  Severity severity = Severity::info;  ///< the rule's own, or less where the case is doubtful
  std::string message;
  FindingPlace place;
  std::vector<RelatedPlace> related;
  std::uint64_t fingerprint = 0;  ///< of rule, path and words: lines may move, languages change, and it stays
};

/// What is known of documents beside their texts: which are replaced or expired, and their true dates and kinds.
class Catalog {
 public:
  Catalog();
  Catalog(const Catalog&) = delete;
  Catalog& operator=(const Catalog&) = delete;
  ~Catalog();
  /// Reads a table in CSV whose header names the columns reference, date, issuer, kind, subject, status, replaced_by (reference at least,
  /// in any order). Returns the line at fault and why; nothing when all is well.
  /// Bodies that the table of bodies does not know are told by `bodies`, rows that a user has added, or null.
  [[nodiscard]] std::string read(std::string_view csv, const Bodies* bodies = nullptr);

  struct Rows;
  [[nodiscard]] const Rows& rows() const { return *rows_; }

 private:
  std::unique_ptr<Rows> rows_;
};

struct AuditSettings {
  Language language = Language::english;
  PartialDate today;      ///< for dates in the future; none are looked for without it
  bool complete = false;  ///< every document is at hand, so that a cited one which is not is missing
  const Catalog* catalog = nullptr;
  const Bodies* bodies = nullptr;  ///< rows that the user has added to the table of bodies, or null
};

/// Every rule there is, in the order of `congvan rules`: those of a record's diagnostics, of one document, of many.
[[nodiscard]] const std::vector<const DiagnosticRule*>& audit_rules();
/// Null when there is none of that name.
[[nodiscard]] const DiagnosticRule* audit_rule_named(std::string_view name);

/// What is wrong or doubtful in one document, in the order of its text. Without a text (a record read from a file of records) the rules
/// that need one are silent. A document that could not be read has no findings.
[[nodiscard]] std::vector<Finding> audit(const Document& document, const AuditSettings& settings);

/// What one document says of itself and of those that it cites, as far as a comparison of many needs it.
class DocumentFacts {
 public:
  struct Rows;
  DocumentFacts();
  explicit DocumentFacts(std::unique_ptr<Rows> rows);
  DocumentFacts(DocumentFacts&&) noexcept;
  DocumentFacts& operator=(DocumentFacts&&) noexcept;
  ~DocumentFacts();
  [[nodiscard]] const Rows& rows() const { return *rows_; }
  [[nodiscard]] std::size_t bytes() const;

 private:
  std::unique_ptr<Rows> rows_;
};
[[nodiscard]] DocumentFacts facts_of(const Document& document);

/// Many documents compared. Memory grows with the different documents that are cited or at hand, not with the citations.
class Comparison {
 public:
  explicit Comparison(const AuditSettings& settings);
  Comparison(const Comparison&) = delete;
  Comparison& operator=(const Comparison&) = delete;
  ~Comparison();
  void add(const DocumentFacts& facts);
  /// Calls `visit` for each finding, in the order in which the documents were first met.
  void finish(const std::function<void(const Finding&)>& visit);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace congvan
