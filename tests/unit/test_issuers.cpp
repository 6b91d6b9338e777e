// Which body an issuer is: "id|full name", with "~" where words of the name are inferred; "-" where several may be meant.
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string shown(Value id, Value full, bool inferred) {
  return given(id) ? std::string(id) + "|" + std::string(full) + (inferred ? "~" : "") : "-";
}

// A letterhead "parent/name/place/date".
std::string own(std::string_view row) {
  std::string parts[4];
  for (std::string& part : parts) {
    const std::size_t end = std::min(row.find('/'), row.size());
    part = row.substr(0, end);
    row.remove_prefix(std::min(end + 1, row.size()));
  }
  const Extracted document(parts[0] + "\n" + parts[1] + "\n\nSố: 12/ABC-VP\n\n" + parts[2] + ", ngày " + parts[3] +
                           "\n\nKính gửi: Các đơn vị\n\nRà soát.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  return shown(document.record.issuer_id, document.record.issuer_full, document.record.issuer_inferred);
}

// The first citation's issuer in a document of Sở Nội vụ of Lai Châu.
std::string cited(std::string_view body) {
  const Extracted document(
      "UBND TỈNH LAI CHÂU\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nLai Châu, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các đơn vị\n\n" +
      std::string(body) + "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  const Citation& citation = document.record.citations.at(0);
  return shown(citation.issuer_id, citation.issuer_full, citation.issuer_inferred);
}

}  // namespace

TEST_CASE("the document's own issuer is named in full by its letterhead or place") {
  check_rows(
      {
          {"UBND TỈNH LAI CHÂU/SỞ NỘI VỤ/Lai Châu/05 tháng 3 năm 2026", "lai-chau/SNV|Sở Nội vụ tỉnh Lai Châu~"},
          {"ỦY BAN NHÂN DÂN/TỈNH LAI CHÂU/Lai Châu/05 tháng 3 năm 2026", "lai-chau/UBND|Ủy ban nhân dân tỉnh Lai Châu"},
          {"UBND THÀNH PHỐ HẢI PHÒNG/SỞ NỘI VỤ/Hải Phòng/05 tháng 3 năm 2026", "hai-phong/SNV|Sở Nội vụ thành phố Hải Phòng~"},
          {"UBND TỈNH/SỞ NỘI VỤ/Lai Châu/05 tháng 3 năm 2026", "lai-chau/SNV|Sở Nội vụ tỉnh Lai Châu~"},
          {"CHÍNH PHỦ/BỘ NỘI VỤ/Hà Nội/05 tháng 3 năm 2026", "BNV|Bộ Nội vụ"},
          {"UBND TỈNH LAI CHÂU/VĂN PHÒNG/Lai Châu/05 tháng 3 năm 2026", "lai-chau/VPUB|Văn phòng Ủy ban nhân dân tỉnh Lai Châu~"},
          {"BỘ NỘI VỤ/VĂN PHÒNG/Hà Nội/05 tháng 3 năm 2026", "-"},
          {"UBND TỈNH LAI CHÂU/SỞ NÔNG NGHIỆP VÀ PTNT/Lai Châu/05 tháng 3 năm 2024",
           "lai-chau/SNNPTNT|Sở Nông nghiệp và Phát triển nông thôn tỉnh Lai Châu~"},
      },
      own);
}

TEST_CASE("a cited issuer is resolved only where it is certain") {
  check_rows(
      {
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh về rà soát.", "lai-chau/UBND|Ủy ban nhân dân tỉnh Lai Châu~"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh Lai Châu về rà soát.",
           "lai-chau/UBND|Ủy ban nhân dân tỉnh Lai Châu~"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2024 của UBND tỉnh về rà soát.", "lai-chau/UBND|Ủy ban nhân dân tỉnh Lai Châu~"},
          {"Thực hiện Nghị quyết số 88/NQ-HĐND ngày 02/02/2024 của HĐND tỉnh về rà soát.",
           "lai-chau/HĐND|Hội đồng nhân dân tỉnh Lai Châu~"},
          {"Thực hiện Công văn số 88/VPUB-TH ngày 02/02/2026 của Văn phòng UBND tỉnh về rà soát.",
           "lai-chau/VPUB|Văn phòng Ủy ban nhân dân tỉnh Lai Châu~"},
          {"Thực hiện Nghị quyết số 88/2025/QH15 ngày 02/02/2025 của Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam.", "QH|Quốc hội"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của Ủy ban nhân dân tỉnh Sơn La về rà soát.",
           "son-la/UBND|Ủy ban nhân dân tỉnh Sơn La"},
          {"Thực hiện Công văn số 88/BNV-VP ngày 02/02/2026 của Bộ Nội vụ về rà soát.", "BNV|Bộ Nội vụ"},
          {"Thực hiện Công văn số 88/VPCP-TH ngày 02/02/2026 của VPCP về rà soát.", "VPCP|Văn phòng Chính phủ~"},
          {"Thực hiện Nghị quyết số 8-NQ/TU ngày 02/02/2026 của Tỉnh ủy về rà soát.", "lai-chau/TU|Tỉnh ủy Lai Châu~"},
          {"Thực hiện Công văn số 88/STC-VP ngày 02/02/2026 của Sở Tài chính về rà soát.", "lai-chau/STC|Sở Tài chính tỉnh Lai Châu~"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND xã Mường Bon về rà soát.", "-"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2024 của UBND thành phố Lai Châu về rà soát.", "-"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2024 của UBND huyện Tam Sơn về rà soát.", "-"},
          {"Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND về rà soát.", "-"},
          {"Thực hiện Công văn số 88/HLV ngày 02/02/2026 của Hội Làm vườn về rà soát.", "-"},
      },
      cited);
}

TEST_CASE("the place of issue tells the province of a body below a province's, and of nobody else's") {
  const auto cited_by = [](std::string_view superior) {
    const Extracted document(
        std::string(superior) +
        "\nTRƯỜNG THPT VÍ DỤ\n\nSố: 12/VD-VP\n\nLai Châu, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các đơn vị\n\n"
        "Thực hiện Công văn số 88/UBND-TH ngày 02/02/2026 của UBND tỉnh về rà soát.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nHIỆU "
        "TRƯỞNG\n\n\nVi Văn Thông\n");
    return std::string(or_dash(document.record.citations.at(0).issuer_id));
  };
  CHECK(cited_by("SỞ GIÁO DỤC VÀ ĐÀO TẠO") == "lai-chau/UBND");
  CHECK(cited_by("CÔNG TY CỔ PHẦN VÍ DỤ") == "-");
}

TEST_CASE("before the mergers a province's body may be another's") {
  const auto in_lam_dong = [](std::string_view date) {
    const Extracted document(
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\n\nSố: 12/UBND-NC\n\nLâm Đồng, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các đơn vị\n\n"
        "Thực hiện Quyết định số 12/QĐ-UBND ngày " +
        std::string(date) + " của UBND tỉnh về rà soát.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nVi Văn Thông\n");
    return std::string(or_dash(document.record.citations.at(0).issuer_id));
  };
  CHECK(in_lam_dong("02/02/2026") == "lam-dong/UBND");
  CHECK(in_lam_dong("02/02/2025") == "-");
}
