// Findings for people at a terminal, and as JSON and CSV.
#include "output/findings.hpp"

#include <array>

#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/names.hpp"
#include "output/tables.hpp"
#include "text/letters.hpp"
#include "text/printable.hpp"

namespace congvan {
namespace {

struct Look {
  std::string_view on;
  std::string_view off;
};
Look look_of(Severity severity, bool colour) {
  if (!colour) return {};
  switch (severity) {
    case Severity::error:
      return {"\033[1;31m", "\033[0m"};
    case Severity::warning:
      return {"\033[1;33m", "\033[0m"};
    case Severity::info:
      break;
  }
  return {"\033[1;36m", "\033[0m"};
}

void append_place(const FindingPlace& place, std::string& out) {
  out += printable(place.path);
  if (place.line == 0) return;
  out += ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

void append_quote(const FindingPlace& place, Look look, std::string& out) {
  if (place.quote.empty()) return;
  const std::string before = printable(place.quote.substr(0, place.mark.start));
  const std::string piece = printable(place.quote.substr(place.mark.start, place.mark.size()));
  const std::string after = printable(place.quote.substr(std::max(place.mark.end, place.mark.start)));
  out.append("    ").append(before).append(look.on).append(piece).append(look.off).append(after).append("\n");
  if (place.mark.empty()) return;
  out.append(4 + display_width(before), ' ').append(look.on).append("^");
  const std::size_t width = display_width(piece);
  out.append(width > 1 ? width - 1 : 0, '~').append(look.off).append("\n");
}

void put_place(JsonWriter& json, const FindingPlace& place) {
  json.key("span");
  json.begin_flat();
  json.begin_object();
  for (const auto& [key, value] : {std::pair{"start", place.span.start}, std::pair{"end", place.span.end}, std::pair{"line", place.line},
                                   std::pair{"column", place.column}}) {
    json.key(key);
    json.number(value);
  }
  json.end_object();
  json.end_flat();
}

}  // namespace

std::string fingerprint_text(std::uint64_t fingerprint) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; fingerprint >>= 4U) out[i] = digits[fingerprint & 15U];
  return out;
}

std::string_view clause_of(const DiagnosticRule& rule, Language language) {
  return language == Language::vietnamese ? rule.clause.vietnamese : rule.clause.english;
}

std::string_view severity_word(Severity severity, Language language) {
  static constexpr std::array<std::string_view, 3> vietnamese = {"lỗi", "cảnh báo", "lưu ý"};
  return language == Language::vietnamese ? vietnamese[static_cast<std::size_t>(severity)] : name_of(severity);
}

void write_finding_text(const Finding& finding, bool colour, Language language, std::string& out) {
  const Look look = look_of(finding.severity, colour);
  append_place(finding.place, out);
  out.append(": ").append(look.on).append(severity_word(finding.severity, language)).append(look.off);
  out.append(": ").append(printable(finding.message)).append(" [").append(finding.rule->name).append("]\n");
  append_quote(finding.place, look, out);
  for (const RelatedPlace& related : finding.related) {
    out += "  ";
    append_place(related.place, out);
    out.append(": ").append(printable(related.message)).append("\n");
    append_quote(related.place, {}, out);
  }
}

void write_finding_json(const Finding& finding, bool known, Language language, int indent, std::string& out) {
  JsonWriter json(out, indent);
  json.begin_object();
  const auto put = [&](std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
  };
  put("path", printable_path(finding.place.path));
  put("rule", finding.rule->name);
  put("severity", name_of(finding.severity));
  put("message", printable_message(finding.message));
  put("clause", clause_of(*finding.rule, language));
  put_place(json, finding.place);
  json.key("related");
  json.begin_array();
  for (const RelatedPlace& related : finding.related) {
    json.element();
    json.begin_object();
    put("path", printable_path(related.place.path));
    put_place(json, related.place);
    put("message", printable_message(related.message));
    json.end_object();
  }
  json.end_array();
  put("fingerprint", fingerprint_text(finding.fingerprint));
  json.key("known");
  json.boolean(known);
  json.end_object();
}

void write_findings_csv_header(std::string& out) {
  out += "path,rule,severity,message,clause,line,column,start,end,related,fingerprint,known\r\n";
}

void write_finding_csv(const Finding& finding, bool known, Language language, std::string& out) {
  std::string related;
  for (const RelatedPlace& one : finding.related) {
    if (!related.empty()) related += "; ";
    append_place(one.place, related);
    related += ": " + one.message;
  }
  const FindingPlace& place = finding.place;
  const std::string path = printable_path(place.path);
  const std::string message = printable_message(finding.message);
  const std::string fingerprint = fingerprint_text(finding.fingerprint);
  const std::array<std::string, 4> numbers = {std::to_string(place.line), std::to_string(place.column), std::to_string(place.span.start),
                                              std::to_string(place.span.end)};
  const std::array<Cell, 12> cells = {Cell{path},
                                      {finding.rule->name},
                                      {name_of(finding.severity)},
                                      {message},
                                      {clause_of(*finding.rule, language)},
                                      {numbers[0], CellKind::number},
                                      {numbers[1], CellKind::number},
                                      {numbers[2], CellKind::number},
                                      {numbers[3], CellKind::number},
                                      {related},
                                      {fingerprint},
                                      {known ? "true" : "false"}};
  append_csv_row(cells, false, out);
}

}  // namespace congvan
