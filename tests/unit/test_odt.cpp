// ODT read to text: each row is a piece of a document's body and the text it must give.
#include <doctest/doctest.h>

#include "input/odt.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;

namespace {

constexpr auto read_whole = [](std::string_view bytes) { (void)to_text(read_odt(bytes, {})); };

constexpr std::string_view styles =
    "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
    "<style:style style:name='T1' style:family='text'><style:text-properties fo:text-transform='none'/></style:style>"
    "<style:style style:name='T2' style:family='text'><style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='T3' style:family='text'><style:text-properties style:font-name='F'/></style:style>"
    "<text:list-style style:name='L'>"
    "<text:list-level-style-number text:level='1' style:num-format='I' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='1' style:num-prefix='&lt;' style:num-suffix='&gt;' "
    "text:display-levels='2'/>"
    "<text:list-level-style-bullet text:level='3' text:bullet-char='\uF0B7'/></text:list-style>"
    "<text:list-style style:name='M'><text:list-level-style-number text:level='1' style:num-format='a' loext:num-list-format='%1%)'"
    " text:start-value='3'/></text:list-style>";

constexpr std::string_view common =
    "<office:document-styles><office:styles><style:style style:name='Title' style:family='paragraph'>"
    "<style:text-properties fo:text-transform='uppercase'/></style:style><text:outline-style>"
    "<text:outline-level-style text:level='1' style:num-format='1' style:num-prefix='Điều ' style:num-suffix='.'/>"
    "<text:outline-level-style text:level='2' style:num-format=''/></text:outline-style></office:styles>"
    "<office:automatic-styles><style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>"
    "</office:automatic-styles></office:document-styles>";

std::string odt(std::string_view body) {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", std::string("<office:document-content><office:font-face-decls><style:font-face style:name='F'"
                                             " svg:font-family=\"'.VnTime'\"/></office:font-face-decls><office:automatic-styles>")
                                     .append(styles)
                                     .append("</office:automatic-styles><office:body><office:text>")
                                     .append(body)
                                     .append("</office:text></office:body></office:document-content>")},
                 {"styles.xml", std::string(common)}});
}

std::string text_of(std::string_view body) { return to_text(read_odt(Exact(odt(body)).view(), {})); }

std::string item(std::string_view content) { return std::string("<text:list-item>").append(content).append("</text:list-item>"); }
std::string list(std::string_view attributes, std::string_view items) {
  return std::string("<text:list ").append(attributes).append(">").append(items).append("</text:list>");
}

}  // namespace

TEST_CASE("blanks are folded as the format says") {
  check_rows({{"<text:p>  a \n b<text:s text:c='3'/>c<text:tab/>d<text:line-break/>e </text:p>", "a b   c\td\ne\n"},
              {"<text:p><text:span>a</text:span> <text:span> b</text:span></text:p>", "a b\n"},
              {"<text:p>a\u2011b\u00ADc &amp; d</text:p>", "a-bc & d\n"},
              {"<text:p/><text:p> </text:p>", ""}},
             text_of);
}

TEST_CASE("fields and links are shown, comments and deleted text are not") {
  check_rows(
      {{"<text:p><text:a>a</text:a><text:date>1/2</text:date><text:bookmark-ref>b</text:bookmark-ref><x:content-control>c</"
        "x:content-control></text:p>",
        "a1/2bc\n"},
       {"<text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>a<text:change/>b<office:annotation><text:p>x</text:p>"
        "</office:annotation></text:p>",
        "ab\n"},
       {"<text:section><text:p>a</text:p></text:section><text:section text:display='none'><text:p>x</text:p></text:section>", "a\n"},
       {"<text:table-of-content><text:table-of-content-source><text:p>x</text:p></text:table-of-content-source><text:index-body>"
        "<text:index-title><text:p>a</text:p></text:index-title><text:p>b</text:p></text:index-body></text:table-of-content>",
        "a\nb\n"}},
      text_of);
}

TEST_CASE("capitals, hidden text and old fonts come from styles") {
  check_rows({{"<text:p text:style-name='P1'>quyết <text:span text:style-name='T1'>định</text:span></text:p>", "QUYẾT định\n"},
              {"<text:p>a<text:span text:style-name='T2'>x<text:note/></text:span>b</text:p>", "ab\n"},
              {"<text:p><text:span text:style-name='T3'>C«ng v¨n</text:span></text:p>", "Công văn\n"}},
             text_of);
}

TEST_CASE("lists are numbered, continued and set as LibreOffice does") {
  const std::string a = "<text:p>a</text:p>";
  const std::string inner = item(a + list("", item(a + list("", item(a))) + item(a)));
  CHECK(text_of(list("text:style-name='L'", inner + item(a + a))) == "I. a\n<I.1> a\n- a\n<I.2> a\nII. a\na\n");
  CHECK(text_of(list("text:style-name='M'", item(a) + "<text:list-header>" + a + "</text:list-header>" + item(a)) +
                list("text:style-name='M'", item(a)) + list("text:style-name='M' text:continue-numbering='true'", item(a))) ==
        "c) a\na\nd) a\nc) a\nd) a\n");
  CHECK(text_of(list("text:style-name='L' xml:id='1'", item(a)) + list("text:style-name='M'", item(a)) +
                list("text:style-name='L' text:continue-list='1'", item(a))) == "I. a\nc) a\nII. a\n");
  CHECK(text_of(list("text:style-name='L'", "<text:list-item text:start-value='5'>" + a + "</text:list-item>" + item(a))) ==
        "V. a\nVI. a\n");
  CHECK(text_of(list("text:style-name='none'", item(a))) == "a\n");
}

TEST_CASE("headings are numbered by the outline") {
  CHECK(
      text_of(
          "<text:h text:outline-level='1'>a</text:h><text:h text:outline-level='2'>b</text:h><text:h text:outline-level='1'>c</text:h>") ==
      "Điều 1. a\nb\nĐiều 2. c\n");
}

TEST_CASE("notes have the marks that are shown") {
  constexpr auto note = [](std::string_view kind, std::string_view mark, std::string_view text) {
    return std::string("<text:note text:note-class='")
        .append(kind)
        .append("'><text:note-citation>")
        .append(mark)
        .append("</text:note-citation><text:note-body><text:p>")
        .append(text)
        .append("</text:p></text:note-body></text:note>");
  };
  CHECK(text_of("<text:p>a" + note("endnote", "i", "x") + note("footnote", "1", "y") + note("footnote", "*", "z") + "</text:p>") ==
        "a[^i][^1][^*]\n[^1]: y\n[^*]: z\n[^i]: x\n");
}

TEST_CASE("text boxes stand before their paragraph, tables keep merged cells") {
  check_rows(
      {{"<text:p>a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><svg:desc>x</svg:desc></draw:frame></text:p>", "b\na\n"},
       {"<text:p><draw:custom-shape><text:p>b</text:p></draw:custom-shape>a</text:p>", "b\na\n"},
       {"<table:table><table:table-header-rows><table:table-row><table:table-cell "
        "table:number-rows-spanned='2'><text:p>a</text:p></table:table-cell>"
        "<table:table-cell "
        "table:number-columns-spanned='2'><text:p>b</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
        "</table:table-header-rows><table:table-row><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell>"
        "<table:table-cell><text:p>d</text:p></table:table-cell></table:table-row></table:table>",
        "a | b\n | c | d\n"}},
      text_of);
}

TEST_CASE("a small document of everything gives its text, and damaged it harms nothing") {
  const std::string good = data_file("small.odt");
  CHECK(to_text(read_odt(good, {})) == data_file("small.office.txt"));
  CHECK(refused_of_damaged(good, read_whole) > 500);
}

TEST_CASE("what cannot be read says why") {
  CHECK(problem_of("", read_whole) == Problem::damaged);
  CHECK(problem_of(zip_of({{"a.txt", "x"}}), read_whole) == Problem::unsupported_format);
  CHECK(problem_of(zip_of({{"content.xml",
                            "<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>"}}),
                   read_whole) == Problem::unsupported_format);
  CHECK(problem_of(zip_of({{"content.xml", "\x01\x02"},
                           {"META-INF/manifest.xml", "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}}),
                   read_whole) == Problem::encrypted);
  CHECK(problem_of(odt("<text:p><text:s text:c='1000'/></text:p>"), [](std::string_view bytes) {
          Limits limits;
          limits.text = 3000;
          (void)read_odt(bytes, limits);
        }) == std::nullopt);
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "<text:s text:c='1000'/>";
  CHECK(problem_of(odt("<text:p>" + many + "</text:p>"), [](std::string_view bytes) {
          Limits limits;
          limits.text = 100'000;
          (void)read_odt(bytes, limits);
        }) == Problem::too_large);
}
