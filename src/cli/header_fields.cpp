#include "cli/header_fields.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "grammar/date.hpp"
#include "grammar/reference.hpp"

namespace congvan::cli {
namespace {

void forget(Rule rule, Record& record) {
  std::erase_if(record.diagnostics, [rule](const Diagnostic& diagnostic) { return diagnostic.rule == rule; });
}

// A document whose number was left blank shows the same symbol; one with another symbol is not the header's.
void fill_reference(const input::Package& header, Record& record) {
  if (header.number.empty() || header.notation.empty()) return;
  const std::string raw = header.number + "/" + header.notation;
  const Value canonical = record.arena->keep(grammar::canonical_form(raw));
  Reference reference = grammar::split_reference(canonical);
  if (record.reference && (given(record.reference->number) || record.reference->symbol != reference.symbol)) return;
  reference.raw = record.reference ? record.reference->raw : record.arena->keep(raw);
  if (record.reference) reference.span = record.reference->span;
  reference.canonical = canonical;
  record.reference = reference;
  forget(Rule::reference_missing, record);
}

PartialDate date_of(std::string_view iso) {
  PartialDate date;
  if (iso.size() != 10) return date;
  std::from_chars(iso.data(), iso.data() + 4, date.year);
  std::from_chars(iso.data() + 5, iso.data() + 7, date.month);
  std::from_chars(iso.data() + 8, iso.data() + 10, date.day);
  return grammar::is_calendar_date(date) ? date : PartialDate{};
}

// "ngày   tháng 6 năm 2026" leaves the day open: the header may give it, but no other month.
void fill_date(const input::Package& header, Record& record) {
  const PartialDate date = date_of(header.date);
  if (date.year == 0) return;
  Date filled{record.arena->keep(header.date), date, false, {}};
  if (record.date) {
    const PartialDate& printed = record.date->value;
    const bool agrees = printed.year == date.year && (printed.month == 0 || printed.month == date.month);
    if (record.date->impossible || printed.day != 0 || !agrees) return;
    filled.raw = record.date->raw;
    filled.span = record.date->span;
  }
  record.date = filled;
  forget(Rule::date_missing, record);
  forget(Rule::date_incomplete, record);
}

}  // namespace

void fill_from(const input::Package& header, Record& record) {
  fill_reference(header, record);
  fill_date(header, record);
  if (!given(record.place) && !header.place.empty()) record.place = record.arena->keep(header.place);
  if (!record.issuer && !header.from.name.empty()) {
    const Value parent = header.from.parent.empty() ? Value{} : record.arena->keep(header.from.parent);
    record.issuer = Issuer{record.arena->keep(header.from.name), parent, IssuerSource::package, {}};
  }
  if (!given(record.subject) && !header.subject.empty()) {
    record.subject = record.arena->keep(header.subject);
    forget(Rule::subject_missing, record);
  }
}

}  // namespace congvan::cli
