// Words of several syllables whose letters, tones and marks aside, spell nothing else in official prose: where a recogniser of scans has
// seen the letters, it has seen these words.
#pragma once
#include <span>
#include <string_view>

namespace congvan::lexicon {

/// In small letters, with tones and marks; no two have the same skeleton. The names of the kinds are not among them.
[[nodiscard]] std::span<const std::string_view> set_phrases();

}  // namespace congvan::lexicon
