#include "decode/tables.hpp"

#include <cmath>
#include <map>

namespace congvan::decode {
namespace {

constexpr int kBreak = 2;           // pixels
constexpr double kHorizontal = 36;  // points: shorter strokes underline words
constexpr double kVertical = 18;    // longer than the stem of a letter
constexpr double kThick = 4;        // points: thicker ones are pictures or bars
constexpr double kNear = 3;         // points: strokes as near as this are one

// Runs of dark pixels along one axis, small breaks bridged. `at(line, i)` is the pixel i of a row or column.
template <typename At, typename Emit>
void find_runs(int lines, int length, int shortest, int dark, const At& at, const Emit& emit) {
  for (int line = 0; line < lines; ++line) {
    int begin = -1;
    int end = 0;
    for (int i = 0; i < length; ++i) {
      if (at(line, i) >= dark) continue;
      if (begin >= 0 && i - end > kBreak) {
        if (end - begin >= shortest) emit(line, begin, end);
        begin = -1;
      }
      if (begin < 0) begin = i;
      end = i + 1;
    }
    if (begin >= 0 && end - begin >= shortest) emit(line, begin, end);
  }
}

// Runs of neighbouring lines are one stroke.
void merge(std::vector<Rule>& rules, const Box& box) {
  for (auto rule = rules.rbegin(); rule != rules.rend() && rule - rules.rbegin() < 64; ++rule) {
    const bool beside = box.left <= rule->box.right + 1 && box.right >= rule->box.left - 1 && box.top <= rule->box.bottom + 1 &&
                        box.bottom >= rule->box.top - 1;
    if (!beside) continue;
    rule->box.include(box);
    return;
  }
  rules.push_back({box});
}

bool touch(const Box& a, const Box& b) {
  return a.left <= b.right + kNear && a.right >= b.left - kNear && a.top <= b.bottom + kNear && a.bottom >= b.top - kNear;
}

void add_place(std::vector<double>& places, double place) {
  for (const double other : places) {
    if (std::abs(other - place) <= kNear) return;
  }
  places.push_back(place);
}

std::size_t index_of(const std::vector<double>& places, double at) {
  return static_cast<std::size_t>(std::upper_bound(places.begin(), places.end(), at) - places.begin());
}

}  // namespace

std::vector<Rule> find_rules(const GreyView& view) {
  const double scale = 72 / view.dpi;
  const auto pixel = [&](int y, int x) { return view.bytes[static_cast<std::ptrdiff_t>(y) * view.stride + x]; };
  std::vector<Rule> horizontal;
  std::vector<Rule> vertical;
  find_runs(view.height, view.width, static_cast<int>(kHorizontal / scale), view.dark, pixel, [&](int y, int begin, int end) {
    merge(horizontal, {begin * scale, y * scale, end * scale, (y + 1) * scale});
  });
  find_runs(
      view.width, view.height, static_cast<int>(kVertical / scale), view.dark, [&](int x, int y) { return pixel(y, x); },
      [&](int x, int begin, int end) {
        merge(vertical, {x * scale, begin * scale, (x + 1) * scale, end * scale});
      });
  std::erase_if(horizontal, [](const Rule& rule) { return rule.box.height() > kThick; });
  std::erase_if(vertical, [](const Rule& rule) { return rule.box.width() > kThick; });
  horizontal.insert(horizontal.end(), vertical.begin(), vertical.end());
  return horizontal;
}

bool may_hold_table(const Page& page) {
  std::size_t together = 0;
  for (const Row& row : find_rows(find_segments(page))) {
    together = row.segments.size() > 2 ? together + 1 : 0;
    if (together >= 2) return true;
  }
  return false;
}

std::vector<Grid> find_grids(const std::vector<Rule>& rules) {
  std::vector<std::vector<Rule>> groups;
  for (const Rule& rule : rules) {
    std::vector<Rule> group = {rule};
    for (auto other = groups.begin(); other != groups.end();) {
      const bool near = std::any_of(other->begin(), other->end(), [&](const Rule& r) { return touch(r.box, rule.box); });
      if (near) group.insert(group.end(), other->begin(), other->end());
      other = near ? groups.erase(other) : other + 1;
    }
    groups.push_back(std::move(group));
  }
  std::vector<Grid> grids;
  for (const std::vector<Rule>& group : groups) {
    Grid grid;
    grid.box = group.front().box;
    for (const Rule& rule : group) {
      grid.box.include(rule.box);
      if (rule.box.width() > rule.box.height())
        add_place(grid.rows, (rule.box.top + rule.box.bottom) / 2);
      else
        add_place(grid.columns, rule.box.middle());
    }
    if (grid.rows.size() < 3 || grid.columns.size() < 3) continue;
    std::sort(grid.rows.begin(), grid.rows.end());
    std::sort(grid.columns.begin(), grid.columns.end());
    grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.box.top < b.box.top; });
  return grids;
}

std::vector<Line> table_lines(const std::vector<Segment>& segments, const Grid& grid) {
  std::map<std::size_t, std::map<std::size_t, std::vector<Segment>>> cells;
  for (const Segment& segment : segments) {
    cells[index_of(grid.rows, (segment.box.top + segment.box.bottom) / 2)][index_of(grid.columns, segment.box.left + 2)].push_back(segment);
  }
  std::vector<Line> lines;
  for (auto& [row, columns] : cells) {
    Line line;
    line.place = Place::table;
    for (auto& [column, content] : columns) {
      Line cell;
      for (const Line& part : column_lines(std::move(content), Place::table)) {
        if (cell.reading.text.empty()) cell.box = part.box;
        cell.box.include(part.box);
        cell.reading.append(part.reading, cell.reading.text.empty() ? "" : " ");
      }
      if (line.reading.text.empty()) line.box = cell.box;
      line.box.include(cell.box);
      line.reading.append(cell.reading, line.reading.text.empty() ? "" : " | ");
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace congvan::decode
