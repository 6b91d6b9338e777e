// RTF and DOC store tables as a flat sequence of paragraphs with marks at the ends of cells and rows: this builds the nested blocks.
#pragma once
#include <string>
#include <vector>

#include "input/blocks.hpp"
#include "input/decoded.hpp"

namespace congvan::input {

/// What a whole file may still produce, whatever its structure: a mark of five bytes must not cost hundreds without end.
class Budget {
 public:
  explicit Budget(const Limits& limits) : text_(limits.text) {}
  /// Counts one block, cell or note and its text; throws DecodeError too_large when the file holds too many.
  void spend(std::size_t text);

 private:
  std::size_t text_;
  std::size_t pieces_ = 1'000'000;
};

/// The edges of a row's cells, in twips, as `\cellx` and TDefTableOperand give them.
struct RowShape {
  struct Edge {
    int right = 0;
    bool joined = false;     ///< merged with the cell to its left
    bool continued = false;  ///< merged with the cell above
  };
  int left = 0;
  std::vector<Edge> cells;
};

class Flow {
 public:
  explicit Flow(Budget& budget) : budget_(&budget) { levels_.emplace_back(); }
  /// `depth`: the number of tables that the paragraph stands in.
  void paragraph(std::string text, std::size_t depth);
  void end_cell(std::string text, std::size_t depth);
  void end_row(const RowShape& shape, std::size_t depth);
  /// Blocks of a text box that is anchored in the paragraph to come: they stand before it.
  void before_next(std::vector<Block> blocks);
  [[nodiscard]] std::vector<Block> finish();

 private:
  struct Level {
    Table table;
    std::vector<RowShape> shapes;  // one a row of the table
    Row row;
    std::vector<Block> blocks;  // of the cell (on the first level: of the document) so far
  };
  void go_to(std::size_t depth);
  void close_level();
  void add(std::string text, bool keep_empty);

  std::vector<Level> levels_;
  std::vector<Block> pending_;
  Budget* budget_;
};

/// The words of blocks in one line, for notes.
[[nodiscard]] std::string joined_text(const std::vector<Block>& blocks);

}  // namespace congvan::input
