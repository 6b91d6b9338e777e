#include "text/line_shape.hpp"

#include <experimental/simd>

#include "text/letters.hpp"

namespace congvan {
namespace {

namespace simd = std::experimental;
using Bytes = simd::fixed_size_simd<unsigned char, 16>;

// What begins blanks other than U+0020 and signs without width, or parts columns.
bool is_special(char c) { return c == '\t' || c == '|' || c == '\r' || c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF'; }

Bytes load(const char* bytes) { return {reinterpret_cast<const unsigned char*>(bytes), simd::element_aligned}; }

bool holds_special(const Bytes& block) {
  return simd::any_of(block == 0x09 || block == 0x7C || block == 0x0D || block == 0xC2 || block == 0xE2 || block == 0xE3 || block == 0xEF);
}

}  // namespace

LineShape plain_shape_of(std::string_view line) {
  LineShape shape{display_width(line), true};
  std::size_t blanks = 0;
  for (const char c : line) {
    blanks = c == ' ' ? blanks + 1 : 0;
    if (blanks == 3 || is_special(c)) shape.one_cell = false;
  }
  return shape;
}

LineShape shape_of(std::string_view line) {
  std::size_t at = 0;
  std::size_t columns = 0;
  bool wide_gap = false;
  for (; at + Bytes::size() + 2 <= line.size(); at += Bytes::size()) {
    const Bytes block = load(line.data() + at);
    if (holds_special(block)) return plain_shape_of(line);
    const auto gap = block == 0x20 && load(line.data() + at + 1) == 0x20 && load(line.data() + at + 2) == 0x20;
    wide_gap = wide_gap || simd::any_of(gap);
    columns += static_cast<std::size_t>(simd::popcount((block & 0xC0) != 0x80));
  }
  std::size_t blanks = 0;
  for (; at < line.size(); ++at) {
    const char c = line[at];
    if (is_special(c)) return plain_shape_of(line);
    blanks = c == ' ' ? blanks + 1 : 0;
    wide_gap = wide_gap || blanks == 3;
    columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  }
  return {columns, !wide_gap};
}

}  // namespace congvan
