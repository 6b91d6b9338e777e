#include "cli/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/finding_formats.hpp"

namespace congvan::cli {
namespace {

// Of commands that read documents; groups of lines, so that a further option is a line.
// clang-format off
constexpr auto extract_options = std::to_array<std::string_view>({
    "--format", "--output", "--table", "--excel",
    "--bodies", "--organ-id", "--attach",
    "--from-records",
    "--resume",
    "--stdin", "--files-from", "--null", "--shard",
    "--jobs",
    "--encoding", "--ocr", "--max-size",
    "--progress", "--quiet", "--verbose", "--lang", "--help",
});
constexpr auto text_options = std::to_array<std::string_view>({
    "--output",
    "--files-from", "--null", "--shard",
    "--jobs",
    "--encoding", "--ocr", "--max-size",
    "--progress", "--quiet", "--verbose", "--lang", "--help",
});
constexpr auto audit_options = std::to_array<std::string_view>({
    "--format", "--output",
    "--select", "--ignore", "--fail-on", "--baseline", "--write-baseline",
    "--catalog", "--complete", "--today",
    "--bodies",
    "--from-records", "--database",
    "--jobs",
    "--encoding", "--ocr", "--max-size",
    "--progress", "--quiet", "--verbose", "--lang", "--help",
});
constexpr auto graph_options = std::to_array<std::string_view>({
    "--format", "--output",
    "--cites", "--cited-by", "--depth", "--top",
    "--bodies",
    "--from-records", "--database",
    "--jobs",
    "--encoding", "--ocr", "--max-size",
    "--progress", "--quiet", "--verbose", "--lang", "--help",
});
constexpr auto show_options = std::to_array<std::string_view>({
    "--output",
    "--html",
    "--bodies",
    "--from-records",
    "--jobs",
    "--encoding", "--ocr", "--max-size",
    "--progress", "--quiet", "--verbose", "--lang", "--help",
});
// clang-format on
constexpr auto rules_options = std::to_array<std::string_view>({"--format", "--output", "--lang", "--help"});
constexpr std::array<std::string_view, 3> schema_options = {"--output", "--lang", "--help"};

constexpr auto rule_forms = std::to_array<std::string_view>({"text", "json"});

const auto rows = std::to_array<Command>({
    {"extract", Msg::summary_extract, true, extract_options, run_extract,
     "congvan extract 1036.txt\ncongvan extract -f csv --excel -o so-theo-doi.csv van-ban/\ncongvan extract --ocr always scan.pdf\ncongvan "
     "extract -f jsonl - < 1036.txt\ncongvan extract -f jsonl --resume -o kho.jsonl van-ban/\n"},
    {"text", Msg::summary_text, true, text_options, run_text, "congvan text 1036.txt\n"},
    {"audit",
     Msg::summary_audit,
     true,
     audit_options,
     run_audit,
     "congvan audit van-ban/\ncongvan audit --select date-padding,reference-blank-inside van-ban/\ncongvan audit -f sarif -o audit.sarif "
     "van-ban/\n",
     finding_forms(),
     {},
     Msg::help_exit_audit},
    {"rules", Msg::summary_rules, false, rules_options, run_rules, "congvan rules\ncongvan rules date-padding\n", rule_forms, "RULE"},
    {"graph", Msg::summary_graph, true, graph_options, run_graph,
     "congvan graph van-ban/ | dot -Tsvg -o vien-dan.svg\ncongvan graph -f csv --top 20 van-ban/\ncongvan graph --cites 30/2020/NĐ-CP "
     "van-ban/\n",
     graph_forms()},
    {"show", Msg::summary_show, true, show_options, run_show,
     "congvan show 1036.docx\ncongvan show --html -o 1036.html 1036.docx\ncongvan show --html -o trang/ van-ban/\n"},
    {"schema", Msg::summary_schema, false, schema_options, run_schema, "congvan schema -o congvan-1.schema.json\n"},
});

}  // namespace

std::span<const Command> commands() { return rows; }

const Command* command_named(std::string_view name) {
  const auto* const row = std::ranges::find(rows, name, &Command::name);
  return row == rows.end() ? nullptr : row;
}

}  // namespace congvan::cli
