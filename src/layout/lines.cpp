#include "layout/lines.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/line_shape.hpp"

namespace congvan::layout {
namespace {

std::uint16_t capped(std::size_t value) { return static_cast<std::uint16_t>(std::min<std::size_t>(value, 65535)); }

// Nearly all lines begin and end with letters, figures or marks of ASCII, or with letters beyond it.
bool is_outer_byte(char c) { return static_cast<unsigned char>(c) <= ' ' || is_rare_lead(c); }
bool may_end_outer(std::string_view line) {
  const std::size_t size = line.size();
  if (!detail::is_continuation(line[size - 1])) return is_outer_byte(line[size - 1]);
  return (size >= 2 && is_rare_lead(line[size - 2])) || (size >= 3 && is_rare_lead(line[size - 3]));
}

// Offsets of the content of [begin, end) without outer blanks; `columns` receives the columns before it.
Span content_of(std::string_view text, std::size_t begin, std::size_t end, std::size_t* columns) {
  std::size_t width = 0;
  for (; begin < end && text[begin] == ' '; ++begin) ++width;
  while (begin < end && is_outer_byte(text[begin])) {
    const CodePoint point = code_point_at(text.substr(0, end), begin);
    if (point.value == U'\t')
      width = (width / 8 + 1) * 8;
    else if (is_blank(point.value))
      ++width;
    else if (!is_ignorable(point.value) && point.value != U'\f' && point.value != U'\r')
      break;
    begin += point.size;
  }
  *columns = width;
  const std::string_view kept = text.substr(begin, end - begin);
  if (kept.empty()) return {begin, begin};
  return {begin, begin + (may_end_outer(kept) ? trim_end(kept) : kept).size()};
}

bool is_rule(std::string_view content) {
  // Strokes under a body's name or a title: _____ ----- ***** ===== or one of them alone.
  if (content == "-" || content == "+" || content == "*") return content == "*";
  if (content.find('+') != std::string_view::npos && content.size() < 5) return false;
  for (std::size_t i = 0; i < content.size();) {
    const CodePoint point = code_point_at(content, i);
    const bool stroke = is_hyphen(point.value) || point.value == U'_' || point.value == U'*' || point.value == U'=' ||
                        point.value == U'~' || point.value == U'+' || point.value == 0x2500 || point.value == U'|' || point.value == U':' ||
                        is_blank(point.value);
    if (!stroke) return false;
    i += point.size;
  }
  return true;
}

bool is_page_mark(std::string_view content) {
  // "--- PAGE 2 ---", "--- PAGE BREAK ---", "- Trang 2 -", "[Trang 3]"
  std::size_t at = 0;
  while (at < content.size() &&
         (content[at] == '-' || content[at] == '=' || content[at] == '[' || content[at] == ' ' || content[at] == '*'))
    ++at;
  if (at == 0 || content.size() > 64) return false;
  const std::string_view rest = content.substr(at);
  std::size_t length = 0;
  if (!starts_with_words(rest, "page", &length) && !starts_with_words(rest, "trang", &length)) return false;
  const Word number = word_at(rest, std::min(rest.find_first_not_of(' ', length), rest.size()));
  if (!number.digits && skeleton(number.in(rest)) != "break") return false;
  const char last = content.back();
  return last == '-' || last == '=' || last == ']' || last == '*';
}

// Marks and rules begin with strokes; nearly all lines end at the first byte.
LineRole role_of(std::string_view content) {
  static constexpr std::array<bool, 256> kBegins = [] {
    std::array<bool, 256> begins{};
    for (const char c : std::string_view("\xE2-_*=~+|:[")) begins[static_cast<unsigned char>(c)] = true;
    return begins;
  }();
  if (!kBegins[static_cast<unsigned char>(content.front())]) return LineRole::content;
  return is_page_mark(content) ? LineRole::page_mark : is_rule(content) ? LineRole::rule : LineRole::content;
}

// Figures, strokes, "Trang", "Page": what the number of a page begins with.
bool may_be_page_number(char first) {
  if (static_cast<unsigned char>(first) >= 0x80) return first == '\xC3' || first == '\xC5';  // letters that scanners make of T
  return first <= '9' || (first | 0x20) == 't' || (first | 0x20) == 'p';
}

bool is_page_number(std::string_view content) {
  // "2", "- 2 -", "2/5", "**2**", "Trang 2/9"
  if (!may_be_page_number(content.front())) return false;
  std::size_t length = 0;
  while (content.starts_with('*')) content.remove_prefix(1);
  while (content.ends_with('*')) content.remove_suffix(1);
  if (starts_with_words(content, "trang", &length) || starts_with_words(content, "page", &length)) content.remove_prefix(length);
  if (content.size() > 16) return false;
  std::size_t digits = 0;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const char c = content[i];
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c != '-' && c != ' ' && c != '/')
      return false;
  }
  return digits >= 1 && digits <= 6;
}

Line line_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t columns = 0;
  Span content = content_of(text, begin, end, &columns);
  // Markup of converters: headings (#), quotes (>), tables (| a | b |).
  while (!content.empty() && (text[content.start] == '#' || text[content.start] == '>' || text[content.start] == '|')) {
    std::size_t more = 0;
    content = content_of(text, content.start + 1, content.end, &more);
    columns += 1 + more;
  }
  std::size_t none = 0;
  // Markdown's hard line break.
  if (!content.empty() && text[content.end - 1] == '\\') content = content_of(text, content.start, content.end - 1, &none);
  while (!content.empty() && text[content.end - 1] == '|' && (content.size() < 2 || text[content.end - 2] != '\\')) {
    content = content_of(text, content.start, content.end - 1, &none);
  }
  Line line;
  line.begin = static_cast<std::uint32_t>(content.start);
  line.end = static_cast<std::uint32_t>(content.end);
  line.indent = capped(columns);
  if (content.empty()) return line;
  const LineShape shape = shape_of(text.substr(content.start, content.size()));
  line.width = capped(columns + shape.columns);
  line.one_cell = shape.one_cell;
  line.verbatim = shape.verbatim;
  line.quotes = shape.quotes;
  return line;
}

// A number between a line that ends no sentence and one that begins with a small letter.
bool parts_a_sentence(std::string_view text, const std::vector<Line>& lines, std::size_t i) {
  if (i == 0 || i + 1 >= lines.size() || lines[i - 1].role != LineRole::content || lines[i + 1].role != LineRole::content) return false;
  const CodePoint above = code_point_before(text, lines[i - 1].end);
  const CodePoint below = code_point_at(text, lines[i + 1].begin);
  return (is_letter(above.value) || above.value == U',') && is_letter(below.value) && !is_upper(below.value);
}

// A lone number is the page's when it stands in the middle of the line or beside a page break; at a line's start it may be a footnote's
// mark.
void mark_page_numbers(std::string_view text, std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    const std::string_view content = text.substr(line.begin, line.end - line.begin);
    if (line.role != LineRole::content || !is_page_number(content)) continue;
    const bool beside_break = line.page_break_before || (i + 1 < lines.size() && lines[i + 1].page_break_before) ||
                              (i > 0 && lines[i - 1].role == LineRole::page_mark);
    const bool apart = (line.blanks_before > 0 || i == 0) && (i + 1 == lines.size() || lines[i + 1].blanks_before > 0);
    if (beside_break || line.indent >= 20 || (apart && i > 0) || parts_a_sentence(text, lines, i)) line.role = LineRole::page_number;
  }
}

}  // namespace

namespace {

// The bytes of a converter's tag that ends a line or a cell ("<br/>", "</p>", "<td align=…>") at `at`, 0 when none stands there.
std::size_t break_tag_at(std::string_view text, std::size_t at) {
  static constexpr std::array<std::string_view, 10> kTags = {"br", "p", "td", "th", "tr", "table", "thead", "tbody", "div", "li"};
  std::size_t name = at + 1;
  if (name < text.size() && text[name] == '/') ++name;
  const Word word = word_at(text.substr(0, std::min(text.size(), name + 8)), name);
  if (word.empty() || std::find(kTags.begin(), kTags.end(), skeleton(word.in(text))) == kTags.end()) return 0;
  const std::size_t close = text.substr(0, std::min(text.size(), at + 160)).find('>', word.end);
  if (close == std::string_view::npos || text.substr(at, close - at).find('\n') != std::string_view::npos) return 0;
  return close + 1 - at;
}

// Where a printed line ends: at LF, or at a converter's "<br>"; a row of its table that holds one ends at each bar too, so that its
// columns come one after the other.
class LineEnds {
 public:
  // A file of the old Macintosh parts its lines by CR alone.
  explicit LineEnds(std::string_view text)
      : text_(text),
        tag_(find_tag(0)),
        lone_returns_(text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos) {}

  struct End {
    std::size_t end = 0;
    std::size_t next = 0;
  };
  End after(std::size_t begin) {
    const std::size_t feed = std::min(lone_returns_ ? text_.find_first_of("\r\n", begin) : text_.find('\n', begin), text_.size());
    if (tag_ < begin) tag_ = find_tag(begin);
    if (begin >= row_end_) row_end_ = tag_ < feed && text_[begin] == '|' ? feed : 0;
    std::size_t end = feed;
    std::size_t next = feed + 1;
    if (tag_ < feed) {
      end = tag_;
      next = tag_ + break_tag_at(text_, tag_);
    }
    if (begin < row_end_) {
      const std::size_t bar = text_.find('|', begin + 1);
      if (bar < end && bar + 1 < feed) return {bar, bar};
    }
    return {end, next};
  }

 private:
  [[nodiscard]] std::size_t find_tag(std::size_t from) const {
    for (std::size_t at = text_.find('<', from); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      if (break_tag_at(text_, at) > 0) return at;
    }
    return text_.size();
  }
  std::string_view text_;
  std::size_t tag_;
  bool lone_returns_;
  std::size_t row_end_ = 0;
};

constexpr std::size_t kUsualLine = 64;  // bytes: room for lines is made at once

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  lines.reserve(text.size() / kUsualLine + 16);
  std::size_t blanks = 0;
  bool page_break = false;
  std::size_t feed = text.find('\f');
  LineEnds ends(text);
  for (std::size_t begin = 0; begin < text.size();) {
    const auto [end, next] = ends.after(begin);
    if (feed < begin) feed = text.find('\f', begin);
    Line line = line_of(text, begin, end);
    // A form feed begins a page; one at a line's end begins it with the next line.
    const bool feed_first = feed < end && (line.begin >= line.end || feed <= line.begin);
    const bool feed_last = feed < end && !feed_first;
    begin = next;
    page_break = page_break || feed_first;
    if (line.begin >= line.end) {
      ++blanks;
      continue;
    }
    const std::string_view content = text.substr(line.begin, line.end - line.begin);
    line.blanks_before = capped(blanks);
    line.page_break_before = page_break;
    page_break = feed_last;
    line.role = role_of(content);
    page_break = page_break || line.role == LineRole::page_mark;
    blanks = 0;
    lines.push_back(line);
  }
  mark_page_numbers(text, lines);
  return lines;
}

namespace {

// The word that ends before a gap, and the text after it, tell whether the gap is a place left blank for a number or a day.
bool is_left_blank(std::string_view before, std::string_view after) {
  std::string_view left = trim(before);
  if (!left.empty() && left.back() == ':') left = trim(left.substr(0, left.size() - 1));
  const Word word = word_before(left, left.size());
  const bool number = is_word(left, word, "so");
  const bool day = is_word(left, word, "ngay");
  const char next = after.empty() ? ' ' : after.front();
  const bool figure = next >= '0' && next <= '9';
  if (next == '/' && (number || day || word.empty())) return true;
  if (day) return figure || starts_with_words(after, "thang");
  if (is_word(left, word, "thang")) return figure || starts_with_words(after, "nam");
  if (figure && is_word(left, word, "nam")) return true;
  if (number) return figure || next == '-' || next == '/';
  const bool number_before = !left.empty() && left.back() >= '0' && left.back() <= '9';
  return number_before &&
         (starts_with_words(after, "thang") || starts_with_words(after, "nam") || (!after.empty() && after.front() == '/'));
}

}  // namespace

namespace {

// Blanks, bars and signs without width.
bool may_begin_gap(char c) { return c == ' ' || c == '\t' || c == '|' || is_rare_lead(c); }

}  // namespace

Cells cells_of(std::string_view text, const Line& line) {
  Cells cells;
  if (line.one_cell) {
    cells.push_back({line.span(), line.indent, line.width});
    return cells;
  }
  std::size_t column = line.indent;
  std::size_t begin = line.begin;
  std::size_t begin_column = column;
  std::size_t i = line.begin;
  while (i < line.end) {
    // A gap: blanks and bars.
    std::size_t gap_end = i;
    std::size_t gap_columns = 0;
    bool parts = false;
    while (gap_end < line.end) {
      const CodePoint point = code_point_at(text, gap_end);
      if (point.value == U'\t') {
        gap_columns = ((column + gap_columns) / 8 + 1) * 8 - column;
        parts = true;
      } else if (is_blank(point.value)) {
        ++gap_columns;
      } else if (point.value == U'|' && text[gap_end - 1] != '\\') {
        ++gap_columns;
        parts = true;
      } else if (!is_ignorable(point.value)) {
        break;
      }
      gap_end += point.size;
    }
    parts = parts || gap_columns >= 3;
    if (parts && gap_end < line.end && i - begin > 3 &&
        !is_left_blank(text.substr(begin, i - begin), text.substr(gap_end, line.end - gap_end))) {
      cells.push_back({{begin, i}, capped(begin_column), capped(column)});
      begin = gap_end;
      begin_column = column + gap_columns;
    }
    column += gap_columns;
    if (gap_end > i) {
      i = gap_end;
      continue;
    }
    // Letters up to the next sign that may begin a gap.
    do {
      i += code_point_at(text, i).size;
      ++column;
    } while (i < line.end && !may_begin_gap(text[i]));
  }
  if (begin < line.end) cells.push_back({{begin, line.end}, capped(begin_column), capped(column)});
  return cells;
}

}  // namespace congvan::layout
