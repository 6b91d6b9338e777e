#include "input/numbering.hpp"

#include <algorithm>
#include <utility>

#include "input/encoding.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

// A label longer than this is no label; the cut keeps a list of many items from growing without bound.
constexpr std::size_t longest_template = 128;
constexpr int largest_roman = 3999;
constexpr int longest_letters = 10;

std::string roman(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 13> signs = {{{1000, "M"},
                                                                              {900, "CM"},
                                                                              {500, "D"},
                                                                              {400, "CD"},
                                                                              {100, "C"},
                                                                              {90, "XC"},
                                                                              {50, "L"},
                                                                              {40, "XL"},
                                                                              {10, "X"},
                                                                              {9, "IX"},
                                                                              {5, "V"},
                                                                              {4, "IV"},
                                                                              {1, "I"}}};
  if (value <= 0 || value > largest_roman) return std::to_string(value);
  std::string out;
  for (const auto& [worth, sign] : signs) {
    for (; value >= worth; value -= worth) out += sign;
  }
  return out;
}

// Word's way: after Z comes AA, then BB.
std::string letters(int value) {
  if (value <= 0 || value > 26 * longest_letters) return std::to_string(value);
  return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), static_cast<char>('A' + (value - 1) % 26));
}

std::string ordinal(int value) {
  const int last = value % 10;
  const bool teen = value / 10 % 10 == 1;
  return std::to_string(value) + (teen || last == 0 || last > 3 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
}

std::string vietnamese(int value) {
  static constexpr std::array<std::string_view, 10> digits = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
  if (value < 0 || value > 99) return std::to_string(value);
  const auto tens = static_cast<std::size_t>(value / 10);
  const auto ones = static_cast<std::size_t>(value % 10);
  if (tens == 0) return std::string(digits[ones]);
  std::string out = tens == 1 ? "mười" : std::string(digits[tens]) + " mươi";
  if (ones == 0) return out;
  return out + " " + std::string(ones == 5 ? "lăm" : ones == 1 && tens > 1 ? "mốt" : digits[ones]);
}

std::string symbols(int value) {
  static constexpr std::array<std::string_view, 4> signs = {"*", "†", "‡", "§"};
  if (value <= 0 || value > 4 * longest_letters) return std::to_string(value);
  std::string out;
  for (int i = 0; i <= (value - 1) / 4; ++i) out += signs[static_cast<std::size_t>((value - 1) % 4)];
  return out;
}

std::string circled(int value) {
  if (value < 1 || value > 20) return std::to_string(value);
  std::string out;
  append_utf8(out, static_cast<char32_t>(0x245F + value));
  return out;
}

bool is_private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// Signs of the symbol fonts, and the "o" of Courier New that Word offers for the second level, are shown as pictures: a dash stands for
// them.
std::string bullet_label(std::string_view text) {
  if (text.empty()) return {};
  const bool picture = text == "o" || is_private_use(code_point_at(text, 0).value);
  return picture ? "-" : std::string(text);
}

}  // namespace

std::string format_number(int value, NumberFormat format) {
  switch (format) {
    case NumberFormat::none:
    case NumberFormat::bullet:
      return {};
    case NumberFormat::decimal:
      break;
    case NumberFormat::decimal_zero:
      return (value < 10 ? "0" : "") + std::to_string(value);
    case NumberFormat::upper_roman:
      return roman(value);
    case NumberFormat::lower_roman:
      return lower(roman(value));
    case NumberFormat::upper_letter:
      return letters(value);
    case NumberFormat::lower_letter:
      return lower(letters(value));
    case NumberFormat::ordinal:
      return ordinal(value);
    case NumberFormat::vietnamese:
      return vietnamese(value);
    case NumberFormat::circle:
      return circled(value);
    case NumberFormat::symbols:
      return symbols(value);
  }
  return std::to_string(value);
}

void ListCounter::step(const ListDefinition& list, std::size_t level, int start, std::optional<int> set) {
  std::optional<int>& value = values_[level];
  value = set ? *set : value ? std::min(*value, 1'000'000) + 1 : start;
  for (std::size_t deeper = level + 1; deeper < list_levels; ++deeper) {
    const std::optional<int>& after = list[deeper].restart_after;
    if (!after || static_cast<int>(level) < *after) values_[deeper].reset();
  }
}

std::string ListCounter::label(const ListDefinition& list, std::size_t level) const {
  const ListLevel& shown = list[level];
  if (shown.hidden) return {};
  std::string out;
  if (shown.format == NumberFormat::bullet) {
    out = bullet_label(shown.text);
  } else {
    const std::string_view text = std::string_view(shown.text).substr(0, longest_template);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
      if (!place) {
        out += text[i];
        continue;
      }
      const auto k = static_cast<std::size_t>(text[++i] - '1');
      const bool digits = shown.legal && list[k].format != NumberFormat::none && list[k].format != NumberFormat::bullet;
      out += format_number(values_[k].value_or(list[k].start), digits ? NumberFormat::decimal : list[k].format);
    }
  }
  if (shown.capitals) out = upper(out);
  if (!out.empty() && !shown.glued && !out.ends_with(' ')) out += ' ';
  return out;
}

void Lists::define(int definition, ListDefinition levels) { definitions_[definition].levels = std::move(levels); }

void Lists::add_instance(int instance, int definition, const std::vector<Override>& overrides) {
  const auto found = definitions_.find(definition);
  if (found == definitions_.end()) return;
  Instance& made = instances_[instance];
  made.definition = &found->second;
  for (const Override& change : overrides) {
    if (change.level >= list_levels) continue;
    made.starts[change.level] = change.start;
    if (!change.replacement) continue;
    if (!made.levels) made.levels = found->second.levels;
    (*made.levels)[change.level] = *change.replacement;
  }
}

std::string Lists::next_label(int instance, std::size_t level) {
  const auto found = instances_.find(instance);
  if (found == instances_.end() || level >= list_levels) return {};
  Instance& used = found->second;
  const ListDefinition& levels = used.levels ? *used.levels : used.definition->levels;
  // An overriding start sets the counter when its instance comes to that level for the first time, later ones go on.
  const std::optional<int>& start = used.starts[level];
  const bool first = !std::exchange(used.used[level], true);
  used.definition->counter.step(levels, level, start.value_or(levels[level].start), first ? start : std::nullopt);
  return used.definition->counter.label(levels, level);
}

}  // namespace congvan::input
