#include "lexicon/added_bodies.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "congvan/text.hpp"
#include "lexicon/provinces.hpp"
#include "text/csv.hpp"
#include "text/letters.hpp"
#include "text/syllables.hpp"

namespace congvan {
namespace {

using Cell = CsvReader::Cell;
using Kind = BodiesFault::Kind;

constexpr auto column_names = std::to_array<std::string_view>(
    {"id", "name", "kind", "abbreviations", "parent", "from", "to", "organ_id", "address", "email", "telephone", "fax", "website"});
enum Column : std::size_t { id, name, kind, abbreviations, parent, from, to, organ_id, address, email, telephone, fax, website, count_ };
static_assert(column_names.size() == count_);

BodiesFault fault_at(Kind what, const Cell& cell, std::string_view found) { return {what, cell.line, cell.column, std::string(found)}; }

int number_in(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() && digits.size() <= 4 ? number : -1;
}

bool is_day(PartialDate date) {
  constexpr std::array<int, 12> days = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.year < 1900 || date.year > 2999 || date.month < 0 || date.month > 12 || date.day < 0) return false;
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.day == 0 ||
         (date.month > 0 && date.day <= days[static_cast<std::size_t>(date.month - 1)] - (date.month == 2 && !leap ? 1 : 0));
}

/// 2025-07-01, 2025-07, 2025, 01/7/2025, 7/2025.
std::optional<PartialDate> date_in(std::string_view text) {
  const char divider = text.find('/') != std::string_view::npos ? '/' : '-';
  std::vector<int> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(divider, begin), text.size());
    parts.push_back(number_in(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  if (parts.size() > 3 || std::ranges::find(parts, -1) != parts.end()) return std::nullopt;
  if (divider == '/') std::ranges::reverse(parts);
  if (std::ranges::find(parts, 0) != parts.end()) return std::nullopt;
  parts.resize(3);
  const PartialDate date{parts[0], parts[1], parts[2]};
  return is_day(date) ? std::optional(date) : std::nullopt;
}

/// Letters, digits and dots, 35 at most: Decision 20/2020/QĐ-TTg.
bool is_organ_id(std::string_view code) {
  constexpr std::size_t longest = 35;
  const auto allowed = [](char c) {
    return c == '.' || is_digit(static_cast<unsigned char>(c)) ||
           (static_cast<unsigned char>(c) < 0x80 && is_letter(static_cast<unsigned char>(c)));
  };
  return !code.empty() && code.size() <= longest && std::ranges::all_of(code, allowed) && code.front() != '.' && code.back() != '.' &&
         code.find("..") == std::string_view::npos;
}

std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  while (!cell.empty()) {
    const std::string_view each = trim(cell.substr(0, cell.find(';')));
    if (!each.empty()) names.emplace_back(each);
    cell.remove_prefix(std::min(cell.find(';'), cell.size() - 1) + 1);
  }
  return names;
}

/// Where each column stands in the rows of one table.
class Header {
 public:
  [[nodiscard]] std::optional<BodiesFault> read(const std::vector<Cell>& cells) {
    where_.fill(cells.size());
    size_ = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string wanted = lower(cells[i].text);
      const auto* const known = std::ranges::find(column_names, std::string_view(wanted));
      if (known == column_names.end()) return fault_at(Kind::column_unknown, cells[i], cells[i].text);
      std::size_t& place = where_[static_cast<std::size_t>(known - column_names.begin())];
      if (place != cells.size()) return fault_at(Kind::column_twice, cells[i], cells[i].text);
      place = i;
    }
    for (const Column needed : {Column::id, Column::name})
      if (where_[needed] == size_) return BodiesFault{Kind::column_missing, 1, 1, std::string(column_names[needed])};
    return std::nullopt;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  /// The cell of a column; one without text at the row's beginning where the row has none.
  [[nodiscard]] Cell cell(const std::vector<Cell>& row, Column column) const {
    return where_[column] < row.size() ? row[where_[column]] : Cell{{}, row.front().line, row.front().column};
  }

 private:
  std::array<std::size_t, count_> where_{};
  std::size_t size_ = 0;
};

std::optional<BodiesFault> read_kind(const Cell& cell, AddedBody& body) {
  const std::string word = lower(cell.text);
  body.in_provinces = word == "provincial";
  if (word.empty() || word == "single" || body.in_provinces) return std::nullopt;
  return fault_at(Kind::bad_kind, cell, cell.text);
}

std::optional<BodiesFault> read_date(const Cell& cell, PartialDate& date) {
  if (cell.text.empty()) return std::nullopt;
  const auto read = date_in(cell.text);
  if (!read) return fault_at(Kind::bad_date, cell, cell.text);
  date = *read;
  return std::nullopt;
}

std::optional<BodiesFault> read_row(const Header& header, const std::vector<Cell>& row, AddedBody& body) {
  const auto text = [&](Column column) { return header.cell(row, column).text; };
  for (std::size_t i = header.size(); i < row.size(); ++i)
    if (!row[i].text.empty()) return fault_at(Kind::cell_beyond, row[i], row[i].text);
  for (const Column needed : {Column::id, Column::name})
    if (text(needed).empty()) return fault_at(Kind::empty, header.cell(row, needed), column_names[needed]);
  body.id = text(Column::id);
  if (body.id.find_first_of(" \t\n\";") != std::string::npos) return fault_at(Kind::bad_id, header.cell(row, Column::id), body.id);
  body.name = text(Column::name);
  if (auto fault = read_kind(header.cell(row, Column::kind), body)) return fault;
  body.abbreviations = names_in(text(Column::abbreviations));
  body.parent = text(Column::parent);
  if (auto fault = read_date(header.cell(row, Column::from), body.from)) return fault;
  if (auto fault = read_date(header.cell(row, Column::to), body.until)) return fault;
  if (body.from.year != 0 && body.until.year != 0 && lexicon::is_before(body.until, body.from))
    return fault_at(Kind::dates_reversed, header.cell(row, Column::to), text(Column::to));
  body.organ_id = text(Column::organ_id);
  // A code is one body's, not that of one in each province.
  if (!body.organ_id.empty() && (body.in_provinces || !is_organ_id(body.organ_id)))
    return fault_at(Kind::bad_organ_id, header.cell(row, Column::organ_id), body.organ_id);
  body.address = text(Column::address);
  body.email = text(Column::email);
  body.telephone = text(Column::telephone);
  body.fax = text(Column::fax);
  body.website = text(Column::website);
  return std::nullopt;
}

bool is_same(const AddedBody& a, const AddedBody& b) { return a.id == b.id && a.name == b.name && a.from == b.from && a.until == b.until; }

bool exists(const AddedBody& body, PartialDate on) {
  if (on.year == 0) return true;
  return !(body.from.year != 0 && lexicon::is_before(on, body.from)) && !(body.until.year != 0 && lexicon::is_before(body.until, on));
}

std::optional<BodiesFault> fault_of(const CsvReader& reader) {
  if (!reader.fault()) return std::nullopt;
  const CsvReader::Fault& fault = *reader.fault();
  const Kind what = fault.kind == CsvReader::Fault::Kind::open_quote ? Kind::open_quote : Kind::text_after_quote;
  return BodiesFault{what, fault.line, fault.column, {}};
}

/// A row, and where it begins.
struct ReadBody {
  AddedBody body;
  Cell first;
};

std::optional<BodiesFault> read_rows(std::string_view csv, std::vector<ReadBody>& list) {
  CsvReader reader(csv);
  std::vector<Cell> row;
  Header header;
  const bool any = reader.next(row);
  if (auto fault = fault_of(reader)) return fault;
  if (!any) return BodiesFault{Kind::column_missing, 1, 1, std::string(column_names[Column::id])};
  if (auto fault = header.read(row)) return fault;
  while (reader.next(row)) {
    if (auto fault = fault_of(reader)) return fault;
    list.push_back({{}, row.front()});
    if (auto fault = read_row(header, row, list.back().body)) return fault;
  }
  return fault_of(reader);
}

std::optional<BodiesFault> add_rows(std::vector<ReadBody>&& list, Bodies::Rows& rows) {
  for (auto& [body, first_cell] : list) {
    const auto [first, last] = rows.by_id.equal_range(body.id);
    const auto is_same_row = [&rows, &same = body](const auto& known) { return is_same(rows.list[known.second], same); };
    if (std::any_of(first, last, is_same_row)) return fault_at(Kind::twice, first_cell, body.id);
    const std::size_t index = rows.list.size();
    rows.by_id.emplace(body.id, index);
    if (!body.in_provinces) {
      rows.by_name.emplace(lexicon::name_key(body.name), index);
      for (const std::string& other : body.abbreviations) rows.by_name.emplace(lexicon::name_key(other), index);
    }
    rows.list.push_back(std::move(body));
  }
  return std::nullopt;
}

// The views are of `rows.list`, which grows no more.
void add_provincial(Bodies::Rows& rows) {
  for (const AddedBody& body : rows.list) {
    if (!body.in_provinces) continue;
    rows.in_provinces.push_back({body.id, body.name, lexicon::BodyLevel::provincial, {}, body.from, body.until, {}, {}});
    for (const std::string& other : body.abbreviations)
      rows.in_provinces.push_back({body.id, other, lexicon::BodyLevel::provincial, {}, body.from, body.until, {}, {}});
  }
}

}  // namespace

Bodies::Bodies() : rows_(std::make_unique<Rows>()) {}
Bodies::~Bodies() = default;

std::span<const std::string_view> Bodies::columns() { return column_names; }

std::optional<BodiesFault> Bodies::read(std::string_view csv) {
  const Text text = Text::from_utf8(csv);
  if (text.repaired_count > 0) {
    const Positions::Place place = Positions(text.utf8).at(text.repaired.front().start);
    return BodiesFault{Kind::no_text, place.line, place.column, {}};
  }
  auto rows = std::make_unique<Rows>();
  std::vector<ReadBody> list;
  if (auto fault = read_rows(text.utf8, list)) return fault;
  if (auto fault = add_rows(std::move(list), *rows)) return fault;
  add_provincial(*rows);
  rows_ = std::move(rows);
  return std::nullopt;
}

const AddedBody* Bodies::of_id(std::string_view wanted, PartialDate on) const {
  const AddedBody* best = nullptr;
  const auto [first, last] = rows_->by_id.equal_range(std::string(wanted));
  for (auto at = first; at != last; ++at) {
    const AddedBody& each = rows_->list[at->second];
    if (!each.in_provinces && (best == nullptr || (exists(each, on) && (!exists(*best, on) || &each > best)))) best = &each;
  }
  return best;
}

std::vector<const AddedBody*> Bodies::named(std::string_view wanted, PartialDate on) const {
  std::vector<const AddedBody*> found;
  if (rows_->by_name.empty()) return found;
  const auto [first, last] = rows_->by_name.equal_range(lexicon::name_key(wanted));
  for (auto at = first; at != last; ++at) {
    const AddedBody* each = &rows_->list[at->second];
    if (exists(*each, on)) found.push_back(each);
  }
  // In the table's order; a row that has the name twice is there once.
  std::ranges::sort(found, std::ranges::less{});
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

const AddedBody* Bodies::only_named(std::string_view wanted, PartialDate on) const {
  const auto found = named(wanted, on);
  return found.size() == 1 ? found.front() : nullptr;
}

const AddedBody* Bodies::meant(std::string_view wanted, PartialDate on, std::span<const std::string> around) const {
  const AddedBody* only = nullptr;
  for (const AddedBody* const each : named(wanted, on)) {
    const auto is_parent = [key = lexicon::name_key(parent_of(*each))](const std::string& other) {
      return lexicon::name_key(other) == key;
    };
    if (!each->parent.empty() && std::ranges::none_of(around, is_parent)) continue;
    if (only != nullptr) return nullptr;
    only = each;
  }
  return only;
}

std::string_view Bodies::parent_of(const AddedBody& body) const {
  const AddedBody* const row = body.parent.empty() ? nullptr : of_id(body.parent, body.until);
  return row == nullptr ? body.parent : row->name;
}

namespace lexicon {
namespace {

struct Abbreviation {
  std::string_view key;
  std::string_view words;
};
// Decree 30/2020/NĐ-CP, Appendix I, II.2: common words of the superior body's name may be abbreviated.
constexpr auto abbreviations_of_names = std::to_array<Abbreviation>({
    {"ubnd", "Ủy ban nhân dân"},
    {"hđnd", "Hội đồng nhân dân"},
    {"tp", "Thành phố"},
    {"mttq", "Mặt trận Tổ quốc"},
});

void end_word(std::string& word, char tone, std::string& key) {
  if (word.empty()) return;
  const auto* const row = std::ranges::find(abbreviations_of_names, std::string_view(word), &Abbreviation::key);
  if (!key.empty()) key += ' ';
  if (row != abbreviations_of_names.end()) {
    key += name_key(row->words);
  } else {
    key += word;
    if (tone != '0') key += tone;
  }
  word.clear();
}

}  // namespace

std::string name_key(std::string_view text) {
  std::string key;
  std::string word;
  char tone = '0';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const Vowel vowel = vowel_of(c.value);
    if (is_ignorable(c.value)) {
      // no part of a name
    } else if (vowel.base != 0) {
      if (vowel.tone != Tone::level) tone = static_cast<char>('0' + static_cast<int>(vowel.tone));
      const char32_t plain = letter_of({vowel.base, Tone::level, false});
      if (plain >= 0x80) word += static_cast<char>(0xC0U | plain >> 6U);
      word += static_cast<char>(plain < 0x80 ? plain : 0x80U | (plain & 0x3FU));
    } else if (is_letter(c.value) || is_digit(c.value)) {
      word += c.value == 0xD0 || c.value == 0xF0 ? "đ" : lower(text.substr(at, c.size));
    } else {
      end_word(word, tone, key);
      tone = '0';
    }
    at += c.size;
  }
  end_word(word, tone, key);
  return key;
}

}  // namespace lexicon
}  // namespace congvan
