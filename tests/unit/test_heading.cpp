// What the letterhead says of the document: kind, reference, place, date, issuer, subject, addressees.
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// A document with these lines of number and date.
std::string with(std::string_view number, std::string_view date) {
  return "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\n" + std::string(number) + "\n\n" + std::string(date) +
         "\n\nKính gửi: UBND tỉnh\n\nSở Nội vụ trả lời./.\n";
}

std::string number(std::string_view line) {
  const Extracted document(with(line, "Hòa Lâm, ngày 05 tháng 3 năm 2026"));
  return document.record.reference ? std::string(document.record.reference->canonical) : "none";
}

std::string place_and_date(std::string_view line) {
  const Extracted document(with("Số: 12/SNV-VP", line));
  std::string out(document.record.place);
  return out + " " + (document.record.date ? testing::to_string(document.record.date->value, document.record.date->impossible) : "none");
}

std::string_view name_of(IssuerSource source) {
  switch (source) {
    case IssuerSource::letterhead:
      return "letterhead";
    case IssuerSource::signature:
      return "signature";
    default:
      return "body";
  }
}

std::string issuer(std::string_view text) {
  const Extracted document(text);
  const auto& found = document.record.issuer;
  if (!found) return "none";
  return std::string(found->name) + (given(found->parent) ? " < " + std::string(found->parent) : "") + " (" +
         std::string(name_of(found->from)) + ")";
}

std::string type_and_subject(std::string_view text) {
  const Extracted document(text);
  return std::string(document.record.type) + ": " + std::string(document.record.subject);
}

std::string addressees(std::string_view lines) {
  const Extracted document("UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\n" + std::string(lines) +
                           "\n\nThực hiện kế hoạch, Sở Nội vụ trả lời./.\n");
  std::string out;
  for (const Value addressee : document.record.addressees) add_line(out, addressee);
  return out;
}

}  // namespace

TEST_CASE("the document's own number is read as people print it") {
  check_rows(
      {
          {"Số: 1036/SVHTTDL-VP", "1036/SVHTTDL-VP"},
          {"Số: 1128 /STP-BTTP", "1128/STP-BTTP"},
          {"Số:1239 /SYT-TCCB", "1239/SYT-TCCB"},
          {"Số : 2917 /SGDĐT-VP", "2917/SGDĐT-VP"},
          {"Số: 2865/GDĐT –KT&KĐCL", "2865/GDĐT-KT&KĐCL"},
          {"Số: 2775 /SNV-CCHC&VTLT", "2775/SNV-CCHC&VTLT"},
          {"Số: 1925 /STC- HTDN", "1925/STC-HTDN"},
          {"Số: 3606/BHXH- CSXH", "3606/BHXH-CSXH"},
          {"Số: 644 /TTXT-ĐTDN", "644/TTXT-ĐTDN"},
          {"Số: 545 /HD-BTV", "545/HD-BTV"},
          {"Số: 156 -CV/TĐTN-BCTĐ&TTN", "156-CV/TĐTN-BCTĐ&TTN"},
          {"Số 445-KL/TƯ", "445-KL/TƯ"},
          {"Số 294-QĐ/TW", "294-QĐ/TW"},
          {"Số: 1668 a/GSQL-GQ4.", "1668a/GSQL-GQ4"},
          {"Số: 01-TANDTC-VKSNDTC/TTLT", "01-TANDTC-VKSNDTC/TTLT"},
          {"Số: 158/QĐ-NĐ-UB", "158/QĐ-NĐ-UB"},
          {"Số: 09/2009/CT-UBND", "09/2009/CT-UBND"},
          {"Số: 1961/QĐUBND", "1961/QĐUBND"},
          {"**Số: 12/QÐ-UBND**", "12/QĐ-UBND"},
          {"Số: 12⁄SNV-VP", "12/SNV-VP"},
          {"Số:\n1228/THPT", "1228/THPT"},
          {"Số:4JZ2/CT-TTHT", "none"},  // a scanner's scraps are no guess
      },
      number);
}

TEST_CASE("a draft's number stays blank, and a missing one is missing") {
  check_rows(
      {
          {"Số:             /UBND-NC", "/UBND-NC"},
          {"Số:           /TTr - SNV", "/TTr-SNV"},
          {"Số     - HD/BTCTU", "-HD/BTCTU"},
          {"Số: ......./SNV-VP", "/SNV-VP"},
          {"Số: …/SNV-VP", "/SNV-VP"},
          {"Số:", "none"},
          {"", "none"},
      },
      number);
}

TEST_CASE("place and date are read in all printed forms") {
  check_rows(
      {
          {"Lai Châu, ngày 27 tháng 3 năm 2026", "Lai Châu 2026-03-27"},
          {"Hòa Lâm, ngày         tháng 12 năm 2025", "Hòa Lâm 2025-12"},
          {"Hòa Lâm, ngày      tháng      năm 2026", "Hòa Lâm 2026"},
          {"Tp.Hồ Chí Minh, ngày 07 tháng 12 năm 2007", "Tp.Hồ Chí Minh 2007-12-07"},
          {"TP. Hồ Chí Minh, ngày 07 tháng 12 năm 2007", "TP. Hồ Chí Minh 2007-12-07"},
          {"Hòa Lâm, ngày 05 tháng11 năm 2010", "Hòa Lâm 2010-11-05"},
          {"*Hòa Lâm, ngày 05 tháng 3 năm 2026*", "Hòa Lâm 2026-03-05"},
          {"Hòa Lâm, ngày 31 tháng 02 năm 2026", "Hòa Lâm impossible"},
          {"Bà Rịa - Vũng Tàu, ngày 05 tháng 3 năm 2026", "Bà Rịa - Vũng Tàu 2026-03-05"},
          {"", " none"},
      },
      place_and_date);
}

TEST_CASE("the issuer is the body below its superior") {
  check_rows(
      {
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n",
           "SỞ NỘI VỤ < UBND TỈNH HÒA LÂM (letterhead)"},
          {"ỦY BAN NHÂN DÂN\nTỈNH HÒA LÂM\n\nSố: 12/UBND-VX\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Sở Nội vụ\n",
           "ỦY BAN NHÂN DÂN TỈNH HÒA LÂM (letterhead)"},
          {"BỘ NỘI VỤ\n\nSố: 12/BNV-VP\n\nHà Nội, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND các tỉnh\n", "BỘ NỘI VỤ (letterhead)"},
          {"CHÍNH PHỦ\n\nSố: 30/2020/NĐ-CP\n\nHà Nội, ngày 05 tháng 3 năm 2020\n\nNGHỊ ĐỊNH\nVề công tác văn thư\n",
           "CHÍNH PHỦ (letterhead)"},
      },
      issuer);
}

TEST_CASE("without a letterhead the body that speaks is the issuer") {
  check_rows(
      {
          {"Số: 604 /SVHTTDL-VP\n\nHòa Lâm, ngày 10 tháng 02 năm 2026\n\nV/v nếp sống văn minh\n\nKính gửi: Các phòng\n\nThực hiện Công "
           "văn số 512/UBND-VX, Giám đốc Sở Văn hoá, Thể thao và Du lịch yêu cầu:\n\n1. Một.\n2. Hai./.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n",
           "Sở Văn hoá, Thể thao và Du lịch (body)"},
          {"Số: 604/UBND-VX\n\nHòa Lâm, ngày 10 tháng 02 năm 2026\n\nKính gửi: Các sở\n\nThực hiện kế hoạch.\n", "none"},
      },
      issuer);
}

TEST_CASE("kind and subject are read after V/v, Về việc or below the title") {
  check_rows(
      {
          {"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát biên chế\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n",
           "CV: rà soát biên chế"},
          {"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v: rà soát biên chế\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n",
           "CV: rà soát biên chế"},
          {"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nVề việc rà soát\nbiên chế\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n",
           "CV: rà soát biên chế"},
          {"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\n“V/v giới thiệu cán bộ”\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n",
           "CV: giới thiệu cán bộ"},
          {"SỞ NỘI VỤ\n\nSố: 12/KH-SNV\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTriển khai chuyển đổi số năm 2026\n\nThực hiện.\n",
           "KH: Triển khai chuyển đổi số năm 2026"},
          {"SỞ NỘI VỤ\n\nSố: 12/QĐ-SNV\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n\nCăn cứ Luật;\n",
           "QĐ: thành lập Tổ công tác"},
          {"SỞ NỘI VỤ\n\nSố: 12/BC-SNV\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nBÁO CÁO\nVề kết quả cải cách hành chính\n\nThực hiện.\n",
           "BC: Về kết quả cải cách hành chính"},
          {"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nTrả lời.\n", "CV: "},
      },
      type_and_subject);
}

TEST_CASE("addressees are one entry each, addresses and tax codes left out") {
  check_rows(
      {
          {"Kính gửi: Công an tỉnh", "Công an tỉnh"},
          {"Kính gửi : Công an tỉnh.", "Công an tỉnh"},
          {"Kính gửi:Công an tỉnh", "Công an tỉnh"},
          {"Kính gửi:\n- Các sở, ban, ngành tỉnh;\n- UBND các xã, phường.", "Các sở, ban, ngành tỉnh\nUBND các xã, phường"},
          {"Kính gửi:    - Các cơ quan chuyên môn thuộc UBND tỉnh;\n             - UBND các xã.",
           "Các cơ quan chuyên môn thuộc UBND tỉnh\nUBND các xã"},
          {"Kính gửi: Sở Tài chính; Sở Y tế", "Sở Tài chính\nSở Y tế"},
          {"Kính gửi: Công ty TNHH Sông Phượng\n(Địa chỉ: Lô C4, phường Tân Thủy)\nMã số thuế: 0299999001", "Công ty TNHH Sông Phượng"},
          {"Kính gửi: Công ty TNHH Sông Phượng\n(gọi chung là Công ty)", "Công ty TNHH Sông Phượng"},
          {"Kính gửi: Ông Vi Văn Thông\nĐịa chỉ: số 12/5 đường Lê Lợi", "Ông Vi Văn Thông"},
      },
      addressees);
}

TEST_CASE("a telegram's addressees follow its issuer's words") {
  const Extracted document(
      "UBND TỈNH HÒA LÂM\n\nSố: 12/CĐ-UBND\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nCÔNG ĐIỆN\nVề việc ứng phó mưa lũ\n\nỦY BAN NHÂN DÂN "
      "TỈNH HÒA LÂM điện:\n- Các sở, ban, ngành tỉnh;\n- UBND các xã.\n\nHiện nay, mưa lớn.\n");
  CHECK(document.record.type == "CĐ");
  REQUIRE(document.record.addressees.size() == 2);
  CHECK(document.record.addressees[0] == "Các sở, ban, ngành tỉnh");
  CHECK(document.record.addressees[1] == "UBND các xã");
}

TEST_CASE("urgency and secrecy are read from their own cells") {
  const Extracted document(
      "SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát\n\nTHƯỢNG KHẨN\nMẬT\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở khẩn "
      "trương trả lời.\n");
  CHECK(document.record.urgency == "THƯỢNG KHẨN");
  CHECK(document.record.secrecy == "MẬT");
  const Extracted plain(with("Số: 12/SNV-VP", "Hòa Lâm, ngày 05 tháng 3 năm 2026"));
  CHECK_FALSE(given(plain.record.urgency));
  CHECK_FALSE(given(plain.record.secrecy));
}

TEST_CASE("a firm's own number begins with letters and fills its line") {
  check_rows({{"Số: CV/NSW/26-031", "CV/NSW/26-031"}, {"Số: MẬT", "none"}, {"Số: CV/NSW", "none"}, {"Số: A1-26 gửi lần hai", "none"}},
             number);
}

TEST_CASE("a second title line begins the subject, the same kind again does not") {
  const auto of_title = [](std::string_view lines) {
    return type_and_subject("UBND TỈNH HÒA LÂM\n\nSố: 12/TB-UBND\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\n" + std::string(lines) +
                            "\n\nNgày 03/3/2026, đồng chí Chủ tịch đã họp.\n");
  };
  check_rows({{"THÔNG BÁO\nKẾT LUẬN CỦA PHÓ CHỦ TỊCH UBND TỈNH\nTẠI PHIÊN HỌP THỨ 3",
               "TB: KẾT LUẬN CỦA PHÓ CHỦ TỊCH UBND TỈNH TẠI PHIÊN HỌP THỨ 3"},
              {"KẾ HOẠCH LIÊN NGÀNH\nPhòng, chống ma túy", "KH: Phòng, chống ma túy"},
              {"PHIẾU CHUYỂN ĐƠN", "PC: "},
              {"PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC", "PTr: "},
              {"QUYẾT ĐỊNH\nVề việc sửa đường\n\nQUYẾT ĐỊNH:", "QĐ: sửa đường"},
              {"LỊCH CÔNG TÁC", ": "},
              {"THƯ KHEN", "ThC: "}},
             of_title);
}

TEST_CASE("letters and slips name whom they are for in other words") {
  check_rows({{"Gửi: Trường Tiểu học Bản Lìm", "Trường Tiểu học Bản Lìm"},
              {"Thân gửi: Các em học sinh", "Các em học sinh"},
              {"Kính trình: Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch UBND tỉnh"},
              {"Gửi hồ sơ về Sở trước ngày 05/3/2026.", ""}},
             addressees);
}

TEST_CASE("a court's name takes its area's number, a committee's goes on with words that look like a body") {
  const auto of_head = [](std::string_view lines) {
    return issuer(std::string(lines) +
                  "\n\nSố: 12/TB-BCĐ\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nTHÔNG BÁO\nVề việc thụ lý vụ án\n\nCăn cứ quy định.\n");
  };
  check_rows({{"TÒA ÁN NHÂN DÂN\nKHU VỰC 4 - HÒA LÂM", "TÒA ÁN NHÂN DÂN KHU VỰC 4 - HÒA LÂM (letterhead)"},
              {"ỦY BAN NHÂN DÂN TỈNH\nBẾN LÌM", "ỦY BAN NHÂN DÂN TỈNH BẾN LÌM (letterhead)"},
              {"UBND XÃ\nBA LÌM", "UBND XÃ BA LÌM (letterhead)"},
              {"UBND TỈNH\nBẾN LÌM\nSỞ NỘI VỤ", "SỞ NỘI VỤ < UBND TỈNH BẾN LÌM (letterhead)"},
              {"UBND TỈNH\nSỞ XD", "SỞ XD < UBND TỈNH (letterhead)"},
              {"THANH TRA TỈNH\nPHÒNG NGHIỆP VỤ 1", "PHÒNG NGHIỆP VỤ 1 < THANH TRA TỈNH (letterhead)"},
              {"BỘ TÀI CHÍNH\nKHO BẠC NHÀ NƯỚC\nKHU VỰC IX", "KHO BẠC NHÀ NƯỚC KHU VỰC IX < BỘ TÀI CHÍNH (letterhead)"},
              {"VIỆN KIỂM SÁT NHÂN DÂN\nKHU VỰC 4", "VIỆN KIỂM SÁT NHÂN DÂN KHU VỰC 4 (letterhead)"},
              {"UBND TỈNH HÒA LÂM\nBAN CHỈ ĐẠO CHUYỂN\nĐỔI SỐ VÀ ĐỀ ÁN 06",
               "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06 < UBND TỈNH HÒA LÂM (letterhead)"}},
             of_head);
}

TEST_CASE("a ward's number is of the place") {
  check_rows(
      {{"Hải Lộc 2, ngày 05 tháng 3 năm 2026", "Hải Lộc 2 2026-03-05"}, {"Phường 12, ngày     tháng 3 năm 2026", "Phường 12 2026-03"}},
      place_and_date);
}

TEST_CASE("a subject in capitals may begin like a body's name, and who decides is none") {
  const auto subject = [](std::string_view lines) {
    const Extracted document("UBND TỈNH HÒA LÂM\n\nSố: 12/QĐ-UBND\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n" + std::string(lines) +
                             "\n\nCăn cứ nhiệm vụ được giao.\n");
    return given(document.record.subject) ? std::string(document.record.subject) : "none";
  };
  check_rows({{"BAN HÀNH QUY CHẾ LÀM VIỆC", "BAN HÀNH QUY CHẾ LÀM VIỆC"},
              {"TỔ CHỨC LỄ KỶ NIỆM", "TỔ CHỨC LỄ KỶ NIỆM"},
              {"BẢO ĐẢM AN NINH", "BẢO ĐẢM AN NINH"},
              {"SƠ KẾT CÔNG TÁC\nPHÒNG, CHỐNG THIÊN TAI", "SƠ KẾT CÔNG TÁC PHÒNG, CHỐNG THIÊN TAI"},
              {"BỔ NHIỆM CÔNG CHỨC\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "BỔ NHIỆM CÔNG CHỨC"},
              {"VỀ NHIỆM VỤ CỦA\nỦY BAN NHÂN DÂN XÃ", "VỀ NHIỆM VỤ CỦA ỦY BAN NHÂN DÂN XÃ"},
              {"BAN HÀNH BỘ TIÊU CHÍ\n\nỦY BAN NHÂN DÂN TỈNH HÒA LÂM", "BAN HÀNH BỘ TIÊU CHÍ"},
              {"ỦY BAN NHÂN DÂN TỈNH HÒA LÂM", "none"},
              {"BỘ TRƯỞNG BỘ Y TẾ", "none"}},
             subject);
}
