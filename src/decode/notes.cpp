#include "decode/notes.hpp"

#include <set>

#include "decode/notes_ocr.hpp"

namespace congvan::decode {
namespace {

constexpr double kRaised = 0.78;  // of the line's size: figures smaller than this
constexpr double kSmall = 0.95;   // of the body's size: notes are smaller than this

bool is_number(const std::string& text) {
  return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string::npos && text.front() != '0';
}

// A small raised number behind a word; not the square of a metre.
bool is_call(const Segment& segment, std::size_t i) {
  const Word& word = segment.words[i];
  if (i == 0 || !is_number(word.text) || word.size >= kRaised * segment.size) return false;
  const std::string& before = segment.words[i - 1].text;
  const bool unit = before == "m" || before.ends_with("km") || before.ends_with("cm") || before.ends_with("dm") || before.ends_with("mm");
  const bool figure_unit =
      before.size() > 1 && before.ends_with("m") && before[before.size() - 2] >= '0' && before[before.size() - 2] <= '9';
  return !unit && !figure_unit && word.box.bottom < segment.box.bottom - 0.12 * segment.size;
}

// The number with which a line begins, and the words after it.
std::string mark_of(const Row& row) {
  const Segment& first = row.segments.front();
  if (!is_number(first.words.front().text)) return {};
  return first.words.size() > 1 || row.segments.size() > 1 ? first.words.front().text : std::string();
}

struct Foot {
  std::size_t begin = 0;           // index of the first row of the notes
  std::vector<std::string> marks;  // of each row from there on; empty for a note's further lines
};

// The first row that begins with a called number and, as all below it, is small print or stands apart from the words above.
Foot find_foot(const std::vector<Row>& rows, const std::set<std::string>& calls, double size) {
  Foot foot;
  foot.begin = rows.size();
  const auto small = [&](const Row& row) { return row.segments.back().size < kSmall * size; };
  for (std::size_t i = 1; i < rows.size() && foot.begin == rows.size(); ++i) {
    if (!calls.contains(mark_of(rows[i]))) continue;
    const bool apart = rows[i].box.top - rows[i - 1].box.bottom > 1.5 * size;
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(i);
    if (apart || (small(rows[i]) && std::all_of(from, rows.end(), small))) foot.begin = i;
  }
  for (std::size_t i = foot.begin; i < rows.size(); ++i) {
    const std::string mark = mark_of(rows[i]);
    foot.marks.push_back(calls.contains(mark) ? mark : std::string());
  }
  return foot;
}

void append_row(const Row& row, const std::string& mark, std::vector<Note>& notes) {
  std::string_view joint = " ";
  if (!mark.empty()) {
    notes.push_back({mark, {}});
    joint = "";
  }
  for (Segment segment : row.segments) {
    if (!mark.empty() && segment.words.front().text == mark && segment.box.left <= row.box.left) {
      segment.words.erase(segment.words.begin());
      if (segment.words.empty()) continue;
      complete(segment);
    }
    notes.back().reading.append(segment.reading, joint);
    joint = " ";
  }
}

}  // namespace

void take_notes(std::vector<Segment>& segments, const Page& page, std::vector<Note>& notes) {
  if (page.ocr) return take_read_notes(segments, notes);
  std::set<std::string> calls;
  for (const Segment& segment : segments) {
    for (std::size_t i = 1; i < segment.words.size(); ++i) {
      if (is_call(segment, i)) calls.insert(segment.words[i].text);
    }
  }
  if (calls.empty()) return;
  const double size = body_size(segments);
  std::vector<Row> rows = find_rows(std::move(segments));
  const Foot foot = find_foot(rows, calls, size);
  segments.clear();
  std::set<std::string> found;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i >= foot.begin) {
      append_row(rows[i], foot.marks[i - foot.begin], notes);
      found.insert(foot.marks[i - foot.begin]);
      continue;
    }
    for (Segment& segment : rows[i].segments) segments.push_back(std::move(segment));
  }
  for (Segment& segment : segments) {
    bool called = false;
    for (std::size_t i = 1; i < segment.words.size(); ++i) {
      if (!is_call(segment, i) || !found.contains(segment.words[i].text)) continue;
      segment.words[i].note_mark = true;
      called = true;
    }
    if (called) complete(segment);
  }
}

}  // namespace congvan::decode
