// The tables: their columns, each with the value that stands in it.
#include "output/tables.hpp"

#include <algorithm>
#include <string>

#include "output/columns.hpp"
#include "output/exported.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace congvan {
namespace {

using namespace columns;

[[nodiscard]] std::string citation_id(std::size_t index) {
  IdText text;
  return std::string(id_text(index, text));
}

// ---- columns ----

constexpr auto path = [](const auto&, const Context& x) { return printable_path(x.document.source.path); };
constexpr auto reference = [](const auto&, const Context& x) { return x.record.reference ? x.record.reference->canonical : Value{}; };
constexpr auto date = [](const auto&, const Context& x) { return x.record.date ? x.record.date->value : PartialDate{}; };
constexpr auto line = [](const auto& object, const Context& x) { return x.positions.at(object.span.start).line; };
constexpr auto column = [](const auto& object, const Context& x) { return x.positions.at(object.span.start).column; };

template <class Member>
[[nodiscard]] constexpr auto of_record(Member member) {
  return [member](const Document&, const Context& x) { return x.record.*member; };
}
template <class Part, class T>
[[nodiscard]] constexpr auto of_part(std::optional<Part> Record::*part, T Part::*member) {
  return [=](const Document&, const Context& x) { return x.record.*part ? (*(x.record.*part)).*member : T{}; };
}
template <class T>
[[nodiscard]] constexpr auto of_signer(T Signature::*member) {
  return [member](const Document&, const Context& x) { return x.record.signatures.empty() ? T{} : x.record.signatures.front().*member; };
}
/// A number of a document that could be read.
template <class T>
[[nodiscard]] constexpr auto count_of(std::vector<T> Record::*list) {
  return [list](const Document& d, const Context& x) { return d.error ? std::optional<std::size_t>() : (x.record.*list).size(); };
}

constexpr auto family = [](const Document&, const Context& x) {
  return x.record.reference ? name_of(x.record.reference->family) : Value{};
};
constexpr auto recipient_texts = [](const Document&, const Context& x) {
  std::vector<Value> texts;
  for (const Recipient& recipient : x.record.recipients) texts.push_back(recipient.text);
  return texts;
};
constexpr auto error_text = [](const Document& d, const Context&) {
  return d.error ? std::string(d.error->code).append(": ").append(printable_message(d.error->message)) : std::string();
};

constexpr auto document_columns = std::tuple{
    Column{"path", path},
    Column{"type", of_record(&Record::type)},
    Column{"type_name", of_record(&Record::type_name)},
    Column{"reference", reference},
    Column{"number", of_part(&Record::reference, &Reference::number)},
    Column{"symbol", of_part(&Record::reference, &Reference::symbol)},
    Column{"family", family},
    Column{"date", date},
    Column{"place", of_record(&Record::place)},
    Column{"issuer", of_part(&Record::issuer, &Issuer::name)},
    Column{"issuer_parent", of_part(&Record::issuer, &Issuer::parent)},
    Column{"subject", of_record(&Record::subject)},
    Column{"addressees", of_record(&Record::addressees)},
    Column{"urgency", of_record(&Record::urgency)},
    Column{"secrecy", of_record(&Record::secrecy)},
    Column{"signer_capacity", of_signer(&Signature::capacity)},
    Column{"signer_title", of_signer(&Signature::title)},
    Column{"signer_name", of_signer(&Signature::name)},
    Column{"recipients", recipient_texts},
    Column{"citation_count", count_of(&Record::citations)},
    Column{"directive_count", count_of(&Record::directives)},
    Column{"diagnostic_count", count_of(&Record::diagnostics)},
    Column{"sha256", [](const Document& d, const Context&) { return d.source.sha256; }},
    Column{"error", error_text},
    Column{"issuer_id", of_record(&Record::issuer_id)},
    Column{"issuer_full", of_record(&Record::issuer_full)},
};

constexpr auto citation_columns = std::tuple{
    Column{"path", path},
    Column{"reference", reference},
    Column{"date", date},
    Column{"id", [](const Citation& c, const Context& x) { return citation_id(static_cast<std::size_t>(&c - x.record.citations.data())); }},
    Column{"type", [](const Citation& c, const Context&) { return c.type; }},
    Column{"type_name", [](const Citation& c, const Context&) { return c.type_name; }},
    Column{"cited_reference", [](const Citation& c, const Context&) { return c.reference ? c.reference->canonical : Value{}; }},
    Column{"cited_title", [](const Citation& c, const Context&) { return c.title; }},
    Column{"cited_date", [](const Citation& c, const Context&) { return c.date ? c.date->value : PartialDate{}; }},
    Column{"cited_issuer", [](const Citation& c, const Context&) { return c.issuer; }},
    Column{"cited_subject", [](const Citation& c, const Context&) { return c.subject; }},
    Column{"pinpoint", [](const Citation& c, const Context&) { return c.pinpoint; }},
    Column{"where", [](const Citation& c, const Context&) { return name_of(c.where); }},
    Column{"directive", [](const Citation& c, const Context&) { return c.directive; }},
    Column{"footnote", [](const Citation& c, const Context&) { return c.footnote; }},
    Column{"same_as", [](const Citation& c, const Context&) { return c.same_as ? citation_id(*c.same_as) : std::string(); }},
    Column{"key", [](const Citation& c, const Context&) { return c.key; }},
    Column{"raw", [](const Citation& c, const Context&) { return c.raw; }},
    Column{"line", line},
    Column{"column", column},
    Column{"relation", [](const Citation& c, const Context&) { return c.relation; }},
    Column{"cited_issuer_id", [](const Citation& c, const Context&) { return c.issuer_id; }},
    Column{"cited_issuer_full", [](const Citation& c, const Context&) { return c.issuer_full; }},
};

constexpr auto deadlines = [](const Directive& d, const Context&) {
  std::vector<std::string> words;
  for (const Deadline& deadline : d.deadlines) {
    std::string raw = one_line(deadline.raw);
    if (words.empty() || words.back() != raw) words.push_back(std::move(raw));
  }
  return words;
};
// Values, and the words where they name no definite time.
constexpr auto deadline_values = [](const Directive& d, const Context&) {
  std::vector<std::string> values;
  for (const Deadline& deadline : d.deadlines)
    values.push_back(given(deadline.value) ? std::string(deadline.value) : one_line(deadline.raw));
  return values;
};
constexpr auto due = [](const Directive& d, const Context&) {
  std::vector<Value> values;
  for (const Deadline& deadline : d.deadlines) {
    if (given(deadline.value)) values.push_back(deadline.value);
  }
  return values;
};
constexpr auto assignees = [](const Directive& d, const Context&) {
  std::vector<Value> names;
  for (const Assignee& assignee : d.assignees) names.push_back(assignee.name);
  return names;
};

constexpr auto directive_columns = std::tuple{
    Column{"path", path},
    Column{"reference", reference},
    Column{"date", date},
    Column{"directive", [](const Directive& d, const Context&) { return d.path; }},
    Column{"parent", [](const Directive& d, const Context&) { return d.parent; }},
    Column{"level", [](const Directive& d, const Context&) { return static_cast<std::size_t>(d.level); }},
    Column{"kind", [](const Directive& d, const Context&) { return d.kind; }},
    Column{"marker", [](const Directive& d, const Context&) { return d.marker; }},
    Column{"text", [](const Directive& d, const Context&) { return d.text; }},
    Column{"deadlines", deadline_values},
    Column{"assignees", assignees},
    Column{"line", line},
};

// Who, what, by when, to whom, from which document: a row for each directive that is an action.
constexpr auto action_columns = std::tuple{
    Column{"path", path},
    Column{"reference", reference},
    Column{"date", date},
    Column{"issuer", [](const Directive&, const Context& x) { return x.record.issuer ? x.record.issuer->name : Value{}; }},
    Column{"directive", [](const Directive& d, const Context&) { return d.path; }},
    Column{"assignees", assignees},
    Column{"implied", [](const Directive& d, const Context&) { return !d.assignees.empty() && d.assignees.front().implied; }},
    Column{"text", [](const Directive& d, const Context&) { return d.text; }},
    Column{"deadlines", deadlines},
    Column{"due", due},
    Column{"coordinators", [](const Directive& d, const Context&) { return d.coordinators; }},
    Column{"report_to", [](const Directive& d, const Context&) { return d.report_to; }},
    Column{"line", line},
    Column{"issuer_full", [](const Directive&, const Context& x) { return x.record.issuer_full; }},
};

constexpr auto recipient_columns = std::tuple{
    Column{"path", path},
    Column{"reference", reference},
    Column{"date", date},
    Column{"position", [](const Recipient& r, const Context& x) { return static_cast<std::size_t>(&r - x.record.recipients.data()) + 1; }},
    Column{"text", [](const Recipient& r, const Context&) { return r.text; }},
    Column{"purpose", [](const Recipient& r, const Context&) { return r.purpose; }},
    Column{"archive", [](const Recipient& r, const Context&) { return r.archive; }},
};

constexpr auto diagnostic_columns = std::tuple{
    Column{"path", path},
    Column{"rule", [](const Diagnostic& d, const Context&) { return diagnostic_rules()[static_cast<std::size_t>(d.rule)].name; }},
    Column{"severity",
           [](const Diagnostic& d, const Context&) { return name_of(diagnostic_rules()[static_cast<std::size_t>(d.rule)].severity); }},
    Column{"message", [](const Diagnostic& d, const Context& x) { return message_of(d, x.language); }},
    Column{"line", line},
    Column{"column", column},
};

// ---- the tables ----

constexpr auto document_names = names_of(document_columns);
constexpr auto citation_names = names_of(citation_columns);
constexpr auto directive_names = names_of(directive_columns);
constexpr auto action_names = names_of(action_columns);
constexpr auto recipient_names = names_of(recipient_columns);
constexpr auto diagnostic_names = names_of(diagnostic_columns);

constexpr auto document_kinds = kinds_in<Document>(document_columns);
constexpr auto citation_kinds = kinds_in<Citation>(citation_columns);
constexpr auto directive_kinds = kinds_in<Directive>(directive_columns);
constexpr auto action_kinds = kinds_in<Directive>(action_columns);
constexpr auto recipient_kinds = kinds_in<Recipient>(recipient_columns);
constexpr auto diagnostic_kinds = kinds_in<Diagnostic>(diagnostic_columns);

constexpr std::array<TableRows, 6> kTables = {{
    {{"documents", document_names},
     document_kinds,
     false,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.document, document_columns, x, row, visitor); }},
    {{"citations", citation_names},
     citation_kinds,
     true,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.record.citations, citation_columns, x, row, visitor); }},
    {{"directives", directive_names},
     directive_kinds,
     true,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.record.directives, directive_columns, x, row, visitor); }},
    {{"actions", action_names},
     action_kinds,
     true,
     [](const Context& x, Row& row, const RowVisitor& visitor) {
       for (const Directive& each : x.record.directives) {
         if (each.action) visit(each, action_columns, x, row, visitor);
       }
     }},
    {{"recipients", recipient_names},
     recipient_kinds,
     false,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.record.recipients, recipient_columns, x, row, visitor); }},
    {{"diagnostics", diagnostic_names},
     diagnostic_kinds,
     true,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.record.diagnostics, diagnostic_columns, x, row, visitor); }},
}};

}  // namespace

std::span<const Table> tables() {
  static const auto list = [] {
    std::array<Table, kTables.size()> each;
    std::ranges::transform(kTables, each.begin(), &TableRows::table);
    return each;
  }();
  return list;
}

namespace {
// Null for a table of another name.
[[nodiscard]] const TableRows* rows_of(const Table& table) {
  for (const std::span<const TableRows> list : {std::span<const TableRows>(kTables), register_rows()}) {
    const auto found = std::ranges::find(list, table.name, [](const TableRows& each) { return each.table.name; });
    if (found != list.end()) return &*found;
  }
  return nullptr;
}
}  // namespace

std::span<const CellKind> kinds_of(const Table& table) {
  const TableRows* const rows = rows_of(table);
  return rows == nullptr ? std::span<const CellKind>() : rows->kinds;
}

void visit_rows(const Table& table, const Document& document, Language language, const RowVisitor& visitor) {
  static const Record nothing;
  const TableRows* const rows = rows_of(table);
  if (rows == nullptr) return;
  const Positions of_text(rows->placed && document.text != nullptr ? document.text->utf8 : std::string_view{});
  const Positions& positions = document.places != nullptr ? *document.places : of_text;
  const bool readable = !document.error && document.record != nullptr;
  Row row;
  rows->visit({document, readable ? *document.record : nothing, positions, language}, row, visitor);
}

}  // namespace congvan
