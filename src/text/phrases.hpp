// Tables of phrases in skeleton form ("kinh gui"), looked up by their first two letters: most words of a text begin none, and two table
// look-ups tell it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.hpp"

namespace congvan {

/// `n` phrases; each begins with a letter from a to z, and is matched as by starts_with_words.
template <std::size_t n>
class Phrases {
 public:
  consteval Phrases(const std::string_view (&phrases)[n]) {
    for (std::size_t i = 0; i < n; ++i) {
      words_[i] = phrases[i];
      const std::size_t first = index_of(words_[i][0]);
      const char second = words_[i].size() > 1 ? words_[i][1] : ' ';
      firsts_ |= 1U << first;
      // A first word of one letter ("q", "v/v") may stand before any.
      pairs_[first] |= second >= 'a' && second <= 'z' ? 1U << index_of(second) : ~std::uint32_t{0};
    }
  }

  /// True when the text begins with one of them; `*length` receives the bytes of the longest.
  [[nodiscard]] bool longest_at(std::string_view text, std::size_t* length = nullptr) const {
    if (!may_begin(text)) return false;
    std::size_t best = 0;
    for (const std::string_view phrase : words_) {
      std::size_t matched = 0;
      if (starts_with_words(text, phrase, &matched) && matched > best) best = matched;
    }
    if (best > 0 && length != nullptr) *length = best;
    return best > 0;
  }
  /// The same; `*length` receives the bytes of the first in the table's order.
  [[nodiscard]] bool begin(std::string_view text, std::size_t* length = nullptr) const {
    if (!may_begin(text)) return false;
    for (const std::string_view phrase : words_) {
      if (starts_with_words(text, phrase, length)) return true;
    }
    return false;
  }
  /// Where each stands first in the text, at word boundaries; npos for those that do not.
  [[nodiscard]] std::array<std::size_t, n> places_in(std::string_view text) const {
    std::array<std::size_t, n> places;
    places.fill(std::string_view::npos);
    bool boundary = true;
    for (std::size_t i = 0; i < text.size();) {
      const Glyph glyph = glyph_at(text, i);
      if (boundary && begins_one(glyph.skeleton) && may_begin(text.substr(i))) {
        for (std::size_t k = 0; k < n; ++k) {
          if (places[k] == std::string_view::npos && starts_with_words(text.substr(i), words_[k])) places[k] = i;
        }
      }
      boundary = glyph.skeleton == '\0';
      i += glyph.size;
    }
    return places;
  }
  [[nodiscard]] bool stand_in(std::string_view text) const {
    bool boundary = true;
    for (std::size_t i = 0; i < text.size();) {
      const Glyph glyph = glyph_at(text, i);
      if (boundary && begins_one(glyph.skeleton) && begin(text.substr(i))) return true;
      boundary = glyph.skeleton == '\0';
      i += glyph.size;
    }
    return false;
  }

 private:
  static constexpr std::size_t index_of(char letter) { return static_cast<std::size_t>(letter - 'a'); }
  [[nodiscard]] bool begins_one(char letter) const { return letter >= 'a' && (firsts_ >> index_of(letter) & 1U) != 0; }
  [[nodiscard]] bool may_begin(std::string_view text) const {
    if (text.empty()) return false;
    const Glyph first = glyph_at(text, 0);
    if (!begins_one(first.skeleton)) return false;
    const std::uint32_t seconds = pairs_[index_of(first.skeleton)];
    if (first.size >= text.size()) return seconds == ~std::uint32_t{0};
    const char second = glyph_at(text, first.size).skeleton;
    return second >= 'a' ? (seconds >> index_of(second) & 1U) != 0 : seconds == ~std::uint32_t{0};
  }

  std::array<std::string_view, n> words_{};
  std::array<std::uint32_t, 26> pairs_{};
  std::uint32_t firsts_ = 0;
};

}  // namespace congvan
