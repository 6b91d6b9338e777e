// Pictures of paper made ready for a recogniser: coloured ink of seals taken out, straightened, the paper evenly white.
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "decode/raster.hpp"

struct Pix;

namespace congvan::decode {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, PixDeleter>;

/// "tiff", "jpeg", "png", or empty.
[[nodiscard]] std::string picture_format(std::string_view bytes);

/// Calls `visit` for every picture in a file: several in a TIFF. Throws DecodeError: damaged, too_large.
void read_pictures(std::string_view bytes, std::size_t most_pages, const std::function<void(Picture)>& visit);

[[nodiscard]] Picture to_picture(const Raster& raster);

/// Grey, straight, white paper, the same resolution both ways.
struct Sheet {
  Picture grey;
  int dpi = 300;
};
[[nodiscard]] Sheet prepare(Picture picture);

/// Pieces of lines that ink alone tells: words of a line run together, specks and strokes left out. In pixels of the sheet.
[[nodiscard]] std::vector<Box> find_ink_runs(const Sheet& sheet);

}  // namespace congvan::decode
