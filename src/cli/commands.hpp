// The sub-commands: one row each. A new command is a function in a file of its own and a row here.
#pragma once
#include <span>
#include <string_view>

#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"

namespace congvan::cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_some_failed = 1;
inline constexpr int exit_unusable = 2;  // wrong usage, or the output could not be written

struct Command {
  std::string_view name;
  Msg summary;
  bool reads_paths;
  std::span<const std::string_view> takes;  ///< long names of its options
  int (*run)(const Options& options, const Report& report);
  std::string_view examples;                     ///< command lines, one a line
  std::span<const std::string_view> forms = {};  ///< of the output, where they are not those of records
  std::string_view argument = {};                ///< what help calls arguments that are no paths; empty where there are none
  Msg exit = Msg::help_exit;                     ///< what its exit status means
};

[[nodiscard]] std::span<const Command> commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* command_named(std::string_view name);

int run_extract(const Options& options, const Report& report);
int run_text(const Options& options, const Report& report);
int run_audit(const Options& options, const Report& report);
int run_graph(const Options& options, const Report& report);
[[nodiscard]] std::span<const std::string_view> graph_forms();
int run_show(const Options& options, const Report& report);
int run_rules(const Options& options, const Report& report);
int run_schema(const Options& options, const Report& report);

}  // namespace congvan::cli
