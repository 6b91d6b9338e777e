#include "input/doc_flow.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// Word shows no deeper nesting; marks of damaged files may claim any.
constexpr std::size_t max_depth = 32;
/// Edges of one column drawn by hand differ a little from row to row (2 mm).
constexpr int edge_tolerance = 120;

/// Distinct edges of all rows, ascending.
std::vector<int> grid_of(const std::vector<RowShape>& shapes) {
  std::vector<int> edges;
  for (const RowShape& shape : shapes) {
    edges.push_back(shape.left);
    for (const RowShape::Edge& edge : shape.cells) edges.push_back(edge.right);
  }
  std::sort(edges.begin(), edges.end());
  std::vector<int> grid;
  for (const int edge : edges) {
    if (grid.empty() || edge - std::int64_t{grid.back()} > edge_tolerance) grid.push_back(edge);
  }
  return grid;
}

unsigned columns_between(const std::vector<int>& grid, int left, int right) {
  const auto place = [&](int edge) { return std::upper_bound(grid.begin(), grid.end(), edge); };
  return static_cast<unsigned>(std::max(std::ptrdiff_t{1}, place(right) - place(left)));
}

/// Gives the cells of a row their widths and drops those that are merged into their left neighbours, keeping words that stand in them.
void shape_row(Row& row, const RowShape& shape, const std::vector<int>& grid) {
  std::vector<Cell> cells;
  int left = shape.left;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    Cell& cell = row.cells[i];
    if (i >= shape.cells.size()) {
      cells.push_back(std::move(cell));
      continue;
    }
    const RowShape::Edge& edge = shape.cells[i];
    const unsigned columns = columns_between(grid, left, edge.right);
    left = edge.right;
    if (edge.joined && !cells.empty()) {
      cells.back().columns += columns;
      std::move(cell.blocks.begin(), cell.blocks.end(), std::back_inserter(cells.back().blocks));
      continue;
    }
    cell.columns = columns;
    cell.continued = edge.continued;
    cells.push_back(std::move(cell));
  }
  row.cells = std::move(cells);
}

void collect_text(const std::vector<Block>& blocks, std::string& out) {
  for (const Block& block : blocks) {
    for (const Table& table : block.table) {
      for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) collect_text(cell.blocks, out);
      }
    }
    const std::string_view words = trim(block.text);
    if (words.empty()) continue;
    if (!out.empty()) out += ' ';
    out += words;
  }
}

}  // namespace

void Budget::spend(std::size_t text) {
  if (pieces_ == 0 || text > text_) throw DecodeError(Problem::too_large, "more paragraphs, cells or text than any document has");
  --pieces_;
  text_ -= text;
}

void Flow::add(std::string text, bool keep_empty) {
  std::vector<Block>& blocks = levels_.back().blocks;
  std::move(pending_.begin(), pending_.end(), std::back_inserter(blocks));
  pending_.clear();
  if (text.empty() && !keep_empty) return;
  budget_->spend(text.size());
  blocks.push_back(Block{std::move(text), {}});
}

void Flow::go_to(std::size_t depth) {
  depth = std::min(depth, max_depth);
  while (levels_.size() > depth + 1) close_level();
  while (levels_.size() < depth + 1) levels_.emplace_back();
}

/// A table whose last row was never ended keeps what it holds.
void Flow::close_level() {
  Level level = std::move(levels_.back());
  levels_.pop_back();
  std::vector<Block>& outer = levels_.back().blocks;
  if (!level.row.cells.empty()) {
    level.table.rows.push_back(std::move(level.row));
    level.shapes.emplace_back();
  }
  if (!level.table.rows.empty()) {
    const std::vector<int> grid = grid_of(level.shapes);
    for (std::size_t i = 0; i < level.table.rows.size(); ++i) shape_row(level.table.rows[i], level.shapes[i], grid);
    budget_->spend(0);
    outer.push_back(Block{{}, {std::move(level.table)}});
  }
  std::move(level.blocks.begin(), level.blocks.end(), std::back_inserter(outer));
}

void Flow::paragraph(std::string text, std::size_t depth) {
  go_to(depth);
  add(std::move(text), true);
}

void Flow::end_cell(std::string text, std::size_t depth) {
  go_to(std::max<std::size_t>(depth, 1));
  add(std::move(text), false);
  budget_->spend(0);
  Level& level = levels_.back();
  level.row.cells.push_back(Cell{std::move(level.blocks), 1, false});
  level.blocks.clear();
}

void Flow::end_row(const RowShape& shape, std::size_t depth) {
  go_to(std::max<std::size_t>(depth, 1));
  Level& level = levels_.back();
  if (!level.blocks.empty()) end_cell("", depth);
  if (level.row.cells.empty()) return;
  RowShape known{shape.left, {}};
  const auto cells = static_cast<std::ptrdiff_t>(std::min(shape.cells.size(), level.row.cells.size()));
  known.cells.assign(shape.cells.begin(), shape.cells.begin() + cells);
  level.shapes.push_back(std::move(known));
  level.table.rows.push_back(std::move(level.row));
  level.row.cells.clear();
}

void Flow::before_next(std::vector<Block> blocks) { std::move(blocks.begin(), blocks.end(), std::back_inserter(pending_)); }

std::vector<Block> Flow::finish() {
  go_to(0);
  add("", false);
  return std::move(levels_.back().blocks);
}

std::string joined_text(const std::vector<Block>& blocks) {
  std::string out;
  collect_text(blocks, out);
  return out;
}

}  // namespace congvan::input
