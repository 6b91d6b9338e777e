#include "stores/schema.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "output/tables.hpp"
#include "stores/passages.hpp"

namespace congvan::stores {
namespace {

struct ColumnForm {
  std::string name;
  std::string type;  ///< with what SQL adds to it
};

struct TableForm {
  std::string name;
  std::vector<ColumnForm> columns;
  std::string keys;     ///< after the columns
  std::string options;  ///< after the bracket
};

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

// One row a file that was read; `done` is 0 while its documents are being replaced.
const TableForm& files_form() {
  static const TableForm form{"files",
                              {{"id", "INTEGER PRIMARY KEY"},
                               {"path", "TEXT NOT NULL UNIQUE"},
                               {"size", "INTEGER NOT NULL"},
                               {"modified", "INTEGER"},  // nanoseconds since 1970; null when records brought it
                               {"sha256", "TEXT"},
                               {"reader", "TEXT NOT NULL"},
                               {"failed", "INTEGER NOT NULL"},
                               {"done", "INTEGER NOT NULL"},
                               {"vanished", "INTEGER NOT NULL DEFAULT 0"}},
                              "",
                              ""};
  return form;
}

std::vector<ColumnForm> keys_of(const Table& table) {
  if (table.name == tables().front().name)
    return {{"id", "INTEGER PRIMARY KEY"}, {"file", "INTEGER NOT NULL REFERENCES files(id) ON DELETE CASCADE"}};
  std::vector<ColumnForm> keys = {{"document", "INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE"}};
  if (needs_position(table)) keys.push_back({"position", "INTEGER NOT NULL"});
  return keys;
}

TableForm form_of(const Table& table) {
  TableForm form{std::string(table.name), keys_of(table), "", ""};
  const auto kinds = kinds_of(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    form.columns.push_back(
        {std::string(table.columns[i]), kinds[i] == CellKind::number || kinds[i] == CellKind::flag ? "INTEGER" : "TEXT"});
  if (table.name != tables().front().name) {
    form.keys = ", PRIMARY KEY (document, position)";
    form.options = " WITHOUT ROWID";
  }
  return form;
}

std::string create(const TableForm& form) {
  std::string sql = "CREATE TABLE IF NOT EXISTS " + quoted(form.name) + " (";
  for (std::size_t i = 0; i < form.columns.size(); ++i)
    sql += (i == 0 ? "" : ", ") + quoted(form.columns[i].name) + " " + form.columns[i].type;
  return sql + form.keys + ")" + form.options;
}

// A column that a later version added.
void add_missing_columns(Connection& connection, const TableForm& form) {
  std::set<std::string, std::less<>> there;
  Statement info = connection.prepare("SELECT name FROM pragma_table_info('" + form.name + "')");
  while (info.step()) there.emplace(info.text(0));
  for (const ColumnForm& column : form.columns)
    if (!there.contains(column.name))
      connection.run("ALTER TABLE " + quoted(form.name) + " ADD COLUMN " + quoted(column.name) + " " + column.type);
}

constexpr std::string_view indexes = R"(
CREATE INDEX IF NOT EXISTS documents_file ON documents(file);
CREATE INDEX IF NOT EXISTS documents_path ON documents(path);
CREATE INDEX IF NOT EXISTS documents_reference ON documents(reference);
CREATE INDEX IF NOT EXISTS documents_date ON documents(date);
CREATE INDEX IF NOT EXISTS citations_key ON citations(key);
CREATE INDEX IF NOT EXISTS citations_cited_reference ON citations(cited_reference);
CREATE INDEX IF NOT EXISTS diagnostics_rule ON diagnostics(rule);
)";

// `text` as written, `folded` without marks where the tokenizer would keep one: it takes the marks off ế but not off đ.
constexpr std::string_view search_table =
    "CREATE VIRTUAL TABLE search USING fts5(document UNINDEXED, part UNINDEXED, label UNINDEXED, text, folded, "
    "tokenize = 'unicode61 remove_diacritics 2')";

constexpr std::string_view triggers_and_views = R"(
DROP TRIGGER IF EXISTS documents_gone;
CREATE TRIGGER documents_gone AFTER DELETE ON documents BEGIN
  DELETE FROM search WHERE rowid BETWEEN old.id << 20 AND old.id << 20 | 1048575;
END;

DROP VIEW IF EXISTS current_documents;
CREATE VIEW current_documents AS
SELECT d.* FROM documents d JOIN files f ON f.id = d.file WHERE f.vanished = 0;

DROP VIEW IF EXISTS dangling_citations;
CREATE VIEW dangling_citations AS
SELECT c.path, c.reference, c.date, c.id, c.type, c.type_name, c.cited_reference, c.cited_date, c.cited_issuer, c.cited_subject, c.key, c.raw, c.line
FROM citations c JOIN current_documents d ON d.id = c.document
WHERE c.cited_reference IS NOT NULL AND c.same_as IS NULL AND NOT EXISTS (
  SELECT 1 FROM current_documents found WHERE found.reference = c.cited_reference
    AND (found.date IS NULL OR c.cited_date IS NULL
         OR substr(found.date, 1, length(c.cited_date)) = substr(c.cited_date, 1, length(found.date))));

DROP VIEW IF EXISTS citation_counts;
CREATE VIEW citation_counts AS
SELECT c.key, max(c.type) AS type, max(c.type_name) AS type_name, max(c.cited_reference) AS cited_reference, max(c.cited_title) AS cited_title,
  max(c.cited_date) AS cited_date, count(DISTINCT c.document) AS documents, count(*) AS citations
FROM citations c JOIN current_documents d ON d.id = c.document
WHERE c.key IS NOT NULL GROUP BY c.key;

DROP VIEW IF EXISTS open_deadlines;
CREATE VIEW open_deadlines AS
WITH RECURSIVE items(document, position, due, rest) AS (
  SELECT document, position, NULL, deadlines || '; ' FROM directives WHERE deadlines IS NOT NULL
  UNION ALL
  SELECT document, position, substr(rest, 1, instr(rest, '; ') - 1), substr(rest, instr(rest, '; ') + 2) FROM items WHERE rest <> ''
), dated AS (
  SELECT document, position, due, CASE
    WHEN due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN due
    WHEN due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' THEN date(due || '-01', '+1 month', '-1 day')
    WHEN due GLOB '[0-9][0-9][0-9][0-9]-Q[1-4]' THEN date(substr(due, 1, 4) || '-01-01', '+' || (3 * substr(due, 7)) || ' month', '-1 day')
    WHEN due GLOB '[0-9][0-9][0-9][0-9]' THEN due || '-12-31' END AS last_day
  FROM items WHERE due IS NOT NULL
)
SELECT d.path, d.reference, d.date, t.directive, dated.due, dated.last_day,
  CAST(julianday(dated.last_day) - julianday(date('now', 'localtime')) AS INTEGER) AS days_left, t.assignees, t.text, t.line
FROM dated JOIN directives t ON t.document = dated.document AND t.position = dated.position JOIN current_documents d ON d.id = t.document
WHERE dated.last_day >= date('now', 'localtime');
)";

void fill_search(Connection& connection) {
  Statement subjects = connection.prepare("SELECT id, subject FROM documents");
  Statement directives = connection.prepare("SELECT directive, text FROM directives WHERE document = ? ORDER BY position");
  Statement citations =
      connection.prepare("SELECT id, raw, cited_title, cited_subject FROM citations WHERE document = ? ORDER BY position");
  PassageWriter writer(connection);
  while (subjects.step()) {
    const std::int64_t document = subjects.number(0);
    std::vector<Passage> passages = {subject_passage(subjects.text(1))};
    for (directives.bind(1, document); directives.step();) passages.push_back(directive_passage(directives.text(0), directives.text(1)));
    for (citations.bind(1, document); citations.step();)
      passages.push_back(citation_passage(citations.text(0), citations.text(1), citations.text(2), citations.text(3)));
    directives.reset();
    citations.reset();
    writer.write(document, passages);
  }
}

void refuse_foreign(Connection& connection) {
  const std::int64_t id = connection.number("PRAGMA application_id");
  const std::int64_t version = connection.number("PRAGMA user_version");
  const bool empty = id == 0 && version == 0 && connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (id != application_id && !empty) throw StoreError(StoreProblem::foreign, 0, "");
  if (version > schema_version) throw StoreError(StoreProblem::newer, 0, std::to_string(version));
}

void migrate(Connection& connection) {
  std::vector<TableForm> forms = {files_form()};
  for (const Table& table : tables()) forms.push_back(form_of(table));
  for (const TableForm& form : forms) {
    connection.run(create(form));
    add_missing_columns(connection, form);
  }
  connection.run(std::string(indexes));
  if (connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'search'") == 0) {
    connection.run(std::string(search_table));
    fill_search(connection);
  }
  connection.run(std::string(triggers_and_views));
  connection.run("PRAGMA application_id = " + std::to_string(application_id));
  connection.run("PRAGMA user_version = " + std::to_string(schema_version));
}

}  // namespace

bool needs_position(const Table& table) {
  return table.name != tables().front().name && std::ranges::find(table.columns, "position") == table.columns.end();
}

std::string insert_of(const Table& table) {
  std::string names;
  std::string places;
  const auto add = [&](std::string_view name) {
    names += (names.empty() ? "" : ", ") + quoted(name);
    places += places.empty() ? "?" : ", ?";
  };
  for (const ColumnForm& key : keys_of(table)) add(key.name);
  for (const std::string_view column : table.columns) add(column);
  return "INSERT INTO " + quoted(table.name) + " (" + names + ") VALUES (" + places + ")";
}

void bring_up(Connection& connection) {
  connection.run("BEGIN");  // one state for all questions: another program may be making this very database
  refuse_foreign(connection);
  const bool done = connection.number("PRAGMA user_version") == schema_version;
  connection.run("COMMIT");
  if (done) return;
  connection.run("BEGIN IMMEDIATE");
  refuse_foreign(connection);  // another program may have been first
  if (connection.number("PRAGMA user_version") != schema_version) migrate(connection);
  connection.run("COMMIT");
}

}  // namespace congvan::stores
