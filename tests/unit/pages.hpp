// Pages of words for tests, each word with its place.
#pragma once
#include "decode/compose.hpp"
#include "decode/page.hpp"
#include "text/letters.hpp"

namespace congvan::testing {

inline constexpr double kSize = 13;  // of print, in points

inline decode::Page a4() {
  decode::Page page;
  page.width = 595;
  page.height = 842;
  return page;
}

/// A page that a recogniser read.
inline decode::Page scanned() {
  decode::Page page = a4();
  page.ocr = true;
  return page;
}

/// Words of a line, half as wide as high for each letter. A recogniser tells each call's line.
inline void print(decode::Page& page, double left, double top, std::string_view line, double size = kSize, double confidence = 100) {
  const unsigned number = page.ocr ? (page.words.empty() ? 1 : page.words.back().line + 1) : 0;
  while (!line.empty()) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    decode::Word word;
    word.text = line.substr(0, blank);
    word.size = size;
    word.line = number;
    word.confidence = confidence;
    const double width = 0.5 * size * static_cast<double>(display_width(word.text));
    word.box = {left, top, left + width, top + size};
    word.space_after = blank < line.size();
    left += width + 0.25 * size;
    line.remove_prefix(std::min(blank + 1, line.size()));
    page.words.push_back(std::move(word));
  }
}

inline std::string composed(const std::vector<decode::Page>& pages) {
  input::Decoded decoded;
  decode::compose(pages, decoded);
  return decoded.text;
}

}  // namespace congvan::testing
