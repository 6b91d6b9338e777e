// Phrases looked up by their first letters and found by the bytes that begin them, against the words read one by one.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "text/phrases.hpp"

using namespace congvan;

namespace {

constexpr std::string_view kRows[] = {"kinh gui", "de nghi", "de", "d/c", "q", "v/v", "uy ban nhan dan", "kinh", "email", "xin"};
constexpr Phrases<10> kTable{{"kinh gui", "de nghi", "de", "d/c", "q", "v/v", "uy ban nhan dan", "kinh", "email", "xin"}};

std::string utf8_of(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
  return {static_cast<char>(0xE0U | c >> 12U), static_cast<char>(0x80U | (c >> 6U & 0x3FU)), static_cast<char>(0x80U | (c & 0x3FU))};
}

std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {"Kính", "kính gửi", "Đề nghị", "để", "đ/c", "Q", "V/v", "Ủy ban", "nhân dân", "xin",
                                                 " ",    " ",        " ",       ", ", "“",   "×", "-",   "1",      "ệ",        "Email:"};
  std::string text;
  for (std::size_t pieces = random() % 12; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
  return text;
}

std::array<std::size_t, 10> plain_places_in(std::string_view text) {
  std::array<std::size_t, 10> places;
  places.fill(std::string_view::npos);
  bool boundary = true;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    for (std::size_t row = 0; boundary && row < std::size(kRows); ++row) {
      if (places[row] == std::string_view::npos && starts_with_words(text.substr(at), kRows[row])) places[row] = at;
    }
    boundary = glyph.skeleton == '\0';
    at += glyph.size;
  }
  return places;
}

}  // namespace

TEST_CASE("every letter beyond ASCII begins with a byte that says its skeleton") {
  for (char32_t c = 0x80; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string letter = utf8_of(c);
    const char skeleton = glyph_at(letter, 0).skeleton;
    if (skeleton < 'a' || skeleton > 'z') continue;
    CAPTURE(c);
    CHECK(detail::skeletons_led_by(static_cast<unsigned char>(letter[0])).find(skeleton) != std::string_view::npos);
  }
}

TEST_CASE("phrases of a table stand where they stand word by word") {
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(random);
    CAPTURE(text);
    const auto expected = plain_places_in(text);
    REQUIRE(kTable.places_in(text) == expected);
    const bool any = std::any_of(expected.begin(), expected.end(), [](std::size_t at) { return at != std::string_view::npos; });
    REQUIRE(kTable.stand_in(text) == any);
    std::size_t first = 0;
    std::size_t longest = 0;
    for (const std::string_view row : kRows) {
      std::size_t matched = 0;
      if (!starts_with_words(text, row, &matched)) continue;
      if (first == 0) first = matched;
      longest = std::max(longest, matched);
    }
    std::size_t length = 0;
    REQUIRE(kTable.begin(text, &length) == (first > 0));
    REQUIRE(length == first);
    length = 0;
    REQUIRE(kTable.longest_at(text, &length) == (longest > 0));
    REQUIRE(length == longest);
  }
}
