// Quoted law text looks exactly like provisions of the document, and is none.
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kHead =
    "CỤC THUẾ\nTHUẾ TỈNH HÒA LÂM\n\nSố: 12/HLA-NV\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Công ty TNHH Sông Phượng\n\n";
constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTRƯỞNG THUẾ TỈNH\n\n\nVi Văn Thông\n";

std::string directives(std::string_view body) {
  const Extracted document(std::string(kHead) + std::string(body) + std::string(kEnd));
  std::string out;
  for (const Directive& directive : document.record.directives) {
    std::string text;
    for (const char c : directive.text) text += c == '\n' ? std::string(" | ") : std::string(1, c);
    add_line(out, std::string(directive.path) + ": " + text);
  }
  return out;
}

}  // namespace

TEST_CASE("a quotation before the first provision gives none") {
  check_rows({{"Tại Điều 9 Nghị định số 123/2020/NĐ-CP quy định:\n“1. Bên bán lập hóa đơn.\n2. Đối với dịch vụ:\na) Trường hợp thu tiền "
               "trước;\nb) Trường hợp khác.”\nThuế tỉnh trả lời để Công ty biết./.",
               ""},
              {"Tại Điều 9 quy định:\n\"1. Bên bán lập hóa đơn.\n2. Đối với dịch vụ.\"\nThuế tỉnh trả lời để Công ty biết./.", ""}},
             directives);
}

TEST_CASE("a quotation inside a provision stays with it") {
  check_rows({{"1. Về thời điểm: Khoản 1 Điều 4 nêu:\n“1. Doanh nghiệp gửi bảng kê.\n2. Bảng kê được xác nhận:\na) Cuối tháng;\nb) Cuối "
               "quý.”\n2. Về chi phí: được trừ./.",
               "1: Về thời điểm: Khoản 1 Điều 4 nêu: | “1. Doanh nghiệp gửi bảng kê. | 2. Bảng kê được xác nhận: | a) Cuối tháng; | b) "
               "Cuối quý.”\n2: Về chi phí: được trừ./."}},
             directives);
}

TEST_CASE("an amending article keeps the words that it quotes") {
  check_rows({{"Điều 1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Cơ quan chủ trì:\na) Sở Nội vụ;\nb) Sở Tài chính.”.\nĐiều 2. Hiệu lực./.",
               "Điều 1: Sửa đổi khoản 2 Điều 5 như sau: | “2. Cơ quan chủ trì: | a) Sở Nội vụ; | b) Sở Tài chính.”.\nĐiều 2: Hiệu lực./."}},
             directives);
}

TEST_CASE("a quotation within one line hides nothing after it") {
  check_rows({{"1. Công ty dùng tên gọi “Sông Phượng” trên hóa đơn.\n2. Công ty kê khai theo mẫu.\n3. Xong./.",
               "1: Công ty dùng tên gọi “Sông Phượng” trên hóa đơn.\n2: Công ty kê khai theo mẫu.\n3: Xong./."}},
             directives);
}

TEST_CASE("a quotation that never closes hides nothing") {
  check_rows({{"1. Công ty dùng tên “Sông Phượng trên hóa đơn.\n2. Công ty kê khai.\n3. Xong./.",
               "1: Công ty dùng tên “Sông Phượng trên hóa đơn.\n2: Công ty kê khai.\n3: Xong./."},
              {"1. Một ” hai.\n2. Ba./.", "1: Một ” hai.\n2: Ba./."}},
             directives);
}

TEST_CASE("a quotation inside a quotation closes both") {
  check_rows({{"Điều 9 nêu:\n“1. Chữ “hóa đơn” được hiểu là\na) Hóa đơn điện tử.”\n1. Công ty thực hiện.\n2. Công ty báo cáo./.",
               "1: Công ty thực hiện.\n2: Công ty báo cáo./."}},
             directives);
}

TEST_CASE("pinpoints are no provisions, wrapped before their number or letter") {
  check_rows({{"1. Theo\nđiểm c khoản 1 Điều 9 Luật Thuế thì được trừ./.", "1: Theo điểm c khoản 1 Điều 9 Luật Thuế thì được trừ./."},
              {"      1. Về chi phí thuê nhà ở: Công ty được tính vào chi phí được trừ theo khoản\n2. Điều 9 Nghị định số 123/2020/NĐ-CP "
               "của Chính phủ nếu đáp ứng các điều "
               "kiện\nvề hóa đơn, chứng từ; trường hợp không đáp ứng thì áp dụng quy định tại điểm\na) khoản này và các văn bản hướng dẫn "
               "thi hành, kể cả với khoản chi trả một "
               "lần\ncho nhiều năm.\n      2. Về kê khai: Công ty kê khai theo mẫu./.",
               "1: Về chi phí thuê nhà ở: Công ty được tính vào chi phí được trừ theo khoản 2. Điều 9 Nghị định số 123/2020/NĐ-CP của "
               "Chính phủ nếu đáp ứng các điều kiện về hóa đơn, "
               "chứng từ; trường hợp không đáp ứng thì áp dụng quy định tại điểm a) khoản này và các văn bản hướng dẫn thi hành, kể cả với "
               "khoản chi trả một lần cho nhiều năm.\n"
               "2: Về kê khai: Công ty kê khai theo mẫu./."}},
             directives);
}
