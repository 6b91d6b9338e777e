#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/line_shape.hpp"

using namespace congvan;

TEST_CASE("a line read sixteen bytes at a time has the shape that its bytes have one by one") {
  static constexpr std::string_view kPieces[] = {
      "a", "ấ", " ", " ", "   ", "\t", "|", "\xC2\xA0", "\xE2\x80\x8B", "–", "Đ", "ủy ban nhân dân", "\r", "0"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string line;
    const std::size_t pieces = random() % 24;
    // Rare pieces are rare: most lines hold none.
    for (std::size_t i = 0; i < pieces; ++i) line += kPieces[random() % (round % 3 == 0 ? std::size(kPieces) : 4)];
    REQUIRE_MESSAGE(shape_of(line) == plain_shape_of(line), line);
  }
}

TEST_CASE("three blanks part columns wherever they stand in a line") {
  for (std::size_t before = 1; before < 40; ++before) {
    const std::string words(before, 'x');
    CHECK_FALSE(shape_of(words + "   " + words).one_cell);
    CHECK(shape_of(words + "  " + words).one_cell);
    CHECK(shape_of(words + "  " + words).columns == 2 * before + 2);
  }
}
