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
  std::uint32_t begin = 0;  ///< offsets into the flow
  std::uint32_t end = 0;
  std::uint32_t note = 0;  ///< index of the footnote, for paragraphs of that zone
  Zone zone = Zone::body;
  bool blank_before = false;
  bool quotes = false;  ///< may hold one of " “ ”; known for the body's
};

struct Zones {
  std::vector<Line> lines;
  Letterhead letterhead;
  Tail tail;
  std::vector<FootnoteBlock> notes;
  Flow flow;
  std::vector<Paragraph> paragraphs;
  std::vector<Span> attachments;  ///< titles, in the text

  [[nodiscard]] std::string_view words(const Paragraph& paragraph) const {
    return flow.text().substr(paragraph.begin, paragraph.end - paragraph.begin);
  }
  /// The words of a part of the flow that holds the paragraph and others behind it: of a document of usual size, all. They are read when
  /// they are asked for, in the place of those before, so that those of a large document do not take room all at once; who asks for
  /// paragraphs in order reads each once.
  [[nodiscard]] const Words& words_from(const Paragraph& paragraph) const;
  /// Those that were read last.
  [[nodiscard]] const Words& words_at_hand() const { return words_; }

 private:
  mutable Words words_;
};

[[nodiscard]] Zones find_zones(std::string_view text);

}  // namespace congvan::layout
