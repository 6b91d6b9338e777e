#include "cli/documents.hpp"

#include <sys/stat.h>

#include "cli/file_steps.hpp"
#include "cli/pipeline.hpp"
#include "cli/progress.hpp"

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
        return progress_.file_done();
      case Step::Kind::kept:
        ++tally_.kept;
        if (step.state) keeper_->keep_file(*step.state);
        return progress_.file_done();
      case Step::Kind::document:
        if (step.error) tell(step, *step.error);
        tally_.records += step.error ? 0 : 1;
        consumer_.take(*step.product);
    }
  }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
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

// What is known of an entry before it is read; only consumers that keep files ask for it.
FileTask task_of(const Entry& entry, FileKeeper& keeper) {
  FileTask task{entry, {.path = entry.path, .size = 0, .modified = 0, .sha256 = {}}, FileKeeper::Known::no};
  struct stat status {};
  if (entry.kind != Entry::Kind::file || ::stat(entry.path.c_str(), &status) != 0) return task;
  task.state.size = static_cast<std::size_t>(status.st_size);
  task.state.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  task.known = keeper.known(task.state);
  return task;
}

bool is_one_file(const Options& options) {
  struct stat status {};
  return options.paths.size() == 1 && (::stat(options.paths.front().c_str(), &status) != 0 || !S_ISDIR(status.st_mode));
}

}  // namespace

Tally for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, Consumer& consumer) {
  const bool many = !is_one_file(options);
  const std::size_t jobs = to_jobs(options.jobs, report.language());
  const std::size_t threads = many ? jobs : 1;
  FileSteps steps(options, threads, report.language(), consumer);
  Progress progress(report, options, many, [&options](const std::stop_token& stop) {
    return input::count_files(
        options.paths, [](const std::string&) { return true; }, stop);
  });
  Taker taker(consumer, report, options.quiet, progress);
  std::vector<input::FileReader> readers;
  for (std::size_t i = 0; i < threads; ++i) readers.push_back(steps.reader(outputs));

  Pipeline<FileTask, Step> pipeline(
      {.threads = threads},
      {.work = [&](const FileTask& task, std::size_t worker, const FileSteps::Emit& emit) { steps.work(task, readers[worker], emit); },
       .take = [&taker](const Step& step) { taker.take(step); },
       .bytes = bytes_of,
       .pause = [&consumer] { consumer.pause(); }});
  FileKeeper* const keeper = consumer.keeper();
  const bool keeps_files = keeper != nullptr && keeper->keeps_files();
  input::walk(options.paths, [&](const Entry& entry) { pipeline.push(keeps_files ? task_of(entry, *keeper) : FileTask{entry, {}, {}}); });
  pipeline.finish();
  return taker.tally();
}

}  // namespace congvan::cli
