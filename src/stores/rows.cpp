#include "stores/rows.hpp"

namespace congvan::stores {

DocumentRows::DocumentRows(const Document& document, Language language, std::span<const Table> of) {
  for (const Table& table : of) {
    auto& held = tables_.emplace_back();
    visit_rows(table, document, language, [&](std::span<const Cell> cells) {
      for (const Cell& cell : cells) {
        held.push_back({bytes_.size(), cell.text.size(), cell.kind});
        bytes_ += cell.text;
      }
    });
  }
}

std::size_t DocumentRows::memory() const {
  std::size_t sum = sizeof *this + bytes_.capacity();
  for (const auto& held : tables_) sum += held.capacity() * sizeof(Held);
  return sum;
}

}  // namespace congvan::stores
