// A workbook of the tables, a sheet each: header, filter, dates that are dates, links to the files. A row is in memory while it is written.
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "stores/rows.hpp"

namespace congvan::stores {

struct WorkbookSettings {
  std::string path;    ///< to write to
  std::string folder;  ///< in which the workbook will lie, absolute: links lead from there, and temporary files lie there
  Language language = Language::english;
  std::span<const Table> sheets = tables();  ///< the tables, in their order
  bool numbered = false;                     ///< below the titles stand the numbers of the columns, as in a printed register
  std::size_t rows = 1'048'576;              ///< in a sheet, its header counted; what is beyond goes to a further sheet
};

/// All of it throws StoreError.
class Workbook {
 public:
  explicit Workbook(const WorkbookSettings& settings);
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// The rows of a document, of the same tables; `file` is what its path links to, empty for no link.
  void add(const DocumentRows& rows, const std::string& file);
  /// Writes the file.
  void close();
  /// Cells that were longer than a cell may be.
  [[nodiscard]] std::size_t cells_cut() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace congvan::stores
