#include "decode/picture.hpp"

#include <leptonica/allheaders.h>

#include <cmath>
#include <cstdlib>
#include <cstring>

#include "input/decoded.hpp"

namespace congvan::decode {
namespace {

using input::DecodeError;
using input::Problem;

constexpr double kMostPixels = 60e6;  // A3 at 500 dpi
constexpr double kBeside = 0.5;       // inch
constexpr int kLeastColour = 48;      // of 255: channels further apart than this are coloured ink

Picture take(Pix* pix) { return Picture(pix); }

// Refuses sizes that no scanner makes before they are inflated.
void check_size(const l_uint8* data, std::size_t size) {
  l_int32 format = 0;
  l_int32 width = 0;
  l_int32 height = 0;
  if (pixReadHeaderMem(data, size, &format, &width, &height, nullptr, nullptr, nullptr) != 0)
    throw DecodeError(Problem::damaged, "no readable picture");
  if (static_cast<double>(width) * height > kMostPixels)
    throw DecodeError(Problem::too_large, std::to_string(width) + " x " + std::to_string(height) + " pixels");
}

void read_tiff(const l_uint8* data, std::size_t size, std::size_t most_pages, const std::function<void(Picture)>& visit) {
  std::size_t offset = 0;
  std::size_t count = 0;
  do {
    if (++count > most_pages) throw DecodeError(Problem::too_large, "more than " + std::to_string(most_pages) + " pages");
    Picture picture = take(pixReadMemFromMultipageTiff(data, size, &offset));
    if (!picture) throw DecodeError(Problem::damaged, "page " + std::to_string(count) + " of a TIFF");
    visit(std::move(picture));
  } while (offset != 0);
}

// Coloured pixels become as bright as their brightest channel: red seals and blue signatures fade, black print stays.
Picture without_coloured_ink(const Pix* pix) {
  const l_int32 width = pixGetWidth(pix);
  const l_int32 height = pixGetHeight(pix);
  Picture grey = take(pixCreate(width, height, 8));
  pixCopyResolution(grey.get(), pix);
  const l_int32 from_words = pixGetWpl(pix);
  const l_int32 to_words = pixGetWpl(grey.get());
  l_uint32* from = pixGetData(const_cast<Pix*>(pix));
  l_uint32* to = pixGetData(grey.get());
  for (l_int32 y = 0; y < height; ++y) {
    for (l_int32 x = 0; x < width; ++x) {
      l_int32 red = 0;
      l_int32 green = 0;
      l_int32 blue = 0;
      extractRGBValues(from[static_cast<std::ptrdiff_t>(y) * from_words + x], &red, &green, &blue);
      const l_int32 most = std::max({red, green, blue});
      const l_int32 least = std::min({red, green, blue});
      const auto value = static_cast<l_uint8>(most - least > kLeastColour ? most : (red + 2 * green + blue) / 4);
      SET_DATA_BYTE(to + static_cast<std::ptrdiff_t>(y) * to_words, x, value);
    }
  }
  return grey;
}

Picture to_grey(Picture picture) {
  if (pixGetColormap(picture.get()) != nullptr) picture = take(pixRemoveColormap(picture.get(), REMOVE_CMAP_BASED_ON_SRC));
  if (picture && pixGetDepth(picture.get()) == 32) return without_coloured_ink(picture.get());
  return picture ? take(pixConvertTo8(picture.get(), 0)) : nullptr;
}

// A fax has 204 × 196 dots an inch, or 204 × 98.
Picture with_square_dots(Picture picture, int* dpi) {
  const l_int32 across = pixGetXRes(picture.get());
  const l_int32 down = pixGetYRes(picture.get());
  *dpi = across;
  if (across < 70 || across > 1300 || down < 70 || down > 1300) {
    // Not told: A4 or letter, upright.
    *dpi = static_cast<int>(std::lround(std::min(pixGetWidth(picture.get()), pixGetHeight(picture.get())) / 8.27));
    *dpi = std::clamp(*dpi, 75, 600);
    return picture;
  }
  const float stretch = static_cast<float>(across) / static_cast<float>(down);
  if (std::abs(stretch - 1.0F) < 0.01F) return picture;
  Picture scaled = take(pixScale(picture.get(), 1.0F, stretch));
  return scaled ? std::move(scaled) : std::move(picture);
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const { pixDestroy(&pix); }

std::string picture_format(std::string_view bytes) {
  if (bytes.starts_with("II*") || bytes.starts_with(std::string_view("MM\0*", 4))) return "tiff";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "jpeg";
  if (bytes.starts_with("\x89PNG")) return "png";
  return {};
}

void read_pictures(std::string_view bytes, std::size_t most_pages, const std::function<void(Picture)>& visit) {
  setMsgSeverity(L_SEVERITY_NONE);
  const auto* data = reinterpret_cast<const l_uint8*>(bytes.data());
  const std::string format = picture_format(bytes);
  if (format.empty()) throw DecodeError(Problem::unsupported_format, "a picture of another form");
  check_size(data, bytes.size());
  if (format == "tiff") return read_tiff(data, bytes.size(), most_pages, visit);
  Picture picture = take(pixReadMem(data, bytes.size()));
  if (!picture) throw DecodeError(Problem::damaged, "no readable picture");
  visit(std::move(picture));
}

Picture to_picture(const Raster& raster) {
  Picture picture = take(pixCreate(raster.width, raster.height, 32));
  if (!picture) return nullptr;
  const l_int32 words = pixGetWpl(picture.get());
  l_uint32* data = pixGetData(picture.get());
  for (int y = 0; y < raster.height; ++y) {
    const auto* row = reinterpret_cast<const unsigned char*>(raster.bytes.data()) + static_cast<std::ptrdiff_t>(y) * raster.stride;
    for (int x = 0; x < raster.width; ++x)
      composeRGBPixel(row[3 * x], row[3 * x + 1], row[3 * x + 2], data + static_cast<std::ptrdiff_t>(y) * words + x);
  }
  pixSetResolution(picture.get(), raster.dpi, raster.dpi);
  return picture;
}

Sheet prepare(Picture picture) {
  Sheet sheet;
  Picture grey = to_grey(std::move(picture));
  if (!grey) return sheet;
  grey = with_square_dots(std::move(grey), &sheet.dpi);
  const l_int32 dpi = sheet.dpi;
  if (Picture even = take(pixBackgroundNormSimple(grey.get(), nullptr, nullptr))) grey = std::move(even);
  // The paper, grey after that, is made white and faint print dark.
  if (Picture even = take(pixGammaTRC(nullptr, grey.get(), 1.0F, 20, 195))) grey = std::move(even);
  if (Picture straight = take(pixDeskew(grey.get(), 2))) grey = std::move(straight);
  pixSetResolution(grey.get(), dpi, dpi);
  sheet.grey = std::move(grey);
  return sheet;
}

std::vector<Box> find_ink_runs(const Sheet& sheet) {
  std::vector<Box> runs;
  std::vector<Box> narrow;
  const float scale = 75.0F / static_cast<float>(sheet.dpi);
  const Picture small = take(pixScale(sheet.grey.get(), scale, scale));
  if (!small) return runs;
  Picture black = take(pixThresholdToBinary(small.get(), 190));
  if (!black) return runs;
  black = take(pixCloseBrick(nullptr, black.get(), 11, 1));
  Boxa* boxes = black ? pixConnCompBB(black.get(), 8) : nullptr;
  const l_int32 count = boxes != nullptr ? boxaGetCount(boxes) : 0;
  for (l_int32 i = 0; i < count; ++i) {
    l_int32 x = 0;
    l_int32 y = 0;
    l_int32 w = 0;
    l_int32 h = 0;
    boxaGetBoxGeometry(boxes, i, &x, &y, &w, &h);
    if (h < 5 || h > 90) continue;
    const double back = 1.0 / static_cast<double>(scale);
    (w < 6 ? narrow : runs).push_back({x * back, y * back, (x + w) * back, (y + h) * back});
  }
  // A figure or letter that stands alone is print where it stands beside a line.
  const std::size_t lines = runs.size();
  for (const Box& box : narrow) {
    const bool beside = std::any_of(runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(lines), [&](const Box& run) {
      const double gap = std::max(run.left - box.right, box.left - run.right);
      return gap < kBeside * sheet.dpi && shared_height(run, box) > 0.7 * box.height();
    });
    if (beside) runs.push_back(box);
  }
  boxaDestroy(&boxes);
  return runs;
}

}  // namespace congvan::decode
