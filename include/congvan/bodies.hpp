// Bodies that a user adds to the table of bodies: offices, schools, communes, with the codes under which they exchange documents.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/record.hpp"

namespace congvan {

/// A row that a user has added.
struct AddedBody {
  std::string id;             ///< what the record's `issuer_id` is: "lai-chau/SNV/CCVTLT"
  std::string name;           ///< full name, `issuer_full`
  bool in_provinces = false;  ///< each province has one, and `name` is without the province's; `id` is then what follows "lai-chau/"
  std::vector<std::string> abbreviations;  ///< and other names
  std::string parent;                      ///< the superior body's name, or the id of another row
  PartialDate from;                        ///< first day; year 0: always
  PartialDate until;                       ///< last day; year 0: it still exists
  std::string organ_id;                    ///< electronic code (mã định danh điện tử), Decision 20/2020/QĐ-TTg
  std::string address;
  std::string email;
  std::string telephone;
  std::string fax;
  std::string website;
};

/// Where a table of bodies cannot be read, and why.
struct BodiesFault {
  enum class Kind {
    no_text,           ///< bytes that are no UTF-8
    open_quote,        ///< a quote that is never closed
    text_after_quote,  ///< something between a closing quote and the end of the cell
    column_missing,    ///< `found` names it
    column_unknown,
    column_twice,
    cell_beyond,  ///< a cell without a column
    empty,        ///< id or name; `found` names the column
    bad_kind,
    bad_date,
    dates_reversed,
    bad_organ_id,
    bad_id,
    twice,  ///< a row of the same id, name and days
  } kind = Kind::no_text;
  std::size_t line = 1;
  std::size_t column = 1;  ///< in characters
  std::string found;
};

/// May be used by several threads at once when it has been read.
class Bodies {
 public:
  Bodies();
  Bodies(const Bodies&) = delete;
  Bodies& operator=(const Bodies&) = delete;
  ~Bodies();

  /// The columns that a table may have, id and name first, which it must have.
  [[nodiscard]] static std::span<const std::string_view> columns();
  /// Reads a table in CSV whose header names its columns, in any order. Nothing when all is well; else no row of it counts.
  [[nodiscard]] std::optional<BodiesFault> read(std::string_view csv);

  /// The row of this id that exists on a day, else the last of them; null when there is none.
  [[nodiscard]] const AddedBody* of_id(std::string_view id, PartialDate on = {}) const;
  /// The rows that have this name, full or other, on a day; case and the place of tone marks do not count, "UBND" is "Ủy ban nhân dân".
  [[nodiscard]] std::vector<const AddedBody*> named(std::string_view name, PartialDate on = {}) const;
  /// The only row of this name, or null.
  [[nodiscard]] const AddedBody* only_named(std::string_view name, PartialDate on = {}) const;

  /// The only row that a name can mean in a document of the bodies `around`, or null: a row with a superior body is meant where that one is
  /// among them, by whatever name.
  [[nodiscard]] const AddedBody* meant(std::string_view name, PartialDate on, std::span<const std::string> around) const;
  /// The superior body's full name, also where the row names it by its id.
  [[nodiscard]] std::string_view parent_of(const AddedBody& body) const;

  struct Rows;
  [[nodiscard]] const Rows& rows() const { return *rows_; }

 private:
  std::unique_ptr<Rows> rows_;
};

}  // namespace congvan
