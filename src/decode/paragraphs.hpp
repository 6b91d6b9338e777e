// Whether a printed line goes on with the paragraph of the line before it, by where both stand on their pages.
#pragma once
#include "decode/lines.hpp"

namespace congvan::decode {

/// A line and the page's margins around it.
struct PlacedLine {
  const Line* line = nullptr;
  Margins margins;
  std::size_t page = 0;
};

[[nodiscard]] bool continues(const PlacedLine& before, const PlacedLine& next);

/// What stands between two lines of one paragraph: nothing inside a number ("66/NQ-" "CP"), else a blank.
[[nodiscard]] std::string_view joint_of(const Line& before, const Line& next);
/// A line that a number's break ends: "66/NQ-".
[[nodiscard]] bool is_broken_number(const Line& before, const Line& next);

}  // namespace congvan::decode
