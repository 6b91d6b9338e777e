// Ruled tables: strokes found on the painted page, words put into the cells between them.
#pragma once
#include <cstdint>
#include <vector>

#include "decode/lines.hpp"

namespace congvan::decode {

/// A page painted in grey, a byte a pixel, rows of `stride` bytes.
struct GreyView {
  const std::uint8_t* bytes = nullptr;
  int width = 0;
  int height = 0;
  int stride = 0;
  double dpi = 72;
  int dark = 150;  ///< pixels darker than this may be of a stroke
};

/// Horizontal and vertical strokes at least half an inch and a line of text long.
[[nodiscard]] std::vector<Rule> find_rules(const GreyView& view);

/// True when rows of several columns stand one below the other: worth the time of looking for rules.
[[nodiscard]] bool may_hold_table(const Page& page);

/// The area that the rules of a table enclose, with its grid.
struct Grid {
  Box box;
  std::vector<double> rows;     ///< heights of the horizontal rules
  std::vector<double> columns;  ///< places of the vertical ones
};
[[nodiscard]] std::vector<Grid> find_grids(const std::vector<Rule>& rules);

/// The rows of a table, its cells joined by " | ".
[[nodiscard]] std::vector<Line> table_lines(const std::vector<Segment>& segments, const Grid& grid);

}  // namespace congvan::decode
