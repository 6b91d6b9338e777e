// Where two columns stand side by side, told by ink alone, so that a recogniser can read each by itself: two columns whose lines are
// staggered destroy each other when they are read across.
#pragma once
#include <vector>

#include "decode/page.hpp"

namespace congvan::decode {

/// Two areas side by side, in the units of the runs.
struct ColumnZone {
  double top = 0;
  double bottom = 0;
  double corridor = 0;
};

/// `runs`: pieces of lines; `width` and `height` of the page.
[[nodiscard]] std::vector<ColumnZone> find_column_zones(std::vector<Box> runs, double width, double height);

}  // namespace congvan::decode
