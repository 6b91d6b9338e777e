#include "meaning/provision_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "grammar/scan.hpp"
#include "layout/labels.hpp"
#include "meaning/word_table.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

enum Kind : std::uint32_t { unit = 1, joint = 2 };

struct Unit {
  std::string_view words;
  Level level;
};
constexpr std::array kUnits = {
    Unit{"điểm", Level::point},          Unit{"khoản", Level::clause},   Unit{"điều", Level::article},    Unit{"tiểu mục", Level::aside},
    Unit{"mục", Level::section},         Unit{"chương", Level::chapter}, Unit{"phần", Level::part},       Unit{"phụ lục", Level::appendix},
    Unit{"phụ lục số", Level::appendix}, Unit{"mẫu số", Level::aside},   Unit{"số thứ tự", Level::aside}, Unit{"tiết", Level::aside},
    Unit{"biểu số", Level::aside},
};

const WordTable& table() {
  static const WordTable made = [] {
    std::vector<Phrase> rows;
    for (const Unit& each : kUnits) rows.push_back({each.words, unit, static_cast<int>(each.level)});
    for (const std::string_view words : {"và", "hoặc", "các", "từ", "cùng", "của"})
      rows.push_back({words, joint, static_cast<int>(Joint::list)});
    rows.push_back({"đến", joint, static_cast<int>(Joint::range)});
    return WordTable(rows);
  }();
  return made;
}

}  // namespace

UnitMatch unit_at(std::string_view text, std::size_t at) {
  const WordTable::Match match = table().match(grammar::Reading{text}, at, unit);
  return match ? UnitMatch{static_cast<Level>(match.phrase->value), match.length} : UnitMatch{};
}

bool is_roman(std::string_view label) {
  return !label.empty() && std::all_of(label.begin(), label.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

std::size_t label_end(std::string_view text, std::size_t at) {
  std::size_t end = grammar::skip_digits(text, at);
  if (end > at) {
    if (end - at > 3) return at;
    while (end + 1 < text.size() && text[end] == '.' && grammar::skip_digits(text, end + 1) > end + 1)
      end = grammar::skip_digits(text, end + 1);
    const Word rest = word_at(text, end);
    if (rest.empty()) return end;
    return layout::letter_value(rest.in(text)) > 0 ? rest.end : at;
  }
  const Word word = word_at(text, at);
  if (word.empty()) return at;
  if (is_roman(word.in(text))) return word.end;
  // One letter of the series, and perhaps a figure: "đ1".
  const std::size_t letter = at + code_point_at(text, at).size;
  const std::size_t digits = grammar::skip_digits(text, letter);
  if (digits != word.end || layout::letter_value(lower(text.substr(at, letter - at))) == 0) return at;
  // "đ.1"
  const std::size_t figure = digits < text.size() && text[digits] == '.' ? grammar::skip_digits(text, digits + 1) : digits;
  return figure > digits + 1 ? figure : digits;
}

Joint joint_at(std::string_view text, std::size_t at, std::size_t* length) {
  *length = 1;
  if (text[at] == ',') return Joint::list;
  const CodePoint sign = code_point_at(text, at);
  if (is_hyphen(sign.value)) {
    *length = sign.size;
    return Joint::range;
  }
  const WordTable::Match match = table().match(grammar::Reading{text}, at, joint);
  if (!match) return Joint::none;
  *length = match.length;
  return static_cast<Joint>(match.phrase->value);
}

}  // namespace congvan::meaning
