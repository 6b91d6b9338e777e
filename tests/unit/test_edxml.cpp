// Packages of the exchange of dispatches, in both forms.
#include <doctest/doctest.h>

#include "input/edxml.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;

namespace {

constexpr auto read_whole = [](std::string_view bytes) { (void)read_edxml(bytes, {}); };

std::string of_edoc(std::string_view header, std::string_view attachments) {
  return std::string("<EdXMLEnvelope xmlns=\"http://www.go.vn/eDoc\"><MessageHeader>")
      .append(header)
      .append("</MessageHeader><Manifest>")
      .append(attachments)
      .append("</Manifest></EdXMLEnvelope>");
}

std::string date_of(const std::string& date) {
  return read_edxml(of_edoc("<PromulgationInfo><PromulgationDate>" + date + "</PromulgationDate></PromulgationInfo>", ""), {}).date;
}

}  // namespace

TEST_CASE("the header and the wrapped attachment of a package are read") {
  const std::string bytes = data_file("small.edxml");
  CHECK(looks_like_edxml(bytes));
  const Package package = read_edxml(bytes, {});
  CHECK(package.number == "12");
  CHECK(package.notation == "SVD-VP");
  CHECK(package.type == "Công văn");
  CHECK(package.subject == "V/v rà soát & báo cáo");
  CHECK(package.place == "Ví Dụ");
  CHECK(package.date == "2026-01-05");
  CHECK(package.from.name == "Sở Ví dụ");
  REQUIRE(package.to.size() == 1);
  CHECK(package.to[0].name == "Văn phòng Ví dụ");
  REQUIRE(package.attachments.size() == 1);
  CHECK(package.attachments[0].name == "12-SVD-VP.docx");
  CHECK(package.attachments[0].bytes == data_file("small.docx"));
}

TEST_CASE("eDoc's form has names beside contents, and a type without parts") {
  const Package package =
      read_edxml(of_edoc("<DocumentType>Báo cáo</DocumentType><SignerInfo><Signer>A</Signer><Position>GIÁM ĐỐC</Position></SignerInfo>",
                         "<Attachment><Content>eGlu\n IGNow6Bv</Content><FileName>a.txt</FileName></Attachment>"
                         "<Attachment><Content>!</Content><FileName>b</FileName></Attachment>"),
                 {});
  CHECK(package.type == "Báo cáo");
  CHECK(package.signer.name == "A");
  CHECK(package.signer.title == "GIÁM ĐỐC");
  REQUIRE(package.attachments.size() == 2);
  CHECK(package.attachments[0].name == "a.txt");
  CHECK(package.attachments[0].bytes == "xin chào");
  CHECK(package.attachments[1].problem == Problem::damaged);
}

TEST_CASE("dates are read in every order that offices write, or not at all") {
  CHECK(date_of("2026/03/27") == "2026-03-27");
  CHECK(date_of("2026-03-27T00:00:00Z") == "2026-03-27");
  CHECK(date_of("7/3/2026") == "2026-03-07");
  for (const char* date : {"", "2026", "2026/13/01", "27/03", "27/03/26", "0/0/0", "x"}) {
    CAPTURE(date);
    CHECK(date_of(date).empty());
  }
}

TEST_CASE("other XML is no package") {
  CHECK_FALSE(looks_like_edxml("<html>edXML</html>"));
  CHECK_FALSE(looks_like_edxml("edXML"));
  CHECK_FALSE(looks_like_edxml("<!-- <edXML> -->"));
  CHECK(looks_like_edxml("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- x --><EdXMLEnvelope>"));
  CHECK(problem_of("<html/>", read_whole) == Problem::unsupported_format);
}

TEST_CASE("a damaged package harms nothing") { CHECK(refused_of_damaged(data_file("small.edxml"), read_whole) > 90); }

TEST_CASE("a package's summary and due date are read") {
  const Package package = read_edxml(of_edoc("<Content>Rà soát</Content><ResponseFor/><DueDate>2026/03/27</DueDate>", ""), {});
  CHECK(package.summary == "Rà soát");
  CHECK(package.due_date == "2026-03-27");
}
