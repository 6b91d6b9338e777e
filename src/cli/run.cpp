// Finds the language, the command and its options, runs it, and turns what went wrong into a message and an exit status.
#include "cli/run.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/help.hpp"
#include "cli/language.hpp"
#include "cli/output_file.hpp"

namespace congvan::cli {
namespace {

// A standard descriptor that is closed would be given to the next file opened; now its use fails, as it should.
void occupy_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) >= 0) continue;
    [[maybe_unused]] const int taken = ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

// libzip asks for the local time of each member of an archive, and the C library looks for the time zone's file each time unless it is
// named.
void name_time_zone() { ::setenv("TZ", ":/etc/localtime", 0); }

// The language is needed before the arguments are read, for what is wrong with them is told in it.
Language language_of_arguments(const std::vector<std::string>& arguments) {
  constexpr std::string_view name = "--lang";
  Language language = language_from([](const char* variable) { return std::getenv(variable); });
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& argument = arguments[i];
    if (!argument.starts_with(name)) continue;
    if (argument.size() == name.size() && i + 1 < arguments.size()) language = language_of(arguments[i + 1]).value_or(language);
    if (argument.size() > name.size() && argument[name.size()] == '=')
      language = language_of(argument.substr(name.size() + 1)).value_or(language);
  }
  return language;
}

int print(const std::string& text) {
  OutputFile output("");
  output.sink().write(text);
  output.complete();
  return exit_done;
}

std::string command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return join(names);
}

// Only one may read the standard input.
void check_standard_input(const Options& options, Language language) {
  const bool is_path = std::ranges::find(options.paths, "-") != options.paths.end();
  if (options.files_from == "-" && is_path) throw UsageError{say(Msg::not_together, language, {"--files-from -", "'-'"})};
  if (options.stream.empty()) return;
  if (!options.paths.empty()) throw UsageError{say(Msg::not_together, language, {"--stdin", printable(options.paths.front())})};
  for (const std::string_view other : {"--files-from", "--shard", "--from-records"})
    if (std::ranges::find(options.given, other) != options.given.end())
      throw UsageError{say(Msg::not_together, language, {"--stdin", other})};
}

void check_paths(const Command& command, Options& options, Language language) {
  check_standard_input(options, language);
  const bool no_paths = (!command.reads_paths && command.argument.empty()) || !options.database.empty();
  if (no_paths && !options.paths.empty()) throw UsageError{say(Msg::takes_no_path, language, {printable(options.paths.front())})};
  if (!options.database.empty()) return;
  if (!command.reads_paths || !options.paths.empty() || !options.files_from.empty() || !options.stream.empty()) return;
  if (::isatty(STDIN_FILENO) != 0) throw UsageError{say(Msg::no_input, language)};
  options.paths.emplace_back("-");
}

int run_command(const Command& command, const std::vector<std::string>& arguments, const Report& report) {
  Options options;
  parse(arguments, command.takes, false, report.language(), options, command.forms);
  if (options.help) return print(help_of(command, report.language()));
  check_paths(command, options, report.language());
  return command.run(options, report);
}

int dispatch(const std::vector<std::string>& arguments, const Report& report, std::string& asked) {
  Options options;
  parse(arguments, program_options(), true, report.language(), options);
  if (options.help) return print(help_of_program(report.language()));
  if (options.version) return print("congvan " CONGVAN_VERSION "\n");
  if (options.paths.empty()) throw UsageError{say(Msg::no_command, report.language(), {command_names()})};
  const std::string& name = options.paths.front();
  const Command* const command = command_named(name);
  if (command == nullptr) {
    const bool is_option = name.size() > 1 && name[0] == '-';
    throw UsageError{is_option ? say(Msg::unknown_option, report.language(), {printable(name)})
                               : say(Msg::unknown_command, report.language(), {printable(name), command_names()})};
  }
  asked += " " + name;
  return run_command(*command, {options.paths.begin() + 1, options.paths.end()}, report);
}

// What went wrong beyond one document. What is thrown here finds the last words of cli/interrupt.
int run_told(const std::vector<std::string>& arguments, const Report& report) {
  std::string asked = "congvan";
  try {
    return dispatch(arguments, report, asked);
  } catch (const UsageError& error) {
    report.line(error.message);
    report.line(say(Msg::see_help, report.language(), {asked}));
  } catch (const WriteError& error) {
    const std::string name = error.name.empty() ? say(Msg::standard_output, report.language()) : printable(error.name);
    report.line(say(Msg::cannot_write, report.language(), {name, reason(error.error_number, report.language())}));
  } catch (const OutputError& error) {
    report.line(error.message);
  } catch (const std::bad_alloc&) {
    report.line(say(Msg::out_of_memory, report.language()));
  } catch (const std::system_error& error) {
    report.line(say(Msg::internal, report.language(), {reason(error.code().value(), report.language())}));
  }
  return exit_unusable;
}

}  // namespace

int run(int argc, char** argv) {
  occupy_standard_descriptors();
  handle_signals();
  name_time_zone();
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const Report report(language_of_arguments(arguments));
  set_last_words(report.language());
  return run_told(arguments, report);
}

}  // namespace congvan::cli
