// Findings as SARIF 2.1.0 (OASIS), for the tools that show such logs. Lines and columns are those of `congvan text`.
#include <algorithm>

#include "output/findings.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace congvan {
namespace {

std::string_view level_of(Severity severity) { return severity == Severity::info ? "note" : name_of(severity); }

/// A path as the reference to a URI (RFC 3986): all but unreserved signs and strokes as %NN.
std::string uri_of(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!";
  std::string out;
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append("%").append(1, digits[byte >> 4U]).append(1, digits[byte & 15U]);
    }
  }
  return out;
}

class Writer {
 public:
  explicit Writer(std::string& out) : json_(out, 0) {}
  void put(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void text(std::string_view key, std::string_view value) {
    open(key);
    put("text", value);
    json_.end_object();
  }
  void open(std::string_view key) {
    json_.key(key);
    json_.begin_object();
  }
  void location(const FindingPlace& place) {
    open("physicalLocation");
    open("artifactLocation");
    put("uri", uri_of(place.path));
    json_.end_object();
    if (place.line > 0) region(place);
    json_.end_object();
  }
  JsonWriter& json() { return json_; }

 private:
  void region(const FindingPlace& place) {
    open("region");
    json_.key("startLine");
    json_.number(place.line);
    json_.key("startColumn");
    json_.number(place.column);
    if (!place.mark.empty()) text("snippet", place.quote.substr(place.mark.start, place.mark.size()));
    json_.end_object();
  }
  JsonWriter json_;
};

void put_rule(const DiagnosticRule& rule, Language language, Writer& writer) {
  const std::string_view meaning = language == Language::vietnamese ? rule.meaning_vi : rule.meaning_en;
  JsonWriter& json = writer.json();
  json.element();
  json.begin_object();
  writer.put("id", rule.name);
  writer.text("shortDescription", meaning.substr(0, meaning.find(". ")));
  writer.text("fullDescription", meaning);
  writer.open("defaultConfiguration");
  writer.put("level", level_of(rule.severity));
  json.end_object();
  writer.open("properties");
  writer.put("clause", clause_of(rule, language));
  writer.put("bad", rule.bad);
  writer.put("good", rule.good);
  json.end_object();
  json.end_object();
}

}  // namespace

void begin_sarif(std::span<const DiagnosticRule* const> rules, std::string_view version, Language language, std::string& out) {
  out += R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":)";
  Writer writer(out);
  JsonWriter& json = writer.json();
  json.begin_object();
  writer.put("name", "congvan");
  writer.put("version", version);
  json.key("rules");
  json.begin_array();
  for (const DiagnosticRule* rule : rules) put_rule(*rule, language, writer);
  json.end_array();
  json.end_object();
  out += R"(},"columnKind":"unicodeCodePoints","results":[)";
}

void write_finding_sarif(const Finding& finding, bool known, Language language, std::string& out) {
  Writer writer(out);
  JsonWriter& json = writer.json();
  json.begin_object();
  writer.put("ruleId", finding.rule->name);
  writer.put("level", level_of(finding.severity));
  writer.text("message", printable_message(finding.message));
  json.key("locations");
  json.begin_array();
  json.element();
  json.begin_object();
  writer.location(finding.place);
  json.end_object();
  json.end_array();
  json.key("relatedLocations");
  json.begin_array();
  for (const RelatedPlace& related : finding.related) {
    json.element();
    json.begin_object();
    writer.location(related.place);
    writer.text("message", printable_message(related.message));
    json.end_object();
  }
  json.end_array();
  writer.open("partialFingerprints");
  writer.put("congvan/v1", fingerprint_text(finding.fingerprint));
  json.end_object();
  if (known) {
    json.key("suppressions");
    json.json(R"([{"kind":"external","status":"accepted"}])");
  }
  writer.open("properties");
  writer.put("clause", clause_of(*finding.rule, language));
  json.end_object();
  json.end_object();
}

void end_sarif(std::string& out) { out += "\n]}]}\n"; }

}  // namespace congvan
