// A painted page to what is print on it: seals, strokes and specks found and painted over. An input is the width and the height in dots, 16
// bits each, the resolution, and runs: how long, and one of a few colours.
#include <array>

#include "claims.hpp"
#include "decode/ink.hpp"
#include "decode/picture.hpp"

namespace {

using namespace congvan;

constexpr int most_dots = 400;
constexpr std::size_t header = 5;

decode::Raster painted(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::array<char, 3>, 8> colours = {{{'\xFF', '\xFF', '\xFF'},
                                                           {0, 0, 0},
                                                           {'\xD0', 0x20, 0x20},
                                                           {0x20, 0x20, '\xD0'},
                                                           {'\x80', '\x80', '\x80'},
                                                           {'\xC8', '\xC8', '\xC8'},
                                                           {0x40, 0x40, 0x40},
                                                           {'\xF0', '\xE0', '\xA0'}}};
  decode::Raster raster;
  raster.width = 1 + (data[0] | data[1] << 8) % most_dots;
  raster.height = 1 + (data[2] | data[3] << 8) % most_dots;
  raster.dpi = 30 + data[4];
  raster.stride = 3 * raster.width;
  const std::size_t dots = static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height);
  raster.bytes.reserve(3 * dots);
  for (std::size_t i = header; i + 1 < size && raster.bytes.size() < 3 * dots; i += 2) {
    const auto& colour = colours[data[i + 1] % colours.size()];
    for (std::size_t run = 0; run <= data[i] && raster.bytes.size() < 3 * dots; ++run)
      raster.bytes.insert(raster.bytes.end(), colour.begin(), colour.end());
  }
  raster.bytes.resize(3 * dots, '\xFF');
  return raster;
}

void check_box(const decode::Box& box) { fuzz::hold(box.left <= box.right && box.top <= box.bottom, "a box is not turned over"); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < header) return 0;
  decode::Sheet sheet = decode::prepare(decode::to_picture(painted(data, size)));
  for (const decode::Box& run : decode::find_ink_runs(sheet)) check_box(run);
  const std::vector<decode::Rule> rules = decode::rules_of(sheet);
  for (const decode::Rule& rule : rules) check_box(rule.box);
  for (const decode::Box& box : decode::clean(sheet, decode::find_grids(rules))) check_box(box);
  return 0;
}
