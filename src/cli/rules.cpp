// `congvan rules`: what the audit looks for.
#include <array>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "congvan/audit.hpp"
#include "output/findings.hpp"
#include "output/json_writer.hpp"
#include "output/names.hpp"
#include "text/letters.hpp"

namespace congvan::cli {
namespace {

std::string_view meaning_of(const DiagnosticRule& rule, Language language) {
  return language == Language::vietnamese ? rule.meaning_vi : rule.meaning_en;
}

void explain(const DiagnosticRule& rule, Language language, std::string& out) {
  out.append(rule.name).append(" (").append(severity_word(rule.severity, language)).append(")\n  ");
  out.append(meaning_of(rule, language)).append("\n");
  const auto line = [&](Msg words, std::string_view what) {
    if (!what.empty()) out.append("  ").append(say(words, language, {what})).append("\n");
  };
  line(Msg::rule_clause, clause_of(rule, language));
  line(Msg::rule_bad, rule.bad);
  line(Msg::rule_good, rule.good);
}

void list(std::span<const DiagnosticRule* const> rules, Language language, std::string& out) {
  std::size_t width = 0;
  for (const DiagnosticRule* rule : rules) width = std::max(width, rule->name.size());
  for (const DiagnosticRule* rule : rules) {
    const std::string_view severity = severity_word(rule->severity, language);
    out.append(rule->name).append(width - rule->name.size() + 2, ' ').append(severity).append(10 - display_width(severity), ' ');
    const std::string_view meaning = meaning_of(*rule, language);
    out.append(meaning.substr(0, meaning.find(". "))).append("\n");
  }
}

void write_json_rules(std::span<const DiagnosticRule* const> rules, Language language, std::string& out) {
  JsonWriter json(out, 2);
  json.begin_array();
  for (const DiagnosticRule* rule : rules) {
    json.element();
    json.begin_object();
    for (const auto& [key, value] : {std::pair<std::string_view, std::string_view>{"name", rule->name},
                                     {"severity", name_of(rule->severity)},
                                     {"meaning", meaning_of(*rule, language)},
                                     {"clause", clause_of(*rule, language)},
                                     {"bad", rule->bad},
                                     {"good", rule->good}}) {
      json.key(key);
      json.string(value);
    }
    json.end_object();
  }
  json.end_array();
  out += '\n';
}

}  // namespace

int run_rules(const Options& options, const Report& report) {
  const Language language = report.language();
  std::vector<const DiagnosticRule*> rules;
  for (const std::string& name : options.paths) {
    rules.push_back(audit_rule_named(name));
    if (rules.back() == nullptr) throw UsageError{say(Msg::no_rule, language, {printable(name)})};
  }
  const bool all = rules.empty();
  if (all) rules = audit_rules();
  std::string out;
  if (options.format == "json") {
    write_json_rules(rules, language, out);
  } else if (all) {
    list(rules, language, out);
  } else {
    for (const DiagnosticRule* rule : rules) explain(*rule, language, out);
  }
  OutputFile output(options.output);
  output.sink().write(out);
  output.complete();
  output.publish();
  return exit_done;
}

}  // namespace congvan::cli
