// A page painted: what its ink tells without a recogniser.
#pragma once
#include <vector>

#include "decode/page.hpp"

namespace congvan::decode {

/// A page painted in grey or colour: rows of `stride` bytes.
struct Raster {
  std::vector<char> bytes;
  int width = 0;
  int height = 0;
  int stride = 0;
  int dpi = 0;
};

/// A page's share of ink outside of some boxes (in points).
[[nodiscard]] double ink_outside(const Raster& grey, const std::vector<Word>& words);

/// Words that the file itself tells (stamps of signatures) are painted over before the picture is read. Three bytes a pixel.
void paint_over(Raster& raster, const std::vector<Word>& words);

}  // namespace congvan::decode
