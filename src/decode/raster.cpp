#include "decode/raster.hpp"

#include <algorithm>

namespace congvan::decode {
namespace {

constexpr int kDark = 170;  // of 255: ink

/// The pixels of a box and its blurred edge: half open, inside of the picture.
struct Pixels {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

Pixels pixels_of(const Box& box, const Raster& raster) {
  const auto at = [scale = raster.dpi / 72.0](double place, int edge, int most) {
    return std::clamp(static_cast<int>(place * scale) + edge, 0, most);
  };
  const Pixels pixels{at(box.left, -1, raster.width), at(box.top, -1, raster.height), at(box.right, 2, raster.width),
                      at(box.bottom, 2, raster.height)};
  return {pixels.left, pixels.top, std::max(pixels.left, pixels.right), std::max(pixels.top, pixels.bottom)};
}

}  // namespace

double ink_outside(const Raster& grey, const std::vector<Word>& words) {
  if (grey.width <= 0 || grey.height <= 0) return 0;
  const auto width = static_cast<std::ptrdiff_t>(grey.width);
  std::vector<bool> covered(static_cast<std::size_t>(width * grey.height), false);
  for (const Word& word : words) {
    const Pixels box = pixels_of(word.box, grey);
    for (int y = box.top; y < box.bottom; ++y) {
      const auto row = covered.begin() + y * width;
      std::fill(row + box.left, row + box.right, true);
    }
  }
  std::size_t dark = 0;
  for (int y = 0; y < grey.height; ++y) {
    const auto row = grey.bytes.begin() + static_cast<std::ptrdiff_t>(y) * grey.stride;
    for (int x = 0; x < grey.width; ++x) {
      if (static_cast<unsigned char>(row[x]) < kDark && !covered[static_cast<std::size_t>(y * width + x)]) ++dark;
    }
  }
  return static_cast<double>(dark) / (static_cast<double>(grey.width) * grey.height);
}

void paint_over(Raster& raster, const std::vector<Word>& words) {
  for (const Word& word : words) {
    const Pixels box = pixels_of(word.box, raster);
    for (int y = box.top; y < box.bottom; ++y) {
      const auto row = raster.bytes.begin() + static_cast<std::ptrdiff_t>(y) * raster.stride;
      std::fill(row + 3 * box.left, row + 3 * box.right, '\xFF');
    }
  }
}

}  // namespace congvan::decode
