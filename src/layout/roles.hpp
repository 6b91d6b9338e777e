// What single words can begin, told once for each word of the language: where the recognisers look closer.
#pragma once
#include <string_view>

#include "text/words.hpp"

namespace congvan::layout {

/// Roles of the words of a flow.
namespace role {
inline constexpr Roles kKind = 1;          ///< begins the name of a kind of document
inline constexpr Roles kNumber = 2;        ///< "số" as printed or scanned, figures glued on or not
inline constexpr Roles kFigures = 4;       ///< begins with a figure
inline constexpr Roles kAbbreviation = 8;  ///< a kind's abbreviation, figures glued on or not: "QĐ", "NĐ30"
}  // namespace role

[[nodiscard]] Roles roles_of(std::string_view text, const Token& word);

}  // namespace congvan::layout
