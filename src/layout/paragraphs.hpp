// Whether a printed line goes on with the paragraph of the line before it. Widths, indents, capitals and marks of the whole text decide.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"

namespace congvan::layout {

class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<Line>& lines, std::size_t first, std::size_t last);
  /// `turned`: a page break or furniture lies between the two lines, so that blank lines there mean nothing.
  [[nodiscard]] bool joins(std::size_t previous, std::size_t next, bool turned) const;

 private:
  [[nodiscard]] bool is_full(const Line& previous, const Line& next) const;
  [[nodiscard]] std::size_t base_indent(std::size_t line) const;
  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t wrap_ = 0;                                    ///< the column at which lines were wrapped, 0 when a line is a paragraph
  std::vector<std::pair<std::size_t, std::size_t>> pages_;  ///< first line of a page, its left margin
};

}  // namespace congvan::layout
