#include "decode/zones.hpp"

namespace congvan::decode {
namespace {

constexpr double kFirst = 0.30;  // of the page's width: corridors are looked for between these
constexpr double kLast = 0.66;
constexpr double kNarrow = 0.016;  // narrower ones are none

struct Gap {
  double left = 0;
  double right = 0;
  [[nodiscard]] double width() const { return right - left; }
};

// What remains of the gaps beside a run.
std::vector<Gap> without(const std::vector<Gap>& gaps, const Box& run) {
  std::vector<Gap> out;
  for (const Gap& gap : gaps) {
    if (run.right <= gap.left || run.left >= gap.right) {
      out.push_back(gap);
      continue;
    }
    if (run.left > gap.left) out.push_back({gap.left, run.left});
    if (run.right < gap.right) out.push_back({run.right, gap.right});
  }
  return out;
}

struct Stretch {
  std::size_t end = 0;  // of the runs, sorted by top
  Gap gap;
};

std::size_t lines_beside(const std::vector<Box>& runs, std::size_t begin, std::size_t end, const Gap& gap, bool left) {
  std::size_t lines = 0;
  double bottom = -1;
  for (std::size_t i = begin; i < end; ++i) {
    if ((runs[i].middle() < gap.left) != left) continue;
    if ((runs[i].top + runs[i].bottom) / 2 > bottom) ++lines;
    bottom = std::max(bottom, runs[i].bottom);
  }
  return lines;
}

// The longest stretch of runs from `begin` on that leaves one corridor free.
Stretch stretch_from(const std::vector<Box>& runs, std::size_t begin, double width) {
  std::vector<Gap> gaps = {{kFirst * width, kLast * width}};
  Stretch stretch{begin, gaps.front()};
  for (std::size_t i = begin; i < runs.size(); ++i) {
    std::vector<Gap> left = without(gaps, runs[i]);
    std::erase_if(left, [&](const Gap& gap) { return gap.width() < kNarrow * width; });
    if (left.empty()) break;
    gaps = std::move(left);
    stretch.end = i + 1;
  }
  // Of several corridors the one with the most lines beside it on the poorer side.
  std::size_t most = 0;
  for (const Gap& gap : gaps) {
    const std::size_t lines =
        std::min(lines_beside(runs, begin, stretch.end, gap, true), lines_beside(runs, begin, stretch.end, gap, false));
    if (lines < most || (lines == most && gap.width() <= stretch.gap.width() && most > 0)) continue;
    most = lines;
    stretch.gap = gap;
  }
  return stretch;
}

}  // namespace

std::vector<ColumnZone> find_column_zones(std::vector<Box> runs, double width, double height) {
  std::sort(runs.begin(), runs.end(), [](const Box& a, const Box& b) { return a.top < b.top; });
  std::vector<ColumnZone> zones;
  for (std::size_t i = 0; i < runs.size();) {
    const Stretch stretch = stretch_from(runs, i, width);
    const bool columns =
        lines_beside(runs, i, stretch.end, stretch.gap, true) >= 2 && lines_beside(runs, i, stretch.end, stretch.gap, false) >= 2;
    if (!columns) {
      ++i;
      continue;
    }
    double bottom = 0;
    for (std::size_t k = i; k < stretch.end; ++k) bottom = std::max(bottom, runs[k].bottom);
    const double limit = stretch.end < runs.size() ? runs[stretch.end].top : height;
    zones.push_back({runs[i].top, std::min(bottom, limit), (stretch.gap.left + stretch.gap.right) / 2});
    i = stretch.end;
  }
  return zones;
}

}  // namespace congvan::decode
