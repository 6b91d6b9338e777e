// The document's words as one running text: wrapped lines joined by one blank, page furniture and markup gone, paragraphs parted by LF.
// Recognisers read it without caring for line ends; every offset leads back to the text it came from.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/span.hpp"

namespace congvan::layout {

class Flow {
 public:
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  /// The piece of the source that a piece of the flow came from.
  [[nodiscard]] Span to_source(Span piece) const;

  /// Appends a piece of the source: runs of blanks as one, signs without width and Markdown's emphasis dropped.
  void append(std::string_view source, Span piece);
  /// Appends a piece in which append would change nothing (Line::verbatim).
  void append_verbatim(std::string_view source, Span piece) { copy(source, piece.start, piece.end); }
  /// Appends one separator unless the flow is empty or ends with one.
  void separate(char separator);
  /// Makes room at once for so many bytes and pieces.
  void reserve(std::size_t bytes, std::size_t pieces = 0) {
    text_.reserve(bytes);
    runs_.reserve(pieces);
  }

 private:
  struct Run {
    std::uint32_t flow;
    std::uint32_t source;
  };
  void copy(std::string_view source, std::size_t begin, std::size_t end);
  std::string text_;
  std::vector<Run> runs_;  // text_[flow …] stands at source … until the next run begins
};

}  // namespace congvan::layout
