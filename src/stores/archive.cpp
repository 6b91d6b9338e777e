#include "stores/archive.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>

#include "output/message.hpp"

namespace congvan::stores {
namespace {

using std::chrono::steady_clock;

// A transaction ends when it holds so much, or has lasted so long: other writers wait for it, and a kill loses it.
constexpr std::size_t batch_bytes = std::size_t{4} << 20;
constexpr std::chrono::milliseconds batch_time{2000};
constexpr std::chrono::milliseconds pause_time{200};

// What a file that stored records brought was read with: nobody knows, and it is taken as it is.
constexpr std::string_view from_records = "records";

Connection opened(const ArchiveSettings& settings) {
  struct stat status {};
  const bool there = ::stat(settings.path.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode)) throw StoreError(StoreProblem::system, EISDIR, "");
  if (there && !S_ISREG(status.st_mode)) throw StoreError(StoreProblem::not_database, 0, "");
  return Connection(settings.path, Connection::Mode::write, settings.wait);
}

// Brings the database into its form before anything else opens it; gives its path. Readers go on while a batch is written, and a power cut
// may lose the last batches but harms none.
const std::string& prepared(Connection& connection, const std::string& path) {
  if (connection.is_read_only()) throw StoreError(StoreProblem::system, ::access(path.c_str(), W_OK) == 0 ? EACCES : errno, "");
  (void)connection.number("SELECT count(*) FROM sqlite_schema");  // is it a database at all?
  bring_up(connection);
  connection.use_write_ahead_log();
  connection.run("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF; PRAGMA cache_size = -16000");
  return path;
}

// What stands as the reader of a file while its documents are written: no two runs have the same.
std::string name_of_run(Connection& connection) {
  Statement name = connection.prepare("SELECT 'run ' || hex(randomblob(16))");
  (void)name.step();
  return std::string(name.text(0));
}

std::vector<Statement> inserts(Connection& connection) {
  std::vector<Statement> all;
  for (const Table& table : tables()) all.push_back(connection.prepare(insert_of(table)));
  return all;
}

std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

void bind_cell(Statement& statement, int parameter, const Cell& cell) {
  if (cell.text.empty()) {
    statement.bind_null(parameter);
  } else if (cell.kind == CellKind::number) {
    statement.bind(parameter, number_in(cell.text));
  } else if (cell.kind == CellKind::flag) {
    statement.bind(parameter, std::int64_t{cell.text == "true"});
  } else {
    statement.bind(parameter, cell.text);
  }
}

}  // namespace

Archive::Archive(const ArchiveSettings& settings)
    : connection_(opened(settings)),
      reader_(prepared(connection_, settings.path), Connection::Mode::read, settings.wait),
      read_with_(settings.reader + " schema " + std::to_string(schema_version)),
      run_(name_of_run(connection_)),
      inserts_(inserts(connection_)),
      passages_(connection_),
      find_(reader_.prepare("SELECT size, CASE vanished WHEN 0 THEN modified END, sha256 FROM files "
                            "WHERE path = ?1 AND done AND NOT failed AND reader IN (?2, ?3)")),
      file_id_(connection_.prepare("SELECT id FROM files WHERE path = ?")),
      new_file_(connection_.prepare("INSERT INTO files (path, size, reader, failed, done) VALUES (?1, 0, ?2, 0, 0)")),
      reset_file_(connection_.prepare("UPDATE files SET done = 0, reader = ?2 WHERE id = ?1")),
      own_file_(connection_.prepare("SELECT 1 FROM files WHERE id = ?1 AND reader = ?2")),
      end_file_(connection_.prepare(
          "UPDATE files SET size = ?2, modified = ?3, sha256 = ?4, reader = ?5, failed = ?6, done = 1, vanished = 0 WHERE id = ?1")),
      keep_file_(connection_.prepare("UPDATE files SET size = ?2, modified = ?3, vanished = 0 WHERE path = ?1")),
      drop_documents_(connection_.prepare("DELETE FROM documents WHERE file = ?")),
      drop_records_of_(connection_.prepare("DELETE FROM files WHERE reader = ?1 AND path > ?2 || '!' AND path < ?2 || '\"'")),
      mark_(connection_.prepare("UPDATE files SET vanished = 1 WHERE id = ?")),
      forget_(connection_.prepare("DELETE FROM files WHERE id = ?")),
      was_empty_(connection_.number("SELECT count(*) FROM (SELECT 1 FROM files LIMIT 1)") == 0) {}

std::optional<ArchivedFile> Archive::find(const std::string& path) {
  if (was_empty_) return std::nullopt;
  const std::string shown = printable_path(path);
  find_.bind(1, shown).bind(2, read_with_).bind(3, from_records);
  std::optional<ArchivedFile> found;
  if (find_.step()) {
    found = {.path = path, .size = find_.number(0), .modified = {}, .sha256 = std::string(find_.text(2))};
    if (!find_.is_null(1)) found->modified = find_.number(1);
  }
  find_.reset();
  return found;
}

void Archive::begin_file(const ArchivedFile& file) {
  end_file();
  commit_if_due();
  begin();
  file_ = file;
  failed_ = 0;
  const std::string shown = printable_path(file.path);
  file_id_.bind(1, shown);
  old_documents_ = file_id_.step();
  if (old_documents_) {
    file_row_ = file_id_.number(0);
    file_id_.reset();
    return;
  }
  file_id_.reset();
  // What records brought as files of their own are documents of this archive.
  if (!was_empty_) drop_records_of_.bind(1, from_records).bind(2, shown).run();
  new_file_.bind(1, shown).bind(2, run_).run();
  file_row_ = connection_.last_row();
}

void Archive::add(const ArchivedDocument& document) {
  if (document.gone && old_documents_) {  // `finish` marks it; what is known of it stays
    file_row_ = 0;
    return;
  }
  if (file_row_ != 0) begin();
  if (file_row_ == 0) return;
  drop_documents();
  failed_ += document.failed ? 1 : 0;
  add_rows(document.rows, 0, file_row_);
  const std::int64_t row = connection_.last_row();
  for (std::size_t table = 1; table < inserts_.size(); ++table) add_rows(document.rows, table, row);
  passages_.write(row, document.passages);
  waiting_ += document.rows.memory();
}

/// Rows of a table under the key of what they belong to, numbered where the table wants it.
void Archive::add_rows(const DocumentRows& rows, std::size_t table, std::int64_t key) {
  const Table& form = tables()[table];
  const bool first = table == 0;
  const bool numbered = needs_position(form);
  Statement& insert = inserts_[table];
  for (std::size_t i = 0; i < rows.cell_count(table); i += form.columns.size()) {
    int parameter = 1;
    if (first) insert.bind_null(parameter++);
    insert.bind(parameter++, key);
    if (numbered) insert.bind(parameter++, static_cast<std::int64_t>(i / form.columns.size()) + 1);
    for (std::size_t column = 0; column < form.columns.size(); ++column) bind_cell(insert, parameter++, rows.cell(table, i + column));
    insert.run();
  }
}

void Archive::keep_file(const ArchivedFile& file) {
  end_file();
  if (!file.modified) return;
  commit_if_due();
  begin();
  const std::string shown = printable_path(file.path);
  keep_file_.bind(1, shown).bind(2, file.size).bind(3, *file.modified).run();
  ++waiting_;
}

void Archive::pause() {
  if (connection_.in_transaction() && steady_clock::now() - began_ >= pause_time) commit();
}

void Archive::finish(const std::vector<std::string>& paths) {
  end_file();
  begin();
  for (const std::string& path : paths) mark_vanished(path);
  // It may want to write, and outside of a transaction it would not wait for others.
  connection_.run("PRAGMA analysis_limit = 400; PRAGMA optimize");
  commit();
}

void Archive::begin() {
  if (connection_.in_transaction()) return;
  connection_.run("BEGIN IMMEDIATE");
  began_ = steady_clock::now();
  waiting_ = 0;
  // A file can take several transactions. Between two of them another run may have begun it too: then it is that run's.
  if (file_row_ != 0 && !old_documents_ && !is_own_file()) file_row_ = 0;
}

bool Archive::is_own_file() {
  own_file_.bind(1, file_row_).bind(2, run_);
  const bool own = own_file_.step();
  own_file_.reset();
  return own;
}

void Archive::commit() {
  if (connection_.in_transaction()) connection_.run("COMMIT");
}

void Archive::commit_if_due() {
  if (connection_.in_transaction() && (waiting_ >= batch_bytes || steady_clock::now() - began_ >= batch_time)) commit();
}

/// All documents of the file are there.
void Archive::end_file() {
  if (file_row_ != 0) begin();
  if (file_row_ == 0) return;
  drop_documents();
  const std::string_view reader = file_.modified ? std::string_view(read_with_) : from_records;
  end_file_.bind(1, file_row_).bind(2, file_.size).bind(4, file_.sha256).bind(5, reader).bind(6, failed_);
  file_.modified ? end_file_.bind(3, *file_.modified) : end_file_.bind_null(3);
  end_file_.run();
  if (failed_ > 0 && !file_.modified) unreadable_.insert(file_.path);
  file_row_ = 0;
}

void Archive::drop_documents() {
  if (!old_documents_) return;
  old_documents_ = false;
  reset_file_.bind(1, file_row_).bind(2, run_).run();
  drop_documents_.bind(1, file_row_).run();
}

void Archive::mark_vanished(const std::string& path) {
  struct stat status {};
  const bool is_folder = ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  const std::string shown = printable_path(path);
  const std::string below = shown.ends_with('/') ? shown : shown + '/';
  std::string beyond = below;
  ++beyond.back();
  Statement known = connection_.prepare("SELECT id, path FROM files WHERE NOT vanished AND (path = ?1 OR path > ?2 AND path < ?3)");
  known.bind(1, shown).bind(2, is_folder ? below : shown).bind(3, is_folder ? beyond : shown);
  std::vector<std::int64_t> vanished;
  std::vector<std::int64_t> readable;  // folders that an earlier run could not read
  while (known.step()) {
    const std::string name = path_of_printable(known.text(1));
    if (::lstat(name.c_str(), &status) == 0) {
      if (S_ISDIR(status.st_mode) && !unreadable_.contains(name)) readable.push_back(known.number(0));
    } else if (errno == ENOENT || errno == ENOTDIR) {
      vanished.push_back(known.number(0));
    }
  }
  for (const std::int64_t id : vanished) mark_.bind(1, id).run();
  for (const std::int64_t id : readable) forget_.bind(1, id).run();
}

}  // namespace congvan::stores
