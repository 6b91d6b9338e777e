// Why documents are cited: one relation a citation, in the text's order.
#include <algorithm>

#include "exact.hpp"
#include "meaning/relation_cues.hpp"
#include "meaning_documents.hpp"
#include "text/letters.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string relations(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  for (const Citation& citation : document.record.citations) out.append(out.empty() ? "" : " ").append(or_dash(citation.relation));
  return out;
}

}  // namespace

TEST_CASE("a relation is judged by the words around a citation") {
  check_rows(
      {
          {"Căn cứ Luật Lưu trữ năm 2024; Nghị định số 30/2020/NĐ-CP; Quyết định số 12/QĐ-UBND.", "legal_basis legal_basis legal_basis"},
          {"Căn cứ Luật Lưu trữ năm 2024;\n\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;",
           "legal_basis legal_basis"},
          {"Căn cứ quy định tại:\n- Luật Lưu trữ năm 2024;\n- Nghị định số 30/2020/NĐ-CP;\n- Điều lệ Hội ban hành kèm theo Quyết định số "
           "12/QĐ-UBND.",
           "legal_basis legal_basis legal_basis"},
          {"Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 về cải cách hành chính; Công văn số 88/UBND-TH ngày 02/02/2026 về báo cáo, Sở "
           "Nội vụ thông báo.",
           "implements implements"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh về việc triển khai Chỉ thị số 08/CT-TTg ngày 17/3/2025 của Thủ "
           "tướng Chính phủ.",
           "implements refers"},
          {"Thực hiện Công văn số 88/UBND-TH về việc triển khai Chỉ thị số 08/CT-TTg; Kế hoạch số 15/KH-UBND.",
           "implements refers implements"},
          {"Các Thông tư: số 01/2020/TT-BNV, số 02/2021/TT-BNV và số 03/2021/TT-BNV hết hiệu lực.", "repeals repeals repeals"},
          {"Căn cứ Thông tư số 01/2020/TT-BNV, Thông tư số 02/2021/TT-BNV bị bãi bỏ.", "legal_basis repeals"},
          {"Trên cơ sở ý kiến của Sở Tài chính tại Công văn số 45/STC-NS và Sở Tư pháp tại Báo cáo thẩm định số 11/BC-STP, Sở báo cáo.",
           "responds_to responds_to"},
          {"Triển khai thực hiện có hiệu quả Đề án 06.", "implements"},
          {"Để thực hiện Nghị quyết số 57-NQ/TW, Sở Nội vụ đề nghị.", "implements"},
          {"Sở Nội vụ nhận được Công văn số 36/HCCV ngày 19/8/2025 của Hội Công chứng.", "responds_to"},
          {"Phúc đáp Công văn số 36/HCCV ngày 19/8/2025 của Hội Công chứng.", "responds_to"},
          {"Trả lời Công văn số 36/HCCV ngày 19/8/2025 của Hội Công chứng.", "responds_to"},
          {"Theo đề nghị của Sở Y tế tại Công văn số 36/SYT-VP ngày 19/8/2025.", "responds_to"},
          {"Theo đề nghị của Sở Nội vụ tại Tờ trình số 36/TTr-SNV ngày 19/8/2025.", "proposed_by"},
          {"Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 36/TTr-SNV ngày 19/8/2025.", "proposed_by"},
          {"Xét đề nghị của Sở Nội vụ tại Tờ trình số 36/TTr-SNV và ý kiến của Sở Tư pháp tại Báo cáo số 88/BC-STP.",
           "proposed_by proposed_by"},
          {"Theo đề nghị của Sở Nội vụ tại Tờ trình số 36/TTr-SNV và Sở Tư pháp tại Tờ trình số 88/TTr-STP.", "proposed_by proposed_by"},
          {"Nhận được Báo cáo số 01/BC-HLV của Hội Làm vườn về kết quả Đại hội, ý kiến của Sở Nội vụ tại Tờ trình số 554/TTr-SNV.",
           "responds_to responds_to"},
          {"Theo ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 88/UBND-TH.", "implements"},
          {"Các nhiệm vụ được giao tại Kế hoạch số 15/KH-UBND.", "implements"},
          {"Theo quy định tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP.", "legal_basis"},
          {"Đảm bảo theo đúng quy định tại Điều 35 Nghị định số 30/2020/NĐ-CP của Chính phủ.", "legal_basis"},
          {"Hồ sơ theo Thông tư số 01/2019/TT-BNV.", "legal_basis"},
          {"Tiến độ theo Kế hoạch số 15/KH-UBND.", "implements"},
          {"Hội được thành lập theo Quyết định số 12/QĐ-UBND ngày 05/3/2024.", "refers"},
          {"Đội công tác (theo Quyết định số 12/QĐ-UBND ngày 05/3/2024) đã họp.", "refers"},
          {"Thực hiện theo hướng dẫn tại Công văn số 88/BNV-VP.", "implements"},
          {"Thực hiện theo hướng dẫn tại Thông tư số 01/2019/TT-BNV.", "legal_basis"},
          {"Tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP quy định rõ.", "legal_basis"},
          {"Khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP quy định rõ.", "legal_basis"},
          {"Tại Công văn số 88/BTC-VP, Bộ Tài chính đề nghị báo cáo.", "responds_to"},
          {"Tại Thông báo số 88/TB-UBND, Chủ tịch UBND tỉnh giao Sở Nội vụ.", "implements"},
          {"Nghị định số 12/2012/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 45/2010/NĐ-CP.", "refers amends"},
          {"Căn cứ Nghị định số 12/2012/NĐ-CP ngày 05/3/2012 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 45/2010/NĐ-CP.",
           "legal_basis amends"},
          {"Quyết định này thay thế Quyết định số 12/QĐ-UBND ngày 05/3/2024.", "replaces"},
          {"Thay thế Nghị định số 45/2010/NĐ-CP và Nghị định số 33/2012/NĐ-CP.", "replaces replaces"},
          {"Bãi bỏ Quyết định số 12/QĐ-UBND ngày 05/3/2024.", "repeals"},
          {"Bãi bỏ Điều 2 Quyết định số 12/QĐ-UBND ngày 05/3/2024.", "repeals"},
          {"Quyết định số 12/QĐ-UBND ngày 05/3/2024 hết hiệu lực.", "repeals"},
          {"Luật Lưu trữ số 01/2011/QH13 đã được sửa đổi, bổ sung tại Luật số 33/2024/QH15.", "refers amended_by"},
          {"Căn cứ Nghị định số 45/2010/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 33/2012/NĐ-CP.", "legal_basis amended_by"},
          {"Quyết định số 12/QĐ-UBND đã được thay thế bằng Quyết định số 88/QĐ-UBND.", "refers replaced_by"},
          {"Gửi kèm Báo cáo số 91/BC-SNV ngày 24/4/2024.", "attached"},
          {"Gửi các đơn vị để thực hiện. (Có Thông báo số 204/TB-UBND ngày 19/4/2024 của UBND tỉnh; Báo cáo số 91/BC-SNV ngày 24/4/2024 "
           "gửi kèm)",
           "attached attached"},
          {"Sở Nội vụ nhận được Công văn số 36/HCCV ngày 19/8/2025 về hồ sơ đại hội (đính kèm Công văn số 36/HCCV).",
           "responds_to attached"},
          {"Quy chế làm việc ban hành kèm theo Quyết định số 12/QĐ-UBND.", "attached"},
          {"Hồ sơ kèm theo Công văn số 36/HCCV còn thiếu đơn.", "refers"},
          {"Căn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 (gọi tắt là Kế hoạch 15), đơn vị báo cáo.", "legal_basis legal_basis"},
          {"Sau khi xem xét Tờ trình số 36/TTr-SNV ngày 19/8/2025 của Sở Nội vụ, UBND tỉnh thống nhất.", "responds_to"},
          {"Ngày 24/7/2025, UBND tỉnh có Công văn số 88/UBND-TH về việc tổ chức đại hội và giao Sở Nội vụ theo dõi.", "implements"},
          {"Ngày 24/7/2025, Bộ Tài chính có Công văn số 88/BTC-VP đề nghị báo cáo số liệu.", "responds_to"},
          {"Ngày 24/7/2025, Chính phủ ban hành Nghị định số 88/2025/NĐ-CP quy định về hội.", "legal_basis"},
      },
      relations);
}

TEST_CASE("without such words a citation only refers") {
  check_rows(
      {
          {"Kết quả xếp loại tại Báo cáo số 91/BC-SNV ngày 24/4/2024.", "refers"},
          {"Trên cơ sở Báo cáo số 91/BC-SNV ngày 24/4/2024.", "refers"},
          {"Tiếp theo Công văn số 88/SNV-VP ngày 02/02/2026.", "refers"},
          {"Báo cáo số 91/BC-SNV nêu nhiều hạn chế.", "refers"},
          {"Phải nộp ngân sách tại Thông báo 694/TB-SNN ngày 13/4/2022.", "refers"},
          {"Văn bản quy định: “xử lý theo Nghị định số 45/2010/NĐ-CP” và đã rõ.", "refers"},
          {"Căn cứ Nghị định số 39/2016/NĐ-CP của Chính phủ quy định chi tiết một số điều của Luật An toàn lao động số 84/2015/QH13.",
           "legal_basis refers"},
          {"Căn cứ Quyết định số 12/QĐ-UBND về việc thành lập Ban Chỉ đạo chuyển đổi số và Đề án 06.", "legal_basis refers"},
          {"Nhận được Văn bản số 23/UBND-NC về việc chuyển Tờ trình số 02-TTr/ĐLS của Đoàn Luật sư.", "responds_to refers"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026. Báo cáo số 91/BC-SNV nêu nhiều hạn chế.", "implements refers"},
          {"Đề nghị sửa đổi quy trình. Báo cáo số 91/BC-SNV đã nêu.", "refers"},
      },
      relations);
}

TEST_CASE("each cue's example shows what its row says") {
  for (const meaning::RelationCue& cue : meaning::relation_cues()) {
    CAPTURE(cue.words);
    CAPTURE(cue.example);
    const std::size_t at = lower(cue.example).find(cue.words);
    CHECK(at != std::string::npos);
    const Extracted document(document_of(std::string(cue.example) + "."));
    const std::size_t begin = document.text.utf8.find(cue.example) + at;
    const auto cited = std::find_if(document.record.citations.begin(), document.record.citations.end(),
                                    [&](const Citation& citation) { return citation.span.start >= begin; });
    CHECK(cited != document.record.citations.end());
    if (cited == document.record.citations.end()) continue;
    CHECK(cited->relation == cue.relation);
  }
}

TEST_CASE("who amended the basis is no basis, and what follows behind a semicolon is one again") {
  check_rows(
      {
          {"Căn cứ Nghị định số 15/2018/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 9/2024/NĐ-CP; Chỉ thị số 21/CT-UBND; Kế hoạch số "
           "5/KH-UBND.",
           "legal_basis amended_by legal_basis legal_basis"},
          {"Căn cứ Thông tư số 39/2016/TT-NHNN (được sửa đổi bởi các Thông tư số 06/2023/TT-NHNN, 10/2023/TT-NHNN); Quyết định số "
           "12/QĐ-UBND.",
           "legal_basis amended_by amended_by legal_basis"},
          {"Căn cứ Luật số 15/2012/QH13 được sửa đổi theo Luật số 54/2014/QH13; Luật số 67/2020/QH14;",
           "legal_basis amended_by amended_by"},
          {"Căn cứ Quyết định số 595/QĐ-BHXH, sửa đổi bởi các Quyết định số 505/QĐ-BHXH, 490/QĐ-BHXH;",
           "legal_basis amended_by amended_by"},
      },
      relations);
}
