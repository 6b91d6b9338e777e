#include "cli/documents.hpp"

#include <sys/stat.h>

#include <numeric>

#include "cli/file_steps.hpp"
#include "cli/pipeline.hpp"

namespace congvan::cli {
namespace {

using input::Entry;

/// The consumer's side of a run: counts and tells what it hands on.
class Taker {
 public:
  Taker(Consumer& consumer, const Report& report) : consumer_(consumer), keeper_(consumer.keeper()), report_(report) {}

  void take(const Step& step) {
    if (!step.message.empty()) report_.about(step.path, step.message);
    switch (step.kind) {
      case Step::Kind::note:
        return;
      case Step::Kind::file:
        ++tally_.files;
        if (step.state) keeper_->begin_file(*step.state);
        return;
      case Step::Kind::kept:
        ++tally_.kept;
        if (step.state) keeper_->keep_file(*step.state);
        return;
      case Step::Kind::document:
        ++(step.error ? tally_.errors[static_cast<std::size_t>(*step.error)] : tally_.records);
        consumer_.take(*step.product);
    }
  }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  Consumer& consumer_;
  FileKeeper* keeper_;
  const Report& report_;
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

// One file is read on the thread that there is.
std::size_t threads_for(const Options& options, Language language) {
  struct stat status {};
  const std::size_t jobs = to_jobs(options.jobs, language);
  const bool one_file = options.paths.size() == 1 && (::stat(options.paths.front().c_str(), &status) != 0 || !S_ISDIR(status.st_mode));
  return one_file ? 1 : jobs;
}

}  // namespace

std::size_t Tally::failed() const { return std::accumulate(errors.begin(), errors.end(), std::size_t{0}); }

Tally for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, Consumer& consumer) {
  const std::size_t threads = threads_for(options, report.language());
  FileSteps steps(options, threads, report.language(), consumer);
  Taker taker(consumer, report);
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

  const Tally& tally = taker.tally();
  const std::size_t failed = tally.failed();
  const std::size_t seen = failed + tally.records;
  if (failed > 0 && seen > 1) report.line(say(Msg::some_failed, report.language(), {std::to_string(failed), std::to_string(seen)}));
  return tally;
}

}  // namespace congvan::cli
