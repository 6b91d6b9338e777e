#include "cli/archive_writer.hpp"

#include "cli/store_errors.hpp"

#if CONGVAN_WITH_SQLITE
#include <sys/stat.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <set>
#include <utility>

#include "stores/archive.hpp"
#endif

namespace congvan::cli {

#if CONGVAN_WITH_SQLITE
namespace {

constexpr int told_after_ms = 1000;
constexpr int seconds_of_patience = 600;

int patience_ms() {
  const char* const seconds = std::getenv("CONGVAN_SQLITE_WAIT");
  const int given = seconds == nullptr ? seconds_of_patience : std::atoi(seconds);
  return std::clamp(given, 0, 86'400) * 1000;
}

struct ArchiveProduct : Product {
  explicit ArchiveProduct(stores::ArchivedDocument what) : document(std::move(what)) {
    bytes = document.rows.memory();
    for (const stores::Passage& passage : document.passages) bytes += sizeof passage + passage.text.capacity() + passage.folded.capacity();
  }
  stores::ArchivedDocument document;
};

std::vector<stores::Passage> passages_of(const Record& record) {
  std::vector<stores::Passage> passages;
  passages.push_back(stores::subject_passage(record.subject));
  for (const Directive& directive : record.directives) passages.push_back(stores::directive_passage(directive.path, directive.text));
  std::size_t number = 0;
  for (const Citation& citation : record.citations)
    passages.push_back(stores::citation_passage("c" + std::to_string(++number), citation.raw, citation.title, citation.subject));
  return passages;
}

stores::ArchivedFile archived(const FileState& state) {
  stores::ArchivedFile file{.path = state.path, .size = static_cast<std::int64_t>(state.size), .modified = {}, .sha256 = state.sha256};
  if (state.modified != 0) file.modified = state.modified;
  return file;
}

class ArchiveWriter : public DocumentWriter {
 public:
  ArchiveWriter(std::string path, FormatSettings settings)
      : path_(std::move(path)), settings_(std::move(settings)), patience_(patience_ms()) {}

  void begin() override {
    guarded([this] {
      archive_.emplace(
          stores::ArchiveSettings{.path = path_, .reader = settings_.reader, .wait = [this](int waited) { return wait(waited); }});
    });
  }
  void add_ids(std::vector<input::FileId>& ids) const override {
    for (const char* const end : {"", "-wal", "-shm", "-journal"}) {
      struct stat status {};
      if (::stat((path_ + end).c_str(), &status) == 0) ids.push_back({status.st_dev, status.st_ino});
    }
  }
  [[nodiscard]] std::unique_ptr<Product> render(const Document& document) const override {
    stores::ArchivedDocument made{.rows = stores::DocumentRows(document, settings_.language),
                                  .passages = document.record == nullptr ? std::vector<stores::Passage>() : passages_of(*document.record),
                                  .failed = document.error.has_value(),
                                  .gone = document.error && document.error->code == input::name_of(input::ErrorCode::not_found)};
    return std::make_unique<ArchiveProduct>(std::move(made));
  }
  void append(Product& rendered) override {
    guarded([&] { archive_->add(static_cast<const ArchiveProduct&>(rendered).document); });
  }
  void pause() override {
    guarded([this] { archive_->pause(); });
  }
  void end() override {
    guarded([this] { archive_->finish(settings_.paths); });
    archive_.reset();
  }

  [[nodiscard]] bool keeps_files() const override { return true; }
  [[nodiscard]] Known known(FileState& state) override {
    std::optional<stores::ArchivedFile> found;
    guarded([&] { found = archive_->find(state.path); });
    if (!found || found->size != static_cast<std::int64_t>(state.size)) return Known::no;
    state.sha256 = found->sha256;
    if (found->modified == state.modified) return Known::yes;
    const std::lock_guard lock(mutex_);
    refreshed_.insert(state.path);
    return Known::perhaps;
  }
  void begin_file(const FileState& state) override {
    guarded([&] { archive_->begin_file(archived(state)); });
  }
  void keep_file(const FileState& state) override {
    {
      const std::lock_guard lock(mutex_);
      if (refreshed_.erase(state.path) == 0) return;
    }
    guarded([&] { archive_->keep_file(archived(state)); });
  }

 private:
  template <class Work>
  void guarded(const Work& work) const {
    told_in_words(path_, settings_.language, work);
  }
  bool wait(int waited) {
    if (waited >= told_after_ms && !told_.exchange(true) && settings_.report != nullptr)
      settings_.report->about(path_, say(Msg::store_waits, settings_.language));
    return waited < patience_;
  }

  std::string path_;
  FormatSettings settings_;
  int patience_;
  std::atomic<bool> told_ = false;
  std::optional<stores::Archive> archive_;
  std::mutex mutex_;                 // `known` is asked while earlier files are written
  std::set<std::string> refreshed_;  // files of another time whose bytes may be the same
};

}  // namespace

std::unique_ptr<DocumentWriter> make_archive(std::vector<Destination> destinations, FormatSettings settings) {
  return std::make_unique<ArchiveWriter>(destinations.front().path, std::move(settings));
}

#else

std::unique_ptr<DocumentWriter> make_archive(std::vector<Destination> destinations, FormatSettings settings) {
  throw_in_words({stores::StoreProblem::no_library, 0, "libsqlite3-dev"}, destinations.front().path, settings.language);
}

#endif

}  // namespace congvan::cli
