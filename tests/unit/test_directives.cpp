// The numbered provisions of a document: labels, tree, words. A row's input is a body; its dump has one line a provision: path: text,
// a line feed in the text shown as " | ".
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kHead =
    "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\n";
constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n";

std::string shown(Value text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string(" | ") : std::string(1, c);
  return out;
}

std::string directives(std::string_view body) {
  const Extracted document(std::string(kHead) + std::string(body) + std::string(kEnd));
  std::string out;
  for (const Directive& directive : document.record.directives) {
    // Orders in unnumbered paragraphs are the affair of src/meaning.
    if (directive.kind != "assignment") add_line(out, std::string(directive.path) + ": " + shown(directive.text));
  }
  return out;
}

std::string kinds(std::string_view body) {
  const Extracted document(std::string(kHead) + std::string(body) + std::string(kEnd));
  std::string out;
  for (const Directive& directive : document.record.directives)
    add_line(out, std::string(directive.path) + " " + std::to_string(directive.level) + " " + std::string(directive.kind) + " " +
                      std::string(directive.marker));
  return out;
}

}  // namespace

TEST_CASE("every numbering of practice makes provisions") {
  check_rows(
      {
          {"Sở đề nghị:\n1. Rà soát.\n2. Báo cáo./.", "1: Rà soát.\n2: Báo cáo./."},
          {"Sở đề nghị:\n1.Rà soát.\n2.Báo cáo./.", "1: Rà soát.\n2: Báo cáo./."},
          {"Sở đề nghị:\n1) Rà soát.\n2) Báo cáo./.", "1: Rà soát.\n2: Báo cáo./."},
          {"Sở đề nghị:\n(1) Rà soát.\n(2) Báo cáo./.", "1: Rà soát.\n2: Báo cáo./."},
          {"Sở đề nghị:\n1- Rà soát.\n2- Báo cáo./.", "1: Rà soát.\n2: Báo cáo./."},
          {"Sở đề nghị:\na) Rà soát;\nb) Báo cáo./.", "a: Rà soát;\nb: Báo cáo./."},
          {"Sở đề nghị:\na. Rà soát;\nb. Báo cáo./.", "a: Rà soát;\nb: Báo cáo./."},
          {"I. MỤC TIÊU\n1. Rà soát.\nII. TỔ CHỨC\n1. Báo cáo./.", "I: MỤC TIÊU\nI/1: Rà soát.\nII: TỔ CHỨC\nII/1: Báo cáo./."},
          {"I- Mục tiêu\n1. Rà soát.\nII- Tổ chức\n1. Báo cáo.", "I: Mục tiêu\nI/1: Rà soát.\nII: Tổ chức\nII/1: Báo cáo."},
      },
      directives);
}

TEST_CASE("articles hold clauses, clauses hold points") {
  check_rows(
      {
          {"Điều 1. Phạm vi\n1. Một.\n2. Hai:\na) Ba;\nđ) Bốn.\nĐiều 2. Hiệu lực./.",
           "Điều 1: Phạm vi\nĐiều 1/1: Một.\nĐiều 1/2: Hai:\nĐiều 1/2/a: Ba;\nĐiều 1/2/đ: Bốn.\nĐiều 2: Hiệu lực./."},
          {"Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một.\nChương II\nQUY ĐỊNH CỤ THỂ\nĐiều 2. Hai./.", "Điều 1: Một.\nĐiều 2: Hai./."},
      },
      directives);
}

TEST_CASE("decimal labels stand below their numbers") {
  check_rows({{"1. Sở Nội vụ\n1.1. Rà soát.\n1.2. Báo cáo:\na) Quý;\nb) Năm.\n2. Sở Tài chính\n2.1. Cấp kinh phí./.",
               "1: Sở Nội vụ\n1/1.1: Rà soát.\n1/1.2: Báo cáo:\n1/1.2/a: Quý;\n1/1.2/b: Năm.\n2: Sở Tài chính\n2/2.1: Cấp kinh phí./."}},
             directives);
}

TEST_CASE("bullets are counted within their parent, a plus below a dash one deeper") {
  check_rows(
      {
          {"1. Sở Nội vụ:\n- Rà soát:\n+ Một;\n+ Hai;\n- Báo cáo.\n2. Sở Tài chính:\n- Cấp kinh phí./.",
           "1: Sở Nội vụ:\n1/-1: Rà soát:\n1/-1/-1: Một;\n1/-1/-2: Hai;\n1/-2: Báo cáo.\n2: Sở Tài chính:\n2/-1: Cấp kinh phí./."},
          {"1. Sở Nội vụ:\n• Rà soát;\n• Báo cáo.\n2. Xong./.", "1: Sở Nội vụ:\n1/-1: Rà soát;\n1/-2: Báo cáo.\n2: Xong./."},
          {"1. Sở Nội vụ:\n\xEF\x82\xB7 Rà soát;\n\xEF\x82\xB7 Báo cáo.\n2. Xong./.",
           "1: Sở Nội vụ:\n1/-1: Rà soát;\n1/-2: Báo cáo.\n2: Xong./."},
          {"1. Sở Nội vụ:\n– Rà soát;\n– Báo cáo.\n2. Xong./.", "1: Sở Nội vụ:\n1/-1: Rà soát;\n1/-2: Báo cáo.\n2: Xong./."},
          {"1. Sở Nội vụ:\n* Về tổ chức:\n- Rà soát;\n- Báo cáo.\n* Về biên chế:\n- Giao./.",
           "1: Sở Nội vụ:\n1/-1: Về tổ chức:\n1/-1/-1: Rà soát;\n1/-1/-2: Báo cáo.\n1/-2: Về biên chế:\n1/-2/-1: Giao./."},
      },
      directives);
}

TEST_CASE("bullets that tell the addressee what to do are provisions, others are not") {
  check_rows(
      {
          {"Sở Nội vụ đề nghị các cơ quan thực hiện các nội dung sau:\n- Rà soát biên chế;\n- Báo cáo trước ngày 15/11/2025.\nSở Nội vụ "
           "trân trọng./.",
           "-1: Rà soát biên chế;\n-2: Báo cáo trước ngày 15/11/2025."},
          {"Cán bộ đầu mối:\n- Họ và tên: Vi Văn Thông;\n- Số điện thoại: 0213.3876.543.\nTrân trọng./.", ""},
          {"- Căn cứ Điều lệ Đảng;\n- Căn cứ Nghị quyết số 08-NQ/TU;\nBan Thường vụ yêu cầu:\n1. Rà soát.\n2. Báo cáo.",
           "1: Rà soát.\n2: Báo cáo."},
      },
      directives);
}

TEST_CASE("capitals hold Roman numbers, parts stand in no path, letters may have figures") {
  check_rows(
      {
          {"A. KẾT QUẢ\nI. TỔ CHỨC\n1. Một.\nB. NHIỆM VỤ\nI. CHUNG\n1. Hai./.",
           "A: KẾT QUẢ\nA/I: TỔ CHỨC\nA/I/1: Một.\nB: NHIỆM VỤ\nB/I: CHUNG\nB/I/1: Hai./."},
          {"Phần thứ nhất\nĐÁNH GIÁ\nI. KẾT QUẢ\n1. Một.\nPhần thứ hai\nNHIỆM VỤ\nII. MỤC TIÊU\n1. Hai./.",
           "I: KẾT QUẢ\nI/1: Một.\nII: MỤC TIÊU\nII/1: Hai./."},
          {"1. Một\n1.1 Hai.\n1.2 Ba.\n2. Bốn./.", "1: Một\n1/1.1: Hai.\n1/1.2: Ba.\n2: Bốn./."},
      },
      directives);
}

TEST_CASE("a provision goes on over a page break") {
  check_rows(
      {
          {"1. Một:\n- Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành\n\n2\n\nchính nhà nước;\n- Hai.\n2. Ba./.",
           "1: Một:\n1/-1: Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính nhà nước;\n1/-2: Hai.\n2: Ba./."},
          {"1. Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành\n--- PAGE 2 ---\nchính nhà nước.\n2. Ba./.",
           "1: Tổ chức cuộc thi trực tuyến tìm hiểu cải cách hành chính nhà nước.\n2: Ba./."},
      },
      directives);
}

TEST_CASE("a label printed twice is told apart") {
  check_rows({{"1. Một:\na) Rà soát;\nb) Báo cáo;\nb) Tổng hợp.\n2. Hai./.",
               "1: Một:\n1/a: Rà soát;\n1/b: Báo cáo;\n1/b#2: Tổng hợp.\n2: Hai./."}},
             directives);
}

TEST_CASE("level, kind and marker are those of the label") {
  check_rows(
      {
          {"I. MỤC TIÊU\n1. Một:\na) Hai:\n- Ba.\n2. Bốn./.",
           "I 1 section I.\nI/1 2 numbered 1.\nI/1/a 3 letter a)\nI/1/a/-1 4 bullet -\nI/2 2 numbered 2."},
          {"Điều 1. Một\n1. Hai.\nĐiều 2. Ba./.", "Điều 1 1 article Điều 1.\nĐiều 1/1 2 numbered 1.\nĐiều 2 1 article Điều 2."},
          {"Sở đề nghị:\n(1) Một.\n(2) Hai./.", "1 1 numbered (1)\n2 1 numbered (2)"},
      },
      kinds);
}

TEST_CASE("an unmarked paragraph between two provisions belongs to the earlier") {
  check_rows(
      {
          {"1. Rà soát.\nKết quả gửi về Sở.\n2. Báo cáo./.", "1: Rà soát. | Kết quả gửi về Sở.\n2: Báo cáo./."},
          {"1. Sở Nội vụ:\n- Một;\n- Hai.\nKết quả gửi về Sở.\n2. Báo cáo./.",
           "1: Sở Nội vụ: | Kết quả gửi về Sở.\n1/-1: Một;\n1/-2: Hai.\n2: Báo cáo./."},
          {"I. MỤC TIÊU\n1. Một:\na) Hai.\nBa.\n2. Bốn./.", "I: MỤC TIÊU\nI/1: Một: | Ba.\nI/1/a: Hai.\nI/2: Bốn./."},
      },
      directives);
}

TEST_CASE("a paragraph after the last provision is closing") {
  check_rows(
      {
          {"1. Rà soát.\n2. Báo cáo trước ngày 15/11/2025.\nTrong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở./.",
           "1: Rà soát.\n2: Báo cáo trước ngày 15/11/2025."},
          {"1. Rà soát.\n2. Báo cáo.\nSở Nội vụ trân trọng đề nghị./.", "1: Rà soát.\n2: Báo cáo."},
      },
      directives);
}

TEST_CASE("a bare heading at the end takes what fulfils it, the last article all up to the end mark") {
  check_rows(
      {
          {"1. Rà soát\nCác cơ quan rà soát biên chế.\n2. Tổ chức thực hiện\nCác sở, ban, ngành căn cứ nội dung trên để thực hiện./.",
           "1: Rà soát | Các cơ quan rà soát biên chế.\n2: Tổ chức thực hiện | Các sở, ban, ngành căn cứ nội dung trên để thực hiện./."},
          {"Điều 1. Thành lập Tổ công tác.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\nChánh Văn phòng Sở chịu trách nhiệm thi hành "
           "Quyết định này./.",
           "Điều 1: Thành lập Tổ công tác.\nĐiều 2: Quyết định này có hiệu lực từ ngày ký. | Chánh Văn phòng Sở chịu trách nhiệm thi hành "
           "Quyết định này./."},
      },
      directives);
}

TEST_CASE("what only looks like a provision is none") {
  check_rows(
      {
          {"", ""},
          {"Sở Nội vụ trả lời để ông biết./.", ""},
          {"Thực hiện Quyết định số\n12/QĐ-UBND ngày 05/3/2024, Sở Nội vụ báo cáo./.", ""},
          {"Theo điểm a khoản 2 Điều 5 Luật Viên chức, Sở trả lời./.", ""},
          {"Tổng kinh phí là\n12.500.000 đồng./.", ""},
      },
      directives);
}

TEST_CASE("recipients, an appendix and a table are no provisions") {
  const Extracted document(std::string(kHead) + "1. Rà soát.\n2. Báo cáo./." + std::string(kEnd) +
                           "\nPHỤ LỤC\nDANH SÁCH ĐƠN VỊ\n\n1. Sở Nội vụ\n2. Sở Tài chính\na) Phòng Ngân sách\n");
  CHECK(document.record.directives.size() == 2);
  CHECK(document.record.attachments.size() >= 1);
}

TEST_CASE("a heading that proposes takes the request, one that has words does not") {
  check_rows({{"I. SỰ CẦN THIẾT\nĐường đã hỏng.\nII. KIẾN NGHỊ\nKính đề nghị UBND tỉnh xem xét./.",
               "I: SỰ CẦN THIẾT | Đường đã hỏng.\nII: KIẾN NGHỊ | Kính đề nghị UBND tỉnh xem xét./."},
              {"I. SỰ CẦN THIẾT\nĐường đã hỏng.\nII. KIẾN NGHỊ\n1. Bổ sung kinh phí.\nKính đề nghị UBND tỉnh xem xét./.",
               "I: SỰ CẦN THIẾT | Đường đã hỏng.\nII: KIẾN NGHỊ\nII/1: Bổ sung kinh phí."}},
             directives);
}

TEST_CASE("\"l.\" before \"2.\" is a scanner's \"1.\"") {
  check_rows({{"Sở yêu cầu:\nl. Công an tỉnh mở đợt cao điểm.\n2. Sở Y tế trực.", "1: Công an tỉnh mở đợt cao điểm.\n2: Sở Y tế trực."}},
             directives);
}

TEST_CASE("numbers and capitals may have a dash behind or for their full stop") {
  check_rows({{"Sở yêu cầu:\n1.- Nộp đủ tiền.\n2.- Báo cáo Sở.", "1: Nộp đủ tiền.\n2: Báo cáo Sở."},
              {"A- MỤC ĐÍCH\n1- Chăm lo đoàn viên.\nB- NỘI DUNG\n1- Thăm hỏi.",
               "A: MỤC ĐÍCH\nA/1: Chăm lo đoàn viên.\nB: NỘI DUNG\nB/1: Thăm hỏi."}},
             directives);
}

TEST_CASE("a note in brackets on the whole is no provision's") {
  check_rows({{"1. Trình UBND tỉnh.\n2. Giao Sở Y tế:\n- Quyết toán.\n(Có dự thảo Quyết định kèm theo)",
               "1: Trình UBND tỉnh.\n2: Giao Sở Y tế:\n2/-1: Quyết toán."}},
             directives);
}

TEST_CASE("a letter may have a comma, a list of letters inside a sentence has none") {
  check_rows({{"1. Rà soát:\na, Hồ sơ giấy;\nb, Hồ sơ số.\n2. Báo cáo.", "1: Rà soát:\n1/a: Hồ sơ giấy;\n1/b: Hồ sơ số.\n2: Báo cáo."},
              {"1. Theo quy định tại điểm\na, khoản 2 Điều 5.\n2. Báo cáo.", "1: Theo quy định tại điểm a, khoản 2 Điều 5.\n2: Báo cáo."}},
             directives);
}
