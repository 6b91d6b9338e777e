// Values of the record made from pieces of the text: borrowed where the piece is the value already, else kept in the record's arena.
#pragma once
#include <string_view>
#include <vector>

#include "congvan/record.hpp"
#include "layout/flow.hpp"

namespace congvan::grammar {

class Values {
 public:
  Values(std::string_view text, Arena& arena) : text_(text), arena_(arena) {}

  /// The piece with blanks folded, markup and outer blanks gone.
  [[nodiscard]] Value of(Span piece) const;
  /// Several pieces joined by one blank.
  [[nodiscard]] Value joined(const std::vector<Span>& pieces) const;
  /// The piece exactly as it stands.
  [[nodiscard]] Value raw(Span piece) const { return text_.substr(piece.start, piece.size()); }
  [[nodiscard]] Value keep(std::string_view made) const { return arena_.keep(made); }
  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  Arena& arena_;
};

/// Without outer quotes, brackets left open, closing full stops, semicolons and commas.
[[nodiscard]] Value without_outer_marks(Value value);

}  // namespace congvan::grammar
