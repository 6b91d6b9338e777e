// Dates as documents print them: "ngày 27 tháng 3 năm 2026", "ngày 24/5/2023", "ngày  tháng 6 năm 2026", "ngày /9/2025", "26-5-2025".
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::grammar {

struct DateMatch {
  std::size_t begin = 0;  ///< "ngày" included where it stands
  std::size_t end = 0;
  PartialDate value;  ///< year 0 when it is no calendar date
  bool impossible = false;
  [[nodiscard]] bool is_full() const { return value.day > 0 || impossible; }
};

/// The date that begins at `at` with "ngày", "tháng" or "năm"; nothing without a year of four figures.
[[nodiscard]] std::optional<DateMatch> date_at(std::string_view text, std::size_t at);
/// Figures alone: 24/5/2023, 24-5-2023, 24.5.2023, and /9/2025 with the day left blank.
[[nodiscard]] std::optional<DateMatch> figures_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_calendar_date(PartialDate date);

}  // namespace congvan::grammar
