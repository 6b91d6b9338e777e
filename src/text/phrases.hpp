// Tables of phrases in skeleton form ("kinh gui"), looked up by their first two letters, then by eight: most words of a text begin none,
// and two table look-ups tell it; where phrases are looked for in a text, the bytes that can begin none are passed over first.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.hpp"

namespace congvan {
namespace detail {

/// The skeletons of the letters beyond ASCII that a byte can begin (U+00C0–024F, U+1EA0–1EFF).
[[nodiscard]] constexpr std::string_view skeletons_led_by(unsigned char lead) {
  switch (lead) {
    case 0xC3:
      return "acdeinostuy";
    case 0xC4:
      return "acdeghijkl";
    case 0xC5:
      return "lnorstuwyz";
    case 0xC6:
      return "dou";
    case 0xC9:
      return "d";
    case 0xE1:
      return "aeiouy";
    default:
      return {};
  }
}

/// The first letters of a phrase or text, up to eight, blanks left out, one a byte; `*letters` receives how many.
[[nodiscard]] constexpr std::uint64_t letters_of(std::string_view phrase, std::size_t* letters) {
  std::uint64_t key = 0;
  *letters = 0;
  for (const char c : phrase) {
    if (c == ' ') continue;
    if (*letters == 8 || !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) break;
    key |= std::uint64_t{static_cast<unsigned char>(c)} << (8 * (*letters)++);
  }
  return key;
}
[[nodiscard]] inline std::uint64_t letters_at(std::string_view text) {
  std::uint64_t key = 0;
  unsigned place = 0;
  for (std::size_t at = 0; at < text.size() && place < 64;) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.skeleton != '\0') {
      key |= std::uint64_t{static_cast<unsigned char>(glyph.skeleton)} << place;
      place += 8;
    } else if (text[at] != ' ') {
      const char32_t sign = code_point_at(text, at).value;
      if (!is_blank(sign) && !is_ignorable(sign) && sign != U'\n' && sign != U'\r') break;
    }
    at += glyph.size;
  }
  return key;
}

}  // namespace detail

/// True when the character before `at` is a letter or digit.
[[nodiscard]] inline bool follows_letter(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  std::size_t begin = at - 1;
  if (static_cast<unsigned char>(text[begin]) < 0x80) return skeleton_of(static_cast<unsigned char>(text[begin])) != '\0';
  while (begin > 0 && at - begin < 4 && detail::is_continuation(text[begin])) --begin;
  return glyph_at(text, begin).skeleton != '\0';
}

/// `n` phrases; each begins with a letter from a to z, and is matched as by starts_with_words.
template <std::size_t n>
class Phrases {
 public:
  consteval Phrases(const std::string_view (&phrases)[n]) {
    std::size_t used = 0;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
      begin_[index_of(letter)] = static_cast<std::uint16_t>(used);
      for (std::size_t i = 0; i < n; ++i) {
        if (phrases[i][0] == letter) add(phrases[i], i, used++);
      }
    }
    begin_.back() = static_cast<std::uint16_t>(used);
    for (std::size_t c = 0; c < leads_.size(); ++c) {
      for (char letter = 'a'; letter <= 'z'; ++letter) {
        const auto byte = static_cast<unsigned char>(c);
        const bool leads = byte < 0x80 ? (byte | 0x20U) == static_cast<unsigned char>(letter)
                                       : detail::skeletons_led_by(byte).find(letter) != std::string_view::npos;
        leads_[c] = leads_[c] || (leads && begins_one(letter));
      }
    }
  }

  /// True when the text begins with one of them; `*length` receives the bytes of the longest.
  [[nodiscard]] bool longest_at(std::string_view text, std::size_t* length = nullptr) const {
    std::size_t best = 0;
    each_at(text, [&](std::size_t, std::size_t matched) {
      best = matched > best ? matched : best;
      return false;
    });
    if (best > 0 && length != nullptr) *length = best;
    return best > 0;
  }
  /// The same; `*length` receives the bytes of the first in the table's order.
  [[nodiscard]] bool begin(std::string_view text, std::size_t* length = nullptr) const {
    return each_at(text, [&](std::size_t, std::size_t matched) {
      if (length != nullptr) *length = matched;
      return true;
    });
  }
  /// Where each stands first in the text, at word boundaries; npos for those that do not.
  [[nodiscard]] std::array<std::size_t, n> places_in(std::string_view text) const {
    std::array<std::size_t, n> places;
    places.fill(std::string_view::npos);
    for (std::size_t at = next_start(text, 0); at < text.size(); at = next_start(text, at + 1)) {
      each_at(text.substr(at), [&](std::size_t phrase, std::size_t) {
        if (places[phrase] == std::string_view::npos) places[phrase] = at;
        return false;
      });
    }
    return places;
  }
  [[nodiscard]] bool stand_in(std::string_view text) const {
    for (std::size_t at = next_start(text, 0); at < text.size(); at = next_start(text, at + 1)) {
      if (begin(text.substr(at))) return true;
    }
    return false;
  }

 private:
  static constexpr std::size_t index_of(char letter) { return static_cast<std::size_t>(letter - 'a'); }
  static constexpr std::uint32_t kAny = ~std::uint32_t{0};
  // A first word of one letter ("q", "v/v") may stand before any.
  static constexpr std::uint32_t second_of(std::string_view phrase) {
    const char second = phrase.size() > 1 ? phrase[1] : ' ';
    return second >= 'a' && second <= 'z' ? 1U << index_of(second) : kAny;
  }

  consteval void add(std::string_view phrase, std::size_t row, std::size_t place) {
    words_[place] = phrase;
    rows_[place] = static_cast<std::uint16_t>(row);
    std::size_t letters = 0;
    keys_[place] = detail::letters_of(phrase, &letters);
    masks_[place] = ~std::uint64_t{0} >> (64 - 8 * letters);
    const std::size_t first = index_of(phrase[0]);
    firsts_ |= 1U << first;
    pairs_[first] |= second_of(phrase);
  }

  [[nodiscard]] constexpr bool begins_one(char letter) const { return letter >= 'a' && (firsts_ >> index_of(letter) & 1U) != 0; }

  // The next place from `at` on where a word begins with a letter that begins a phrase.
  [[nodiscard]] std::size_t next_start(std::string_view text, std::size_t at) const {
    for (; at < text.size(); ++at) {
      if (leads_[static_cast<unsigned char>(text[at])] && !follows_letter(text, at)) return at;
    }
    return at;
  }

  // Calls `take(row, bytes)` for the phrases with which the text begins, in the table's order, until it returns true.
  template <class Take>
  bool each_at(std::string_view text, Take take) const {
    if (text.empty()) return false;
    const Glyph first = glyph_at(text, 0);
    if (!begins_one(first.skeleton)) return false;
    const std::size_t letter = index_of(first.skeleton);
    if (pairs_[letter] != kAny) {
      const char second = first.size < text.size() ? glyph_at(text, first.size).skeleton : '\0';
      if (second < 'a' || second > 'z' || (pairs_[letter] >> index_of(second) & 1U) == 0) return false;
    }
    const std::uint64_t key = detail::letters_at(text);
    for (std::size_t i = begin_[letter]; i < begin_[letter + 1]; ++i) {
      std::size_t matched = 0;
      if (((key ^ keys_[i]) & masks_[i]) == 0 && starts_with_words(text, words_[i], &matched) && take(rows_[i], matched)) return true;
    }
    return false;
  }

  // By first letter, and in the table's order.
  std::array<std::string_view, n> words_{};
  std::array<std::uint64_t, n> keys_{};   // its first letters
  std::array<std::uint64_t, n> masks_{};  // and how many of eight they are
  std::array<std::uint16_t, n> rows_{};
  std::array<std::uint16_t, 27> begin_{};
  std::array<std::uint32_t, 26> pairs_{};
  std::array<bool, 256> leads_{};
  std::uint32_t firsts_ = 0;
};

}  // namespace congvan
