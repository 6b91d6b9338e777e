#include "cli/file_steps.hpp"

#include <unistd.h>

#include <array>
#include <new>
#include <system_error>
#include <utility>

#include "cli/details.hpp"
#include "input/base64.hpp"
#include "input/sha256.hpp"

namespace congvan::cli {
namespace {

using input::Entry;
using input::ErrorCode;

input::Reading reading_of(const Options& options, std::size_t workers) {
  input::Reading reading;
  if (!options.encoding.empty()) reading.encoding = input::encoding_of_name(options.encoding);
  reading.ocr = ocr_mode(options.ocr);
  reading.workers = workers;
  return reading;
}

Source source_of(const Entry& entry) {
  Source source;
  source.path = entry.path;
  return source;
}

}  // namespace

FileSteps::FileSteps(const Options& options, std::size_t workers, Language language, Consumer& consumer)
    : max_size_(options.max_size),
      max_bytes_(to_bytes(options.max_size, language)),
      language_(language),
      decoder_(reading_of(options, workers)),
      consumer_(consumer),
      verbose_(options.verbose),
      keeps_files_(consumer.keeper() != nullptr && consumer.keeper()->keeps_files()) {}

std::unique_ptr<FileTools> FileSteps::tools(std::span<const input::FileId> outputs) const {
  return std::unique_ptr<FileTools>(new FileTools{input::FileReader(max_bytes_, outputs, decoder_.reading().encoding.has_value()), {}});
}

void FileSteps::work(FileTask& task, FileTools& tools, const Emit& emit) {
  if (task.line) return read_line(*task.line, tools.parser, emit);
  const Entry& entry = task.entry;
  if (task.resumed) {
    Step step;
    step.kind = Step::Kind::resumed;
    step.tally = std::move(task.resumed);
    return emit(std::move(step));
  }
  switch (entry.kind) {
    case Entry::Kind::file:
    case Entry::Kind::standard_input:
      return verbose_ ? read_and_tell(task, tools.reader, emit) : read(task, tools.reader, emit);
    case Entry::Kind::failure:
      emit(begin(task, {}));
      return emit(failure(source_of(entry), {input::code_of(entry.error_number), entry.error_number, {}}));
    case Entry::Kind::linked_folder:
      return emit(note(entry, Msg::skipped_linked_folder));
    case Entry::Kind::special:
      return emit(note(entry, Msg::skipped_special));
  }
}

void FileSteps::read_and_tell(const FileTask& task, input::FileReader& reader, const Emit& emit) {
  const Clock::time_point begun = Clock::now();
  std::size_t records = 0;
  read(task, reader, [&](Step&& step) {
    if (step.kind == Step::Kind::document) ++records;
    emit(std::move(step));
  });
  Step step;
  step.path = task.entry.path;
  const std::string count = counted(records, Msg::one_record, Msg::many_records, language_);
  step.message = say(Msg::file_done, language_, {count, time_of(Clock::now() - begun, language_)});
  emit(std::move(step));
}

void FileSteps::read(const FileTask& task, input::FileReader& reader, const Emit& emit) {
  if (task.known == FileKeeper::Known::yes) {
    Step step = begin(task, task.state.sha256);
    step.kind = Step::Kind::kept;
    return emit(std::move(step));
  }
  input::ReadResult result;
  try {
    result =
        task.entry.kind == Entry::Kind::file ? reader.read_path(task.entry.path, !task.entry.walked) : reader.read_descriptor(STDIN_FILENO);
  } catch (const std::bad_alloc&) {
    emit(begin(task, {}));
    return emit(out_of_memory(source_of(task.entry)));
  }
  if (result.is_output) return emit(output_met(task.entry));
  if (!result.failure) return read_documents(task, result, emit);
  Source source = source_of(task.entry);
  source.size = result.size;
  emit(begin(task, {}));
  emit(failure(source, *result.failure));
}

void FileSteps::read_documents(const FileTask& task, const input::ReadResult& result, const Emit& emit) {
  std::string sha256;
  if (keeps_files_) sha256 = input::sha256_hex(result.bytes);
  Step first = begin(task, sha256);
  const bool same = task.known == FileKeeper::Known::perhaps && sha256 == task.state.sha256;
  if (same) first.kind = Step::Kind::kept;
  emit(std::move(first));
  if (same) return;
  take_apart(task.entry.path, result.bytes, sha256, emit);
}

// The bytes to the documents in them. `sha256` is that of the bytes, or empty.
void FileSteps::take_apart(const std::string& path, std::string_view bytes, const std::string& sha256, const Emit& emit) {
  const auto& reading = decoder_.reading();
  try {
    input::for_each_document(path, bytes, reading.encoding.has_value(), reading.limits, [&](const input::FoundDocument& found) {
      const bool is_whole = found.bytes.data() == bytes.data() && !sha256.empty();
      emit(document(found, is_whole ? sha256 : std::string_view{}));
    });
  } catch (const std::bad_alloc&) {
    Source source;
    source.path = path;
    emit(out_of_memory(source));
  }
}

void FileSteps::read_line(const StreamLine& line, records::JsonParser& parser, const Emit& emit) {
  const auto refuse = [&](ErrorCode code, std::string_view why) {
    const std::string place = "-:" + std::to_string(line.number);
    emit(begin_line(place));
    Source source;
    source.path = place;
    emit(error(source, code, why));
  };
  if (line.too_large) return refuse(ErrorCode::too_large, "--max-size " + max_size_);
  const auto json = parser.parse(line.json);
  if (!json) return refuse(ErrorCode::bad_line, parser.error());
  if (!json->is_object()) return refuse(ErrorCode::bad_line, text_of(Msg::line_is_no_object, language_));
  records::Members members(*json);
  const auto text_at = [&members](std::string_view key) {
    const auto value = members.find(key);
    return value ? value->text() : std::nullopt;
  };
  const auto named = text_at("path");
  const auto text = text_at("text");
  const auto coded = text_at("base64");
  if (text.has_value() == coded.has_value()) return refuse(ErrorCode::bad_line, text_of(Msg::line_has_no_content, language_));
  const auto bytes = coded ? input::from_base64(*coded) : std::nullopt;
  if (coded && !bytes) return refuse(ErrorCode::bad_line, text_of(Msg::line_has_bad_base64, language_));
  const std::string path = named ? std::string(*named) : "-:" + std::to_string(line.number);
  emit(begin_line(path));
  if (bytes) return take_apart(path, *bytes, {}, emit);
  emit(document({path, *text, text->size(), input::Kind::text, nullptr, {}}, {}));
}

Step FileSteps::begin_line(const std::string& path) const {
  Step step;
  step.kind = Step::Kind::file;
  if (keeps_files_) step.state = std::make_unique<FileState>(FileState{path, 0, 0, {}});
  return step;
}

Step FileSteps::begin(const FileTask& task, std::string sha256) const {
  Step step;
  step.kind = Step::Kind::file;
  if (!keeps_files_) return step;
  step.state = std::make_unique<FileState>(task.state);
  step.state->sha256 = std::move(sha256);
  return step;
}

Step FileSteps::output_met(const Entry& entry) const {
  if (!entry.walked) throw UsageError{say(Msg::output_is_input, language_, {printable(entry.path)})};
  return note(entry, Msg::skipped_output);
}

Step FileSteps::note(const Entry& entry, Msg message) const {
  Step step;
  step.path = entry.path;
  step.message = say(message, language_);
  return step;
}

Step FileSteps::document(const input::FoundDocument& found, std::string_view sha256) {
  Source source;
  source.path = found.path;
  source.format = input::format_of(found.kind, found.bytes);
  source.size = found.size;
  std::string own_sha256;  // outlives the source that shows it
  try {
    if (sha256.empty() && (!found.bytes.empty() || found.size == 0)) sha256 = own_sha256 = input::sha256_hex(found.bytes);
    source.sha256 = sha256;
    if (found.error) throw input::DecodeError(*found.error);
    return decoded(source, found);
  } catch (const input::DecodeError& failed) {
    return error(source, input::code_of(failed.problem()), failed.what());
  } catch (const std::bad_alloc&) {
    return out_of_memory(source);
  } catch (const std::system_error& failed) {
    return error(source, ErrorCode::internal, reason(failed.code().value(), language_));
  } catch (const std::exception& failed) {
    return error(source, ErrorCode::internal, failed.what());
  }
}

Step FileSteps::decoded(Source source, const input::FoundDocument& found) {
  if (decoder_.is_text_already(found.kind, found.bytes)) {
    return made({.source = source,
                 .text = found.bytes,
                 .doubts = {},
                 .header = found.header,
                 .error = {},
                 .bytes = found.bytes,
                 .enclosed = found.enclosed});
  }
  const input::Decoded decoded = decoder_.decode(found.kind, found.bytes);
  source.format = decoded.format;
  source.encoding = decoded.encoding;
  source.pages = decoded.pages;
  source.ocr = decoded.ocr;
  return made({.source = source,
               .text = decoded.text,
               .doubts = decoded.doubts,
               .header = found.header,
               .error = {},
               .bytes = found.bytes,
               .enclosed = found.enclosed});
}

Step FileSteps::made(const Input& input) const {
  Step step;
  step.kind = Step::Kind::document;
  step.product = consumer_.make(input);
  return step;
}

Step FileSteps::failure(const Source& source, const input::Failure& failure) const {
  const std::string why = failure.code == ErrorCode::read_failed ? reason(failure.error_number, language_)
                          : failure.code == ErrorCode::too_large ? "--max-size " + max_size_
                                                                 : std::string(failure.format);
  return error(source, failure.code, why);
}

Step FileSteps::error(const Source& source, ErrorCode code, std::string_view why) const {
  std::string message = say(message_of(code, why), language_, {in_words(why, language_)});
  Step step = made({.source = source, .text = {}, .doubts = {}, .header = nullptr, .error = SourceError{input::name_of(code), message}});
  step.error = code;
  step.path = source.path;
  step.message = std::move(message);
  return step;
}

Step FileSteps::out_of_memory(const Source& source) const { return error(source, ErrorCode::internal, say(Msg::out_of_memory, language_)); }

}  // namespace congvan::cli
