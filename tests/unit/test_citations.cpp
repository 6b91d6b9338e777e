// Citations of the record: kind by words or symbol, the part of the document, the directive, the key; and what counts as none.
#include <array>

#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kHead =
    "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\n";
constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n";

std::string document_of(std::string_view body) { return std::string(kHead) + std::string(body) + std::string(kEnd); }

std::string_view name_of(Where where) {
  static constexpr std::array<std::string_view, 5> kNames = {"preamble", "directive", "closing", "footnote", "appendix"};
  return kNames.at(static_cast<std::size_t>(where));
}

// Where each citation stands, and in which directive or note.
std::string places(std::string_view text) {
  const Extracted document(text);
  std::string out;
  for (const Citation& citation : document.record.citations) {
    add_line(out, citation.reference ? citation.reference->canonical : citation.title);
    out += " " + std::string(name_of(citation.where));
    if (given(citation.directive)) out += " " + std::string(citation.directive);
    if (given(citation.footnote)) out += " " + std::string(citation.footnote);
  }
  return out;
}

std::string types(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  for (const Citation& citation : document.record.citations)
    add_line(out, (given(citation.type) ? std::string(citation.type) : "-") + " " + std::string(citation.type_name) + " " +
                      std::string(citation.reference ? citation.reference->canonical : Value()));
  return out;
}

std::string keys(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  for (const Citation& citation : document.record.citations) add_line(out, citation.key);
  return out;
}

std::string subjects(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  for (const Citation& citation : document.record.citations) add_line(out, given(citation.subject) ? citation.subject : "-");
  return out;
}

std::string issuers(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  for (const Citation& citation : document.record.citations) add_line(out, given(citation.issuer) ? citation.issuer : "-");
  return out;
}

}  // namespace

TEST_CASE("the kind is what the words name, for a number alone what the symbol shows") {
  check_rows(
      {
          {"Theo Kế hoạch số 3617/KH-SNNMT, Sở trả lời./.", "KH Kế hoạch 3617/KH-SNNMT"},
          {"Theo văn bản số 155/UBND-TH, Sở trả lời./.", "CV Công văn 155/UBND-TH"},
          {"Theo văn bản số 163/TB-UBND, Sở trả lời./.", "TB Thông báo 163/TB-UBND"},
          {"Theo quy định (số 12/2024/NĐ-CP), Sở trả lời./.", "NĐ Nghị định 12/2024/NĐ-CP"},
          {"Theo công văn số 123/BC-BYT, Sở trả lời./.", "CV Công văn 123/BC-BYT"},
          {"Theo các Quyết định từ số 1294/QĐ-UBND đến số 1336/QĐ-UBND, Sở trả lời./.",
           "QĐ Quyết định 1294/QĐ-UBND\nQĐ Quyết định 1336/QĐ-UBND"},
          {"Theo Đơn ngày 30/9/2024 của bà Lò Thị Mỷ, Sở trả lời./.", "- Đơn "},
          {"Theo Luật số 59/2020/QH14, Sở trả lời./.", "L Luật 59/2020/QH14"},
          {"Theo Quy định số 29-QĐ/TW, Sở trả lời./.", "QyĐ Quy định 29-QĐ/TW"},
      },
      types);
}

TEST_CASE("a citation stands in the preamble, a directive or the closing") {
  check_rows(
      {
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v triển khai Kế hoạch số 996/KH-UBND\n\nHòa Lâm, ngày 05 tháng 3 năm "
           "2026\n\nKính gửi: UBND tỉnh\n\n"
           "Thực hiện Quyết định số 1/QĐ-UBND, Sở đề nghị:\n\n1. Rà soát theo Thông tư số 2/2024/TT-BNV:\na) Theo Nghị định số "
           "3/2024/NĐ-CP;\nb) Báo cáo.\n2. Xong.\n\n"
           "Thông tin xin gửi về Sở theo Công văn số 4/SNV-VP./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n",
           "996/KH-UBND preamble\n1/QĐ-UBND preamble\n2/2024/TT-BNV directive 1\n3/2024/NĐ-CP directive 1/a\n4/SNV-VP closing"},
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nTheo Quyết định "
           "số 1/QĐ-UBND, Sở trả lời.\n\nĐề nghị thực hiện Công văn số 4/SNV-VP./.\n",
           "1/QĐ-UBND preamble\n4/SNV-VP preamble"},
      },
      places);
}

TEST_CASE("a citation stands in a footnote or an appendix") {
  check_rows(
      {
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nTỉnh đã ban hành "
           "kế hoạch¹. Sở yêu cầu:\n\n1. Rà soát.\n\n"
           "¹ Kế hoạch số 11/KH-UBND ngày 12/01/2024.\n\n2. Báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn "
           "Thông\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 13/KH-SNV)\n",
           "11/KH-UBND footnote 1\n13/KH-SNV appendix"},
      },
      places);
}

TEST_CASE("the document's own number is no citation") {
  check_rows(
      {
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở trả "
           "lời./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n\nPHỤ LỤC\n"
           "(Kèm theo Công văn số 12/SNV-VP ngày 05/3/2026 của Sở Nội vụ)\n",
           ""},
      },
      places);
}

TEST_CASE("the number in the letterhead of an attached document is no citation") {
  check_rows(
      {
          {"UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở trả "
           "lời./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n\nUBND TỈNH HÒA LÂM\nSỞ Y TẾ\nSố: 22/SYT-NV\nV/v "
           "báo "
           "cáo\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHòa Lâm, ngày 01 tháng 3 năm 2026\nThực hiện Công văn số "
           "9/BYT-KCB, số: 10/BYT-KCB.\n",
           "9/BYT-KCB appendix\n10/BYT-KCB appendix"},
      },
      places);
}

TEST_CASE("a key names kind, number and date, with ? for what is missing") {
  check_rows(
      {
          {"Theo Quyết định số 12 /QÐ-UBND ngày 05/3/2024, Sở trả lời./.", "QĐ:12/QĐ-UBND:2024-03-05"},
          {"Theo Quyết định số 12/QĐ-UBND, Sở trả lời./.", "QĐ:12/QĐ-UBND:?"},
          {"Theo Tờ trình số   /TTr-CAT ngày  /9/2025, Sở trả lời./.", "TTr:/TTr-CAT:2025-09"},
          {"Theo Tờ trình ngày 12/3/2024 của Sở Tài chính, Sở trả lời./.", "TTr:?:2024-03-12"},
          {"Theo Quyết định số 12/QĐ-UBND ngày 31/02/2024, Sở trả lời./.", "QĐ:12/QĐ-UBND:?"},
      },
      keys);
}

TEST_CASE("a citation's subject and issuer are as printed") {
  check_rows(
      {
          {"Theo Công văn số 604/STP-BTTP V/v hoàn thiện hồ sơ; Sở trả lời./.", "hoàn thiện hồ sơ"},
          {"Theo Quyết định số 820/QĐ-UBND ngày 27/8/2025 của UBND tỉnh về ban hành quy chế; Sở trả lời./.", "ban hành quy chế"},
          {"Theo Quyết định số 820/QĐ-UBND ngày 27/8/2025 của UBND tỉnh, Sở trả lời./.", "-"},
      },
      subjects);
  check_rows(
      {
          {"Theo Quyết định số 820/QĐ-UBND ngày 27/8/2025 của UBND tỉnh Lai Châu về ban hành quy chế; Sở trả lời./.", "UBND tỉnh Lai Châu"},
          {"Theo Quy chế số 5/QC-SNV ngày 27/8/2025 của UBND tỉnh và Sở Nội vụ về phối hợp; Sở trả lời./.", "UBND tỉnh và Sở Nội vụ"},
          {"Theo Thông tư liên tịch số 06/2008/TTLT-BTTTT-BCA ngày 28/11/2008 của Bộ Thông tin và Truyền thông và Bộ Công an; Sở trả "
           "lời./.",
           "Bộ Thông tin và Truyền thông và Bộ Công an"},
          {"Xét đề nghị của Sở Tài chính tại Tờ trình số 152/TTr-STC, Sở trả lời./.", "-"},
      },
      issuers);
}

TEST_CASE("a directive lists its citations") {
  const Extracted document(
      document_of("Theo Luật số 59/2020/QH14, Sở đề nghị:\n\n1. Theo Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND.\n\n2. Báo "
                  "cáo.\n\n3. Theo Quyết định số 3/QĐ-UBND./."));
  REQUIRE(document.record.directives.size() == 3);
  CHECK(document.record.directives[0].citations == std::vector<std::size_t>{1, 2});
  CHECK(document.record.directives[1].citations.empty());
  CHECK(document.record.directives[2].citations == std::vector<std::size_t>{3});
}

TEST_CASE("raw is the exact text, a line's break included") {
  const std::string text = document_of("Thực hiện Quyết định số 36/2016/QĐ-\nTTg ngày 19/10/2016 của Thủ tướng Chính phủ, Sở trả lời./.");
  const Extracted document(text);
  REQUIRE(document.record.citations.size() == 1);
  const Citation& citation = document.record.citations[0];
  CHECK(citation.raw == "Quyết định số 36/2016/QĐ-\nTTg ngày 19/10/2016");
  CHECK(citation.span.start == text.find("Quyết định số 36"));
  REQUIRE(citation.reference);
  CHECK(citation.reference->raw == "36/2016/QĐ-\nTTg");
  CHECK(citation.reference->canonical == "36/2016/QĐ-TTg");
  REQUIRE(citation.date);
  CHECK(citation.date->raw == "ngày 19/10/2016");
}

TEST_CASE("a case's number is no dispatch's") {
  const Extracted document(document_of("Tòa án đã thụ lý vụ án dân sự số 212/2025/TLST-DS."));
  REQUIRE(document.record.citations.size() == 1);
  CHECK(document.record.citations[0].reference->canonical == "212/2025/TLST-DS");
  CHECK_FALSE(given(document.record.citations[0].type));
}
