// A document in Akoma Ntoso: its words in their parts, what is cited as links, names that do not change.
#include <string>

#include "congvan/exports.hpp"
#include "exact.hpp"
#include "meaning_documents.hpp"
#include "output/akn_names.hpp"
#include "samples.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string ntoso(std::string_view bytes, std::size_t* replaced = nullptr) {
  const Extracted read(bytes);
  Source source;
  source.path = "in/12.txt";
  source.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  std::string out;
  const std::size_t count = write_akn({.source = source, .record = &read.record, .text = &read.text, .error = {}}, out);
  if (replaced != nullptr) *replaced = count;
  return out;
}

// From the first `<element` to its end, on one line without the blanks between elements.
std::string part(const std::string& xml, std::string_view element) {
  const std::size_t begin = xml.find("<" + std::string(element));
  const std::string closing = "</" + std::string(element) + ">";
  const std::size_t end = xml.find(closing, begin);
  if (begin == std::string::npos || end == std::string::npos) return "-";
  std::string out;
  for (std::size_t at = begin; at < end + closing.size(); ++at) {
    if (xml[at] != '\n') {
      out += xml[at];
      continue;
    }
    while (xml[at + 1] == ' ') ++at;
  }
  return out;
}

std::string body(std::string_view words, std::string_view kind = "CV") { return part(ntoso(document_of(words, kind)), "mainBody"); }

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

// The value of the attribute that the first of these elements has.
std::string first_href(std::string_view words) {
  const std::string out = body(words);
  const std::size_t ref = out.find("<ref ");
  if (ref == std::string::npos) return "-";
  const std::size_t begin = out.find("href=\"", ref) + 6;
  return out.substr(begin, out.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("a cited document has an IRI by kind, body, date and number, down to the provision") {
  check_rows(
      {
          {"Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.", "/akn/vn/act/nghiDinh/cp/2020-03-05/30-2020-nd-cp"},
          {"Thực hiện Nghị định số 30/2020/NĐ-CP.", "/akn/vn/act/nghiDinh/cp/2020/30-2020-nd-cp"},
          {"Thực hiện điểm a khoản 3 Điều 12 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.",
           "/akn/vn/act/nghiDinh/cp/2020-03-05/30-2020-nd-cp/!main#art_12__para_3__point_a"},
          {"Thực hiện điểm đ khoản 1 Điều 2 Nghị định số 30/2020/NĐ-CP.",
           "/akn/vn/act/nghiDinh/cp/2020/30-2020-nd-cp/!main#art_2__para_1__point_đ"},
          {"Thực hiện Kế hoạch số 88/KH-UBND ngày 15/01/2026.", "/akn/vn/doc/keHoach/ubnd/2026-01-15/88-kh-ubnd"},
          {"Thực hiện Luật Lưu trữ ngày 21 tháng 6 năm 2024.", "/akn/vn/act/luat/2024-06-21/luat-luu-tru"},
          {"Thực hiện Kế hoạch số 88/KH-UBND của UBND tỉnh.", "#cited_1"},
          {"Rà soát hồ sơ.", "-"},
      },
      first_href);
}

TEST_CASE("what has no IRI is an entry of the references, and a short mention leads where the full one does") {
  const std::string out = ntoso(document_of(
      "Thực hiện Kế hoạch số 88/KH-UBND của UBND tỉnh; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020. Theo Nghị định 30, rà soát."));
  CHECK(has(out,
            "<TLCReference eId=\"cited_1\" name=\"unresolved\" href=\"/akn/ontology/reference/vn/ke-hoach-88-kh-ubnd-ubnd-tinh\" "
            "showAs=\"Kế hoạch 88/KH-UBND, UBND tỉnh\"/>"));
  CHECK(has(out, "<ref eId=\"ref_3\" href=\"/akn/vn/act/nghiDinh/cp/2020-03-05/30-2020-nd-cp\">Nghị định 30</ref>"));
}

TEST_CASE("the work is named by what the text says, and by the file's sum where it is silent") {
  const std::string out = ntoso(document_of("1. Rà soát."));
  CHECK(has(out, "<FRBRthis value=\"/akn/vn/doc/congVan/sdttg/2026-03-05/12-sdttg-vp/!main\"/>"));
  CHECK(has(out, "<FRBRuri value=\"/akn/vn/doc/congVan/sdttg/2026-03-05/12-sdttg-vp/vie@\"/>"));
  CHECK(has(out, "<FRBRdate date=\"2026-03-05\" name=\"issued\"/>"));
  CHECK(has(out, "<FRBRnumber value=\"12/SDTTG-VP\"/>"));
  CHECK(has(out, "<TLCPerson eId=\"signer_1\" href=\"/akn/ontology/person/vn/vi-van-thong\" showAs=\"Vi Văn Thông\"/>"));
  const std::string blank = ntoso("Một đoạn văn.\n");
  CHECK(has(blank, "<doc name=\"document\">"));
  CHECK(has(blank, "<FRBRuri value=\"/akn/vn/doc/0001/nn-01234567\"/>"));
  CHECK(has(blank, "<FRBRdate date=\"0001-01-01\" name=\"unknown\"/>"));
  CHECK(part(blank, "mainBody") == "<mainBody><p>Một đoạn văn.</p></mainBody>");
}

TEST_CASE("items are provisions in their order, words before and after them their introduction and end") {
  CHECK(body("Điều 1. Kiện toàn Tổ công tác gồm:\n1. Tổ trưởng: ông A.\n2. Tổ viên:\na) ông B;\nb) ông C.\nĐiều 2. Thi hành./.", "QĐ") ==
        "<mainBody>"
        "<article eId=\"art_1\"><num>Điều 1.</num><intro><p>Kiện toàn Tổ công tác gồm:</p></intro>"
        "<paragraph eId=\"art_1__para_1\"><num>1.</num><content><p>Tổ trưởng: ông A.</p></content></paragraph>"
        "<paragraph eId=\"art_1__para_2\"><num>2.</num><intro><p>Tổ viên:</p></intro>"
        "<point eId=\"art_1__para_2__point_a\"><num>a)</num><content><p>ông B;</p></content></point>"
        "<point eId=\"art_1__para_2__point_b\"><num>b)</num><content><p>ông C.</p></content></point>"
        "</paragraph></article>"
        "<article eId=\"art_2\"><num>Điều 2.</num><content><p>Thi hành./.</p></content></article>"
        "</mainBody>");
  CHECK(body("Yêu cầu các đơn vị:\n\n1. Rà soát.\n- Hồ sơ giấy;\n- Hồ sơ số.\n\n2. Báo cáo.\n\nYêu cầu nghiêm túc thực hiện./.") ==
        "<mainBody><p>Yêu cầu các đơn vị:</p>"
        "<paragraph eId=\"para_1\"><num>1.</num><intro><p>Rà soát.</p></intro>"
        "<indent eId=\"para_1__indent_1\"><num>-</num><content><p>Hồ sơ giấy;</p></content></indent>"
        "<indent eId=\"para_1__indent_2\"><num>-</num><content><p>Hồ sơ số.</p></content></indent></paragraph>"
        "<paragraph eId=\"para_2\"><num>2.</num><content><p>Báo cáo.</p></content></paragraph>"
        "<p>Yêu cầu nghiêm túc thực hiện./.</p></mainBody>");
}

TEST_CASE("parts, chapters and sections hold articles; an article's name is its own in the whole document") {
  const std::string out =
      part(ntoso("CHÍNH PHỦ\n\nSố: 30/2020/NĐ-CP\n\nHà Nội, ngày 05 tháng 3 năm 2020\n\nNGHỊ ĐỊNH\nVề công tác văn thư\n\n"
                 "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\n\nChương I\nQUY ĐỊNH CHUNG\n\nMục 1\nPHẠM VI\n\nĐiều 1. "
                 "Phạm vi điều chỉnh\n1. Nghị định này quy định về công tác văn thư.\n\nChương II\nTHI HÀNH\n\nĐiều 2. Hiệu lực\n1. "
                 "Nghị định này có hiệu lực từ ngày ký.\n"),
           "body");
  CHECK(out ==
        "<body><chapter eId=\"chp_I\"><num>Chương I</num><heading>QUY ĐỊNH CHUNG</heading>"
        "<section eId=\"chp_I__sec_1\"><num>Mục 1</num><heading>PHẠM VI</heading>"
        "<article eId=\"art_1\"><num>Điều 1.</num><heading>Phạm vi điều chỉnh</heading>"
        "<paragraph eId=\"art_1__para_1\"><num>1.</num><content><p>Nghị định này quy định về công tác văn thư.</p></content></paragraph>"
        "</article></section></chapter>"
        "<chapter eId=\"chp_II\"><num>Chương II</num><heading>THI HÀNH</heading>"
        "<article eId=\"art_2\"><num>Điều 2.</num><heading>Hiệu lực</heading>"
        "<paragraph eId=\"art_2__para_1\"><num>1.</num><content><p>Nghị định này có hiệu lực từ ngày ký.</p></content></paragraph>"
        "</article></chapter></body>");
}

TEST_CASE("legal bases and the words that enact are the preamble") {
  const std::string out = part(
      ntoso(document_of("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;\nTheo đề nghị của Chánh Văn phòng Sở.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban "
                        "hành quy chế.\nĐiều 2. Thi hành./.",
                        "QĐ")),
      "preamble");
  CHECK(out ==
        "<preamble><citations eId=\"cits_1\"><citation eId=\"cit_1\"><p>Căn cứ <ref eId=\"ref_1\" "
        "href=\"/akn/vn/act/luat/2024-06-21/luat-luu-tru\">Luật Lưu trữ ngày 21 tháng 6 năm 2024</ref>;</p></citation>"
        "<citation eId=\"cit_2\"><p>Theo đề nghị của Chánh Văn phòng Sở.</p></citation></citations>"
        "<formula eId=\"formula_1\" name=\"enactingFormula\"><p>QUYẾT ĐỊNH:</p></formula></preamble>");
}

TEST_CASE("the head names number, date, place and body; the end who signed") {
  const std::string out = ntoso(document_of("1. Rà soát hồ sơ trước ngày 15/7/2026."));
  const std::string preface = part(out, "preface");
  CHECK(has(preface, "<p><organization refersTo=\"#issuer\">SỞ DÂN TỘC VÀ TÔN GIÁO</organization></p>"));
  CHECK(has(preface, "<p>Số: <docNumber>12/SDTTG-VP</docNumber></p>"));
  CHECK(has(preface, "<location refersTo=\"#place\">Tân Châu</location>, <docDate date=\"2026-03-05\">ngày 05 tháng 3 năm 2026</docDate>"));
  CHECK(has(preface, "<p class=\"kinhGui\">Kính gửi: <organization refersTo=\"#addressee_1\">Các đơn vị</organization></p>"));
  CHECK(has(out, "<TLCOrganization eId=\"addressee_1\" href=\"/akn/ontology/organization/vn/cac-don-vi\" showAs=\"Các đơn vị\"/>"));
  CHECK(has(out, "<date date=\"2026-07-15\">trước ngày 15/7/2026</date>"));
  const std::string end = part(out, "conclusions");
  CHECK(has(end, "<p class=\"noiNhan\">- UBND tỉnh;</p>"));
  CHECK(has(end, "<p><role refersTo=\"#role_1\">GIÁM ĐỐC</role></p>"));
  CHECK(has(end, "<p><signature><person refersTo=\"#signer_1\" as=\"#role_1\">Vi Văn Thông</person></signature></p>"));
}

TEST_CASE("what XML forbids is counted, and a document without text or record gives nothing") {
  std::size_t replaced = 0;
  const std::string out = ntoso("Một\x01 đoạn\x0B <văn> & \"lời\".\n", &replaced);
  CHECK(replaced == 2);
  CHECK(has(out, "<p>Một\uFFFD đoạn\uFFFD &lt;văn&gt; &amp; &quot;lời&quot;.</p>"));
  const Record record;
  std::string none;
  CHECK(write_akn({.source = {}, .record = &record, .text = nullptr, .error = {}}, none) == 0);
  CHECK(write_akn({.source = {}, .record = nullptr, .text = nullptr, .error = SourceError{"damaged", "x"}}, none) == 0);
  CHECK(none.empty());
}

TEST_CASE("of ids that are alike the later ones get a number, and none is given twice") {
  akn::Ids ids;
  CHECK(ids.unique("a") == "a");
  CHECK(ids.unique("a-2") == "a-2");
  CHECK(ids.unique("a") == "a-3");
  CHECK(ids.next("ref") == "ref_1");
  CHECK(ids.unique("ref_2") == "ref_2");
  CHECK(ids.next("ref") == "ref_2-2");
}

TEST_CASE("labels lose their punctuation in names, never their letters") {
  check_rows({{"1.", "1"}, {"đ)", "đ"}, {"1.1.", "1-1"}, {"b#2", "b-2"}, {"IV", "IV"}, {"-3", "3"}, {"…", ""}},
             [](std::string_view label) { return akn::label_name(label); });
  check_rows({{"Kế hoạch", "keHoach"}, {"Thông tư liên tịch", "thongTuLienTich"}, {"Luật", "luat"}},
             [](std::string_view name) { return akn::camel_name(name); });
}
