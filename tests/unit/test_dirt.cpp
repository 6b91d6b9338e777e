// Words that a recogniser saw in specks, and letters of a page painted.
#include "decode/dirt.hpp"
#include "decode/raster.hpp"
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// The words of a line that a recogniser read, after the dirt was taken out.
std::string kept(std::string_view line, double confidence = 95) {
  decode::Page page = scanned();
  print(page, 85, 300, line, kSize, confidence);
  decode::drop_dirt(page.words);
  std::string out;
  for (const decode::Word& word : page.words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

}  // namespace

TEST_CASE("signs that stand for nothing go, dashes and end marks stay") {
  constexpr Row rows[] = {
      {"Văn phòng | theo dõi", "Văn phòng theo dõi"},
      {"` Văn phòng theo dõi", "Văn phòng theo dõi"},
      {"Độc lập - Tự do", "Độc lập - Tự do"},
      {"thực hiện nghiêm túc ./.", "thực hiện nghiêm túc ./."},
      {"tăng 12 %", "tăng 12 %"},
      {"kinh phí = 12", "kinh phí = 12"},
      {"- - Phòng Tổ chức", "- Phòng Tổ chức"},
      {"- 1. Văn phòng", "1. Văn phòng"},
      {"1, Văn phòng", "1. Văn phòng"},
      {"1, văn phòng", "1, văn phòng"},
      {"100, Văn phòng", "100, Văn phòng"},
      {"\xE2\x80\xBAVăn phòng", "Văn phòng"},
      {".,:;Văn phòng", "Văn phòng"},
      {"|_Văn phòng", "Văn phòng"},
      {"'Văn phòng", "Văn phòng"},
  };
  check_rows(rows, [](std::string_view line) { return kept(line); });
}

TEST_CASE("a line of scraps that nothing makes sure is dirt") {
  CHECK(kept("ab c", 80).empty());
  CHECK(kept("ab c", 86) == "ab c");
  CHECK(kept("Văn phòng theo dõi", 50).empty());
  CHECK(kept("x", 89).empty());
  CHECK(kept("x", 90) == "x");
}

TEST_CASE("a doubtful sign at a line's end is a speck") {
  decode::Page page = scanned();
  print(page, 85, 300, "Văn phòng theo dõi -");
  page.words.back().confidence = 30;
  decode::drop_dirt(page.words);
  CHECK(page.words.back().text == "dõi");
}

TEST_CASE("a second sign between letters is a blank, unless the word is sure or has figures") {
  CHECK(kept("Lưu:-VT,:vmt Văn phòng", 70) == "Lưu: VT, vmt Văn phòng");
  CHECK(kept("Lưu:-VT,:vmt Văn phòng", 95) == "Lưu:-VT,:vmt Văn phòng");
  CHECK(kept("Lưu:VT,vmt Văn phòng", 70) == "Lưu:VT,vmt Văn phòng");
  CHECK(kept("1:-2 Văn phòng", 70) == "1:-2 Văn phòng");
  CHECK(kept("Lưu:-2 Văn phòng", 70) == "Lưu:-2 Văn phòng");
  CHECK(kept("Lưu:;-. Văn phòng", 70) == "Lưu:;-. Văn phòng");
}

TEST_CASE("words that the file itself tells are never dirt") {
  decode::Page page = a4();
  print(page, 85, 300, "|", kSize, 10);
  decode::drop_dirt(page.words);
  CHECK(page.words.size() == 1);
}

TEST_CASE("ink outside of the words is counted, and words are painted over with their edges") {
  decode::Raster raster{std::vector<char>(30 * 30, '\xFF'), 30, 30, 30, 72};
  for (std::size_t x = 0; x < 30; ++x) raster.bytes[10 * 30 + x] = 0;
  decode::Word word;
  word.box = {5, 5, 20, 15};
  CHECK(decode::ink_outside(raster, {}) == doctest::Approx(30.0 / 900));
  CHECK(decode::ink_outside(raster, {word}) == doctest::Approx((30.0 - 18) / 900));  // the box and its blurred edge
  CHECK(decode::ink_outside({}, {word}) == 0);
  decode::Raster colour{std::vector<char>(30 * 30 * 3, 0), 30, 30, 90, 72};
  word.box = {-5, -5, 40, 1};
  decode::paint_over(colour, {word});
  CHECK(colour.bytes[0] == '\xFF');
  CHECK(colour.bytes[2 * 90 + 89] == '\xFF');
  CHECK(colour.bytes[3 * 90] == 0);
}
