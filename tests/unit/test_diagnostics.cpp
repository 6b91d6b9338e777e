// What the record says of itself: what is missing, doubtful or repaired.
#include <set>

#include "congvan/audit.hpp"
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

// One line a finding: its name, the text it stands on, what was found and expected.
std::string findings(std::string_view text) {
  const Extracted document(text);
  std::string out;
  for (const Diagnostic& diagnostic : document.record.diagnostics) {
    add_line(out, diagnostic_rules().at(static_cast<std::size_t>(diagnostic.rule)).name);
    if (given(diagnostic.found)) out += " '" + std::string(diagnostic.found) + "'";
    if (given(diagnostic.expected)) out += " not '" + std::string(diagnostic.expected) + "'";
  }
  return out;
}

constexpr std::string_view kEnd = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n";

std::string of_body(std::string_view body) {
  return findings(
      "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\n" +
      std::string(body) + std::string(kEnd));
}

std::string of_head(std::string_view head) {
  return findings("UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\n" + std::string(head) + "\n\nKính gửi: UBND tỉnh\n\nSở trả lời./." + std::string(kEnd));
}

}  // namespace

TEST_CASE("every rule has a stable name of its own, and message, meaning and examples in two languages") {
  std::set<std::string_view> names;
  for (const DiagnosticRule* each : audit_rules()) {
    const DiagnosticRule& rule = *each;
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK(rule.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
    for (const std::string_view words : {rule.message_en, rule.message_vi, rule.meaning_en, rule.meaning_vi, rule.bad, rule.good})
      CHECK_FALSE(words.empty());
    CHECK(rule.clause.english.empty() == rule.clause.vietnamese.empty());
    for (const std::string_view place : {"{found}", "{expected}", "{other}"})
      CHECK((rule.message_en.find(place) == std::string_view::npos) == (rule.message_vi.find(place) == std::string_view::npos));
  }
  for (const std::string_view name : {"reference-missing", "date-missing", "date-incomplete", "date-impossible", "subject-missing",
                                      "signature-missing", "numbering-gap", "nothing-found", "text-repaired"})
    CHECK(names.contains(name));
}

TEST_CASE("a whole dispatch has no findings") {
  check_rows({{"1. Rà soát.\n2. Báo cáo./.", ""}, {"Sở Nội vụ trả lời để UBND tỉnh biết./.", ""}}, of_body);
}

TEST_CASE("a text that is no dispatch has nothing") {
  check_rows(
      {
          {"", "nothing-found"},
          {"\n\n", "nothing-found"},
          {"Hôm nay trời nắng, chúng tôi đi chợ mua rau và cá.\nBuổi chiều nấu cơm.\n", "nothing-found"},
          {"12", "nothing-found"},
      },
      findings);
}

TEST_CASE("what the letterhead does not give is missing") {
  check_rows(
      {
          {"V/v rà soát\n\nHòa Lâm, ngày 05 tháng 3 năm 2026", "reference-missing"},
          {"Số: 12/SNV-VP\nV/v rà soát", "date-missing"},
          {"Số: 12/SNV-VP\n\nHòa Lâm, ngày 05 tháng 3 năm 2026", "subject-missing"},
          {"Số: 12/SNV-VP\nV/v rà soát\n\nHòa Lâm, ngày     tháng 3 năm 2026", "date-incomplete 'ngày     tháng 3 năm 2026'"},
          {"Số: 12/SNV-VP\nV/v rà soát\n\nHòa Lâm, ngày 31 tháng 02 năm 2026", "date-impossible 'ngày 31 tháng 02 năm 2026'"},
      },
      of_head);
}

TEST_CASE("a document that nobody signed lacks its signature") {
  check_rows({{"SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà soát\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở trả lời./.\n",
               "signature-missing"}},
             findings);
}

TEST_CASE("a number that is skipped is a gap, one that begins anew is none") {
  check_rows(
      {
          {"1. Rà soát.\n3. Báo cáo./.", "numbering-gap '3.' not '2'"},
          {"1. Rà soát:\na) Một;\nc) Hai.\n2. Báo cáo./.", "numbering-gap 'c)' not 'b'"},
          {"I. MỤC TIÊU\n1. Một.\n2. Hai.\nII. TỔ CHỨC\n1. Ba.\n2. Bốn./.", ""},
          {"1. Rà soát:\na) Một;\nb) Hai.\n2. Báo cáo:\na) Ba;\nb) Bốn./.", ""},
          {"1. Rà soát:\nc) Một;\nd) Hai;\nđ) Ba;\ne) Bốn;\ng) Năm.\n2. Báo cáo./.", ""},
          {"1. Một:\n- Hai;\n- Ba.\n2. Bốn./.", ""},
      },
      of_body);
}

TEST_CASE("an impossible date of a citation is told, its missing day is not") {
  check_rows(
      {
          {"Theo Quyết định số 12/QĐ-UBND ngày 31/02/2024, Sở trả lời./.", "date-impossible 'ngày 31/02/2024'"},
          {"Theo Tờ trình số 12/TTr-CAT ngày  /9/2025, Sở trả lời./.", ""},
          {"Theo Tờ trình số 12/TTr-CAT, Sở trả lời./.", ""},
      },
      of_body);
}

TEST_CASE("repaired bytes are told where they stood") {
  const Extracted document(
      "SỞ NỘI VỤ\n\nSố: 12/SNV-VP\nV/v rà\xFF soát\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh\n\nSở trả lời./.\n\nGIÁM "
      "ĐỐC\n\n\nVi Văn Thông\n");
  REQUIRE(document.record.diagnostics.size() == 1);
  CHECK(document.record.diagnostics[0].rule == Rule::text_repaired);
  const Span span = document.record.diagnostics[0].span;
  CHECK(document.text.utf8.substr(span.start, span.size()) == "\xEF\xBF\xBD");
}

TEST_CASE("what a form has no place for is not missed") {
  constexpr std::string_view kBody = "\n\nCuộc họp bàn việc sửa đường.\n";
  const auto of_form = [&](std::string_view lines) {
    return findings("UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\n" + std::string(lines) + std::string(kBody) + std::string(kEnd));
  };
  check_rows({{"Số: 12/BB-SNV\n\nBIÊN BẢN\nHọp sửa đường", ""},
              {"Số: 12/PC-SNV\n\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nPHIẾU CHUYỂN ĐƠN", ""},
              {"Hòa Lâm, ngày 05 tháng 3 năm 2026\n\nTHƯ KHEN\n\nGửi: Trường Tiểu học Bản Lìm", ""},
              {"Số: 12/KH-SNV\n\nKẾ HOẠCH\nSửa đường", "date-missing"}},
             of_form);
}
