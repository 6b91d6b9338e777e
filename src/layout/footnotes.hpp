// Footnotes wherever their text stands: at a page's foot, between paragraphs, after the signature.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"
#include "layout/paragraphs.hpp"

namespace congvan::layout {

struct FootnoteBlock {
  Span mark;
  std::vector<Span> pieces;        ///< the note's lines
  std::vector<std::size_t> lines;  ///< their indexes, the mark's own line too
};

/// `tail_begin` … `tail_end`: lines of recipients and signature, which are no notes.
[[nodiscard]] std::vector<FootnoteBlock> find_footnotes(std::string_view text, const std::vector<Line>& lines, const Joiner& joiner,
                                                        std::size_t body_line, std::size_t tail_begin, std::size_t tail_end);

/// A superscript number (¹²³ …) at the beginning; `*length` receives its bytes, the value is returned, 0 when there is none.
[[nodiscard]] int superscript_at(std::string_view text, std::size_t* length);

}  // namespace congvan::layout
