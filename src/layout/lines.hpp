// The text as printed lines: where each stands on the page, which are page furniture, and the cells of a line that two columns share.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "congvan/span.hpp"

namespace congvan::layout {

enum class LineRole : std::uint8_t { content, page_number, page_mark, rule };

/// A line that is not blank. Blank lines are only counted.
struct Line {
  std::uint32_t begin = 0;  ///< byte offsets of the content, outer blanks and line markup (#, >, outer |) left out
  std::uint32_t end = 0;
  std::uint16_t indent = 0;  ///< columns before the content
  std::uint16_t width = 0;   ///< column at which the content ends, capped at 65,535
  std::uint16_t blanks_before = 0;
  LineRole role = LineRole::content;
  bool page_break_before : 1 = false;
  bool one_cell : 1 = false;  ///< nothing in it can part cells
  bool verbatim : 1 = false;  ///< a flow takes it as it stands
  bool quotes : 1 = false;    ///< holds one of " “ ”
  [[nodiscard]] Span span() const { return {begin, end}; }
};

/// Splits a text (at most 4 GiB) into lines. Page numbers, marks of page breaks and rules get their roles.
[[nodiscard]] std::vector<Line> split_lines(std::string_view text);

/// A piece of a line that stands apart: three blanks or more, a tab or a "|" lie between it and the next.
struct Cell {
  Span span;
  std::uint16_t column = 0;
  std::uint16_t end_column = 0;
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(span.start, span.size()); }
};
/// The cells of a line. Blanks left for a number or a day ("Số:      /UBND", "ngày      tháng") do not part cells; nor does a line's first
/// bullet.
[[nodiscard]] std::vector<Cell> cells_of(std::string_view text, const Line& line);

}  // namespace congvan::layout
