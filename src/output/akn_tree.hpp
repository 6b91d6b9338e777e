// The body's paragraphs as a tree of Akoma Ntoso's hierarchical elements: from the provisions that grammar reads, and the parts, chapters
// and sections above them.
#pragma once
#include <cstddef>
#include <functional>

#include "output/akn_pieces.hpp"

namespace congvan::akn {

/// Adds a piece of the zones' flow and returns its index.
using AddPiece = std::function<std::size_t(std::size_t begin, std::size_t end)>;

/// Fills `nodes` and `preamble`.
void grow_tree(const layout::Zones& zones, Pieces& pieces, const AddPiece& add);

}  // namespace congvan::akn
