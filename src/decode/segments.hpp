// Words to segments: runs of words on one line that no column gap parts. Staggered columns do not disturb each other.
#pragma once
#include <string>
#include <vector>

#include "decode/page.hpp"

namespace congvan::decode {

/// A piece of the text that is written out, and the confidence with which it was read.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  double confidence = 100;
};

/// Text that knows which of its words were read with less than full confidence.
struct Reading {
  std::string text;
  std::vector<Piece> pieces;
  void append(const Word& word);
  /// `joint` goes between what is there and the other.
  void append(const Reading& other, std::string_view joint);
};

struct Segment {
  std::vector<Word> words;
  Box box;
  double size = 0;  ///< of most of its letters
  Reading reading;
  [[nodiscard]] const std::string& text() const { return reading.text; }
};

/// In no particular order.
[[nodiscard]] std::vector<Segment> find_segments(const Page& page);

/// Segments that stand on one line, from left to right.
struct Row {
  std::vector<Segment> segments;
  Box box;
};
/// From top to bottom.
[[nodiscard]] std::vector<Row> find_rows(std::vector<Segment> segments);

/// Size, box and reading from the words.
void complete(Segment& segment);

/// The size in which most letters of the page are set; 0 on an empty page.
[[nodiscard]] double body_size(const std::vector<Segment>& segments);

}  // namespace congvan::decode
