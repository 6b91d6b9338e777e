#include "decode/furniture.hpp"

#include <array>
#include <string_view>

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kOuter = 0.065;   // of the page's height: heads and feet stand within this of its edges
constexpr double kNumbers = 0.12;  // and page numbers within this

bool is_outer(const Segment& segment, const Page& page, double share) {
  return segment.box.bottom < share * page.height || segment.box.top > (1 - share) * page.height;
}

std::string without_figures(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c < '0' || c > '9') out += c;
  }
  return out;
}

// "2", "- 2 -", "2/5", "Trang 2", "Trang 2/5"
bool is_page_number(std::string_view text) {
  std::size_t length = 0;
  if (starts_with_words(text, "trang", &length)) text = trim(text.substr(length));
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (is_digit(point.value))
      ++digits;
    else if (!is_hyphen(point.value) && !is_blank(point.value) && point.value != U'/' && point.value != U'|')
      return false;
    i += point.size;
  }
  return digits >= 1 && digits <= 6 && text.size() <= 12;
}

bool is_alone(const Segment& segment, const std::vector<Segment>& segments) {
  return std::none_of(segments.begin(), segments.end(), [&](const Segment& other) {
    return &other != &segment && shared_height(other.box, segment.box) > 0.5 * std::min(other.box.height(), segment.box.height());
  });
}

bool is_outermost(const Segment& segment, const std::vector<Segment>& segments) {
  bool above = false;
  bool below = false;
  for (const Segment& other : segments) {
    above = above || other.box.bottom < segment.box.top + 2;
    below = below || other.box.top > segment.box.bottom - 2;
  }
  return !above || !below;
}

// A page's own foot: in the outer margin, far below everything else.
bool is_foot(const Segment& segment, const std::vector<Segment>& segments, const Page& page) {
  if (segment.box.top < (1 - kOuter) * page.height || is_stamp_line(segment.text())) return false;
  return std::all_of(segments.begin(), segments.end(), [&](const Segment& other) {
    return &other == &segment || other.box.bottom < segment.box.top - 1.3 * segment.size || shared_height(other.box, segment.box) > 0;
  });
}

}  // namespace

void RepeatedLines::add(const std::vector<Segment>& segments, const Page& page) {
  std::set<std::string> once;
  for (const Segment& segment : segments) {
    if (is_outer(segment, page, kOuter)) once.insert(without_figures(segment.text()));
  }
  seen_.insert(once.begin(), once.end());
}

bool RepeatedLines::contains(const Segment& segment, const Page& page) const {
  return is_outer(segment, page, kOuter) && seen_.count(without_figures(segment.text())) >= 2;
}

void drop_furniture(std::vector<Segment>& segments, const Page& page, const RepeatedLines& repeated) {
  std::vector<Segment> kept;
  // A signer's name may stand as low as a foot.
  const bool signature =
      page.ocr || std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return starts_with_words(s.text(), "noi nhan"); });
  for (const Segment& segment : segments) {
    const bool number = is_page_number(segment.text()) && is_outer(segment, page, kNumbers) && is_alone(segment, segments) &&
                        is_outermost(segment, segments);
    if (!number && (signature || !is_foot(segment, segments, page)) &&
        !(repeated.contains(segment, page) && !is_stamp_line(segment.text())))
      kept.push_back(segment);
  }
  segments = std::move(kept);
}

bool is_stamp_line(const std::string& text) {
  static constexpr std::array<std::string_view, 10> kLabels = {
      "ky boi", "nguoi ky", "thoi gian ky",        "ngay ky",        "duoc ky boi", "ky ngay",
      "email",  "co quan",  "signature not valid", "signature valid"};
  for (const std::string_view label : kLabels) {
    std::size_t length = 0;
    if (!starts_with_words(text, label, &length)) continue;
    const std::string_view rest = trim(std::string_view(text).substr(length));
    if (label.starts_with("signature") || (!rest.empty() && rest.front() == ':')) return true;
  }
  return starts_with_words(text, "digitally signed by") || starts_with_words(text, "signature not verified");
}

}  // namespace congvan::decode
