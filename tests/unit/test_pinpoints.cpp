// The provisions of cited documents, as printed and one by one. "@" stands for the citation.
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string labels_of(const CitedProvision& provision) {
  std::string out;
  const auto add = [&](std::string_view mark, Value label) {
    if (given(label)) out.append(mark).append(label);
  };
  add("A", provision.appendix);
  add("P", provision.part);
  add("C", provision.chapter);
  add("M", provision.section);
  add("D", provision.article);
  add("k", provision.clause);
  add("", provision.point);
  return out;
}

// "the pinpoint|its provisions" of the decree that "@" stands for; "-" when it has none.
std::string pinpoint(std::string_view sentence) {
  std::string body(sentence);
  body.replace(body.find('@'), 1, "Nghị định số 88/2020/NĐ-CP ngày 05/3/2020");
  const Extracted document(document_of(body));
  for (const Citation& citation : document.record.citations) {
    if (citation.raw.find("88/2020") == Value::npos) continue;
    if (!given(citation.pinpoint)) return "-";
    std::string out = std::string(citation.pinpoint) + "|";
    for (std::size_t i = 0; i < citation.provisions.size(); ++i) out.append(i == 0 ? "" : " ").append(labels_of(citation.provisions[i]));
    return out;
  }
  return "no citation";
}

}  // namespace

TEST_CASE("pinpoints are read before and after a citation, lists and ranges one by one") {
  check_rows(
      {
          {"Căn cứ điểm a khoản 2 Điều 5 @", "điểm a khoản 2 Điều 5|D5k2a"},
          {"Căn cứ khoản 2 Điều 5 @", "khoản 2 Điều 5|D5k2"},
          {"Căn cứ Điều 5 @", "Điều 5|D5"},
          {"Căn cứ Khoản 3 Điều 15 @", "Khoản 3 Điều 15|D15k3"},
          {"Căn cứ các điểm a, b và c khoản 2, khoản 3 Điều 5 @", "các điểm a, b và c khoản 2, khoản 3 Điều 5|D5k2a D5k2b D5k2c D5k3"},
          {"Căn cứ điểm a, b khoản 4 Điều 19 @", "điểm a, b khoản 4 Điều 19|D19k4a D19k4b"},
          {"Căn cứ Khoản 2 và 3 Điều 35 @", "Khoản 2 và 3 Điều 35|D35k2 D35k3"},
          {"Căn cứ khoản 1, 2, 3 Điều 7 @", "khoản 1, 2, 3 Điều 7|D7k1 D7k2 D7k3"},
          {"Căn cứ từ Điều 5 đến Điều 8 @", "từ Điều 5 đến Điều 8|D5 D6 D7 D8"},
          {"Căn cứ Điều 5 đến Điều 8 @", "Điều 5 đến Điều 8|D5 D6 D7 D8"},
          {"Căn cứ các Điều 5, 7 và 9 @", "các Điều 5, 7 và 9|D5 D7 D9"},
          {"Căn cứ Điều 5, Điều 7 và khoản 1 Điều 9 @", "Điều 5, Điều 7 và khoản 1 Điều 9|D5 D7 D9k1"},
          {"Căn cứ khoản 1 Điều 21, điểm b khoản 5 Điều 32 @", "khoản 1 Điều 21, điểm b khoản 5 Điều 32|D21k1 D32k5b"},
          {"Căn cứ khoản 1, khoản 3 Điều 5; điểm b khoản 2 Điều 7 @", "khoản 1, khoản 3 Điều 5; điểm b khoản 2 Điều 7|D5k1 D5k3 D7k2b"},
          {"Rà soát hồ sơ; khoản 2 Điều 7 @", "khoản 2 Điều 7|D7k2"},
          {"Căn cứ Điều 31 và Khoản 4 Điều 32 @", "Điều 31 và Khoản 4 Điều 32|D31 D32k4"},
          {"Căn cứ điểm đ khoản 1 Điều 12 @", "điểm đ khoản 1 Điều 12|D12k1đ"},
          {"Căn cứ điểm c đến điểm e khoản 1 Điều 12 @", "điểm c đến điểm e khoản 1 Điều 12|D12k1c D12k1d D12k1đ D12k1e"},
          {"Căn cứ các điểm từ a đến đ khoản 2 Điều 3 @", "các điểm từ a đến đ khoản 2 Điều 3|D3k2a D3k2b D3k2c D3k2d D3k2đ"},
          {"Căn cứ điểm d, đ, e khoản 2 Điều 3 @", "điểm d, đ, e khoản 2 Điều 3|D3k2d D3k2đ D3k2e"},
          {"Căn cứ Điều 12a @", "Điều 12a|D12a"},
          {"Căn cứ khoản 3a Điều 12 @", "khoản 3a Điều 12|D12k3a"},
          {"Căn cứ điểm đ1 khoản 2 Điều 4 @", "điểm đ1 khoản 2 Điều 4|D4k2đ1"},
          {"Căn cứ điểm đ.1 khoản 2 Điều 2 @", "điểm đ.1 khoản 2 Điều 2|D2k2đ.1"},
          {"Căn cứ Chương II @", "Chương II|CII"},
          {"Căn cứ Mục 1 Chương II @", "Mục 1 Chương II|CIIM1"},
          {"Căn cứ Phần I @", "Phần I|PI"},
          {"Căn cứ Điều 103 Mục 5 Chương XII Phần I @", "Điều 103 Mục 5 Chương XII Phần I|PICXIIM5D103"},
          {"Căn cứ điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của @",
           "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I|PICXIIM5D103k2a"},
          {"Căn cứ khoản 2 Điều 5 của @", "khoản 2 Điều 5|D5k2"},
          {"Căn cứ khoản 2 Điều 5 tại @", "khoản 2 Điều 5|D5k2"},
          {"Theo quy định tại khoản 2 Điều 5 @ thì được phép.", "khoản 2 Điều 5|D5k2"},
          {"Tại khoản 6 Điều 21 @ quy định rõ.", "khoản 6 Điều 21|D21k6"},
          {"Khoản 3 Điều 15 @ quy định rõ.", "Khoản 3 Điều 15|D15k3"},
          {"Thực hiện mục 1 @", "mục 1|M1"},
          {"Thực hiện khoản 6.2 Mục 6 @", "khoản 6.2 Mục 6|M6k6.2"},
          {"Theo điểm a mục 2 @", "điểm a mục 2|M2a"},
          {"Theo điểm 2 mục III @", "điểm 2 mục III|MIII2"},
          {"Theo mục II phần A @", "mục II phần A|PAMII"},
          {"Căn cứ Phụ lục I @", "Phụ lục I|AI"},
          {"Căn cứ mục 2 Phụ lục III @", "mục 2 Phụ lục III|AIIIM2"},
          {"Theo Mẫu số 9 @", "Mẫu số 9|"},
          {"Theo Mẫu số 9 Điều lệ hội ban hành kèm theo @", "Mẫu số 9|"},
          {"Theo Điều 3 Quy chế làm việc ban hành kèm theo @", "Điều 3|D3"},
          {"Theo khoản 2 Điều 7 Quy định ban hành kèm theo @", "khoản 2 Điều 7|D7k2"},
          {"Căn cứ Điều 5 khoản 2 điểm a @", "Điều 5 khoản 2 điểm a|D5k2a"},
          {"Căn cứ Điều 5, khoản 2 @", "Điều 5, khoản 2|D5k2"},
          {"Căn cứ khoản 1 và khoản 2 Điều 5, Điều 6 @", "khoản 1 và khoản 2 Điều 5, Điều 6|D5k1 D5k2 D6"},
          {"Căn cứ điểm a khoản 1, điểm b khoản 2 Điều 5 @", "điểm a khoản 1, điểm b khoản 2 Điều 5|D5k1a D5k2b"},
          {"Căn cứ điểm a, điểm b khoản 1 Điều 5 @", "điểm a, điểm b khoản 1 Điều 5|D5k1a D5k1b"},
          {"Căn cứ khoản 2 hoặc khoản 3 Điều 5 @", "khoản 2 hoặc khoản 3 Điều 5|D5k2 D5k3"},
          {"Căn cứ khoản 2-4 Điều 5 @", "khoản 2-4 Điều 5|D5k2 D5k3 D5k4"},
          {"Căn cứ khoản 2 đến 4 Điều 5 @", "khoản 2 đến 4 Điều 5|D5k2 D5k3 D5k4"},
          {"Căn cứ Chương II, Chương III @", "Chương II, Chương III|CII CIII"},
          {"Căn cứ Chương II đến Chương IV @", "Chương II đến Chương IV|CII CIII CIV"},
          {"Căn cứ ĐIỀU 5 @", "ĐIỀU 5|D5"},
          {"Căn cứ điều 5 @", "điều 5|D5"},
          {"Căn cứ khoản 1 điều 5 @", "khoản 1 điều 5|D5k1"},
          {"Căn cứ tiết b điểm 1 mục III @", "tiết b điểm 1 mục III|MIII1"},
          {"Căn cứ khoản 10 Điều 100 @", "khoản 10 Điều 100|D100k10"},
          {"Căn cứ điểm y khoản 2 Điều 5 @", "điểm y khoản 2 Điều 5|D5k2y"},
          {"Căn cứ @ (Điều 3)", "Điều 3|D3"},
          {"Căn cứ @ của Chính phủ tại khoản 2 Điều 5", "khoản 2 Điều 5|D5k2"},
          {"Thực hiện @ tại số thứ tự 02", "số thứ tự 02|"},
      },
      pinpoint);
}

TEST_CASE("words that only look like provisions are no pinpoints") {
  check_rows(
      {
          {"Căn cứ @", "-"},
          {"Ngày 5 tháng 3, căn cứ @", "-"},
          {"Căn cứ Luật Đất đai và @", "-"},
          {"Trong 5 khoản chi theo @", "-"},
          {"Điều này được nêu tại @", "-"},
          {"Căn cứ Quyết định số 12/QĐ-UBND và @", "-"},
          {"Mức chi 02 triệu đồng, @", "-"},
          {"Có 3 điểm mới của @", "-"},
          {"Một số điều của @", "-"},
          {"Điều kiện theo @", "-"},
          {"Mục tiêu của @", "-"},
          {"Phần lớn nội dung của @", "-"},
          {"Điểm cầu họp theo @", "-"},
          {"Chương trình theo @", "-"},
          {"Theo khoản thu tại @", "-"},
          {"Điều 5 Luật Đất đai; căn cứ @", "-"},
          {"Theo Điều 7, các cơ quan thực hiện @", "-"},
          {"Căn cứ @; Điều 3 Luật Đất đai", "-"},
          {"Căn cứ @ và Điều 4 Quyết định số 5/QĐ-UBND ngày 02/3/2026", "-"},
          {"Hội nghị lần thứ 5 và @", "-"},
      },
      pinpoint);
}
