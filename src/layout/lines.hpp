// The text as printed lines: where each stands on the page, which are page furniture, and the cells of a line that two columns share.
#pragma once
#include <array>
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
  bool page_break_before = false;
  bool one_cell = false;  ///< nothing in it can part cells
  bool verbatim = false;  ///< a flow takes it as it stands
  bool quotes = false;    ///< holds one of " “ ”
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

/// Some cells of one line, kept in place while they are as few as they nearly always are.
class Cells {
 public:
  void push_back(const Cell& cell) {
    if (many_.empty() && size_ < few_.size()) {
      few_[size_++] = cell;
      return;
    }
    if (many_.empty()) many_.assign(few_.begin(), few_.end());
    many_.push_back(cell);
    size_ = many_.size();
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] Cell* begin() { return many_.empty() ? few_.data() : many_.data(); }
  [[nodiscard]] const Cell* begin() const { return many_.empty() ? few_.data() : many_.data(); }
  [[nodiscard]] Cell* end() { return begin() + size_; }
  [[nodiscard]] const Cell* end() const { return begin() + size_; }
  [[nodiscard]] Cell& operator[](std::size_t index) { return begin()[index]; }
  [[nodiscard]] const Cell& operator[](std::size_t index) const { return begin()[index]; }

 private:
  std::array<Cell, 3> few_{};
  std::vector<Cell> many_;
  std::size_t size_ = 0;
};

/// The cells of a line. Blanks left for a number or a day ("Số:      /UBND", "ngày      tháng") do not part cells; nor does a line's first
/// bullet.
[[nodiscard]] Cells cells_of(std::string_view text, const Line& line);

}  // namespace congvan::layout
