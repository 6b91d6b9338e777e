// Tables of phrases with their tones and marks ("đề nghị"), looked up by the key of their first word.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.hpp"
#include "text/words.hpp"

namespace congvan {

/// `n` phrases of words in small letters, matched as by starts_with_exact.
template <std::size_t n>
class ExactPhrases {
 public:
  consteval ExactPhrases(const std::string_view (&phrases)[n]) {
    std::size_t used = 0;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
      begins_[bucket] = static_cast<Index>(used);
      for (const std::string_view words : phrases) {
        const std::string_view first = words.substr(0, words.find(' '));
        const ExactKey key = detail::key_of(first);
        if (bucket_of(key.skeleton, kBits) == bucket) rows_[used++] = {key, words, first.size() == words.size()};
      }
    }
    begins_[kBuckets] = static_cast<Index>(used);
  }

  /// True when the text begins with one of them.
  [[nodiscard]] bool begin(std::string_view text) const { return begin(text, token_at(text, 0)); }
  /// The same for a caller that knows the text's first word.
  [[nodiscard]] bool begin(std::string_view text, const Token& first) const {
    const std::size_t bucket = bucket_of(first.key, kBits);
    for (std::size_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
      if (first.is(rows_[i].first) && (rows_[i].one_word || starts_with_exact(text, rows_[i].words))) return true;
    }
    return false;
  }

 private:
  static constexpr unsigned kBits = n > 64 ? 8 : 6;
  static constexpr std::size_t kBuckets = std::size_t{1} << kBits;
  using Index = std::uint16_t;
  struct Row {
    ExactKey first;
    std::string_view words;
    bool one_word = true;
  };
  static_assert(n < 65536);
  std::array<Row, n> rows_{};
  std::array<Index, kBuckets + 1> begins_{};
};

}  // namespace congvan
