#include "layout/footnotes.hpp"

#include <algorithm>

#include "layout/labels.hpp"
#include "text/letters.hpp"

namespace congvan::layout {

int superscript_at(std::string_view text, std::size_t* length) {
  int value = 0;
  std::size_t at = 0;
  while (at < text.size() && value < 1000) {
    const CodePoint point = code_point_at(text, at);
    int digit = -1;
    if (point.value == 0xB9)
      digit = 1;
    else if (point.value == 0xB2 || point.value == 0xB3)
      digit = static_cast<int>(point.value - 0xB0);
    else if (point.value == 0x2070 || (point.value >= 0x2074 && point.value <= 0x2079))
      digit = static_cast<int>(point.value - 0x2070);
    if (digit < 0) break;
    value = value * 10 + digit;
    at += point.size;
  }
  *length = at;
  return value;
}

namespace {

// Figures, "[", and what begins superscripts: nearly all lines begin with other signs.
bool may_begin_mark(char c) { return (c >= '0' && c <= '9') || c == '[' || c == '\xC2' || c == '\xE2'; }

struct Mark {
  int value = 0;
  Span span;
  std::size_t words = 0;  // where the note's words begin; the line's end for a mark that stands alone
  bool certain = false;   // superscript or [^1]
};

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Line>& lines, const Joiner& joiner, std::size_t body, std::size_t tail_begin,
         std::size_t tail_end)
      : text_(text), lines_(lines), joiner_(joiner), body_(body), tail_begin_(tail_begin), tail_end_(tail_end) {}

  std::vector<FootnoteBlock> find() {
    for (std::size_t page = body_; page < lines_.size();) {
      std::size_t end = page + 1;
      while (end < lines_.size() && !lines_[end].page_break_before && lines_[end].role != LineRole::page_number &&
             lines_[end].role != LineRole::page_mark)
        ++end;
      look_at_page(page, end);
      page = end;
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] Mark mark_at(const Line& line) const {
    const std::string_view words = text_.substr(line.begin, line.end - line.begin);
    Mark mark;
    std::size_t length = 0;
    mark.value = superscript_at(words, &length);
    std::size_t begin = 0;
    if (mark.value > 0) {
      mark.certain = true;
    } else {
      const bool reference = words.starts_with("[^");
      begin = reference ? 2 : words.starts_with("[") ? 1 : 0;
      length = begin;
      while (length < words.size() && length < begin + 3 && words[length] >= '0' && words[length] <= '9') {
        mark.value = mark.value * 10 + (words[length] - '0');
        ++length;
      }
      if (length == begin || length > begin + 2) return {};
      mark.span.end = line.begin + length;
      if (begin > 0) {
        if (length >= words.size() || words[length] != ']') return {};
        ++length;
        if (length < words.size() && words[length] == ':') ++length;
        mark.certain = reference;
      }
      if (length < words.size() && words[length] != ' ' && words[length] != '\t' && begin == 0) return {};
    }
    mark.span = {line.begin + begin, begin == 0 ? line.begin + length : mark.span.end};
    while (length < words.size() && is_blank(code_point_at(words, length).value)) length += code_point_at(words, length).size;
    mark.words = line.begin + length;
    return mark;
  }

  // A number glued to the word before it ("giai đoạn1.") among the page's lines.
  [[nodiscard]] bool is_called(std::size_t page, std::size_t until, int value) const {
    if (page >= until) return false;
    const std::string_view region = text_.substr(lines_[page].begin, lines_[until - 1].end - lines_[page].begin);
    const std::string digits = std::to_string(value);
    for (std::size_t at = region.find(digits); at != std::string_view::npos; at = region.find(digits, at + 1)) {
      if (at == 0) continue;
      const CodePoint before = code_point_before(region, at);
      const CodePoint after = at + digits.size() < region.size() ? code_point_at(region, at + digits.size()) : CodePoint{U' ', 1};
      const bool word = is_letter(before.value) && !is_upper(before.value);
      if ((word || before.value == 0x201D || before.value == U')') && !is_digit(after.value) && !is_letter(after.value) &&
          after.value != U'/')
        return true;
    }
    return false;
  }

  [[nodiscard]] bool in_tail(std::size_t i) const { return i >= tail_begin_ && i < tail_end_; }

  void look_at_page(std::size_t page, std::size_t end) {
    for (std::size_t i = page; i < end; ++i) {
      if (!may_begin_mark(text_[lines_[i].begin]) || in_tail(i) || lines_[i].role != LineRole::content) continue;
      const Mark mark = mark_at(lines_[i]);
      if (mark.value == 0) continue;
      if (mark.certain && mark.words < lines_[i].end) {
        take(i, mark, std::min(end, note_end(i, end)));
      } else if (mark.value == next_ && (i >= tail_end_ ? follows_tail(i) : is_foot(page, i, end, mark))) {
        // From here to the page's end all is notes.
        std::size_t begin = i;
        Mark current = mark;
        for (std::size_t k = i + 1; k <= end; ++k) {
          const Mark following = k < end && !in_tail(k) ? mark_at(lines_[k]) : Mark{};
          if (k < end && !in_tail(k) && following.value != current.value + 1) continue;
          take(begin, current, k);
          if (k == end || in_tail(k)) break;
          begin = k;
          current = following;
        }
        return;
      }
    }
  }

  // Right after the signature, nothing but other notes between.
  [[nodiscard]] bool follows_tail(std::size_t i) const {
    std::size_t k = i;
    while (k > tail_end_ && (lines_[k - 1].role != LineRole::content || (!blocks_.empty() && blocks_.back().lines.back() >= k - 1))) --k;
    return k == tail_end_;
  }

  // The foot of a page: a mark alone on its line with words below, or one that the page's words call.
  [[nodiscard]] bool is_foot(std::size_t page, std::size_t i, std::size_t end, const Mark& mark) const {
    if (i == page || end == lines_.size()) return false;
    const bool alone = mark.words >= lines_[i].end;
    if (alone) return i + 1 < end && lines_[i + 1].role == LineRole::content;
    const CodePoint first = code_point_at(text_, mark.words);
    return is_called(page, i, mark.value) && (is_upper(first.value) || !is_letter(first.value));
  }

  [[nodiscard]] std::size_t note_end(std::size_t i, std::size_t end) const {
    std::size_t k = i + 1;
    while (k < end && !in_tail(k) && lines_[k].role == LineRole::content && mark_at(lines_[k]).value == 0 && joiner_.joins(k - 1, k, false))
      ++k;
    return k;
  }

  void take(std::size_t begin, const Mark& mark, std::size_t end) {
    FootnoteBlock block;
    block.mark = mark.span;
    for (std::size_t k = begin; k < end; ++k) {
      if (lines_[k].role != LineRole::content) continue;
      block.lines.push_back(k);
      const std::size_t from = k == begin ? mark.words : lines_[k].begin;
      if (from < lines_[k].end) block.pieces.push_back({from, lines_[k].end});
    }
    next_ = mark.value + 1;
    blocks_.push_back(std::move(block));
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Joiner& joiner_;
  std::size_t body_;
  std::size_t tail_begin_;
  std::size_t tail_end_;
  int next_ = 1;
  std::vector<FootnoteBlock> blocks_;
};

}  // namespace

std::vector<FootnoteBlock> find_footnotes(std::string_view text, const std::vector<Line>& lines, const Joiner& joiner,
                                          std::size_t body_line, std::size_t tail_begin, std::size_t tail_end) {
  return Finder(text, lines, joiner, body_line, tail_begin, tail_end).find();
}

}  // namespace congvan::layout
