// The provision of a cited document that is named before or after it: "các điểm a, b và c khoản 2, khoản 3 Điều 5" (Decree 78/2025/NĐ-CP,
// Điều 63: part, chapter, section, article, clause, point).
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "congvan/record.hpp"
#include "grammar/mentions.hpp"
#include "grammar/values.hpp"

namespace congvan::meaning {

/// The pinpoint that ends before `at`, where a citation begins; nothing before `floor` counts. Empty when there is none. `*before` receives
/// where the words that tell the relation end: before the pinpoint, or `at`.
[[nodiscard]] grammar::Piece pinpoint_before(std::string_view text, std::size_t floor, std::size_t at, std::size_t* before);
/// The pinpoint after a citation and its issuer: "… tại khoản 2 Điều 5", "… (Điều 3)". `end`: the paragraph's end, or where the next
/// citation begins, and then `cites`: what stands right before that one is its own.
[[nodiscard]] grammar::Piece pinpoint_after(std::string_view text, std::size_t tail, std::size_t end, bool cites);

/// The provisions that a pinpoint names: lists and ranges one by one, in its order. Their labels are pieces of `pinpoint`, which is a value
/// of the record, or kept by `values`.
[[nodiscard]] std::vector<CitedProvision> provisions_of(std::string_view pinpoint, const grammar::Values& values);

}  // namespace congvan::meaning
