// Number and symbol of a document: every family, as clean as the decree wants them and as people type them.
#include "exact.hpp"
#include "grammar/reference.hpp"

using namespace congvan;
using namespace congvan::grammar;
using namespace congvan::testing;

namespace {

std::string found(std::string_view text, Trust trust) {
  const auto match = reference_at(text, 0, trust);
  if (!match) return "none";
  CHECK(match->begin == 0);
  return std::string(text.substr(0, match->end));
}
std::string alone(std::string_view text) { return found(text, Trust::none); }
std::string after_kind(std::string_view text) { return found(text, Trust::kind); }
std::string after_number(std::string_view text) { return found(text, Trust::number); }

/// What stands after "số", without white space.
std::string canonical_after_number(std::string_view text) {
  const auto match = reference_at(text, 0, Trust::number);
  return match ? canonical_form(text.substr(match->begin, match->end - match->begin)) : "none";
}

}  // namespace

TEST_CASE("a reference is known without any word before it") {
  check_rows(
      {
          {"1036/SVHTTDL-VP ngày", "1036/SVHTTDL-VP"},
          {"3617/KH-SNNMT.", "3617/KH-SNNMT"},
          {"30/2020/NĐ-CP;", "30/2020/NĐ-CP"},
          {"12/2024/QĐ-UBND,", "12/2024/QĐ-UBND"},
          {"08-NQ/TU", "08-NQ/TU"},
          {"59/2020/QH14", "59/2020/QH14"},
          {"351/2017/UBTVQH14", "351/2017/UBTVQH14"},
          {"18/VBHN-VPQH", "18/VBHN-VPQH"},
          {"01/2018/TTLT-VKSNDTC-TANDTC-BCA)", "01/2018/TTLT-VKSNDTC-TANDTC-BCA"},
          {"1683/NQ-UBTVQH15", "1683/NQ-UBTVQH15"},
      },
      alone);
}

TEST_CASE("after \"số\" a reference may hold blanks around its signs") {
  check_rows(
      {
          {"1128 /STP-BTTP", "1128/STP-BTTP"},
          {"3617/ KH-SNNMT", "3617/KH-SNNMT"},
          {"1239 /SYT-TCCB Hòa Lâm", "1239/SYT-TCCB"},
          {"2865/GDĐT –KT&KĐCL", "2865/GDĐT-KT&KĐCL"},
          {"2775 /SNV-CCHC&VTLT", "2775/SNV-CCHC&VTLT"},
          {"1925 /STC- HTDN", "1925/STC-HTDN"},
          {"3606/BHXH- CSXH", "3606/BHXH-CSXH"},
          {"644 /TTXT-ĐTDN", "644/TTXT-ĐTDN"},
          {"545 /HD-BTV", "545/HD-BTV"},
          {"156 -CV/TĐTN-BCTĐ&TTN", "156-CV/TĐTN-BCTĐ&TTN"},
          {"2927 -TB/TU", "2927-TB/TU"},
          {"07/2013/TTLT- BGDĐT- BNV- BTC ngày", "07/2013/TTLT-BGDĐT-BNV-BTC"},
          {"12\xC2\xA0/\xC2\xA0SNV-VP", "12/SNV-VP"},
          {"12/SNV\xC2\xAD-VP", "12/SNV-VP"},
      },
      canonical_after_number);
}

TEST_CASE("a wrapped reference is joined") {
  check_rows(
      {
          {"36/2016/QĐ-\nTTg ngày", "36/2016/QĐ-TTg"},
          {"07-\nNQ/TW", "07-NQ/TW"},
          {"3617/\nKH-SNNMT", "3617/KH-SNNMT"},
          {"01\xE2\x81\x84"
           "2017/TTLT-BCA-BQP-BTC-\nBNN",
           "01/2017/TTLT-BCA-BQP-BTC-BNN"},
          {"06/2008/TTLT-BTTTT-\r\nBCA", "06/2008/TTLT-BTTTT-BCA"},
      },
      canonical_after_number);
}

TEST_CASE("a number left blank stays blank") {
  check_rows(
      {
          {"/TTr-CAT ngày", "/TTr-CAT"},
          {"/UBND-NC", "/UBND-NC"},
          {"/TTr - SNV", "/TTr-SNV"},
          {"- HD/BTCTU", "-HD/BTCTU"},
          {"-QC/ĐU", "-QC/ĐU"},
      },
      canonical_after_number);
}

TEST_CASE("party, union and old forms are read") {
  check_rows(
      {
          {"445-KL/TƯ", "445-KL/TƯ"},
          {"294-QĐ/TW", "294-QĐ/TW"},
          {"06-CTr/TU, ngày", "06-CTr/TU"},
          {"8011-CV/BTCTW", "8011-CV/BTCTW"},
          {"317-QĐ/TWĐTN-TNTH", "317-QĐ/TWĐTN-TNTH"},
          {"291/QĐ-MTTQ-BTT", "291/QĐ-MTTQ-BTT"},
          {"02-TTr/ĐLS", "02-TTr/ĐLS"},
          {"57-CP ngày", "57-CP"},
          {"57/CP", "57/CP"},
          {"217-HĐBT", "217-HĐBT"},
          {"53/NĐ-HĐBT", "53/NĐ-HĐBT"},
          {"327-CT", "327-CT"},
          {"23-L/CTN", "23-L/CTN"},
          {"12/2007/QĐ-BTC", "12/2007/QĐ-BTC"},
          {"19/2001/CT/UB", "19/2001/CT/UB"},
          {"158/QĐ-NĐ-UB", "158/QĐ-NĐ-UB"},
          {"01-TANDTC-VKSNDTC/TTLT", "01-TANDTC-VKSNDTC/TTLT"},
          {"527/TTLT/TTCP-BNV-UBKTTW", "527/TTLT/TTCP-BNV-UBKTTW"},
          {"05-TT/LB", "05-TT/LB"},
          {"01/TTLB", "01/TTLB"},
          {"30-NQ/2026/QH16", "30-NQ/2026/QH16"},
      },
      after_number);
}

TEST_CASE("letters and figures of every kind stand in a reference") {
  check_rows(
      {
          {"30a/2008/NQ-CP", "30a/2008/NQ-CP"},
          {"97A/QĐ-UBND", "97A/QĐ-UBND"},
          {"66.1/2025/NQ-CP", "66.1/2025/NQ-CP"},
          {"1668 a/GSQL-GQ4.", "1668a/GSQL-GQ4"},
          {"1189/SNV-LĐVL&TN, ngày", "1189/SNV-LĐVL&TN"},
          {"3749/BCA-V03", "3749/BCA-V03"},
          {"1014/KH-C04-P6 về", "1014/KH-C04-P6"},
          {"09/QyĐ-UBND", "09/QyĐ-UBND"},
          {"36/CTr-UBND", "36/CTr-UBND"},
          {"1234/TLĐ-ToC", "1234/TLĐ-ToC"},
          {"701/QĐ-TTg", "701/QĐ-TTg"},
          {"12/VP.UBND-TH", "12/VP.UBND-TH"},
          {"163/TB_UBND", "163/TB_UBND"},
          {"1961/QĐUBND", "1961/QĐUBND"},
          {"61/2018/NĐCP", "61/2018/NĐCP"},
          {"126/2024-NĐ-CP", "126/2024-NĐ-CP"},
          {"12/QÐ-UBND", "12/QĐ-UBND"},  // U+00D0
          {"12/KH\xE2\x80\x91SNV", "12/KH-SNV"},
          {"12/KH-PC04(Đ1) ngày", "12/KH-PC04(Đ1)"},
          {"12/KH-PC04(2) ngày", "12/KH-PC04(2)"},
          {"12/KH-PC04(của Sở)", "12/KH-PC04"},
          {"12/KH-PC04(sở)", "12/KH-PC04"},
          {"12/KH-PC04()", "12/KH-PC04"},
          {"12/KH-PC04(Đ1", "12/KH-PC04"},
          {"26/KH-BCĐ (138) ngày", "26/KH-BCĐ(138)"},
          {"26/KH-BCĐ (ban) ngày", "26/KH-BCĐ"},
          {"26/KH-BCĐ () ngày", "26/KH-BCĐ"},
          {"26/KH-BCĐ (138", "26/KH-BCĐ"},
          {"26/KH-BCĐ", "26/KH-BCĐ"},
          {"26/KH-SNV (138)", "26/KH-SNV"},
          {"87QĐ/UB ngày", "87QĐ/UB"},
          {"1456 QĐ/BYT ngày", "1456QĐ/BYT"},
          {"12/VP&", "12/VP"},
          {"12/VP.của", "12/VP"},
      },
      canonical_after_number);
}

TEST_CASE("firms' own codes are references after \"số\"") {
  check_rows(
      {
          {"CV/ILA/2658A ngày", "CV/ILA/2658A"},
          {"A4E-18-057 ghi ngày", "A4E-18-057"},
          {"BHF20220120", "BHF20220120"},
          {"OM-HN.18112018", "OM-HN.18112018"},
          {"L01-Q&A/SVN-2018", "L01-Q&A/SVN-2018"},
          {"01/CV/2018/TNCN", "01/CV/2018/TNCN"},
          {"07/CV-SP ngày", "07/CV-SP"},
          {"AC 20230201-01 ngày", "AC 20230201-01"},
      },
      after_number);
}

TEST_CASE("words glued on are left out") {
  check_rows(
      {
          {"1033/PTM-SMEngày 15 tháng 4", "1033/PTM-SME"},
          {"12/QĐ-UBND ngày 05/3/2024", "12/QĐ-UBND"},
          {"12/QĐ-UBND của UBND tỉnh", "12/QĐ-UBND"},
          {"12/QĐ-UBND, 13/QĐ-UBND", "12/QĐ-UBND"},
          {"12/QĐ-UBND - Sở Nội vụ", "12/QĐ-UBND"},
          {"12/QĐ-TTg (sau đây gọi là", "12/QĐ-TTg"},
          {"12/QĐ-TTg./.", "12/QĐ-TTg"},
          {"12/QĐ-TTg”", "12/QĐ-TTg"},
      },
      after_number);
}

TEST_CASE("figures without words before them are no reference") {
  check_rows(
      {
          {"", "none"},
          {"12", "none"},
          {"12/", "none"},
          {"24/7", "none"},
          {"13/14 sở", "none"},
          {"24/5/2023", "none"},
          {"24-5-2023", "none"},
          {"2021-2030", "none"},
          {"01/GTGT", "none"},
          {"100 km/h", "none"},
          {"50km/h", "none"},
          {"12/", "none"},
          {"12/Sở Nội vụ", "none"},
          {"0213.3876.543", "none"},
          {"028-3829-7834", "none"},
          {"1/1/1/1/1/1", "none"},
          {"05 năm", "none"},
          {"3/4 diện tích", "none"},
          {"15%/năm", "none"},
          {"500.000 đồng/người", "none"},
      },
      alone);
}

TEST_CASE("a kind's name before figures makes no reference of what is none") {
  check_rows(
      {
          {"", "none"},
          {"06", "none"},
          {"5 năm 2021-2025", "none"},
          {"ngày 12/3/2024", "none"},
          {"của UBND tỉnh", "none"},
          {"này", "none"},
          {"/Sở", "none"},
          {"24/7", "none"},
      },
      after_kind);
}

TEST_CASE("two units of one symbol may be joined by a plus") {
  check_rows({{"3391/TCTĐSL-ĐT+KH ngày", "3391/TCTĐSL-ĐT+KH"}, {"3391/TCTĐSL-ĐT+ kèm", "3391/TCTĐSL-ĐT"}}, after_number);
}
