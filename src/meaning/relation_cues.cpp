#include "meaning/relation_cues.hpp"

#include <array>

namespace congvan::meaning {
namespace {

// Decree 30/2020/NĐ-CP, Appendix I, II.6 (căn cứ) and its templates; the rest is usage.
constexpr std::array kCues = {
    // ---- the basis
    RelationCue{"căn cứ", Says::legal_basis, "legal_basis", "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND tỉnh"},
    RelationCue{"theo quy định tại", Says::legal_basis, "legal_basis", "theo quy định tại Nghị định số 30/2020/NĐ-CP"},
    RelationCue{"theo quy định của", Says::legal_basis, "legal_basis", "theo quy định của Nghị định số 30/2020/NĐ-CP"},
    RelationCue{"theo đúng quy định tại", Says::legal_basis, "legal_basis", "theo đúng quy định tại Quyết định số 12/2024/QĐ-UBND"},
    RelationCue{"theo đúng quy định của", Says::legal_basis, "legal_basis", "theo đúng quy định của Luật Lưu trữ năm 2024"},
    RelationCue{"quy định tại", Says::legal_basis, "legal_basis", "thẩm quyền quy định tại Nghị định số 30/2020/NĐ-CP"},
    RelationCue{"qui định tại", Says::legal_basis, "legal_basis", "thẩm quyền qui định tại Thông tư số 01/2019/TT-BNV"},
    RelationCue{"quy định trong", Says::legal_basis, "legal_basis", "thể thức quy định trong Nghị định số 30/2020/NĐ-CP"},
    RelationCue{"quy định của", Says::legal_basis, "legal_basis", "các quy định của Nghị định số 30/2020/NĐ-CP"},
    RelationCue{"hướng dẫn tại", Says::guidance, "legal_basis", "theo hướng dẫn tại Thông tư số 01/2019/TT-BNV"},
    RelationCue{"theo hướng dẫn của", Says::guidance, "legal_basis", "theo hướng dẫn của Thông tư số 01/2019/TT-BNV"},
    // ---- carried out
    RelationCue{"thực hiện", Says::implements, "implements", "Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026"},
    RelationCue{"triển khai", Says::implements, "implements", "Triển khai Chỉ thị số 08/CT-TTg ngày 17/3/2026"},
    RelationCue{"triển khai thực hiện", Says::implements, "implements", "Triển khai thực hiện Nghị quyết số 76/NQ-CP"},
    RelationCue{"tổ chức thực hiện", Says::implements, "implements", "tổ chức thực hiện Kế hoạch số 15/KH-UBND"},
    RelationCue{"quán triệt", Says::implements, "implements", "tiếp tục quán triệt Nghị quyết số 08-NQ/TU ngày 20/5/2021"},
    RelationCue{"chấp hành", Says::implements, "implements", "chấp hành nghiêm Chỉ thị số 08/CT-TTg ngày 17/3/2026"},
    RelationCue{"thi hành", Says::implements, "implements", "kế hoạch thi hành Nghị quyết số 76/NQ-CP"},
    RelationCue{"ý kiến chỉ đạo", Says::instruction, "implements",
                "theo ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại Công văn số 1928/UBND-TH ngày 20/3/2026"},
    RelationCue{"chỉ đạo", Says::instruction, "implements", "theo chỉ đạo của UBND tỉnh tại Công văn số 1928/UBND-TH"},
    RelationCue{"kết luận của", Says::instruction, "implements", "theo kết luận của Chủ tịch UBND tỉnh tại Thông báo số 204/TB-UBND"},
    RelationCue{"phân công của", Says::instruction, "implements", "theo phân công của UBND tỉnh tại Công văn số 1928/UBND-TH"},
    RelationCue{"được giao tại", Says::instruction, "implements", "các nhiệm vụ được giao tại Kế hoạch số 15/KH-UBND"},
    RelationCue{"giao tại", Says::instruction, "implements", "nhiệm vụ UBND tỉnh giao tại Công văn số 1928/UBND-TH"},
    // ---- answered
    RelationCue{"nhận được", Says::responds_to, "responds_to", "Sở Nội vụ nhận được Công văn số 36/HCCV ngày 19/8/2025"},
    RelationCue{"tiếp nhận", Says::responds_to, "responds_to", "Sở Nội vụ tiếp nhận Công văn số 36/HCCV ngày 19/8/2025"},
    RelationCue{"phúc đáp", Says::responds_to, "responds_to", "Phúc đáp Công văn số 155/UBND-TH ngày 05/3/2026"},
    RelationCue{"trả lời", Says::responds_to, "responds_to", "V/v trả lời Công văn số 155/UBND-TH ngày 05/3/2026"},
    RelationCue{"xem xét", Says::responds_to, "responds_to", "Sau khi xem xét Tờ trình số 187/TTr-SNV ngày 28/8/2025"},
    RelationCue{"nghiên cứu", Says::responds_to, "responds_to", "Qua nghiên cứu Công văn số 36/HCCV ngày 19/8/2025"},
    RelationCue{"theo nội dung", Says::responds_to, "responds_to", "Theo nội dung Công văn số 36/HCCV ngày 19/8/2025"},
    RelationCue{"ý kiến", Says::request, "responds_to", "nghiên cứu ý kiến của Bộ Tài chính tại Công văn số 1783/BTC-QLCS"},
    RelationCue{"kiến nghị", Says::request, "responds_to", "xử lý kiến nghị của Công an tỉnh tại Công văn số 1413/CAT-PC04"},
    RelationCue{"đề nghị", Says::request, "responds_to", "theo đề nghị của Bộ Công an tại Công văn số 2388/C04-P6"},
    RelationCue{"đề xuất", Says::request, "responds_to", "theo đề xuất của Sở Y tế tại Công văn số 88/SYT-NVY"},
    RelationCue{"yêu cầu", Says::request, "responds_to", "theo yêu cầu của Bộ Tài chính tại Công văn số 1783/BTC-QLCS"},
    RelationCue{"hồ sơ báo cáo", Says::request, "responds_to", "thống nhất với hồ sơ báo cáo của Hội tại Báo cáo số 01/BC-HLV"},
    // ---- proposed
    RelationCue{"xét", Says::examines, "proposed_by", "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 187/TTr-SNV"},
    // ---- changed
    RelationCue{"sửa đổi, bổ sung", Says::amends, "amends", "Quy định sửa đổi, bổ sung Nghị định số 45/2010/NĐ-CP"},
    RelationCue{"sửa đổi", Says::amends, "amends", "Nghị định này sửa đổi một số điều của Nghị định số 45/2010/NĐ-CP"},
    RelationCue{"bổ sung một số điều", Says::amends, "amends", "bổ sung một số điều của Quyết định số 12/2024/QĐ-UBND"},
    RelationCue{"điều chỉnh, bổ sung", Says::amends, "amends", "điều chỉnh, bổ sung Quyết định số 15/QĐ-UBND ngày 06/01/2026"},
    RelationCue{"thay thế", Says::replaces, "replaces", "có hiệu lực kể từ ngày ký và thay thế Quyết định số 607/QĐ-UBND"},
    RelationCue{"thay", Says::replaces, "replaces", "Quyết định này thay Quyết định số 607/QĐ-UBND ngày 04/4/2024"},
    RelationCue{"bãi bỏ", Says::repeals, "repeals", "Bãi bỏ Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024"},
    RelationCue{"hủy bỏ", Says::repeals, "repeals", "Hủy bỏ Quyết định số 12/QĐ-UBND ngày 05/3/2024"},
    RelationCue{"huỷ bỏ", Says::repeals, "repeals", "Huỷ bỏ Quyết định số 12/QĐ-UBND ngày 05/3/2024"},
    RelationCue{"được sửa đổi, bổ sung tại", Says::amended_by, "amended_by", "đã được sửa đổi, bổ sung tại Nghị định số 78/2025/NĐ-CP"},
    RelationCue{"được sửa đổi, bổ sung bởi", Says::amended_by, "amended_by", "được sửa đổi, bổ sung bởi Nghị định số 78/2025/NĐ-CP"},
    RelationCue{"được sửa đổi, bổ sung theo", Says::amended_by, "amended_by", "được sửa đổi, bổ sung theo Luật số 63/2020/QH14"},
    RelationCue{"được sửa đổi, bổ sung một số điều tại", Says::amended_by, "amended_by",
                "được sửa đổi, bổ sung một số điều tại Nghị định số 78/2025/NĐ-CP"},
    RelationCue{"được sửa đổi, bổ sung một số điều theo", Says::amended_by, "amended_by",
                "được sửa đổi, bổ sung một số điều theo Luật số 63/2020/QH14"},
    RelationCue{"được sửa đổi, bổ sung một số điều bởi", Says::amended_by, "amended_by",
                "được sửa đổi, bổ sung một số điều bởi Luật số 63/2020/QH14"},
    RelationCue{"được sửa đổi tại", Says::amended_by, "amended_by", "đã được sửa đổi tại Thông tư số 02/2025/TT-BNV"},
    RelationCue{"được sửa đổi bởi", Says::amended_by, "amended_by", "đã được sửa đổi bởi Thông tư số 02/2025/TT-BNV"},
    RelationCue{"được sửa đổi theo", Says::amended_by, "amended_by", "được sửa đổi theo Luật số 63/2020/QH14"},
    RelationCue{"sửa đổi bởi", Says::amended_by, "amended_by", "Căn cứ Nghị định số 45/2010/NĐ-CP, sửa đổi bởi Nghị định số 78/2025/NĐ-CP"},
    RelationCue{"sửa đổi, bổ sung bởi", Says::amended_by, "amended_by", "đã sửa đổi, bổ sung bởi Nghị định số 78/2025/NĐ-CP"},
    RelationCue{"được bổ sung tại", Says::amended_by, "amended_by", "đã được bổ sung tại Thông tư số 02/2025/TT-BNV"},
    RelationCue{"được thay thế bằng", Says::replaced_by, "replaced_by", "đã được thay thế bằng Quyết định số 88/QĐ-UBND"},
    RelationCue{"được thay thế bởi", Says::replaced_by, "replaced_by", "đã được thay thế bởi Quyết định số 88/QĐ-UBND"},
    RelationCue{"được thay thế tại", Says::replaced_by, "replaced_by", "đã được thay thế tại Quyết định số 88/QĐ-UBND"},
    RelationCue{"bị thay thế bởi", Says::replaced_by, "replaced_by", "đã bị thay thế bởi Quyết định số 88/QĐ-UBND"},
    // ---- sent with it
    RelationCue{"kèm theo", Says::attached, "attached", "gửi các đơn vị (kèm theo Công văn số 15/SNV-VP ngày 06/01/2026)"},
    RelationCue{"gửi kèm", Says::attached, "attached", "gửi kèm Báo cáo số 91/BC-SNV ngày 24/4/2024"},
    RelationCue{"gửi kèm theo", Says::attached, "attached", "gửi kèm theo Báo cáo số 91/BC-SNV ngày 24/4/2024"},
    RelationCue{"đính kèm", Says::attached, "attached", "có văn bản gửi các đơn vị (đính kèm Công văn số 1783/BTC-QLCS)"},
    RelationCue{"sao gửi", Says::attached, "attached", "sao gửi Công văn số 1783/BTC-QLCS của Bộ Tài chính"},
    RelationCue{"ban hành kèm theo", Says::issued_with, "attached", "Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND"},
    // ---- short forms
    RelationCue{"gọi tắt là", Says::short_form, "legal_basis", "Căn cứ Nghị định số 30/2020/NĐ-CP (gọi tắt là Nghị định 30)"},
    RelationCue{"sau đây gọi là", Says::short_form, "legal_basis", "Căn cứ Nghị định số 30/2020/NĐ-CP (sau đây gọi là Nghị định 30)"},
    RelationCue{"viết tắt là", Says::short_form, "legal_basis", "Căn cứ Nghị định số 30/2020/NĐ-CP (sau đây viết tắt là Nghị định 30)"},
    // ---- small words: the cited kind decides
    RelationCue{"theo", Says::according_to, "implements", "tiến độ theo Kế hoạch số 15/KH-UBND ngày 06/01/2026"},
    RelationCue{"tại", Says::at, "legal_basis", "Tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP quy định"},
    RelationCue{"trên cơ sở", Says::nothing, "refers", "Trên cơ sở Báo cáo số 91/BC-SNV ngày 24/4/2024"},
    RelationCue{"tiếp theo", Says::nothing, "refers", "Tiếp theo Công văn số 15/SNV-VP ngày 06/01/2026"},
    RelationCue{"kết quả xếp loại", Says::nothing, "refers", "kết quả xếp loại tại Báo cáo số 91/BC-SNV ngày 24/4/2024"},
    RelationCue{"xem xét, quyết định", Says::nothing, "refers", "trình UBND tỉnh xem xét, quyết định. Báo cáo số 91/BC-SNV"},
    RelationCue{"thay mặt", Says::nothing, "refers", "thay mặt UBND tỉnh ký Quyết định số 12/QĐ-UBND"},
    RelationCue{"thay đổi", Says::nothing, "refers", "có thay đổi so với Báo cáo số 91/BC-SNV"},
    RelationCue{"theo dõi", Says::nothing, "refers", "để theo dõi. Báo cáo số 91/BC-SNV"},
    RelationCue{"đồng thời", Says::nothing, "refers", "đồng thời có Báo cáo số 91/BC-SNV"},
};

}  // namespace

std::span<const RelationCue> relation_cues() { return kCues; }

std::string_view relation_of(Says says) {
  switch (says) {
    case Says::legal_basis:
      return "legal_basis";
    case Says::implements:
    case Says::instruction:
      return "implements";
    case Says::responds_to:
      return "responds_to";
    case Says::examines:
      return "proposed_by";
    case Says::amends:
      return "amends";
    case Says::replaces:
      return "replaces";
    case Says::repeals:
      return "repeals";
    case Says::amended_by:
      return "amended_by";
    case Says::replaced_by:
      return "replaced_by";
    case Says::attached:
      return "attached";
    default:
      return "refers";
  }
}

}  // namespace congvan::meaning
