// What the targets of the input formats share: limits that keep one input short, and what is done with a reader's text.
#pragma once
#include <string_view>

#include "claims.hpp"
#include "document.hpp"
#include "input/decode.hpp"

namespace congvan::fuzz {

inline constexpr input::Limits small_limits{.text = std::size_t{1} << 20U, .inflated = std::size_t{4} << 20U, .depth = 256, .pages = 50};

/// The reader may refuse the bytes with a DecodeError; nothing else may be thrown. Its text is looked at whole for one input in a few.
template <class Read>
int check_reader(std::string_view bytes, Read read) {
  constexpr std::size_t one_in = 6;
  const Exact input(bytes);
  try {
    const input::Decoded decoded = read(input.view());
    hold(decoded.text.size() <= 4 * small_limits.text, "a reader keeps its limits");
    if (is_one_in(one_in, bytes)) check_decoded(decoded);
  } catch (const input::DecodeError& error) {
    check_refused(error);
  }
  return 0;
}

/// By the readers of the program itself: HTML, DOCX, ODT.
inline int check_kind(std::string_view bytes, input::Kind kind) {
  static input::Decoder decoder({.encoding = {}, .ocr = input::OcrMode::never, .workers = 1, .limits = small_limits});
  return check_reader(bytes, [kind](std::string_view view) { return decoder.decode(kind, view); });
}

}  // namespace congvan::fuzz
