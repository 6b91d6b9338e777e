// The top of the first page: which cell is the issuer's, the number's, the date's, the subject's, the addressees' (Decree 30/2020/NĐ-CP,
// Appendix I: boxes 1–5, 9a, 10), whether the columns stand side by side or one after the other.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/lines.hpp"

namespace congvan::layout {

struct AddresseePiece {
  Span span;
  bool begins_item = false;
};

struct Letterhead {
  std::vector<Cell> issuer;        ///< capital lines above the number, in order
  std::optional<Span> number;      ///< from "Số" to the end of its cell
  std::optional<Span> place_date;  ///< "Lai Châu, ngày 27 tháng 3 năm 2026"
  std::optional<Cell> title;       ///< the kind's name: "QUYẾT ĐỊNH"
  std::vector<Span> subject;       ///< lines of V/v or below the title
  std::vector<Span> authority;     ///< "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" between title and body
  std::vector<AddresseePiece> addressees;
  std::vector<Span> stamps;  ///< lines of digital signatures
  std::optional<Span> urgency;
  std::optional<Span> secrecy;
  bool motto = false;
  std::size_t body_line = 0;  ///< index of the first line after the letterhead
};

[[nodiscard]] Letterhead find_letterhead(std::string_view text, const std::vector<Line>& lines);

/// True when a word is "Số" as printed or as scanned, and not "Sở".
[[nodiscard]] bool is_number_word(std::string_view word);
/// "V/v", "Về việc" and their scanned forms at the beginning; `*length` receives the bytes with colon and blanks.
[[nodiscard]] bool subject_mark_at(std::string_view text, std::size_t* length);
/// A bullet at the beginning (-, –, +, •, *, private-use ones); `*length` receives the bytes with blanks.
[[nodiscard]] bool bullet_at(std::string_view text, std::size_t* length);

}  // namespace congvan::layout
