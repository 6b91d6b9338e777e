// Tables of phrases with tones against their rows compared one by one.
#include <random>

#include "exact.hpp"
#include "text/exact_phrases.hpp"

using namespace congvan;

TEST_CASE("a table of exact phrases finds what comparing every row finds") {
  static constexpr std::string_view kRows[] = {"đề nghị", "đề", "của", "tổ chức thực hiện", "v", "là", "lãnh đạo", "ủy quyền", "nghiêng"};
  static constexpr ExactPhrases<std::size(kRows)> kTable{kRows};
  static constexpr std::string_view kPieces[] = {"đề",  "Đề", "de",   "nghị",  "NGHỊ",    " ",          " ",  "\n", "của",
                                                 "cua", "tổ", "chức", "thực",  "hiện",    "v",          "V/", "là", "lãnh",
                                                 "đạo", "ủy", "uỷ",   "quyền", "nghiêng", "nghiêngngả", "2"};
  std::mt19937 random(8);
  std::size_t found = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t pieces = random() % 8; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
    bool expected = false;
    for (const std::string_view row : kRows) expected = expected || starts_with_exact(text, row);
    CAPTURE(text);
    REQUIRE(kTable.begin(text) == expected);
    found += expected ? 1 : 0;
  }
  CHECK(found > 500);
}
