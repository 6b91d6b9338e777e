// What the unit tests share: inputs in buffers of their exact size (a sanitizer sees one byte too far), and tables of {input, expected
// dump}.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "../exact_bytes.hpp"
#include "congvan/extract.hpp"

namespace congvan::testing {

struct Row {
  std::string_view input;
  std::string_view expected;
};

/// Checks that `dump` makes of every input what its row expects.
template <std::size_t n, class Dump>
void check_rows(const Row (&rows)[n], Dump dump) {
  for (const Row& row : rows) {
    CAPTURE(row.input);
    const Exact input(row.input);
    CHECK(std::string(dump(input.view())) == row.expected);
  }
}

/// A text and what was read from it; the text's bytes end where the input's do.
struct Extracted {
  explicit Extracted(std::string_view bytes) : input(bytes), text(Text::from_utf8(input.view())), record(extract(text)) {}
  Exact input;
  Text text;
  Record record;
};

/// Lines joined by LF, as dumps are.
inline void add_line(std::string& out, std::string_view line) {
  if (!out.empty()) out += '\n';
  out += line;
}

/// "2026-03-27", "2026-03", "2026"; "impossible" for what is no calendar date.
inline std::string to_string(PartialDate date, bool impossible = false) {
  if (impossible) return "impossible";
  const auto two = [](int part) { return (part < 10 ? "-0" : "-") + std::to_string(part); };
  std::string out = std::to_string(date.year);
  if (date.month > 0) out += two(date.month);
  if (date.day > 0) out += two(date.day);
  return out;
}

}  // namespace congvan::testing
