#include "cli/documents.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "cli/entries.hpp"
#include "cli/file_steps.hpp"
#include "cli/interrupt.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"
#include "cli/resume.hpp"
#include "records/pieces.hpp"

namespace congvan::cli {
namespace {

using input::Entry;

/// The consumer's side of a run: counts and tells what it hands on.
class Taker {
 public:
  Taker(Consumer& consumer, const Report& report, bool quiet, Progress& progress)
      : consumer_(consumer), keeper_(consumer.keeper()), report_(report), quiet_(quiet), progress_(progress) {}

  void take(const Step& step) {
    switch (step.kind) {
      case Step::Kind::note:
        if (!quiet_) report_.about(step.path, step.message);
        return;
      case Step::Kind::file:
        ++tally_.files;
        if (step.state) keeper_->begin_file(*step.state);
        return file_done();
      case Step::Kind::kept:
        ++tally_.kept;
        if (step.state) keeper_->keep_file(*step.state);
        return file_done();
      case Step::Kind::resumed:
        tally_.add(*step.tally);
        return file_done();
      case Step::Kind::document:
        if (step.error) tell(step, *step.error);
        tally_.records += step.error ? 0 : 1;
        consumer_.take(*step.product);
    }
  }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  void file_done() {
    progress_.file_done();
    count_file_done();
  }
  void tell(const Step& step, input::ErrorCode error) {
    report_.about(step.path, step.message);
    ++tally_.errors[static_cast<std::size_t>(error)];
    progress_.error_met();
  }

  Consumer& consumer_;
  FileKeeper* keeper_;
  const Report& report_;
  bool quiet_;
  Progress& progress_;
  Tally tally_;
};

std::size_t bytes_of(const Step& step) {
  return sizeof(Step) + step.path.size() + step.message.size() + (step.product ? step.product->bytes : 0);
}

/// Walks, and puts what is to be read into the pipeline.
class Feeder {
 public:
  Feeder(FileSteps& steps, Consumer& consumer, FileTools& tools, std::function<void(FileTask&&)> push)
      : steps_(steps), consumer_(consumer), tools_(tools), push_(std::move(push)), finished_(consumer.finished()) {}

  void take(const Entry& entry) {
    if (finished_ != nullptr && take_finished(entry)) return;
    push_(task_of(entry));
  }
  void end() {
    if (finished_ != nullptr) finished_->close();
  }

 private:
  // True when the entry needs no more work. Until the first that does, nothing is written, and the file of records can be cut.
  bool take_finished(const Entry& entry) {
    if (finished_->is_open()) {
      if (auto tally = finished_->take(entry)) {
        FileTask task = task_of(entry);
        task.resumed = std::move(tally);
        push_(std::move(task));
        return true;
      }
      if (finished_->is_open() && !has_documents(entry)) return false;
    }
    std::exchange(finished_, nullptr)->close();
    return false;
  }
  bool has_documents(const Entry& entry) {
    bool found = false;
    FileTask task = task_of(entry);
    steps_.work(task, tools_, [&found](const Step& step) { found = found || step.kind == Step::Kind::document; });
    return found;
  }
  FileTask task_of(const Entry& entry);

  FileSteps& steps_;
  Consumer& consumer_;
  FileTools& tools_;
  std::function<void(FileTask&&)> push_;
  FinishedRecords* finished_;
};

// What is known of an entry before it is read; only consumers that keep files ask for it.
FileTask Feeder::task_of(const Entry& entry) {
  FileTask task{entry, {}, FileKeeper::Known::no, nullptr, nullptr};
  FileKeeper* const keeper = consumer_.keeper();
  if (keeper == nullptr || !keeper->keeps_files()) return task;
  task.state.path = entry.path;
  struct stat status {};
  if (entry.kind != Entry::Kind::file || ::stat(entry.path.c_str(), &status) != 0) return task;
  task.state.size = static_cast<std::size_t>(status.st_size);
  task.state.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  task.known = keeper->known(task.state);
  return task;
}

// Lines of the standard input to the pipeline.
void feed_lines(const Options& options, Language language, const std::function<void(FileTask&&)>& push) {
  records::PieceReader pieces(STDIN_FILENO, to_bytes(options.max_size, language));
  while (const auto piece = pieces.next()) {
    FileTask task;
    task.line = std::make_unique<StreamLine>(StreamLine{std::string(piece->text), piece->line, piece->too_large});
    push(std::move(task));
  }
  if (pieces.error_number() == 0) return;
  FileTask task;
  task.entry = {.kind = Entry::Kind::failure, .path = "-", .error_number = pieces.error_number()};
  push(std::move(task));
}

bool is_one_file(const Options& options) {
  if (!options.stream.empty() || !options.files_from.empty()) return false;
  struct stat status {};
  return options.paths.size() == 1 && (::stat(options.paths.front().c_str(), &status) != 0 || !S_ISDIR(status.st_mode));
}

}  // namespace

Tally for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, Consumer& consumer) {
  const Language language = report.language();
  const bool many = !is_one_file(options);
  const std::size_t jobs = to_jobs(options.jobs, language);
  const std::size_t threads = many ? jobs : 1;
  FileSteps steps(options, threads, language, consumer);
  Progress progress(report, options, many && options.stream.empty(),
                    [&options, language](const std::stop_token& stop) { return count_entries(options, language, stop); });
  Taker taker(consumer, report, options.quiet, progress);
  std::vector<std::unique_ptr<FileTools>> tools;
  for (std::size_t i = 0; i <= threads; ++i) tools.push_back(steps.tools(outputs));

  Pipeline<FileTask, Step> pipeline(
      {.threads = threads},
      {.work = [&](FileTask& task, std::size_t worker, const FileSteps::Emit& emit) { steps.work(task, *tools[worker], emit); },
       .take = [&taker](const Step& step) { taker.take(step); },
       .bytes = bytes_of,
       .pause = [&consumer] { consumer.pause(); },
       .weigh = [](const FileTask& task) { return task.entry.path.size() + (task.line ? task.line->json.size() : 0); },
       .cancel = [&steps] { steps.cancel(); }});
  const auto push = [&pipeline](FileTask&& task) { pipeline.push(std::move(task)); };
  if (!options.stream.empty()) {
    feed_lines(options, language, push);
  } else {
    Feeder feeder(steps, consumer, *tools.back(), push);
    for_each_entry(options, language, [&feeder](const Entry& entry) { feeder.take(entry); });
    feeder.end();
  }
  pipeline.finish();
  return taker.tally();
}

}  // namespace congvan::cli
