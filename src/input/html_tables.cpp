#include "input/html_tables.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace congvan::input {
namespace {

constexpr std::size_t kMostReaching = 64;  // more cells that reach down count as cells of one row
constexpr std::size_t kMostContinued = 100'000;

}  // namespace

/// Puts the cells from above that reach the next column, or all that are left.
void HtmlTables::put_reaching(Open& table, bool to_end) {
  for (Reaching& cell : table.reaching) {
    if (cell.rows == 0 || cell.column < table.column || (!to_end && cell.column > table.column)) continue;
    --cell.rows;
    if (++continued_ > kMostContinued) return;
    table.row.cells.push_back({.blocks = {}, .columns = cell.columns, .continued = true});
    table.column = cell.column + cell.columns;
  }
}

void HtmlTables::open_row() {
  if (open_.empty()) return;
  close_row();
  open_.back().in_row = true;
  open_.back().column = 0;
}

void HtmlTables::open_cell(unsigned columns, unsigned rows) {
  if (open_.empty()) return;
  close_cell();
  Open& table = open_.back();
  if (!table.in_row) open_row();
  put_reaching(table, false);
  table.in_cell = true;
  table.cell.columns = columns;
  if (rows > 1 && table.reaching.size() + table.added.size() < kMostReaching) table.added.push_back({table.column, columns, rows - 1});
  table.column += columns;
}

void HtmlTables::close_cell() {
  if (open_.empty() || !open_.back().in_cell) return;
  open_.back().in_cell = false;
  open_.back().row.cells.push_back(std::exchange(open_.back().cell, {}));
}

void HtmlTables::close_row() {
  close_cell();
  if (open_.empty() || !open_.back().in_row) return;
  Open& table = open_.back();
  put_reaching(table, true);
  table.in_row = false;
  table.table.rows.push_back(std::exchange(table.row, {}));
  std::erase_if(table.reaching, [](const Reaching& cell) { return cell.rows == 0; });
  std::ranges::move(table.added, std::back_inserter(table.reaching));
  table.added.clear();
  std::ranges::sort(table.reaching, {}, &Reaching::column);
}

void HtmlTables::close_table() {
  if (open_.empty()) return;
  close_row();
  Table table = std::move(open_.back().table);
  open_.pop_back();
  if (table.rows.empty()) return;
  Block block;
  block.table.push_back(std::move(table));
  add(std::move(block));
}

void HtmlTables::add(Block block) {
  const auto cell = std::find_if(open_.rbegin(), open_.rend(), [](const Open& table) { return table.in_cell; });
  std::vector<Block>& blocks = cell == open_.rend() ? blocks_ : cell->cell.blocks;
  blocks.push_back(std::move(block));
}

}  // namespace congvan::input
