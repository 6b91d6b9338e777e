// The rules over many documents by name, for the comparison that finds what they speak of.
#pragma once
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::rules {

/// A row of `many_rules()`.
[[nodiscard]] const DiagnosticRule& many_rule(std::string_view name);

}  // namespace congvan::rules
