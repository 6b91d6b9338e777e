// DOC of Word 97–2003 ([MS-DOC]): bytes → paragraphs, tables and notes. An own reader, because no library reads list numbers and notes.
#pragma once
#include <string_view>

#include "input/blocks.hpp"
#include "input/decoded.hpp"

namespace congvan::input {

/// Throws DecodeError: damaged, encrypted, unsupported_format (Word 6/95, other compound files), too_large.
[[nodiscard]] Content read_word97(std::string_view bytes, const Limits& limits);

}  // namespace congvan::input
