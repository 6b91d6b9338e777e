// What a line looks like, read sixteen bytes at a time: how wide it is, and whether anything in it can part columns.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan {

struct LineShape {
  std::size_t columns = 0;  ///< as display_width
  bool one_cell = true;     ///< no tab, bar, three blanks in a row, or sign that needs a closer look
  friend bool operator==(const LineShape&, const LineShape&) = default;
};

[[nodiscard]] LineShape shape_of(std::string_view line);

/// The same, a byte at a time: what shape_of is compared with.
[[nodiscard]] LineShape plain_shape_of(std::string_view line);

}  // namespace congvan
