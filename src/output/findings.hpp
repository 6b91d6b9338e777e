// Findings as people and programs read them: compiler style with the line quoted, JSON, CSV, SARIF 2.1.0, HTML. None of these knows how a
// finding was made.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "congvan/audit.hpp"

namespace congvan {

/// "path:line:column: severity: message [rule]", the line quoted with the place marked below it, and the other places.
void write_finding_text(const Finding& finding, bool colour, Language language, std::string& out);

/// One JSON object without a line break. `known`: the finding stands in a baseline.
void write_finding_json(const Finding& finding, bool known, Language language, int indent, std::string& out);

void write_findings_csv_header(std::string& out);
void write_finding_csv(const Finding& finding, bool known, Language language, std::string& out);

/// SARIF 2.1.0: begin, the findings parted by ",\n", end.
void begin_sarif(std::span<const DiagnosticRule* const> rules, std::string_view version, Language language, std::string& out);
void write_finding_sarif(const Finding& finding, bool known, Language language, std::string& out);
void end_sarif(std::string& out);

/// One page without anything from elsewhere: begin, the findings, end.
void begin_findings_html(std::string_view title, Language language, std::string& out);
void write_finding_html(const Finding& finding, Language language, std::string& out);
void end_findings_html(std::string_view summary, std::string& out);

/// Sixteen hexadecimal digits.
[[nodiscard]] std::string fingerprint_text(std::uint64_t fingerprint);
/// "Decree 30/2020/NĐ-CP, …" in the language.
[[nodiscard]] std::string_view clause_of(const DiagnosticRule& rule, Language language);
/// "warning", "cảnh báo"
[[nodiscard]] std::string_view severity_word(Severity severity, Language language);

}  // namespace congvan
