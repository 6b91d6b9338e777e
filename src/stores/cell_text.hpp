// Text as a cell of a workbook can hold it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::stores {

/// Characters (UTF-16 units, as spreadsheets count) in one cell.
inline constexpr std::size_t most_in_cell = 32'767;

struct CellText {
  std::string text;
  bool cut = false;  ///< it was longer, and ends with " […]"
};

/// Characters that XML cannot hold (control characters but tab and line feed, U+FFFE, U+FFFF) as U+FFFD, line ends as LF, and not longer
/// than a cell. The text is valid UTF-8.
[[nodiscard]] CellText cell_text(std::string_view text);

/// The days since 30 December 1899 of a full date "2026-03-27". Nothing for a partial date, and before March 1900, where spreadsheets
/// differ.
[[nodiscard]] std::optional<int> day_number(std::string_view date);

/// Lines that a text takes when it is wrapped at words in a column of that width, in characters.
[[nodiscard]] std::size_t lines_of(std::string_view text, double width);

/// A file as the target of a link from a folder, both absolute: relative, with "%", "#" and "?" escaped. Empty where it has no such form.
[[nodiscard]] std::string link_to(const std::string& file, const std::string& from_folder);

}  // namespace congvan::stores
