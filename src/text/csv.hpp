// A table in CSV (RFC 4180) as users have it: with or without byte order mark, lines ended by CR LF or LF, cells in quotes or not, divided
// by the comma, or by the semicolon or tab that spreadsheets write where the comma stands in numbers.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvan {

class CsvReader {
 public:
  /// A cell without outer blanks, and where it begins: from 1, columns in characters.
  struct Cell {
    std::string text;
    std::size_t line = 1;
    std::size_t column = 1;
  };
  /// What is no CSV, at the quote that is at fault. The reader goes on all the same, as well as it can.
  struct Fault {
    enum class Kind { open_quote, text_after_quote } kind = Kind::open_quote;
    std::size_t line = 1;
    std::size_t column = 1;
  };

  /// Borrows the bytes. The first line tells what divides the cells.
  explicit CsvReader(std::string_view csv);
  /// The next row that is not blank; false when there is none.
  [[nodiscard]] bool next(std::vector<Cell>& row);
  /// The first fault so far.
  [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }

 private:
  void read_row(std::vector<Cell>& row);
  void read_quoted(Cell& cell);
  void read_plain(Cell& cell);
  void skip_blanks();
  void step();
  [[nodiscard]] bool at_end_of_cell() const;

  std::string_view csv_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  char divider_ = ',';
  std::optional<Fault> fault_;
};

}  // namespace congvan
