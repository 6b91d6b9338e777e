// Everything that must hold of one document, from its text to every form of output.
#pragma once
#include <string_view>

#include "cli/documents.hpp"
#include "congvan/record.hpp"
#include "congvan/text.hpp"
#include "congvan/write.hpp"
#include "input/decoded.hpp"

namespace congvan::fuzz {

/// A text that a reader gave, or plain bytes: its record and whatever is made of it.
void check_document(const cli::Input& input);
/// The same with a path and a format of its own.
void check_decoded(const input::Decoded& decoded, const input::Package* header = nullptr);
/// A document that could not be read is a record too, and a row.
void check_refused(const input::DecodeError& error);

/// Spans lie in the text at characters' edges and slice to `raw`; indexes lead somewhere. `filled`: a package's header has given values.
void check_record(const Record& record, const Text& text, bool filled);

/// One line of JSON that the shipped schema takes, and that reads back to the same record.
void check_json(const Document& document, std::string_view json);
/// The same for records that were read from a file and whose own JSON need not be that of a text.
void check_schema(std::string_view json, bool error);

/// Any JSON text; `what` it is stands in the message.
void hold_json(std::string_view json, std::string_view what);

/// CSV, calendar, findings, graphs, pages.
void check_tables(const Document& document);
void check_calendar(const Document& document);
void check_findings(const Document& document);
void check_shown(const Document& document);

/// The forms of other systems.
void check_exports(const Document& document);

/// Databases and workbooks.
void check_stores(const Document& document);

}  // namespace congvan::fuzz
