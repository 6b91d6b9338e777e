// Names that the record uses for choices, in the order of their enumerations. The schema lists the same.
#pragma once
#include <array>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan {

inline constexpr std::array<std::string_view, 4> family_names = {"administrative", "normative", "party", "other"};
inline constexpr std::array<std::string_view, 4> issuer_source_names = {"letterhead", "signature", "body", "package"};
inline constexpr std::array<std::string_view, 5> where_names = {"preamble", "directive", "closing", "footnote", "appendix"};
inline constexpr std::array<std::string_view, 3> severity_names = {"error", "warning", "info"};
/// Values of Directive::kind and Citation::relation, which are views in the record.
inline constexpr std::array<std::string_view, 6> directive_kind_names = {"article", "section", "numbered",
                                                                         "letter",  "bullet",  "assignment"};
inline constexpr std::array<std::string_view, 11> relation_names = {"legal_basis", "implements", "responds_to", "proposed_by",
                                                                    "amends",      "replaces",   "repeals",     "amended_by",
                                                                    "replaced_by", "attached",   "refers"};

[[nodiscard]] constexpr std::string_view name_of(Family value) { return family_names[static_cast<std::size_t>(value)]; }
[[nodiscard]] constexpr std::string_view name_of(IssuerSource value) { return issuer_source_names[static_cast<std::size_t>(value)]; }
[[nodiscard]] constexpr std::string_view name_of(Where value) { return where_names[static_cast<std::size_t>(value)]; }
[[nodiscard]] constexpr std::string_view name_of(Severity value) { return severity_names[static_cast<std::size_t>(value)]; }

}  // namespace congvan
