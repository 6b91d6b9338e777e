// The whole page order of a document: letterhead, body, tail, notes, attachments; and its words as paragraphs of one flow.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/flow.hpp"
#include "layout/footnotes.hpp"
#include "layout/letterhead.hpp"
#include "layout/lines.hpp"
#include "layout/tail.hpp"
#include "text/words.hpp"

namespace congvan::layout {

enum class Zone : std::uint8_t { subject, body, recipients, footnote, appendix };

struct Paragraph {
  std::size_t begin = 0;  ///< offsets into the flow
  std::size_t end = 0;
  Zone zone = Zone::body;
  std::uint32_t note = 0;  ///< index of the footnote, for paragraphs of that zone
  bool blank_before = false;
  bool quotes = false;  ///< may hold one of " “ ”; known for the body's
};

struct Zones {
  std::vector<Line> lines;
  Letterhead letterhead;
  Tail tail;
  std::vector<FootnoteBlock> notes;
  Flow flow;
  Words flow_words;
  std::vector<Paragraph> paragraphs;
  std::vector<Span> attachments;  ///< titles, in the text

  [[nodiscard]] std::string_view words(const Paragraph& paragraph) const {
    return flow.text().substr(paragraph.begin, paragraph.end - paragraph.begin);
  }
};

[[nodiscard]] Zones find_zones(std::string_view text);

}  // namespace congvan::layout
