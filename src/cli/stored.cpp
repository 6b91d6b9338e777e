#include "cli/stored.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <new>
#include <optional>

#include "cli/entries.hpp"
#include "cli/pipeline.hpp"
#include "input/walk.hpp"
#include "records/pieces.hpp"

namespace congvan::cli {
namespace {

using input::Entry;
using input::ErrorCode;

// Records travel in lots, so that a thread is not woken for each.
constexpr std::size_t lot_bytes = std::size_t{128} * 1024;
constexpr std::size_t lots_waiting = 32;

struct Lot {
  struct Text {
    std::string json;
    std::size_t line;
    bool too_large;
  };
  std::string path;
  std::vector<Text> texts;
  std::size_t bytes = 0;
  std::string message;  ///< about the file, instead of texts
  std::optional<ErrorCode> error;
};

struct StoredStep {
  std::unique_ptr<Product> product;
  FileState file;  ///< that the document came from, when the record was made
  std::string path;
  std::string message;
  std::optional<ErrorCode> error;
};

class RecordSteps {
 public:
  RecordSteps(const Options& options, std::size_t threads, Language language, const RecordConsumer& consumer)
      : max_size_(options.max_size), language_(language), consumer_(consumer), parsers_(threads) {}

  void work(const Lot& lot, std::size_t worker, const std::function<void(StoredStep&&)>& emit) {
    if (!lot.message.empty()) return emit(StoredStep{{}, {}, lot.path, lot.message, lot.error});
    for (const Lot::Text& text : lot.texts) emit(step(lot, text, parsers_[worker]));
  }

 private:
  StoredStep step(const Lot& lot, const Lot::Text& text, records::JsonParser& parser) const {
    const std::string place = lot.path + ":" + std::to_string(text.line);
    if (text.too_large) return failure(place, ErrorCode::too_large, Msg::too_large, "--max-size " + max_size_);
    try {
      records::StoredRecord record = records::read_record(text.json, parser);
      StoredStep done;
      done.file.path = file_of(record.source.path);
      if (done.file.path == record.source.path) {
        done.file.size = record.source.size;
        done.file.sha256 = record.source.sha256;
      }
      done.product = consumer_.make(std::move(record));
      return done;
    } catch (const records::BadRecord& bad) {
      return failure(place, ErrorCode::damaged, Msg::bad_record, bad.what());
    } catch (const std::bad_alloc&) {
      return {{}, {}, place, say(Msg::out_of_memory, language_), ErrorCode::internal};
    }
  }

  StoredStep failure(const std::string& place, ErrorCode code, Msg message, std::string_view why) const {
    return {{}, {}, place, say(message, language_, {why}), code};
  }

  std::string max_size_;
  Language language_;
  const RecordConsumer& consumer_;
  std::vector<records::JsonParser> parsers_;
};

class RecordTaker {
 public:
  RecordTaker(RecordConsumer& consumer, const Report& report) : consumer_(consumer), keeper_(consumer.keeper()), report_(report) {
    if (keeper_ != nullptr && !keeper_->keeps_files()) keeper_ = nullptr;
  }
  void take(const StoredStep& step) {
    if (!step.message.empty()) report_.about(step.path, step.message);
    if (step.error) ++tally_.errors[static_cast<std::size_t>(*step.error)];
    if (!step.product) return;
    if (keeper_ != nullptr && (tally_.records == 0 || step.file.path != file_)) keeper_->begin_file(step.file);
    file_ = step.file.path;
    ++tally_.records;
    consumer_.take(*step.product);
  }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  RecordConsumer& consumer_;
  FileKeeper* keeper_;
  const Report& report_;
  std::string file_;
  Tally tally_;
};

/// Files to lots.
class LotReader {
 public:
  LotReader(const Options& options, const std::vector<input::FileId>& outputs, Language language, std::function<void(Lot&&)> push)
      : max_size_(to_bytes(options.max_size, language)), outputs_(outputs), language_(language), push_(std::move(push)) {}

  void read(const Entry& entry) {
    switch (entry.kind) {
      case Entry::Kind::standard_input:
        return read_descriptor(entry, STDIN_FILENO);
      case Entry::Kind::failure:
        return fail(entry, entry.error_number);
      case Entry::Kind::linked_folder:
        return note(entry, Msg::skipped_linked_folder);
      case Entry::Kind::special:
        return note(entry, Msg::skipped_special);
      case Entry::Kind::file:
        break;
    }
    const int descriptor = ::open(entry.path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) return fail(entry, errno);
    try {
      read_descriptor(entry, descriptor);
    } catch (...) {
      ::close(descriptor);
      throw;
    }
    ::close(descriptor);
  }

 private:
  void read_descriptor(const Entry& entry, int descriptor) {
    struct stat status {};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (regular && std::ranges::find(outputs_, input::FileId{status.st_dev, status.st_ino}) != outputs_.end()) return output_met(entry);
    records::PieceReader pieces(descriptor, max_size_);
    Lot lot{.path = entry.path, .texts = {}, .bytes = 0, .message = {}, .error = {}};
    while (const auto piece = pieces.next()) {
      lot.texts.push_back({std::string(piece->text), piece->line, piece->too_large});
      lot.bytes += piece->text.size();
      if (lot.bytes < lot_bytes) continue;
      push_(std::move(lot));
      lot = {.path = entry.path, .texts = {}, .bytes = 0, .message = {}, .error = {}};
    }
    if (!lot.texts.empty()) push_(std::move(lot));
    if (pieces.error_number() != 0) fail(entry, pieces.error_number());
  }

  void output_met(const Entry& entry) {
    if (!entry.walked) throw UsageError{say(Msg::output_is_input, language_, {printable(entry.path)})};
    note(entry, Msg::skipped_output);
  }
  void note(const Entry& entry, Msg message) { push_({entry.path, {}, 0, say(message, language_), {}}); }
  void fail(const Entry& entry, int error_number) {
    push_({entry.path, {}, 0, say(Msg::read_failed, language_, {reason(error_number, language_)}), input::code_of(error_number)});
  }

  std::size_t max_size_;
  const std::vector<input::FileId>& outputs_;
  Language language_;
  std::function<void(Lot&&)> push_;
};

}  // namespace

std::string file_of(std::string_view path) {
  for (const std::string_view end : {".zip!", ".ZIP!", ".edxml!", ".xml!"})
    if (const std::size_t at = path.find(end); at != std::string_view::npos) return std::string(path.substr(0, at + end.size() - 1));
  return std::string(path);
}

Tally for_each_record(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, RecordConsumer& consumer) {
  const std::size_t threads = to_jobs(options.jobs, report.language());
  RecordSteps steps(options, threads, report.language(), consumer);
  RecordTaker taker(consumer, report);
  Pipeline<Lot, StoredStep> pipeline(
      {.threads = threads, .tasks = lots_waiting},
      {.work = [&steps](const Lot& lot, std::size_t worker, const auto& emit) { steps.work(lot, worker, emit); },
       .take = [&taker](const StoredStep& step) { taker.take(step); },
       .bytes = [](const StoredStep& step) { return sizeof step + (step.product ? step.product->bytes : 0); },
       .pause = [&consumer] { consumer.pause(); }});
  LotReader reader(options, outputs, report.language(), [&pipeline](Lot&& lot) { pipeline.push(std::move(lot)); });
  Tally tally;
  for_each_entry(options, report.language(), [&](const Entry& entry) {
    reader.read(entry);
    ++tally.files;
  });
  pipeline.finish();
  tally.records = taker.tally().records;
  tally.errors = taker.tally().errors;
  return tally;
}

}  // namespace congvan::cli
