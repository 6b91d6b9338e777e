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
#include "text/letters.hpp"

namespace congvan {
namespace {

using Cells = std::vector<std::string>;

/// The next record of the table; `at` moves behind it. Quotes may hold commas, line ends and doubled quotes.
Cells next_record(std::string_view csv, std::size_t& at, std::size_t& line) {
  Cells cells(1);
  bool quoted = false;
  for (; at < csv.size(); ++at) {
    const char c = csv[at];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        cells.back() += c;
      } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
        cells.back() += csv[++at];
      } else {
        quoted = false;
      }
    } else if (c == '"' && cells.back().empty()) {
      quoted = true;
    } else if (c == ',') {
      cells.emplace_back();
    } else if (c == '\n') {
      ++at;
      break;
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  for (std::string& cell : cells) cell = std::string(trim(cell));
  return cells;
}

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

std::string Catalog::read(std::string_view csv) {
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  std::size_t at = 0;
  std::size_t line = 1;
  const Cells header = next_record(csv, at, line);
  std::array<std::size_t, columns.size()> where{};
  for (std::size_t i = 0; i < columns.size(); ++i)
    where[i] = static_cast<std::size_t>(std::ranges::find(header, columns[i]) - header.begin());
  if (where[reference] == header.size()) return "1: reference";
  while (at < csv.size()) {
    const std::size_t row_line = line;
    const Cells cells = next_record(csv, at, line);
    if (cells.size() == 1 && cells.front().empty()) continue;
    if (cells.size() > header.size())
      return std::to_string(row_line) + ": " + std::to_string(cells.size()) + " > " + std::to_string(header.size());
    const auto cell = [&](Column column) { return where[column] < cells.size() ? cells[where[column]] : std::string{}; };
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
    const auto identity = rules::identity_of(grammar::split_reference(row.reference), issued, body.empty() ? Value{} : Value{body}, {});
    if (identity) rows_->by_identity.insert_or_assign(rules::hash_of(identity->name), std::move(row));
  }
  return {};
}

}  // namespace congvan
