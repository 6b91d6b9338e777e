// `audit --catalog`: any table in CSV, and an audit with what it says.
#include <cctype>

#include "claims.hpp"
#include "congvan/audit.hpp"
#include "congvan/extract.hpp"

namespace {

using namespace congvan;

// Cites a few of the documents that the seeds' tables hold.
constexpr std::string_view citing =
    "UBND TỈNH HÒA LÂM\nSố: 15/QĐ-UBND\nHòa Lâm, ngày 05 tháng 3 năm 2026\nCăn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính "
    "phủ;\nCăn cứ Thông tư số 1/2019/TT-BNV ngày 24/1/2019 của Bộ Nội vụ;\nCăn cứ Quyết định số 7/QĐ-UBND ngày 02/01/2025 của UBND tỉnh "
    "Hòa Lâm về việc rà soát;\nQUYẾT ĐỊNH:\nĐiều 1. Rà soát theo Kế hoạch số 3/KH-UBND của UBND tỉnh Hòa Lâm.\n";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Exact csv(fuzz::view_of(data, size));
  Catalog catalog;
  const std::string fault = catalog.read(csv.view());
  fuzz::hold(fault.empty() || std::isdigit(static_cast<unsigned char>(fault[0])) != 0, "a fault names its line", fault);
  if (!fault.empty()) return 0;
  static const Text text = Text::from_utf8(citing);
  static const Record record = extract(text);
  Source source;
  source.path = "a.txt";
  const Document document{.source = source, .record = &record, .text = &text, .error = {}};
  AuditSettings settings;
  settings.catalog = &catalog;
  settings.complete = true;
  for (const Finding& finding : audit(document, settings)) fuzz::hold(finding.rule != nullptr, "a finding has a rule");
  Comparison comparison(settings);
  comparison.add(facts_of(document));
  comparison.finish([](const Finding& finding) { fuzz::hold(!finding.message.empty(), "a finding has a message"); });
  return 0;
}
