// The words of one paragraph of an RTF or DOC file, gathered character by character: old Vietnamese fonts, symbol fonts and capitals
// are turned into Unicode here, because a letter of those may be split over two runs of formatting.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "input/encoding.hpp"

namespace congvan::input {

/// What the codes of a font mean.
struct Face {
  enum class Signs : std::uint8_t { none, symbol, wingdings } signs = Signs::none;
  std::optional<OldFont> old;  ///< .VnTime, VNI-Times …
  friend bool operator==(const Face&, const Face&) = default;
};
/// `symbols`: the font's character set is SYMBOL_CHARSET.
[[nodiscard]] Face face_of(std::string_view font_name, bool symbols);

/// A byte in a Windows code page (1252, 1258; any other is read as 1252). 1258 gives combining tones, which NFC joins later.
[[nodiscard]] char32_t from_code_page(unsigned char byte, unsigned code_page);

class StyledText {
 public:
  /// `c` is the character as stored: with an old font the character that windows-1252 has for the font's code.
  void put(char32_t c, const Face& face = {}, bool caps = false);
  /// Text that no font changes: note marks, UTF-8 as it is.
  void put_raw(std::string_view utf8);
  /// Takes away what the text ends with, if it does.
  bool remove_end(std::string_view ending);
  /// The text so far; leaves nothing.
  [[nodiscard]] std::string take();
  [[nodiscard]] bool empty() const { return text_.empty() && run_.empty(); }

 private:
  void flush();
  std::string text_;
  std::string run_;  // characters of one old font or in capitals, not yet turned
  bool run_is_old_ = true;
  std::optional<OldFont> old_;
  bool caps_ = false;
};

/// A note's mark that was typed by hand ends the text before the note and begins its words: it is taken from both. "*" when it is not so.
[[nodiscard]] std::string take_typed_mark(StyledText& before, std::string& words);

/// A list label as a paragraph begins with it: "1. ", "a) "; "- " for a sign of a symbol font; empty when there is none.
[[nodiscard]] std::string list_label(std::string_view raw);

}  // namespace congvan::input
