// RTF read to text: each row is a piece of RTF and the text it must give.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "input/rtf.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;
using namespace std::string_literals;

namespace {

constexpr std::string_view header =
    "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fcharset163 Times New Roman;}"
    "{\\f2\\fcharset2 Symbol;}{\\f3\\fnil .VnTime;}{\\f4\\fnil .VnTimeH;}{\\f5\\fcharset2{\\*\\panose 05}Wingdings{\\*\\falt X};}}";

std::string text_of(std::string_view body) { return to_text(read_rtf(std::string(header) + std::string(body) + "}", {})); }

constexpr auto read_whole = [](std::string_view bytes) { (void)to_text(read_rtf(bytes, {})); };

struct Sample {
  std::string_view rtf;
  std::string_view text;
};

void check(const std::vector<Sample>& rows) {
  for (const Sample& row : rows) {
    CAPTURE(row.rtf);
    CHECK(text_of(row.rtf) == row.text);
  }
}

}  // namespace

TEST_CASE("characters are read in every way that RTF writes them") {
  check({
      {"S\\u7889 ?: 12\\par", "Số: 12\n"},
      {"S\\u7889\\'3f: 12\\par", "Số: 12\n"},
      {"{\\uc0 S\\u7889 : }12\\par", "Số: 12\n"},
      {"{\\uc2 \\u7889 ??}x\\par", "ốx\n"},
      {"\\u-4051\\par", "\xEF\x80\xAD\n"},
      {"\\u55357 ?\\u56832 ?\\par", "😀\n"},
      {"\\'e0\\'e9\\par", "àé\n"},
      {"\\f1 \\'f0\\'f4\\'ec\\par", "đô\u0301\n"},
      {"\\f3 C\\'ad quan\\par", "Cư quan\n"},
      {"a\\_b\\-c\\~d\\{\\}\\\\\\par", "a-bc\u00A0d{}\\\n"},
      {"1\\endash 2\\ldblquote x\\rdblquote\\par", "1–2“x”\n"},
      {"a\\tab b\\line c\\par", "a\tb\nc\n"},
      {"a\r\nb\\\nc\\par", "ab\nc\n"},
      {"{\\f5 \\'fc}\\par", "✓\n"},
      {"{\\upr{d}{\\*\\ud{\\u273 d}}}x\\par", "đx\n"},
  });
}

TEST_CASE("what is not shown is not text") {
  check({
      {"a{\\v b}c\\par", "ac\n"},
      {"N{\\deleted 61}{\\revised 63}\\par", "N63\n"},
      {"a{\\deleted\\par}b\\par", "ab\n"},
      {"{\\header h\\par}{\\footerf f\\par}a\\par", "a\n"},
      {"{\\*\\unknown b{c}}a{\\pict 0102}{\\*\\bkmkstart x}\\par", "a\n"},
      {"{\\field{\\*\\fldinst DATE}{\\fldrslt 05/01/2026}}\\par", "05/01/2026\n"},
      {"a\\bin3 {{{b\\par", "ab\n"},
      {"{\\caps gi\\u225 ?m \\u273 d\\u7889 ?c}\\par", "GIÁM ĐỐC\n"},
      {"{\\f4 Gi\\'b8m}\\par", "GIÁM\n"},
  });
}

TEST_CASE("list labels are kept as they were shown") {
  check({
      {"{\\listtext\\pard\\plain 1.\\tab}m\\u7897 ?t\\par{\\listtext\\pard 2.\\tab}hai\\par", "1. một\n2. hai\n"},
      {"{\\listtext\\f2 \\'b7\\tab}a\\par", "- a\n"},
      {"{\\listtext \\u61623 ?\\tab}a\\par", "- a\n"},
      {"{\\pntext\\f0 a)\\tab}{\\*\\pn\\pnlvlbody{\\pntxta )}}x\\par", "a) x\n"},
      {"{\\listtext}x\\par", "x\n"},
  });
}

TEST_CASE("notes carry the number that is shown") {
  check({
      {"a{\\super\\chftn{\\footnote\\pard\\chftn  m\\u7897 ?t.}}b{\\chftn{\\*\\footnote\\chftn hai.\\par ba}}\\par",
       "a[^1]b[^2]\n[^1]: một.\n[^2]: hai. ba\n"},
      {"\\aftnnrlc a{\\chftn{\\footnote\\ftnalt\\chftn x}}{\\chftn{\\footnote\\chftn y}}\\par", "a[^i][^1]\n[^i]: x\n[^1]: y\n"},
      {"\\ftnstart3 a{\\chftn{\\footnote\\chftn x}}\\par", "a[^3]\n[^3]: x\n"},
      {"a(*){\\footnote (*) x}\\par", "a[^*]\n[^*]: x\n"},
      {"a{\\deleted\\chftn{\\footnote\\chftn x}}\\par", "a\n"},
  });
}

TEST_CASE("a text box is read once, before its paragraph") {
  check(
      {{"a\\par b{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt H\\u7886 ?A\\par}}{\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext "
        "H\\par}}}}\\par",
        "a\nHỎA\nb\n"}});
}

TEST_CASE("tables keep their nesting, spans and merged cells") {
  const Content content = read_rtf(std::string(header) +
                                       "\\trowd\\cellx1000\\clvmgf\\cellx2000\\cellx4000\\pard\\intbl a\\cell b\\par b2\\cell c\\cell\\row"
                                       "\\trowd\\cellx1005\\clvmrg\\cellx2010\\cellx4000\\intbl d\\cell\\cell e\\cell\\row"
                                       "\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx4000\\intbl f\\cell\\cell g\\cell\\row"
                                       "\\trowd\\cellx4000\\pard\\intbl{\\itap2 n\\nestcell m\\nestcell"
                                       "{\\*\\nesttableprops\\trowd\\cellx1000\\cellx3000\\nestrow}{\\nonesttables\\par}}z\\cell\\row"
                                       "\\pard end\\par}",
                                   {});
  REQUIRE(content.blocks.size() == 2);
  REQUIRE(content.blocks[0].table.size() == 1);
  const auto& rows = content.blocks[0].table[0].rows;
  REQUIRE(rows.size() == 4);
  REQUIRE(rows[0].cells.size() == 3);
  CHECK(rows[0].cells[1].blocks.size() == 2);
  CHECK(rows[1].cells[1].continued);
  REQUIRE(rows[2].cells.size() == 2);
  CHECK(rows[2].cells[0].columns == 2);
  REQUIRE(rows[3].cells.size() == 1);
  CHECK(rows[3].cells[0].columns == 3);
  REQUIRE(rows[3].cells[0].blocks.size() == 2);
  CHECK(rows[3].cells[0].blocks[0].table.at(0).rows.at(0).cells.size() == 2);
  CHECK(rows[3].cells[0].blocks[1].text == "z");
  CHECK(content.blocks[1].text == "end");
}

TEST_CASE("what is no whole RTF file is an error") {
  CHECK(problem_of("", read_whole) == Problem::damaged);
  CHECK(problem_of("text", read_whole) == Problem::damaged);
  CHECK(problem_of("{\\html1 x}", read_whole) == Problem::damaged);
  CHECK(problem_of("{\\rtf1 a{\\b b", read_whole) == Problem::damaged);
  CHECK(problem_of("{\\rtf1 " + std::string(100'000, '{'), read_whole) == Problem::too_large);
  CHECK(to_text(read_rtf("{\\rtf1 the last brace is missing\\par", {})) == "the last brace is missing\n");
  CHECK(to_text(read_rtf("{\\rtf1 a}{b\\cell", {})) == "a\n");
}

TEST_CASE("a file of nothing but marks stops at a limit") {
  std::string marks = "{\\rtf1 ";
  for (int i = 0; i < 1'100'000; ++i) marks += "\\cell";
  CHECK(problem_of(marks, read_whole) == Problem::too_large);
}

TEST_CASE("an RTF file cut anywhere or with a byte changed gives an error or a text") {
  const std::string good = data_file("small.rtf");
  CHECK(to_text(read_rtf(good, {})) == data_file("small.rtf.txt"));
  for (std::size_t percent = 0; percent < 100; ++percent) {
    const std::string_view cut = std::string_view(good).substr(0, good.size() * percent / 100);
    CAPTURE(percent);
    // Behind the end of a paragraph only the last brace is missing, for all that can be seen.
    CHECK((problem_of(cut, read_whole) == Problem::damaged || cut.ends_with("\\par") || cut.ends_with("\\par\n")));
  }
  int texts = 0;
  for (std::size_t at = 0; at < good.size(); at += 3) {
    for (const char byte : {'\0', '{', '}', '\\', '9', '\xFF'}) {
      std::string changed = good;
      changed[at] = byte;
      texts += problem_of(changed, read_whole) ? 0 : 1;
    }
  }
  CHECK(texts > 0);
}
