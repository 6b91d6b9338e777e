// A small step over a text that the readers of this layer share.
#pragma once
#include <cstddef>
#include <string_view>

#include "grammar/scan.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {

/// Moves `at` past these words, in any case but with their tones, and the blanks behind them if they stand there; false leaves it.
inline bool skip_exact(std::string_view text, std::size_t& at, std::string_view small_words) {
  std::size_t length = 0;
  if (at >= text.size() || !starts_with_exact(text.substr(at), small_words, &length)) return false;
  at = grammar::skip_blanks(text, at + length);
  return true;
}

}  // namespace congvan::meaning
