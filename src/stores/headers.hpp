// What a workbook calls tables, columns and codes, in two languages, and how wide a column is: one row each.
#pragma once
#include <string_view>

#include "congvan/write.hpp"

namespace congvan::stores {

struct Header {
  std::string_view name;  ///< of the table or column in `tables()`
  std::string_view english;
  std::string_view vietnamese;
  double width = 0;  ///< in characters
};

/// A column's row; one of its own name for a column without a row.
[[nodiscard]] Header column_header(std::string_view column);
/// A table's row.
[[nodiscard]] Header sheet_header(std::string_view table);

/// What a cell shows for a code of a column, such as "administrative" of "family"; the text itself where it is no code.
[[nodiscard]] std::string_view words_of_value(std::string_view column, std::string_view value, Language language);

[[nodiscard]] constexpr std::string_view words_of(const Header& header, Language language) {
  return language == Language::vietnamese ? header.vietnamese : header.english;
}

}  // namespace congvan::stores
