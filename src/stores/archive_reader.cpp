#include "stores/archive_reader.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "grammar/reference.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "stores/sqlite.hpp"

namespace congvan::stores {
namespace {

/// Rows of a table in the order of their documents, of which only those of one document are taken at a time.
class Rows {
 public:
  Rows(Connection& connection, const std::string& sql) : statement_(connection.prepare(sql)) { more_ = statement_.step(); }
  /// Calls `take` for each row of the document; rows of documents before it are passed over.
  template <class Take>
  void of(std::int64_t document, Take take) {
    for (; more_ && statement_.number(0) <= document; more_ = statement_.step())
      if (statement_.number(0) == document) take(statement_);
  }

 private:
  Statement statement_;
  bool more_ = false;
};

PartialDate date_of(std::string_view text) {
  PartialDate date;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int* part : {&date.year, &date.month, &date.day}) {
    if (at == end) break;
    at = std::from_chars(at, end, *part).ptr;
    if (at != end) ++at;
  }
  return date;
}

// What a version before wrote has no such column.
std::string column_or_null(Connection& connection, std::string_view table, std::string_view column) {
  Statement info =
      connection.prepare("SELECT 1 FROM pragma_table_info('" + std::string(table) + "') WHERE name = '" + std::string(column) + "'");
  return info.step() ? std::string(column) : "NULL";
}

/// One document as its rows tell it.
class Reader {
 public:
  explicit Reader(Connection& connection)
      : documents_(connection.prepare(
            "SELECT id, path, type, type_name, reference, date, place, issuer, issuer_parent, subject, addressees, "
            "signer_capacity, signer_title, signer_name, sha256, " +
            column_or_null(connection, "documents", "issuer_id") + " FROM current_documents WHERE error IS NULL ORDER BY id")),
        citations_(connection,
                   "SELECT document, type, type_name, cited_reference, cited_title, cited_date, cited_issuer, cited_subject, "
                   "\"where\", raw, line, \"column\", " +
                       column_or_null(connection, "citations", "cited_issuer_id") + " FROM citations ORDER BY document, position"),
        directives_(connection, "SELECT document, directive, kind, marker, text, line FROM directives ORDER BY document, position"),
        recipients_(connection, "SELECT document, text, archive FROM recipients ORDER BY document, position"),
        diagnostics_(connection, "SELECT document, rule, message, line, \"column\" FROM diagnostics ORDER BY document, position") {}

  [[nodiscard]] bool next(const std::function<void(const Document&)>& visit) {
    if (!documents_.step()) return false;
    record_ = {};
    known_.clear();
    const std::int64_t id = documents_.number(0);
    read_head();
    citations_.of(id, [this](const Statement& row) { cite(row); });
    directives_.of(id, [this](const Statement& row) { direct(row); });
    recipients_.of(id, [this](const Statement& row) {
      Recipient recipient;
      recipient.text = keep(row, 1);
      recipient.archive = row.number(2) != 0;
      record_.recipients.push_back(recipient);
    });
    diagnostics_.of(id, [this](const Statement& row) { diagnose(row); });
    const std::string path = path_of_printable(documents_.text(1));
    const Value sha256 = keep(documents_, 14);
    const Positions places(std::move(known_));
    Source source;
    source.path = path;
    source.format = "database";
    if (given(sha256)) source.sha256 = sha256;
    visit({.source = source, .record = &record_, .text = nullptr, .error = {}, .places = &places});
    return true;
  }

 private:
  [[nodiscard]] Value keep(const Statement& row, int column) {
    return row.is_null(column) ? Value{} : record_.arena->keep(row.text(column));
  }

  /// Stands for the place in a line; the offset is its number among the known ones.
  [[nodiscard]] Span place(std::int64_t line, std::int64_t column) {
    if (line <= 0) return {};
    const std::size_t at = known_.size() + 1;
    known_.push_back({at, {static_cast<std::size_t>(line), static_cast<std::size_t>(std::max<std::int64_t>(column, 1))}});
    return {at, at + 1};
  }

  [[nodiscard]] std::optional<Reference> reference(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    Reference made = grammar::split_reference(keep(row, column));
    made.raw = made.canonical;
    return made;
  }
  [[nodiscard]] std::optional<Date> date(const Statement& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    Date made;
    made.raw = keep(row, column);
    made.value = date_of(made.raw);
    return made;
  }

  void read_head() {
    record_.type = keep(documents_, 2);
    record_.type_name = keep(documents_, 3);
    record_.reference = reference(documents_, 4);
    record_.date = date(documents_, 5);
    record_.place = keep(documents_, 6);
    if (!documents_.is_null(7)) record_.issuer = Issuer{keep(documents_, 7), keep(documents_, 8), IssuerSource::letterhead, {}};
    record_.issuer_id = keep(documents_, 15);
    record_.subject = keep(documents_, 9);
    if (!documents_.is_null(10)) record_.addressees.push_back(keep(documents_, 10));
    if (documents_.is_null(12) && documents_.is_null(13)) return;
    Signature signature;
    if (!documents_.is_null(11)) signature.capacity.push_back(last_of(keep(documents_, 11)));
    signature.title = keep(documents_, 12);
    signature.name = keep(documents_, 13);
    record_.signatures.push_back(std::move(signature));
  }

  /// Lists stand in one cell, joined by "; ".
  [[nodiscard]] static Value last_of(Value list) {
    const std::size_t at = list.rfind("; ");
    return at == Value::npos ? list : list.substr(at + 2);
  }

  void cite(const Statement& row) {
    Citation citation;
    citation.type = keep(row, 1);
    citation.type_name = keep(row, 2);
    citation.reference = reference(row, 3);
    citation.title = keep(row, 4);
    citation.date = date(row, 5);
    citation.issuer = keep(row, 6);
    citation.subject = keep(row, 7);
    const auto where = std::ranges::find(where_names, row.text(8));
    if (where != where_names.end()) citation.where = static_cast<Where>(where - where_names.begin());
    citation.raw = keep(row, 9);
    citation.span = place(row.number(10), row.number(11));
    citation.issuer_id = keep(row, 12);
    record_.citations.push_back(std::move(citation));
  }

  void direct(const Statement& row) {
    Directive directive;
    directive.path = keep(row, 1);
    directive.kind = keep(row, 2);
    directive.marker = keep(row, 3);
    directive.text = keep(row, 4);
    directive.span = place(row.number(5), 1);
    record_.directives.push_back(std::move(directive));
  }

  void diagnose(const Statement& row) {
    const auto& rules = diagnostic_rules();
    const auto found = std::ranges::find(rules, row.text(1), &DiagnosticRule::name);
    if (found == rules.end()) return;
    Diagnostic diagnostic;
    diagnostic.rule = static_cast<Rule>(found - rules.begin());
    diagnostic.message = keep(row, 2);
    if (row.number(3) > 1 || row.number(4) > 1) diagnostic.span = place(row.number(3), row.number(4));
    record_.diagnostics.push_back(diagnostic);
  }

  Statement documents_;
  Rows citations_;
  Rows directives_;
  Rows recipients_;
  Rows diagnostics_;
  Record record_;
  std::vector<Positions::Known> known_;
};

}  // namespace

std::size_t read_archive(const std::string& path, const std::function<void(const Document&)>& visit) {
  Connection connection(path, Connection::Mode::read, [](int waited) { return waited < 60'000; });
  Reader reader(connection);
  std::size_t count = 0;
  while (reader.next(visit)) ++count;
  return count;
}

}  // namespace congvan::stores
