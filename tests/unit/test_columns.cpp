// Where columns stand side by side: the letterhead's cells, recipients beside the signature; and which printed lines are one paragraph.
#include "exact.hpp"
#include "pages.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// Fills the line up to the right margin, so that the next line may go on with it.
constexpr std::string_view kFull = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về việc rà soát các kho";

// Two lines of the body, the second at `left`.
std::string two_lines(std::string_view first, std::string_view second, double left = 85, double below = 18) {
  decode::Page page = a4();
  print(page, 85, 200, kFull);
  print(page, 85, 218, first);
  print(page, left, 218 + below, second);
  const std::string text = composed({page});
  return text.substr(text.find("các kho ") + std::string_view("các kho ").size());
}

decode::Page head() {
  decode::Page page = a4();
  print(page, 90, 60, "UBND TỈNH VÍ DỤ", 11);
  print(page, 330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11);
  print(page, 90, 76, "SỞ KHO BÃI", 11);
  print(page, 350, 76, "Độc lập - Tự do - Hạnh phúc", 11);
  return page;
}

}  // namespace

TEST_CASE("the left cell of a letterhead is read before the right one, up to the addressees") {
  decode::Page page = head();
  print(page, 90, 100, "Số: 12/SKB-VP", 11);
  print(page, 330, 100, "Ví Dụ, ngày 05 tháng 01 năm 2026", 11);
  print(page, 200, 140, "Kính gửi: Các phòng.");
  CHECK(composed({page}) ==
        "UBND TỈNH VÍ DỤ\nSỞ KHO BÃI\nSố: 12/SKB-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Ví Dụ, ngày 05 tháng 01 năm 2026\nKính gửi: Các phòng.\n");
}

TEST_CASE("a line that runs across both cells ends the letterhead") {
  decode::Page page = head();
  print(page, 90, 130, "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về việc rà soát các kho hồ sơ.", 12);
  CHECK(composed({page}) ==
        "UBND TỈNH VÍ DỤ\nSỞ KHO BÃI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về việc rà soát các kho hồ sơ.\n");
}

TEST_CASE("recipients and signature that a narrow gap parts are cut at it") {
  decode::Page page = a4();
  print(page, 85, 300, "Nơi nhận:", 11);
  print(page, 85, 314, "- Các phòng chuyên môn;", 11);
  print(page, page.words.back().box.right + 12, 314, "GIÁM ĐỐC", 11);
  print(page, page.words.back().box.left - 20, 340, "Trần Thị Mẫu", 11);
  CHECK(composed({page}) == "Nơi nhận:\n- Các phòng chuyên môn;\nGIÁM ĐỐC\nTrần Thị Mẫu\n");
}

TEST_CASE("the Party's documents have a letterhead too") {
  decode::Page page = a4();
  print(page, 90, 60, "TỈNH ỦY VÍ DỤ");
  print(page, 330, 60, "ĐẢNG CỘNG SẢN VIỆT NAM");
  print(page, 90, 78, "*");
  print(page, 340, 90, "Ví Dụ, ngày 05 tháng 01 năm 2026", 11);
  CHECK(composed({page}) == "TỈNH ỦY VÍ DỤ\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nVí Dụ, ngày 05 tháng 01 năm 2026\n");
}

TEST_CASE("small print above a letterhead is a stamp, read first") {
  decode::Page page = head();
  print(page, 330, 70, "Số hóa bởi Văn phòng", 6);
  for (decode::Word& word : page.words) {
    word.box.top += 40;
    word.box.bottom += 40;
    if (word.size < 7) {
      word.box.top -= 50;
      word.box.bottom -= 50;
    }
  }
  print(page, 200, 180, "Kính gửi: Các phòng.");
  CHECK(composed({page}).starts_with("Số hóa bởi Văn phòng\nUBND TỈNH VÍ DỤ\nSỞ KHO BÃI\n"));
}

TEST_CASE("recipients are read before the signature, also where it begins higher") {
  decode::Page page = a4();
  print(page, 85, 600, "Văn phòng theo dõi, đôn đốc.");
  print(page, 380, 630, "KT. GIÁM ĐỐC");
  print(page, 380, 646, "PHÓ GIÁM ĐỐC");
  print(page, 85, 662, "Nơi nhận:", 11);
  print(page, 85, 676, "- Như trên;", 11);
  print(page, 85, 690, "- Lưu: VT.", 11);
  print(page, 390, 720, "Trần Thị Mẫu");
  CHECK(composed({page}) == "Văn phòng theo dõi, đôn đốc.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Mẫu\n");
}

TEST_CASE("a wide line, or one in the page's middle, ends the recipients") {
  for (const bool wide : {true, false}) {
    decode::Page page = a4();
    print(page, 85, 300, "Nơi nhận:", 11);
    print(page, 380, 300, "GIÁM ĐỐC");
    print(page, 85, 314, "- Lưu: VT.", 11);
    print(page, 380, 370, "Trần Thị Mẫu");
    print(page, wide ? 85 : 230, 420, wide ? kFull : "PHỤ LỤC DANH MỤC CÁC KHO");
    print(page, 85, 450, "1. Kho số một.");
    print(page, 380, 450, "Ghi chú");
    const std::string text = composed({page});
    CAPTURE(text);
    CHECK(text.starts_with("Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Thị Mẫu\n"));
    CHECK(text.ends_with("1. Kho số một.   Ghi chú\n"));
  }
}

TEST_CASE("only a capital \"Nơi nhận\" and few words after it begin the recipients") {
  for (const std::string_view line : {"Nơi nhận", "Nơi nhận.", "Nơi nhận; gửi", "Nơi nhận: như trên", "Nơi nhận văn bản"}) {
    CAPTURE(std::string(line));
    decode::Page page = a4();
    print(page, 85, 300, line, 11);
    print(page, 85, 314, "- Lưu: VT.", 11);
    print(page, 380, 302, "GIÁM ĐỐC");
    CHECK(composed({page}) == std::string(line) + "\n- Lưu: VT.\nGIÁM ĐỐC\n");
  }
  for (const std::string_view line : {"nơi nhận: trụ sở", "Nơi nhận hồ sơ là bộ phận một cửa của xã"}) {
    CAPTURE(std::string(line));
    decode::Page page = a4();
    print(page, 85, 300, line, 11);
    print(page, 380, 300, "GIÁM ĐỐC");
    CHECK(composed({page}) == std::string(line) + "   GIÁM ĐỐC\n");
  }
}

TEST_CASE("a recipient that its column breaks is one line") {
  decode::Page page = a4();
  print(page, 85, 300, "Nơi nhận:", 11);
  print(page, 85, 314, "- Các phòng chuyên môn", 11);
  print(page, 85, 328, "thuộc Sở;", 11);
  print(page, 85, 342, "- Lưu: VT,", 11);
  print(page, 85, 356, "VP.", 11);
  print(page, 85, 370, "Điện thoại: không", 11);
  CHECK(composed({page}) == "Nơi nhận:\n- Các phòng chuyên môn thuộc Sở;\n- Lưu: VT, VP.\nĐiện thoại: không\n");
}

TEST_CASE("a full line goes on, a label, an indent or a gap begins a paragraph") {
  CHECK(two_lines("và báo cáo.", "Văn phòng theo dõi.") == "và báo cáo.\nVăn phòng theo dõi.\n");
  CHECK(two_lines(kFull, "cũ của Sở.") == std::string(kFull) + " cũ của Sở.\n");
  CHECK(two_lines(kFull, "Văn phòng theo dõi.", 113) == std::string(kFull) + "\nVăn phòng theo dõi.\n");
  CHECK(two_lines(kFull, "Văn phòng theo dõi.", 85, 40) == std::string(kFull) + "\nVăn phòng theo dõi.\n");
  const std::string ended = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về việc rà soát các kh.";
  for (const std::string_view label : {"1. Rà soát kho.", "a) Rà soát kho.", "IV. Rà soát kho.", "(2) Rà soát kho.", "Điều 3. Rà soát kho.",
                                       "- Rà soát kho.", "+ Rà soát kho.", "\u2022 Rà soát kho."}) {
    CAPTURE(std::string(label));
    CHECK(two_lines(ended, label) == ended + "\n" + std::string(label) + "\n");
    CHECK(two_lines(kFull, label) == std::string(kFull) + " " + std::string(label) + "\n");  // in the middle of a sentence
  }
  for (const std::string_view words : {"Rà soát kho.", "Điều này.", "điều 3 này.", "12/QĐ-UBND này.", "2026 này.", "nhóm. Rà soát."}) {
    CAPTURE(std::string(words));
    CHECK(two_lines(ended, words) == ended + " " + std::string(words) + "\n");
  }
}

TEST_CASE("an address below an addressee is a line of its own") {
  for (const std::string_view label : {"Địa chỉ: 5 phố Mẫu.", "Đ/c: 5 phố Mẫu.", "Điện thoại: không.", "Mã số thuế: không."}) {
    CAPTURE(std::string(label));
    CHECK(two_lines(kFull, label) == std::string(kFull) + "\n" + std::string(label) + "\n");
  }
  CHECK(two_lines(kFull, "địa chỉ mới.") == std::string(kFull) + " địa chỉ mới.\n");
}

TEST_CASE("a number that the line's end breaks is joined without a blank") {
  const std::string broken = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh và Nghị quyết số 66/NQ-";
  CHECK(two_lines(broken, "CP của Chính phủ.") == broken + "CP của Chính phủ.\n");
  const std::string dashed = "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh và của các phòng họp -";
  CHECK(two_lines(dashed, "CP của Chính phủ.") == dashed + " CP của Chính phủ.\n");
}

TEST_CASE("specks beside a scan's letterhead and signature are no dashes") {
  decode::Page page = scanned();
  print(page, 90, 60, "'- UBND TỈNH VÍ DỤ", 11);
  print(page, 330, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11);
  print(page, 90, 76, "SỞ KHO BÃI - .", 11);
  print(page, 350, 76, "Độc lập - Tự do - Hạnh phúc '", 11);
  print(page, 200, 140, "Kính gửi: Các phòng -");
  CHECK(composed({page}) ==
        "UBND TỈNH VÍ DỤ\nSỞ KHO BÃI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKính gửi: Các phòng -\n");
}

TEST_CASE("the stamps of signatures on a scan are read one after the other, before the page") {
  decode::Page page = scanned();
  print(page, 85, 300, "Văn phòng theo dõi.");
  decode::Page stamps = a4();
  print(stamps, 300, 400, "Ký bởi: Mẫu", 8);
  print(stamps, 450, 400, "Ký bởi: Thử", 8);
  print(stamps, 300, 410, "Cơ quan: Sở", 8);
  print(stamps, 450, 410, "Cơ quan: Phòng", 8);
  page.words.insert(page.words.end(), stamps.words.begin(), stamps.words.end());
  CHECK(composed({page}) == "Ký bởi: Mẫu\nCơ quan: Sở\nKý bởi: Thử\nCơ quan: Phòng\nVăn phòng theo dõi.\n");
}
