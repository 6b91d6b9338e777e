// The text of a paragraph as its runs give it, made what a reader sees: capitals by style, signs of symbol fonts, letters of old fonts.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "input/encoding.hpp"

namespace congvan::input {

/// What decides how the letters of a run look.
struct LetterStyle {
  bool capitals = false;
  bool hidden = false;
  std::string_view font;
};

class RunText {
 public:
  void append(std::string_view text, const LetterStyle& style);
  /// The text up to now, to be read or changed.
  [[nodiscard]] std::string& text();

 private:
  void append_in(std::string_view text, std::optional<OldFont> font);
  std::string text_;
  std::optional<OldFont> old_font_;
  std::string old_text_;  // stands after `text_`; it may end within a letter, for runs divide VNI's pairs of bytes
};

}  // namespace congvan::input
