// Tables of HTML while they are read: open cells within open cells, and cells that reach down into later rows.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

#include "input/blocks.hpp"

namespace congvan::input {

class HtmlTables {
 public:
  void open_table() { open_.emplace_back(); }
  void open_row();
  void open_cell(unsigned columns, unsigned rows);
  void close_cell();
  void close_row();
  /// The finished table goes where it stands.
  void close_table();
  /// Text goes into the innermost open cell. Text between the cells of a table goes before the table, as browsers show it.
  void add(Block block);
  [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

 private:
  /// A cell that goes on in the rows below.
  struct Reaching {
    unsigned column = 0;
    unsigned columns = 1;
    unsigned rows = 0;
  };
  struct Open {
    Table table;
    Row row;
    Cell cell;
    bool in_row = false;
    bool in_cell = false;
    unsigned column = 0;
    std::vector<Reaching> reaching;  // by column
    std::vector<Reaching> added;     // in this row
  };
  void put_reaching(Open& table, bool to_end);
  std::vector<Block> blocks_;
  std::vector<Open> open_;
  std::size_t continued_ = 0;  // cells that go on from above, in all tables
};

}  // namespace congvan::input
