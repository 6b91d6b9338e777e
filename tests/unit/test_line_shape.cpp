#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/line_shape.hpp"

using namespace congvan;

TEST_CASE("a line read sixteen bytes at a time has the shape that its bytes have one by one") {
  static constexpr std::string_view kPieces[] = {
      "a", "ấ", " ", "  ", "   ", "\t", "|",  "\xC2\xA0", "\xE2\x80\x8B", "–", "Đ", "ủy ban nhân dân", "\r", "0", "\"",
      "“", "”", "*", "_",  "<b>", "\\", "\f", "²",        "\xEF\xBB\xBF", "…"};
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

TEST_CASE("long lines are counted in full") {
  for (const std::size_t letters : {100U, 2031U, 2032U, 2033U, 4096U, 70000U}) {
    std::string line;
    for (std::size_t i = 0; i < letters; ++i) line += "ệ";
    CHECK(shape_of(line).columns == letters);
    CHECK(shape_of(line).verbatim);
  }
}

TEST_CASE("what a flow would change keeps a line from being taken as it stands") {
  for (const std::string_view piece : {"*", "_", "`", "\\", "|", "<", "\t", "\r", "\f", "  ", "\xC2\xA0", "\xC2\xAD", "\xE2\x80\x8B"}) {
    for (std::size_t before = 1; before < 40; ++before) {
      const std::string words(before, 'x');
      CHECK_FALSE(shape_of(words + std::string(piece) + words).verbatim);
    }
  }
  CHECK(shape_of("Số 12 – “Kế hoạch” … và 5² m").verbatim);
}
