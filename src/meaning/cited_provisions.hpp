// The provisions that a pinpoint names, one by one: "các điểm a, b và c khoản 2, khoản 3 Điều 5".
#pragma once
#include <string_view>
#include <vector>

#include "congvan/record.hpp"
#include "grammar/values.hpp"

namespace congvan::meaning {

/// Lists and ranges one by one, in the pinpoint's order. Their labels are pieces of `pinpoint`, which is a value of the record, or kept by
/// `values`.
[[nodiscard]] std::vector<CitedProvision> provisions_of(std::string_view pinpoint, const grammar::Values& values);

}  // namespace congvan::meaning
