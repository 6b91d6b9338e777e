// A pinpoint's words as parts, left to right: a unit and its labels each.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "meaning/provision_words.hpp"

namespace congvan::meaning {

struct ProvisionPart {
  Level level = Level::aside;
  std::vector<std::string_view> labels;
  std::vector<bool> ranges;  ///< ranges[i]: from labels[i - 1] up to labels[i]
};

/// Reads units, labels and joints from `at`; `*end` receives where the last label ends. `over_semicolons`: the text is one
/// pinpoint, in which a ";" is a joint too.
[[nodiscard]] std::vector<ProvisionPart> read_parts(std::string_view text, std::size_t at, std::size_t* end, bool over_semicolons = false);

}  // namespace congvan::meaning
