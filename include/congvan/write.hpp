// A record written as JSON or as rows of tables. Equal records give equal bytes.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "congvan/record.hpp"
#include "congvan/text.hpp"

namespace congvan {

enum class Language : std::uint8_t { english, vietnamese };

/// Where a document came from, and why it could not be read if it could not.
struct Source {
  std::string_view path;
  std::string_view format = "text";
  std::string_view encoding = "UTF-8";
  std::size_t size = 0;
  std::string_view sha256;  ///< 64 hexadecimal digits
  std::optional<std::size_t> pages;
  bool ocr = false;
};

struct SourceError {
  std::string_view code;  ///< stable: "not-found", "permission-denied", "not-text", …
  std::string_view message;
};

/// One document as writers see it: a record and its text, or an error. Of a record read back, whose text is not at hand, `places` tell
/// where its values stand.
struct Document {
  Source source;
  const Record* record = nullptr;
  const Text* text = nullptr;
  std::optional<SourceError> error;
  const Positions* places = nullptr;
};

/// Appends one JSON object without a line break; `indent` 0 writes it on one line (JSON Lines), else spaces a level.
void write_json(const Document& document, Language language, int indent, std::string& out);

/// The JSON Schema (2020-12) that every record written by `write_json` fulfils.
void write_schema(std::string& out);

struct Table {
  std::string_view name;
  std::span<const std::string_view> columns;
};
/// The tables of the contract: documents, citations, directives, actions, recipients, diagnostics.
[[nodiscard]] std::span<const Table> tables();

/// Appends the header row of a table as CSV (RFC 4180, CR LF). `excel` puts the byte order mark first.
void write_csv_header(const Table& table, bool excel, std::string& out);

/// Appends a document's rows of a table as CSV. `excel` guards cells that a spreadsheet would run as a formula.
void write_csv_rows(const Table& table, const Document& document, Language language, bool excel, std::string& out);

/// A calendar (RFC 5545) is a header, the events of each document, and a footer: an all-day event for each dated deadline of its actions.
void write_ics_header(std::string& out);
void write_ics_events(const Document& document, Language language, std::string& out);
void write_ics_footer(std::string& out);

}  // namespace congvan
