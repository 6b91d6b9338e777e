// Blocks written as text: which tables are layout, and how the others are written.
#include <doctest/doctest.h>

#include "input/blocks.hpp"

using namespace congvan::input;

namespace {

Cell cell(std::vector<std::string> lines, unsigned columns = 1, bool continued = false) {
  Cell made;
  for (std::string& line : lines) made.blocks.push_back({std::move(line), {}});
  made.columns = columns;
  made.continued = continued;
  return made;
}

std::string text_of(std::vector<Row> rows) { return to_text({{{{}, {Table{std::move(rows)}}}}, {}}); }

}  // namespace

TEST_CASE("a letterhead, recipients and signatures are read column by column") {
  CHECK(text_of({{{cell({"SỞ VÍ DỤ"}), cell({"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"})}}, {{cell({"Số: 1/A"}), cell({"ngày 1"})}}}) ==
        "SỞ VÍ DỤ\nSố: 1/A\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nngày 1\n");
  CHECK(text_of({{{cell({"ĐẢNG UỶ"}), cell({"ĐẢNG CỘNG SẢN VIỆT NAM"})}}}) == "ĐẢNG UỶ\nĐẢNG CỘNG SẢN VIỆT NAM\n");
  CHECK(text_of({{{cell({"Nơi nhận:", "- A;"}), cell({""}), cell({"KT. CHỦ TỊCH"})}}}) == "Nơi nhận:\n- A;\nKT. CHỦ TỊCH\n");
  CHECK(text_of({{{cell({"NGƯỜI LẬP"}), cell({"GIÁM ĐỐC"})}}}) == "NGƯỜI LẬP\nGIÁM ĐỐC\n");
  CHECK(text_of({{{cell({"Số: /QĐ"}), cell({"Huế, ngày 1 tháng 2 năm 2026"})}}}) == "Số: /QĐ\nHuế, ngày 1 tháng 2 năm 2026\n");
}

TEST_CASE("a letterhead is known in NFD") {
  CHECK(
      text_of({{{cell({"a"}), cell({"CO\u0302\u0323NG HO\u0300A XA\u0303 HO\u0302\u0323I CHU\u0309 NGHI\u0303A"})}}}).starts_with("a\nC"));
}

TEST_CASE("a row across the table parts what is above it from what is below") {
  CHECK(text_of({{{cell({"a"}), cell({"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})}}, {{cell({"giữa"}, 2)}}, {{cell({"c"}), cell({"d"})}}}) ==
        "a\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\ngiữa\nc\nd\n");
}

TEST_CASE("other tables are read row by row, and words keep their column") {
  CHECK(text_of({{{cell({"TT"}), cell({"Nơi nhận"}), cell({"Hạn"})}}, {{cell({"1"}), cell({"Sở", "ngành"}), cell({"30/6\n2026"})}}}) ==
        "TT | Nơi nhận | Hạn\n1 | Sở ngành | 30/6 2026\n");
  CHECK(text_of({{{cell({"a"}), cell({"b"})}}, {{cell({"x"}, 1, true), cell({"c"})}}, {{cell({""}), cell({""})}}}) == "a | b\n | c\n");
}

TEST_CASE("tables inside tables stay in their cell") {
  Cell outer = cell({"a"});
  outer.blocks.push_back({{}, {Table{{{{cell({"b"}), cell({"c"})}}}}}});
  CHECK(text_of({{{outer, cell({"d"})}}}) == "a b c | d\n");
  CHECK(text_of({{{outer}}}) == "a\nb | c\n");
}

TEST_CASE("notes come last, a line each; blank paragraphs are no lines") {
  CHECK(to_text({{{"a[^1] ", {}}, {" \t", {}}, {"b\nc", {}}}, {{"1", " x\ny "}, {"*", "z"}}}) == "a[^1]\nb\nc\n[^1]: x y\n[^*]: z\n");
}
