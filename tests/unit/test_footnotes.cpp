// Footnotes wherever their text stands: at a page's foot, between paragraphs, after the signature.
#include "exact.hpp"
#include "layout/footnotes.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr std::string_view kHead =
    "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\n";
constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n";

// Notes, then the directives' words, then citations of footnotes.
std::string dump(const Record& record) {
  std::string out;
  for (const Footnote& note : record.footnotes) add_line(out, std::string(note.mark) + " = " + std::string(note.text));
  for (const Directive& directive : record.directives) add_line(out, std::string(directive.path) + ": " + std::string(directive.text));
  for (const Citation& citation : record.citations) {
    if (citation.where == Where::footnote) add_line(out, "[" + std::string(citation.raw) + "] in " + std::string(citation.footnote));
  }
  return out;
}

std::string notes(std::string_view body) { return dump(Extracted(std::string(kHead) + std::string(body) + std::string(kEnd)).record); }
std::string whole(std::string_view text) { return dump(Extracted(std::string(kHead) + std::string(text)).record); }

}  // namespace

TEST_CASE("a note between paragraphs is none of the body") {
  check_rows({{"Tỉnh đã ban hành kế hoạch¹. Sở yêu cầu:\n\n1. Rà soát.\n\n¹ Kế hoạch số 11/KH-UBND ngày 12/01/2024 của UBND tỉnh.\n\n2. "
               "Báo cáo./.",
               "1 = Kế hoạch số 11/KH-UBND ngày 12/01/2024 của UBND tỉnh.\n1: Rà soát.\n2: Báo cáo./.\n[Kế hoạch số 11/KH-UBND ngày "
               "12/01/2024] in 1"}},
             notes);
}

TEST_CASE("a wrapped note is joined, and two notes are two") {
  check_rows({{"1. Rà soát¹.\n\n2. Báo cáo²./.\n\n¹ Kế hoạch số 11/KH-UBND ngày 12/01/2024 của UBND tỉnh về công tác\ncải cách hành "
               "chính.\n² Theo mẫu.",
               "1 = Kế hoạch số 11/KH-UBND ngày 12/01/2024 của UBND tỉnh về công tác cải cách hành chính.\n2 = Theo mẫu.\n1: Rà soát¹.\n2: "
               "Báo cáo²./.\n[Kế hoạch số 11/KH-UBND ngày 12/01/2024] in 1"}},
             notes);
}

TEST_CASE("a converter's notes are read") {
  check_rows(
      {{"1. Rà soát[^1].\n\n2. Báo cáo./.\n\n[^1]: Quyết định số 12/QĐ-UBND ngày 05/3/2024.",
        "1 = Quyết định số 12/QĐ-UBND ngày 05/3/2024.\n1: Rà soát[^1].\n2: Báo cáo./.\n[Quyết định số 12/QĐ-UBND ngày 05/3/2024] in 1"}},
      notes);
}

TEST_CASE("a note after the signature is found") {
  check_rows({{"1. Rà soát¹.\n\n2. Báo cáo./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n\n¹ Theo mẫu.\n",
               "1 = Theo mẫu.\n1: Rà soát¹.\n2: Báo cáo./."}},
             whole);
}

TEST_CASE("square metres, powers and lone figures are no notes") {
  check_rows({{"1. Giao 500 m² đất.\n\n2. Báo cáo./.", "1: Giao 500 m² đất.\n2: Báo cáo./."},
              {"1. Rà soát 12 đơn vị.\n\n2. Báo cáo năm 2026./.", "1: Rà soát 12 đơn vị.\n2: Báo cáo năm 2026./."}},
             notes);
}

TEST_CASE("a superscript number is read at the beginning") {
  const struct {
    std::string_view text;
    int value;
    std::size_t length;
  } rows[] = {{"¹ Kế", 1, 2}, {"²", 2, 2}, {"³", 3, 2}, {"⁴", 4, 3}, {"¹⁰ Kế", 10, 5},
              {"¹²", 12, 4},  {"", 0, 0},  {"1", 0, 0}, {"a¹", 0, 0}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Exact text(row.text);
    std::size_t length = 99;
    CHECK(layout::superscript_at(text.view(), &length) == row.value);
    CHECK(length == row.length);
  }
}
