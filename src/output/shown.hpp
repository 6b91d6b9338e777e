// What `congvan show` shows of a document: its fields, each with its place in the text, and the text cut where fields begin and end. The
// terminal and the page are two ways to print this.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/audit.hpp"

namespace congvan {

enum class Part : std::uint8_t { head, signature, citation, directive, deadline, recipient, footnote, attachment, finding, count_ };

struct ShownField {
  Part part = Part::head;
  std::string_view name;  ///< "Số, ký hiệu"; empty in lists, whose part names them
  std::string value;
  std::string note;                    ///< what is known beside the value
  Span span;                           ///< empty where it stands nowhere, or nobody knows where
  int level = 0;                       ///< of directives, from 0
  Severity severity = Severity::info;  ///< of findings
};

struct Shown {
  std::string title;
  std::vector<ShownField> fields;  ///< in the order of the parts
};

/// The heading of a part.
[[nodiscard]] std::string_view title_of(Part part, Language language);
[[nodiscard]] Shown shown_of(const Document& document, const std::vector<Finding>& findings, Language language);

/// A piece of the text and the fields that it belongs to, the widest first.
struct Segment {
  Span span;
  std::vector<std::uint32_t> fields;
};
/// The whole text in pieces.
[[nodiscard]] std::vector<Segment> segments_of(std::size_t size, std::span<const ShownField> fields);

/// The fields beside the text in lines of at most `columns`, parts in colour, findings below the line that they stand in.
void write_shown_text(const Shown& shown, std::string_view text, std::size_t columns, bool colour, Language language, std::string& out);
/// One page without anything from elsewhere.
void write_shown_html(const Shown& shown, const Document& document, Language language, std::string& out);

/// A row of the page over many documents.
struct IndexRow {
  std::string page;  ///< file name of its page; empty for a document that could not be read
  std::string path;
  std::string reference;
  std::string type;
  std::string date;
  std::string issuer;
  std::string subject;
  std::string error;
  std::size_t citations = 0;
  std::size_t findings = 0;  ///< warnings and errors
};
[[nodiscard]] IndexRow index_row_of(const Document& document, const std::vector<Finding>& findings);
void write_index_html(std::span<const IndexRow> rows, Language language, std::string& out);

}  // namespace congvan
