// The only file that knows CLI11. It finds options and their values; words and exit codes are this program's own.
#include "cli/options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <thread>
#include <utility>

#include "cli/formats.hpp"
#include "input/encoding.hpp"

namespace congvan::cli {
namespace {

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const Format& format : formats()) names.push_back(format.name);
  return names;
}

std::vector<std::string_view> table_names() {
  std::vector<std::string_view> names;
  for (const Table& table : tables()) names.push_back(table.name);
  return names;
}

std::vector<std::string_view> language_names() { return {"vi", "en"}; }

// The names that help shows; `encoding_of_name` knows more.
std::vector<std::string_view> encoding_names() {
  return {"UTF-8", "UTF-16LE", "UTF-16BE", "TCVN3", "VNI", "VPS", "VISCII", "windows-1258", "windows-1252"};
}

// In the order of OcrMode.
constexpr auto ocr_names = std::to_array<std::string_view>({"auto", "never", "always"});
static_assert(ocr_names.size() == static_cast<std::size_t>(input::OcrMode::count_));
std::vector<std::string_view> ocr_choices() { return {ocr_names.begin(), ocr_names.end()}; }

std::vector<std::string_view> stream_choices() { return {"jsonl"}; }
std::vector<std::string_view> progress_choices() { return {"auto", "never", "always"}; }
std::vector<std::string_view> severity_choices() { return {"error", "warning", "info", "never"}; }

constexpr auto rows = std::to_array<OptionRow>({
    {"-f", "--format", "FORMAT", Msg::option_format, &Options::format, nullptr, format_names},
    {"-o", "--output", "FILE", Msg::option_output, &Options::output, nullptr, nullptr},
    {"-t", "--table", "TABLE", Msg::option_table, &Options::table, nullptr, table_names},
    {"", "--excel", "", Msg::option_excel, nullptr, &Options::excel, nullptr},
    {"", "--bodies", "FILE", Msg::option_bodies, &Options::bodies, nullptr, nullptr},
    {"", "--organ-id", "ID", Msg::option_organ_id, &Options::organ_id, nullptr, nullptr},
    {"", "--attach", "", Msg::option_attach, nullptr, &Options::attach, nullptr},
    {"", "--from-records", "", Msg::option_from_records, nullptr, &Options::from_records, nullptr},
    {"", "--resume", "", Msg::option_resume, nullptr, &Options::resume, nullptr},
    {"", "--stdin", "FORMAT", Msg::option_stdin, &Options::stream, nullptr, stream_choices},
    {"", "--files-from", "FILE", Msg::option_files_from, &Options::files_from, nullptr, nullptr},
    {"-0", "--null", "", Msg::option_null, nullptr, &Options::null, nullptr},
    {"", "--shard", "I/N", Msg::option_shard, &Options::shard, nullptr, nullptr},
    {"-j", "--jobs", "N", Msg::option_jobs, &Options::jobs, nullptr, nullptr},
    {"", "--encoding", "NAME", Msg::option_encoding, &Options::encoding, nullptr, encoding_names},
    {"", "--ocr", "WHEN", Msg::option_ocr, &Options::ocr, nullptr, ocr_choices},
    {"", "--max-size", "SIZE", Msg::option_max_size, &Options::max_size, nullptr, nullptr},
    {"", "--progress", "WHEN", Msg::option_progress, &Options::progress, nullptr, progress_choices},
    {"-q", "--quiet", "", Msg::option_quiet, nullptr, &Options::quiet, nullptr},
    {"-v", "--verbose", "", Msg::option_verbose, nullptr, &Options::verbose, nullptr},
    {"", "--select", "RULES", Msg::option_select, &Options::select, nullptr, nullptr},
    {"", "--ignore", "RULES", Msg::option_ignore, &Options::ignore, nullptr, nullptr},
    {"", "--fail-on", "SEVERITY", Msg::option_fail_on, &Options::fail_on, nullptr, severity_choices},
    {"", "--baseline", "FILE", Msg::option_baseline, &Options::baseline, nullptr, nullptr},
    {"", "--write-baseline", "FILE", Msg::option_write_baseline, &Options::write_baseline, nullptr, nullptr},
    {"", "--catalog", "FILE", Msg::option_catalog, &Options::catalog, nullptr, nullptr},
    {"", "--complete", "", Msg::option_complete, nullptr, &Options::complete, nullptr},
    {"", "--cites", "REF", Msg::option_cites, &Options::cites, nullptr, nullptr},
    {"", "--cited-by", "REF", Msg::option_cited_by, &Options::cited_by, nullptr, nullptr},
    {"", "--depth", "N", Msg::option_depth, &Options::depth, nullptr, nullptr},
    {"", "--top", "N", Msg::option_top, &Options::top, nullptr, nullptr},
    {"", "--html", "", Msg::option_html, nullptr, &Options::html, nullptr},
    {"", "--database", "FILE", Msg::option_database, &Options::database, nullptr, nullptr},
    {"", "--today", "DATE", Msg::option_today, &Options::today, nullptr, nullptr},
    {"", "--lang", "LANG", Msg::option_lang, &Options::lang, nullptr, language_names},
    {"-h", "--help", "", Msg::option_help, nullptr, &Options::help, nullptr},
    {"-V", "--version", "", Msg::option_version, nullptr, &Options::version, nullptr},
});

// What CLI11 would take for something else: it eats the next argument for "--output=", drops "++", and converts "--excel=no".
void check_spelling(const std::vector<std::string>& arguments, std::span<const std::string_view> takes, bool stop_at_command,
                    Language language) {
  for (const std::string& argument : arguments) {
    if (argument == "--" || (stop_at_command && !argument.starts_with('-'))) return;
    if (argument == "++") throw UsageError{say(Msg::unknown_option, language, {argument})};
    const std::string_view name = std::string_view(argument).substr(0, argument.find('='));
    if (name.size() == argument.size() || std::ranges::find(takes, name) == takes.end()) continue;
    if (option_row(name).flag != nullptr) throw UsageError{say(Msg::takes_no_value, language, {name})};
    if (name.size() + 1 == argument.size()) throw UsageError{say(Msg::needs_value, language, {name})};
  }
}

void check_choice(const OptionRow& row, const std::string& value, std::span<const std::string_view> forms, Language language) {
  if (value.empty()) throw UsageError{say(Msg::needs_value, language, {row.name})};
  if (row.choices == nullptr) return;
  const bool other_forms = row.text == &Options::format && !forms.empty();
  const auto choices = other_forms ? std::vector(forms.begin(), forms.end()) : row.choices();
  if (row.text == &Options::encoding && input::encoding_of_name(value)) return;
  if (std::ranges::find(choices, value) == choices.end()) throw UsageError{say(Msg::bad_value, language, {row.name, value, join(choices)})};
}

// Everything that was no option of this command: paths, and what looks like an option before "--".
std::vector<std::string> paths_of(const std::vector<std::string>& remaining, Language language) {
  std::vector<std::string> paths;
  bool only_paths = false;
  for (const std::string& argument : remaining) {
    if (!only_paths && argument == "--") {
      only_paths = true;
    } else if (!only_paths && argument.size() > 1 && argument[0] == '-') {
      throw UsageError{say(Msg::unknown_option, language, {argument})};
    } else {
      paths.push_back(argument);
    }
  }
  return paths;
}

// CLI11 need not know the others: making an option takes it longer than reading a small file.
bool may_be_given(const OptionRow& row, const std::vector<std::string>& arguments) {
  return std::ranges::any_of(arguments, [&row](std::string_view argument) {
    return argument.starts_with(row.name) || (!row.letter.empty() && argument.starts_with('-') && !argument.starts_with("--"));
  });
}

CLI::Option* add_option(CLI::App& app, const OptionRow& row, Options& options) {
  const std::string names = row.letter.empty() ? std::string(row.name) : std::string(row.letter) + "," + std::string(row.name);
  if (row.flag != nullptr) return app.add_flag(names, options.*row.flag);
  return app.add_option(names, options.*row.text)->take_last()->allow_extra_args(false);
}

// CLI11 names the option at the front of its sentence: "--format: 1 required TEXT missing".
std::string words_of(const CLI::ParseError& error, Language language) {
  std::string what = error.what();
  const std::string name = what.substr(0, what.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return say(Msg::needs_value, language, {name});
  return what;
}

}  // namespace

std::span<const OptionRow> option_rows() { return rows; }

const OptionRow& option_row(std::string_view name) { return *std::ranges::find(rows, name, &OptionRow::name); }

void parse(const std::vector<std::string>& arguments, std::span<const std::string_view> takes, bool stop_at_command, Language language,
           Options& options, std::span<const std::string_view> forms) {
  if (!forms.empty()) options.format = forms.front();
  check_spelling(arguments, takes, stop_at_command, language);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.prefix_command(stop_at_command);
  std::vector<std::pair<const OptionRow*, CLI::Option*>> known;
  for (const std::string_view name : takes) {
    const OptionRow& row = option_row(name);
    if (may_be_given(row, arguments)) known.emplace_back(&row, add_option(app, row, options));
  }
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));  // CLI11 takes them from the back
  } catch (const CLI::ParseError& error) {
    throw UsageError{words_of(error, language)};
  }
  for (const auto& [row, option] : known) {
    if (option->count() == 0) continue;
    options.given.push_back(row->name);
    if (row->text != nullptr) check_choice(*row, options.*row->text, forms, language);
  }
  options.paths = stop_at_command ? app.remaining() : paths_of(app.remaining(), language);
}

std::size_t to_bytes(const std::string& size, Language language) {
  constexpr std::string_view units = "KMG";
  std::size_t number = 0;
  const char* const end = size.data() + size.size();
  const auto [rest, error] = std::from_chars(size.data(), end, number);
  const std::size_t unit = rest == end ? 0 : units.find(*rest) + 1;
  const bool well_formed = error == std::errc{} && end - rest <= 1 && (rest == end || unit != 0);
  if (!well_formed || number > (std::numeric_limits<std::size_t>::max() >> (10 * unit + 1)))
    throw UsageError{say(Msg::bad_value, language, {"--max-size", size, "500, 64K, 20M, 2G"})};
  return number << (10 * unit);
}

std::size_t to_jobs(const std::string& jobs, Language language) {
  if (jobs.empty()) return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_jobs);
  std::size_t number = 0;
  const char* const end = jobs.data() + jobs.size();
  const auto [rest, error] = std::from_chars(jobs.data(), end, number);
  if (error != std::errc{} || rest != end || number == 0 || number > most_jobs)
    throw UsageError{say(Msg::bad_value, language, {"--jobs", jobs, "1, 2 … " + std::to_string(most_jobs)})};
  return number;
}

input::OcrMode ocr_mode(std::string_view name) {
  return static_cast<input::OcrMode>(std::ranges::find(ocr_names, name) - ocr_names.begin());
}

std::string join(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace congvan::cli
