// Tables as CSV: RFC 4180, lines ended by CR LF.
#include "output/tables.hpp"

namespace congvan {
namespace {

/// What a spreadsheet would run as a formula, were it not told that this is text (OWASP, CSV injection). And what begins with the sign that
/// tells it, so that who takes one such sign away has every cell as it was.
[[nodiscard]] bool looks_like_formula(std::string_view text) {
  if (text.empty()) return false;
  for (const std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    if (text.starts_with(wide)) return true;
  return std::string_view("=+-@\t\r\n'").find(text.front()) != std::string_view::npos;
}

void append_cell(const Cell& cell, bool excel, std::string& out) {
  const bool guard = excel && cell.kind != CellKind::number && looks_like_formula(cell.text);
  if (cell.text.find_first_of(",\"\r\n") == std::string_view::npos) {
    if (guard) out += '\'';
    out += cell.text;
    return;
  }
  out += guard ? "\"'" : "\"";
  for (std::size_t at = 0; at < cell.text.size();) {
    const std::size_t quote = cell.text.find('"', at);
    out += cell.text.substr(at, quote - at);
    if (quote == std::string_view::npos) break;
    out += "\"\"";
    at = quote + 1;
  }
  out += '"';
}

}  // namespace

void append_csv_row(std::span<const Cell> cells, bool excel, std::string& out) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    append_cell(cells[i], excel, out);
  }
  out += "\r\n";
}

void write_csv_header(const Table& table, bool excel, std::string& out) {
  if (excel) out += "\xEF\xBB\xBF";
  std::vector<Cell> cells;
  for (const std::string_view name : table.columns) cells.push_back({name});
  append_csv_row(cells, excel, out);
}

void write_csv_rows(const Table& table, const Document& document, Language language, bool excel, std::string& out) {
  visit_rows(table, document, language, [&](std::span<const Cell> cells) { append_csv_row(cells, excel, out); });
}

}  // namespace congvan
