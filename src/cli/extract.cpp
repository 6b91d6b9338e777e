// `congvan extract`: dispatches in, records out.
#include "congvan/extract.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <deque>
#include <filesystem>
#include <optional>

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/doubts.hpp"
#include "cli/edxml_writer.hpp"
#include "cli/formats.hpp"
#include "cli/header_fields.hpp"
#include "cli/output_file.hpp"
#include "cli/resume.hpp"
#include "cli/stored.hpp"
#include "cli/user_bodies.hpp"
#include "output/registers.hpp"

namespace congvan::cli {
namespace {

bool is_given(const Options& options, std::string_view name) { return std::ranges::find(options.given, name) != options.given.end(); }

// With its slash; of a folder that is not there yet too.
std::string canonical_folder(const std::string& path) {
  std::error_code none;
  std::string folder = std::filesystem::weakly_canonical(path, none).string();
  if (!folder.ends_with('/')) folder += '/';
  return folder;
}

// What is written into the folder would be read as further inputs.
void check_folder(const Options& options, Language language) {
  const std::string folder = canonical_folder(options.output);
  for (const std::string& path : options.paths) {
    if (path != "-" && names_folder(path) && folder.starts_with(canonical_folder(path)))
      throw UsageError{say(Msg::output_below_input, language, {printable(options.output), printable(path)})};
  }
}

// One file is for one document.
void check_each(const Options& options, const Format& format, Language language) {
  if (names_folder(options.output)) return check_folder(options, language);
  const bool many = options.paths.size() > 1 || !options.files_from.empty() || !options.stream.empty() ||
                    (options.paths.size() == 1 && names_folder(options.paths.front()));
  if (many) throw UsageError{say(Msg::files_need_folder, language, {format.name})};
}

void check(const Options& options, const Format& format, Language language) {
  if (format.target != Target::tables) {
    const bool register_as_csv = format.target == Target::book && !names_workbook(options.output);
    for (const std::string_view name : {"--table", "--excel"})
      if (is_given(options, name) && !(name == "--excel" && register_as_csv)) throw UsageError{say(Msg::only_with_csv, language, {name})};
    if (format.target != Target::each && names_folder(options.output))
      throw UsageError{say(Msg::folder_needs_csv, language, {printable(options.output)})};
  }
  if (format.target == Target::each) check_each(options, format, language);
  if ((format.target == Target::database || format.target == Target::file) && (options.output.empty() || options.output == "-"))
    throw UsageError{say(Msg::needs_output_file, language, {format.name})};
}

// What only packages have, and input data.
void check_package(const Options& options, Language language) {
  if (is_given(options, "--attach") && options.format != "edxml")
    throw UsageError{say(Msg::only_with_form, language, {"--attach", "edxml"})};
  if (is_given(options, "--organ-id") && options.format != "edxml" && options.format != "nd30")
    throw UsageError{say(Msg::only_with_form, language, {"--organ-id", "edxml, nd30"})};
  if (!options.organ_id.empty() && !is_organ_id(options.organ_id))
    throw UsageError{say(Msg::bad_value, language, {"--organ-id", printable(options.organ_id), "H35.07, 000.00.07.H35"})};
}

void check_records(const Options& options, const Format& format, Language language) {
  if (!options.from_records) return;
  if (format.needs_text) throw UsageError{say(Msg::form_needs_text, language, {format.name})};
  for (const std::string_view name : {"--encoding", "--ocr", "--attach"})
    if (is_given(options, name)) throw UsageError{say(Msg::not_with_records, language, {name})};
}

void check_resume(const Options& options, const UserBodies& bodies, Language language) {
  if (!options.resume) return;
  if (options.from_records) throw UsageError{say(Msg::not_with_records, language, {"--resume"})};
  if (options.format != "jsonl") throw UsageError{say(Msg::resume_needs_jsonl, language, {options.format})};
  struct stat status {};
  const bool is_file = ::stat(options.output.c_str(), &status) != 0 || S_ISREG(status.st_mode);
  if (options.output.empty() || options.output == "-" || !is_file) throw UsageError{say(Msg::resume_needs_file, language)};
  if (!options.stream.empty() || std::ranges::find(options.paths, "-") != options.paths.end())
    throw UsageError{say(Msg::resume_reads_no_stream, language)};
  const std::string other = other_partial_file(options.output, run_id(options, language, bodies.sha256));
  if (!other.empty()) throw UsageError{say(Msg::other_run, language, {printable(other)})};
}

const Table& table_named(std::string_view name) { return *std::ranges::find(tables(), name, &Table::name); }

/// The files of a run and what goes into each.
struct Outputs {
  std::deque<OutputFile> files;
  std::vector<Destination> destinations;
  std::unique_ptr<FinishedRecords> finished;

  void add_growing(const std::string& path, const std::string& partial) {
    files.emplace_back(path, partial);
    destinations.push_back({&files.back().sink(), nullptr});
    finished = std::make_unique<FinishedRecords>(partial);
  }
  void add(const std::string& path, const Table* table) {
    files.emplace_back(path);
    destinations.push_back({&files.back().sink(), table});
  }
  [[nodiscard]] std::vector<input::FileId> ids() const {
    std::vector<input::FileId> out;
    for (const OutputFile& file : files) file.add_ids(out);
    return out;
  }
  // All are complete before the first takes its place.
  void finish() {
    for (OutputFile& file : files) file.complete();
    const SignalPause pause;
    for (OutputFile& file : files) file.publish();
  }
};

void open_tables(const Options& options, Outputs& outputs) {
  const std::string& folder = options.output;
  if (folder.ends_with('/') && ::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST) throw WriteError(folder, errno);
  const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
  for (const Table& table : tables()) {
    if (is_given(options, "--table") && table.name != options.table) continue;
    outputs.add(prefix + std::string(table.name) + ".csv", &table);
  }
}

void open_outputs(const Options& options, const Format& format, const UserBodies& bodies, Language language, Outputs& outputs) {
  if (options.resume) {
    outputs.add_growing(options.output, partial_file(options.output, run_id(options, language, bodies.sha256)));
  } else if (format.target == Target::database || format.target == Target::each) {
    outputs.destinations.push_back({.path = options.output});
  } else if (format.target == Target::file) {
    outputs.add(options.output, nullptr);
    outputs.destinations.back().path = outputs.files.back().path();
  } else if (format.target == Target::book) {
    outputs.add(options.output, register_named(format.name));
    if (names_workbook(options.output)) outputs.destinations.back().path = outputs.files.back().path();
  } else if (format.target == Target::bytes) {
    outputs.add(options.output, nullptr);
  } else if (names_folder(options.output)) {
    open_tables(options, outputs);
  } else {
    outputs.add(options.output, is_given(options, "--table") ? &table_named(options.table) : &tables().front());
  }
}

// Nothing where the output is gone, or holds no errors.
std::string errors_are_found_by(const Options& options, const Format& format, Language language) {
  if (options.output.empty() || options.output == "-") return "";
  const bool one_file = !names_folder(options.output);
  if (format.target == Target::each || format.target == Target::book) return "";
  if (format.target == Target::file) return say(Msg::errors_in_column, language, {shell_word(options.output)});
  if (format.target != Target::tables) return filled(format.list_errors, {shell_word(options.output)});
  if (is_given(options, "--table") && options.table != tables().front().name) return "";
  const std::string file = one_file ? options.output : options.output + (options.output.ends_with('/') ? "" : "/") + "documents.csv";
  return say(Msg::errors_in_column, language, {shell_word(file)});
}

Msg farewell_of(const Options& options, const Format& format) {
  if (format.target == Target::database) return Msg::stopped_resumable;
  if (options.resume) return Msg::stopped_resumable;
  if (format.target == Target::each && names_folder(options.output)) return Msg::stopped_incomplete;
  return options.output.empty() || options.output == "-" ? Msg::stopped_incomplete : Msg::stopped_unwritten;
}

/// Documents to records, and these to the writer.
class Extraction : public Consumer {
 public:
  Extraction(DocumentWriter& writer, FinishedRecords* finished, const Bodies* bodies)
      : writer_(writer), finished_(finished), bodies_(bodies) {}

  [[nodiscard]] std::unique_ptr<Product> make(const Input& input) const override {
    if (input.error) return writer_.render({.source = input.source, .record = nullptr, .text = nullptr, .error = input.error});
    const Text text = Text::from_utf8(input.text);
    Record record = extract(text, bodies_);
    if (input.header != nullptr) fill_from(*input.header, record);
    tell_doubts(input.doubts, input.text, text, record);
    return writer_.render_read({.source = input.source, .record = &record, .text = &text, .error = {}}, input);
  }
  void take(Product& product) override { writer_.append(product); }
  void pause() override { writer_.pause(); }
  [[nodiscard]] FileKeeper* keeper() override { return &writer_; }
  [[nodiscard]] FinishedRecords* finished() override { return finished_; }

 private:
  DocumentWriter& writer_;
  FinishedRecords* finished_;
  const Bodies* bodies_;
};

/// Stored records to the writer.
class Restoring : public RecordConsumer {
 public:
  explicit Restoring(DocumentWriter& writer) : writer_(writer) {}

  [[nodiscard]] std::unique_ptr<Product> make(records::StoredRecord&& record) const override { return writer_.render(record.document()); }
  void take(Product& product) override { writer_.append(product); }
  void pause() override { writer_.pause(); }
  [[nodiscard]] FileKeeper* keeper() override { return &writer_; }

 private:
  DocumentWriter& writer_;
};

FormatSettings settings_of(const Options& options, const UserBodies& bodies, const Report& report) {
  FormatSettings settings{.language = report.language(),
                          .excel = options.excel,
                          .prompt = options.resume || !options.stream.empty(),
                          .report = &report,
                          .name = options.output,
                          .quiet = options.quiet,
                          .format = options.format,
                          .organ_id = options.organ_id,
                          .bodies = bodies.rows(),
                          .attach = options.attach};
  settings.reader =
      "congvan " CONGVAN_VERSION " --ocr " + options.ocr + (options.encoding.empty() ? "" : " --encoding " + options.encoding);
  if (!bodies.sha256.empty()) settings.reader += " --bodies " + bodies.sha256;
  // A share does not see all that is there.
  if (!options.from_records && options.shard.empty()) settings.paths = options.paths;
  return settings;
}

Tally write_all(const Options& options, const Outputs& outputs, const UserBodies& bodies, const Report& report, DocumentWriter& writer) {
  std::vector<input::FileId> ids = outputs.ids();
  writer.add_ids(ids);
  if (options.from_records) {
    Restoring restoring(writer);
    return for_each_record(options, ids, report, restoring);
  }
  Extraction extraction(writer, outputs.finished.get(), bodies.rows());
  return for_each_input(options, ids, report, extraction);
}

}  // namespace

int run_extract(const Options& options, const Report& report) {
  const Format& format = format_named(options.format);
  check(options, format, report.language());
  check_package(options, report.language());
  check_records(options, format, report.language());
  const UserBodies bodies(options, report.language());
  check_resume(options, bodies, report.language());
  Outputs outputs;
  open_outputs(options, format, bodies, report.language(), outputs);
  set_farewell(std::string(text_of(farewell_of(options, format), report.language())), report.language());
  const auto writer = format.make(outputs.destinations, settings_of(options, bodies, report));
  writer->begin();
  const Tally tally = write_all(options, outputs, bodies, report, *writer);
  writer->end();
  outputs.finish();
  tell_summary(report, options, tally, errors_are_found_by(options, format, report.language()));
  return tally.failed() == 0 ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
