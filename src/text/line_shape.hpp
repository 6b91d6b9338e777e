// What a line looks like, read sixteen bytes at a time: how wide it is, and what in it asks for a closer look by those who read it next.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan {

struct LineShape {
  std::size_t columns = 0;  ///< as display_width
  bool one_cell = true;     ///< no tab, bar, three blanks in a row, blank of another kind or sign without width: nothing parts columns
  bool verbatim = true;     ///< besides, one blank between words and none at its ends, no markup, no control: a flow takes it as it stands
  bool quotes = false;      ///< holds one of " “ ”
  friend bool operator==(const LineShape&, const LineShape&) = default;
};

/// The shape of a line of well-formed UTF-8.
[[nodiscard]] LineShape shape_of(std::string_view line);

/// The same, a character at a time: what shape_of is compared with.
[[nodiscard]] LineShape plain_shape_of(std::string_view line);

/// Signs that Markdown and converters' tags are made of.
[[nodiscard]] constexpr bool is_markup(char c) { return c == '<' || c == '*' || c == '_' || c == '`' || c == '\\' || c == '|'; }
/// The bytes that begin blanks beyond ASCII and signs without width, among others.
[[nodiscard]] constexpr bool is_rare_lead(char c) { return c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF'; }

}  // namespace congvan
