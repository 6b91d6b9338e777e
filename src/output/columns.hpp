// How a table is put together: columns, each with its name and the value that stands in it; the kind of a column is that of its values.
#pragma once
#include <array>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "output/context.hpp"
#include "output/tables.hpp"
#include "output/values.hpp"

namespace congvan::columns {

/// The cells of one row, and the texts among them that no record holds.
class Row {
 public:
  void clear() {
    cells_.clear();
    owned_.clear();
  }
  [[nodiscard]] std::span<const Cell> cells() const { return cells_; }

  void add(Value value) { cells_.push_back({value}); }
  void add(std::string value) { add(Value(owned_.emplace_back(std::move(value)))); }
  void add(bool value) { cells_.push_back({value ? "true" : "false", CellKind::flag}); }
  void add(std::size_t value) { cells_.push_back({owned_.emplace_back(std::to_string(value)), CellKind::number}); }
  void add(PartialDate date) {
    DateText text;
    cells_.push_back({owned_.emplace_back(date_text(date, text)), CellKind::date});
  }
  template <class Words>
  void add(const std::vector<Words>& values) {
    std::string joined;
    for (const Words& value : values) joined.append(joined.empty() ? "" : "; ").append(value);
    add(std::move(joined));
  }
  template <class T>
  void add(const std::optional<T>& value) {
    if (value) {
      add(*value);
    } else {
      add(Value{});
    }
  }

 private:
  std::vector<Cell> cells_;
  std::deque<std::string> owned_;
};

template <class Get>
struct Column {
  std::string_view name;
  Get get;  ///< of the row's object and its Context
};
template <class Get>  // clang before 17 does not deduce it
Column(std::string_view, Get)->Column<Get>;

template <class... Columns>
[[nodiscard]] constexpr auto names_of(const std::tuple<Columns...>& columns) {
  return std::apply([](const auto&... each) { return std::array{each.name...}; }, columns);
}
template <class Value>
inline constexpr CellKind kind_of = CellKind::text;
template <>
inline constexpr CellKind kind_of<std::size_t> = CellKind::number;
template <>
inline constexpr CellKind kind_of<std::optional<std::size_t>> = CellKind::number;
template <>
inline constexpr CellKind kind_of<bool> = CellKind::flag;
template <>
inline constexpr CellKind kind_of<PartialDate> = CellKind::date;

/// What each column of the rows of T shows.
template <class T, class... Gets>
[[nodiscard]] constexpr auto kinds_in(const std::tuple<Column<Gets>...>&) {
  return std::array{kind_of<std::remove_cvref_t<std::invoke_result_t<Gets, const T&, const Context&>>>...};
}
template <class T, class... Columns>
void visit(const T& object, const std::tuple<Columns...>& columns, const Context& context, Row& row, const RowVisitor& visitor) {
  row.clear();
  std::apply([&](const auto&... each) { (row.add(each.get(object, context)), ...); }, columns);
  visitor(row.cells());
}
template <class T, class... Columns>
void visit(const std::vector<T>& objects, const std::tuple<Columns...>& columns, const Context& context, Row& row,
           const RowVisitor& visitor) {
  for (const T& object : objects) visit(object, columns, context, row, visitor);
}

using Visit = void (*)(const Context&, Row&, const RowVisitor&);
struct TableRows {
  Table table;
  std::span<const CellKind> kinds;
  bool placed;  ///< has lines or columns
  Visit visit;
};
/// The registers, which `visit_rows` knows beside the tables.
[[nodiscard]] std::span<const TableRows> register_rows();

}  // namespace congvan::columns
