// Tables, calendars, findings, graphs and pages: each read again by rules of its own form.
#include <algorithm>
#include <array>
#include <vector>

#include "claims.hpp"
#include "congvan/audit.hpp"
#include "congvan/exports.hpp"
#include "congvan/graph.hpp"
#include "document.hpp"
#include "output/findings.hpp"
#include "output/graphs.hpp"
#include "output/shown.hpp"
#include "output/tables.hpp"

namespace congvan::fuzz {
namespace {

// ---- CSV (RFC 4180) ----

using Rows = std::vector<std::vector<std::string>>;

// Takes nothing but what the form allows: cells without quotes, or in quotes that are doubled inside; rows ended by CR LF.
Rows rows_of(std::string_view csv) {
  Rows rows;
  for (std::size_t at = 0; at < csv.size();) {
    auto& row = rows.emplace_back();
    while (true) {
      auto& cell = row.emplace_back();
      if (csv[at] == '"') {
        for (++at;; ++at) {
          hold(at < csv.size(), "a quoted cell ends", csv);
          if (csv[at] != '"') {
            cell += csv[at];
          } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
            cell += csv[at++];
          } else {
            break;
          }
        }
        ++at;
      } else {
        const std::size_t end = std::min(csv.find_first_of(",\"\r\n", at), csv.size());
        cell = csv.substr(at, end - at);
        at = end;
      }
      hold(at < csv.size(), "a row ends with CR LF", csv);
      if (csv[at] != ',') break;
      hold(++at < csv.size(), "a row ends with CR LF", csv);
    }
    hold(csv.substr(at, 2) == "\r\n", "a row ends with CR LF", csv.substr(at));
    at += 2;
  }
  return rows;
}

void check_table(const Table& table, const Document& document, bool excel) {
  std::string csv;
  write_csv_header(table, excel, csv);
  const std::size_t mark = excel ? 3 : 0;
  hold(is_utf8(csv), "CSV is UTF-8");
  write_csv_rows(table, document, Language::vietnamese, excel, csv);
  hold(is_utf8(csv), "CSV is UTF-8", csv);
  const Rows rows = rows_of(std::string_view(csv).substr(mark));
  const auto kinds = kinds_of(table);
  for (const auto& row : rows) {
    hold(row.size() == table.columns.size(), "every row of a table has its columns", csv);
    for (std::size_t i = 0; excel && i < row.size(); ++i) {
      const bool formula = !row[i].empty() && std::string_view("=+-@\t\r").find(row[i][0]) != std::string_view::npos;
      hold(!formula || kinds[i] == CellKind::number, "no cell is a formula", row[i]);
    }
  }
  if (table.name == "documents") hold(rows.size() == 2, "a document is one row of documents", csv);
}

// ---- HTML and XML ----

bool is_alone(std::string_view tag, bool xml) {
  constexpr std::array<std::string_view, 4> alone = {"meta", "br", "hr", "input"};
  return !xml && std::ranges::find(alone, tag) != alone.end();
}

// Every "<" begins a tag, and what is opened is closed in its order: a text that gets out of its place would break that.
void check_markup(std::string_view page, std::string_view what, bool xml = false) {
  hold(is_utf8(page), "a page is UTF-8", what);
  hold(std::ranges::none_of(page, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; }),
       "a page holds no controls", what);
  std::vector<std::string_view> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    std::size_t end = at + 1;
    for (char quote = 0; end < page.size() && (quote != 0 || page[end] != '>'); ++end) {
      if (quote == 0 && (page[end] == '"' || page[end] == '\''))
        quote = page[end];
      else if (page[end] == quote)
        quote = 0;
      hold(quote != 0 || page[end] != '<', "a tag ends", page.substr(at));
    }
    hold(end < page.size(), "a tag ends", page.substr(at));
    const std::string_view tag = page.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with('!') || tag.starts_with('?') || tag.ends_with('/')) continue;
    const std::string_view name = tag.substr(tag.starts_with('/') ? 1 : 0);
    const std::string_view word = name.substr(0, std::min(name.find_first_of(" \n"), name.size()));
    if (tag.starts_with('/')) {
      hold(!open.empty() && open.back() == word, "tags close in their order", page.substr(at - std::min<std::size_t>(at, 300), 300));
      open.pop_back();
    } else if (!is_alone(word, xml)) {
      open.push_back(word);
    }
    if (tag == "style") at = page.find("</style>", at);
  }
  hold(open.empty(), "all tags are closed", what);
}

// ---- calendars (RFC 5545) ----

bool is_date(std::string_view value) {
  return value.size() == 8 && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

void check_line(std::string_view line, std::vector<std::string>& open, std::string_view calendar) {
  const std::size_t colon = line.find(':');
  hold(colon != std::string_view::npos && colon > 0, "a line of a calendar has a name and a value", calendar);
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = line.substr(colon + 1);
  if (name == "BEGIN") open.emplace_back(value);
  if (name == "END") {
    hold(!open.empty() && open.back() == value, "what a calendar begins it ends", calendar);
    open.pop_back();
  }
  if (name == "DTSTART;VALUE=DATE") hold(is_date(value), "an event has a day", value);
  if (name == "DTSTAMP") hold(value.size() == 16 && is_date(value.substr(0, 8)), "an event has a stamp", value);
}

// ---- findings ----

AuditSettings settings_of(Language language) {
  AuditSettings settings;
  settings.language = language;
  settings.today = {2026, 3, 27};
  settings.complete = true;
  return settings;
}

void check_place(const FindingPlace& place, const Document& document) {
  hold(place.mark.start <= place.mark.end && place.mark.end <= place.quote.size(), "a finding's mark lies in its quote", place.quote);
  hold(is_utf8(place.quote), "a finding's quote is UTF-8", place.quote);
  if (document.text == nullptr || place.path != document.source.path) return;
  hold(place.span.start <= place.span.end && place.span.end <= document.text->utf8.size(), "a finding lies in the text", place.quote);
  const std::string_view text = document.text->utf8;
  const auto is_edge = [text](std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; };
  hold(is_edge(place.span.start) && is_edge(place.span.end), "a finding's span begins and ends between characters", place.quote);
}

void check_finding(const Finding& finding, const Document& document) {
  hold(finding.rule != nullptr, "a finding has a rule");
  check_place(finding.place, document);
  for (const RelatedPlace& related : finding.related) check_place(related.place, document);
  std::string out;
  write_finding_text(finding, false, Language::vietnamese, out);
  hold(is_utf8(out) && out.find('\x1b') == std::string::npos, "a finding for a terminal is plain text", out);
  std::string page;
  write_finding_html(finding, Language::vietnamese, page);
  check_markup(page, finding.rule->name);
  std::string csv;
  write_findings_csv_header(csv);
  write_finding_csv(finding, false, Language::english, csv);
  const Rows rows = rows_of(csv);
  hold(rows.size() == 2 && rows[0].size() == rows[1].size(), "a finding is one row of all columns", csv);
  std::string json;
  write_finding_json(finding, true, Language::english, 0, json);
  hold(json.find('\n') == std::string::npos && is_utf8(json), "a finding is one line of JSON", json);
}

void check_sarif(const std::vector<Finding>& findings) {
  std::string out;
  begin_sarif(audit_rules(), "1", Language::vietnamese, out);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (i > 0) out += ",\n";
    write_finding_sarif(findings[i], false, Language::vietnamese, out);
  }
  end_sarif(out);
  hold_json(out, "findings in SARIF");
}

void check_graph(const Document& document) {
  GraphBuilder builder;
  builder.add(citations_of(document));
  builder.add(citations_of(document));
  const Graph graph = builder.finish();
  for (const GraphEdge& edge : graph.edges) hold(edge.from < graph.nodes.size() && edge.to < graph.nodes.size(), "an edge joins two nodes");
  std::string xml;
  write_graph_graphml(graph, xml);
  check_markup(xml, "GraphML", true);
  std::string json;
  write_graph_json(graph, json);
  hold_json(json, "a graph");
  std::string dot;
  write_graph_dot(graph, dot);
  hold(is_utf8(dot), "a graph is UTF-8", dot);
  for (const auto write : {write_graph_csv, write_most_cited_csv}) {
    std::string csv;
    write(graph, csv);
    const Rows rows = rows_of(csv);
    for (const auto& row : rows) hold(row.size() == rows.front().size(), "every row of a graph has its columns", csv);
  }
}

}  // namespace

void check_tables(const Document& document) {
  for (const Table& table : tables())
    for (const bool excel : {false, true}) check_table(table, document, excel);
}

void check_calendar(const Document& document) {
  std::string calendar;
  write_ics_header(calendar);
  write_ics_events(document, Language::vietnamese, calendar);
  write_ics_footer(calendar);
  std::vector<std::string> open;
  std::string line;
  for (std::size_t at = 0; at < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", at);
    hold(end != std::string::npos, "a calendar's lines end with CR LF", calendar);
    const std::string_view part = std::string_view(calendar).substr(at, end - at);
    hold(part.size() <= 75 && is_utf8(part), "a calendar's lines are short and cut between characters", part);
    hold(part.find_first_of("\r\n") == std::string_view::npos, "a calendar's lines hold no line ends", part);
    at = end + 2;
    const bool goes_on = at < calendar.size() && calendar[at] == ' ';
    line += line.empty() ? part : part.substr(1);
    if (goes_on) continue;
    check_line(line, open, calendar);
    line.clear();
  }
  hold(open.empty(), "what a calendar begins it ends", calendar);
}

void check_findings(const Document& document) {
  const AuditSettings settings = settings_of(Language::vietnamese);
  std::vector<Finding> findings = audit(document, settings);
  Comparison comparison(settings);
  comparison.add(facts_of(document));
  comparison.add(facts_of(document));
  comparison.finish([&findings](const Finding& finding) { findings.push_back(finding); });
  for (const Finding& finding : findings) check_finding(finding, document);
  check_sarif(findings);
  check_graph(document);
}

void check_exports(const Document& document) {
  std::string csl;
  write_csl(document, csl);
  if (!csl.empty()) hold_json(csl, "an item of CSL");
  std::string core;
  write_dublin_core_header(core);
  write_dublin_core(document, core);
  write_dublin_core_footer(core);
  check_markup(core, "Dublin Core", true);
  std::string fields;
  for (const OverlongValue& value : write_nd30(document, {}, fields))
    hold(value.length > value.allowed, "a value that is too long", value.field);
  if (!fields.empty()) hold_json(fields, "the fields of Decree 30");
  if (document.text == nullptr) return;
  std::string law;
  (void)write_akn(document, law);
  check_markup(law, "Akoma Ntoso", true);
}

void check_shown(const Document& document) {
  const std::vector<Finding> findings = document.error ? std::vector<Finding>{} : audit(document, settings_of(Language::english));
  std::string page;
  const IndexRow row = index_row_of(document, findings);
  write_index_html({&row, 1}, Language::vietnamese, page);
  check_markup(page, "the index");
  if (document.error) return;
  const Shown shown = shown_of(document, findings, Language::vietnamese);
  const std::string_view text = document.text != nullptr ? document.text->utf8 : std::string_view{};
  std::size_t covered = 0;
  for (const Segment& segment : segments_of(text.size(), shown.fields)) {
    hold(segment.span.start == covered && segment.span.end >= covered, "segments follow one another", text);
    covered = segment.span.end;
  }
  hold(covered == text.size(), "segments cover the text", text);
  page.clear();
  write_shown_html(shown, document, Language::vietnamese, page);
  check_markup(page, "a page");
  std::string plain;
  write_shown_text(shown, text, 100, false, Language::vietnamese, plain);
  hold(is_utf8(plain), "what a terminal shows is UTF-8", plain);
  hold(std::ranges::none_of(plain, [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\n') || c == 0x7F; }),
       "a terminal is shown no controls", plain);
}

}  // namespace congvan::fuzz
