// The calendar of dated actions.
#include "congvan/write.hpp"
#include "exact.hpp"
#include "meaning_documents.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string calendar(std::string_view body, Language language = Language::english) {
  const Extracted read(document_of(body));
  Source source;
  source.path = "in/12.txt";
  source.sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  std::string out;
  write_ics_events({.source = source, .record = &read.record, .text = &read.text, .error = {}}, language, out);
  return out;
}

std::string days(std::string_view words) {
  const std::string events = calendar("1. " + std::string(words) + "\n2. Rà soát.");
  constexpr std::string_view kStart = "DTSTART;VALUE=DATE:";
  std::string out;
  for (std::size_t at = events.find(kStart); at != std::string::npos; at = events.find(kStart, at + 1))
    out += (out.empty() ? "" : " ") + events.substr(at + kStart.size(), 8);
  return out;
}

}  // namespace

TEST_CASE("an event stands on the last day of its deadline, and what has no date has none") {
  check_rows(
      {
          {"Báo cáo trước ngày 15/7/2026.", "20260715"},
          {"Báo cáo trong tháng 02/2028.", "20280229"},
          {"Báo cáo trong tháng 02/2026.", "20260228"},
          {"Báo cáo trong quý III năm 2026.", "20260930"},
          {"Báo cáo trong năm 2026.", "20261231"},
          {"Báo cáo trước ngày 15/7/2026; hoàn thành trong tháng 8/2026.", "20260715 20260831"},
          {"Báo cáo trong 05 ngày làm việc.", ""},
          {"Báo cáo định kỳ hằng tháng.", ""},
          {"Báo cáo đúng thời hạn.", ""},
          {"Báo cáo kịp thời.", ""},
      },
      days);
}

TEST_CASE("an event says who does what, by when, to whom and from which document") {
  std::string event = calendar("1. Giao Sở Y tế rà soát, báo cáo UBND tỉnh trước ngày 15/7/2026.\n2. Rà soát.", Language::vietnamese);
  for (std::size_t fold = event.find("\r\n "); fold != std::string::npos; fold = event.find("\r\n ")) event.erase(fold, 3);
  CHECK(event ==
        "BEGIN:VEVENT\r\n"
        "UID:0123456789abcdef0123456789abcdef-1-1@congvan\r\n"
        "DTSTAMP:20260305T000000Z\r\n"
        "DTSTART;VALUE=DATE:20260715\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "SUMMARY:Sở Y tế: Giao Sở Y tế rà soát\\, báo cáo UBND tỉnh trước ngày 15/7/2026.\r\n"
        "DESCRIPTION:Giao Sở Y tế rà soát\\, báo cáo UBND tỉnh trước ngày 15/7/2026.\\nHạn: trước ngày 15/7/2026\\nBáo cáo: UBND tỉnh"
        "\\nVăn bản: 12/SDTTG-VP\\nNgày: ngày 05 tháng 3 năm 2026\\nCơ quan ban hành: SỞ DÂN TỘC VÀ TÔN GIÁO\\nMục: 1\\nTệp: in/12.txt\r\n"
        "END:VEVENT\r\n");
}

TEST_CASE("words of a deadline that stand on two lines are one line of an event, which names those who cooperate") {
  std::string event =
      calendar("1. Rà soát\nGiao Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát, hoàn thành trước ngày\n    15/7/2026.\n2. Rà soát.",
               Language::vietnamese);
  for (std::size_t fold = event.find("\r\n "); fold != std::string::npos; fold = event.find("\r\n ")) event.erase(fold, 3);
  CHECK(event.find("\\nHạn: trước ngày 15/7/2026\\nPhối hợp: Sở Nội vụ\\n") != std::string::npos);
  const std::size_t summary = event.find("SUMMARY:");
  CHECK(event.substr(summary, event.find("\r\n", summary) - summary).find("\\n") == std::string::npos);
}

TEST_CASE("an event tells that its year is inferred from the document's date") {
  for (const Language language : {Language::vietnamese, Language::english}) {
    std::string event = calendar("1. Báo cáo trước ngày 15/8.\n2. Rà soát.", language);
    for (std::size_t fold = event.find("\r\n "); fold != std::string::npos; fold = event.find("\r\n ")) event.erase(fold, 3);
    CHECK(event.find("DTSTART;VALUE=DATE:20260815\r\n") != std::string::npos);
    const std::string_view limit = language == Language::vietnamese
                                       ? "Hạn: trước ngày 15/8 (năm suy ra từ ngày văn bản)\\n"
                                       : "Deadline: trước ngày 15/8 (year inferred from the document's date)\\n";
    CHECK(event.find(limit) != std::string::npos);
  }
}

TEST_CASE("no line of a calendar is longer than 75 bytes, and none breaks a character") {
  std::string out;
  write_ics_header(out);
  out += calendar(
      "1. Giao Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo; Sở Khoa học và Công nghệ khẩn trương rà soát, tổng hợp, báo cáo Ủy "
      "ban "
      "nhân dân tỉnh trước ngày 15/7/2026.\n2. Rà soát.");
  write_ics_footer(out);
  CHECK(out.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(out.ends_with("END:VCALENDAR\r\n"));
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 75);
    CHECK(Text::from_utf8(out.substr(at, end - at)).repaired.empty());
    at = end + 2;
  }
}
