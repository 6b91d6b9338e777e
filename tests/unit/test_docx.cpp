// DOCX read to text: each row is a piece of a document's body and the text it must give.
#include <doctest/doctest.h>

#include "input/docx.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;

namespace {

constexpr auto read_whole = [](std::string_view bytes) { (void)to_text(read_docx(bytes, {})); };

std::string part(std::string_view root, std::string_view content) {
  return std::string("<w:").append(root).append(" xmlns:w='w'>").append(content).append("</w:").append(root).append(">");
}

constexpr std::string_view styles =
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'/>"
    "<w:style w:type='paragraph' w:styleId='Title'><w:basedOn w:val='Normal'/><w:rPr><w:caps/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='SubTitle'><w:basedOn w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Plain'><w:basedOn w:val='Title'/><w:rPr><w:caps w:val='0'/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Strong'><w:rPr><w:caps/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Secret'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Item'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Item2'><w:basedOn w:val='Item'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Linked'><w:basedOn w:val='Item'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Circle1'><w:basedOn w:val='Circle2'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Circle2'><w:basedOn w:val='Circle1'/></w:style>";

constexpr std::string_view numbering =
    "<w:abstractNum w:abstractNumId='0'><w:styleLink w:val='S'/>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%2)'/></w:lvl>"
    "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:pStyle w:val='Linked'/><w:isLgl/><w:suff w:val='nothing'/>"
    "<w:lvlText w:val='&lt;%2.%3&gt;'/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='1'><w:numStyleLink w:val='S'/></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='2'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:lvlText w:val='\uF0B7'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
    "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/></w:lvlOverride></w:num>"
    "<w:num w:numId='5'><w:abstractNumId w:val='99'/></w:num>";

constexpr std::string_view footnotes =
    "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
    "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> hai</w:t></w:r></w:p></w:footnote>"
    "<w:footnote w:id='5'><w:p><w:r><w:t>năm</w:t></w:r></w:p><w:p><w:r><w:t>dòng</w:t><w:footnoteReference "
    "w:id='5'/></w:r></w:p></w:footnote>";

constexpr std::string_view endnotes = "<w:endnote w:id='1'><w:p><w:r><w:t>cuối</w:t></w:r></w:p></w:endnote>";

/// `others`: parts in the folder of the document, whose relationships have their names as ids.
std::string docx(std::string_view body, const Members& others = {}) {
  std::string relationships = "<Relationships>";
  for (const auto& [name, bytes] : others)
    relationships.append("<Relationship Type='x/other' Id='").append(name).append("' Target='").append(name).append("'/>");
  for (const std::string name : {"styles", "numbering", "footnotes", "endnotes"}) {
    relationships.append("<Relationship Type='x/").append(name).append("' Target='").append(name).append(".xml'/>");
  }
  Members members = {{"_rels/.rels", "<Relationships><Relationship Type='x/officeDocument' Target='/word/main.xml'/></Relationships>"},
                     {"word/_rels/main.xml.rels", relationships + "</Relationships>"},
                     {"word/main.xml", part("document", part("body", body))},
                     {"word/styles.xml", part("styles", styles)},
                     {"word/numbering.xml", part("numbering", numbering)},
                     {"word/footnotes.xml", part("footnotes", footnotes)},
                     {"word/endnotes.xml", part("endnotes", endnotes)}};
  for (const auto& [name, bytes] : others) members.emplace_back("word/" + name, bytes);
  return zip_of(members);
}

std::string text_of(std::string_view body) { return to_text(read_docx(Exact(docx(body)).view(), {})); }

/// A paragraph of one run.
std::string p(std::string_view text, std::string_view properties = "", std::string_view run_properties = "") {
  return std::string("<w:p><w:pPr>")
      .append(properties)
      .append("</w:pPr><w:r><w:rPr>")
      .append(run_properties)
      .append("</w:rPr><w:t>")
      .append(text)
      .append("</w:t></w:r></w:p>");
}
std::string in_list(int number, int level, std::string_view text) {
  return p(text, "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(number) + "'/></w:numPr>");
}
std::string in_style(std::string_view style, std::string_view text) {
  return p(text, std::string("<w:pStyle w:val='").append(style).append("'/>"));
}

}  // namespace

TEST_CASE("runs are joined, and special signs are what they look like") {
  check_rows(
      {{"<w:p><w:r><w:t>Số: </w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>a</w:t><w:softHyphen/></w:r></w:p>",
        "Số:  12-a\n"},
       {"<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d&amp;\ne</w:t></w:r></w:p>", "a\tb\nc\nd& e\n"},
       {"<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Symbol' w:char='F0B3'/><w:t>\u2011\u00AD.</w:t></w:r></w:p>",
        "✓≥-.\n"},
       {"<w:p><w:r><w:t>a</w:t><w:br w:type='page'/></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>", "a\nb\n"}},
      text_of);
}

TEST_CASE("insertions stay, deletions go, and paragraphs whose end was deleted run on") {
  check_rows({{"<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del>"
               "<w:moveFrom><w:r><w:t>c</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>d</w:t></w:r></w:moveTo></w:p>",
               "ad\n"},
              {"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>", "ab\n"},
              {"<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
               "a\n"},
              {"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", ""}},
             text_of);
}

TEST_CASE("of a field its result is shown") {
  constexpr auto field = [](std::string_view type) {
    return std::string("<w:r><w:fldChar w:fldCharType='").append(type).append("'/></w:r>");
  };
  const std::string words = "<w:r><w:t>x</w:t></w:r>";
  const std::string code = "<w:r><w:instrText>DATE</w:instrText></w:r>";
  CHECK(text_of("<w:p>" + field("begin") + code + field("separate") + words + field("end") + words + "</w:p>") == "xx\n");
  // One inside another's instruction is not shown.
  CHECK(text_of("<w:p>" + field("begin") + code + field("begin") + field("separate") + words + field("end") + field("separate") + words +
                field("end") + "</w:p>") == "x\n");
  CHECK(text_of("<w:p>" + field("begin") + code + words + "</w:p>" + p("sau")) == "sau\n");
  CHECK(text_of("<w:p><w:fldSimple><w:r><w:t>a</w:t></w:r></w:fldSimple><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr/>"
                "<w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt></w:p>") == "abc\n");
}

TEST_CASE("capitals and hidden text come from runs and styles") {
  CHECK(text_of(p("giám đốc", "", "<w:caps/>")) == "GIÁM ĐỐC\n");
  CHECK(text_of(p("a", "", "<w:caps w:val='false'/>")) == "a\n");
  CHECK(text_of(in_style("SubTitle", "quyết định")) == "QUYẾT ĐỊNH\n");
  CHECK(text_of(in_style("Plain", "a")) == "a\n");
  CHECK(text_of(in_style("Circle1", "a")) == "a\n");
  CHECK(text_of(p("a", "", "<w:rStyle w:val='Strong'/>")) == "A\n");
  CHECK(text_of(p("a", "<w:pStyle w:val='Title'/>", "<w:rStyle w:val='Strong'/>")) == "a\n");
  CHECK(text_of(p("a", "", "<w:rStyle w:val='Secret'/>")).empty());
  CHECK(text_of(p("a", "", "<w:vanish/>")).empty());
}

TEST_CASE("letters of old fonts are decoded, over the ends of runs") {
  CHECK(text_of(p("C«ng v¨n", "", "<w:rFonts w:ascii='.VnTime' w:hAnsi='.VnTime'/>")) == "Công văn\n");
  CHECK(text_of(p("C«ng v¨n", "", "<w:rFonts w:ascii='.VnTime' w:hAnsi='Arial'/>")) == "C«ng v¨n\n");
  CHECK(text_of(p("C«ng v¨n", "", "<w:rFonts w:ascii='.VnTime' w:hAnsiTheme='minorHAnsi'/>")) == "C«ng v¨n\n");
  const std::string vni = "<w:r><w:rPr><w:rFonts w:ascii='VNI-Times' w:hAnsi='VNI-Times'/></w:rPr><w:t>";
  CHECK(text_of("<w:p>" + vni + "baûo hie</w:t></w:r>" + vni + "åm</w:t></w:r></w:p>") == "bảo hiểm\n");
}

TEST_CASE("lists are numbered as Word numbers them") {
  CHECK(text_of(in_list(1, 0, "x") + in_list(1, 1, "x") + in_list(1, 1, "x") + in_list(2, 0, "x") + in_list(2, 1, "x")) ==
        "1. x\na) x\nb) x\n2. x\na) x\n");
  CHECK(text_of(in_list(1, 0, "x") + in_list(4, 0, "x") + in_list(4, 0, "x") + in_list(3, 0, "x") + in_list(0, 0, "x") +
                in_list(5, 0, "x")) == "1. x\n7. x\n8. x\n- x\nx\nx\n");
  CHECK(text_of(in_style("Item", "x") + in_style("Item2", "x") + in_style("Item2", "x") + in_style("Linked", "x")) ==
        "1. x\na) x\nb) x\n<2.1>x\n");
  CHECK(text_of(p("x", "<w:pStyle w:val='Item'/><w:numPr><w:numId w:val='0'/></w:numPr>")) == "x\n");
  CHECK(text_of(in_list(1, 0, "") + in_list(1, 0, "x")) == "2. x\n");
  CHECK(text_of("<w:tbl><w:tr><w:tc>" + in_list(1, 0, "") + "</w:tc><w:tc>" + p("a") + "</w:tc></w:tr></w:tbl>") == "1. | a\n");
}

TEST_CASE("notes have the numbers that are shown, not their ids") {
  const std::string two = "<w:r><w:footnoteReference w:id='2'/></w:r>";
  const std::string five = "<w:r><w:footnoteReference w:id='5'/></w:r>";
  const std::string end = "<w:r><w:endnoteReference w:id='1'/></w:r>";
  CHECK(text_of("<w:p><w:r><w:t>a</w:t></w:r>" + end + two + "</w:p>") == "a[^i][^1]\n[^1]: hai\n[^i]: cuối\n");
  CHECK(text_of("<w:p>" + five + two + "</w:p>") == "[^1][^3]\n[^1]: năm dòng[^2]\n[^3]: hai\n");
  CHECK(text_of("<w:p><w:r><w:footnoteReference w:customMarkFollows='1' w:id='5'/><w:t>(*)</w:t></w:r>" + two + "</w:p>") ==
        "[^(*)][^2]\n[^(*)]: năm dòng[^1]\n[^2]: hai\n");
  CHECK(text_of("<w:p><w:del>" + five + "</w:del>" + two + "</w:p>" + "<w:p><w:pPr><w:sectPr/></w:pPr>" + two +
                "</w:p><w:sectPr><w:footnotePr><w:numFmt w:val='lowerLetter'/>"
                "<w:numRestart w:val='eachSect'/></w:footnotePr></w:sectPr>") == "[^1]\n[^2]\n[^1]: hai\n");
}

TEST_CASE("what is drawn twice is read once") {
  const std::string box = "<w:txbxContent>" + p("HỎA TỐC") + "</w:txbxContent>";
  CHECK(text_of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><x>" + box + "</x></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
                box + "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>a</w:t></w:r></w:p>") == "HỎA TỐC\na\n");
}

TEST_CASE("content controls, insertions and choices are looked through, wherever they stand") {
  const auto control = [](const std::string& content) { return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>"; };
  const std::string cell = "<w:tc>" + p("a") + "</w:tc>";
  const std::string row = "<w:tr>" + cell + "</w:tr>";
  const std::string choice =
      "<mc:AlternateContent><mc:Choice>" + p("một") + "</mc:Choice><mc:Fallback>" + p("hai") + "</mc:Fallback></mc:AlternateContent>";
  CHECK(text_of(control(p("a"))) == "a\n");
  CHECK(text_of("<w:ins>" + p("a") + "</w:ins><w:customXml>" + p("b") + "</w:customXml><w:moveTo>" + p("c") + "</w:moveTo><w:none>" +
                p("d") + "</w:none>") == "a\nb\nc\n");
  CHECK(text_of(choice) == "một\n");
  CHECK(text_of("<w:tbl>" + control(row) + "<w:ins>" + row + "</w:ins><w:none/></w:tbl>") == "a\na\n");
  CHECK(text_of("<w:tbl><w:tr>" + control(cell) + "<w:customXml>" + cell + "</w:customXml><w:none/></w:tr></w:tbl>") == "a | a\n");
  CHECK(text_of("<w:tbl><w:tr>" + cell + cell + "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell + "</w:tr></w:tbl>") ==
        "a | a\n | a\n");
  CHECK(text_of("<w:p>" + control("<w:r><w:t>a</w:t></w:r>") +
                "<w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag><mc:AlternateContent><mc:Choice><w:r><w:t>c</w:t></w:r>"
                "</mc:Choice></mc:AlternateContent></w:p>") == "abc\n");
}

TEST_CASE("formulas, ruby bases and drawn letters are words") {
  CHECK(text_of("<w:p><m:oMath><m:r><m:t>x</m:t></m:r><m:sSup><m:e><m:r><m:t>+y</m:t></m:r></m:e></m:sSup></m:oMath></w:p>") == "x+y\n");
  CHECK(text_of("<w:p><w:r><w:ruby><w:rt><w:r><w:t>trên</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby></"
                "w:r></w:p>") == "chữ\n");
  CHECK(text_of("<w:p><w:r><w:pict><v:shape><v:textpath string='KHẨN'/></v:shape></w:pict></w:r></w:p>") == "KHẨN\n");
}

TEST_CASE("tables keep their merged cells") {
  CHECK(text_of("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("a") + "</w:tc><w:tc>" + p("b") + p("c") +
                "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("không") + "</w:tc><w:tc>" + p("d") +
                "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("e") + "</w:tc></w:tr></w:tbl>") ==
        "a | b c\n | d\ne\n");
}

TEST_CASE("files of other formats inside are read where they stand") {
  const std::string body = p("trước") + "<w:altChunk r:id='chunk'/>" + p("sau");
  const auto text_with = [&body](const std::string& chunk) { return to_text(read_docx(Exact(docx(body, {{"chunk", chunk}})).view(), {})); };
  CHECK(text_with("<html><body><p>một</p><ol><li>hai</li></ol></body></html>") == "trước\nmột\n1. hai\nsau\n");
  CHECK(text_with("{\\rtf1 m\\u7897?t\\par}") == "trước\nmột\nsau\n");
  CHECK(text_with("một\nhai") == "trước\nmột\nhai\nsau\n");
  CHECK(text_with(docx(p("một"))) == "trước\nmột\nsau\n");
  CHECK(text_of(body) == "trước\nsau\n");  // a relationship that leads nowhere
  CHECK(problem_of(docx(body, {{"chunk", "MIME-Version: 1.0"}}), read_whole) == Problem::unsupported_format);
}

TEST_CASE("a document inside a document inside a document has an end") {
  std::string inner = docx(p("một"));
  for (int i = 0; i < 20; ++i) inner = docx("<w:altChunk r:id='chunk'/>", {{"chunk", inner}});
  CHECK(problem_of(inner, read_whole) == Problem::too_large);
}

TEST_CASE("the words of a diagram stand where it does") {
  const std::string data =
      "<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Giám </a:t></a:r><a:r><a:t>đốc</a:t></a:r></a:p></dgm:t></dgm:pt>"
      "<dgm:pt type='pres'/><dgm:pt><dgm:t><a:p/><a:p><a:r><a:t>Phòng</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>";
  const std::string body =
      "<w:p><w:r><w:drawing><a:graphic><dgm:relIds r:dm='data' r:lo='x'/></a:graphic></w:drawing></w:r></w:p>" + p("sau");
  CHECK(to_text(read_docx(docx(body, {{"data", data}}), {})) == "Giám đốc\nPhòng\nsau\n");
}

TEST_CASE("a small document of everything gives its text, and damaged it harms nothing") {
  const std::string good = data_file("small.docx");
  CHECK(to_text(read_docx(good, {})) == data_file("small.office.txt"));
  CHECK(refused_of_damaged(good, read_whole) > 1000);
}

TEST_CASE("what cannot be read says why") {
  CHECK(problem_of("", read_whole) == Problem::damaged);
  CHECK(problem_of("PK\x03\x04", read_whole) == Problem::damaged);
  CHECK(problem_of(zip_of({{"a.txt", "x"}}), read_whole) == Problem::unsupported_format);
  CHECK(problem_of(zip_of({{"word/document.xml", "<w:workbook/>"}}), read_whole) == Problem::unsupported_format);
  CHECK(problem_of(zip_of({{"word/document.xml", "<w:document><w:body>"}}), read_whole) == Problem::damaged);
  CHECK(problem_of(zip_of({{"word/document.xml", "x"}}, 0x801), read_whole) == Problem::encrypted);
  CHECK(problem_of(zip_of({{"word/document.xml", "x"}}, 0x800, 300'000'000), read_whole) == Problem::too_large);
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<w:tbl><w:tr><w:tc>";
  deep += p("x");
  for (int i = 0; i < 300; ++i) deep += "</w:tc></w:tr></w:tbl>";
  CHECK(problem_of(docx(deep), read_whole) == Problem::too_large);
}
