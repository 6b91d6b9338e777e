// Short mentions of documents: what each refers to, "null" when that stays open. A row begins with the kind of the document.
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string mentions(std::string_view row) {
  const std::size_t colon = row.find(": ");
  const Extracted document(document_of(row.substr(colon + 2), row.substr(0, colon)));
  std::string out;
  for (const ShortMention& mention : document.record.mentions) {
    out.append(out.empty() ? "" : "; ").append(mention.raw).append("=");
    std::string target = mention.refers_to.self ? "self" : "";
    for (const std::size_t index : mention.refers_to.citations) target += (target.empty() ? "c" : "+c") + std::to_string(index + 1);
    out += target.empty() ? "null" : target;
    CHECK(given(mention.reason));
  }
  return out;
}

}  // namespace

TEST_CASE("a short mention refers to this document or to the one citation that it fits") {
  check_rows(
      {
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh. Thực hiện ý kiến tại Công văn nêu trên, các đơn vị báo "
           "cáo.",
           "Công văn nêu trên=c1"},
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh. Thực hiện ý kiến tại Công văn nói trên, các đơn vị báo "
           "cáo.",
           "Công văn nói trên=c1"},
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh. Thực hiện ý kiến tại Công văn trên, các đơn vị báo cáo.",
           "Công văn trên=c1"},
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh. Thực hiện ý kiến tại Công văn đã nêu, các đơn vị báo "
           "cáo.",
           "Công văn đã nêu=c1"},
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh. Thực hiện ý kiến tại công văn nêu trên, các đơn vị báo "
           "cáo.",
           "công văn nêu trên=c1"},
          {"CV: Sở nhận được Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh.\n\nThực hiện Công văn nêu trên, các đơn vị báo cáo.",
           "Công văn nêu trên=c1"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh.\n\nCác đơn vị thực hiện Kế hoạch này.", "Kế hoạch này=c1"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh.\n\nCác đơn vị thực hiện Kế hoạch trên.",
           "Kế hoạch trên=c1"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Kế hoạch số 16/KH-UBND. Thực hiện Kế hoạch nêu trên.",
           "Kế hoạch nêu trên=null"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Kế hoạch số 16/KH-UBND. Thực hiện các Kế hoạch nêu trên.",
           "các Kế hoạch nêu trên=c1+c2"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Công văn số 88/UBND-TH. Thực hiện các văn bản nêu trên.",
           "các văn bản nêu trên=c1+c2"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Công văn số 88/UBND-TH. Thực hiện các văn bản trên.",
           "các văn bản trên=c1+c2"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND; Kế hoạch số 16/KH-UBND. Các phòng căn cứ các Kế hoạch trên tổ chức thực hiện.",
           "các Kế hoạch trên=c1+c2"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Công văn số 88/UBND-TH. Thực hiện Kế hoạch nêu trên.",
           "Kế hoạch nêu trên=c1"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh; Công văn số 88/UBND-TH. Thực hiện Công văn nêu trên.",
           "Công văn nêu trên=c2"},
          {"CV: Căn cứ Nghị định số 30/2020/NĐ-CP. Nghị định này quy định rõ.", "Nghị định này=c1"},
          {"CV: Khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP quy định: “Cơ quan thực hiện theo Điều 7 Nghị định này”.", "Nghị định này=c1"},
          {"CV: Căn cứ Nghị định số 30/2020/NĐ-CP; Thông tư số 01/2019/TT-BNV. Thông tư này quy định rõ.", "Thông tư này=c2"},
          {"CV: Nhận được công văn này, đề nghị các đơn vị thực hiện.", "công văn này=self"},
          {"CV: Kể từ ngày nhận được văn bản này, đề nghị các đơn vị thực hiện.", "văn bản này=self"},
          {"CV: Văn bản này thay cho thông báo trước.", "Văn bản này=self"},
          {"CV: Công văn này thay cho thông báo trước.", "Công văn này=self"},
          {"KH: Các đơn vị thực hiện Kế hoạch này.", "Kế hoạch này=self"},
          {"KH: Trên đây là Kế hoạch cải cách hành chính; thực hiện nghiêm Kế hoạch này.", "Kế hoạch này=self"},
          {"TB: Theo dõi việc thực hiện Thông báo này.", "Thông báo này=self"},
          {"TB: Theo dõi việc thực hiện Thông báo kết luận này.", "Thông báo kết luận này=self"},
          {"CT: Tổ chức thực hiện Chỉ thị này.", "Chỉ thị này=self"},
          {"QĐ: Quyết định này có hiệu lực từ ngày ký.", "Quyết định này=self"},
          {"QĐ: Thay thế Quyết định số 12/QĐ-UBND ngày 05/3/2024. Quyết định này có hiệu lực từ ngày ký.", "Quyết định này=self"},
          {"QĐ: Thay thế Quyết định số 12/QĐ-UBND ngày 05/3/2024. Quyết định nêu trên hết hiệu lực.", "Quyết định nêu trên=c1"},
          {"QĐ: Ban hành Quy chế làm việc. Các đơn vị thực hiện Quy chế này.", ""},
          {"BC: Trên đây là Báo cáo này.", "Báo cáo này=self"},
          {"CV: Tờ trình số 36/TTr-SNV đã nêu rõ. Tờ trình trên chưa đủ hồ sơ.", "Tờ trình trên=c1"},
          {"CV: Chỉ thị số 08/CT-TTg đã nêu rõ. Chỉ thị trên cần quán triệt.", "Chỉ thị trên=c1"},
          {"CV: Kết luận số 24/KL-TU đã nêu rõ. Thực hiện Kết luận này, các đơn vị báo cáo.", "Kết luận này=c1"},
          {"CV: Nghị quyết số 57-NQ/TW đã nêu rõ. Thực hiện Nghị quyết này, các đơn vị báo cáo.", "Nghị quyết này=c1"},
          {"CV: Luật Lưu trữ năm 2024 có hiệu lực. Theo Luật này, hồ sơ được số hóa.", "Luật này=c1"},
          {"CV: Bộ luật Lao động năm 2019 có hiệu lực. Theo Bộ luật này, hợp đồng phải lập.", "Bộ luật này=c1"},
          {"CV: Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV đã rõ. Theo Thông tư này, đơn vị báo cáo.", "Thông tư này=c1"},
          {"CV: Đề án 06 đã rõ. Các đơn vị thực hiện Đề án này.", "Đề án này=c1"},
          {"CV: Công điện số 15/CĐ-TTg đã rõ. Thực hiện Công điện nêu trên.", "Công điện nêu trên=c1"},
          {"CV: Thực hiện Quyết định nêu trên của UBND tỉnh.", "Quyết định nêu trên=null"},
          {"CV: Thực hiện các văn bản nêu trên, đơn vị báo cáo.", "các văn bản nêu trên=null"},
          {"CV: Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh và Kế hoạch số 17/KH-SNV. Theo Kế hoạch này, đơn vị báo "
           "cáo.",
           "Kế hoạch này=null"},
      },
      mentions);
}

TEST_CASE("places, common words and full citations are no mentions") {
  check_rows(
      {
          {"CV: Đẩy mạnh cải cách trên địa bàn tỉnh.", ""},
          {"CV: Thực hiện quyết định trên địa bàn tỉnh.", ""},
          {"CV: Công khai quyết định trên Cổng thông tin.", ""},
          {"CV: Sao gửi văn bản trên hệ thống.", ""},
          {"CV: Các văn bản này phải được số hóa.", ""},
          {"CV: Loại văn bản này phải được số hóa.", ""},
          {"CV: Nội dung này đã rõ.", ""},
          {"CV: Vấn đề nêu trên đã rõ.", ""},
          {"CV: Thực hiện quy định trên, đơn vị báo cáo.", ""},
          {"CV: Chương trình này kéo dài 02 ngày.", ""},
          {"CV: Dự án này chậm tiến độ.", ""},
          {"CV: Hợp đồng này đã hết hạn.", ""},
          {"CV: Năm này qua năm khác.", ""},
          {"CV: Dự thảo Quyết định này chưa đủ cơ sở.", ""},
          {"CV: Công văn số 88/UBND-TH nói trên đã rõ.", ""},
          {"CV: Đơn vị này chưa báo cáo.", ""},
          {"CV: Luật sư này chưa báo cáo.", ""},
          {"CV: Báo cáo kết quả trên phần mềm.", ""},
          {"CV: Hội nghị nêu trên đã kết thúc.", ""},
      },
      mentions);
}
