// Signs of the symbol fonts (Wingdings, Symbol), which documents store as private-use code points that mean nothing without their font.
#pragma once
#include <string>
#include <string_view>

namespace congvan::input {

/// The sign in Unicode; "•" for a bullet, the private-use code point itself for a sign without a counterpart in the table.
[[nodiscard]] std::string symbol_text(std::string_view font, char32_t code);
/// The text with such signs in Unicode; everything else as it is.
[[nodiscard]] std::string without_symbol_codes(std::string_view font, std::string_view text);
[[nodiscard]] bool holds_symbol_codes(std::string_view text);

}  // namespace congvan::input
