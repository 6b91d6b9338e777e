// Bytes of a file turned into the document's text: valid UTF-8 in normalisation form C, and the places where that changed something.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "congvan/span.hpp"

namespace congvan {

/// The text of one document. `utf8` is a view of the caller's bytes when these were valid UTF-8 in NFC already (nothing is copied),
/// else of `owned`. A byte order mark stays where it is: such a file is its own text, byte for byte.
class Text {
 public:
  std::string_view utf8;
  std::string_view encoding = "UTF-8";
  /// Places (in `utf8`) where bytes that are no UTF-8 were replaced by U+FFFD; neighbouring ones are one span, at most 64 are kept.
  std::vector<Span> repaired;
  std::size_t repaired_count = 0;

  Text() = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;
  Text(Text&&) noexcept;
  Text& operator=(Text&&) noexcept;

  /// Reads bytes as UTF-8. Total: any bytes give a text. The bytes must outlive the text.
  [[nodiscard]] static Text from_utf8(std::string_view bytes);

 private:
  std::string owned_;
};

/// Line and column of byte offsets, both from 1, columns in characters (Unicode code points); a line ends at LF (CR LF counts once).
class Positions {
 public:
  struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
  };
  /// An offset whose place somebody wrote down.
  struct Known {
    std::size_t offset = 0;
    Place place;
  };
  explicit Positions(std::string_view utf8);
  /// For a record whose text is not at hand: the places that it names itself.
  explicit Positions(std::vector<Known> known);
  /// O(log lines + a small constant), whatever the length of the line. An offset past the end gives the end's place,
  /// one that is not known the place of the known one before it.
  [[nodiscard]] Place at(std::size_t offset) const;

 private:
  [[nodiscard]] std::size_t characters_before(std::size_t offset) const;
  std::string_view text_;
  std::vector<Known> known_;  // sorted; empty where there is a text
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> block_counts_;  // characters before each block of fixed size
};

}  // namespace congvan
