// A catalog in CSV (RFC 4180) to rows by identity.
#include "audit/catalog.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "audit/fingerprint.hpp"
#include "audit/identity.hpp"
#include "grammar/date.hpp"
#include "grammar/reference.hpp"
#include "lexicon/kinds.hpp"
#include "text/csv.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 7> columns = {"reference", "date", "issuer", "kind", "subject", "status", "replaced_by"};
enum Column : std::size_t { reference, date, issuer, kind, subject, status, replaced_by };

/// 2020-03-05, 05/3/2020, 2020.
PartialDate date_of(std::string_view text) {
  std::array<int, 3> part{};
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < 3;) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (end > at) part[count++] = std::atoi(std::string(text.substr(at, end - at)).c_str());
    at = end + 1;
  }
  PartialDate made;
  if (count == 3) made = part[0] > 31 ? PartialDate{part[0], part[1], part[2]} : PartialDate{part[2], part[1], part[0]};
  if (count == 1 && part[0] > 1900) made.year = part[0];
  return made.day == 0 || grammar::is_calendar_date(made) ? made : PartialDate{};
}

bool is_ended(std::string_view words) {
  for (const std::string_view one : {"het hieu luc", "het", "thay the", "bai bo", "huy bo", "replaced", "repealed", "expired", "ended"})
    if (contains_words(words, one)) return true;
  return false;
}

std::string kind_of_name(std::string_view name) {
  if (const lexicon::Kind* row = lexicon::kind_of_code(name)) return std::string(row->code);
  std::size_t length = 0;
  const lexicon::KindWords* words = lexicon::kind_words_at(name, &length);
  return words != nullptr && length == name.size() ? std::string(words->code) : std::string{};
}

/// The day of what replaced a document: known where its number has a year.
PartialDate year_in(std::string_view replacing) {
  const std::string canonical = grammar::canonical_form(replacing);
  const Reference split = grammar::split_reference(canonical);
  return given(split.year) ? PartialDate{std::atoi(std::string(split.year).c_str()), 0, 0} : PartialDate{};
}

}  // namespace

Catalog::Catalog() : rows_(std::make_unique<Rows>()) {}
Catalog::~Catalog() = default;

std::string Catalog::read(std::string_view csv, const Bodies* bodies) {
  const auto place = [](std::size_t line, std::size_t column) { return std::to_string(line) + ":" + std::to_string(column) + ": "; };
  CsvReader reader(csv);
  std::vector<CsvReader::Cell> header;
  std::vector<CsvReader::Cell> cells;
  (void)reader.next(header);
  std::array<std::size_t, columns.size()> where{};
  for (std::size_t i = 0; i < columns.size(); ++i)
    where[i] = static_cast<std::size_t>(std::ranges::find(header, columns[i], &CsvReader::Cell::text) - header.begin());
  if (where[reference] == header.size()) return place(1, 1) + "reference";
  while (reader.next(cells)) {
    if (cells.size() > header.size())
      return place(cells[header.size()].line, cells[header.size()].column) + std::to_string(cells.size()) + " > " +
             std::to_string(header.size());
    const auto cell = [&](Column column) { return where[column] < cells.size() ? cells[where[column]].text : std::string{}; };
    CatalogRow row{grammar::canonical_form(cell(reference)),
                   cell(status),
                   cell(replaced_by),
                   date_of(cell(date)),
                   year_in(cell(replaced_by)),
                   kind_of_name(cell(kind)),
                   is_ended(cell(status)) || !cell(replaced_by).empty()};
    Date issued;
    issued.value = row.date;
    const std::string body = cell(issuer);
    const AddedBody* const added = bodies == nullptr ? nullptr : bodies->only_named(body, row.date);
    const rules::IssuedBy by{body.empty() ? Value{} : Value{body}, added == nullptr ? Value{} : Value{added->id}};
    const auto identity = rules::identity_of(grammar::split_reference(row.reference), issued, by, {});
    if (identity) rows_->by_identity.insert_or_assign(rules::hash_of(identity->name), std::move(row));
  }
  if (const auto& fault = reader.fault()) return place(fault->line, fault->column) + "\"";
  return {};
}

}  // namespace congvan
