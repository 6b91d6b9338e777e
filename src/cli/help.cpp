#include "cli/help.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan::cli {
namespace {

constexpr std::array<std::string_view, 3> global_options = {"--lang", "--help", "--version"};
constexpr std::size_t indent = 2;

/// Two columns, the left as wide as its widest cell.
struct Rows {
  std::vector<std::pair<std::string, std::string>> cells;

  void append_to(std::string& out) const {
    std::size_t width = 0;
    for (const auto& [left, right] : cells) width = std::max(width, display_width(left));
    for (const auto& [left, right] : cells) {
      out.append(indent, ' ');
      out += left;
      out.append(width - display_width(left) + 2, ' ');
      out += right + "\n";
    }
  }
};

void heading(std::string& out, Msg title, Language language) { out += "\n" + say(title, language) + "\n"; }

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out.append(indent, ' ');
    out += text.substr(0, end);
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string words_of(const OptionRow& row, bool has_tables, std::span<const std::string_view> forms, Language language) {
  if (row.text == &Options::output && !has_tables) return say(Msg::option_output_plain, language);
  if (row.text == &Options::format && !forms.empty()) return say(row.help, language, {join(forms), forms.front()});
  const std::string choices = row.choices == nullptr ? std::string() : join(row.choices());
  const std::string preset = row.text == &Options::table ? std::string(tables().front().name)
                             : row.text == nullptr       ? ""
                                                         : Options{}.*row.text;
  return say(row.help, language, {choices, preset});
}

void append_options(std::string& out, std::span<const std::string_view> names, std::span<const std::string_view> forms, Language language) {
  const bool has_tables = std::ranges::find(names, "--table") != names.end();
  Rows rows;
  for (const std::string_view name : names) {
    const OptionRow& row = option_row(name);
    std::string left = row.letter.empty() ? "    " : std::string(row.letter) + ", ";
    left += row.name;
    if (!row.value.empty()) left += " " + std::string(row.value);
    rows.cells.emplace_back(left, words_of(row, has_tables, forms, language));
  }
  heading(out, Msg::heading_options, language);
  rows.append_to(out);
}

void append_exit_status(std::string& out, Msg meaning, Language language) {
  heading(out, Msg::heading_exit, language);
  out += indented(say(meaning, language));
}

std::string bracketed(Msg word, Language language) { return "[" + say(word, language) + "]…"; }

}  // namespace

std::span<const std::string_view> program_options() { return global_options; }

std::string help_of_program(Language language) {
  std::string out = say(Msg::about, language) + "\n\n";
  out += say(Msg::usage, language,
             {"congvan " + say(Msg::command_placeholder, language) + " " + bracketed(Msg::option_placeholder, language) + " [PATH]…"}) +
         "\n";
  heading(out, Msg::heading_commands, language);
  Rows rows;
  for (const Command& command : commands()) rows.cells.emplace_back(command.name, say(command.summary, language));
  rows.append_to(out);
  append_options(out, global_options, {}, language);
  append_exit_status(out, Msg::help_exit, language);
  return out + "\n" + say(Msg::help_more, language, {"congvan"}) + "\n";
}

std::string help_of(const Command& command, Language language) {
  const std::string_view argument = command.reads_paths ? std::string_view("PATH") : command.argument;
  const std::string line = "congvan " + std::string(command.name) + " " + bracketed(Msg::option_placeholder, language) +
                           (argument.empty() ? "" : " [" + std::string(argument) + "]…");
  std::string out = say(command.summary, language) + "\n\n" + say(Msg::usage, language, {line}) + "\n";
  if (command.reads_paths) {
    heading(out, Msg::heading_paths, language);
    out += indented(say(Msg::help_paths, language));
  }
  append_options(out, command.takes, command.forms, language);
  append_exit_status(out, command.exit, language);
  heading(out, Msg::heading_examples, language);
  return out + indented(command.examples);
}

}  // namespace congvan::cli
