// The two places of a dispatch where columns stand side by side: its letterhead, and recipients beside signature.
#include <array>
#include <cmath>

#include "decode/lines.hpp"
#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kNear = 32;  // points: a column's lines begin within this of each other

bool begins_motto(const Segment& segment, std::size_t word) {
  std::string text;
  for (std::size_t i = word; i < segment.words.size() && i < word + 6; ++i) text += segment.words[i].text + " ";
  for (const std::string_view motto :
       {"cong hoa xa hoi", "hoa xa hoi chu nghia", "dang cong san viet nam", "doc lap - tu do", "doc lap tu do"}) {
    if (starts_with_words(text, motto)) return true;
  }
  return false;
}

// Where the motto begins in a segment that holds it; negative when none does.
double motto_left(const Segment& segment) {
  for (std::size_t i = 0; i < segment.words.size(); ++i) {
    if (begins_motto(segment, i)) return segment.words[i].box.left;
  }
  return -1;
}

bool holds_motto(const Segment& segment) { return motto_left(segment) >= 0; }

bool begins_recipients(const Segment& segment) {
  std::size_t length = 0;
  if (!starts_with_words(segment.text(), "noi nhan", &length) || !is_upper(code_point_at(segment.text(), 0).value)) return false;
  const std::string_view rest = trim(std::string_view(segment.text()).substr(length));
  return rest.empty() || rest.front() == ':' || rest.front() == '.' || rest.front() == ';' || rest.size() < 40;
}

Columns letterhead_of(const std::vector<Segment>& segments, const Segment& motto, double left, const Page& page) {
  std::vector<const Segment*> sorted;
  sorted.reserve(segments.size());
  for (const Segment& segment : segments) sorted.push_back(&segment);
  std::sort(sorted.begin(), sorted.end(), [](const Segment* a, const Segment* b) { return a->box.top < b->box.top; });
  Columns columns{0, page.height, 0};
  // What is free between the columns, from line to line; the first one that fills it ends them.
  double free_left = 0;
  double free_right = left;
  for (const Segment* segment : sorted) {
    if (segment->box.bottom < motto.box.top || holds_motto(*segment)) continue;
    const bool below = segment->box.top > motto.box.bottom;
    const bool on_left = segment->box.middle() < left - 0.02 * page.width;
    double* edge = on_left ? &free_left : &free_right;
    const double wanted = on_left ? std::max(free_left, segment->box.right) : std::min(free_right, segment->box.left);
    const double width = on_left ? free_right - wanted : wanted - free_left;
    if (below && (starts_with_words(segment->text(), "kinh gui") || (width < 2 && segment->words.size() > 3))) {
      columns.bottom = segment->box.top;
      break;
    }
    if (width >= 2) *edge = wanted;
  }
  columns.middle = free_right - std::min(3.0, (free_right - free_left) / 2);
  return columns;
}

// The corridor right of the recipients: left of whatever stands beside them.
double corridor_of(const std::vector<Segment>& segments, const Columns& ending, const Segment& recipients, const Page& page) {
  double middle = page.width;
  for (const Segment& segment : segments) {
    const double centre = (segment.box.top + segment.box.bottom) / 2;
    if (centre < ending.top || centre > ending.bottom) continue;
    if (segment.box.left > recipients.box.left + 0.18 * page.width) middle = std::min(middle, segment.box.left);
  }
  return middle - 3;
}

// Capitals right of the recipients that stand higher than they: the signer's position.
double top_of_signature(const std::vector<Segment>& segments, const Segment& recipients, const Page& page) {
  double top = recipients.box.top - 1;
  for (bool found = true; found;) {
    found = false;
    for (const Segment& segment : segments) {
      const bool above = segment.box.top < top && segment.box.bottom > top - 1.2 * recipients.box.height();
      if (!above || segment.box.left < recipients.box.left + 0.22 * page.width || !is_all_caps(segment.text())) continue;
      const bool alone = std::none_of(segments.begin(), segments.end(), [&](const Segment& other) {
        return other.box.left < recipients.box.left + kNear && shared_height(other.box, segment.box) > 0.5 * segment.box.height();
      });
      if (!alone) continue;
      top = segment.box.top - 1;
      found = true;
    }
  }
  return top;
}

// A line as wide as the body's, or one in the page's middle, below the recipients: no longer theirs.
double bottom_of_ending(const std::vector<Segment>& segments, const Segment& recipients, const Page& page) {
  double bottom = page.height;
  for (const Segment& segment : segments) {
    const bool central =
        segment.box.left > recipients.box.left + kNear && segment.box.left < 0.42 * page.width && segment.box.right > 0.58 * page.width;
    if (segment.box.top > recipients.box.bottom && (central || segment.box.width() > 0.6 * page.width))
      bottom = std::min(bottom, segment.box.top);
  }
  return bottom;
}

Segment part_of(const Segment& segment, std::size_t first, std::size_t last) {
  Segment part;
  part.words.assign(segment.words.begin() + static_cast<std::ptrdiff_t>(first), segment.words.begin() + static_cast<std::ptrdiff_t>(last));
  complete(part);
  return part;
}

// The word that begins the right column: after the widest gap within reach of the corridor, if that is wider than a blank.
std::size_t find_cut(const Segment& segment, double middle) {
  std::size_t cut = 0;
  double widest = 0.45 * segment.size;
  for (std::size_t i = 1; i < segment.words.size(); ++i) {
    const double gap = segment.words[i].box.left - segment.words[i - 1].box.right;
    if (std::abs(segment.words[i].box.left - middle) > kNear || gap <= widest) continue;
    widest = gap;
    cut = i;
  }
  for (std::size_t i = 1; i < segment.words.size(); ++i) {
    if (begins_motto(segment, i)) return i;
  }
  return cut;
}

}  // namespace

void part_columns(const std::vector<Segment>& segments, double middle, std::vector<Segment>* left, std::vector<Segment>* right) {
  for (const Segment& segment : segments) {
    const bool across = segment.box.left < middle - 1 && segment.box.right > middle + 1;
    const std::size_t cut = across ? find_cut(segment, middle) : 0;
    if (cut > 0) {
      left->push_back(part_of(segment, 0, cut));
      right->push_back(part_of(segment, cut, segment.words.size()));
    } else {
      (segment.box.middle() < middle ? left : right)->push_back(segment);
    }
  }
}

std::vector<Columns> find_letterheads(const std::vector<Segment>& segments, const Page& page) {
  const Segment* motto = nullptr;
  double left = page.width;
  for (const Segment& segment : segments) {
    const double at = motto_left(segment);
    if (at < 0.3 * page.width || (motto != nullptr && std::abs(segment.box.top - motto->box.top) > 4 * motto->box.height())) continue;
    left = std::min(left, at);
    if (motto == nullptr || segment.box.top < motto->box.top) motto = &segment;
  }
  if (motto == nullptr) return {};
  return {letterhead_of(segments, *motto, left, page)};
}

std::vector<Columns> find_endings(const std::vector<Segment>& segments, const Page& page) {
  for (const Segment& segment : segments) {
    if (!begins_recipients(segment)) continue;
    Columns ending;
    ending.top = top_of_signature(segments, segment, page);
    ending.bottom = bottom_of_ending(segments, segment, page);
    ending.middle = corridor_of(segments, ending, segment, page);
    return {ending};
  }
  return {};
}

}  // namespace congvan::decode
