// Where a value stands: byte offsets into the document's text, the data model of everything else.
//
//   text    S ố :   1 0 3 6   / S V H T T D L - V P
//   offset  0     …                               26      {start 6, end 26} is "1036 /SVHTTDL-VP"
#pragma once
#include <cstddef>

namespace congvan {

/// A half-open range [start, end) of bytes of the document's UTF-8 text. Line and column are computed when shown (Positions).
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  [[nodiscard]] constexpr bool empty() const { return start >= end; }
  [[nodiscard]] constexpr std::size_t size() const { return empty() ? 0 : end - start; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace congvan
