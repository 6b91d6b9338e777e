// The arguments of one command to the options that it acts on. Each option is one row of a table, which parsing, checking and help share.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/messages.hpp"
#include "input/worker_protocol.hpp"

namespace congvan::cli {

struct Options {
  std::vector<std::string> paths;
  std::string format = "json";
  std::string output;
  std::string table;
  std::string jobs;
  std::string max_size = "2G";
  std::string encoding;
  std::string ocr = "auto";
  std::string progress = "auto";
  std::string lang;
  std::string stream;  ///< of --stdin
  std::string files_from;
  std::string shard;
  bool null = false;
  bool resume = false;
  bool quiet = false;
  bool verbose = false;
  std::string select;
  std::string ignore;
  std::string fail_on = "warning";
  std::string baseline;
  std::string write_baseline;
  std::string today;
  std::string catalog;
  std::string database;
  std::string cites;
  std::string cited_by;
  std::string depth;
  std::string top;
  std::string bodies;
  std::string organ_id;
  bool attach = false;
  bool complete = false;
  bool html = false;
  bool excel = false;
  bool from_records = false;
  bool help = false;
  bool version = false;
  std::vector<std::string_view> given;  ///< long names of the options on the command line
};

struct OptionRow {
  std::string_view letter;  ///< "-f", or empty
  std::string_view name;    ///< "--format"
  std::string_view value;   ///< what help calls the value; empty for a switch
  Msg help;
  std::string Options::*text;
  bool Options::*flag;
  std::vector<std::string_view> (*choices)();  ///< the values allowed; null where any will do
};

/// Wrong usage: a message for the user, who is then pointed to --help.
struct UsageError {
  std::string message;
};

[[nodiscard]] std::span<const OptionRow> option_rows();
[[nodiscard]] const OptionRow& option_row(std::string_view name);

/// Reads `arguments` into `options`, which know the options named in `takes`. What is no option goes to `paths`. Throws UsageError.
/// With `stop_at_command` reading ends at the first argument that is no option; the rest of the arguments are then the paths.
/// `forms` are what --format may name where it is not the forms of records; the first is the one without it.
void parse(const std::vector<std::string>& arguments, std::span<const std::string_view> takes, bool stop_at_command, Language language,
           Options& options, std::span<const std::string_view> forms = {});

/// "500", "64K", "2G" to bytes. Throws UsageError.
[[nodiscard]] std::size_t to_bytes(const std::string& size, Language language);

inline constexpr std::size_t most_jobs = 1024;
/// "4" to 4, nothing to the number of cores. Throws UsageError.
[[nodiscard]] std::size_t to_jobs(const std::string& jobs, Language language);

/// What "auto", "never" or "always" stands for.
[[nodiscard]] input::OcrMode ocr_mode(std::string_view name);

/// "json, jsonl, csv"
[[nodiscard]] std::string join(std::span<const std::string_view> words);

}  // namespace congvan::cli
