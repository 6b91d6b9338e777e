// Times as orders name them: days, months, quarters and years, durations, times that come again.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::meaning {

/// A time: where it ends, and its value as a deadline has it, empty for no definite time.
struct Time {
  std::size_t end = 0;
  std::string value;
  bool inferred = false;  ///< the year stands not there: the document's date gave it
};

/// Numbers as figures, or as words up to 59: "05", "mười lăm"; 0 when none stands at `at`, which is moved past it and "(năm)" behind it.
[[nodiscard]] int read_number(std::string_view text, std::size_t& at);

class TimeReader {
 public:
  /// `issued` gives the year of a day or month without one: the first that is not before it.
  TimeReader(std::string_view text, PartialDate issued) : text_(text), issued_(issued) {}

  /// "ngày 15/7/2026", "14 giờ ngày …", "tháng 12/2025", "quý III năm 2026", "năm 2026", "ngày 20 hằng tháng" at `at`.
  [[nodiscard]] std::optional<Time> read_point(std::size_t at) const;
  /// "05 ngày làm việc", "mười ngày", "24 giờ".
  [[nodiscard]] std::optional<Time> read_duration(std::size_t at) const;
  /// "tháng", "quý", "6 tháng", "01 năm"; `number_needed`: not without a number or "hằng".
  [[nodiscard]] std::optional<Time> read_period(std::size_t at, bool number_needed) const;
  /// The end of what ends before `at`, blanks aside.
  [[nodiscard]] std::size_t end_of(std::size_t at) const;

 private:
  void skip_hour(std::size_t& at) const;
  [[nodiscard]] std::optional<Time> read_day(std::size_t at) const;
  [[nodiscard]] std::optional<Time> read_bare_day(std::size_t digits, std::size_t end) const;
  [[nodiscard]] std::optional<Time> read_again(std::size_t at) const;
  [[nodiscard]] Time without_year(std::size_t end, int month, int day) const;
  [[nodiscard]] int read_year_after(std::size_t& at) const;
  [[nodiscard]] std::optional<Time> read_month(std::size_t at) const;
  [[nodiscard]] std::optional<Time> read_quarter(std::size_t at) const;
  [[nodiscard]] std::optional<Time> read_year(std::size_t at) const;

  std::string_view text_;
  PartialDate issued_;
};

}  // namespace congvan::meaning
