// The form of the database: its tables, made from `tables()`, their keys and indexes, full-text search, views; and how a file that an older
// version wrote is brought to it. man/congvan-sqlite.5 describes it to users.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "congvan/write.hpp"
#include "stores/sqlite.hpp"

namespace congvan::stores {

/// "cvdb": by this file(1) and we know our databases.
inline constexpr std::int64_t application_id = 0x63766462;
/// Raise it with every change of the form; older files are then brought up, and their documents read again where the files are still there.
///   1  the tables of records
///   2  full-text search, files that vanished
///   3  the table of actions
///   4  issuers in full, why a document is cited
inline constexpr std::int64_t schema_version = 4;

/// Row ids of `search`: the document's id, then the number of the passage within it.
inline constexpr int search_bits = 20;

/// True when a table's rows need a number of their own, the column `position`; `recipients` has it already.
[[nodiscard]] bool needs_position(const Table& table);

/// The statement that adds a row to a table: first its keys, then the table's columns.
[[nodiscard]] std::string insert_of(const Table& table);

/// Makes the tables of an empty database, or brings an older one up. Throws StoreError for one that is not ours or newer.
void bring_up(Connection& connection);

}  // namespace congvan::stores
