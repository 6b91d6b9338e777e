// Every sentence that the program says, in English and Vietnamese: one table. "{0}" and so on stand for what the caller fills in.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "congvan/write.hpp"

namespace congvan::cli {

enum class Msg : std::uint8_t {
  // wrong usage
  no_command,
  unknown_command,
  unknown_option,
  needs_value,
  takes_no_value,
  bad_value,
  takes_no_path,
  no_input,
  only_with_csv,
  not_with_records,
  resume_needs_jsonl,
  resume_needs_file,
  resume_reads_no_stream,
  other_run,
  not_together,
  list_unreadable,
  folder_needs_csv,
  needs_output_file,
  output_is_input,
  see_help,
  // output
  cannot_write,
  standard_output,
  store_not_database,
  store_foreign,
  store_newer,
  store_busy,
  store_damaged,
  store_no_library,
  store_other,
  store_waits,
  cells_cut,
  value_overlong,
  // inputs
  not_found,
  permission_denied,
  unsupported_format,
  encrypted,
  damaged,
  too_large,
  timeout,
  no_text,
  decoder_missing,
  package_missing,
  program_missing,
  read_failed,
  bad_line,
  internal,
  bad_record,
  out_of_memory,
  line_is_no_object,
  line_has_no_content,
  line_has_bad_base64,
  skipped_special,
  skipped_linked_folder,
  skipped_output,
  // figures
  time_seconds,
  time_minutes,
  time_hours,
  one_file,
  many_files,
  one_record,
  many_records,
  one_error,
  many_errors,
  of_them_kept,
  of_them_resumed,
  stopped_incomplete,
  stopped_unwritten,
  stopped_resumable,
  errors_by_code,
  errors_found_by,
  errors_named_above,
  errors_in_column,
  file_done,
  progress_rate,
  progress_of,
  progress_left,
  // reasons of the system
  reason_no_space,
  reason_broken_pipe,
  reason_not_found,
  reason_permission,
  reason_is_folder,
  reason_not_folder,
  reason_read_only,
  reason_links,
  reason_closed,
  reason_locked,
  // audit
  no_rule,
  no_finding,
  some_findings,
  known_findings,
  findings_title,
  bad_baseline,
  bad_catalog,
  no_such_number,
  bad_database,
  not_our_database,
  pages_need_folder,
  folder_needs_html,
  rule_clause,
  rule_bad,
  rule_good,
  // help
  usage,
  about,
  heading_commands,
  heading_options,
  heading_paths,
  heading_exit,
  heading_examples,
  command_placeholder,
  option_placeholder,
  help_paths,
  help_exit,
  help_exit_audit,
  help_more,
  summary_extract,
  summary_text,
  summary_audit,
  summary_rules,
  summary_graph,
  summary_show,
  summary_schema,
  option_format,
  option_output,
  option_output_plain,
  option_table,
  option_excel,
  option_from_records,
  option_resume,
  option_stdin,
  option_files_from,
  option_null,
  option_shard,
  option_jobs,
  option_encoding,
  option_ocr,
  option_max_size,
  option_progress,
  option_quiet,
  option_verbose,
  option_select,
  option_ignore,
  option_fail_on,
  option_baseline,
  option_write_baseline,
  option_catalog,
  option_complete,
  option_cites,
  option_cited_by,
  option_depth,
  option_top,
  option_html,
  option_database,
  option_today,
  option_lang,
  option_help,
  option_version,
  count_
};

struct Message {
  Msg id;
  std::string_view english;
  std::string_view vietnamese;
};

/// The row of a message.
[[nodiscard]] const Message& row_of(Msg id);
[[nodiscard]] std::string_view text_of(Msg id, Language language);
/// The words with their places filled in.
[[nodiscard]] std::string filled(std::string_view words, std::initializer_list<std::string_view> fill);
/// The message with its places filled in.
[[nodiscard]] std::string say(Msg id, Language language, std::initializer_list<std::string_view> fill = {});
/// What the system means by an errno: in the user's language for the usual ones, else the system's own words.
[[nodiscard]] std::string reason(int error_number, Language language);

}  // namespace congvan::cli
