// The end of the main document: recipients (Nơi nhận, box 9b) and signatures (boxes 7a–7c), side by side or one after the other.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"
#include "layout/signers.hpp"

namespace congvan::layout {

struct RecipientPiece {
  Span span;
  bool begins_item = false;
};

struct SignatureCell {
  Cell cell;
  std::size_t line = 0;
};

struct Tail {
  std::size_t begin_line = 0;  ///< the first line of recipients or signature
  std::size_t end_line = 0;    ///< the line after both; equal to begin_line when there are none
  std::vector<RecipientPiece> recipients;
  std::vector<SignatureCell> signature;
  std::vector<Span> stamps;
};

/// Looks from `body_line` on.
[[nodiscard]] Tail find_tail(std::string_view text, const std::vector<Line>& lines, std::size_t body_line);

}  // namespace congvan::layout
