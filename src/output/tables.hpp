// A document's rows of a table as cells, for every format that writes tables.
#pragma once
#include <cstdint>
#include <functional>
#include <span>

#include "congvan/write.hpp"

namespace congvan {

/// What the cells of a column hold: any text, decimal digits, "true" or "false", a date as precise as known (2026-03-27, 2026-06, 2026).
enum class CellKind : std::uint8_t { text, number, flag, date };

/// A missing value is an empty text.
struct Cell {
  std::string_view text;
  CellKind kind = CellKind::text;
};
/// Receives one row; its cells last until it returns.
using RowVisitor = std::function<void(std::span<const Cell>)>;

/// The kinds of a table's columns, in their order.
[[nodiscard]] std::span<const CellKind> kinds_of(const Table& table);

/// Visits a document's rows of one of `tables()` or `registers()`. A document that could not be read has a row in the table documents and
/// in the registers only.
void visit_rows(const Table& table, const Document& document, Language language, const RowVisitor& visitor);

/// Appends a row as CSV. `excel` guards cells that a spreadsheet would run as a formula.
void append_csv_row(std::span<const Cell> cells, bool excel, std::string& out);

}  // namespace congvan
