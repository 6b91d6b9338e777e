// One document to its findings: every rule's function in turn, then places, quotations and fingerprints.
#include "congvan/audit.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "audit/fingerprint.hpp"
#include "audit/rule.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

using rules::Row;
using rules::Sink;
using rules::Subject;

const std::vector<const Row*>& rows() {
  static const std::vector<const Row*> all = [] {
    std::vector<const Row*> made;
    for (const auto& table : {rules::reference_rules(), rules::date_rules(), rules::citation_rules(), rules::form_rules(),
                              rules::page_rules(), rules::many_rules()})
      for (const Row& row : table) made.push_back(&row);
    return made;
  }();
  return all;
}

bool is_party(const Record& record, std::string_view text) {
  if (record.reference && record.reference->family == Family::party) return true;
  if (text.substr(0, 600).find("ĐẢNG CỘNG SẢN VIỆT NAM") != std::string_view::npos) return true;
  if (!record.issuer) return false;
  for (const std::string_view words : {"dang uy", "tinh uy", "huyen uy", "thanh uy", "doan tncs", "tinh doan", "ban chap hanh", "bch"})
    if (contains_words(record.issuer->name, words)) return true;
  return false;
}

/// Signs that scanners make of dirt and strokes, and no office types.
bool reads_scanned(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    switch (c.value) {
      case 0x2C6:  // ˆ
      case U'\\':
      case U'~':
      case 0xA1:  // ¡
      case 0xA2:  // ¢
      case 0xA3:  // £
      case 0xA5:  // ¥
      case 0xA7:  // §
      case 0xAC:  // ¬
        return true;
      default:
        at += c.size;
    }
  }
  return false;
}

/// What is not found where its words stand, in a scan, or in a fragment (two parts missing and more) is told as info.
Severity severity_of(const Subject& subject, Rule rule) {
  const Record& record = subject.record;
  const Severity own = diagnostic_rules()[static_cast<std::size_t>(rule)].severity;
  const auto missing = static_cast<int>(!record.reference) + static_cast<int>(!record.date) + static_cast<int>(!given(record.subject)) +
                       static_cast<int>(record.signatures.empty());
  const std::string_view head = subject.text.substr(0, 2000);
  switch (rule) {
    case Rule::date_impossible:
      return subject.scanned ? Severity::info : own;
    case Rule::date_missing:
      if (contains_words(head, "ngay thang nam")) return Severity::info;
      [[fallthrough]];
    case Rule::reference_missing:
    case Rule::subject_missing:
    case Rule::signature_missing:
      return subject.scanned || missing > 1 ? Severity::info : own;
    default:
      return own;
  }
}

// What a rule of the audit says better is left to it.
bool is_told_elsewhere(Rule rule) { return rule == Rule::date_incomplete; }

void add_diagnostics(const Subject& subject, Sink& sink) {
  for (const Diagnostic& diagnostic : subject.record.diagnostics) {
    if (is_told_elsewhere(diagnostic.rule)) continue;
    sink.begin(diagnostic_rules()[static_cast<std::size_t>(diagnostic.rule)]);
    sink.add(diagnostic.span, {diagnostic.found, diagnostic.expected, {}}, severity_of(subject, diagnostic.rule));
    sink.forget_words();
    if (given(diagnostic.message)) sink.reword(diagnostic.message);
  }
}

/// A database keeps lines and columns only.
bool has_offsets(const Document& document) { return document.source.format != "database"; }

/// A window of the line around the piece, cut between characters.
void quote_line(std::string_view text, Span span, FindingPlace& place) {
  constexpr std::size_t before = 60;
  constexpr std::size_t after = 90;
  const auto inside = [&](std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
  const std::size_t line_begin = span.start == 0 ? 0 : text.rfind('\n', span.start - 1) + 1;
  const std::size_t line_end = std::min(text.find('\n', span.start), text.size());
  std::size_t begin = std::max(line_begin, span.start > before ? span.start - before : 0);
  std::size_t end = std::min(line_end, span.start + after);
  while (inside(begin)) ++begin;
  while (inside(end)) --end;
  if (begin > line_begin) place.quote = "…";
  place.mark.start = place.quote.size() + (span.start - begin);
  place.quote += text.substr(begin, end - begin);
  place.mark.end = place.mark.start + std::min(span.end, end) - span.start;
  if (end < line_end) place.quote += "…";
  while (!place.quote.empty() && place.quote.back() == '\r') place.quote.pop_back();
}

FindingPlace place_of(const Document& document, const Positions* positions, Span span) {
  FindingPlace place;
  place.path = document.source.path;
  place.span = span;
  if (positions == nullptr || span.empty()) return place;
  const Positions::Place at = positions->at(span.start);
  place.line = at.line;
  place.column = at.column;
  if (document.text != nullptr) quote_line(document.text->utf8, span, place);
  if (!has_offsets(document)) place.span = {};
  return place;
}

}  // namespace

const std::vector<const DiagnosticRule*>& audit_rules() {
  static const std::vector<const DiagnosticRule*> all = [] {
    std::vector<const DiagnosticRule*> made;
    for (const DiagnosticRule& rule : diagnostic_rules()) made.push_back(&rule);
    for (const Row* row : rows()) made.push_back(&row->words);
    return made;
  }();
  return all;
}

const DiagnosticRule* audit_rule_named(std::string_view name) {
  const auto& all = audit_rules();
  const auto found = std::ranges::find(all, name, [](const DiagnosticRule* rule) { return rule->name; });
  return found == all.end() ? nullptr : *found;
}

std::vector<Finding> audit(const Document& document, const AuditSettings& settings) {
  std::vector<Finding> findings;
  if (document.record == nullptr || document.error) return findings;
  const bool has_text = document.text != nullptr;
  const std::string_view text = has_text ? document.text->utf8 : std::string_view{};
  const bool scanned = document.source.ocr || reads_scanned(text);
  const Subject subject{document, *document.record, text, settings, scanned, is_party(*document.record, text)};
  std::vector<Sink::Entry> entries;
  Sink sink(settings.language, entries);
  add_diagnostics(subject, sink);
  for (const Row* row : rows()) {
    if (row->check == nullptr) continue;
    sink.begin(row->words);
    row->check(subject, sink);
  }
  std::ranges::stable_sort(entries, {}, [](const Sink::Entry& entry) { return entry.span.start; });
  std::optional<Positions> own;
  if (has_text && !entries.empty()) own.emplace(text);
  const Positions* const positions = own ? &*own : document.places;
  rules::Fingerprints fingerprints(document.source.path);
  for (Sink::Entry& entry : entries) {
    Finding finding;
    finding.rule = entry.rule;
    finding.severity = entry.severity;
    finding.message = std::move(entry.message);
    finding.place = place_of(document, positions, entry.span);
    for (auto& [span, message] : entry.related) finding.related.push_back({place_of(document, positions, span), std::move(message)});
    finding.fingerprint = fingerprints.next(entry.rule->name, entry.found);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace congvan
