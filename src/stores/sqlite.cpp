#include "stores/sqlite.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <utility>

namespace congvan::stores {
namespace {

constexpr int ms_between_tries = 10;

[[noreturn]] void fail(sqlite3* connection, int code) {
  const int system = connection == nullptr ? 0 : sqlite3_system_errno(connection);
  const std::string words = connection == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(connection);
  switch (code & 0xFF) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_NOTADB:
      throw StoreError(StoreProblem::not_database, 0, words);
    case SQLITE_CORRUPT:
      throw StoreError(StoreProblem::damaged, 0, words);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreError(StoreProblem::busy, 0, words);
    case SQLITE_FULL:
      throw StoreError(StoreProblem::system, ENOSPC, words);
    case SQLITE_READONLY:
      throw StoreError(StoreProblem::system, EROFS, words);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
      if (system != 0) throw StoreError(StoreProblem::system, system, words);
      break;
    default:
      break;
  }
  throw StoreError(StoreProblem::other, 0, words);
}

void check(sqlite3* connection, int code) {
  if (code != SQLITE_OK) fail(connection, code);
}

}  // namespace

Statement::Statement(sqlite3* connection, std::string_view sql) {
  check(connection,
        sqlite3_prepare_v3(connection, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

Statement::Statement(Statement&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() { sqlite3_finalize(statement_); }

Statement& Statement::bind(int parameter, std::string_view text) {
  check(sqlite3_db_handle(statement_),
        sqlite3_bind_text64(statement_, parameter, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  check(sqlite3_db_handle(statement_), sqlite3_bind_int64(statement_, parameter, number));
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  check(sqlite3_db_handle(statement_), sqlite3_bind_null(statement_, parameter));
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3* const connection = sqlite3_db_handle(statement_);
    try {
      fail(connection, code);
    } catch (...) {
      sqlite3_reset(statement_);
      throw;
    }
  }
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() { sqlite3_reset(statement_); }

std::string_view Statement::text(int column) const {
  const unsigned char* const text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_, column); }
bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

Connection::Connection(const std::string& path, Mode mode, std::function<bool(int)> wait) : wait_(std::move(wait)) {
  // A path is a path, whatever it looks like: no URI, no ":memory:".
  const std::string name = path.starts_with('/') ? path : "./" + path;
  const int flags = mode == Mode::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(name.c_str(), &connection_, flags, nullptr);
  try {
    check(connection_, code);
    check(connection_, sqlite3_busy_handler(connection_, on_busy, this));
  } catch (...) {
    sqlite3_close_v2(connection_);
    throw;
  }
}

Connection::~Connection() { sqlite3_close_v2(connection_); }

int Connection::on_busy(void* self, int count) {
  auto& connection = *static_cast<Connection*>(self);
  if (!connection.wait_(count * ms_between_tries)) return 0;
  sqlite3_sleep(ms_between_tries);
  return 1;
}

void Connection::run(const std::string& sql) { check(connection_, sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr)); }

// SQLite does not call the busy handler for each lock that this takes: the waiting is done here, and only here.
void Connection::use_write_ahead_log() {
  check(connection_, sqlite3_busy_handler(connection_, nullptr, nullptr));
  int code = SQLITE_BUSY;
  for (int count = 0; code == SQLITE_BUSY; ++count) {
    code = sqlite3_exec(connection_, "PRAGMA journal_mode = WAL", nullptr, nullptr, nullptr);
    if (code == SQLITE_BUSY && on_busy(this, count) == 0) break;
  }
  check(connection_, code);
  check(connection_, sqlite3_busy_handler(connection_, on_busy, this));
}

std::int64_t Connection::number(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

bool Connection::is_read_only() const { return sqlite3_db_readonly(connection_, "main") == 1; }
std::int64_t Connection::last_row() const { return sqlite3_last_insert_rowid(connection_); }
bool Connection::in_transaction() const { return sqlite3_get_autocommit(connection_) == 0; }

}  // namespace congvan::stores
