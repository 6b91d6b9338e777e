// SQLite as values: a connection, a statement; and its error codes as StoreError. The only file pair that includes sqlite3.h.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "stores/errors.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace congvan::stores {

/// One SQL statement, run as often as needed. Values that are bound must outlive the step that uses them.
class Statement {
 public:
  Statement(sqlite3* connection, std::string_view sql);
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  Statement(Statement&& other) noexcept;
  ~Statement();

  /// Parameters count from 1.
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind_null(int parameter);
  /// True when there is a row.
  [[nodiscard]] bool step();
  /// Runs a statement that gives no rows, and makes it ready for the next time.
  void run();
  void reset();
  /// Columns count from 0; a text lasts until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
};

class Connection {
 public:
  enum class Mode { read, write };
  /// With `write` the file is made when it is not there. `wait` is called when another program holds the database, with the milliseconds
  /// waited so far: it sleeps, and says whether to try again.
  Connection(const std::string& path, Mode mode, std::function<bool(int)> wait);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  void run(const std::string& sql);
  /// Lets others read while one writes (SQLite's journal mode WAL, which stays with the file). No transaction may be open.
  void use_write_ahead_log();
  [[nodiscard]] Statement prepare(std::string_view sql) { return Statement(connection_, sql); }
  /// The first column of the first row.
  [[nodiscard]] std::int64_t number(std::string_view sql);
  [[nodiscard]] bool is_read_only() const;
  [[nodiscard]] std::int64_t last_row() const;
  /// False outside of BEGIN and COMMIT.
  [[nodiscard]] bool in_transaction() const;

 private:
  static int on_busy(void* self, int count);
  sqlite3* connection_ = nullptr;
  std::function<bool(int)> wait_;
};

}  // namespace congvan::stores
