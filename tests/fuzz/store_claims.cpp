// Databases and workbooks: a document goes in, and comes out as often as it should.
#include "claims.hpp"
#include "cli/archive_writer.hpp"
#include "cli/formats.hpp"
#include "cli/workbook_writer.hpp"
#include "document.hpp"
#include "input/errors.hpp"
#include "stores/rows.hpp"
#if CONGVAN_WITH_SQLITE
#include "stores/archive_reader.hpp"
#endif

namespace congvan::fuzz {
namespace {

constexpr std::size_t one_in_database = 4;
constexpr std::size_t one_in_workbook = 16;

void check_rows(const Document& document) {
  const stores::DocumentRows rows(document, Language::vietnamese);
  for (std::size_t i = 0; i < tables().size(); ++i) {
    hold(rows.cell_count(i) % tables()[i].columns.size() == 0, "held rows have all columns", tables()[i].name);
    for (std::size_t cell = 0; cell < rows.cell_count(i); ++cell) hold(is_utf8(rows.cell(i, cell).text), "a cell is UTF-8");
  }
}

/// Into a form of output that writes to a file of its own.
void write_to(const std::string& path, const char* format, const Document& document) {
  std::vector<cli::Destination> destinations;
  destinations.push_back({.path = path});
  const auto writer =
      cli::format_named(format).make(std::move(destinations), {.language = Language::vietnamese, .reader = "fuzz", .name = path});
  writer->begin();
  writer->begin_file({.path = "a.txt", .size = 1, .modified = 1, .sha256 = ""});
  const auto product = writer->render(document);
  writer->append(*product);
  writer->end();
}

#if CONGVAN_WITH_SQLITE
void check_database(const Document& document) {
  const std::string path = scratch_folder() + "kho.db";
  write_to(path, "sqlite", document);
  std::size_t seen = 0;
  const std::size_t count = stores::read_archive(path, [&seen](const Document& read) {
    ++seen;
    hold(read.record != nullptr, "a database gives records");
    check_findings(read);
  });
  hold(count == seen, "a database counts its documents");
  const bool gone = document.error && document.error->code == input::name_of(input::ErrorCode::not_found);
  if (!gone) hold(count == (document.error ? 0U : 1U), "a database holds the document once");  // of what is gone it keeps what it knew
}
#endif

}  // namespace

void check_stores(const Document& document) {
  check_rows(document);
  const std::string_view text = document.text != nullptr ? document.text->utf8 : document.source.path;
#if CONGVAN_WITH_SQLITE
  if (is_one_in(one_in_database, text)) check_database(document);
#endif
#if CONGVAN_WITH_XLSXWRITER
  if (is_one_in(one_in_workbook, text)) write_to(scratch_folder() + "so.xlsx", "xlsx", document);
#endif
}

}  // namespace congvan::fuzz
