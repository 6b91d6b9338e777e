// The running text of a document, and the way back from each of its offsets to the source.
#include <random>

#include "exact.hpp"
#include "layout/flow.hpp"
#include "layout/zones.hpp"
#include "text/line_shape.hpp"

using namespace congvan;
using namespace congvan::layout;
using namespace congvan::testing;

namespace {

std::string flow_of(std::string_view source) {
  Flow flow;
  flow.append(source, {0, source.size()});
  return std::string(flow.text());
}

}  // namespace

TEST_CASE("blanks become one, and signs without width and markup go") {
  check_rows(
      {
          {"", ""},
          {"Số: 12/SNV-VP", "Số: 12/SNV-VP"},
          {"Số:    12", "Số: 12"},
          {"a\tb\nc\r\nd", "a b c d"},
          {"a\xC2\xA0\xE2\x80\xAF"
           "b",
           "a b"},
          {"SNV\xC2\xAD-VP\xE2\x80\x8B", "SNV-VP"},
          {"\xEF\xBB\xBFKính gửi", "Kính gửi"},
          {"**Nơi nhận:**", "Nơi nhận:"},
          {"*Căn cứ* Luật", "Căn cứ Luật"},
          {"_Căn cứ_ Luật", "Căn cứ Luật"},
          {"163/TB_UBND", "163/TB_UBND"},
          {"* Về tổ chức", "* Về tổ chức"},
          {"a \\- b\\.", "a - b."},
          {"“a) …”", "“a) …”"},
      },
      flow_of);
}

TEST_CASE("a line that is taken as it stands is what its pieces would have given") {
  static constexpr std::string_view kPieces[] = {
      "ệ", "a", "Sở Nội vụ", " ", " ", "  ", "*",        "_", "\\",           "|",
      "–", "“", "²",         "<", "`", "\t", "\xC2\xA0", "-", "\xE2\x80\x8B", "đề nghị các đơn vị"};
  std::mt19937 random(5);
  int verbatim = 0;
  for (int round = 0; round < 5000; ++round) {
    std::string line;
    for (std::size_t pieces = random() % 8; pieces > 0; --pieces) line += kPieces[random() % std::size(kPieces)];
    if (!shape_of(line).verbatim) continue;
    ++verbatim;
    REQUIRE(flow_of(line) == line);
  }
  CHECK(verbatim > 200);
}

TEST_CASE("one separator parts two pieces") {
  Flow flow;
  flow.separate(' ');
  CHECK(flow.text().empty());
  const std::string_view source = "Quyết\nđịnh";
  flow.append(source, {0, 7});
  flow.separate(' ');
  flow.separate(' ');
  flow.append(source, {8, source.size()});
  CHECK(flow.text() == "Quyết định");
  flow.separate(' ');
  flow.separate('\n');
  flow.separate('\n');
  CHECK(flow.text() == "Quyết định\n");
}

TEST_CASE("a piece of the flow leads back to its piece of the source") {
  const Exact source("Quyết  định **số** 36/2016/QĐ-\n    TTg ngày");
  Flow flow;
  flow.append(source.view(), {0, source.view().size()});
  const struct {
    std::string_view piece;
    std::string_view origin;
  } rows[] = {
      {"Quyết", "Quyết"},
      {"Quyết định", "Quyết  định"},
      {"số", "số"},
      {"định số", "định **số"},
      {"36/2016/QĐ- TTg", "36/2016/QĐ-\n    TTg"},
      {"ngày", "ngày"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.piece);
    const std::size_t at = flow.text().find(row.piece);
    REQUIRE(at != std::string_view::npos);
    const Span span = flow.to_source({at, at + row.piece.size()});
    CHECK(source.view().substr(span.start, span.size()) == row.origin);
  }
}

TEST_CASE("every letter of the flow leads back to itself") {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    static constexpr std::string_view kPieces[] = {"ệ", "a", "B", " ", "  ", "\n", "*", "**", "_", "\\", "|", "\xC2\xA0", "\xE2\x80\x8B",
                                                   "“", "-", "/", "1", "\t", "`"};
    std::string bytes;
    for (std::size_t count = random() % 30; count > 0; --count) bytes += kPieces[random() % std::size(kPieces)];
    const Exact source(bytes);
    Flow flow;
    const std::size_t half = bytes.size() / 2;
    std::size_t cut = half;
    while (cut < bytes.size() && (static_cast<unsigned char>(bytes[cut]) & 0xC0U) == 0x80U) ++cut;
    flow.append(source.view(), {0, cut});
    flow.separate(' ');
    flow.append(source.view(), {cut, bytes.size()});
    std::size_t last = 0;
    for (std::size_t at = 0; at < flow.size(); ++at) {
      const char c = flow.text()[at];
      if (c == ' ' || c == '\n') continue;
      const Span span = flow.to_source({at, at + 1});
      if (span.size() != 1 || span.end > bytes.size() || bytes[span.start] != c || span.start < last)
        FAIL_CHECK("round " << round << ", offset " << at);
      last = span.start;
    }
  }
}

TEST_CASE("the zones' paragraphs hold the document's words in order") {
  const Extracted document(
      "UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\n\nSố: 12/SNV-VP\nHòa Lâm, ngày 05 tháng 3 năm 2026\n\nKính gửi: Các sở, ban, ngành\n\n"
      "Thực hiện Quyết định số 36/2016/QĐ-\nTTg, Sở Nội vụ đề nghị:\n\n1. Rà soát¹.\n\n2. Báo cáo./.\n\n¹ Theo mẫu.\n\nNơi nhận:\n- Như "
      "trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nVi Văn Thông\n");
  const Zones zones = find_zones(document.text.utf8);
  std::string bodies;
  for (const Paragraph& paragraph : zones.paragraphs) {
    CHECK(paragraph.begin <= paragraph.end);
    CHECK(paragraph.end <= zones.flow.size());
    if (paragraph.zone == Zone::body) add_line(bodies, zones.words(paragraph));
  }
  CHECK(bodies == "Thực hiện Quyết định số 36/2016/QĐ- TTg, Sở Nội vụ đề nghị:\n1. Rà soát¹.\n2. Báo cáo./.");
}
