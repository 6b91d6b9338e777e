// The lines below "Kính gửi:" (box 9a; in a telegram below "… điện:"): which belong to the addressees, and where each begins.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"

namespace congvan::layout {

struct AddresseePiece {
  Span span;
  bool begins_item = false;
};

/// Reads from the line `first`, which holds "Kính gửi" or ends in "điện:". Returns the index of the first line after the addressees.
[[nodiscard]] std::size_t find_addressees(std::string_view text, const std::vector<Line>& lines, std::size_t first,
                                          std::vector<AddresseePiece>& out);

}  // namespace congvan::layout
