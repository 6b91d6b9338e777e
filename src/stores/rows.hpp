// A document's rows of every table, held until they can be written: what threads make and one of them writes.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/tables.hpp"

namespace congvan::stores {

class DocumentRows {
 public:
  DocumentRows(const Document& document, Language language, std::span<const Table> of = tables());
  /// The rows of a table, which is given by its place in `of`: a cell's text and kind, row after row.
  [[nodiscard]] std::size_t cell_count(std::size_t table) const { return tables_[table].size(); }
  [[nodiscard]] Cell cell(std::size_t table, std::size_t index) const {
    const Held& held = tables_[table][index];
    return {std::string_view(bytes_).substr(held.begin, held.size), held.kind};
  }
  /// Bytes of memory that it holds, roughly.
  [[nodiscard]] std::size_t memory() const;

 private:
  struct Held {
    std::size_t begin;
    std::size_t size;
    CellKind kind;
  };
  std::string bytes_;
  std::vector<std::vector<Held>> tables_;
};

}  // namespace congvan::stores
