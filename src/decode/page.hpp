// What a page shows, whether a PDF's text layer or a recogniser of scans tells it: words and where they stand.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace congvan::decode {

/// In points (1/72 inch) from the page's upper left corner.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (left + right) / 2; }
  void include(const Box& other) {
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
  }
};

/// Points that two boxes share on the vertical axis; negative when they are apart.
[[nodiscard]] inline double shared_height(const Box& a, const Box& b) { return std::min(a.bottom, b.bottom) - std::max(a.top, b.top); }

struct Word {
  std::string text;
  Box box;
  double size = 0;  ///< of the font, in points
  bool space_after = false;
  bool note_mark = false;   ///< a small raised number that calls a footnote of the document
  unsigned line = 0;        ///< its line, where a recogniser has told the order of words; 0 where only places tell
  double confidence = 100;  ///< 0–100; below 100 only for words of a scan
};

/// A vertical or horizontal stroke of a ruled table.
struct Rule {
  Box box;
};

struct Page {
  double width = 0;
  double height = 0;
  std::vector<Word> words;
  std::vector<Rule> rules;
  bool ocr = false;
  bool sandwich = false;  ///< of a PDF: its words were put under a scan by a recogniser
};

}  // namespace congvan::decode
