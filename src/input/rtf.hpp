// RTF: bytes → paragraphs, tables and notes. An own reader, because no library keeps Vietnamese letters, notes and list numbers alike.
#pragma once
#include <string_view>

#include "input/blocks.hpp"
#include "input/decoded.hpp"

namespace congvan::input {

/// Throws DecodeError: damaged (no RTF, cut), too_large (nested too deep, too much text).
[[nodiscard]] Content read_rtf(std::string_view bytes, const Limits& limits);

}  // namespace congvan::input
