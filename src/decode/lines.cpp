#include "decode/lines.hpp"

#include <cmath>
#include <map>

#include "decode/tables.hpp"
#include "text/letters.hpp"

namespace congvan::decode {
namespace {

bool is_within(const Segment& segment, const std::vector<Columns>& columns) {
  const double centre = (segment.box.top + segment.box.bottom) / 2;
  return std::any_of(columns.begin(), columns.end(), [&](const Columns& c) { return centre > c.top && centre < c.bottom; });
}

// Small print above everything else: whoever signed or passed on the file.
bool is_above_letterhead(const Segment& segment, double top, double size) {
  return segment.box.bottom < top + 2 && segment.size < 0.8 * size;
}

void append(std::vector<Line>& lines, std::vector<Line> more) {
  for (Line& line : more) lines.push_back(std::move(line));
}

void read_letterhead(std::vector<Segment> segments, const Columns& columns, std::vector<Line>& lines) {
  std::vector<Segment> stamps;
  std::vector<Segment> cells;
  const double size = body_size(segments);
  double top = columns.bottom;
  for (const Segment& segment : segments) {
    if (segment.size >= 0.8 * size) top = std::min(top, segment.box.top);
  }
  for (Segment& segment : segments) (is_above_letterhead(segment, top, size) ? stamps : cells).push_back(std::move(segment));
  append(lines, column_lines(std::move(stamps), Place::stamp));
  std::vector<Segment> left;
  std::vector<Segment> right;
  part_columns(cells, columns.middle, &left, &right);
  append(lines, column_lines(std::move(left), Place::letterhead));
  append(lines, column_lines(std::move(right), Place::letterhead));
}

void read_ending(const std::vector<Segment>& segments, const Columns& columns, std::vector<Line>& lines) {
  std::vector<Segment> left;
  std::vector<Segment> right;
  part_columns(segments, columns.middle, &left, &right);
  append(lines, column_lines(std::move(left), Place::recipients));
  append(lines, column_lines(std::move(right), Place::signature));
}

// "1.", "a)", "-", "Kính gửi:": what follows is of the same line, however far away.
bool is_label(const std::string& text) { return text.size() <= 6 || starts_with_words(text, "kinh gui"); }

bool is_table_row(const Row& row) {
  return row.segments.size() > 1 &&
         !(row.segments.size() == 2 && is_label(row.segments.front().text()) && row.segments[1].box.left < row.segments[0].box.right + 40);
}

void read_rows(std::vector<Segment> segments, bool ocr, std::vector<Line>& lines) {
  const std::vector<Row> rows = find_rows(std::move(segments));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool labelled = starts_with_words(rows[i].segments.front().text(), "kinh gui");
    const bool row = is_table_row(rows[i]) && !labelled && !(ocr && rows[i].segments.size() == 2);
    const bool table = row && ((i > 0 && is_table_row(rows[i - 1])) || (i + 1 < rows.size() && is_table_row(rows[i + 1])));
    lines.push_back(join_row(rows[i], row ? Place::table : Place::body, table ? " | " : row ? "   " : " "));
  }
}

void read_body(std::vector<Segment> segments, const std::vector<Grid>& grids, bool ocr, std::vector<Line>& lines) {
  for (const Grid& grid : grids) {
    std::vector<Segment> above;
    std::vector<Segment> inside;
    std::vector<Segment> below;
    for (Segment& segment : segments) {
      const double centre = (segment.box.top + segment.box.bottom) / 2;
      (centre < grid.box.top ? above : centre < grid.box.bottom ? inside : below).push_back(std::move(segment));
    }
    read_rows(std::move(above), ocr, lines);
    append(lines, table_lines(inside, grid));
    segments = std::move(below);
  }
  read_rows(std::move(segments), ocr, lines);
}

}  // namespace

Line join_row(const Row& row, Place place, std::string_view joint) {
  Line line;
  line.place = place;
  line.box = row.box;
  line.size = row.segments.front().size;
  for (std::size_t i = 0; i < row.segments.size(); ++i) line.reading.append(row.segments[i].reading, i == 0 ? "" : joint);
  return line;
}

std::vector<Line> column_lines(std::vector<Segment> segments, Place place) {
  std::vector<Line> lines;
  for (const Row& row : find_rows(std::move(segments))) lines.push_back(join_row(row, place));
  return lines;
}

namespace {

// On a scan, words that the file itself tells are a signature's stamps, wherever they are put.
std::vector<Line> take_stamps(std::vector<Segment>& segments, const Page& page) {
  std::vector<Segment> stamps;
  std::vector<Segment> others;
  for (Segment& segment : segments) (page.ocr && segment.words.front().line == 0 ? stamps : others).push_back(std::move(segment));
  segments = std::move(others);
  // Each stamp by itself: they stand side by side.
  std::sort(stamps.begin(), stamps.end(), [](const Segment& a, const Segment& b) { return a.box.top < b.box.top; });
  std::vector<Line> lines;
  while (!stamps.empty()) {
    Box column = stamps.front().box;
    std::vector<Segment> rest;
    for (Segment& segment : stamps) {
      const bool beside =
          segment.box.left < column.right && segment.box.right > column.left && segment.box.top < column.bottom + 2 * segment.box.height();
      if (beside || &segment == stamps.data()) {  // the first of them may be without width
        column.include(segment.box);
        lines.push_back({std::move(segment.reading), segment.box, segment.size, Place::stamp});
      } else {
        rest.push_back(std::move(segment));
      }
    }
    stamps = std::move(rest);
  }
  return lines;
}

}  // namespace

std::vector<Line> read_lines(std::vector<Segment> segments, const Page& page) {
  std::vector<Line> lines = take_stamps(segments, page);
  const std::vector<Columns> heads = find_letterheads(segments, page);
  const std::vector<Columns> ends = find_endings(segments, page);
  std::vector<Segment> head;
  std::vector<Segment> end;
  std::vector<Segment> before;
  std::vector<Segment> after;
  for (Segment& segment : segments) {
    const bool below = !ends.empty() && segment.box.top >= ends.front().bottom;
    std::vector<Segment>& part = is_within(segment, heads) ? head : is_within(segment, ends) ? end : below ? after : before;
    part.push_back(std::move(segment));
  }
  const std::vector<Grid> grids = find_grids(page.rules);
  if (!head.empty()) read_letterhead(std::move(head), heads.front(), lines);
  read_body(std::move(before), grids, page.ocr, lines);
  if (!end.empty()) read_ending(end, ends.front(), lines);
  read_body(std::move(after), grids, page.ocr, lines);
  return lines;
}

Margins find_margins(const std::vector<Line>& lines, const Page& page) {
  std::map<long, std::size_t> lefts;
  std::vector<double> rights;
  for (const Line& line : lines) {
    if (line.place != Place::body || line.box.width() < 0.55 * page.width) continue;
    ++lefts[std::lround(line.box.left / 3)];
    rights.push_back(line.box.right);
  }
  if (rights.empty()) return {};
  Margins margins;
  for (const auto& [left, count] : lefts) {
    if (count * 7 < rights.size()) continue;
    margins.left = static_cast<double>(left) * 3;
    break;
  }
  std::sort(rights.begin(), rights.end());
  margins.right = rights[(rights.size() - 1) * 9 / 10];
  return margins;
}

}  // namespace congvan::decode
