// The elements of HTML by what they do to the text. An element of another name stands in a line and does nothing.
#pragma once
#include <cstdint>
#include <string_view>

namespace congvan::input {

enum class HtmlElement : std::uint8_t {
  inline_,
  anchor,
  superscript,
  font,
  block,
  paragraph,
  preformatted,
  list_item,
  ordered_list,
  unordered_list,
  term,  ///< dt, dd
  table,
  section,  ///< thead, tbody, tfoot
  row,
  cell,
  caption,
  line_break,
  empty,    ///< has neither content nor closing tag
  rule,     ///< hr: empty, and ends a paragraph
  ignored,  ///< its tags count for nothing
  dropped,  ///< nobody sees its content
};
[[nodiscard]] HtmlElement element_of(std::string_view name);

/// Ends the paragraph before it and the one in it.
[[nodiscard]] constexpr bool is_block(HtmlElement element) {
  return (element >= HtmlElement::block && element <= HtmlElement::caption) || element == HtmlElement::rule;
}
[[nodiscard]] constexpr bool is_list(HtmlElement element) {
  return element == HtmlElement::ordered_list || element == HtmlElement::unordered_list;
}
/// A part of a table: its closing tag closes what is open in it.
[[nodiscard]] constexpr bool is_table_part(HtmlElement element) { return element >= HtmlElement::table && element <= HtmlElement::caption; }

}  // namespace congvan::input
