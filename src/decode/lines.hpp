// A page's segments to lines in reading order: left cell of the letterhead before the right one, recipients before the signature.
#pragma once
#include <vector>

#include "decode/segments.hpp"

namespace congvan::decode {

enum class Place {
  letterhead,  ///< a line of one of its cells
  body,        ///< runs across the page; may go on with the paragraph before
  recipients,  ///< the left cell of the document's end
  signature,   ///< the right one
  table,       ///< a row of a table
  stamp,       ///< of a digital signature
};

struct Line {
  Reading reading;
  Box box;
  double size = 0;
  Place place = Place::body;
  [[nodiscard]] const std::string& text() const { return reading.text; }
};

/// Where the words of a page begin and end.
struct Margins {
  double left = 0;
  double right = 0;
};

/// The segments of a row as one line, a blank between them.
[[nodiscard]] Line join_row(const Row& row, Place place, std::string_view joint = " ");
/// A column's segments, from top to bottom.
[[nodiscard]] std::vector<Line> column_lines(std::vector<Segment> segments, Place place);
/// The left and the right part of segments that a corridor at `middle` parts; one that crosses it is cut at its widest gap near there.
void part_columns(const std::vector<Segment>& segments, double middle, std::vector<Segment>* left, std::vector<Segment>* right);

/// The columns that the two cells of a letterhead, or recipients and signature, share on a page.
struct Columns {
  double top = 0;
  double bottom = 0;
  double middle = 0;  ///< the corridor between them
};

/// What stands above the first line that runs across the corridor left of the state's motto. Empty when there is no motto.
[[nodiscard]] std::vector<Columns> find_letterheads(const std::vector<Segment>& segments, const Page& page);
/// From "Nơi nhận" on, and the signature's lines that stand higher.
[[nodiscard]] std::vector<Columns> find_endings(const std::vector<Segment>& segments, const Page& page);

/// All lines of a page.
[[nodiscard]] std::vector<Line> read_lines(std::vector<Segment> segments, const Page& page);

[[nodiscard]] Margins find_margins(const std::vector<Line>& lines, const Page& page);

}  // namespace congvan::decode
