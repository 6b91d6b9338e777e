// A PDF's text layer to pages, by poppler; and pages as pictures where a recogniser must read them.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "decode/raster.hpp"

namespace congvan::decode {

/// Loads what can no longer be loaded when privileges are dropped.
void prepare_pdf();

class Pdf {
 public:
  /// Throws DecodeError: damaged, encrypted, too_large.
  Pdf(std::string_view bytes, std::size_t most_pages);
  Pdf(const Pdf&) = delete;
  Pdf& operator=(const Pdf&) = delete;
  ~Pdf();
  [[nodiscard]] std::size_t pages() const;
  [[nodiscard]] Page read(std::size_t page) const;
  /// The strokes of tables, from a coarse painting.
  [[nodiscard]] std::vector<Rule> rules(std::size_t page) const;
  /// 36 dots an inch, grey: enough to see whether anything is printed.
  [[nodiscard]] Raster paint_coarsely(std::size_t page) const;
  /// 24 bits a pixel: red, green, blue. Not 32: blue, green, red, unused.
  [[nodiscard]] Raster paint(std::size_t page, int dpi) const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace congvan::decode
