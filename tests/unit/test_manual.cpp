// The manual against the tables of the program: what the program knows stands there, and what stands there the program knows.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "cli/commands.hpp"
#include "cli/finding_formats.hpp"
#include "cli/formats.hpp"
#include "cli/help.hpp"
#include "congvan/audit.hpp"
#include "congvan/record.hpp"
#include "congvan/write.hpp"
#include "input/errors.hpp"

using namespace congvan;
using Names = std::set<std::string>;

namespace {

std::string page(const std::string& name) {
  std::ifstream in(CONGVAN_SOURCE_DIR "/man/" + name);
  REQUIRE(in);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

// The lines of the section (.Sh) of this title.
std::vector<std::string> section(const std::string& page, const std::string& title) {
  std::vector<std::string> lines;
  bool inside = false;
  std::istringstream in(page);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(".Sh ")) inside = line == ".Sh " + title;
    if (inside) lines.push_back(line);
  }
  REQUIRE_FALSE(lines.empty());
  return lines;
}

// The words after this macro at the beginnings of lines: ".It Cm name" gives "name" for ".It Cm ".
Names items(const std::vector<std::string>& lines, std::string_view macro) {
  Names names;
  for (const std::string& line : lines)
    if (line.starts_with(macro)) names.insert(line.substr(macro.size(), line.find(' ', macro.size()) - macro.size()));
  return names;
}

// The options of ".It Fl f , Fl Fl format Ar FORMAT", as they are typed.
Names options_of(const std::vector<std::string>& lines) {
  Names names;
  for (const std::string& line : lines) {
    if (!line.starts_with(".It Fl")) continue;
    std::istringstream words(line);
    std::string dashes;
    for (std::string word; words >> word;) {
      if (word == "Fl") {
        dashes += '-';
      } else if (!dashes.empty()) {
        names.insert(dashes + word);
        dashes.clear();
      }
    }
  }
  return names;
}

// As one string, which a failed check can show.
std::string listed(const Names& names) {
  std::string out;
  for (const std::string& name : names) out += name + " ";
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + " ";
  return out;
}

}  // namespace

TEST_CASE("congvan.1 has every option, and no other") {
  Names known;
  for (const cli::OptionRow& row : cli::option_rows()) {
    known.emplace(row.name);
    if (!row.letter.empty()) known.emplace(row.letter);
  }
  CHECK(listed(options_of(section(page("congvan.1"), "OPTIONS"))) == listed(known));
}

TEST_CASE("congvan.1 has every command and every format, and no other") {
  Names known;
  for (const cli::Command& command : cli::commands()) known.emplace(command.name);
  CHECK(listed(items(section(page("congvan.1"), "COMMANDS"), ".It Cm ")) == listed(known));
  Names formats;
  for (const cli::Format& format : cli::formats()) formats.emplace(format.name);
  CHECK(listed(items(section(page("congvan.1"), "OPTIONS"), ".It Cm ")) == listed(formats));
}

TEST_CASE("help names every option that a command takes") {
  for (const cli::Command& command : cli::commands())
    for (const Language language : {Language::english, Language::vietnamese}) {
      const std::string help = cli::help_of(command, language);
      for (const std::string_view name : command.takes) CHECK(help.find(name) != std::string::npos);
    }
}

TEST_CASE("congvan-audit.1 has every rule and every form of findings, and no other") {
  Names rules;
  for (const DiagnosticRule* rule : audit_rules()) rules.emplace(rule->name);
  CHECK(listed(items(section(page("congvan-audit.1"), "RULES"), ".It Cm ")) == listed(rules));
  const std::string forms = joined(section(page("congvan-audit.1"), "FORMATS"));
  for (const std::string_view form : cli::finding_forms()) CHECK(forms.find(" " + std::string(form)) != std::string::npos);
}

TEST_CASE("congvan-record.5 has every error code, and no other") {
  const Names known(input::error_code_names.begin(), input::error_code_names.end());
  CHECK(listed(items(section(page("congvan-record.5"), "ERROR CODES"), ".It Cm ")) == listed(known));
}

TEST_CASE("congvan-record.5 has every diagnostic, and no other") {
  Names known;
  for (const DiagnosticRule& rule : diagnostic_rules()) known.emplace(rule.name);
  CHECK(listed(items(section(page("congvan-record.5"), "DIAGNOSTIC RULES"), ".It Cm ")) == listed(known));
}

TEST_CASE("congvan-record.5 has every table with its columns in their order") {
  const std::vector<std::string> lines = section(page("congvan-record.5"), "TABLES");
  Names known;
  const std::string text = joined(lines);
  for (const Table& table : tables()) {
    known.emplace(table.name);
    std::string columns;
    for (const std::string_view column : table.columns) columns += (columns.empty() ? "" : ", ") + std::string(column);
    CAPTURE(columns);
    CHECK(text.find(".It Cm " + std::string(table.name) + " " + columns + ". ") != std::string::npos);
  }
  CHECK(listed(items(lines, ".It Cm ")) == listed(known));
}
