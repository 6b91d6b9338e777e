// libxlsxwriter, loaded when the first workbook is written: as a shared library it brings OpenSSL, which would cost every start of the
// program. The only file pair that includes xlsxwriter.h.
#pragma once
#include <xlsxwriter.h>

namespace congvan::stores {

/// The library's own functions, by their own names.
struct XlsxLibrary {
#define CONGVAN_XLSX_FUNCTIONS(use)                                                                                                 \
  use(workbook_new_opt) use(workbook_add_worksheet) use(workbook_add_format) use(workbook_set_properties) use(workbook_close)       \
      use(lxw_workbook_free) use(lxw_strerror) use(worksheet_write_string) use(worksheet_write_number) use(worksheet_write_url_opt) \
          use(worksheet_set_column) use(worksheet_set_row) use(worksheet_freeze_panes) use(worksheet_autofilter)                    \
              use(worksheet_set_landscape) use(worksheet_gridlines) use(worksheet_set_paper) use(worksheet_fit_to_pages)            \
                  use(worksheet_repeat_rows) use(format_set_bold) use(format_set_text_wrap) use(format_set_align)                   \
                      use(format_set_num_format) use(format_set_bg_color) use(format_set_font_color) use(format_set_underline)      \
                          use(format_set_border) use(format_set_border_color)
// NOLINTNEXTLINE(bugprone-macro-parentheses): a name cannot stand in brackets where it is declared
#define CONGVAN_XLSX_MEMBER(name) decltype(&::name) name = nullptr;
  CONGVAN_XLSX_FUNCTIONS(CONGVAN_XLSX_MEMBER)
#undef CONGVAN_XLSX_MEMBER
};

/// Throws StoreError no_library when it is not installed.
[[nodiscard]] const XlsxLibrary& xlsx_library();

/// Where the library's temporary files lie, and the errno of the first of them that could not be written, or 0. Both are the process's own:
/// one workbook is written at a time.
void set_temporary_folder(const char* folder);
[[nodiscard]] int temporary_error();

}  // namespace congvan::stores
