// A page's words, each with its place, to text in reading order.
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::decode;
using namespace congvan::testing;

TEST_CASE("a motto that its cell breaks is one line of the text") {
  decode::Page page = a4();
  print(page, 90, 60, "UBND TỈNH HÒA LÂM");
  print(page, 100, 78, "SỞ NỘI VỤ");
  print(page, 330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA");
  print(page, 390, 76, "VIỆT NAM");
  print(page, 330, 92, "Độc lập - Tự do - Hạnh phúc");
  print(page, 90, 120, "Số: 12/SNV-VP");
  print(page, 320, 120, "Hòa Lâm, ngày 05 tháng 3 năm 2026");
  CHECK(composed({page}) ==
        "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hòa Lâm, ngày 05 tháng 3 năm 2026\n");
}

TEST_CASE("an amount at a line's beginning is no label, a provision's number is one") {
  for (const auto& [below, joint] :
       {std::pair{"1.5 lần mức chi của các đơn vị khác.", ' '}, {"1.5 Lập dự toán của các đơn vị khác.", '\n'}}) {
    CAPTURE(std::string(below));
    decode::Page page = a4();
    print(page, 90, 300, "Mức chi cho đại biểu ở xa được tính theo bảng giá các năm của TP.");
    print(page, 90, 316, below);
    print(page, 90, 332, "Các đơn vị tổng hợp nhu cầu của mình và gửi về phòng trước ngày 05.");
    CHECK(composed({page}) == "Mức chi cho đại biểu ở xa được tính theo bảng giá các năm của TP." + std::string(1, joint) + below +
                                  "\nCác đơn vị tổng hợp nhu cầu của mình và gửi về phòng trước ngày 05.\n");
  }
}

TEST_CASE("a day that a recogniser has parted is joined, another number is not") {
  decode::Page page = a4();
  page.ocr = true;
  const auto add = [&](double left, std::string_view text) {
    decode::Word word;
    word.text = text;
    word.size = kSize;
    word.line = 1;
    word.box = {left, 300, left + 0.5 * kSize * static_cast<double>(text.size()), 300 + kSize};
    page.words.push_back(std::move(word));
    return page.words.back().box.right;
  };
  double right = add(90, "Ngay");
  right = add(right + 4.5, "3");
  right = add(right + 3.4, "1/7/2017");
  right = add(right + 4.5, "muc");
  right = add(right + 4.5, "3");
  add(right + 3.4, "105");
  CHECK(composed({page}) == "Ngay 31/7/2017 muc 3 105\n");
}

TEST_CASE("a recognised word without letters parts nothing and joins nothing") {
  decode::Page page = a4();
  page.ocr = true;
  for (const auto& [left, text] : {std::pair{90.0, "Kế"}, {110.0, ""}, {114.0, "hoạch"}, {150.0, " "}, {156.0, "12"}}) {
    decode::Word word;
    word.text = text;
    word.size = kSize;
    word.line = 1;
    word.box = {left, 300, left + 6, 300 + kSize};
    page.words.push_back(std::move(word));
  }
  CHECK(composed({page}) == "Kế hoạch 12\n");
}

TEST_CASE("whatever stands for the document's number is doubted when it was not read surely") {
  for (const std::string_view number : {"Số:b3", "Số: 0D", "Số: †B"}) {
    CAPTURE(std::string(number));
    decode::Page page = a4();
    page.ocr = true;
    print(page, 90, 120, number);
    print(page, 150, 120, "/TB-UBND");
    print(page, 90, 160, "Một số nội dung: chi tiết");
    for (decode::Word& word : page.words) {
      word.line = word.box.top < 140 ? 1 : 2;
      word.confidence = 50;
    }
    input::Decoded decoded;
    compose({page}, decoded);
    std::string doubts;
    for (const input::Doubt& doubt : decoded.doubts) doubts += "[" + doubt.found + "]";
    const std::string glued(number.substr(number.find(' ') == std::string_view::npos ? 0 : number.find(' ') + 1));
    CHECK(doubts == "[" + glued + "][/TB-UBND]");
  }
}
