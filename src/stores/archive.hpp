// A database of records that later runs bring up to date: which files it knows, and their documents replaced a batch at a time, each batch
// one transaction, so that an interrupted run leaves whole files only and readers are never disturbed.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "stores/passages.hpp"
#include "stores/rows.hpp"
#include "stores/schema.hpp"
#include "stores/sqlite.hpp"

namespace congvan::stores {

struct ArchivedFile {
  std::string path;  ///< the bytes of the path
  std::int64_t size = 0;
  std::optional<std::int64_t> modified;  ///< nanoseconds since 1970; nothing when it is not known
  std::string sha256;
};

/// A document on its way in.
struct ArchivedDocument {
  DocumentRows rows;
  std::vector<Passage> passages;
  bool failed = false;  ///< it could not be read
  bool gone = false;    ///< for it is not there
};

struct ArchiveSettings {
  std::string path;
  std::string reader;  ///< what documents are read with; files that were read otherwise are read again
  /// Called when another program is writing, with the milliseconds waited so far. False gives up: StoreError busy.
  std::function<bool(int)> wait;
};

/// All of it throws StoreError.
class Archive {
 public:
  /// Opens the database, makes it, or brings an older one up.
  explicit Archive(const ArchiveSettings& settings);

  /// What is kept of a file, unless it has to be read again whatever its size and time. For one thread beside the one that writes.
  [[nodiscard]] std::optional<ArchivedFile> find(const std::string& path);

  /// The documents that follow come from this file and replace what was kept of it.
  void begin_file(const ArchivedFile& file);
  void add(const ArchivedDocument& document);
  /// What is kept of the file holds, with this size and time.
  void keep_file(const ArchivedFile& file);
  /// Writes what has waited long enough; for moments when nothing else is to be done.
  void pause();
  /// The run is complete. Files below `paths` that are there no more are marked.
  void finish(const std::vector<std::string>& paths);

 private:
  void begin();
  [[nodiscard]] bool is_own_file();
  void commit();
  void commit_if_due();
  void end_file();
  void drop_documents();
  void add_rows(const DocumentRows& rows, std::size_t table, std::int64_t key);
  void mark_vanished(const std::string& path);

  Connection connection_;
  Connection reader_;  // sees what is committed; for `find`
  std::string read_with_;
  std::string run_;                 // the name of this one
  std::vector<Statement> inserts_;  // in the order of tables()
  PassageWriter passages_;
  Statement find_;
  Statement file_id_;
  Statement new_file_;
  Statement reset_file_;
  Statement own_file_;
  Statement end_file_;
  Statement keep_file_;
  Statement drop_documents_;
  Statement drop_records_of_;
  Statement mark_;
  Statement forget_;
  bool was_empty_;  // nothing was known of any file
  ArchivedFile file_;
  std::int64_t file_row_ = 0;  // 0: no file is open
  bool old_documents_ = false;
  std::int64_t failed_ = 0;
  std::set<std::string> unreadable_;  // what stands in the archive with an error and is no file: folders, links
  std::size_t waiting_ = 0;           // bytes in this transaction
  std::chrono::steady_clock::time_point began_;
};

}  // namespace congvan::stores
