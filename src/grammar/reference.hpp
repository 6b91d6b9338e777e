// Number and symbol of a document: 1036/SVHTTDL-VP, 30/2020/NĐ-CP, 08-NQ/TU, 59/2020/QH14, 57-CP, and number or blanks as people type them.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::grammar {

/// How much the words before a reference vouch for it.
enum class Trust : unsigned char {
  none,    ///< nothing before it: number, "/", and a symbol of two groups or a known kind
  kind,    ///< a kind's name: a symbol of one group will do
  number,  ///< "số": number left blank, firms' codes too
};

struct ReferenceMatch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The reference that begins at `at` (no blanks before it). Reads no further than the reference and one group beyond.
[[nodiscard]] std::optional<ReferenceMatch> reference_at(std::string_view text, std::size_t at, Trust trust);

/// No white space, no signs without width, one kind of hyphen, Ð as Đ, a closing full stop dropped.
[[nodiscard]] std::string canonical_form(std::string_view raw);

/// Fills number, year, symbol, codes and family from the canonical form, whose bytes must live as long as the result.
[[nodiscard]] Reference split_reference(Value canonical);

/// The code of the kind that a symbol shows ("QĐ-UBND" shows QĐ, "QH14" none), or empty.
[[nodiscard]] std::string_view kind_of_symbol(std::string_view symbol);
/// True for a symbol that only a dispatch has: its first group is no kind ("UBND-TH").
[[nodiscard]] bool is_dispatch_symbol(std::string_view symbol);

}  // namespace congvan::grammar
