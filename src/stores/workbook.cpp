#include "stores/workbook.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <new>
#include <vector>

#include "output/registers.hpp"
#include "stores/cell_text.hpp"
#include "stores/errors.hpp"
#include "stores/headers.hpp"
#include "stores/process_copy.hpp"
#include "stores/xlsx_library.hpp"

namespace congvan::stores {
namespace {

constexpr int most_links = 50'000;         // in a sheet: a spreadsheet takes 65,530, the library 2.6 KB of memory for each
constexpr std::size_t longest_link = 690;  // bytes, each of which may be escaped: 2079 is what a spreadsheet takes
constexpr lxw_row_t header_row = 0;
constexpr std::uint8_t paper_a4 = 9;
constexpr time_t fixed_time = 315'532'800;  // 1980-01-01, which the ZIP's entries have: equal inputs give equal bytes
constexpr double line_height = 15;          // points
constexpr std::size_t most_lines = 27;      // a row can be 409 points high
constexpr double wrap_at = 1.08;            // of a column's width: fonts differ
constexpr double bold_wrap_at = 0.92;
constexpr lxw_color_t header_colour = 0xDDE8F3;
constexpr lxw_color_t link_colour = 0x0563C1;
constexpr lxw_color_t line_colour = 0xBFBFBF;

constexpr int library_errors = 200;  // as statuses, behind those of the system

constexpr std::string_view clipped_column = "sha256";

/// A sheet, and where its next row goes.
struct Sheet {
  lxw_worksheet* sheet = nullptr;
  lxw_row_t next = 0;
  int links = 0;
};

/// A table and the sheets that it has filled so far.
struct TableSheets {
  const Table* table = nullptr;
  std::vector<Header> headers;  // of its columns
  std::vector<Sheet> sheets;
};

double number_in(std::string_view digits) {
  double number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

[[noreturn]] void fail_with(const XlsxLibrary& library, lxw_error error) {
  if (temporary_error() != 0) throw StoreError(StoreProblem::system, temporary_error(), "");
  if (errno != 0) throw StoreError(StoreProblem::system, errno, "");
  throw StoreError(StoreProblem::other, 0, library.lxw_strerror(error));
}

// The library follows what malloc gives without looking. Constant memory is what it takes beside a copy or two of a cell.
void make_sure_of_memory(std::size_t cells = 0) {
  constexpr std::size_t enough = std::size_t{1} << 20U;
  void* const room = std::malloc(enough + 4 * cells);
  if (room == nullptr) throw std::bad_alloc();
  std::free(room);
}

}  // namespace

struct Workbook::State {
  explicit State(const WorkbookSettings& with) : settings(with), library(xlsx_library()) { open(); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (workbook != nullptr) library.lxw_workbook_free(workbook);
  }

  void open() {
    make_sure_of_memory();
    set_temporary_folder(settings.folder.c_str());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    workbook = library.workbook_new_opt(settings.path.c_str(), &options);
    if (workbook == nullptr) throw std::bad_alloc();
    lxw_doc_properties properties{};
    properties.created = fixed_time;
    library.workbook_set_properties(workbook, &properties);
    make_formats();
    for (const Table& table : settings.sheets) {
      all.push_back({&table, {}, {}});
      for (const std::string_view column : table.columns) all.back().headers.push_back(column_header(column));
      begin_sheet(all.back());
    }
  }

  lxw_format* format() {
    lxw_format* const made = library.workbook_add_format(workbook);
    library.format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  void make_formats() {
    middle = format();
    library.format_set_align(middle, LXW_ALIGN_CENTER);
    clipped = format();
    library.format_set_align(clipped, LXW_ALIGN_FILL);
    wrapped = format();
    library.format_set_text_wrap(wrapped);
    date = format();
    library.format_set_num_format(date, "dd/mm/yyyy");
    library.format_set_align(date, LXW_ALIGN_LEFT);
    link = format();
    library.format_set_text_wrap(link);
    library.format_set_font_color(link, link_colour);
    library.format_set_underline(link, LXW_UNDERLINE_SINGLE);
    header = format();
    library.format_set_bold(header);
    library.format_set_text_wrap(header);
    library.format_set_bg_color(header, header_colour);
    library.format_set_border(header, LXW_BORDER_THIN);
    library.format_set_border_color(header, line_colour);
  }

  void begin_sheet(TableSheets& of) {
    std::string name(words_of(sheet_header(of.table->name), settings.language));
    if (!of.sheets.empty()) name += " (" + std::to_string(of.sheets.size() + 1) + ")";
    Sheet sheet{.sheet = library.workbook_add_worksheet(workbook, name.c_str())};
    if (sheet.sheet == nullptr) fail_with(library, LXW_ERROR_MEMORY_MALLOC_FAILED);
    const lxw_row_t last_header = header_row + (settings.numbered ? 1 : 0);
    library.worksheet_freeze_panes(sheet.sheet, last_header + 1, 0);
    library.worksheet_set_landscape(sheet.sheet);
    library.worksheet_set_paper(sheet.sheet, paper_a4);
    library.worksheet_fit_to_pages(sheet.sheet, 1, 0);
    library.worksheet_repeat_rows(sheet.sheet, header_row, last_header);
    std::size_t lines = 1;
    for (const Header& each : of.headers) lines = std::max(lines, lines_of(words_of(each, settings.language), each.width * bold_wrap_at));
    write(library.worksheet_set_row(sheet.sheet, header_row, line_height * static_cast<double>(lines), nullptr));
    for (std::size_t i = 0; i < of.headers.size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      library.worksheet_set_column(sheet.sheet, at, at, of.headers[i].width, nullptr);
      write(library.worksheet_write_string(sheet.sheet, header_row, at, std::string(words_of(of.headers[i], settings.language)).c_str(),
                                           header));
    }
    if (settings.numbered) write_numbers(sheet, of.headers.size());
    sheet.next = last_header + 1;
    of.sheets.push_back(sheet);
  }

  /// "(1)", "(2)" … below the titles; the lines of the register are printed.
  void write_numbers(const Sheet& sheet, std::size_t columns) {
    library.worksheet_gridlines(sheet.sheet, LXW_SHOW_ALL_GRIDLINES);
    write(library.worksheet_set_row(sheet.sheet, header_row + 1, line_height, nullptr));
    for (std::size_t i = 0; i < columns; ++i)
      write(library.worksheet_write_string(sheet.sheet, header_row + 1, static_cast<lxw_col_t>(i),
                                           ("(" + std::to_string(i + 1) + ")").c_str(), middle));
  }

  void write(lxw_error error) {
    if (error != LXW_NO_ERROR || temporary_error() != 0) fail_with(library, error);
  }

  void add(const DocumentRows& rows, const std::string& file) {
    make_sure_of_memory(rows.memory());
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t width = all[i].headers.size();
      for (std::size_t row = 0; row < rows.cell_count(i); row += width) {
        if (all[i].sheets.back().next >= settings.rows) begin_sheet(all[i]);
        add_row(all[i], rows, i, row, i == 0 ? file : std::string());
      }
    }
  }

  /// The column that leads to the file: the first, and in a register that of the number.
  [[nodiscard]] static std::size_t link_column(const Table& table) {
    const auto named = std::ranges::find(table.columns, register_reference);
    return named == table.columns.end() ? 0 : static_cast<std::size_t>(named - table.columns.begin());
  }

  /// One row of a table, with a link where there is a file.
  void add_row(TableSheets& of, const DocumentRows& rows, std::size_t table, std::size_t first, const std::string& file) {
    Sheet& sheet = of.sheets.back();
    std::size_t lines = 1;
    for (std::size_t column = 0; column < of.headers.size(); ++column) {
      if (of.headers[column].name == clipped_column) continue;
      lines = std::max(lines, lines_of(rows.cell(table, first + column).text.substr(0, most_in_cell), of.headers[column].width * wrap_at));
    }
    // The height is ours to tell: not every program fits rows to wrapped texts when it opens a file.
    write(library.worksheet_set_row(sheet.sheet, sheet.next, line_height * static_cast<double>(std::min(lines, most_lines)), nullptr));
    for (std::size_t column = 0; column < of.headers.size(); ++column)
      write_cell(sheet, static_cast<lxw_col_t>(column), of.headers[column].name, rows.cell(table, first + column),
                 column == link_column(*of.table) ? file : std::string());
    ++sheet.next;
  }

  void write_cell(Sheet& sheet, lxw_col_t column, std::string_view name, const Cell& cell, const std::string& file) {
    if (cell.text.empty() || (cell.kind == CellKind::flag && cell.text != "true")) return;
    if (cell.kind == CellKind::number)
      return write(library.worksheet_write_number(sheet.sheet, sheet.next, column, number_in(cell.text), middle));
    if (cell.kind == CellKind::flag) return write(library.worksheet_write_string(sheet.sheet, sheet.next, column, "x", middle));
    if (cell.kind == CellKind::date || name == "due" || name == "deadlines")
      if (const auto day = day_number(cell.text)) return write(library.worksheet_write_number(sheet.sheet, sheet.next, column, *day, date));
    const CellText text = cell_text(words_of_value(name, cell.text, settings.language));
    cut += text.cut ? 1 : 0;
    if (!file.empty() && write_link(sheet, column, file, text.text)) return;
    write(library.worksheet_write_string(sheet.sheet, sheet.next, column, text.text.c_str(), name == clipped_column ? clipped : wrapped));
  }

  /// False for what no link can name: the text is then written without one.
  bool write_link(Sheet& sheet, lxw_col_t column, const std::string& file, const std::string& text) {
    if (sheet.links >= most_links) return false;
    const std::string target = link_to(file, settings.folder);
    if (target.empty() || target.size() > longest_link) return false;
    if (library.worksheet_write_url_opt(sheet.sheet, sheet.next, column, target.c_str(), link, text.c_str(), nullptr) != LXW_NO_ERROR)
      return false;
    ++sheet.links;
    return true;
  }

  void close() {
    for (const TableSheets& of : all)
      for (const Sheet& sheet : of.sheets)
        library.worksheet_autofilter(sheet.sheet, header_row + (settings.numbered ? 1 : 0), 0, std::max<lxw_row_t>(sheet.next, 2) - 1,
                                     static_cast<lxw_col_t>(of.table->columns.size() - 1));
    const int status = status_in_copy([this] { return status_of_closing(); });
    if (status >= library_errors)
      throw StoreError(StoreProblem::other, 0, library.lxw_strerror(static_cast<lxw_error>(status - library_errors)));
    if (status != 0) throw StoreError(StoreProblem::system, status, "");
  }

  /// 0, an errno, or `library_errors` and the library's own number.
  [[nodiscard]] int status_of_closing() const {
    errno = 0;
    const lxw_error error = library.workbook_close(workbook);
    if (error == LXW_NO_ERROR && temporary_error() == 0) return 0;
    const int number = temporary_error() != 0 ? temporary_error() : errno;
    return number != 0 ? number : library_errors + static_cast<int>(error);
  }

  WorkbookSettings settings;
  const XlsxLibrary& library;
  lxw_workbook* workbook = nullptr;
  lxw_format* middle = nullptr;   // numbers and marks
  lxw_format* clipped = nullptr;  // on one line, whatever its length
  lxw_format* wrapped = nullptr;
  lxw_format* date = nullptr;
  lxw_format* link = nullptr;
  lxw_format* header = nullptr;
  std::vector<TableSheets> all;  // in the order of the settings
  std::size_t cut = 0;
};

Workbook::Workbook(const WorkbookSettings& settings) : state_(std::make_unique<State>(settings)) {}
Workbook::~Workbook() = default;

void Workbook::add(const DocumentRows& rows, const std::string& file) { state_->add(rows, file); }
void Workbook::close() { state_->close(); }
std::size_t Workbook::cells_cut() const { return state_->cut; }

}  // namespace congvan::stores
