// What a recogniser of scans was not sure of is told; marks that it lost in set phrases are put right.
#include "decode/doubts.hpp"
#include "decode/phrases.hpp"
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// The pieces of a line that are doubted when all its words were read with this confidence.
std::string doubted(std::string_view line, double confidence) {
  decode::Page page = scanned();
  print(page, 85, 300, line, kSize, confidence);
  input::Decoded decoded;
  decode::compose({page}, decoded);
  std::string out;
  for (const input::Doubt& doubt : decoded.doubts) {
    CHECK(doubt.kind == input::Doubt::Kind::ocr_unsure);
    CHECK(decoded.text.substr(doubt.begin, doubt.end - doubt.begin) == doubt.found);
    out += "[" + doubt.found + "]";
  }
  return out;
}

// The line with its set phrases put right.
std::string restored(std::string_view line, double confidence = 90) {
  decode::Page page = scanned();
  print(page, 85, 300, line, kSize, confidence);
  decode::restore_marks(page.words);
  std::string out;
  for (const decode::Word& word : page.words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

}  // namespace

TEST_CASE("references and parts of dates that were not read surely are doubted, other words are not") {
  constexpr Row rows[] = {
      {"theo Công văn 12/SKB-VP đã gửi", "[12/SKB-VP]"},
      {"theo văn bản /SKB-VP đã gửi", "[/SKB-VP]"},
      {"ngày 05 tháng 01 năm 2026", "[05][01][2026]"},
      {"công văn số 12 của Sở", "[12]"},
      {"công văn số: 12 của Sở", "[12]"},
      {"họp vào 05/01/2026 tại Sở", "[05/01/2026]"},
      {"tỷ lệ 1\u20442 của Sở", "[1\u20442]"},
      {"có 12 phòng và 3 kho", ""},
      {"V/v rà soát các kho", ""},
      {"huyện/thị xã và các phòng", ""},
      {"thực hiện nghiêm túc 12./.", ""},
      {"một số nội dung: chi tiết", ""},
      {"12 phòng và 3 kho", ""},
  };
  check_rows(rows, [](std::string_view line) { return doubted(line, 60); });
  for (const Row& row : rows) CHECK(doubted(row.input, 88).empty());
}

TEST_CASE("marks of set phrases are put right, whatever the capitals and the signs around them") {
  constexpr Row rows[] = {
      {"GIÁM ĐÓC", "GIÁM ĐỐC"},
      {"Giám đôc Sở", "Giám đốc Sở"},
      {"QUYÉT ĐINH:", "QUYẾT ĐỊNH:"},
      {"(Quyêt định)", "(Quyết định)"},
      {"GIÁÃM ĐÓC", "GIÁM ĐỐC"},
      {"CỘNG HOÀ XÃ HÔI", "CỘNG HOÀ XÃ HỘI"},
      {"Độc lâp - Tự do", "Độc lập - Tự do"},
  };
  check_rows(rows, [](std::string_view line) { return restored(line); });
}

TEST_CASE("words that are not a set phrase, or that were read surely, keep their marks") {
  for (const std::string_view line : {"GIÁM ĐÓ", "GIÁM1 ĐÓC", "GIÁM, ĐÓC", "GI.ÁM ĐÓC", "GIÁM ĐÓCS", "Trần Thị Mâu", "quyêt"}) {
    CAPTURE(std::string(line));
    CHECK(restored(line) == line);
  }
  CHECK(restored("GIÁM ĐÓC", 97) == "GIÁM ĐÓC");
  CHECK(restored("THÔNG TƯ LIÊN TICH", 97) == "THÔNG TƯ LIÊN TỊCH");  // the other syllables agree
  decode::Page page = a4();
  print(page, 85, 300, "GIÁM ĐÓC");
  decode::restore_marks(page.words);
  CHECK(page.words[1].text == "ĐÓC");
}
