// What a page shows beside the document: page numbers, heads and feet.
#include "decode/furniture.hpp"
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kBody = "Các phòng chuyên môn thuộc Sở phối hợp thực hiện nghiêm túc nội dung này.";

std::string beside_body(std::string_view text, double left, double top) {
  decode::Page page = a4();
  print(page, 85, 300, kBody);
  print(page, left, top, text);
  return composed({page});
}

}  // namespace

TEST_CASE("a page's number goes, in whatever form") {
  for (const std::string_view number : {"2", "- 2 -", "2/5", "2 | 5", "Trang 2", "Trang 2/5", "\u2013 12 \u2013"}) {
    CAPTURE(std::string(number));
    CHECK(beside_body(number, 290, 40) == std::string(kBody) + "\n");
    CHECK(beside_body(number, 290, 790) == std::string(kBody) + "\n");
  }
}

TEST_CASE("what is no page's number stays") {
  for (const std::string_view text : {"1234567", "12 %", "Trang", "- -"}) {
    CAPTURE(std::string(text));
    CHECK(beside_body(text, 290, 80) == std::string(text) + "\n" + std::string(kBody) + "\n");
  }
  CHECK(beside_body("2", 290, 120) == "2\n" + std::string(kBody) + "\n");  // in the page's middle
  decode::Page page = a4();
  print(page, 85, 300, kBody);
  print(page, 85, 70, "2");
  print(page, 300, 70, "Phòng Tổ chức");  // a row of two cells
  CHECK(composed({page}) == "2   Phòng Tổ chức\n" + std::string(kBody) + "\n");
  page = a4();
  print(page, 290, 60, "Phụ lục");
  print(page, 290, 80, "2");  // lines on both of its sides
  print(page, 85, 300, kBody);
  CHECK(composed({page}).find("2\n") != std::string::npos);
}

TEST_CASE("a head that comes again on the next page goes, its figures not compared") {
  std::vector<decode::Page> pages = {a4(), a4()};
  print(pages[0], 85, 40, "Công báo số 11 của tỉnh");
  print(pages[0], 85, 300, kBody);
  print(pages[1], 85, 40, "Công báo số 12 của tỉnh");
  print(pages[1], 85, 300, kBody);
  CHECK(composed(pages) == std::string(kBody) + " " + std::string(kBody) + "\n");  // the paragraph goes on
  pages[1] = a4();
  print(pages[1], 85, 40, "Phụ lục của tỉnh");
  print(pages[1], 85, 300, kBody);
  CHECK(composed(pages).find("Công báo số 11 của tỉnh") != std::string::npos);
  CHECK(composed(pages).find("Phụ lục của tỉnh") != std::string::npos);
}

TEST_CASE("a foot far below everything else goes, a signer's name and a stamp stay") {
  CHECK(beside_body("Hệ thống quản lý văn bản", 85, 805) == std::string(kBody) + "\n");
  CHECK(beside_body("Ký bởi: Văn thư", 85, 805) == std::string(kBody) + "\nKý bởi: Văn thư\n");
  decode::Page page = a4();
  print(page, 85, 700, "Nơi nhận:");
  print(page, 85, 714, "- Như trên.");
  print(page, 380, 700, "GIÁM ĐỐC");
  print(page, 380, 805, "Trần Thị Mẫu");
  CHECK(composed({page}) == "Nơi nhận:\n- Như trên.\nGIÁM ĐỐC\nTrần Thị Mẫu\n");
}

TEST_CASE("a stamp's lines are told by their labels") {
  for (const std::string_view line : {"Ký bởi: Sở Kho bãi", "Người ký : Trần Thị Mẫu", "Thời gian ký: 05.01.2026", "Email: vt@vidu.example",
                                      "Signature Not Verified", "Digitally signed by Mẫu", "Signature valid"}) {
    CAPTURE(std::string(line));
    CHECK(decode::is_stamp_line(std::string(line)));
  }
  for (const std::string_view line : {"Ký bởi", "Cơ quan chủ quản", "Ngày ký ban hành", "Email"}) {
    CAPTURE(std::string(line));
    CHECK_FALSE(decode::is_stamp_line(std::string(line)));
  }
}
