// Mentions of other documents in running text. A row's dump has one line a mention:
// [raw] kind reference "title" date <issuer>, each where it is given; "-": no kind's words stand there.
#include "exact.hpp"
#include "grammar/mentions.hpp"
#include "grammar/reference.hpp"
#include "layout/roles.hpp"

using namespace congvan;
using namespace congvan::grammar;
using namespace congvan::testing;

namespace {

std::string mentions(std::string_view text) {
  std::vector<Mention> found;
  find_mentions(text, Words(text, layout::roles_of), 0, text.size(), found);
  std::string out;
  for (const Mention& mention : found) {
    CHECK(mention.raw.begin <= mention.raw.end);
    CHECK(mention.tail <= text.size());
    add_line(out, "[" + std::string(mention.raw.in(text)) + "] ");
    out += mention.kind == nullptr ? "-" : mention.kind->code.empty() ? "?" : mention.kind->code;
    if (!mention.reference.empty()) out += " " + canonical_form(mention.reference.in(text));
    if (!mention.title.empty()) out += " \"" + std::string(mention.title.in(text)) + "\"";
    if (mention.date) out += " " + testing::to_string(mention.date->value, mention.date->impossible);
    if (!mention.issuer.empty()) out += " <" + std::string(mention.issuer.in(text)) + ">";
  }
  return out;
}

}  // namespace

TEST_CASE("kind, number, symbol, date and issuer are one mention") {
  check_rows(
      {
          {"Căn cứ Quyết định số 820/QĐ-UBND ngày 27/8/2025 của Chủ tịch Ủy ban nhân dân tỉnh về ban hành quy chế;",
           "[Quyết định số 820/QĐ-UBND ngày 27/8/2025] QĐ 820/QĐ-UBND 2025-08-27 <Chủ tịch Ủy ban nhân dân tỉnh>"},
          {"tại Tờ trình số 152/TTr-SNV ngày 06 tháng 3 năm 2026.",
           "[Tờ trình số 152/TTr-SNV ngày 06 tháng 3 năm 2026] TTr 152/TTr-SNV 2026-03-06"},
          {"Kế hoạch số 3617/ KH-SNNMT ngày 04/6/2026", "[Kế hoạch số 3617/ KH-SNNMT ngày 04/6/2026] KH 3617/KH-SNNMT 2026-06-04"},
          {"Công văn số 3749/BCA-V03 của Bộ Công an về", "[Công văn số 3749/BCA-V03] CV 3749/BCA-V03 <Bộ Công an>"},
          {"theo Công văn số 1189/SNV-LĐVL&TN, ngày 29/8/2025",
           "[Công văn số 1189/SNV-LĐVL&TN, ngày 29/8/2025] CV 1189/SNV-LĐVL&TN 2025-08-29"},
          {"Chương trình hành động số 06-CTr/TU, ngày 29/8/2025 của Tỉnh ủy",
           "[Chương trình hành động số 06-CTr/TU, ngày 29/8/2025] CTr 06-CTr/TU 2025-08-29 <Tỉnh ủy>"},
          {"Công điện 12/CĐ-TTg,", "[Công điện 12/CĐ-TTg] CĐ 12/CĐ-TTg"},
          {"văn bản hợp nhất số 18/VBHN-VPQH", "[văn bản hợp nhất số 18/VBHN-VPQH] VBHN 18/VBHN-VPQH"},
      },
      mentions);
}

TEST_CASE("\"số\" may be missing, in capitals, or followed by a colon") {
  check_rows(
      {
          {"Nghị định 97/2008/NĐ-CP và", "[Nghị định 97/2008/NĐ-CP] NĐ 97/2008/NĐ-CP"},
          {"Thông tư 02/2017/TT-VPCP.", "[Thông tư 02/2017/TT-VPCP] TT 02/2017/TT-VPCP"},
          {"Nghị quyết 20/NQ-HĐND", "[Nghị quyết 20/NQ-HĐND] NQ 20/NQ-HĐND"},
          {"Nghị quyết 13-NQ/TƯ", "[Nghị quyết 13-NQ/TƯ] NQ 13-NQ/TƯ"},
          {"Luật số: 56/2010/QH12", "[Luật số: 56/2010/QH12] L 56/2010/QH12"},
          {"QUYẾT ĐỊNH SỐ 12/QĐ-UBND", "[QUYẾT ĐỊNH SỐ 12/QĐ-UBND] QĐ 12/QĐ-UBND"},
          {"NĐ 30/2020/NĐ-CP", "[NĐ 30/2020/NĐ-CP] NĐ 30/2020/NĐ-CP"},
      },
      mentions);
}

TEST_CASE("a date after the issuer still belongs") {
  check_rows(
      {
          {"Công văn số 2021/UBND-HCC của UBND tỉnh ngày 24/3/2025",
           "[Công văn số 2021/UBND-HCC của UBND tỉnh ngày 24/3/2025] CV 2021/UBND-HCC 2025-03-24 <UBND tỉnh>"},
          {"Công văn số 512/UBND-VX của UBND tỉnh ngày 03/02/2026 về tổ chức",
           "[Công văn số 512/UBND-VX của UBND tỉnh ngày 03/02/2026] CV 512/UBND-VX 2026-02-03 <UBND tỉnh>"},
      },
      mentions);
}

TEST_CASE("the mark of a footnote parts no number from its date and issuer") {
  check_rows(
      {
          {"Kế hoạch số 5/KH-SNV¹ ngày 05/01/2026 của Sở Nội vụ",
           "[Kế hoạch số 5/KH-SNV¹ ngày 05/01/2026] KH 5/KH-SNV 2026-01-05 <Sở Nội vụ>"},
          {"Kế hoạch số 5/KH-SNV[^12] ngày 05/01/2026² của Sở Nội vụ",
           "[Kế hoạch số 5/KH-SNV[^12] ngày 05/01/2026] KH 5/KH-SNV 2026-01-05 <Sở Nội vụ>"},
          {"Kế hoạch số 5/KH-SNV[^", "[Kế hoạch số 5/KH-SNV] KH 5/KH-SNV"},
      },
      mentions);
}

TEST_CASE("a clause that says who issued it when gives both") {
  check_rows(
      {
          {"Ngày 10/9/2025, Sở Nội vụ có Công văn số 1364/SNV-TCBC", "[Công văn số 1364/SNV-TCBC] CV 1364/SNV-TCBC 2025-09-10 <Sở Nội vụ>"},
          {"Ngày 25/02/2026, C04 - Bộ Công an ban hành Kế hoạch số 1014/KH-C04-P6 về kiểm tra",
           "[Kế hoạch số 1014/KH-C04-P6] KH 1014/KH-C04-P6 2026-02-25 <C04 - Bộ Công an>"},
          {"Ngày 26/4/2024, Ban Chỉ đạo cải cách hành chính tỉnh ban hành Thông báo số 17/TB-BCĐ về kết quả",
           "[Thông báo số 17/TB-BCĐ] TB 17/TB-BCĐ 2024-04-26 <Ban Chỉ đạo cải cách hành chính tỉnh>"},
      },
      mentions);
}

TEST_CASE("who asks for a document is not who issued it") {
  check_rows(
      {
          {"Theo đề nghị của Sở Nội vụ tại Tờ trình số 152/TTr-SNV ngày 06/3/2026;",
           "[Tờ trình số 152/TTr-SNV ngày 06/3/2026] TTr 152/TTr-SNV 2026-03-06"},
          {"đề nghị của Giám đốc Sở Tài chính tại Công văn số 12/STC-NS", "[Công văn số 12/STC-NS] CV 12/STC-NS"},
      },
      mentions);
}

TEST_CASE("a wrapped mention is joined") {
  check_rows(
      {
          {"Thực hiện Chỉ\nthị số 8008/CT-TCTL", "[Chỉ\nthị số 8008/CT-TCTL] CT 8008/CT-TCTL"},
          {"Quyết định số 36/2016/QĐ-\nTTg ngày\n08/3/2016",
           "[Quyết định số 36/2016/QĐ-\nTTg ngày\n08/3/2016] QĐ 36/2016/QĐ-TTg 2016-03-08"},
          {"Thông tư liên tịch số 07/2013/TTLT- BGDĐT- BNV- BTC ngày\n08/3/2013",
           "[Thông tư liên tịch số 07/2013/TTLT- BGDĐT- BNV- BTC ngày\n08/3/2013] TTLT 07/2013/TTLT-BGDĐT-BNV-BTC 2013-03-08"},
      },
      mentions);
}

TEST_CASE("a blank number or day stays blank") {
  check_rows(
      {
          {"tại Tờ trình số   /TTr-CAT ngày  /9/2025", "[Tờ trình số   /TTr-CAT ngày  /9/2025] TTr /TTr-CAT 2025-09"},
          {"Công văn số     /UBND-TH ngày    tháng 6 năm 2026", "[Công văn số     /UBND-TH ngày    tháng 6 năm 2026] CV /UBND-TH 2026-06"},
      },
      mentions);
}

TEST_CASE("an impossible date is no date") {
  check_rows({{"Quyết định số 12/QĐ-UBND ngày 31/02/2024", "[Quyết định số 12/QĐ-UBND ngày 31/02/2024] QĐ 12/QĐ-UBND impossible"}},
             mentions);
}

TEST_CASE("a number alone is a mention") {
  check_rows(
      {
          {"theo quy định của 30/2020/NĐ-CP", "[30/2020/NĐ-CP] - 30/2020/NĐ-CP"},
          {"văn bản số 155/UBND-TH của UBND tỉnh", "[văn bản số 155/UBND-TH] ? 155/UBND-TH <UBND tỉnh>"},
          {"văn bản số 7036/BGTVT-VP", "[văn bản số 7036/BGTVT-VP] ? 7036/BGTVT-VP"},
          {"(số 12/2024/NĐ-CP)", "[số 12/2024/NĐ-CP] - 12/2024/NĐ-CP"},
      },
      mentions);
}

TEST_CASE("a kind with a bare number is a mention where projects are called so") {
  check_rows(
      {
          {"triển khai Đề án 06 trên địa bàn", "[Đề án 06] ĐA 06"},
          {"theo Nghị quyết 57 của Bộ Chính trị", "[Nghị quyết 57] NQ 57 <Bộ Chính trị>"},
          {"Thông tư 26, Quyết định 787", "[Thông tư 26] TT 26\n[Quyết định 787] QĐ 787"},
          {"Nghị quyết số 57, Đề án 06", "[Nghị quyết số 57] NQ 57\n[Đề án 06] ĐA 06"},
      },
      mentions);
}

TEST_CASE("a kind with a full date is a mention") {
  check_rows(
      {
          {"tại Tờ trình ngày 12/3/2024 của Sở Tài chính về", "[Tờ trình ngày 12/3/2024] TTr 2024-03-12 <Sở Tài chính>"},
          {"Đơn ngày 30/9/2024 của bà Lò Thị Mỷ", "[Đơn ngày 30/9/2024] ? 2024-09-30 <bà Lò Thị Mỷ>"},
          {"Thông báo ngày 02/02/2026 của Sở Nội vụ", "[Thông báo ngày 02/02/2026] TB 2026-02-02 <Sở Nội vụ>"},
      },
      mentions);
}

TEST_CASE("an unknown issuer's number is whole") {
  check_rows(
      {
          {"công văn số CV/ILA/2658A ngày 06/11/2018 của Công ty",
           "[công văn số CV/ILA/2658A ngày 06/11/2018] CV CV/ILA/2658A 2018-11-06 <Công ty>"},
          {"công văn số A4E-18-057 ghi ngày 06/11/2018", "[công văn số A4E-18-057 ghi ngày 06/11/2018] CV A4E-18-057 2018-11-06"},
          {"công văn số BHF20220120", "[công văn số BHF20220120] CV BHF20220120"},
          {"công văn số OM-HN.18112018", "[công văn số OM-HN.18112018] CV OM-HN.18112018"},
          {"công văn số 12/HL đề ngày 19/10/2015", "[công văn số 12/HL đề ngày 19/10/2015] CV 12/HL 2015-10-19"},
      },
      mentions);
}

TEST_CASE("the words name the kind, whatever the symbol says") {
  check_rows(
      {
          {"công văn số 123/BC-BYT", "[công văn số 123/BC-BYT] CV 123/BC-BYT"},
          {"Phiếu chuyển số 704/PC-TCT", "[Phiếu chuyển số 704/PC-TCT] PC 704/PC-TCT"},
          {"Nghị định số 217-HĐBT", "[Nghị định số 217-HĐBT] NĐ 217-HĐBT"},
          {"Quyết định số 57-CP ngày 12/3/1995", "[Quyết định số 57-CP ngày 12/3/1995] QĐ 57-CP 1995-03-12"},
          {"Quy định số 29-QĐ/TW, ngày 25/7/2016", "[Quy định số 29-QĐ/TW, ngày 25/7/2016] QyĐ 29-QĐ/TW 2016-07-25"},
          {"Thông báo kết luận số 2927 -TB/TU", "[Thông báo kết luận số 2927 -TB/TU] TB 2927-TB/TU"},
      },
      mentions);
}

TEST_CASE("a chain of documents is as many mentions") {
  check_rows(
      {
          {"Nghị định số 13/2002/NĐ-CP được sửa đổi, bổ sung tại Khoản 13 Điều 20 Nghị định số 184/2025/NĐ-CP ngày 01/7/2025",
           "[Nghị định số 13/2002/NĐ-CP] NĐ 13/2002/NĐ-CP\n[Nghị định số 184/2025/NĐ-CP ngày 01/7/2025] NĐ 184/2025/NĐ-CP 2025-07-01"},
          {"(công văn số 1033/PTM-SMEngày 15 tháng 4 năm 2009)",
           "[công văn số 1033/PTM-SMEngày 15 tháng 4 năm 2009] CV 1033/PTM-SME 2009-04-15"},
          {"Công văn số 604/STP-BTTP V/v hoàn thiện hồ sơ", "[Công văn số 604/STP-BTTP] CV 604/STP-BTTP"},
          {"Nghị định\n126/2024-NĐ-CP", "[Nghị định\n126/2024-NĐ-CP] NĐ 126/2024-NĐ-CP"},
      },
      mentions);
}

TEST_CASE("whose document it is may stand before its number, and a kind's letters beside it") {
  check_rows(
      {
          {"Công văn của Sở Nội vụ số 12/SNV-VP ngày 05/3/2026",
           "[Công văn của Sở Nội vụ số 12/SNV-VP ngày 05/3/2026] CV 12/SNV-VP 2026-03-05 <Sở Nội vụ>"},
          {"Luật 59/2020/QH14 và", "[Luật 59/2020/QH14] L 59/2020/QH14"},
          {"Nghị quyết 30a của Chính phủ", "[Nghị quyết 30a] NQ 30a <Chính phủ>"},
          {"Nghị quyết 30ab", ""},
          {"theo QĐ932 và", "[QĐ932] QĐ 932"},
          {"theo QĐ9 và", ""},
          {"theo QĐ932456 và", ""},
          {"theo BC932 và", ""},
          {"A/QĐ932", ""},
          {"theo NĐ 30/2020/NĐ-CP", "[NĐ 30/2020/NĐ-CP] NĐ 30/2020/NĐ-CP"},
          {"Báo cáo công tác quý I năm 2026 ngày 05/3/2026 của Sở Nội vụ",
           "[Báo cáo công tác quý I năm 2026 ngày 05/3/2026] BC 2026-03-05 <Sở Nội vụ>"},
          {"Nghị quyết số: 57 và", "[Nghị quyết số: 57] NQ 57"},
          {"Nghị quyết 57 của", "[Nghị quyết 57] NQ 57"},
          {"Nghị quyết 5,7 của", ""},
          {"Nghị quyết 57000000 của", ""},
          {"Đề án 06 và", "[Đề án 06] ĐA 06"},
          {"đề án 06 và", ""},
          {"Hiến pháp 2013", "[Hiến pháp 2013] HP \"Hiến pháp\" 2013"},
          {"Luật Đất đai năm 2024", "[Luật Đất đai năm 2024] L \"Luật Đất đai\" 2024"},
          {"Luật Đất đai năm 1812", ""},
          {"Luật Đất đai 2024/12", ""},
      },
      mentions);
}

TEST_CASE("a kind's own words may stand before the number, when the symbol is of that kind") {
  check_rows(
      {
          {"Quyết định thanh tra số 112/QĐ-TTT ngày 15/8/2025 của Chánh Thanh tra tỉnh",
           "[Quyết định thanh tra số 112/QĐ-TTT ngày 15/8/2025] QĐ 112/QĐ-TTT 2025-08-15 <Chánh Thanh tra tỉnh>"},
          {"Quyết định giải quyết khiếu nại (lần hai) số 1420/QĐ-UBND,",
           "[Quyết định giải quyết khiếu nại (lần hai) số 1420/QĐ-UBND] QĐ 1420/QĐ-UBND"},
          {"kết luận giám định pháp y số 55/KLGĐ-TTPY ngày 12/9/2025",
           "[kết luận giám định pháp y số 55/KLGĐ-TTPY ngày 12/9/2025] KL 55/KLGĐ-TTPY 2025-09-12"},
          {"Hợp đồng dịch vụ cấp nước số 1455/HĐ-NSW/2023;", "[Hợp đồng dịch vụ cấp nước số 1455/HĐ-NSW/2023] HĐ 1455/HĐ-NSW/2023"},
          {"Mệnh lệnh số 09/ML-TL ngày 15/01/2025 của Tư lệnh Quân khu 12;",
           "[Mệnh lệnh số 09/ML-TL ngày 15/01/2025] ? 09/ML-TL 2025-01-15 <Tư lệnh Quân khu 12>"},
          {"Quyết định phê duyệt dự án số 1811/QĐ-UBND", "[Quyết định phê duyệt dự án số 1811/QĐ-UBND] QĐ 1811/QĐ-UBND"},
          // Another kind's number, a form's, one after words that part them.
          {"Báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND", "[Kế hoạch số 12/KH-UBND] KH 12/KH-UBND"},
          {"Quyết định của cấp trên tại văn bản số 12/UBND-NC", "[văn bản số 12/UBND-NC] ? 12/UBND-NC"},
          {"Thông báo theo mẫu số 01/TB-TLVA", ""},
          {"Biên bản kiểm tra về phòng cháy số 09/BBKT ngày 10/3/2026",
           "[Biên bản kiểm tra về phòng cháy số 09/BBKT ngày 10/3/2026] BB 09/BBKT 2026-03-10"},
          {"báo cáo tình hình sử dụng số 15/SNV-VP", "[số 15/SNV-VP] - 15/SNV-VP"},
      },
      mentions);
}

TEST_CASE("in small letters the telegram's word is electricity") {
  check_rows(
      {
          {"Điện số 88/ĐK-HT ngày 22/12/2025 của Bộ Công an", "[Điện số 88/ĐK-HT ngày 22/12/2025] CĐ 88/ĐK-HT 2025-12-22 <Bộ Công an>"},
          {"đường điện số 88/ĐK-HT", "[số 88/ĐK-HT] - 88/ĐK-HT"},
      },
      mentions);
}

TEST_CASE("a unit's number is of its name, an amount is not") {
  check_rows(
      {
          {"Báo cáo số 17/BC-VKSKV2 của Viện kiểm sát nhân dân khu vực 2 về",
           "[Báo cáo số 17/BC-VKSKV2] BC 17/BC-VKSKV2 <Viện kiểm sát nhân dân khu vực 2>"},
          {"Bản án số 12/2025/DS-ST của Tòa án nhân dân khu vực 4 - Hòa Lâm về",
           "[Bản án số 12/2025/DS-ST] ? 12/2025/DS-ST <Tòa án nhân dân khu vực 4 - Hòa Lâm>"},
          {"Công văn số 9/TCS-NV của Thuế cơ sở 7 tỉnh Hòa Lâm", "[Công văn số 9/TCS-NV] CV 9/TCS-NV <Thuế cơ sở 7 tỉnh Hòa Lâm>"},
          {"Công văn số 9/SNV-VP của Sở Nội vụ 12 trường hợp", "[Công văn số 9/SNV-VP] CV 9/SNV-VP <Sở Nội vụ>"},
          {"Giấy phép hoạt động điện lực số 214/GP-ĐTĐL của Cục Điều tiết điện lực",
           "[Giấy phép hoạt động điện lực số 214/GP-ĐTĐL] ? 214/GP-ĐTĐL <Cục Điều tiết điện lực>"},
      },
      mentions);
}

TEST_CASE("a law's number may stand in brackets") {
  check_rows(
      {
          {"Pháp lệnh Ưu đãi người có công với cách mạng (số 02/2020/UBTVQH14).",
           "[Pháp lệnh Ưu đãi người có công với cách mạng (số 02/2020/UBTVQH14] PL 02/2020/UBTVQH14 "
           "\"Pháp lệnh Ưu đãi người có công với cách mạng\""},
          {"Luật Đất đai (số 12/SNV-VP)", "[số 12/SNV-VP] - 12/SNV-VP"},
      },
      mentions);
}

TEST_CASE("a short form is a kind with a number, a number of things is not") {
  check_rows(
      {
          {"(sau đây gọi tắt là Tờ trình 9120)", "[Tờ trình 9120] TTr 9120"},
          {"theo Công văn 1928 nêu trên", "[Công văn 1928] CV 1928"},
          {"theo Chỉ thị 01 năm 2026)", "[Chỉ thị 01] CT 01"},
          {"Tờ trình 02 dự án", ""},
          {"Kế hoạch 5 năm 2026 - 2030", ""},
          {"Kế hoạch 10 năm 2021-2030", ""},
          {"theo Công điện số 05 ngày 12/3/2026 của Cục", "[Công điện số 05 ngày 12/3/2026] CĐ 05 2026-03-12 <Cục>"},
          {"theo Công điện số 05 của Cục", ""},
          {"văn bản số 1234 ngày 03/4/2025 của Sở Tài chính", "[văn bản số 1234 ngày 03/4/2025] ? 1234 2025-04-03 <Sở Tài chính>"},
          {"văn bản số 1234 của Sở Tài chính", ""},
          {"Nghị định 24/2014 và Thông tư 19/2023;", "[Nghị định 24/2014] NĐ 24/2014\n[Thông tư 19/2023] TT 19/2023"},
          {"Kế hoạch 12/2025", ""},
      },
      mentions);
}

TEST_CASE("words about a document may stand before its date") {
  check_rows(
      {
          {"Công văn số 412/UBND-VX V/v tăng cường phòng, chống dịch, ngày 29/8/2025 của UBND phường",
           "[Công văn số 412/UBND-VX] CV 412/UBND-VX 2025-08-29 <UBND phường>"},
          {"Công văn số 412/UBND-VX V/v triển khai Kế hoạch số 5/KH-UBND, ngày 29/8/2025 của UBND tỉnh",
           "[Công văn số 412/UBND-VX] CV 412/UBND-VX\n[Kế hoạch số 5/KH-UBND, ngày 29/8/2025] KH 5/KH-UBND 2025-08-29 <UBND tỉnh>"},
          {"Nghị quyết số 45/NQ-HĐND tỉnh ngày 08/12/2023", "[Nghị quyết số 45/NQ-HĐND tỉnh ngày 08/12/2023] NQ 45/NQ-HĐND 2023-12-08"},
          {"Quyết định số 55/QĐ-UBND năm 2021 của UBND huyện về", "[Quyết định số 55/QĐ-UBND] QĐ 55/QĐ-UBND <UBND huyện>"},
      },
      mentions);
}

TEST_CASE("a date may follow the issuer's term or a verb, a day without its year parts no issuer") {
  check_rows(
      {
          {"Chỉ thị 05-CT/TW của Bộ Chính trị (khóa XII) ngày 15-5-2016",
           "[Chỉ thị 05-CT/TW của Bộ Chính trị (khóa XII) ngày 15-5-2016] CT 05-CT/TW 2016-05-15 <Bộ Chính trị>"},
          {"Quyết định số 819/QĐ-BTP của Bộ Tư pháp ban hành ngày 12/5/2025",
           "[Quyết định số 819/QĐ-BTP của Bộ Tư pháp ban hành ngày 12/5/2025] QĐ 819/QĐ-BTP 2025-05-12 <Bộ Tư pháp>"},
          {"Báo cáo số 12/BC-UBND ngày 3 tháng 4 của UBND xã", "[Báo cáo số 12/BC-UBND] BC 12/BC-UBND <UBND xã>"},
          {"Báo cáo số 12/BC-UBND ngày 3/4 của UBND xã", "[Báo cáo số 12/BC-UBND] BC 12/BC-UBND <UBND xã>"},
          {"Văn bản hợp nhất số 13/VBHN-VPQH của Văn phòng Quốc hội hợp nhất Luật Tổ chức Chính phủ",
           "[Văn bản hợp nhất số 13/VBHN-VPQH] VBHN 13/VBHN-VPQH <Văn phòng Quốc hội>"},
          {"Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch năm 2018",
           "[Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch năm 2018] L "
           "\"Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch\" 2018"},
      },
      mentions);
}
