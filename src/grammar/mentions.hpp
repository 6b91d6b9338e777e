// Finds the mentions of other documents in one paragraph: anchors (a kind's words, "số", a figure) and what stands around them.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/date.hpp"
#include "lexicon/kinds.hpp"
#include "text/words.hpp"

namespace congvan::grammar {

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// One mention, as offsets into the text it was found in.
struct Mention {
  Piece raw;  ///< kind's name … end of number, symbol and date
  const lexicon::KindWords* kind = nullptr;
  Piece kind_words;
  bool plural = false;       ///< "các" before the kind
  bool same_day = false;     ///< "cùng ngày": the date governs the list
  bool from_clause = false;  ///< date and issuer stand in the clause before
  bool listed = false;       ///< without a kind of its own, after another mention of a list
  Piece reference;
  Piece title;
  std::optional<DateMatch> date;
  Piece issuer;
  Piece subject;
  std::size_t tail = 0;  ///< where the issuer (and a date after it) ends
};

/// Appends the mentions of `text`[begin, end) in order; `words` are those of the text. Linear in the length: every attempt is bounded.
void find_mentions(std::string_view text, const Words& words, std::size_t begin, std::size_t end, std::vector<Mention>& out);

}  // namespace congvan::grammar
