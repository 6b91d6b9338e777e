#include "cli/documents.hpp"

#include <unistd.h>

#include <array>
#include <new>

#include "cli/sink.hpp"
#include "input/decode.hpp"
#include "input/package.hpp"
#include "input/sha256.hpp"
#include "input/walk.hpp"

namespace congvan::cli {
namespace {

using input::Entry;
using input::ErrorCode;

// In the order of ErrorCode.
constexpr std::array<Msg, input::error_code_names.size()> code_messages = {
    Msg::not_found, Msg::permission_denied, Msg::unsupported_format, Msg::encrypted,   Msg::damaged,  Msg::too_large,
    Msg::timeout,   Msg::no_text,           Msg::decoder_missing,    Msg::read_failed, Msg::internal,
};

input::Reading reading_of(const Options& options) {
  input::Reading reading;
  if (!options.encoding.empty()) reading.encoding = input::encoding_of_name(options.encoding);
  reading.ocr = ocr_mode(options.ocr);
  return reading;
}

Source source_of(const Entry& entry) {
  Source source;
  source.path = entry.path;
  return source;
}

class Run {
 public:
  Run(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
      const std::function<void(const Input&)>& visit)
      : max_size_(options.max_size),
        decoder_(reading_of(options)),
        reader_(to_bytes(options.max_size, report.language()), outputs, !options.encoding.empty()),
        report_(report),
        visit_(visit) {}

  void take(const Entry& entry) {
    switch (entry.kind) {
      case Entry::Kind::file:
      case Entry::Kind::standard_input:
        return read(entry);
      case Entry::Kind::failure:
        return fail(source_of(entry), {input::code_of(entry.error_number), entry.error_number, {}});
      case Entry::Kind::linked_folder:
        return report_.about(entry.path, say(Msg::skipped_linked_folder, report_.language()));
      case Entry::Kind::special:
        return report_.about(entry.path, say(Msg::skipped_special, report_.language()));
    }
  }

  void finish() const {
    if (failed_ > 0 && seen_ > 1) report_.line(say(Msg::some_failed, report_.language(), {std::to_string(failed_), std::to_string(seen_)}));
  }
  [[nodiscard]] std::size_t failed() const { return failed_; }

 private:
  void read(const Entry& entry) {
    Source source = source_of(entry);
    try {
      const input::ReadResult result =
          entry.kind == Entry::Kind::file ? reader_.read_path(entry.path) : reader_.read_descriptor(STDIN_FILENO);
      if (result.is_output) return skip_output(entry);
      source.size = result.size;
      if (result.failure) return fail(source, *result.failure);
      const auto& reading = decoder_.reading();
      input::for_each_document(entry.path, result.bytes, reading.encoding.has_value(), reading.limits,
                               [this](const input::FoundDocument& found) { take_document(found); });
    } catch (const std::bad_alloc&) {
      fail_internally(source, say(Msg::out_of_memory, report_.language()));
    }
  }

  void take_document(const input::FoundDocument& found) {
    Source source;
    source.path = found.path;
    source.format = input::format_of(found.kind, found.bytes);
    source.size = found.size;
    std::string sha256;  // outlives the source that shows it
    try {
      if (!found.bytes.empty() || found.size == 0) sha256 = input::sha256_hex(found.bytes);
      source.sha256 = sha256;
      if (found.error) throw input::DecodeError(*found.error);
      decode(source, found);
    } catch (const input::DecodeError& error) {
      record_error(source, input::code_of(error.problem()), error.what());
    } catch (const std::bad_alloc&) {
      fail_internally(source, say(Msg::out_of_memory, report_.language()));
    }
  }

  void decode(Source& source, const input::FoundDocument& found) {
    if (decoder_.is_text_already(found.kind, found.bytes)) {
      return process({.source = source, .text = found.bytes, .doubts = {}, .header = found.header, .error = {}});
    }
    const input::Decoded decoded = decoder_.decode(found.kind, found.bytes);
    source.format = decoded.format;
    source.encoding = decoded.encoding;
    source.pages = decoded.pages;
    source.ocr = decoded.ocr;
    process({.source = source, .text = decoded.text, .doubts = decoded.doubts, .header = found.header, .error = {}});
  }

  void process(const Input& input) {
    try {
      visit_(input);
      ++seen_;
    } catch (const WriteError&) {
      throw;
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception& error) {
      fail_internally(input.source, error.what());
    }
  }

  void skip_output(const Entry& entry) const {
    if (!entry.walked) throw UsageError{say(Msg::output_is_input, report_.language(), {printable(entry.path)})};
    report_.about(entry.path, say(Msg::skipped_output, report_.language()));
  }

  void fail(const Source& source, const input::Failure& failure) {
    const std::string why = failure.code == ErrorCode::read_failed ? reason(failure.error_number, report_.language())
                            : failure.code == ErrorCode::too_large ? "--max-size " + max_size_
                                                                   : std::string(failure.format);
    record_error(source, failure.code, why);
  }

  void fail_internally(const Source& source, std::string_view why) { record_error(source, ErrorCode::internal, why); }

  void record_error(const Source& source, ErrorCode code, std::string_view why) {
    const std::string message = say(code_messages[static_cast<std::size_t>(code)], report_.language(), {why});
    report_.about(source.path, message);
    ++seen_;
    ++failed_;
    visit_({.source = source, .text = {}, .doubts = {}, .header = nullptr, .error = SourceError{input::name_of(code), message}});
  }

  std::string max_size_;
  input::Decoder decoder_;
  input::FileReader reader_;
  const Report& report_;
  const std::function<void(const Input&)>& visit_;
  std::size_t seen_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace

std::size_t for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                           const std::function<void(const Input&)>& visit) {
  Run run(options, outputs, report, visit);
  input::walk(options.paths, [&run](const Entry& entry) { run.take(entry); });
  run.finish();
  return run.failed();
}

}  // namespace congvan::cli
