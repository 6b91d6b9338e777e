// Records in the forms of other systems: CSL-JSON, Dublin Core, Appendix VI of Decree 30/2020/NĐ-CP.
#include <fstream>
#include <sstream>

#include "congvan/exports.hpp"
#include "exact.hpp"
#include "meaning_documents.hpp"
#include "output/exported.hpp"
#include "output/media_types.hpp"
#include "output/xml_text.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kBody =
    "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\nĐiều 1. Quyết định này "
    "thay thế Quyết định số 305/QĐ-UBND ngày 14/02/2022 của UBND tỉnh Lai Châu.\nĐiều 2. Thi hành Nghị định số 30/2020/NĐ-CP./.";

Source source_of() {
  Source source;
  source.path = "in/a & b.docx";
  source.format = "docx";
  source.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  return source;
}

template <class Write>
std::string written(std::string_view bytes, Write write) {
  const Extracted read(bytes);
  std::string out;
  write({.source = source_of(), .record = &read.record, .text = &read.text, .error = {}}, out);
  return out;
}

std::string csl(std::string_view bytes) { return written(bytes, write_csl); }
std::string dublin_core(std::string_view bytes) { return written(bytes, write_dublin_core); }
std::string nd30(std::string_view bytes) {
  return written(bytes, [](const Document& document, std::string& out) { return write_nd30(document, {}, out); });
}

// What stands after `"key": ` up to the end of its line.
std::string value_in(const std::string& json, const std::string& key) {
  const std::size_t at = json.find("\"" + key + "\": ");
  if (at == std::string::npos) return "-";
  const std::size_t begin = at + key.size() + 4;
  std::string value = json.substr(begin, json.find('\n', begin) - begin);
  if (value.ends_with(',')) value.pop_back();
  return value;
}

bool has(const std::string& text, std::string_view piece) { return text.find(piece) != std::string::npos; }

}  // namespace

TEST_CASE("an ASCII name keeps letters and digits, and no other sign but single hyphens between") {
  check_rows({{"30/2020/NĐ-CP", "30-2020-nd-cp"}, {"1036 /SVHTTDL-VP", "1036-svhttdl-vp"}, {"- Ủy ban -", "uy-ban"}, {"…", ""}, {"", ""}},
             ascii_name);
}

TEST_CASE("XML text escapes markup, and what XML forbids becomes U+FFFD and is counted") {
  std::string out;
  CHECK(append_xml("a<b> & \"c\"\r\n", out) == 0);
  CHECK(out == "a&lt;b&gt; &amp; &quot;c&quot;&#13;\n");
  out.clear();
  CHECK(append_xml(std::string_view("\x01\x0B\0\x1F\xEF\xBF\xBE\xEF\xBF\xBF\xFF Đ\xF0\x9F\x98\x80", 18), out) == 7);
  CHECK(out == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD Đ\xF0\x9F\x98\x80");
}

TEST_CASE("a law is legislation, a decree a regulation, a report a report and everything else a document") {
  check_rows({{"CV", "\"document\""}, {"BC", "\"report\""}, {"QĐ", "\"document\""}, {"KH", "\"document\""}},
             [](std::string_view kind) { return value_in(csl(document_of("1. Rà soát.\n2. Báo cáo.", kind)), "type"); });
  CHECK(value_in(csl("CHÍNH PHỦ\n\nSố: 30/2020/NĐ-CP\n\nHà Nội, ngày 05 tháng 3 năm 2020\n\nNGHỊ ĐỊNH\nVề công tác văn thư\n"), "type") ==
        "\"regulation\"");
  CHECK(value_in(csl("QUỐC HỘI\n\nLuật số: 33/2024/QH15\n\nLUẬT\nLƯU TRỮ\n\nĐiều 1. Phạm vi điều chỉnh\n"), "type") == "\"legislation\"");
}

TEST_CASE("an item of CSL has what the document says, its date as precise as printed, each cited document once") {
  const std::string item = csl(document_of(kBody, "QĐ"));
  CHECK(value_in(item, "id") == "\"12-qd-sdttg-2026-03-05-01234567\"");
  CHECK(value_in(item, "title") == "\"kiện toàn Tổ công tác\"");
  CHECK(value_in(item, "genre") == "\"Quyết định\"");
  CHECK(value_in(item, "number") == "\"12/QĐ-SDTTG\"");
  CHECK(value_in(item, "authority") == "\"SỞ DÂN TỘC VÀ TÔN GIÁO\"");
  CHECK(value_in(item, "issued") == "{\"date-parts\": [[2026, 3, 5]]}");
  CHECK(value_in(item, "publisher-place") == "\"Tân Châu\"");
  CHECK(value_in(item, "references") ==
        "\"Luật Lưu trữ, 2024-06-21; Nghị định 30/2020/NĐ-CP, 2020-03-05, Chính phủ; Quyết định 305/QĐ-UBND, 2022-02-14, Ủy ban nhân dân "
        "tỉnh "
        "Lai Châu\"");
  CHECK(value_in(csl("Số:     /SNV-VP\n\nLai Châu, ngày     tháng 6 năm 2026\n\nKính gửi: Các sở\n"), "issued") ==
        "{\"date-parts\": [[2026, 6]]}");
}

TEST_CASE("what the document does not say has no key in CSL and no element in Dublin Core") {
  const std::string item = csl("Một đoạn văn.\n");
  for (const char* const key : {"title", "genre", "number", "authority", "author", "recipient", "issued", "publisher-place", "references"})
    CHECK(value_in(item, key) == "-");
  const std::string description = dublin_core("Một đoạn văn.\n");
  CHECK(description ==
        "  <rdf:Description>\n"
        "    <dc:language>vi</dc:language>\n"
        "    <dc:format>application/vnd.openxmlformats-officedocument.wordprocessingml.document</dc:format>\n"
        "    <dc:source>in/a &amp; b.docx</dc:source>\n"
        "  </rdf:Description>\n");
}

TEST_CASE("Dublin Core tells why a document is cited, each reason once") {
  const std::string description = dublin_core(document_of(kBody, "QĐ"));
  CHECK(has(description, "<dc:identifier>12/QĐ-SDTTG</dc:identifier>"));
  CHECK(has(description, "<dc:title xml:lang=\"vi\">kiện toàn Tổ công tác</dc:title>"));
  CHECK(has(description, "<dc:date>2026-03-05</dc:date>"));
  CHECK(has(description, "<dc:contributor xml:lang=\"vi\">Vi Văn Thông</dc:contributor>"));
  CHECK(has(description,
            "<dcterms:replaces xml:lang=\"vi\">Quyết định 305/QĐ-UBND, 2022-02-14, Ủy ban nhân dân tỉnh Lai Châu</dcterms:replaces>"));
  const std::string_view decree = "<dcterms:references xml:lang=\"vi\">Nghị định 30/2020/NĐ-CP, 2020-03-05, Chính phủ</dcterms:references>";
  const std::size_t first = description.find(decree);
  REQUIRE(first != std::string::npos);
  CHECK(description.find(decree, first + 1) == std::string::npos);
}

TEST_CASE("nd30 has all fields of Appendix VI in their order, null where the document is silent") {
  const std::string object = nd30("Một đoạn văn.\n");
  std::size_t at = 0;
  for (const Nd30Field& field : nd30_fields()) {
    const std::string name = field.name.substr(field.name.find('.') + 1);
    CAPTURE(field.name);
    if (field.name.starts_with("To.")) continue;
    const std::size_t found = object.find("\"" + name + "\": ", at);
    REQUIRE(found != std::string::npos);
    CHECK(value_in(object.substr(found), name) == (name == "Language" ? "\"Tiếng Việt\"" : "null"));
    at = found;
  }
  CHECK(value_in(object, "To") == "[]");
}

TEST_CASE("nd30 takes number, symbol, day, issuer, signer and those who receive it from the document") {
  const std::string object = nd30(document_of("1. Rà soát.\n2. Báo cáo."));
  CHECK(value_in(object, "CodeNumber") == "\"12\"");
  CHECK(value_in(object, "CodeNotation") == "\"SDTTG-VP\"");
  CHECK(value_in(object, "IssuedDate") == "\"2026-03-05\"");
  CHECK(value_in(object, "OrganName") == "\"SỞ DÂN TỘC VÀ TÔN GIÁO\"");
  CHECK(value_in(object, "Position") == "\"GIÁM ĐỐC\"");
  CHECK(value_in(object, "FullName") == "\"Vi Văn Thông\"");
  CHECK(has(object, "\"OrganName\": \"Các đơn vị\""));
  CHECK(has(object, "\"OrganName\": \"UBND tỉnh\""));
  CHECK_FALSE(has(object, "Như trên"));
  CHECK_FALSE(has(object, "Lưu"));
}

TEST_CASE("nd30 names those who receive a document without saying what for") {
  const std::string object = nd30(
      "SỞ NỘI VỤ\n\nSố: 12/QĐ-SNV\n\nLai Châu, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát\n\nĐiều 1. Rà soát./.\n\nNơi "
      "nhận:\n- Như Điều 1;\n- UBND tỉnh (để b/c);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  CHECK(has(object, "\"OrganName\": \"UBND tỉnh\""));
  CHECK_FALSE(has(object, "để b/c"));
}

TEST_CASE("nd30 has the codes that the user gives, and none beside") {
  Bodies bodies;
  REQUIRE_FALSE(
      bodies.read("id,name,parent,organ_id\nTP,UBND xã Tân Phong,UBND tỉnh Lai Châu,H35.71\nMB,UBND xã Mường Ví,UBND tỉnh Ví Dụ,H99\n"));
  const Extracted read(
      "UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nLai Châu, ngày 05 tháng 3 năm 2026\n\nKính gửi:\n- UBND xã Tân Phong;\n- UBND xã "
      "Mường Ví.\n\nSở đề nghị rà soát./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, TH. PL.(05)\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  std::string out;
  const Document document{.source = source_of(), .record = &read.record, .text = &read.text, .error = {}};
  CHECK(write_nd30(document, {"H35.10", &bodies}, out).empty());
  CHECK(has(out, "\"FileCode\": {\n    \"OrganId\": \"H35.10\""));
  CHECK(has(out, "\"OrganId\": \"H35.71\",\n      \"OrganName\": \"UBND xã Tân Phong\""));
  CHECK(has(out, "\"OrganId\": null,\n      \"OrganName\": \"UBND xã Mường Ví\""));
  CHECK(value_in(out, "IssuedAmount") == "5");
  CHECK_FALSE(has(nd30("Số: 12/SNV-VP\n"), "H35"));
}

TEST_CASE("nd30 gives a day only, and a mark of urgency its number") {
  const auto urgency = [](std::string_view mark) {
    Record record;
    record.urgency = mark;
    record.date = Date{"tháng 6 năm 2026", {2026, 6, 0}, false, {}};
    std::string out;
    write_nd30({.source = {}, .record = &record, .text = nullptr, .error = {}}, {}, out);
    CHECK(value_in(out, "IssuedDate") == "null");
    return value_in(out, "Priority");
  };
  check_rows({{"KHẨN", "1"}, {"THƯỢNG KHẨN", "2"}, {"HOẢ TỐC", "3"}, {"Hỏa tốc hẹn giờ", "4"}, {"GẤP", "null"}}, urgency);
}

TEST_CASE("a value longer than its field of Appendix VI stays whole and is told with both lengths") {
  Record record;
  std::string subject;
  for (int i = 0; i < 501; ++i) subject += "ộ";
  record.subject = subject;
  record.type_name = "Công văn";
  std::string out;
  const std::vector<OverlongValue> overlong = write_nd30({.source = {}, .record = &record, .text = nullptr, .error = {}}, {}, out);
  REQUIRE(overlong.size() == 1);
  CHECK(overlong[0].field == "Subject");
  CHECK(overlong[0].length == 501);
  CHECK(overlong[0].allowed == 500);
  CHECK(has(out, subject));
  subject.resize(subject.size() - std::string_view("ộ").size());
  record.subject = subject;
  CHECK(write_nd30({.source = {}, .record = &record, .text = nullptr, .error = {}}, {}, out).empty());
}

TEST_CASE("a document that could not be read is in none of these forms") {
  const Document document{.source = source_of(), .record = nullptr, .text = nullptr, .error = SourceError{"damaged", "x"}};
  std::string out;
  write_csl(document, out);
  write_dublin_core(document, out);
  CHECK(write_nd30(document, {}, out).empty());
  CHECK(out.empty());
}

TEST_CASE("congvan-exports.5 has every field of Appendix VI with its length, and no other") {
  std::ifstream in(CONGVAN_SOURCE_DIR "/man/congvan-exports.5");
  REQUIRE(in);
  std::string known;
  for (const Nd30Field& field : nd30_fields())
    known += field.name + " " + (field.allowed == 0 ? "any" : std::to_string(field.allowed)) + "\n";
  std::string told;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(".Ss ")) inside = line == ".Ss nd30";
    std::istringstream words(line);
    std::string it, macro, name, ta, length;
    if (inside && words >> it >> macro >> name >> ta >> length && it == ".It" && macro == "Va") told += name + " " + length + "\n";
  }
  CHECK(told == known);
}

TEST_CASE("formats and endings of file names have media types") {
  CHECK(media_type_of("pdf") == "application/pdf");
  CHECK(media_type_of("TXT") == "text/plain");
  CHECK(media_type_of("exe").empty());
  CHECK(media_type_of("").empty());
}
