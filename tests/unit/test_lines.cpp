// Printed lines, page furniture, and the cells of lines that two columns share.
#include <array>

#include "exact.hpp"
#include "layout/lines.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

// One line a line: its role unless it is content, its words in brackets, "^" before it after a page break, blank lines above as a figure.
std::string lines(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kRoles = {"", "number", "mark", "rule"};
  std::string out;
  for (const Line& line : split_lines(text)) {
    CHECK(line.begin < line.end);
    CHECK(line.end <= text.size());
    CHECK(line.indent <= line.width);
    add_line(out, line.page_break_before ? "^" : "");
    if (line.blanks_before > 0) out += std::to_string(line.blanks_before);
    out += kRoles.at(static_cast<std::size_t>(line.role));
    out += "[" + std::string(text.substr(line.begin, line.end - line.begin)) + "]";
  }
  return out;
}

std::string cells(std::string_view text) {
  std::string out;
  for (const Line& line : split_lines(text)) {
    std::size_t last = line.begin;
    std::string row;
    for (const Cell& cell : cells_of(text, line)) {
      CHECK(cell.span.start >= last);
      CHECK(cell.span.start < cell.span.end);
      CHECK(cell.span.end <= line.end);
      CHECK(cell.column <= cell.end_column);
      last = cell.span.end;
      row += "[" + std::string(cell.in(text)) + "]";
    }
    add_line(out, row);
  }
  return out;
}

}  // namespace

TEST_CASE("lines that hold something are kept, blank ones counted") {
  check_rows(
      {
          {"", ""},
          {"\n\n", ""},
          {"a", "[a]"},
          {"a\nb\n", "[a]\n[b]"},
          {"a\r\nb\r\n", "[a]\n[b]"},
          {"a\n\n \t\nb", "[a]\n2[b]"},
          {"\n\n\na", "3[a]"},
          {"  Kính gửi:  \n", "[Kính gửi:]"},
          {"\xEF\xBB\xBFKính gửi", "[Kính gửi]"},
          {"\xC2\xA0\xC2\xA0Số: 1\xC2\xA0", "[Số: 1]"},
      },
      lines);
}

TEST_CASE("converters' marks around a line are no part of it") {
  check_rows(
      {
          {"# Kính gửi", "[Kính gửi]"},
          {"## KẾ HOẠCH", "[KẾ HOẠCH]"},
          {"> Điều 1.", "[Điều 1.]"},
          {"| Số: 1 |", "[Số: 1]"},
          {"| SỞ NỘI VỤ | CỘNG HÒA |", "[SỞ NỘI VỤ | CỘNG HÒA]"},
          {"|", ""},
          {"> \n>\na", "2[a]"},
      },
      lines);
}

TEST_CASE("a form feed begins a page") {
  check_rows(
      {
          {"a\n\fb", "[a]\n^[b]"},
          {"a\f\nb", "[a]\n^[b]"},
          {"a\n\f\nb", "[a]\n^1[b]"},
          {"\fa", "^[a]"},
      },
      lines);
}

TEST_CASE("lone page numbers and page marks are furniture") {
  check_rows(
      {
          {"a\n\n2\n\nb", "[a]\n1number[2]\n1[b]"},
          {"a\n\f                                 2\nb", "[a]\n^number[2]\n[b]"},
          {"a\n                                 2\n\nb", "[a]\nnumber[2]\n1[b]"},
          {"a\n\n- 2 -\n\nb", "[a]\n1number[- 2 -]\n1[b]"},
          {"a\n--- PAGE 2 ---\nb", "[a]\nmark[--- PAGE 2 ---]\n^[b]"},
          {"a\n[Trang 3]\nb", "[a]\nmark[[Trang 3]]\n^[b]"},
          {"a\n----- PAGE BREAK -----\nb", "[a]\nmark[----- PAGE BREAK -----]\n^[b]"},
      },
      lines);
}

TEST_CASE("numbers that hold something are no page numbers") {
  check_rows(
      {
          {"a\n\n2. b\n\nc", "[a]\n1[2. b]\n1[c]"},
          {"a\n\n2026-2030 là\n\nc", "[a]\n1[2026-2030 là]\n1[c]"},
          {"a\n\nTrang phục\n\nc", "[a]\n1[Trang phục]\n1[c]"},
          {"a\n- Trang bị\nb", "[a]\n[- Trang bị]\n[b]"},
      },
      lines);
}

TEST_CASE("strokes are rules") {
  for (const std::string_view line : {"-----", "_______", "*****", "=====", "* * *", "–––––", "*", "____  ____"}) {
    CAPTURE(line);
    const auto found = split_lines(line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].role == LineRole::rule);
  }
  for (const std::string_view line : {"-", "+", "- a", "./.", "Số: ___"}) {
    CAPTURE(line);
    const auto found = split_lines(line);
    REQUIRE(found.size() == 1);
    CHECK(found[0].role == LineRole::content);
  }
}

TEST_CASE("indent and width count columns") {
  const struct {
    std::string_view text;
    std::uint16_t indent;
    std::uint16_t width;
  } rows[] = {{"Kính gửi", 0, 8}, {"   Kính gửi  ", 3, 11}, {"\tKính", 8, 12}, {"# Kính", 2, 6}, {"\xC2\xA0Số", 1, 3}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto found = split_lines(row.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].indent == row.indent);
    CHECK(found[0].width == row.width);
  }
  const std::string endless(100'000, 'x');
  CHECK(split_lines(endless)[0].width == 65535);
}

TEST_CASE("three blanks, a tab or a bar part two cells") {
  check_rows(
      {
          {"SỞ NỘI VỤ        Độc lập - Tự do - Hạnh phúc", "[SỞ NỘI VỤ][Độc lập - Tự do - Hạnh phúc]"},
          {"Nơi nhận:\tKT. CHỦ TỊCH", "[Nơi nhận:][KT. CHỦ TỊCH]"},
          {"| Nơi nhận: | KT. CHỦ TỊCH |", "[Nơi nhận:][KT. CHỦ TỊCH]"},
          {"- Lưu: VT, NC.   CHỦ TỊCH", "[- Lưu: VT, NC.][CHỦ TỊCH]"},
          {"- Như trên;            PHÓ GIÁM ĐỐC", "[- Như trên;][PHÓ GIÁM ĐỐC]"},
          {"Số: 1128 /STP-BTTP      Hòa Lâm, ngày 06 tháng 10 năm 2025", "[Số: 1128 /STP-BTTP][Hòa Lâm, ngày 06 tháng 10 năm 2025]"},
      },
      cells);
}

TEST_CASE("blanks left for a number or a day part nothing, nor does a bullet") {
  check_rows(
      {
          {"Số:             /UBND-NC", "[Số:             /UBND-NC]"},
          {"Số     - HD/BTCTU", "[Số     - HD/BTCTU]"},
          {"Số:           /TTr - SNV", "[Số:           /TTr - SNV]"},
          {"Hòa Lâm, ngày         tháng 12 năm 2025", "[Hòa Lâm, ngày         tháng 12 năm 2025]"},
          {"ngày      tháng      năm 2026", "[ngày      tháng      năm 2026]"},
          {"-    Các sở, ban, ngành tỉnh;", "[-    Các sở, ban, ngành tỉnh;]"},
          {"Số:        /UBND-NC        Hòa Lâm, ngày      tháng 12 năm 2025",
           "[Số:        /UBND-NC][Hòa Lâm, ngày      tháng 12 năm 2025]"},
          {"hai  từ", "[hai  từ]"},
      },
      cells);
}

TEST_CASE("a line of many cells keeps them all, in their order") {
  check_rows({{"Số thứ tự | Họ và tên | Chức vụ | Đơn vị | Ghi chú", "[Số thứ tự][Họ và tên][Chức vụ][Đơn vị][Ghi chú]"},
              {"Một cột     hai cột     ba cột", "[Một cột][hai cột][ba cột]"},
              {"Một cột     hai cột     ba cột     bốn cột", "[Một cột][hai cột][ba cột][bốn cột]"}},
             cells);
}
