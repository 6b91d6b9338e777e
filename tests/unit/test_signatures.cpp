// Who signed, in which capacity, and who receives the document.
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kHead =
    "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở Nội vụ trả lời./.\n\n";

std::string joined(const std::vector<Value>& values) {
  std::string out;
  for (const Value value : values) out += (out.empty() ? "" : "; ") + std::string(value);
  return out;
}

// One line a signature: (capacity; capacity) title | name | what the stamp says.
std::string signatures(std::string_view end) {
  const Extracted document(std::string(kHead) + std::string(end));
  std::string out;
  for (const Signature& signature : document.record.signatures) {
    std::string line = "(" + joined(signature.capacity) + ") " + std::string(signature.title) + " | " + std::string(signature.name);
    if (signature.digital) line += " | " + std::string(signature.digital->signer) + " " + std::string(signature.digital->time);
    add_line(out, line);
  }
  return out;
}

// A recipient in brackets, its purpose, units and drafter.
std::string recipient(std::string_view line) {
  const Extracted document(std::string(kHead) + "Nơi nhận:\n- " + std::string(line) + "\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  std::string out;
  for (const Recipient& found : document.record.recipients) {
    add_line(out, "[" + std::string(found.text) + "]");
    if (given(found.purpose)) out += " for " + std::string(found.purpose);
    if (found.archive) out += " archive";
    if (!found.units.empty()) out += " " + joined(found.units);
    if (given(found.drafter)) out += " by " + std::string(found.drafter);
  }
  return out;
}

}  // namespace

TEST_CASE("every capacity of the decree and of practice is read") {
  check_rows(
      {
          {"GIÁM ĐỐC\n\n\nVi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông"},
          {"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nVi Văn Thông", "(KT. GIÁM ĐỐC) PHÓ GIÁM ĐỐC | Vi Văn Thông"},
          {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nVi Văn Thông", "(TM. ỦY BAN NHÂN DÂN) CHỦ TỊCH | Vi Văn Thông"},
          {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nVi Văn Thông",
           "(TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH) PHÓ CHỦ TỊCH | Vi Văn Thông"},
          {"TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNG\n\n\nVi Văn Thông", "(TL. BỘ TRƯỞNG) CHÁNH VĂN PHÒNG | Vi Văn Thông"},
          {"TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\n\nVi Văn Thông",
           "(TL. CHỦ TỊCH; KT. CHÁNH VĂN PHÒNG) PHÓ CHÁNH VĂN PHÒNG | Vi Văn Thông"},
          {"TUQ. CỤC TRƯỞNG\nTRƯỞNG PHÒNG\n\n\nVi Văn Thông", "(TUQ. CỤC TRƯỞNG) TRƯỞNG PHÒNG | Vi Văn Thông"},
          {"Q. CỤC TRƯỞNG\n\n\nVi Văn Thông", "(Q. CỤC TRƯỞNG)  | Vi Văn Thông"},
          {"KT. BỘ TRƯỞNG, CHỦ NHIỆM\nTHỨ TRƯỞNG, PHÓ CHỦ NHIỆM\n\n\nVi Văn Thông",
           "(KT. BỘ TRƯỞNG, CHỦ NHIỆM) THỨ TRƯỞNG, PHÓ CHỦ NHIỆM | Vi Văn Thông"},
          {"KT BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\n\nVi Văn Thông", "(KT BỘ TRƯỞNG) THỨ TRƯỞNG | Vi Văn Thông"},
          {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nVi Văn Thông", "(T/M BAN THƯỜNG VỤ) BÍ THƯ | Vi Văn Thông"},
          {"T/M BAN THƯỜNG VỤ\nK/T BÍ THƯ\nPHÓ BÍ THƯ\n\n\nVi Văn Thông", "(T/M BAN THƯỜNG VỤ; K/T BÍ THƯ) PHÓ BÍ THƯ | Vi Văn Thông"},
          {"T/L BAN THƯỜNG VỤ\nCHÁNH VĂN PHÒNG\n\n\nVi Văn Thông", "(T/L BAN THƯỜNG VỤ) CHÁNH VĂN PHÒNG | Vi Văn Thông"},
          {"TM. BAN THƯỜNG VỤ TỈNH ĐOÀN\nBÍ THƯ\n\n\nVi Văn Thông", "(TM. BAN THƯỜNG VỤ TỈNH ĐOÀN) BÍ THƯ | Vi Văn Thông"},
          {"TL. TỔNG GIÁM ĐỐC\nKT. TRƯỞNG BAN TỔ CHỨC\nPHÓ TRƯỞNG BAN\n\n\nVi Văn Thông",
           "(TL. TỔNG GIÁM ĐỐC; KT. TRƯỞNG BAN TỔ CHỨC) PHÓ TRƯỞNG BAN | Vi Văn Thông"},
      },
      signatures);
}

TEST_CASE("a stamp whose lines are broken is the stamp's, not the signer's title") {
  check_rows(
      {
          {"GIÁM ĐỐC\nKý bởi: SỞ VĂN HÓA, THỂ\nTHAO VÀ DU LỊCH\nThời gian ký: 05/03/2026\n14:02:11\nVi Văn Thông",
           "() GIÁM ĐỐC | Vi Văn Thông | SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH 2026-03-05T14:02:11"},
          {"GIÁM ĐỐC\nKý bởi: Sở Nội vụ tỉnh\nHòa Lâm\nNgày ký: 05/03/2026 14:02:11\nVi Văn Thông",
           "() GIÁM ĐỐC | Vi Văn Thông | Sở Nội vụ tỉnh Hòa Lâm 2026-03-05T14:02:11"},
          // Nothing but the name follows: it is the signer's.
          {"GIÁM ĐỐC\nKý bởi: Vi Văn Thông\nVi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông | Vi Văn Thông "},
      },
      signatures);
}

TEST_CASE("a capacity written by hand that cannot be read leaves the signer below it") {
  check_rows(
      {
          {"Nơi nhận:\n- Như trên;\n- Lưu: VT.\nK*T. GIÁM ĐỐC'\nPHÓ GIÁM ĐỐC\nVi Văn Thông", "() PHÓ GIÁM ĐỐC | Vi Văn Thông"},
      },
      signatures);
}

TEST_CASE("notes of signing and academic titles are left out") {
  check_rows(
      {
          {"GIÁM ĐỐC\n\n(Đã ký)\n\nTS. Vi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông"},
          {"GIÁM ĐỐC\n(Ký, đóng dấu)\nPGS.TS. Vi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông"},
          {"**GIÁM ĐỐC**\n\n**Vi Văn Thông**", "() GIÁM ĐỐC | Vi Văn Thông"},
          {"GIÁM ĐỐC\n\n\nĐại tá Vi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông"},
          {"GIÁM ĐỐC\n\n\nBS.CKII. Vi Văn Thông", "() GIÁM ĐỐC | Vi Văn Thông"},
      },
      signatures);
}

TEST_CASE("a stamp's name is the digital signer, not the signer") {
  check_rows(
      {
          {"GIÁM ĐỐC\n\nKý bởi: Sở Nội vụ\nCơ quan: Tỉnh Hòa Lâm\nThời gian ký: 24/01/2025 14:23:43\n\nVi Văn Thông",
           "() GIÁM ĐỐC | Vi Văn Thông | Sở Nội vụ 2025-01-24T14:23:43"},
          {"GIÁM ĐỐC\n\nNgười ký: Vi Văn Thông\nEmail: thong@hoalam.gov.vn\nThời gian ký: 06.11.2024 09:27:05 +07:00\n\nVi Văn Thông",
           "() GIÁM ĐỐC | Vi Văn Thông | Vi Văn Thông 2024-11-06T09:27:05+07:00"},
      },
      signatures);
}

TEST_CASE("several signers are several signatures") {
  check_rows({{"KT. GIÁM ĐỐC SỞ NỘI VỤ               KT. GIÁM ĐỐC SỞ TÀI CHÍNH\nPHÓ GIÁM ĐỐC                         PHÓ GIÁM "
               "ĐỐC\n\n\n\nVi Văn Thông                         Lò Thị Mỷ",
               "(KT. GIÁM ĐỐC SỞ NỘI VỤ) PHÓ GIÁM ĐỐC | Vi Văn Thông\n(KT. GIÁM ĐỐC SỞ TÀI CHÍNH) PHÓ GIÁM ĐỐC | Lò Thị Mỷ"}},
             signatures);
}

TEST_CASE("a signature may stand above the recipients, or beside them with one blank between") {
  check_rows({{"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\nVi Văn Thông\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
               "(KT. GIÁM ĐỐC) PHÓ GIÁM ĐỐC | Vi Văn Thông"},
              {"Nơi nhận: TL. CHỦ TỊCH\n- Như trên; CHÁNH VĂN PHÒNG\n- Lưu: VT, NC.\nVi Văn Thông\n",
               "(TL. CHỦ TỊCH) CHÁNH VĂN PHÒNG | Vi Văn Thông"}},
             signatures);
}

TEST_CASE("a text that nobody signs has no signature") {
  check_rows({{"", ""}, {"Nơi nhận:\n- Như trên;\n- Lưu: VT.", ""}, {"GIÁM ĐỐC Sở chịu trách nhiệm.", ""}}, signatures);
}

TEST_CASE("a recipient keeps its purpose, loses bullet and closing mark") {
  check_rows(
      {
          {"Như trên;", "[Như trên]"},
          {"Như Điều 3;", "[Như Điều 3]"},
          {"UBND tỉnh (b/c);", "[UBND tỉnh (b/c)] for b/c"},
          {"UBND tỉnh (để b/c);", "[UBND tỉnh (để b/c)] for để b/c"},
          {"Các sở (để t/h);", "[Các sở (để t/h)] for để t/h"},
          {"Công an tỉnh (p/h);", "[Công an tỉnh (p/h)] for p/h"},
          {"Tỉnh ủy (b/cáo);", "[Tỉnh ủy (b/cáo)] for b/cáo"},
          {"Sở Tài chính (để biết).", "[Sở Tài chính (để biết)] for để biết"},
          {"Đ/c Trần Văn Mỹ;", "[Đ/c Trần Văn Mỹ]"},
          {"VPCP: BTCN, các PCN, các Vụ: TH, NC;", "[VPCP: BTCN, các PCN, các Vụ: TH, NC]"},
          {"VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT,\n  các Vụ: TH, HC, NC, KGVX;",
           "[VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT, các Vụ: TH, HC, NC, KGVX]"},
          {"Trung tâm Chuyển đổi số, Viễn thông\ntỉnh (để phối hợp);",
           "[Trung tâm Chuyển đổi số, Viễn thông tỉnh (để phối hợp)] for để phối hợp"},
      },
      recipient);
}

TEST_CASE("the archive line names units and drafter") {
  check_rows(
      {
          {"Lưu: VT, VP.", "[Lưu: VT, VP] archive VT; VP"},
          {"Lưu: VT, NC.Châu", "[Lưu: VT, NC.Châu] archive VT; NC by Châu"},
          {"Lưu: VT, CCHC&VTLT (Quý).", "[Lưu: VT, CCHC&VTLT (Quý)] archive VT; CCHC&VTLT by Quý"},
          {"Lưu: VT, KGVX(bnt).", "[Lưu: VT, KGVX(bnt)] archive VT; KGVX by bnt"},
          {"Lưu: VT, HC (2).", "[Lưu: VT, HC (2)] archive VT; HC"},
          {"Lưu: VT, NVDTPC (2b).", "[Lưu: VT, NVDTPC (2b)] archive VT; NVDTPC"},
          {"Lưu VT, BCTĐ&TTN.", "[Lưu VT, BCTĐ&TTN] archive VT; BCTĐ&TTN"},
          {"Lưu (VP ; KT&KĐCL).", "[Lưu (VP ; KT&KĐCL)] archive VP; KT&KĐCL"},
          {"Lưu Văn phòng Tỉnh uỷ.", "[Lưu Văn phòng Tỉnh uỷ] archive Văn phòng Tỉnh uỷ"},
          {"Lưu: VT.", "[Lưu: VT] archive VT"},
      },
      recipient);
}

TEST_CASE("signers beside each other may stand above the recipients") {
  check_rows({{"GIÁM ĐỐC                              GIÁM ĐỐC\nCÔNG AN TỈNH                          SỞ NỘI VỤ\n(Đã ký)                   "
               "            (Đã ký)\n"
               "Thiếu tướng Vi Văn Thông              Lò Thị Na\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
               "() GIÁM ĐỐC CÔNG AN TỈNH | Vi Văn Thông\n() GIÁM ĐỐC SỞ NỘI VỤ | Lò Thị Na"},
              {"      THƯ KÝ                              CHỦ TỌA\n   (Chữ ký)                              (Chữ ký)\n\n"
               "  Lò Thị Na                            Vi Văn Thông\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n",
               "() THƯ KÝ | Lò Thị Na\n() CHỦ TỌA | Vi Văn Thông"},
              {"Nơi nhận:                         THẨM PHÁN\n- Như trên;\n- Lưu: VT.\n\n                              Vi Văn Thông\n",
               "() THẨM PHÁN | Vi Văn Thông"}},
             signatures);
}

TEST_CASE("a rank and a degree are no part of a name, a second position in small letters parts none from its holder") {
  check_rows(
      {{"Nơi nhận:                         HẠT TRƯỞNG\n- Như trên;\n- Lưu: VT.\n\n                        Đại tá, TS. Vi Văn Thông\n",
        "() HẠT TRƯỞNG | Vi Văn Thông"},
       {"TRƯỞNG BAN\nPhó Chủ tịch UBND phường\nVi Văn Thông\n", "() TRƯỞNG BAN | Vi Văn Thông"}},
      signatures);
}

TEST_CASE("a viewer's verdict on a signature is no name, \"Nơi gửi:\" begins the recipients") {
  check_rows(
      {{"Nơi nhận:                        GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n                            Signature Not Verified\n"
        "                            Ký bởi: VI VĂN THÔNG\n                            Ký ngày: 03/04/2026 10:11:12\n"
        "                                 Vi Văn Thông\n",
        "() GIÁM ĐỐC | Vi Văn Thông | VI VĂN THÔNG 2026-04-03T10:11:12"},
       {"Nơi gửi:                         CHẤP HÀNH VIÊN\n- Như trên;\n- Lưu: VT.\n\n                                 Vi Văn Thông\n",
        "() CHẤP HÀNH VIÊN | Vi Văn Thông"}},
      signatures);
}
