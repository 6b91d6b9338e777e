// HTML of word processors and of the web → text. Every row is a piece of HTML and the text that a reader sees.
#include <doctest/doctest.h>

#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "input/html.hpp"
#include "packed.hpp"

using namespace congvan::input;
using congvan::testing::data_file;

namespace {

std::string text_of(std::string_view html, std::optional<Encoding> forced = {}) {
  const auto exact = std::make_unique<char[]>(html.size());
  html.copy(exact.get(), html.size());
  return to_text(read_html({exact.get(), html.size()}, forced, Limits{}));
}

struct Row {
  std::string_view html;
  std::string_view text;
};
void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.html);
    CHECK(text_of(row.html) == row.text);
  }
}

std::string times(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("blocks are lines, blanks collapse, breaks stay") {
  check({
      {"<p>a  \n b</p><p>c", "a b\nc\n"},
      {"a<div>b</div>c<h1>d</h1>", "a\nb\nc\nd\n"},
      {"<p>a<br>b<br></p>", "a\nb\n"},
      {"<p>a <b> b</b><i>c</i></p>", "a bc\n"},
      {"<pre>a  b\n c</pre>", "a  b\n c\n"},
      {"<p>một<p>hai<div>ba", "một\nhai\nba\n"},
      {"", ""},
      {"a < b, c<3 & d", "a < b, c<3 & d\n"},
      {"<p>a<hr>b", "a\nb\n"},
  });
}

TEST_CASE("character references are replaced") {
  check({
      {"&Ocirc;ng, &#7897; &#x1ED9; &quot;&amp;&lt;&#150;&apos;", "Ông, ộ ộ \"&<–'\n"},
      {"AT&T &unknown; &; &#; &dstrok;&abreve;", "AT&T &unknown; &; &#; đă\n"},
      {"a&nbspb &#0; &#99999999;", "a\u00A0b \uFFFD \uFFFD\n"},
  });
}

TEST_CASE("what nobody sees is left out") {
  check({
      {"<title>x</title><style>p{}</style><p>a<script>if (a<b) '<p>x'</script>b</p>", "ab\n"},
      {"<p>a<!-- x > y -->b<!-->c</p>", "abc\n"},
      {"<!DOCTYPE html><?xml version='1.0'?><p>a", "a\n"},
      {"<p>a<span style='display: none'>x<b>y</b></span>b</p>", "ab\n"},
      {"<p>a<span style=\"mso-hide:all\">x</span><span hidden>y</span>b", "ab\n"},
      {"<style>.h{display:none}</style><p class='q h'>x</p><p>a", "a\n"},
      {"<p>1<del>2</del><ins>3</ins>", "13\n"},
      {"<div title=\"header\"><p>1</p></div><p>a</p>", "a\n"},
      {"<!--[if gte mso 9]><xml><w:x>y</w:x></xml><![endif]-->a<o:p></o:p>", "a\n"},
      {"<p title=\"a > b\">c", "c\n"},
      {"<p title='unclosed>c", "c\n"},
  });
}

TEST_CASE("items of lists bear their numbers") {
  check({
      {"<ol><li>x<li>y</ol>", "1. x\n2. y\n"},
      {"<ol type=a start=3><li><p>x</p><p>y</p></li><li>z</ol>", "c. x\ny\nd. z\n"},
      {"<ol type='I'><li>x<ol><li>y</ol><li value=5>z<li>t</ol>", "I. x\n1. y\nV. z\nVI. t\n"},
      {"<ul><li>x<li></li><li>y</ul>", "- x\n- y\n"},
      {"<ol style='list-style-type:lower-alpha'><li>x</ol>", "a. x\n"},
      {"<ul style='list-style: none'><li>x</ul>", "x\n"},
      {"<ol><ol><li>x</ol></ol>", "1. x\n"},
  });
}

TEST_CASE("numbers that Word wrote out are kept, its signs are bullets") {
  check({
      {"<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span "
       "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Giao",
       "1. Giao\n"},
      {"<p><!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp; "
       "</span></span></span><!--[endif]-->Giao",
       "- Giao\n"},
      {"<p><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Giao", "- Giao\n"},
      {"<p>a<span style='mso-tab-count:1'>&nbsp; </span>b", "a\tb\n"},
  });
}

TEST_CASE("footnotes of LibreOffice and Word are notes with the marks that are shown") {
  check({
      {"<p>tỉnh<a class=\"sdfootnoteanc\" href=\"#sdfootnote1sym\"><sup>1</sup></a>.</p><p>x</p>"
       "<div id=\"sdfootnote1\"><p><a href=\"#sdfootnote1anc\">1</a> Công văn.</p><p>Hai.</p></div><p>y</p>",
       "tỉnh[^1].\nx\ny\n[^1]: Công văn. Hai.\n"},
      {"<p>tỉnh<a href=\"#_ftn2\" name=\"_ftnref2\"><span><![if !supportFootnotes]>[2]<![endif]></span></a>.</p>"
       "<div style='mso-element:footnote' id=ftn2><p><a href=\"#_ftnref2\">[2]</a> Công văn.</p></div>",
       "tỉnh[^2].\n[^2]: Công văn.\n"},
      {"<p>x<a href='#_edn1'></a></p><p><a href='#_ednref1'></a> Một.</p><p>y</p>", "x[^1]\ny\n[^1]: Một.\n"},
      {"<p>100 m<sup>2</sup>, sở<sup>1</sup> và a<sup>n</sup>", "100 m², sở¹ và an\n"},
  });
}

TEST_CASE("tables are rows of cells, layout tables are columns") {
  check({
      {"<table><tr><td>a<td>b<td>c<tr><td>d<td>e<td>f</table>g", "a | b | c\nd | e | f\ng\n"},
      {"<table><td>a<td>b<td>c</table>", "a | b | c\n"},
      {"<table><caption>x</caption><tr><td rowspan=2>a<td>b<td>c</tr><tr><td>d<td>e</table>", "x\na | b | c\n | d | e\n"},
      {"<table><tr><td>UBND<p>Số: 1/A<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</table>",
       "UBND\nSố: 1/A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"},
      {"<table><tr><td><p>a</div></p><td>b</span><td>c</td></table>", "a | b | c\n"},
      {"<td>a</td></tr></table>b", "a\nb\n"},
  });
  const Content merged = read_html("<table><tr><td colspan=2>a<td rowspan=9>b<tr><td>c<td>d</table>", {}, Limits{});
  REQUIRE(merged.blocks.size() == 1);
  const Table& table = merged.blocks[0].table.at(0);
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells[0].columns == 2);
  REQUIRE(table.rows[1].cells.size() == 3);
  CHECK(table.rows[1].cells[2].continued);
}

TEST_CASE("old fonts, by attribute, style or style sheet, give Vietnamese letters") {
  check({
      {"<p>Số<font face='.VnTime'>: C&laquo;ng v&uml;n</font> của<font face=\".VnTimeH\"> së", "Số: Công văn của SỞ\n"},
      {"<p>tỉnh <span style='font-family:VNI-Times'>Quaûng Ngaõi</span>", "tỉnh Quảng Ngãi\n"},
      {"<p>tỉnh <span style='font-family:&quot;.VnTime&quot;,serif'>s&egrave;</span>", "tỉnh số\n"},
      {"<style><!-- /* x */ p.N, li.N {font:14pt \".VnTime\";} --></style><p class=N>s&egrave; <span style='font-family:Arial'>ố è</span>",
       "số ố è\n"},
      {"<p style='text-transform:uppercase'>sở</p>", "SỞ\n"},
  });
}

TEST_CASE("the encoding is what the words say, else what is declared") {
  check({
      {"<p>C\xABng v\xA8n s\xE8 7 ng\xB5y 3 th\xB8ng 5 c\xF1"
       "a t\xD8nh",
       "Công văn số 7 ngày 3 tháng 5 của tỉnh\n"},
      {"<meta charset=windows-1252><font face='.VnTime'>C\xABng v\xA8n s\xE8 7 ng\xB5y 3 th\xB8ng 5 c\xF1"
       "a t\xD8nh</font>",
       "Công văn số 7 ngày 3 tháng 5 của tỉnh\n"},
      {"<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>S\xF4\xEC", "Số\n"},
      {"<meta charset='utf-8'><p>Cöng vùn söë 7 cuãa Uyã ban", "Cöng vùn söë 7 cuãa Uyã ban\n"},
      {"<meta charset='utf-8'><p>Coâng vaên soá 7 cuûa Söû veà vieäc baùo caùo", "Công văn số 7 của Sử về việc báo cáo\n"},
      {"<meta charset=x-viet-vps><p>S\xD3", "Số\n"},
      {"<p>caf\xE9", "café\n"},
  });
  CHECK(text_of("<meta charset=utf-8><p>S\xAF", Encoding::viscii) == "Số\n");
  Decoded about;
  CHECK_FALSE(read_html("<p>Coäng hoøa xaõ hoäi", {}, Limits{}, &about).blocks.empty());
  CHECK(about.encoding == "VNI in UTF-8");
  CHECK(about.doubts.size() == 1);
}

TEST_CASE("nesting without end takes linear time and no stack") {
  const std::clock_t begin = std::clock();
  for (const std::string_view piece :
       {"<div>x", "<b>", "<table><tr><td>x", "<ul><li>x", "<p><font color=1>", "<td>", "</p>", "<!--", "<a b='", "<style>", "&", "<", "</",
        "<![", "<tr rowspan=9><td rowspan=99 colspan=999>", "<dd><li>", "<del>"}) {
    const std::string html = times(piece, 50'000);
    CAPTURE(piece);
    CHECK(text_of(html).size() <= 8 * html.size());
  }
  CHECK(std::clock() - begin < 20 * CLOCKS_PER_SEC);  // of processor time; quadratic time would be minutes
  CHECK(text_of(times("<div>", 1000) + "a" + times("</div>", 1000) + "b") == "a\nb\n");
}

TEST_CASE("more text than the limit is refused") {
  Limits limits;
  limits.text = 100;
  CHECK_THROWS_AS((void)read_html(times("<p>abc", 50), {}, limits), DecodeError);
}

TEST_CASE("a damaged file gives some text, wherever it is cut and whichever byte is wrong") {
  const std::string html = data_file("word.html");
  REQUIRE(html.size() > 1000);
  for (std::size_t i = 0; i <= 100; ++i) CHECK(text_of(std::string_view(html).substr(0, html.size() * i / 100)).size() <= 2 * html.size());
  for (std::size_t i = 0; i < html.size(); i += 3) {
    std::string damaged = html;
    damaged[i] = static_cast<char>(damaged[i] ^ (1 << (i % 8)));
    CHECK(text_of(damaged).size() <= 2 * html.size());
  }
}

TEST_CASE("a dispatch as Word saves it reads as it looks") {
  const std::string html = data_file("word.html");
  CHECK(text_of(html) ==
        "SỞ THỦY VĂN\n"
        "Số: 45/STV-KH\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Bình Sơn, ngày 02 tháng 01 năm 2004\n"
        "Kính gửi: Các phòng, trạm.\n"
        "Thực hiện Công văn số 12/UBND-VP[^1], Sở yêu cầu:\n"
        "1. Trạm Bình Sơn báo cáo mực nước.\n"
        "- Gửi trước 07/01/2004.\n"
        "Trạm | Mực nước\n"
        "Bình Sơn | 1,25 m²\n"
        "[^1]: Công văn của Ủy ban tỉnh.\n");
}
