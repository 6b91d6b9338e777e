// Deadlines as a calendar (RFC 5545): an all-day event for each dated deadline of an action, on the last day of its month, quarter or year.
#include <algorithm>
#include <charconv>
#include <optional>

#include "congvan/write.hpp"
#include "output/exported.hpp"
#include "output/message.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::size_t kLineBytes = 75;      // RFC 5545, 3.1
constexpr std::size_t kSummaryBytes = 160;  // of the task in an event's title

int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// The last day of a deadline's value as YYYYMMDD: 2026-07-15, 2026-07, 2026-Q3, 2026; none for what is no date.
std::optional<std::string> last_day(std::string_view value) {
  const auto number = [&](std::size_t at, std::size_t size) {
    int out = 0;
    const char* const end = value.data() + at + size;
    return value.size() >= at + size && std::from_chars(value.data() + at, end, out).ptr == end ? out : 0;
  };
  const int year = number(0, 4);
  if (year <= 0 || (value.size() > 4 && value[4] != '-')) return std::nullopt;
  int month = 12;
  if (value.size() == 7 && value[5] == 'Q')
    month = number(6, 1) * 3;
  else if (value.size() >= 7)
    month = number(5, 2);
  if (month < 1 || month > 12) return std::nullopt;
  const int day = value.size() == 10 ? number(8, 2) : days_in(year, month);
  if (day < 1 || day > days_in(year, month)) return std::nullopt;
  std::string out = std::to_string(year * 10000 + month * 100 + day);
  return out.size() == 8 ? std::optional(out) : std::nullopt;
}

// A text value: backslashes, semicolons, commas and line breaks escaped.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= ' ')
      out += c;
  }
  return out;
}

// One content line, folded between characters.
void add_line(std::string& out, std::string_view name, std::string_view value) {
  std::string line = std::string(name) + ":" + std::string(value);
  std::size_t room = kLineBytes;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = std::min(line.size(), at + room);
    while (end < line.size() && detail::is_continuation(line[end])) --end;
    out.append(at == 0 ? "" : " ").append(line, at, end - at).append("\r\n");
    at = end;
    room = kLineBytes - 1;
  }
}

std::string_view beginning_of(std::string_view text) {
  if (text.size() <= kSummaryBytes) return text;
  const std::size_t cut = text.rfind(' ', kSummaryBytes);
  return text.substr(0, cut == std::string_view::npos ? 0 : cut);
}

std::string summary_of(const Directive& directive) {
  std::string out;
  for (const Assignee& assignee : directive.assignees) out.append(out.empty() ? "" : ", ").append(assignee.name);
  const std::string text = one_line(directive.text);
  const std::string_view task = beginning_of(text);
  out.append(out.empty() ? "" : ": ").append(task);
  if (task.size() < text.size()) out += " …";
  return out;
}

std::string description_of(const Document& document, const Directive& directive, const Deadline& deadline, Language language) {
  const bool vietnamese = language == Language::vietnamese;
  std::string out(directive.text);
  const auto add = [&](std::string_view label, Value value) {
    if (given(value) && !value.empty()) out.append("\n").append(label).append(": ").append(value);
  };
  const Record& record = *document.record;
  const std::string_view inferred = vietnamese ? " (năm suy ra từ ngày văn bản)" : " (year inferred from the document's date)";
  const std::string limit = one_line(deadline.raw).append(deadline.inferred ? inferred : "");
  std::string with;
  for (const Value coordinator : directive.coordinators) with.append(with.empty() ? "" : "; ").append(coordinator);
  add(vietnamese ? "Hạn" : "Deadline", limit);
  add(vietnamese ? "Phối hợp" : "With", Value(with));
  add(vietnamese ? "Báo cáo" : "Report to", directive.report_to);
  if (record.reference) add(vietnamese ? "Văn bản" : "Document", record.reference->canonical);
  if (record.date) add(vietnamese ? "Ngày" : "Date", Value(one_line(record.date->raw)));
  add(vietnamese ? "Cơ quan ban hành" : "Issuer", issuer_name(record));
  add(vietnamese ? "Mục" : "Provision", directive.path);
  const std::string path = printable_path(document.source.path);
  add(vietnamese ? "Tệp" : "File", path);
  return out;
}

void add_event(const Document& document, const Directive& directive, std::size_t index, Language language, std::string& out) {
  const Deadline& deadline = directive.deadlines[index];
  const auto day = given(deadline.value) ? last_day(deadline.value) : std::nullopt;
  if (!day) return;
  // The document's day, so that equal inputs give equal bytes.
  const PartialDate issued = document.record->date ? document.record->date->value : PartialDate{};
  const bool full = issued.year >= 1970 && issued.year <= 9999 && issued.day > 0;
  const std::string stamp = full ? std::to_string(issued.year * 10000 + issued.month * 100 + issued.day) : "19700101";
  const std::string path = printable_path(document.source.path);
  const std::string_view identity = document.source.sha256.empty() ? std::string_view(path) : document.source.sha256.substr(0, 32);
  add_line(out, "BEGIN", "VEVENT");
  add_line(out, "UID", escaped(identity) + "-" + escaped(directive.path) + "-" + std::to_string(index + 1) + "@congvan");
  add_line(out, "DTSTAMP", stamp + "T000000Z");
  add_line(out, "DTSTART;VALUE=DATE", *day);
  add_line(out, "TRANSP", "TRANSPARENT");
  add_line(out, "SUMMARY", escaped(summary_of(directive)));
  add_line(out, "DESCRIPTION", escaped(description_of(document, directive, deadline, language)));
  add_line(out, "END", "VEVENT");
}

}  // namespace

void write_ics_header(std::string& out) {
  add_line(out, "BEGIN", "VCALENDAR");
  add_line(out, "VERSION", "2.0");
  add_line(out, "PRODID", "-//congvan//congvan//VI");
}

void write_ics_events(const Document& document, Language language, std::string& out) {
  if (document.error || document.record == nullptr) return;
  for (const Directive& directive : document.record->directives) {
    for (std::size_t i = 0; i < directive.deadlines.size(); ++i) add_event(document, directive, i, language, out);
  }
}

void write_ics_footer(std::string& out) { add_line(out, "END", "VCALENDAR"); }

}  // namespace congvan
