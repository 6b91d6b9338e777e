// Small values as text, without an allocation.
#pragma once
#include <array>
#include <charconv>
#include <cstddef>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan {

using DateText = std::array<char, 32>;
/// ISO 8601, as precise as the date: 2026-03-27, 2026-06, 2026; missing without a year.
[[nodiscard]] inline Value date_text(PartialDate date, DateText& text) {
  if (date.year == 0) return {};
  char* out = text.data();
  const auto digits = [&](int value, int width) {
    for (int least = 10; width > 1; least *= 10, --width) {
      if (value < least) *out++ = '0';
    }
    out = std::to_chars(out, text.data() + text.size(), value).ptr;
  };
  digits(date.year, 4);
  for (const int part : {date.month, date.month == 0 ? 0 : date.day}) {
    if (part == 0) break;
    *out++ = '-';
    digits(part, 2);
  }
  return {text.data(), static_cast<std::size_t>(out - text.data())};
}

using IdText = std::array<char, 24>;
/// The id of the citation at an index: c1, c2 …
[[nodiscard]] inline std::string_view id_text(std::size_t index, IdText& text) {
  text[0] = 'c';
  const char* end = std::to_chars(text.data() + 1, text.data() + text.size(), index + 1).ptr;
  return {text.data(), static_cast<std::size_t>(end - text.data())};
}

}  // namespace congvan
