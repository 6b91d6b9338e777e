// Packages as they are written: the standard's order, nothing made up, and a package that was read goes out as it came.
#include <doctest/doctest.h>

#include <algorithm>

#include "congvan/extract.hpp"
#include "input/base64.hpp"
#include "input/edxml.hpp"
#include "input/zip.hpp"
#include "output/edxml.hpp"
#include "output/exported.hpp"
#include "packed.hpp"

using namespace congvan;

namespace {

constexpr std::string_view dispatch =
    "UBND TỈNH VÍ DỤ\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v rà soát & báo cáo\nVí Dụ, ngày 05 tháng 01 năm 2026\n\nKính gửi:\n- Sở Tài chính;\n"
    "- Sở Y tế.\n\nSở Nội vụ đề nghị:\n1. Báo cáo trước ngày 15/01/2026./.\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (để b/c);\n"
    "- Lưu: VT, TH. PL.(300)\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nNguyễn Văn A\n";

struct Made {
  Text text;
  Record record;
  explicit Made(std::string_view words) : text(Text::from_utf8(words)), record(extract(text)) {}
  [[nodiscard]] Element header(std::string_view organ_id = {}, const Bodies* bodies = nullptr) const {
    Source source;
    source.path = "a.txt";
    source.pages = 2;
    return edxml_header({.source = source, .record = &record, .text = &text, .error = {}}, {organ_id, bodies});
  }
};

std::vector<std::string> names_of(const Element& element) {
  std::vector<std::string> names;
  for (const Element& child : element.children) names.push_back(child.name);
  return names;
}

std::string text_at(const Element& element, std::string_view first, std::string_view second) {
  const Element* found = element.find(first);
  if (found != nullptr) found = found->find(second);
  return found == nullptr ? "" : found->text;
}

std::string written(const Element& header, const Element* trace = nullptr, std::span<const EdxmlFile> files = {}) {
  std::string out;
  write_edxml(header, trace, files, "", out);
  return out;
}

void check_same(const Element& a, const Element& b) {
  CAPTURE(a.name);
  CHECK(a.name == b.name);
  CHECK(a.text == b.text);
  CHECK(a.attributes == b.attributes);
  REQUIRE(names_of(a) == names_of(b));
  for (std::size_t i = 0; i < a.children.size(); ++i) check_same(a.children[i], b.children[i]);
}

}  // namespace

TEST_CASE("a record's header has the elements of the standard in its order") {
  const Element header = Made(dispatch).header("H99.05");
  CHECK(names_of(header) == std::vector<std::string>{"From", "To", "To", "DocumentId", "Code", "PromulgationInfo", "DocumentType",
                                                     "Subject", "SignerInfo", "ToPlaces", "OtherInfo"});
  CHECK(text_at(header, "From", "OrganId") == "H99.05");
  CHECK(text_at(header, "From", "OrganizationInCharge") == "UBND TỈNH VÍ DỤ");
  CHECK(text_at(header, "To", "OrganName") == "Sở Tài chính");
  CHECK(header.find("DocumentId")->text == "H99.05,2026/01/05,12/SNV-VP");
  CHECK(text_at(header, "Code", "CodeNumber") == "12");
  CHECK(text_at(header, "Code", "CodeNotation") == "SNV-VP");
  CHECK(text_at(header, "PromulgationInfo", "PromulgationDate") == "2026/01/05");
  CHECK(text_at(header, "DocumentType", "Type") == "18");
  CHECK(text_at(header, "DocumentType", "TypeName") == "Công văn");
  CHECK(text_at(header, "SignerInfo", "Competence") == "KT. GIÁM ĐỐC");
  CHECK(text_at(header, "OtherInfo", "Priority") == "0");
  CHECK(text_at(header, "OtherInfo", "PromulgationAmount") == "300");
  CHECK(text_at(header, "OtherInfo", "PageAmount") == "2");
  CHECK(missing_in_edxml(header).empty());
}

TEST_CASE("a code that nobody gave is never made up, and what is missing is said") {
  const Element header = Made(dispatch).header();
  CHECK(text_at(header, "From", "OrganId").empty());
  CHECK(header.find("DocumentId") == nullptr);
  CHECK(missing_in_edxml(header) == std::vector<std::string_view>{"From/OrganId", "DocumentId"});
}

TEST_CASE("a text that is no dispatch gives an empty header, which lacks everything") {
  const Element header = Made("xin chào\n").header();
  CHECK(names_of(header) == std::vector<std::string>{"OtherInfo"});
  CHECK(missing_in_edxml(header).size() == 12);
}

TEST_CASE("codes and addresses come from the rows that the user has added, those of the issuer before --organ-id") {
  Bodies bodies;
  REQUIRE_FALSE(
      bodies.read("id,name,abbreviations,parent,organ_id,address,email\n"
                  "vd/SNV,Sở Nội vụ tỉnh Ví Dụ,Sở Nội vụ,UBND tỉnh Ví Dụ,H99.05,Số 1 đường Ví Dụ,snv@vidu.example\n"
                  "vd/STC,Sở Tài chính tỉnh Ví Dụ,Sở Tài chính,UBND tỉnh Ví Dụ,H99.07,,\n"
                  "xy/SYT,Sở Y tế tỉnh Khác,Sở Y tế,UBND tỉnh Khác,H98.09,,\n"));
  const Element header = Made(dispatch).header("H00.00", &bodies);
  CHECK(names_of(*header.find("From")) == std::vector<std::string>{"OrganId", "OrganizationInCharge", "OrganName", "OrganAdd", "Email"});
  CHECK(text_at(header, "From", "OrganId") == "H99.05");
  CHECK(text_at(header, "From", "OrganName") == "Sở Nội vụ tỉnh Ví Dụ");
  CHECK(header.find("DocumentId")->text == "H99.05,2026/01/05,12/SNV-VP");
  CHECK(text_at(header, "To", "OrganId") == "H99.07");
  // Another province's body of that name is not meant.
  CHECK(header.children[2].find("OrganName")->text == "Sở Y tế");
  CHECK(header.children[2].find("OrganId") == nullptr);
  CHECK(missing_in_edxml(header).empty());
}

TEST_CASE("a decision goes to its recipients, named without what they receive it for") {
  const Made made(
      "SỞ NỘI VỤ\nSố: 12/QĐ-SNV\nVí Dụ, ngày 05 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\nVề việc rà soát\n\nĐiều 1. Rà soát./.\n\nNơi nhận:\n- Như "
      "Điều "
      "1;\n- UBND tỉnh (để b/c);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNguyễn Văn A\n");
  CHECK(text_at(made.header(), "To", "OrganName") == "UBND tỉnh");
}

TEST_CASE("a document identifier needs the whole date") {
  std::string draft(dispatch);
  draft.replace(draft.find("ngày 05"), std::string_view("ngày 05").size(), "ngày   ");
  CHECK(Made(draft).header("H99.05").find("DocumentId") == nullptr);
}

TEST_CASE("the document that is answered is named, with what is known of it") {
  std::string answer(dispatch);
  answer.replace(answer.find("Sở Nội vụ đề nghị"), std::string_view("Sở Nội vụ đề nghị").size(),
                 "Phúc đáp Công văn số 7/STC-VP ngày 03/01/2026 của Sở Tài chính về việc rà soát, Sở Nội vụ đề nghị");
  const Element header = Made(answer).header();
  CHECK(text_at(header, "ResponseFor", "Code") == "7/STC-VP");
  CHECK(text_at(header, "ResponseFor", "PromulgationDate") == "2026/01/03");
  CHECK(text_at(header, "ResponseFor", "OrganId").empty());
}

TEST_CASE("copies are counted where the drafter's mark stands before them") {
  const auto copies = [](std::string_view line) {
    std::string text(dispatch);
    text.replace(text.find("Lưu: VT, TH. PL.(300)"), std::string_view("Lưu: VT, TH. PL.(300)").size(), line);
    return std::string(copies_issued(Made(text).record));
  };
  CHECK(copies("Lưu: VT, TH. PL.(300).") == "300");
  CHECK(copies("Lưu: VT, TH. PL.300") == "300");
  CHECK(copies("Lưu: VT, HC (2).").empty());
  CHECK(copies("Lưu: VT, NX(10)").empty());
  CHECK(copies("Lưu: VT, P.CNTT").empty());
  CHECK(copies("Lưu: VT (Hương).").empty());
}

TEST_CASE("a package that was read goes out as it came, elements, trace and files") {
  const std::string source = congvan::testing::data_file("small.edxml");
  const input::Package package = input::read_edxml(source, {});
  REQUIRE(package.header.name == "MessageHeader");
  REQUIRE(package.attachments.size() == 1);
  const input::Package::Attachment& file = package.attachments.front();
  const std::vector<EdxmlFile> files{{file.name, "application/x", input::to_base64(input::zip_of(file.name, file.bytes))}};
  const Element* const trace = package.trace.name.empty() ? nullptr : &package.trace;
  const input::Package again = input::read_edxml(written(package.header, trace, files), {});
  check_same(again.header, package.header);
  check_same(again.trace, package.trace);
  REQUIRE(again.attachments.size() == 1);
  CHECK(again.attachments.front().name == file.name);
  CHECK(again.attachments.front().bytes == file.bytes);
}

TEST_CASE("elements come in the standard's order whatever the order before, and unknown ones stay, behind") {
  Element header{"MessageHeader", {}, {}};
  for (const char* name : {"Later", "SteeringType", "Subject", "To", "To", "From"}) header.children.push_back({name, name, {}});
  const input::Package package = input::read_edxml(written(header), {});
  CHECK(names_of(package.header) == std::vector<std::string>{"From", "To", "To", "Subject", "SteeringType", "Later"});
}

TEST_CASE("a header that came in a package wins, and the document fills what it lacks") {
  Element header{"MessageHeader", {}, {}};
  header.add("Subject", "như trong gói");
  fill_edxml_header(Made(dispatch).header(), header);
  CHECK(header.find("Subject")->text == "như trong gói");
  CHECK(text_at(header, "Code", "CodeNumber") == "12");
  CHECK(std::ranges::count(header.children, "To", &Element::name) == 2);
}

TEST_CASE("signs that XML needs are escaped, and a trace keeps its attributes") {
  Element header{"MessageHeader", {}, {}};
  header.add("Subject", "A < B & \"C\"");
  Element trace{"TraceHeaderList", {}, {}, {{"actor", "a&b"}}};
  trace.add("TraceHeader", "x");
  const input::Package package = input::read_edxml(written(header, &trace), {});
  CHECK(package.subject == "A < B & \"C\"");
  REQUIRE(package.trace.attributes.size() == 1);
  CHECK(package.trace.attributes[0].second == "a&b");
}

TEST_CASE("base64 comes back as it went in") {
  for (const char* bytes : {"", "a", "ab", "abc", "abcd", "\xff\xfe\xfd"}) CHECK(input::from_base64(input::to_base64(bytes)) == bytes);
  CHECK(input::to_base64("xin chào") == "eGluIGNow6Bv");
}

TEST_CASE("a ZIP of one file has the same bytes each time, and gives the file back") {
  const std::string bytes(100'000, 'x');
  const std::string packed = input::zip_of("Công văn.txt", bytes);
  CHECK(packed == input::zip_of("Công văn.txt", bytes));
  CHECK(packed.size() < 1000);
  input::Archive archive(packed, {});
  REQUIRE(archive.entries().size() == 1);
  CHECK(archive.entries()[0].name == "Công văn.txt");
  CHECK(archive.read(archive.entries()[0].index).view() == bytes);
}
