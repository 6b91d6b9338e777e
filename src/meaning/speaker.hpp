// The body that speaks in a document, known again where it is named: what it says of itself is no order.
#pragma once
#include <string>
#include <string_view>

namespace congvan::meaning {

/// A body's name for comparison: its skeleton, UBND and HĐND for their long forms.
[[nodiscard]] std::string folded_name(std::string_view name);
/// True when the name is the issuer's, or its beginning up to a word's end ("Sở Nội vụ" of "Sở Nội vụ tỉnh …"); `issuer` is folded.
[[nodiscard]] bool names_issuer(std::string_view name, std::string_view issuer);

}  // namespace congvan::meaning
