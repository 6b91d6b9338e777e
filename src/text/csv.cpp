#include "text/csv.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The sign that the first line has most of, outside quotes.
char divider_of(std::string_view csv) {
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    std::ptrdiff_t count = 0;
    bool quoted = false;
    for (const char c : csv) {
      if (c == '"') quoted = !quoted;
      if (c == '\n' && !quoted) break;
      count += c == candidate && !quoted ? 1 : 0;
    }
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

}  // namespace

CsvReader::CsvReader(std::string_view csv) : csv_(csv) {
  if (csv_.starts_with(byte_order_mark)) csv_.remove_prefix(byte_order_mark.size());
  divider_ = divider_of(csv_);
}

bool CsvReader::next(std::vector<Cell>& row) {
  while (at_ < csv_.size()) {
    row.clear();
    read_row(row);
    if (std::ranges::any_of(row, [](const Cell& cell) { return !cell.text.empty(); })) return true;
  }
  row.clear();
  return false;
}

void CsvReader::read_row(std::vector<Cell>& row) {
  while (true) {
    skip_blanks();
    Cell& cell = row.emplace_back(Cell{{}, line_, column_});
    if (at_ < csv_.size() && csv_[at_] == '"') {
      read_quoted(cell);
    } else {
      read_plain(cell);
    }
    cell.text = std::string(trim(cell.text));
    const bool more = at_ < csv_.size() && csv_[at_] == divider_;
    if (at_ < csv_.size()) step();
    if (!more) return;
  }
}

// Quotes may hold dividers, line ends and doubled quotes.
void CsvReader::read_quoted(Cell& cell) {
  const Fault open{Fault::Kind::open_quote, line_, column_};
  step();
  bool closed = false;
  while (at_ < csv_.size() && !closed) {
    const char c = csv_[at_];
    step();
    closed = c == '"' && (at_ >= csv_.size() || csv_[at_] != '"');
    if (closed) break;
    cell.text += c;
    if (c == '"') step();
  }
  if (!closed && !fault_) fault_ = open;
  skip_blanks();
  if (at_end_of_cell()) return;
  if (!fault_) fault_ = {Fault::Kind::text_after_quote, line_, column_};
  read_plain(cell);
}

void CsvReader::read_plain(Cell& cell) {
  for (; !at_end_of_cell(); step())
    if (csv_[at_] != '\r') cell.text += csv_[at_];
}

void CsvReader::skip_blanks() {
  while (at_ < csv_.size() && (csv_[at_] == ' ' || csv_[at_] == '\r' || (csv_[at_] == '\t' && divider_ != '\t'))) step();
}

void CsvReader::step() {
  if (csv_[at_] == '\n') {
    ++line_;
    column_ = 1;
  } else if (at_ + 1 >= csv_.size() || !detail::is_continuation(csv_[at_ + 1])) {
    ++column_;
  }
  ++at_;
}

bool CsvReader::at_end_of_cell() const { return at_ >= csv_.size() || csv_[at_] == '\n' || csv_[at_] == divider_; }

}  // namespace congvan
