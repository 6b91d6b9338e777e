// Printed lines joined to paragraphs. A row's input is lines of a body; its dump has one line a paragraph, joints shown as " ".
#include "exact.hpp"
#include "layout/paragraphs.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

std::string paragraphs(std::string_view text) {
  const std::vector<Line> lines = split_lines(text);
  const Joiner joiner(text, lines, 0, lines.size());
  std::string out;
  std::size_t previous = lines.size();
  bool turned = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    turned = turned || lines[i].page_break_before;
    if (lines[i].role != LineRole::content) {
      turned = true;
      continue;
    }
    const std::string_view words = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
    if (previous < lines.size() && joiner.joins(previous, i, turned))
      out += " " + std::string(words);
    else
      add_line(out, words);
    previous = i;
    turned = false;
  }
  return out;
}

}  // namespace

TEST_CASE("wrapped lines are one paragraph, indented ones begin another") {
  check_rows({{"      Để triển khai các nhiệm vụ chuyển đổi số của tỉnh quý IV, thực hiện Chỉ\n"
               "thị số 34/CT-TTg của Thủ tướng Chính phủ về chuyển đổi toàn diện việc cấp\n"
               "phiếu sang bản điện tử, Sở đề nghị các cơ quan thực hiện nội dung sau đây.\n"
               "      Căn cứ chức năng, nhiệm vụ được giao, các cơ quan, đơn vị tiến hành việc\n"
               "kiểm tra hệ thống thông tin theo định kỳ hằng quý; kết quả kiểm tra gửi về Sở\n"
               "để tổng hợp.\n"
               "      1. Rà soát hệ thống thông tin\n"
               "      - Lập danh mục toàn bộ máy chủ, thiết bị mạng, phần mềm đang sử dụng tại\n"
               "cơ quan, đơn vị theo mẫu đăng tải trên Cổng thông tin điện tử của Sở; ghi rõ\n"
               "năm đưa vào sử dụng.\n",
               "Để triển khai các nhiệm vụ chuyển đổi số của tỉnh quý IV, thực hiện Chỉ thị số 34/CT-TTg của Thủ tướng Chính phủ về "
               "chuyển đổi toàn diện việc cấp phiếu sang bản điện tử, Sở đề nghị các cơ quan thực hiện nội dung sau đây.\n"
               "Căn cứ chức năng, nhiệm vụ được giao, các cơ quan, đơn vị tiến hành việc kiểm tra hệ thống thông tin theo định kỳ hằng "
               "quý; kết quả kiểm tra gửi về Sở để tổng hợp.\n1. Rà soát hệ thống thông tin\n- Lập danh mục toàn bộ máy chủ, thiết "
               "bị mạng, phần mềm đang sử dụng tại cơ quan, đơn vị theo mẫu đăng tải trên Cổng thông tin điện tử của Sở; ghi rõ năm đưa "
               "vào sử dụng."}},
             paragraphs);
}

TEST_CASE("a paragraph goes on over a page break") {
  check_rows(
      {
          {"      1. Xác định cấp độ an toàn hệ thống thông tin theo quy định; hệ thống chưa\n"
           "được phê duyệt cấp độ phải hoàn thành hồ sơ đề xuất, gửi Sở Khoa học thẩm định\n"
           "                                      2\n\n"
           "trước ngày 15/11/2025.\n"
           "      2. Ngừng kết nối Internet đối với các máy tính dùng để soạn thảo văn bản mật.\n",
           "1. Xác định cấp độ an toàn hệ thống thông tin theo quy định; hệ thống chưa được phê duyệt cấp độ phải hoàn thành hồ sơ đề "
           "xuất, gửi Sở Khoa học thẩm định trước ngày 15/11/2025.\n"
           "2. Ngừng kết nối Internet đối với các máy tính dùng để soạn thảo văn bản mật."},
          {"1. Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành\n\nchính nhà nước.\n\n2. Báo cáo.",
           "1. Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính nhà nước.\n2. Báo cáo."},
      },
      paragraphs);
}

TEST_CASE("a hyphen at a line's end holds a reference together") {
  check_rows({{"theo Quyết định số 36/2016/QĐ-\nTTg ngày 08/3/2016", "theo Quyết định số 36/2016/QĐ- TTg ngày 08/3/2016"},
              {"theo Kế hoạch số 3617/\nKH-SNNMT", "theo Kế hoạch số 3617/ KH-SNNMT"}},
             paragraphs);
}

TEST_CASE("lines that are paragraphs each stay apart") {
  check_rows(
      {
          {"", ""},
          {"Một.\n\nHai.", "Một.\nHai."},
          {"1. Rà soát\n2. Báo cáo", "1. Rà soát\n2. Báo cáo"},
          {"a) Chủ trì;\nb) Phối hợp;", "a) Chủ trì;\nb) Phối hợp;"},
          {"- Một;\n- Hai;\n+ Ba.", "- Một;\n- Hai;\n+ Ba."},
          {"Căn cứ Luật Viên chức;\nCăn cứ Nghị định số 115/2020/NĐ-CP;", "Căn cứ Luật Viên chức;\nCăn cứ Nghị định số 115/2020/NĐ-CP;"},
          {"QUYẾT ĐỊNH:\n\nĐiều 1. Thành lập", "QUYẾT ĐỊNH:\nĐiều 1. Thành lập"},
      },
      paragraphs);
}

TEST_CASE("a line that cannot be the last goes on below, however short it is") {
  check_rows({{"Thực hiện Kế hoạch số 5/KH-CAT của\nGiám đốc Công an tỉnh", "Thực hiện Kế hoạch số 5/KH-CAT của Giám đốc Công an tỉnh"},
              {"cần thay thế Nghị quyết\n45/NQ-HĐND", "cần thay thế Nghị quyết 45/NQ-HĐND"},
              {"một số điều của Luật\nGiáo dục đại học", "một số điều của Luật Giáo dục đại học"},
              {"Danh mục Luật\nGiáo dục đại học", "Danh mục Luật\nGiáo dục đại học"},
              {"Nghị quyết\n45 trường hợp", "Nghị quyết\n45 trường hợp"}},
             paragraphs);
}
