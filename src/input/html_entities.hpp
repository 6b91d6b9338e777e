// Character references (&ocirc; &#7897; &#x1ED9;) in the text of HTML → UTF-8.
#pragma once
#include <string>
#include <string_view>

namespace congvan::input {

/// Appends the text with its references replaced; what is none stays.
void append_unescaped(std::string& out, std::string_view text);

}  // namespace congvan::input
