// What pages show to their text: columns, letterheads, tables, notes, paragraphs, doubts. An input is lines of words:
//
//   page WIDTH HEIGHT FLAGS          o: read by a recogniser, s: words under a scan
//   word LEFT TOP RIGHT BOTTOM SIZE FLAGS CONFIDENCE LINE TEXT          b: blank after it, n: a raised number
//   rule LEFT TOP RIGHT BOTTOM
//   dot X Y                          of ink, for the rings of seals
#include <charconv>
#include <cmath>

#include "decode/compose.hpp"
#include "decode/raster.hpp"
#include "decode/rings.hpp"
#include "decode/tables.hpp"
#include "readers.hpp"

namespace {

using namespace congvan;

constexpr std::size_t most_words = 600;
constexpr std::size_t most_dots = 2000;

/// The words of a line, one after the other.
class Line {
 public:
  explicit Line(std::string_view rest) : rest_(rest) {}
  std::string_view word() {
    const std::size_t begin = std::min(rest_.find_first_not_of(' '), rest_.size());
    rest_.remove_prefix(begin);
    const std::string_view word = rest_.substr(0, rest_.find(' '));
    rest_.remove_prefix(word.size());
    return word;
  }
  // Poppler and tesseract give places in reach of a page, never NaN: a wider range shows nothing that can happen.
  double number() {
    const std::string_view digits = word();
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::isfinite(value) ? std::clamp(value, -1e6, 1e6) : 0;
  }
  decode::Box box() {
    decode::Box box;
    box.left = number();
    box.top = number();
    box.right = std::max(box.left, number());
    box.bottom = std::max(box.top, number());
    return box;
  }
  [[nodiscard]] std::string rest() const { return std::string(rest_.substr(rest_.starts_with(' ') ? 1 : 0)); }

 private:
  std::string_view rest_;
};

decode::Word word_in(Line& line) {
  decode::Word word;
  word.box = line.box();
  word.size = std::clamp(line.number(), 0.0, 200.0);
  const std::string_view flags = line.word();
  word.space_after = flags.find('b') != std::string_view::npos;
  word.note_mark = flags.find('n') != std::string_view::npos;
  word.confidence = std::clamp(line.number(), 0.0, 100.0);
  word.line = static_cast<unsigned>(std::clamp(line.number(), 0.0, 1000.0));
  word.text = Text::from_utf8(line.rest()).utf8;
  return word;
}

struct Sheet {
  std::vector<decode::Page> pages;
  std::vector<decode::Dot> dots;
  std::size_t words = 0;
};

void add(Sheet& sheet, std::string_view text) {
  Line line(text);
  const std::string_view kind = line.word();
  if (kind == "dot" && sheet.dots.size() < most_dots) {
    const auto place = [&line] { return static_cast<int>(std::clamp(line.number(), 0.0, 250.0)); };
    const int x = place();
    sheet.dots.push_back({x, place()});
  }
  if (kind == "page" && sheet.pages.size() < fuzz::small_limits.pages) {
    decode::Page& page = sheet.pages.emplace_back();
    page.width = std::max(1.0, line.number());
    page.height = std::max(1.0, line.number());
    const std::string_view flags = line.word();
    page.ocr = flags.find('o') != std::string_view::npos;
    page.sandwich = flags.find('s') != std::string_view::npos;
  }
  if (sheet.pages.empty()) return;
  decode::Page& page = sheet.pages.back();
  if (kind == "rule" && page.rules.size() < 100) page.rules.push_back({line.box()});
  if (kind == "word" && ++sheet.words <= most_words) page.words.push_back(word_in(line));
}

// Ink where the words stand: what a coarse painting of the page would show.
void check_ink(const decode::Page& page) {
  if (page.width > 1500 || page.height > 1500) return;
  decode::Raster raster;
  raster.dpi = 36;
  raster.width = static_cast<int>(page.width / 2) + 1;
  raster.height = static_cast<int>(page.height / 2) + 1;
  raster.stride = raster.width;
  raster.bytes.assign(static_cast<std::size_t>(raster.stride) * static_cast<std::size_t>(raster.height), '\x20');
  const double share = decode::ink_outside(raster, page.words);
  fuzz::hold(share >= 0 && share <= 1, "ink is a share of the page");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sheet sheet;
  for (std::string_view rest = fuzz::view_of(data, size); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    add(sheet, rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  for (const decode::Page& page : sheet.pages) check_ink(page);
  (void)decode::find_ring(sheet.dots, 17, 60);
  return fuzz::check_reader(fuzz::view_of(data, size), [&](std::string_view) {
    input::Decoded decoded;
    decoded.format = "pdf";
    decode::compose(sheet.pages, decoded);
    decoded.pages = sheet.pages.size();
    return decoded;
  });
}
