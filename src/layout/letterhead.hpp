// The top of the first page: which cell is the issuer's, the number's, the date's, the subject's, the addressees' (Decree 30/2020/NĐ-CP,
// Appendix I: boxes 1–5, 9a, 10), whether the columns stand side by side or one after the other.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/addressees.hpp"
#include "layout/lines.hpp"

namespace congvan::layout {

struct Letterhead {
  std::vector<Cell> issuer;        ///< capital lines above the number, in order
  std::optional<Span> number;      ///< from "Số" to the end of its cell
  std::optional<Span> place_date;  ///< "Hòa Lâm, ngày 12 tháng 5 năm 2026"
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

}  // namespace congvan::layout
