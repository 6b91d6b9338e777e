// Plain text in any encoding that Vietnamese texts come in → UTF-8, with what was assumed about it.
#pragma once
#include <optional>
#include <string_view>

#include "input/decoded.hpp"
#include "input/encoding.hpp"

namespace congvan::input {

/// Never fails. `forced` is the user's word, and overrules detection. A text for which `is_plain_utf8` holds needs none of this.
[[nodiscard]] Decoded read_plain(std::string_view bytes, std::optional<Encoding> forced);

/// UTF-8 of any origin with mojibake undone; the encoding's name and the doubt are set where something was.
void undo_mojibake(Decoded& decoded);
/// Says in `decoded` which encoding was assumed, and points at the first letters that depend on it.
void tell_assumed(Decoded& decoded, const Detection& detection);

}  // namespace congvan::input
