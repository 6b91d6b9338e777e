// The label at the beginning of a provision, and beginnings that only look like one.
#include <array>

#include "exact.hpp"
#include "layout/labels.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

std::string_view name_of(LabelStyle style) {
  static constexpr std::array<std::string_view, 12> kNames = {"heading", "article", "upper",    "roman", "number", "decimal",
                                                              "number)", "letter",  "(number)", "star",  "dash",   "plus"};
  return kNames.at(static_cast<std::size_t>(style));
}

std::string label(std::string_view line) {
  const auto found = label_at(line);
  if (!found) return "none";
  CHECK(found->is_bullet() == (found->style >= LabelStyle::star));
  CHECK(found->length <= line.size());
  std::string out(name_of(found->style));
  out += " ";
  out += found->name;
  out += " ";
  out += found->marker;
  if (!found->is_bullet()) out += " " + std::to_string(found->value);
  return out + " | " + std::string(line.substr(found->length));
}

}  // namespace

TEST_CASE("numbers and letters are labels") {
  check_rows(
      {
          {"1. Rà soát", "number 1 1. 1 | Rà soát"},
          {"12. Sở Nội vụ", "number 12 12. 12 | Sở Nội vụ"},
          {"1.Công tác", "number 1 1. 1 | Công tác"},
          {"1- Về tổ chức", "number 1 1- 1 | Về tổ chức"},
          {"1) Rà soát", "number) 1 1) 1 | Rà soát"},
          {"(2) Báo cáo", "(number) 2 (2) 2 | Báo cáo"},
          {"1.1. Mục tiêu", "decimal 1.1 1.1. 1 | Mục tiêu"},
          {"2.10.3. Mục tiêu", "decimal 2.10.3 2.10.3. 3 | Mục tiêu"},
          {"a) Chủ trì", "letter a a) 1 | Chủ trì"},
          {"a. Chủ trì", "letter a a. 1 | Chủ trì"},
          {"đ) phối hợp", "letter đ đ) 5 | phối hợp"},
          {"đ1) Khoản", "letter đ1 đ1) 5 | Khoản"},
          {"I. MỤC TIÊU", "roman I I. 1 | MỤC TIÊU"},
          {"IV. TỔ CHỨC", "roman IV IV. 4 | TỔ CHỨC"},
          {"I- Mục đích", "roman I I- 1 | Mục đích"},
          {"A. PHẦN CHUNG", "upper A A. 1 | PHẦN CHUNG"},
          {"1. “Văn bản” là", "number 1 1. 1 | “Văn bản” là"},
          {"1, Giá bán", "number 1 1, 1 | Giá bán"},
          {"1/ Về việc", "number 1 1/ 1 | Về việc"},
          {"1-Về việc", "number 1 1- 1 | Về việc"},
          {"1.", "number 1 1. 1 | "},
          {"1.1 Mục tiêu", "decimal 1.1 1.1 1 | Mục tiêu"},
          {"1.2) Mục tiêu", "decimal 1.2 1.2) 2 | Mục tiêu"},
          {"1.3- Mục tiêu", "decimal 1.3 1.3- 3 | Mục tiêu"},
          {"1.1.Mục tiêu", "decimal 1.1 1.1. 1 | Mục tiêu"},
          {"a/ Chủ trì", "letter a a/ 1 | Chủ trì"},
          {"a.3) Khoản", "letter a.3 a.3) 1 | Khoản"},
          {"II/ TỔ CHỨC", "roman II II/ 2 | TỔ CHỨC"},
          {"I) Mục đích", "roman I I) 1 | Mục đích"},
      },
      label);
}

TEST_CASE("articles are labels, and parts are headings") {
  check_rows(
      {
          {"Điều 1. Phạm vi", "article Điều 1 Điều 1. 1 | Phạm vi"},
          {"Điều 12a. Hiệu lực", "article Điều 12a Điều 12a. 12 | Hiệu lực"},
          {"Điều 3: Chánh Văn phòng", "article Điều 3 Điều 3: 3 | Chánh Văn phòng"},
          {"ĐIỀU 2. Giao", "article ĐIỀU 2 ĐIỀU 2. 2 | Giao"},
          {"Điều 5", "article Điều 5 Điều 5 5 | "},
      },
      label);
  for (const std::string_view line : {"Chương I", "Chương II", "CHƯƠNG III", "Phần thứ nhất", "Phần I", "Mục 1", "Tiểu mục 2",
                                      "Mục 1. QUY ĐỊNH CHUNG", "Mục 6: Chung", "Mục 6 - Chung", "Phần thứ hai quy định"}) {
    CAPTURE(line);
    const Exact exact(line);
    const auto found = label_at(exact.view());
    REQUIRE(found);
    CHECK(found->style == LabelStyle::heading);
  }
}

TEST_CASE("bullets of every shape are labels") {
  check_rows(
      {
          {"- Rà soát", "dash - - | Rà soát"},
          {"-Rà soát", "dash - - | Rà soát"},
          {"– Rà soát", "dash – – | Rà soát"},
          {"+ Lập danh sách", "plus + + | Lập danh sách"},
          {"* Về tổ chức", "star * * | Về tổ chức"},
          {"• Rà soát", "dash • • | Rà soát"},
          {"\xEF\x82\xB7 Rà soát", "dash \xEF\x82\xB7 \xEF\x82\xB7 | Rà soát"},
          {"-\tRà soát", "dash - - | Rà soát"},
      },
      label);
}

TEST_CASE("references, dates, amounts and names are no labels") {
  check_rows(
      {
          {"", "none"},
          {"Rà soát", "none"},
          {"12/QĐ-UBND ngày 05/3/2024", "none"},
          {"30/2020/NĐ-CP", "none"},
          {"08-NQ/TU ngày", "none"},
          {"57-CP", "none"},
          {"24/5/2023", "none"},
          {"12.500.000 đồng", "none"},
          {"1.500 người", "none"},
          {"2026", "none"},
          {"15 ngày", "none"},
          {"đơn vị", "none"},
          {"Điều 5 Luật Đất đai", "none"},
          {"Điều này", "none"},
          {"điều 5.", "none"},
          {"Mục 6 Công văn số 12/SNV-VP", "none"},
          {"Phần mềm", "none"},
          {"Chương trình", "none"},
          {"khoản 2. ", "none"},
          {"TM. ỦY BAN NHÂN DÂN", "none"},
          {"“1. Bên bán", "none"},
          {"(Kèm theo)", "none"},
          {"(2026)", "none"},
          {"TP. Hòa Lâm", "none"},
          {"1, Điều 5", "none"},
          {"1, Khoản 2 Điều 5", "none"},
          {"1, Mục 3", "none"},
          {"1, giá bán", "none"},
          {"1,Giá bán", "none"},
          {"123, Giá bán", "none"},
          {"1234. Giá bán", "none"},
          {"1/Về việc", "none"},
          {"1-QĐ", "none"},
          {"1)", "none"},
          {"1; Giá bán", "none"},
          {"1.5 lần", "none"},
          {"1.1Mục tiêu", "none"},
          {"1.1. 25 người", "none"},
          {"123.45. Mục tiêu", "none"},
          {"1.2.3.4.5.6. Mục tiêu", "none"},
          {"(1)", "none"},
          {"(1", "none"},
          {"(123) Báo cáo", "none"},
          {"(a) Báo cáo", "none"},
          {"a/b", "none"},
          {"a)", "none"},
          {"a.b", "none"},
          {"a1", "none"},
          {"I, Mục đích", "none"},
          {"I-QĐ", "none"},
          {"I. mục đích", "none"},
          {"I. 2026", "none"},
          {"V/v rà soát", "none"},
          {"B.Mục", "none"},
          {"Điều. Phạm vi", "none"},
          {"Điều5. Phạm vi", "none"},
          {"Điều 1234. Phạm vi", "none"},
          {"Điều 5 của Luật", "none"},
          {"Mục", "none"},
          {"Mục này", "none"},
          {"Chương thứ nhất", "none"},
      },
      label);
}

TEST_CASE("the letters of points follow the Vietnamese alphabet") {
  const std::string_view series[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                     "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
  int place = 0;
  for (const std::string_view letter : series) CHECK(letter_value(letter) == ++place);
  for (const std::string_view none : {"", "f", "j", "ă", "ê", "ab", "A", "1"}) {
    CAPTURE(none);
    CHECK(letter_value(none) == 0);
  }
}

TEST_CASE("Roman numbers are read up to thirty, with a scanner's strokes") {
  const struct {
    std::string_view letters;
    int value;
  } rows[] = {{"I", 1},    {"II", 2},  {"IV", 4},  {"VIII", 8}, {"IX", 9}, {"XIV", 14}, {"XX", 20},     {"XXX", 30},
              {"Il", 2},   {"IIl", 3}, {"IIL", 3}, {"VIL", 7},  {"I|", 2}, {"I1", 2},   {"IIIIIII", 0}, {"", 0},
              {"IIII", 0}, {"VX", 0},  {"1", 0},   {"A", 0},    {"TM", 0}, {"i", 0}};
  for (const auto& row : rows) {
    CAPTURE(row.letters);
    const Exact letters(row.letters);
    CHECK(roman_value(letters.view()) == row.value);
  }
}

TEST_CASE("a label's place in its series gives its name") {
  CHECK(label_name(LabelStyle::article, 5) == "Điều 5");
  CHECK(label_name(LabelStyle::letter, 5) == "đ");
  CHECK(label_name(LabelStyle::letter, 0).empty());
  CHECK(label_name(LabelStyle::letter, 26).empty());
  CHECK(label_name(LabelStyle::roman, 14) == "XIV");
  CHECK(label_name(LabelStyle::roman, 30) == "XXX");
  CHECK(label_name(LabelStyle::number, 3) == "3");
}
