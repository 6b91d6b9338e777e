#include "decode/ink.hpp"

#include <leptonica/allheaders.h>

#include <cmath>

#include "decode/rings.hpp"

namespace congvan::decode {
namespace {

constexpr double kTallest = 0.45;    // inch: higher ink is no letter
constexpr double kLowest = 0.03;     // inch: lower ink is a dot or a speck
constexpr double kNeighbour = 0.16;  // inch: letters of a line stand as near as this
constexpr double kDense = 0.055;     // inch: strokes of one letter are nearer than this
constexpr double kAround = 0.1;      // inch: marks stand as near as this to their line
constexpr double kStroke = 1;        // points: half of a table's stroke, with its blur
constexpr int kFaintStroke = 215;    // of 255: tables have hairlines
constexpr double kLeastSeal = 0.7;   // inch: the smallest seal, and the largest
constexpr double kLargestSeal = 2.0;
constexpr double kRingStroke = 0.03;      // inch: half of a ring's stroke, with its blur
constexpr double kInside = 0.9;           // of a line's ink: a seal's own writing
constexpr int kRingDpi = 50;              // enough to see a ring
constexpr std::size_t kMostDots = 20000;  // more are a photograph

Picture take(Pix* pix) { return Picture(pix); }

// Connected ink whose height is at least, or at most, so many dots.
Picture select_height(Pix* black, int height, int relation) {
  return take(pixSelectBySize(black, 0, height, 8, L_SELECT_HEIGHT, relation, nullptr));
}

// The letters of all lines, each line run together.
Picture line_blocks(Pix* letters, int reach) { return take(pixCloseSafeBrick(nullptr, letters, reach, 1)); }

// Connected ink in coarse dots, `*step` dots of the picture each.
std::vector<Dot> coarse_dots(Pix* ink, const Sheet& sheet, int* step) {
  *step = 1;
  int levels[4] = {0, 0, 0, 0};
  for (int i = 0; i < 4 && sheet.dpi / (*step * 2) >= kRingDpi; ++i) {
    levels[i] = 1;
    *step *= 2;
  }
  const Picture coarse = take(pixReduceRankBinaryCascade(ink, levels[0], levels[1], levels[2], levels[3]));
  std::vector<Dot> dots;
  for (l_int32 y = 0; coarse && y < pixGetHeight(coarse.get()); ++y) {
    for (l_int32 x = 0; x < pixGetWidth(coarse.get()); ++x) {
      l_uint32 value = 0;
      if (pixGetPixel(coarse.get(), x, y, &value) == 0 && value != 0) dots.push_back({x, y});
    }
  }
  return dots;
}

// The rings of round seals, a signature through them or not.
std::vector<Ring> find_seals(Pix* tall, const Sheet& sheet) {
  std::vector<Ring> rings;
  Pixa* pieces = nullptr;
  Boxa* boxes = pixConnComp(tall, &pieces, 8);
  for (l_int32 i = 0; boxes != nullptr && i < boxaGetCount(boxes); ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (std::min(w, h) < kLeastSeal * sheet.dpi) continue;
    const Picture piece = take(pixaGetPix(pieces, i, L_CLONE));
    int step = 1;
    const std::vector<Dot> dots = coarse_dots(piece.get(), sheet, &step);
    if (dots.size() > kMostDots) continue;
    const double coarse = static_cast<double>(sheet.dpi) / step;
    const int most = static_cast<int>(std::min({kLargestSeal * coarse, static_cast<double>(w) / step, static_cast<double>(h) / step}) / 2);
    if (const auto ring = find_ring(dots, static_cast<int>(kLeastSeal * coarse / 2), most + 1))
      rings.push_back({x + ring->x * step, y + ring->y * step, ring->radius * step});
  }
  boxaDestroy(&boxes);
  pixaDestroy(&pieces);
  return rings;
}

Picture disc_of(const Ring& ring, Pix* like, double stroke) {
  Picture disc = take(pixCreateTemplate(like));
  for (auto y = static_cast<l_int32>(ring.y - ring.radius - stroke); disc && y <= ring.y + ring.radius + stroke; ++y) {
    const double reach = ring.radius + stroke;
    const double half = std::sqrt(std::max(0.0, reach * reach - (y - ring.y) * (y - ring.y)));
    pixRasterop(disc.get(), static_cast<l_int32>(ring.x - half), y, static_cast<l_int32>(2 * half), 1, PIX_SET, nullptr, 0, 0);
  }
  return disc;
}

l_int32 count_black(Pix* pix) {
  l_int32 count = 0;
  return pix != nullptr && pixCountPixels(pix, &count, nullptr) == 0 ? count : 0;
}

// What stands inside a seal is the seal's own writing; a line that goes on beyond it is print.
void add_writing(Pix* letters, Pix* disc, Boxa* lines, Pix* removed) {
  for (l_int32 i = 0; lines != nullptr && i < boxaGetCount(lines); ++i) {
    BOX* box = boxaGetBox(lines, i, L_CLONE);
    const Picture all = take(pixClipRectangle(letters, box, nullptr));
    const Picture around = take(pixClipRectangle(disc, box, nullptr));
    const Picture inside = all && around ? take(pixAnd(nullptr, all.get(), around.get())) : nullptr;
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxGetGeometry(box, &x, &y, &w, &h);
    if (count_black(inside.get()) > kInside * count_black(all.get())) pixRasterop(removed, x, y, w, h, PIX_SRC | PIX_DST, all.get(), 0, 0);
    boxDestroy(&box);
  }
}

void add_seals(Pix* tall, Pix* letters, const Sheet& sheet, Pix* removed) {
  const std::vector<Ring> seals = find_seals(tall, sheet);
  if (seals.empty()) return;
  const Picture blocks = line_blocks(letters, static_cast<int>(kNeighbour * sheet.dpi));
  Boxa* lines = blocks ? pixConnCompBB(blocks.get(), 8) : nullptr;
  for (const Ring& ring : seals) {
    const Picture disc = disc_of(ring, tall, kRingStroke * sheet.dpi);
    if (!disc) continue;
    add_writing(letters, disc.get(), lines, removed);
    const Picture strokes = take(pixAnd(nullptr, tall, disc.get()));
    if (strokes) pixOr(removed, removed, strokes.get());
  }
  boxaDestroy(&lines);
}

// Ink that is no print, as a mask.
Picture find_dirt(Pix* black, const Sheet& sheet) {
  const int tallest = static_cast<int>(kTallest * sheet.dpi);
  const int lowest = std::max(2, static_cast<int>(kLowest * sheet.dpi));
  Picture tall = select_height(black, tallest, L_SELECT_IF_GT);
  Picture usual = select_height(black, tallest, L_SELECT_IF_LTE);
  if (!tall || !usual) return nullptr;
  Picture letters = select_height(usual.get(), lowest, L_SELECT_IF_GTE);
  Picture dirt = take(pixCreateTemplate(black));
  add_seals(tall.get(), usual.get(), sheet, dirt.get());
  // Seals and signatures, but for what may be a letter that they touch.
  Picture blocks = line_blocks(letters.get(), static_cast<int>(kNeighbour * sheet.dpi));
  blocks = take(pixDilateBrick(nullptr, blocks.get(), static_cast<int>(kNeighbour * sheet.dpi), 3));
  pixSubtract(tall.get(), tall.get(), blocks.get());
  // So do letters that hang together with a stroke: they are dense, and as high as print.
  const int dense = static_cast<int>(kDense * sheet.dpi) | 1;
  Picture print = take(pixCloseSafeBrick(nullptr, tall.get(), dense, dense / 2 | 1));
  print = take(pixOpenBrick(nullptr, print.get(), dense * 3 / 2, dense * 3 / 2));
  print = take(pixDilateBrick(nullptr, print.get(), dense, dense));
  pixSubtract(tall.get(), tall.get(), print.get());
  pixOr(dirt.get(), dirt.get(), tall.get());
  return take(pixDilateBrick(nullptr, dirt.get(), 3, 3));
}

// Paper between and around the lines is made white: specks there are no print.
void whiten_around(Sheet& sheet, const std::vector<Box>& runs, const std::vector<Grid>& grids) {
  const int width = pixGetWidth(sheet.grey.get());
  const int height = pixGetHeight(sheet.grey.get());
  Picture paper = take(pixCreate(width, height, 1));
  if (!paper) return;
  pixSetAll(paper.get());
  const auto spare = [&](const Box& box, double room) {
    const double margin = room * sheet.dpi;
    pixRasterop(paper.get(), static_cast<l_int32>(box.left - margin), static_cast<l_int32>(box.top - margin / 2),
                static_cast<l_int32>(box.width() + 2 * margin), static_cast<l_int32>(box.height() + margin), PIX_CLR, nullptr, 0, 0);
  };
  for (const Box& run : runs) spare(run, kAround);
  const double scale = sheet.dpi / 72.0;
  for (const Grid& grid : grids) spare({grid.box.left * scale, grid.box.top * scale, grid.box.right * scale, grid.box.bottom * scale}, 0);
  pixPaintThroughMask(sheet.grey.get(), paper.get(), 0, 0, 255);
}

// The strokes of tables: they would tie the lines beside them together.
void whiten_strokes(Sheet& sheet, const std::vector<Grid>& grids) {
  const double scale = sheet.dpi / 72.0;
  const auto paint = [&](double left, double top, double right, double bottom) {
    pixRasterop(sheet.grey.get(), static_cast<l_int32>(left * scale), static_cast<l_int32>(top * scale),
                static_cast<l_int32>((right - left) * scale) + 1, static_cast<l_int32>((bottom - top) * scale) + 1, PIX_SET, nullptr, 0, 0);
  };
  for (const Grid& grid : grids) {
    for (const double row : grid.rows) paint(grid.box.left - kStroke, row - kStroke, grid.box.right + kStroke, row + kStroke);
    for (const double column : grid.columns) paint(column - kStroke, grid.box.top - kStroke, column + kStroke, grid.box.bottom + kStroke);
  }
}

}  // namespace

std::vector<Box> clean(Sheet& sheet, const std::vector<Grid>& grids) {
  Picture black = take(pixThresholdToBinary(sheet.grey.get(), 170));
  if (!black) return {};
  const Picture dirt = find_dirt(black.get(), sheet);
  if (dirt) pixPaintThroughMask(sheet.grey.get(), dirt.get(), 0, 0, 255);
  whiten_strokes(sheet, grids);
  std::vector<Box> runs = find_ink_runs(sheet);
  whiten_around(sheet, runs, grids);
  return runs;
}

std::vector<Rule> rules_of(const Sheet& sheet) {
  // Half of the resolution is enough; the darker of four dots keeps thin strokes.
  const Picture half = take(pixScaleGrayMinMax(sheet.grey.get(), 2, 2, L_CHOOSE_MIN));
  if (!half) return {};
  const int width = pixGetWidth(half.get());
  const int height = pixGetHeight(half.get());
  std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  const l_int32 words = pixGetWpl(half.get());
  const l_uint32* data = pixGetData(half.get());
  for (int y = 0; y < height; ++y) {
    const l_uint32* row = data + static_cast<std::ptrdiff_t>(y) * words;
    for (int x = 0; x < width; ++x)
      bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
          static_cast<std::uint8_t>(GET_DATA_BYTE(row, x));
  }
  return find_rules({bytes.data(), width, height, width, sheet.dpi / 2.0, kFaintStroke});
}

}  // namespace congvan::decode
