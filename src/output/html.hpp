// What the pages of this program share: how text is put into HTML, and how a page begins.
#pragma once
#include <string>
#include <string_view>

#include "congvan/write.hpp"

namespace congvan {

/// Appends text as the content of an element or a quoted attribute. Signs that no document may hold (controls, turns of direction) are
/// shown as U+FFFD.
void append_html(std::string_view text, std::string& out);

/// Everything up to the content of <body>. The page asks nothing of any other place: its policy forbids it.
void begin_html_page(std::string_view title, std::string_view style, Language language, std::string& out);

/// Colours and letters of every page, in light and dark.
extern const std::string_view page_style;

}  // namespace congvan
