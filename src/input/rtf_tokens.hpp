// The bytes of an RTF file cut into its tokens: braces, control words with their number, control symbols, bytes of text.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

namespace congvan::input {

struct RtfToken {
  enum class Kind { end, open, close, word, symbol, byte } kind = Kind::end;
  std::string_view name;     ///< of a control word, without backslash
  std::optional<int> value;  ///< its number
  unsigned char byte = 0;    ///< of a symbol or of text (`\'hh` is text)
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view bytes) : bytes_(bytes) {}
  /// Line ends are no text; the data of `\binN` are passed over.
  [[nodiscard]] RtfToken next();

 private:
  [[nodiscard]] RtfToken control();
  [[nodiscard]] RtfToken control_word();
  [[nodiscard]] std::optional<int> number();
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace congvan::input
