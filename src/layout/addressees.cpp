#include "layout/addressees.hpp"

#include <algorithm>

#include "layout/head_parts.hpp"
#include "layout/marks.hpp"
#include "text/letters.hpp"
#include "text/phrases.hpp"

namespace congvan::layout {
namespace {

// Address, tax code and the like of a private addressee, and "(gọi chung là …)".
bool is_note(std::string_view text) {
  static constexpr Phrases<9> kLabels{{"dia chi", "ma so thue", "mst", "dien thoai", "dt", "email", "d/c", "msdn", "ma so doanh nghiep"}};
  if (kLabels.begin(text)) return true;
  return text.front() == '(' && !(text.size() > 1 && text[1] >= '0' && text[1] <= '9');  // "(1)" is a provision's label
}

bool begins_small(std::string_view words) {
  const CodePoint point = code_point_at(words, 0);
  return is_letter(point.value) && !is_upper(point.value);
}

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Line>& lines, std::vector<AddresseePiece>& out) : text_(text), lines_(lines), out_(out) {}

  std::size_t read(std::size_t first) {
    read_first(lines_[first]);
    std::size_t i = first + 1;
    for (; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.role == LineRole::page_number || line.role == LineRole::page_mark) continue;
      if (line.role == LineRole::rule) break;
      const std::string_view words = text_.substr(line.begin, line.end - line.begin);
      if (brackets_ > 0 || is_note(words)) {
        if ((line.blanks_before > 1 && brackets_ == 0) || i > first + 12) break;
        skip_note(words);
      } else if (!take(line, words)) {
        break;
      }
    }
    return i;
  }

 private:
  // What stands on the line of "Kính gửi:" itself.
  void read_first(const Line& line) {
    std::size_t start = line.begin;
    while (start < line.end && (text_[start] == '*' || text_[start] == '_')) ++start;
    std::size_t length = 0;
    start = begins_addressees(text_.substr(start, line.end - start), &length) ? start + length : line.end;
    while (start < line.end &&
           (text_[start] == ':' || text_[start] == '*' || text_[start] == '|' || is_blank(code_point_at(text_, start).value))) {
      start += code_point_at(text_, start).size;
    }
    text_column_ = line.indent + display_width(text_.substr(line.begin, start - line.begin));
    if (start >= line.end) return;
    std::size_t bullet = 0;
    bulleted_ = bullet_at(text_.substr(start, line.end - start), &bullet);
    bullet_indent_ = text_column_;
    add(start + (bulleted_ ? bullet : 0), line.end, true);
  }

  void add(std::size_t begin, std::size_t end, bool begins) { out_.push_back({{begin, end}, begins}); }

  void skip_note(std::string_view words) {
    const auto open = std::count(words.begin(), words.end(), '(');
    const auto closed = std::count(words.begin(), words.end(), ')');
    brackets_ = std::max<std::ptrdiff_t>(brackets_ + open - closed, 0);
    noted_ = true;
  }

  // False when the line is none of the addressees'.
  bool take(const Line& line, std::string_view words) {
    const char last = out_.empty() ? ':' : trim(text_.substr(0, out_.back().span.end)).back();
    std::size_t bullet = 0;
    if (bullet_at(words, &bullet)) {
      if (!out_.empty() && !(bulleted_ && (line.blanks_before == 0 || last == ';' || last == ','))) return false;
      bulleted_ = true;
      bullet_indent_ = line.indent;
      add(line.begin + bullet, line.end, true);
      return true;
    }
    if (out_.empty()) {
      if (line.blanks_before > 2) return false;
      add(line.begin, line.end, true);
      return true;
    }
    return line.blanks_before == 0 && !noted_ && continue_item(line, words, last);
  }

  bool continue_item(const Line& line, std::string_view words, char last) {
    if (last == ';') {
      if (bulleted_ || begins_body(words)) return false;
      add(line.begin, line.end, true);
      return true;
    }
    const bool under_bullet = bulleted_ && line.indent > bullet_indent_;
    const bool under_text = !bulleted_ && line.indent + 3U >= text_column_ && text_column_ > 10;
    if (!begins_small(words) && last != ',' && !(bulleted_ && last != '.' && bullet_follows(line)) &&
        !((under_bullet || under_text) && last != '.'))
      return false;
    add(line.begin, line.end, false);
    return true;
  }

  // Another item within three lines: what stands between is the second line of this one.
  [[nodiscard]] bool bullet_follows(const Line& line) const {
    const std::size_t i = static_cast<std::size_t>(&line - lines_.data());
    for (std::size_t k = i + 1; k < lines_.size() && k < i + 3; ++k) {
      std::size_t bullet = 0;
      if (lines_[k].blanks_before > 0) return false;
      if (bullet_at(text_.substr(lines_[k].begin, lines_[k].end - lines_[k].begin), &bullet)) return true;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::vector<AddresseePiece>& out_;
  std::size_t text_column_ = 0;
  std::size_t bullet_indent_ = 0;
  std::ptrdiff_t brackets_ = 0;
  bool bulleted_ = false;
  bool noted_ = false;  // an address has been passed: only bullets go on
};

}  // namespace

std::size_t find_addressees(std::string_view text, const std::vector<Line>& lines, std::size_t first, std::vector<AddresseePiece>& out) {
  return Reader(text, lines, out).read(first);
}

}  // namespace congvan::layout
