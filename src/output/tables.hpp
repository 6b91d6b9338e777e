// A document's rows of a table as cells, for every format that writes tables.
#pragma once
#include <functional>
#include <span>

#include "congvan/write.hpp"

namespace congvan {

/// Text, or a number in decimal digits; a missing value is an empty text.
struct Cell {
  std::string_view text;
  bool number = false;
};
/// Receives one row; its cells last until it returns.
using RowVisitor = std::function<void(std::span<const Cell>)>;

/// Visits a document's rows of one of `tables()`. A document that could not be read has a row in the table documents only.
void visit_rows(const Table& table, const Document& document, Language language, const RowVisitor& visitor);

/// Appends a row as CSV. `excel` guards cells that a spreadsheet would run as a formula.
void append_csv_row(std::span<const Cell> cells, bool excel, std::string& out);

}  // namespace congvan
