// What a record says of places in the text as inline elements of Akoma Ntoso: references, dates, the document's own number, people.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "output/akn_names.hpp"
#include "output/akn_pieces.hpp"

namespace congvan::akn {

/// An element around a piece of the text.
struct Mark {
  Span span;
  std::string_view element;
  std::string attributes;  ///< " refersTo=\"#issuer\"", escaped
  bool once = false;       ///< only in the piece in which it begins
};

class Inline {
 public:
  /// Sorts the marks.
  Inline(std::vector<Mark> marks, Ids& ids);
  /// Appends the words of a piece with their marks. A mark that ends beyond the piece, or within another that holds its beginning, ends
  /// there. `write_note` writes a footnote where it is called; the printed mark is left out, for the note has it.
  void write(const Piece& piece, std::string& out, const std::function<void(std::size_t)>& write_note);
  /// How many characters were no XML.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  struct Found {
    std::size_t begin;
    std::size_t end;
    const Mark* mark;
  };
  [[nodiscard]] std::vector<Found> marks_in(const Piece& piece) const;
  void open(const Mark& mark, std::string& out);

  std::vector<Mark> marks_;
  std::vector<std::size_t> ends_;  ///< the greatest end of all marks up to each
  Ids& ids_;
  std::size_t replaced_ = 0;
};

/// The marks of a record in its text. `zones` tell where kind, issuer and subject are printed.
[[nodiscard]] std::vector<Mark> marks_of(const Record& record, std::string_view text, const layout::Zones& zones);

/// Where a citation leads: the IRI of the document that it or its first mention names, with the provision when it names one; or to the
/// entry of the references for what has no IRI: "#cited_3".
[[nodiscard]] std::string target_of(const Record& record, std::size_t citation);

}  // namespace congvan::akn
