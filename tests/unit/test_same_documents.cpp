// Which citations cite the same document: "first citations|keys".
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string same(std::string_view body) {
  const Extracted document(document_of(body));
  std::string out;
  std::string keys;
  for (const Citation& citation : document.record.citations) {
    out.append(out.empty() ? "" : " ").append(citation.same_as ? "c" + std::to_string(*citation.same_as + 1) : "-");
    keys.append(keys.empty() ? "" : " ").append(or_dash(citation.key));
  }
  return out + "|" + keys;
}

}  // namespace

TEST_CASE("a short form resolves to the one full citation that it fits") {
  check_rows(
      {
          {"Kế hoạch số 3616/KH-SNV ngày 04/6/2025. Theo Kế hoạch số 3616, đơn vị báo cáo.",
           "- c1|KH:3616/KH-SNV:2025-06-04 KH:3616/KH-SNV:2025-06-04"},
          {"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020. Theo Nghị định 30, đơn vị báo cáo.",
           "- c1|NĐ:30/2020/NĐ-CP:2020-03-05 NĐ:30/2020/NĐ-CP:2020-03-05"},
          {"Quyết định số 701/QĐ-UBND ngày 24/5/2025. Quyết định số 701/QĐ-UBND nêu trên đã rõ.",
           "- c1|QĐ:701/QĐ-UBND:2025-05-24 QĐ:701/QĐ-UBND:2025-05-24"},
          {"Kế hoạch số 15/KH-UBND. Kế hoạch số 15/KH-UBND ngày 06/01/2026 đã rõ.",
           "- c1|KH:15/KH-UBND:2026-01-06 KH:15/KH-UBND:2026-01-06"},
          {"Kế hoạch số 15/KH-UBND ngày 06/01/2026. Kế hoạch số 15/KH-SNV ngày 09/01/2026. Theo Kế hoạch 15, đơn vị báo cáo.",
           "- - -|KH:15/KH-UBND:2026-01-06 KH:15/KH-SNV:2026-01-09 KH:15:?"},
          {"Kế hoạch số 15/KH-UBND ngày 06/01/2025. Kế hoạch số 15/KH-UBND ngày 09/01/2026.",
           "- -|KH:15/KH-UBND:2025-01-06 KH:15/KH-UBND:2026-01-09"},
          {"Công văn số 15/UBND-TH. Theo Quyết định 15, đơn vị báo cáo.", "- -|CV:15/UBND-TH:? QĐ:15:?"},
          {"Nghị quyết số 57-NQ/TW ngày 22/12/2024. Triển khai Nghị quyết 57.", "- c1|NQ:57-NQ/TW:2024-12-22 NQ:57-NQ/TW:2024-12-22"},
          {"Triển khai Nghị quyết 57. Nghị quyết số 57-NQ/TW ngày 22/12/2024 đã rõ.", "- c1|NQ:57-NQ/TW:2024-12-22 NQ:57-NQ/TW:2024-12-22"},
          {"Triển khai Đề án 06. Tiếp tục Đề án 06.", "- c1|ĐA:06:? ĐA:06:?"},
          {"Luật Lưu trữ năm 2024. Luật Lưu trữ năm 2024.", "- c1|L:luat luu tru:2024 L:luat luu tru:2024"},
          {"Luật Lưu trữ năm 2011. Luật Lưu trữ năm 2024.", "- -|L:luat luu tru:2011 L:luat luu tru:2024"},
          {"Luật Lưu trữ số 33/2024/QH15. Luật Lưu trữ năm 2024.", "- c1|L:33/2024/QH15:? L:33/2024/QH15:?"},
          {"Công văn số 2769/UBND- NC. Công văn số 2769/UBND-NC.", "- c1|CV:2769/UBND-NC:? CV:2769/UBND-NC:?"},
          {"Kế hoạch số 05/KH-UBND ngày 06/01/2026. Theo Kế hoạch số 5, đơn vị báo cáo.",
           "- c1|KH:05/KH-UBND:2026-01-06 KH:05/KH-UBND:2026-01-06"},
          {"Thông tư số 05/2025/TT-BNV. Thông tư số 05/2024/TT-BNV. Theo Thông tư 05, đơn vị báo cáo.",
           "- - -|TT:05/2025/TT-BNV:? TT:05/2024/TT-BNV:? TT:05:?"},
      },
      same);
}
