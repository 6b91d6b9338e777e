// Where the provision of a cited document is named, before or after it: "khoản 2 Điều 5 Nghị định số 30", "… (Điều 3)".
#pragma once
#include <cstddef>
#include <string_view>

#include "grammar/mentions.hpp"
#include "grammar/scan.hpp"

namespace congvan::meaning {

/// The pinpoint that ends before `at`, where a citation begins; nothing before `floor` counts. Empty when there is none. `*before` receives
/// where the words that tell the relation end: before the pinpoint, or `at`.
[[nodiscard]] grammar::Piece pinpoint_before(const grammar::Reading& reading, std::size_t floor, std::size_t at, std::size_t* before);
/// The pinpoint after a citation and its issuer: "… tại khoản 2 Điều 5", "… (Điều 3)". `end`: the paragraph's end, or where the next
/// citation begins, and then `cites`: what stands right before that one is its own.
[[nodiscard]] grammar::Piece pinpoint_after(std::string_view text, std::size_t tail, std::size_t end, bool cites);

}  // namespace congvan::meaning
