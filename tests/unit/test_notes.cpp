// Footnotes at a page's foot, called by small raised numbers; on a scan by the signs that a recogniser made of them.
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr double kFoot = 700;

// A line whose last word is followed by a small raised figure.
void print_called(decode::Page& page, double top, std::string_view line, std::string_view number) {
  print(page, 85, top, line);
  page.words.back().space_after = false;
  print(page, page.words.back().box.right, top - 1, number, 7);
}

}  // namespace

TEST_CASE("a small raised number calls the note at the foot that begins with it") {
  decode::Page page = a4();
  print_called(page, 300, "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh", "1");
  print_called(page, 330, "Theo đề nghị của Sở Nội vụ", "2");
  print(page, 85, kFoot, "1 Kế hoạch số 5/KH-UBND;", 10);
  print(page, 85, kFoot + 14, "ban hành năm 2026.", 10);
  print(page, 85, kFoot + 28, "2 Công văn số 7/SNV-VP.", 10);
  CHECK(composed({page}) ==
        "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh[^1]\nTheo đề nghị của Sở Nội vụ[^2]\n[^1]: Kế hoạch số 5/KH-UBND; ban hành năm 2026.\n"
        "[^2]: Công văn số 7/SNV-VP.\n");
}

TEST_CASE("a square metre calls no note, nor does a number without a note") {
  for (const std::string_view unit : {"m", "km", "cm", "dm", "mm", "250m"}) {
    CAPTURE(std::string(unit));
    decode::Page page = a4();
    print_called(page, 300, "Diện tích khu đất là 250 " + std::string(unit), "2");
    print(page, 85, kFoot, "2 Công văn số 7/SNV-VP.", 10);
    CHECK(composed({page}).find("[^2]") == std::string::npos);
  }
  decode::Page page = a4();
  print_called(page, 300, "Theo đề nghị của Sở Nội vụ", "3");
  print(page, 85, kFoot, "Văn phòng Sở theo dõi.");
  CHECK(composed({page}) == "Theo đề nghị của Sở Nội vụ3\nVăn phòng Sở theo dõi.\n");
}

TEST_CASE("a called number in the words' own size is a note's only where it stands apart") {
  decode::Page page = a4();
  print_called(page, 300, "Theo đề nghị của Sở Nội vụ", "1");
  print(page, 85, 320, "1 phòng họp và 2 xe.");
  CHECK(composed({page}).find("[^1]") == std::string::npos);
  page = a4();
  print_called(page, 300, "Theo đề nghị của Sở Nội vụ", "1");
  print(page, 85, kFoot, "1 Công văn số 7/SNV-VP.");
  CHECK(composed({page}) == "Theo đề nghị của Sở Nội vụ[^1]\n[^1]: Công văn số 7/SNV-VP.\n");
}

TEST_CASE("each document of a file is followed by its own notes") {
  std::vector<decode::Page> pages = {a4(), a4()};
  print_called(pages[0], 300, "Theo đề nghị của Sở Nội vụ", "1");
  print(pages[0], 85, kFoot, "1 Công văn số 7/SNV-VP.", 10);
  print(pages[1], 90, 60, "UBND TỈNH VÍ DỤ");
  print(pages[1], 330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11);
  print(pages[1], 350, 80, "Độc lập - Tự do - Hạnh phúc");
  const std::string text = composed(pages);
  CHECK(text.find("[^1]: Công văn") < text.find("UBND TỈNH VÍ DỤ"));
}

TEST_CASE("on a scan each sign behind a word calls the note of its turn") {
  // What recognisers make of a raised number.
  for (const std::string_view sign :
       {"'", "*", "!", "\u00B9", "\u00B0", "\u2019", "\u00AE", "\u2122", "\u02C6", "?", "^", "`", "1", "12"}) {
    CAPTURE(std::string(sign));
    decode::Page page = scanned();
    print(page, 85, 300, "Thực hiện kế hoạch của tỉnh" + std::string(sign) + ", các đơn vị báo cáo");
    print(page, 85, 330, "theo mẫu của Sở Nội vụ* đúng hạn.");
    print(page, 85, kFoot, "1 Kế hoạch số 5/KH-UBND;", 10);
    print(page, 85, kFoot + 14, "ban hành năm 2026.", 10);
    print(page, 85, kFoot + 28, "2 Công văn số 7/SNV-VP.", 10);
    const std::string text = composed({page});
    CHECK(text.find("tỉnh[^1], các") != std::string::npos);
    CHECK(text.find("vụ[^2] đúng") != std::string::npos);
    CHECK(text.ends_with("[^1]: Kế hoạch số 5/KH-UBND; ban hành năm 2026.\n[^2]: Công văn số 7/SNV-VP.\n"));
  }
}

TEST_CASE("a scan's signs call nothing where they are not as many as the notes") {
  for (const std::string_view words : {"Thực hiện kế hoạch của tỉnh, các đơn vị báo cáo", "Thực hiện* kế hoạch* của tỉnh"}) {
    decode::Page page = scanned();
    print(page, 85, 300, words);
    print(page, 85, kFoot, "1 Kế hoạch số 5/KH-UBND.", 10);
    CHECK(composed({page}) == std::string(words) + "\n[^1]: Kế hoạch số 5/KH-UBND.\n");
  }
}

TEST_CASE("a quote's end on a scan calls no note") {
  for (const std::string_view quoted : {"\"lớn\"", "\u201Clớn\u201D", "(\"lớn\"", "\u2018lớn\u2019", "\u201Clớn'"}) {
    CAPTURE(std::string(quoted));
    decode::Page page = scanned();
    print(page, 85, 300, "Mẫu " + std::string(quoted) + " của tỉnh* nêu rõ");
    print(page, 85, kFoot, "1 Kế hoạch số 5/KH-UBND.", 10);
    CHECK(composed({page}).starts_with("Mẫu " + std::string(quoted) + " của tỉnh[^1] nêu rõ\n"));
  }
}

TEST_CASE("a sign behind capitals, figures or too many signs calls no note") {
  for (const std::string_view word : {"UBND'", "2026'", "vụ''''''''", "'"}) {
    CAPTURE(std::string(word));
    decode::Page page = scanned();
    print(page, 85, 300, "Theo " + std::string(word) + " của tỉnh* nêu rõ");
    print(page, 85, kFoot, "1 Kế hoạch số 5/KH-UBND.", 10);
    CHECK(composed({page}).find("tỉnh[^1]") != std::string::npos);
  }
}

TEST_CASE("a scan's notes begin where their numbers begin to follow each other") {
  decode::Page page = scanned();
  print(page, 85, 300, "Thực hiện kế hoạch của tỉnh* và của Sở Nội vụ*");
  print(page, 85, 330, "Các phòng chuyên môn thuộc Sở phối hợp thực hiện nghiêm túc.");
  print(page, 85, kFoot, "1 Mẫu này không là chú thích.", 10);
  print(page, 85, kFoot + 14, "4 Kế hoạch số 5/KH-UBND.", 10);
  print(page, 85, kFoot + 28, "5 Công văn số 7/SNV-VP.", 10);
  CHECK(composed({page}) ==
        "Thực hiện kế hoạch của tỉnh[^4] và của Sở Nội vụ[^5]\nCác phòng chuyên môn thuộc Sở phối hợp thực hiện nghiêm túc.\n"
        "1 Mẫu này không là chú thích.\n[^4]: Kế hoạch số 5/KH-UBND.\n[^5]: Công văn số 7/SNV-VP.\n");
}
