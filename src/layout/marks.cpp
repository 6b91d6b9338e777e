#include "layout/marks.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan::layout {

bool is_number_word(std::string_view word) {
  // Nearly all words end here.
  if (word.empty() || glyph_at(word, 0).skeleton != 's' || word.size() > 4) return false;
  const std::string folded = lower(word);
  static constexpr std::array kForms = {"số", "sô", "so", "só", "sò", "sồ", "sổ", "sỗ", "sộ", "sõ", "sỏ"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

namespace {

constexpr std::array<std::string_view, 11> kForms = {"v/v", "v / v", "viv", "vlv", "v/ v", "v /v", "vv", "vy", "vw", "v/w", "v.v"};

}  // namespace

bool subject_mark_at(std::string_view text, std::size_t* length) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (point.value != U'"' && point.value != 0x201C && point.value != U' ' && point.value != U'(') break;
    at += point.size;
  }
  if (at >= text.size() || glyph_at(text, at).skeleton != 'v') return false;
  std::size_t matched = 0;
  // Slashes come in several forms and scanners read them as i, l or nothing.
  const bool found = [&] {
    if (starts_with_words(text.substr(at), "ve viec", &matched)) return true;
    if (starts_with_exact(text.substr(at), "về", &matched) && text.substr(at + matched).starts_with(':')) return true;
    for (const std::string_view form : kForms) {
      if (starts_with_words(text.substr(at), form, &matched))
        return form.find('/') != std::string_view::npos || is_upper(code_point_at(text, at).value);
    }
    std::size_t slash = at + 1;
    if (slash < text.size() && skeleton_of(code_point_at(text, at).value) == 'v') {
      const CodePoint point = code_point_at(text, slash);
      if ((point.value == 0x2044 || point.value == 0x2215) &&
          skeleton_of(code_point_at(text.substr(0, text.size()), slash + point.size).value) == 'v') {
        matched = 1 + point.size + 1;
        return true;
      }
    }
    return false;
  }();
  if (!found) return false;
  at += matched;
  while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '\t')) ++at;
  if (length != nullptr) *length = at;
  return true;
}

namespace {

// "-05 hội", "-100% thủ tục": figures, and words after them.
bool counts_something(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  if (at == 0 || at >= text.size()) return false;
  if (text[at] == '%') ++at;
  if (at >= text.size() || text[at] != ' ') return false;
  return is_letter(code_point_at(text, at + 1 < text.size() ? at + 1 : at).value);
}

}  // namespace

bool bullet_at(std::string_view text, std::size_t* length) {
  const std::size_t escape = text.starts_with('\\') ? 1 : 0;  // Markdown's "\- item"
  if (text.size() <= escape) return false;
  const CodePoint point = code_point_at(text, escape);
  const bool sign = is_hyphen(point.value) || point.value == U'+' || point.value == U'*' || point.value == 0x2022 ||
                    point.value == 0x25CF || point.value == 0x25AA || point.value == 0x25A0 || point.value == 0x2023 ||
                    point.value == 0x25E6 || point.value == 0xB7 || point.value == U'~' ||
                    (point.value >= 0xE000 && point.value <= 0xF8FF) || point.value == 0x2756 || point.value == 0x27A2;
  if (!sign) return false;
  std::size_t at = escape + point.size;
  bool blank = false;
  while (at < text.size() && (is_blank(code_point_at(text, at).value) || is_ignorable(code_point_at(text, at).value))) {
    at += code_point_at(text, at).size;
    blank = true;
  }
  if (at >= text.size()) return false;
  // "-Các phòng" is a bullet; "-5 độ" and "**bold" are not.
  const CodePoint next = code_point_at(text, at);
  if (!blank && (point.value == U'*' || !(is_letter(next.value) || counts_something(text.substr(at))))) return false;
  *length = at;
  return true;
}

}  // namespace congvan::layout
