#include "decode/segments.hpp"

#include <cmath>
#include <map>
#include <string_view>

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kColumnGap = 1.6;   // of the font's size: wider gaps part columns
constexpr double kSpacedGap = 2.6;   // where the page itself says that a blank follows
constexpr double kReadGap = 2.0;     // where a recogniser says that it is one line
constexpr double kLetterGap = 0.12;  // narrower ones are inside a word
constexpr double kSplitDay = 0.32;   // parts of a day as near as this are one
double gap_of(const Word& left, const Word& right) { return right.box.left - left.box.right; }

bool follows(const Segment& segment, const Word& word) {
  const Word& last = segment.words.back();
  const double height = std::min(last.box.height(), word.box.height());
  if (shared_height(last.box, word.box) < 0.55 * height && shared_height(segment.box, word.box) < 0.8 * height) return false;
  const double size = std::max(last.size, word.size);
  const double gap = gap_of(last, word);
  return gap > -0.6 * size && gap < (last.space_after ? kSpacedGap : kColumnGap) * size;
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

// "3" and "1/7/2017": no number stands before the figures of a date.
bool splits_day(const Word& before, const Word& after) {
  return before.text.size() == 1 && before.text[0] <= '3' && after.text.size() >= 8 && after.text[1] == '/' &&
         std::count(after.text.begin(), after.text.end(), '/') == 2;
}

// "1" and "6/12/2021": a recogniser parts figures where a narrow one stands.
bool splits_figures(const Word& before, const Word& after) {
  if (!is_figure(before.text.back()) || !is_figure(after.text.front())) return false;
  return gap_of(before, after) < (splits_day(before, after) ? kSplitDay : kLetterGap * 2) * after.size;
}

bool is_parted(const Word& before, const Word& after, double size) {
  if (after.line > 0) return !splits_figures(before, after);
  return before.space_after || gap_of(before, after) > kLetterGap * size;
}

}  // namespace

void Reading::append(const Word& word) {
  const std::size_t begin = text.size();
  text += word.text;
  if (word.confidence < 100) pieces.push_back({begin, text.size(), word.confidence});
}

void Reading::append(const Reading& other, std::string_view joint) {
  text += joint;
  for (const Piece& piece : other.pieces) pieces.push_back({piece.begin + text.size(), piece.end + text.size(), piece.confidence});
  text += other.text;
}

void complete(Segment& segment) {
  std::map<double, std::size_t> letters;
  segment.box = segment.words.front().box;
  for (const Word& word : segment.words) {
    letters[std::round(word.size * 2) / 2] += word.text.size();
    segment.box.include(word.box);
  }
  segment.size = std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
  segment.reading = {};
  const Word* previous = nullptr;
  for (const Word& word : segment.words) {
    const bool marked = previous != nullptr && word.note_mark;
    if (previous != nullptr && !marked && is_parted(*previous, word, segment.size)) segment.reading.text += ' ';
    if (marked)
      segment.reading.text.append("[^").append(word.text).append("]");
    else
      segment.reading.append(word);
    previous = &word;
  }
}

namespace {

// A recogniser's lines, parted at their column gaps.
std::vector<Segment> part_lines(const Page& page) {
  std::vector<Segment> segments;
  for (const Word& word : page.words) {
    if (word.line == 0 || trim(word.text).empty()) continue;
    const bool same = !segments.empty() && segments.back().words.back().line == word.line;
    const double size = same ? std::max(segments.back().words.back().size, word.size) : 0;
    if (!same || gap_of(segments.back().words.back(), word) > kReadGap * size) segments.emplace_back();
    segments.back().words.push_back(word);
  }
  for (Segment& segment : segments) complete(segment);
  return segments;
}

}  // namespace

std::vector<Segment> find_segments(const Page& page) {
  std::vector<Segment> read = page.ocr ? part_lines(page) : std::vector<Segment>();
  std::vector<const Word*> words;
  for (const Word& word : page.words) {
    if (word.line == 0 && !trim(word.text).empty()) words.push_back(&word);
  }
  std::stable_sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.left < b->box.left; });
  std::vector<Segment> segments;
  for (const Word* word : words) {
    Segment* best = nullptr;
    double nearest = 0;
    for (Segment& segment : segments) {
      if (!follows(segment, *word)) continue;
      const double distance = std::abs(gap_of(segment.words.back(), *word)) - shared_height(segment.box, word->box);
      if (best == nullptr || distance < nearest) {
        best = &segment;
        nearest = distance;
      }
    }
    if (best == nullptr) {
      segments.push_back({{*word}, word->box, word->size, {}});
      continue;
    }
    best->words.push_back(*word);
    best->box.include(word->box);
    best->size = std::max(best->size, word->size);
  }
  for (Segment& segment : segments) complete(segment);
  segments.insert(segments.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
  return segments;
}

std::vector<Row> find_rows(std::vector<Segment> segments) {
  std::sort(segments.begin(), segments.end(),
            [](const Segment& a, const Segment& b) { return a.box.top + a.box.bottom < b.box.top + b.box.bottom; });
  std::vector<Row> rows;
  for (Segment& segment : segments) {
    const auto fits = [&](const Row& row) {
      return std::any_of(row.segments.begin(), row.segments.end(), [&](const Segment& other) {
        const double low = std::min(other.box.height(), segment.box.height());
        const double high = std::max(other.box.height(), segment.box.height());
        return shared_height(other.box, segment.box) > 0.55 * std::max(low, 0.6 * high);
      });
    };
    if (rows.empty() || !fits(rows.back())) {
      rows.push_back({{}, segment.box});
    }
    rows.back().box.include(segment.box);
    rows.back().segments.push_back(std::move(segment));
  }
  for (Row& row : rows) {
    std::sort(row.segments.begin(), row.segments.end(), [](const Segment& a, const Segment& b) { return a.box.left < b.box.left; });
  }
  return rows;
}

double body_size(const std::vector<Segment>& segments) {
  std::map<double, std::size_t> letters;
  for (const Segment& segment : segments) letters[segment.size] += segment.text().size();
  const auto most = std::max_element(letters.begin(), letters.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

}  // namespace congvan::decode
