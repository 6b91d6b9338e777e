// Tables of phrases in skeleton form ("kinh gui"), looked up by their first two letters: most words of a text begin none, and two table
// look-ups tell it; of the others only those phrases are compared that begin with the same two letters.
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
    std::size_t used = 0;
    for (std::size_t letter = 0; letter < 26; ++letter) {
      begins_[letter] = static_cast<Index>(used);
      for (std::size_t i = 0; i < n; ++i) {
        if (index_of(words_[i][0]) == letter) order_[used++] = static_cast<Index>(i);
      }
    }
    begins_[26] = static_cast<Index>(used);
  }

  /// True when the text begins with one of them; `*length` receives the bytes of the longest.
  [[nodiscard]] bool longest_at(std::string_view text, std::size_t* length = nullptr) const {
    std::size_t best = 0;
    each_beginning(text, [&](std::size_t i) {
      std::size_t matched = 0;
      if (detail::goes_on_with_words(text, words_[i], &matched) && matched > best) best = matched;
      return false;
    });
    if (best > 0 && length != nullptr) *length = best;
    return best > 0;
  }
  /// The same; `*length` receives the bytes of the first in the table's order.
  [[nodiscard]] bool begin(std::string_view text, std::size_t* length = nullptr) const {
    return each_beginning(text, [&](std::size_t i) { return detail::goes_on_with_words(text, words_[i], length); });
  }
  /// Where each stands first in the text, at word boundaries; npos for those that do not.
  [[nodiscard]] std::array<std::size_t, n> places_in(std::string_view text) const {
    std::array<std::size_t, n> places;
    places.fill(std::string_view::npos);
    bool boundary = true;
    for (std::size_t i = 0; i < text.size();) {
      const Glyph glyph = glyph_at(text, i);
      if (boundary && begins_one(glyph.skeleton)) {
        each_beginning(text.substr(i), [&](std::size_t k) {
          if (places[k] == std::string_view::npos && detail::goes_on_with_words(text.substr(i), words_[k], nullptr)) places[k] = i;
          return false;
        });
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
  // Calls `function` with each phrase whose first two letters the text begins with, in the table's order, until it says true.
  template <class Function>
  bool each_beginning(std::string_view text, Function function) const {
    if (text.empty()) return false;
    const Glyph first = glyph_at(text, 0);
    if (!begins_one(first.skeleton)) return false;
    const std::size_t letter = index_of(first.skeleton);
    const std::uint32_t seconds = pairs_[letter];
    const char second = first.size < text.size() ? glyph_at(text, first.size).skeleton : '\0';
    const bool may_begin = second >= 'a' ? (seconds >> index_of(second) & 1U) != 0 : seconds == ~std::uint32_t{0};
    if (!may_begin) return false;
    for (std::size_t k = begins_[letter]; k < begins_[letter + 1]; ++k) {
      const std::string_view words = words_[order_[k]];
      const bool other = second >= 'a' && words.size() > 1 && words[1] >= 'a' && words[1] != second;
      if (!other && function(order_[k])) return true;
    }
    return false;
  }

  using Index = std::uint16_t;
  static_assert(n < 65536);
  std::array<std::string_view, n> words_{};
  std::array<std::uint32_t, 26> pairs_{};
  std::array<Index, n> order_{};    // of the phrases, by their first letter
  std::array<Index, 27> begins_{};  // where in it those of a letter begin
  std::uint32_t firsts_ = 0;
};

}  // namespace congvan
