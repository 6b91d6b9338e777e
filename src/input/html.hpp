// HTML, of Word, LibreOffice and the web → paragraphs, tables and notes.
#pragma once
#include <optional>
#include <string_view>

#include "input/blocks.hpp"
#include "input/decoded.hpp"
#include "input/encoding.hpp"

namespace congvan::input {

/// Total, but for DecodeError(too_large). `forced` is the user's word on the encoding; `about`, if given, receives encoding and doubts.
[[nodiscard]] Content read_html(std::string_view bytes, std::optional<Encoding> forced, const Limits& limits, Decoded* about = nullptr);

}  // namespace congvan::input
