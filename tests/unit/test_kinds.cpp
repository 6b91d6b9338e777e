// The kinds of documents, their words and their abbreviations.
#include <random>
#include <set>

#include "exact.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"
#include "text/words.hpp"

using namespace congvan;
using namespace congvan::lexicon;
using namespace congvan::testing;

namespace {

std::string words_at(std::string_view text) {
  std::size_t length = 0;
  const KindWords* words = kind_words_at(text, &length);
  if (words == nullptr) return "none";
  return std::string(text.substr(0, length)) + " = " + (words->code.empty() ? "?" : std::string(words->code));
}

}  // namespace

TEST_CASE("every kind has a code, a name and the name's skeleton, each once") {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const Kind& kind : kinds()) {
    CAPTURE(kind.code);
    CHECK(codes.insert(kind.code).second);
    CHECK(names.insert(kind.name).second);
    CHECK(skeleton(kind.name) == kind.skeleton);
    CHECK(kind_of_code(kind.code) == &kind);
    CHECK(kind_of_abbreviation(kind.code) == kind.code);
  }
  CHECK(kind_of_code("XX") == nullptr);
  CHECK(kind_of_code("") == nullptr);
}

TEST_CASE("the 29 kinds of Decree 30/2020/NĐ-CP and the three copies are known by their abbreviations") {
  for (const std::string_view code : {"NQ",  "QĐ", "CT", "QC",  "QyĐ", "TC",  "TB", "HD",  "CTr", "KH", "PA", "ĐA", "DA", "BC",  "BB",
                                      "TTr", "HĐ", "CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL"}) {
    CAPTURE(code);
    CHECK(kind_of_code(code) != nullptr);
  }
}

TEST_CASE("the longest words of a kind are taken") {
  check_rows(
      {
          {"Quyết định số 12", "Quyết định = QĐ"},
          {"QUYẾT ĐỊNH", "QUYẾT ĐỊNH = QĐ"},
          {"quyết\nđịnh", "quyết\nđịnh = QĐ"},
          {"Thông tư liên tịch số", "Thông tư liên tịch = TTLT"},
          {"Thông tư 02", "Thông tư = TT"},
          {"Nghị quyết liên tịch", "Nghị quyết liên tịch = NQLT"},
          {"Chương trình hành động số 06-CTr/TU", "Chương trình hành động = CTr"},
          {"Thông báo kết luận số", "Thông báo kết luận = TB"},
          {"Văn bản hợp nhất số", "Văn bản hợp nhất = VBHN"},
          {"văn bản số", "văn bản = ?"},
          {"Bộ luật Lao động", "Bộ luật = BL"},
          {"Bộ Luật Lao động", "Bộ Luật = BL"},
          {"Luật Lưu trữ", "Luật = L"},
          {"Hiến pháp năm 2013", "Hiến pháp = HP"},
          {"Pháp lệnh", "Pháp lệnh = PL"},
          {"Đơn khiếu nại", "Đơn khiếu nại = ?"},
          {"Hướng dẫn", "Hướng dẫn = HD"},
          {"Hợp đồng", "Hợp đồng = HĐ"},
          {"Công điện", "Công điện = CĐ"},
          {"Thông tri", "Thông tri = TTri"},
      },
      words_at);
}

TEST_CASE("words that only begin like a kind are none") {
  check_rows(
      {
          {"", "none"},
          {"Quyết", "none"},
          {"Quyết địnhx", "none"},
          {"Sở Nội vụ", "none"},
          {"Kếhoạchx", "none"},
          {"12", "none"},
      },
      words_at);
}

TEST_CASE("an abbreviation shows its kind") {
  check_rows(
      {
          {"QĐ", "QĐ"},
          {"QD", "QĐ"},
          {"NĐ", "NĐ"},
          {"ND", "NĐ"},
          {"TTR", "TTr"},
          {"QyĐ", "QyĐ"},
          {"QĐi", "QyĐ"},
          {"CTr", "CTr"},
          {"CTHĐ", "CTr"},
          {"CTrHĐ", "CTr"},
          {"TTLT", "TTLT"},
          {"VBHN", "VBHN"},
          {"CV", "CV"},
          {"GN", "BGN"},
          {"UQ", "GUQ"},
          {"TS", "TrS"},
          {"KLTT", "KL"},
          {"KHPH", "KH"},
      },
      kind_of_abbreviation);
}

TEST_CASE("letters of an abbreviation count exactly") {
  CHECK(kind_of_abbreviation("HD") == "HD");  // hướng dẫn
  CHECK(kind_of_abbreviation("HĐ") == "HĐ");  // hợp đồng
  CHECK(kind_of_abbreviation("DA") == "DA");  // dự án
  CHECK(kind_of_abbreviation("ĐA") == "ĐA");  // đề án
  for (const std::string_view none : {"", "UBND", "SNV", "BNV", "qđ", "Q", "TTg", "CP", "PH", "LT"}) {
    CAPTURE(none);
    CHECK(kind_of_abbreviation(none).empty());
  }
}

TEST_CASE("a kind is found among words read before as it is in the text") {
  static constexpr std::string_view kPieces[] = {"Thông", "tư",           "liên tịch", "công",  "van",     " ",         " ",   " ",  "\n",
                                                 "/",     "\u00A0",       "kế",        "hoạch", "phối",    "hợp",       "đơn", "đề", "nghị",
                                                 "Luật",  "chương trình", "quyết",     "định",  "báo cáo", "khiếu nại", "-",   "12"};
  std::mt19937 random(4);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    for (int pieces = 0; pieces < 9; ++pieces) text += kPieces[random() % std::size(kPieces)];
    const Words words(text);
    CAPTURE(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::size_t length = 0;
      std::size_t end = 0;
      const KindWords* expected = kind_words_at(std::string_view(text).substr(words[i].begin), &length);
      REQUIRE(kind_words_at(text, words, words[i], i + 1, &end) == expected);
      if (expected != nullptr) REQUIRE(end == words[i].begin + length);
      if (expected != nullptr) REQUIRE(begins_kind(words[i]));
    }
  }
}

TEST_CASE("Article 7 of Decree 30/2020 has 29 kinds, in its order") {
  CHECK(place_in_article_7("NQ") == 1);
  CHECK(place_in_article_7("HĐ") == 17);
  CHECK(place_in_article_7("CV") == 18);
  CHECK(place_in_article_7("ThC") == 29);
  CHECK(place_in_article_7("SY") == 0);
  CHECK(place_in_article_7("") == 0);
}
