#include "decode/paragraphs.hpp"

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kIndent = 9;  // points by which the first line of a paragraph is set in, at least

double first_word_width(const Line& line) {
  const std::string& text = line.text();
  const std::size_t blank = std::min(text.find(' '), text.size());
  const double letters = static_cast<double>(std::max<std::size_t>(display_width(text), 1));
  return line.box.width() * static_cast<double>(display_width(std::string_view(text).substr(0, blank))) / letters;
}

bool begins_bullet(std::string_view text) {
  const CodePoint point = code_point_at(text, 0);
  return is_hyphen(point.value) || point.value == U'+' || point.value == U'*' || point.value == 0x2022 ||
         (point.value >= 0xE000 && point.value <= 0xF8FF);
}

// "1.5 lần", "2.000.000 đồng": an amount, and no label such as "1.5 Tổ chức …" or "1.5. Tổ chức …".
bool begins_amount(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789.,");
  if (end == std::string_view::npos || end < 3 || text[end] != ' ' || !is_digit(code_point_at(text, end - 1).value)) return false;
  const CodePoint first = code_point_at(text, std::min(text.find_first_not_of(' ', end), text.size() - 1));
  return is_letter(first.value) && !is_upper(first.value);
}

// "1.", "12)", "a)", "IV.", "(2)", "Điều 3": the label of a provision.
bool begins_label(std::string_view text) {
  if (begins_bullet(text)) return true;
  std::size_t length = 0;
  if (starts_with_words(text, "dieu", &length) && is_upper(code_point_at(text, 0).value))
    return length < text.size() && is_digit(code_point_at(text, std::min(length + 1, text.size() - 1)).value);
  if (begins_amount(text)) return false;
  const congvan::Word word = word_at(text, text.starts_with('(') ? 1 : 0);
  if (word.empty() || word.end >= text.size() || word.end > 5) return false;
  const std::string folded = skeleton(word.in(text));
  const bool number = word.digits || folded.size() == 1 || (word.all_caps && folded.find_first_not_of("ivxl") == std::string::npos);
  if (!number || (text[word.end] != '.' && text[word.end] != ')' && text[word.end] != '/')) return false;
  return text[word.end] != '/' &&
         (word.end + 1 >= text.size() || !is_digit(code_point_at(text, word.end + 1).value) || folded.size() == 1 || word.digits);
}

bool ends_sentence(const std::string& text) {
  const char last = text.back();
  return last == '.' || last == ';' || last == ':' || last == '!' || last == '?';
}

}  // namespace

bool continues(const PlacedLine& before, const PlacedLine& next) {
  const Line& above = *before.line;
  const Line& below = *next.line;
  if (above.text().empty() || below.text().empty() || before.margins.right <= 0) return false;
  // An address below an addressee is a line of its own.
  for (const std::string_view label : {"dia chi", "d/c", "dien thoai", "ma so thue"}) {
    if (starts_with_words(below.text(), label) && is_upper(code_point_at(below.text(), 0).value)) return false;
  }
  // There was room for the next word: the paragraph ended.
  const double blank = 0.25 * above.size;
  const double slack = 0.35 * above.size;
  if (above.box.right + blank + first_word_width(below) + slack < before.margins.right) return false;
  const bool set_in = below.box.left > next.margins.left + kIndent;
  const bool above_set_in = above.box.left > before.margins.left + kIndent;
  if (set_in && !above_set_in) return false;
  if (begins_label(below.text()) && (set_in || ends_sentence(above.text()))) return false;
  if (before.page == next.page && below.box.top - above.box.bottom > 0.9 * above.size) return false;
  const bool same_indent = set_in && above_set_in && below.box.left > above.box.left - kIndent && below.box.left < above.box.left + kIndent;
  return !(same_indent && ends_sentence(above.text()));
}

bool is_broken_number(const Line& before, const Line& next) {
  const std::string& text = before.text();
  if (text.size() < 2 || next.text().empty()) return false;
  const CodePoint first = code_point_at(next.text(), 0);
  const char last = text.back();
  return (last == '-' || last == '/') && text[text.size() - 2] != ' ' && text[text.size() - 2] != '.' &&
         (is_letter(first.value) || is_digit(first.value));
}

std::string_view joint_of(const Line& before, const Line& next) { return is_broken_number(before, next) ? "" : " "; }

}  // namespace congvan::decode
