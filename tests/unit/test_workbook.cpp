// What a workbook's cells hold: texts that fit, days as numbers, links that lead there; and words for every column.
#include <doctest/doctest.h>

#include <string>

#include "output/names.hpp"
#include "output/registers.hpp"
#include "stores/cell_text.hpp"
#include "stores/headers.hpp"

using namespace congvan;
using namespace congvan::stores;

TEST_CASE("every table and column has its words in both languages") {
  for (const Table& table : registers()) {
    CAPTURE(table.name);
    CHECK(table.columns.size() == 10);
    CHECK(sheet_header(table.name).vietnamese.starts_with("Sổ đăng ký"));
    double width = 0;
    for (const std::string_view column : table.columns) {
      CAPTURE(column);
      CHECK(column_header(column).width > 0);
      CHECK(column_header(column).vietnamese == column);
      width += column_header(column).width;
    }
    CHECK(width < 200);  // what is legible on a page in landscape
  }
  for (const Table& table : tables()) {
    CAPTURE(table.name);
    CHECK(sheet_header(table.name).vietnamese != table.name);
    for (const std::string_view column : table.columns) {
      CAPTURE(column);
      CHECK(column_header(column).english != column);
      CHECK(column_header(column).width > 0);
    }
  }
}

TEST_CASE("every code of family, place, mark and severity has a Vietnamese word") {
  const auto check = [](std::string_view column, const auto& names) {
    for (const std::string_view name : names) {
      CAPTURE(name);
      CHECK(words_of_value(column, name, Language::vietnamese) != name);
      CHECK(words_of_value(column, name, Language::english) == name);
    }
  };
  check("family", family_names);
  check("where", where_names);
  check("kind", directive_kind_names);
  check("severity", severity_names);
}

TEST_CASE("a text that fits stays as it is, what XML cannot hold is replaced") {
  CHECK(cell_text("=1+1").text == "=1+1");
  CHECK(cell_text("một\r\nhai\rba\tbốn\n").text == "một\nhai\nba\tbốn\n");
  CHECK(cell_text(std::string_view("a\0b\x01"
                                   "c\xEF\xBF\xBE",
                                   8))
            .text ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\xEF\xBF\xBD");
  CHECK_FALSE(cell_text("").cut);
}

TEST_CASE("a text longer than a cell is cut at a character and says so") {
  const CellText whole = cell_text(std::string(most_in_cell, 'x'));
  CHECK_FALSE(whole.cut);
  CHECK(whole.text.size() == most_in_cell);
  const CellText cut = cell_text(std::string(most_in_cell + 1, 'x'));
  CHECK(cut.cut);
  CHECK(cut.text == std::string(most_in_cell - 4, 'x') + " […]");
  std::string wide;  // two units each, as spreadsheets count
  for (std::size_t i = 0; i < most_in_cell; ++i) wide += "\U0001F4C4";
  const CellText pages = cell_text(wide);
  CHECK(pages.cut);
  CHECK(pages.text.size() == (most_in_cell - 4) / 2 * 4 + std::string(" […]").size());
}

TEST_CASE("full dates are days, others stay texts") {
  CHECK(day_number("2026-03-27") == 46108);
  CHECK(day_number("1900-03-01") == 61);
  CHECK(day_number("2024-02-29") == 45351);
  for (const char* text : {"2026-03", "2026", "", "1900-02-28", "0000-00-00", "2026-02-30", "x"}) CHECK_FALSE(day_number(text));
}

TEST_CASE("a wrapped text has the lines that its words need") {
  CHECK(lines_of("", 10) == 1);
  CHECK(lines_of("một hai", 10) == 1);
  CHECK(lines_of("một hai ba bốn", 10) == 2);
  CHECK(lines_of("một\nhai\nba", 10) == 3);
  CHECK(lines_of("xxxxxxxxxxxxxxxxxxxxxxxxx", 10) == 3);
}

TEST_CASE("a link leads from the workbook's folder to the file") {
  CHECK(link_to("/a/b/c.docx", "/a") == "b/c.docx");
  CHECK(link_to("/a/c.docx", "/a/out") == "../c.docx");
  CHECK(link_to("/a/5%#?.docx", "/a") == "5%25%23%3F.docx");
  CHECK(link_to("/a/http:x", "/a") == "./http:x");
}
