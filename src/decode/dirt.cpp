#include "decode/dirt.hpp"

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kSureScrap = 85;  // of 100: a line of a few signs needs one word as sure as this
constexpr double kReadable = 55;   // of 100: a line needs one word as sure as this

std::size_t count_signs(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (is_letter(point.value) || is_digit(point.value)) ++count;
    i += point.size;
  }
  return count;
}

bool is_bullet(const std::string& text) {
  const CodePoint point = code_point_at(text, 0);
  return point.size == text.size() &&
         (is_hyphen(point.value) || point.value == U'+' || point.value == U'*' || point.value == U'~' || point.value == 0x2022);
}

// Dashes between words, the end mark "./.", brackets and quotes are print; other signs that stand alone are dirt.
bool is_sign(const std::string& text) {
  return is_bullet(text) || text == "./." || text == "&" || text == "/" || text == "..." || text == "%" || text == "=";
}

// Dots and strokes glued to a line's first word.
void strip_front(Word& word) {
  std::size_t at = 0;
  while (at < word.text.size()) {
    const CodePoint point = code_point_at(word.text, at);
    const bool dirt = point.value == U'`' || point.value == U'_' || point.value == 0xAC || point.value == U'|' || point.value == U';' ||
                      point.value == U':' || point.value == U',' || point.value == U'.' || point.value == U'\'' || point.value == 0x203A ||
                      point.value == 0x2018;
    if (!dirt) break;
    at += point.size;
  }
  if (at < word.text.size() && count_signs(word.text) > 0) word.text.erase(0, at);
}

// "Lưu:-VT,:vmt": a speck beside a sign between letters was read as one more sign. Figures are left alone.
void drop_second_signs(Word& word) {
  const auto is_stop = [](char c) { return c == ':' || c == ',' || c == ';'; };
  const auto is_speck = [&](char c) { return is_stop(c) || c == '-' || c == '.' || c == '\'' || c == '~'; };
  std::string& text = word.text;
  for (std::size_t i = 1; i + 2 < text.size(); ++i) {
    if (!is_stop(text[i]) || !is_letter(code_point_before(text, i).value)) continue;
    std::size_t end = i + 1;
    while (end < text.size() && is_speck(text[end])) ++end;
    if (end == i + 1 || end == text.size() || !is_letter(code_point_at(text, end).value)) continue;
    text[i + 1] = ' ';
    text.erase(i + 2, end - i - 2);
  }
}

// "1." and "1,", which a recogniser often takes for the same.
bool is_number_label(const std::string& text) {
  return text.size() >= 2 && text.size() <= 3 && (text.back() == '.' || text.back() == ',') &&
         text.find_first_not_of("0123456789") == text.size() - 1;
}

void clean_line(std::vector<Word>& line) {
  std::erase_if(line, [](const Word& word) { return count_signs(word.text) == 0 && !is_sign(word.text); });
  while (!line.empty() && is_sign(line.back().text) && line.back().text != "./." && line.back().text != "%" && line.size() > 1 &&
         line.back().confidence < kReadable)
    line.pop_back();
  while (line.size() > 1 && is_bullet(line[0].text) && is_bullet(line[1].text)) line.erase(line.begin());
  // "- 1." is a speck before a number.
  if (line.size() > 1 && is_bullet(line[0].text) && is_number_label(line[1].text)) line.erase(line.begin());
  const bool readable =
      std::any_of(line.begin(), line.end(), [](const Word& word) { return word.confidence >= kReadable && count_signs(word.text) >= 1; });
  std::size_t signs = 0;
  double most = 0;
  for (const Word& word : line) {
    signs += count_signs(word.text);
    most = std::max(most, word.confidence);
  }
  const bool few = line.size() <= 3 && signs <= 5 && most < kSureScrap;
  const bool lone = few || (line.size() == 1 && count_signs(line[0].text) <= 1 && line[0].text.size() <= 4 && line[0].confidence < 90);
  if (!readable || lone) {
    line.clear();
    return;
  }
  for (Word& word : line) {
    if (word.confidence < kSureScrap) drop_second_signs(word);
  }
  strip_front(line.front());
  if (line.size() > 1 && is_number_label(line.front().text) && is_upper(code_point_at(line[1].text, 0).value))
    line.front().text.back() = '.';
}

}  // namespace

void drop_dirt(std::vector<Word>& words) {
  std::vector<Word> kept;
  for (auto begin = words.begin(); begin != words.end();) {
    const auto end = std::find_if(begin, words.end(), [&](const Word& word) { return word.line != begin->line; });
    std::vector<Word> line(begin, end);
    if (begin->line > 0) clean_line(line);
    kept.insert(kept.end(), line.begin(), line.end());
    begin = end;
  }
  words = std::move(kept);
}

}  // namespace congvan::decode
