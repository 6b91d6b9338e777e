#include "meaning/times.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/date.hpp"
#include "layout/labels.hpp"
#include "meaning/skip.hpp"

namespace congvan::meaning {

using grammar::skip_blanks;
using grammar::skip_digits;
using grammar::to_number;

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kUnits = {
    {{"ngày", "day"}, {"tuần", "week"}, {"tháng", "month"}, {"quý", "quarter"}, {"năm", "year"}}};

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string iso(PartialDate date) {
  std::string out = std::to_string(date.year);
  if (date.month > 0) out += "-" + two(date.month);
  if (date.month > 0 && date.day > 0) out += "-" + two(date.day);
  return out;
}

}  // namespace

int read_number(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::pair<std::string_view, int>, 11> kWords = {{{"một", 1},
                                                                               {"hai", 2},
                                                                               {"ba", 3},
                                                                               {"bốn", 4},
                                                                               {"năm", 5},
                                                                               {"lăm", 5},
                                                                               {"sáu", 6},
                                                                               {"bảy", 7},
                                                                               {"tám", 8},
                                                                               {"chín", 9},
                                                                               {"mười", 10}}};
  const std::size_t digits = skip_digits(text, at);
  int value = 0;
  if (digits > at) {
    if (digits - at > 3) return 0;
    value = to_number(text.substr(at, digits - at));
    at = skip_blanks(text, digits);
  } else {
    std::size_t p = at;
    for (int words = 0; words < 3; ++words) {
      const auto word = std::find_if(kWords.begin(), kWords.end(), [&](const auto& each) { return skip_exact(text, p, each.first); });
      if (word != kWords.end())
        value += word->second;
      else if (value > 0 && skip_exact(text, p, "mươi"))
        value *= 10;
      else
        break;
    }
    if (value == 0) return 0;
    at = p;
  }
  if (at < text.size() && text[at] == '(') {
    const std::size_t close = text.substr(0, std::min(text.size(), at + 40)).find(')', at);
    if (close != std::string_view::npos) at = skip_blanks(text, close + 1);
  }
  return value;
}

// ---- days, months, quarters, years

// "14 giờ 30 phút,", "17h00": left out of the value.
void TimeReader::skip_hour(std::size_t& at) const {
  std::size_t p = skip_digits(text_, at);
  if (p == at || p - at > 2) return;
  if (p < text_.size() && text_[p] == ':') {
    p = skip_digits(text_, p + 1);
  } else {
    p = skip_blanks(text_, p);
    if (p < text_.size() && (text_[p] == 'h' || text_[p] == 'H'))
      ++p;
    else if (!skip_exact(text_, p, "giờ"))
      return;
    const std::size_t minutes = skip_digits(text_, skip_blanks(text_, p));
    if (minutes > skip_blanks(text_, p)) p = minutes;
    p = skip_blanks(text_, p);
    (void)skip_exact(text_, p, "phút");
  }
  p = skip_blanks(text_, p);
  if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
  at = p;
}

std::optional<Time> TimeReader::read_point(std::size_t at) const {
  skip_hour(at);
  for (const std::string_view word : {"khi kết thúc", "kết thúc", "ngày cuối cùng", "ngày cuối", "cuối", "hết", "của", "các"})
    (void)skip_exact(text_, at, word);
  if (auto day = read_day(at)) return day;
  if (auto month = read_month(at)) return month;
  if (auto quarter = read_quarter(at)) return quarter;
  return read_year(at);
}

std::optional<Time> TimeReader::read_day(std::size_t at) const {
  std::size_t p = at;
  const bool named = skip_exact(text_, p, "ngày");
  if (const auto date = named ? grammar::date_at(text_, at) : grammar::figures_at(text_, p); date && date->value.day > 0)
    return Time{date->end, iso(date->value)};
  if (!named) return std::nullopt;
  return read_bare_day(p, skip_digits(text_, p));
}

// "ngày 15", "ngày 15/8", "ngày 15 tháng 8": of the year of issue, or the next.
std::optional<Time> TimeReader::read_bare_day(std::size_t begin, std::size_t digits) const {
  if (digits == begin || digits - begin > 2) return std::nullopt;
  const int day = to_number(text_.substr(begin, digits - begin));
  std::size_t q = skip_blanks(text_, digits);
  if (auto again = read_again(q)) return again;
  int month = 0;
  if (digits < text_.size() && (text_[digits] == '/' || text_[digits] == '-' || text_[digits] == '.')) {
    const std::size_t end = skip_digits(text_, digits + 1);
    month = to_number(text_.substr(digits + 1, end - digits - 1));
    q = end;
  } else if (skip_exact(text_, q, "tháng")) {
    const std::size_t end = skip_digits(text_, q);
    month = to_number(text_.substr(q, end - q));
    q = end;
  }
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  if (auto again = read_again(skip_blanks(text_, q))) return again;
  return without_year(q, month, day);
}

// "ngày 20 hằng tháng", "ngày 15 tháng cuối quý", "ngày 15/12 hằng năm"
std::optional<Time> TimeReader::read_again(std::size_t at) const {
  std::size_t p = at;
  (void)skip_exact(text_, p, "của");
  if (skip_exact(text_, p, "tháng cuối quý") || skip_exact(text_, p, "tháng cuối của quý") || skip_exact(text_, p, "tháng cuối mỗi quý"))
    return Time{end_of(p), "every quarter"};
  if (!skip_exact(text_, p, "hằng") && !skip_exact(text_, p, "hàng") && !skip_exact(text_, p, "mỗi")) return std::nullopt;
  for (const auto& [unit, value] : kUnits) {
    if (skip_exact(text_, p, unit)) return Time{end_of(p), std::string("every ").append(value)};
  }
  return std::nullopt;
}

// The first such day that is not before the document's own.
Time TimeReader::without_year(std::size_t end, int month, int day) const {
  if (issued_.year == 0 || issued_.month == 0) return {end, {}};
  const bool past = month < issued_.month || (month == issued_.month && day > 0 && issued_.day > 0 && day < issued_.day);
  return {end, iso({issued_.year + (past ? 1 : 0), month, day}), true};
}

// The year after "/" or "năm"; 0 when none stands there.
int TimeReader::read_year_after(std::size_t& at) const {
  std::size_t p = skip_blanks(text_, at);
  if (p < text_.size() && (text_[p] == '/' || text_[p] == '-'))
    ++p;
  else if (!skip_exact(text_, p, "năm"))
    return 0;
  const std::size_t end = skip_digits(text_, p);
  const int year = end - p == 4 ? to_number(text_.substr(p, 4)) : 0;
  if (year < 1945 || year > 2099) return 0;
  at = end;
  return year;
}

std::optional<Time> TimeReader::read_month(std::size_t at) const {
  if (!skip_exact(text_, at, "tháng")) return std::nullopt;
  const std::size_t digits = skip_digits(text_, at);
  const int month = to_number(text_.substr(at, digits - at));
  if (digits == at || month < 1 || month > 12) return std::nullopt;
  std::size_t end = digits;
  const int year = read_year_after(end);
  return year > 0 ? Time{end, iso({year, month, 0})} : without_year(end, month, 0);
}

std::optional<Time> TimeReader::read_quarter(std::size_t at) const {
  if (!skip_exact(text_, at, "quý")) return std::nullopt;
  const Word word = word_at(text_, at);
  if (word.empty()) return std::nullopt;
  const std::string_view label = word.in(text_);
  const int quarter = word.digits ? to_number(label) : (word.all_caps ? layout::roman_value(label) : 0);
  if (quarter < 1 || quarter > 4) return std::nullopt;
  std::size_t end = word.end;
  const int year = read_year_after(end);
  return Time{end, year > 0 ? std::to_string(year) + "-Q" + std::to_string(quarter) : std::string()};
}

std::optional<Time> TimeReader::read_year(std::size_t at) const {
  std::size_t end = at;
  const int year = starts_with_exact(text_.substr(at), "năm") ? read_year_after(end) : 0;
  if (year == 0 || (end < text_.size() && text_[end] == '-')) return std::nullopt;
  std::size_t p = skip_blanks(text_, end);
  if (skip_exact(text_, p, "và các năm") || skip_exact(text_, p, "và những năm")) {
    for (const std::string_view word : {"tiếp theo", "sau", "tới"}) (void)skip_exact(text_, p, word);
    return Time{end_of(p), {}};
  }
  return Time{end, std::to_string(year)};
}

std::size_t TimeReader::end_of(std::size_t at) const { return trim_end(text_.substr(0, at)).size(); }

// ---- times from an event

std::optional<Time> TimeReader::read_duration(std::size_t at) const {
  std::size_t p = at;
  const int number = read_number(text_, p);
  if (number == 0) return std::nullopt;
  const std::string n = std::to_string(number);
  if (skip_exact(text_, p, "ngày làm việc") || skip_exact(text_, p, "ngày")) return Time{end_of(p), "P" + n + "D"};
  if (skip_exact(text_, p, "tuần")) return Time{end_of(p), "P" + n + "W"};
  if (skip_exact(text_, p, "tháng")) return Time{end_of(p), "P" + n + "M"};
  if (skip_exact(text_, p, "năm")) return Time{end_of(p), "P" + n + "Y"};
  if (skip_exact(text_, p, "giờ làm việc") || skip_exact(text_, p, "giờ")) return Time{end_of(p), "PT" + n + "H"};
  return std::nullopt;
}

// ---- times that come again

// "tháng", "quý", "6 tháng", "01 năm" at `at`.
std::optional<Time> TimeReader::read_period(std::size_t at, bool number_needed) const {
  std::size_t p = at;
  for (const std::string_view word : {"hằng", "hàng", "mỗi"}) number_needed = !skip_exact(text_, p, word) && number_needed;
  std::size_t q = p;
  const int number = starts_with_exact(text_.substr(p), "năm") ? 0 : read_number(text_, q);
  if (number == 0 && number_needed) return std::nullopt;
  if (number > 0) p = q;
  for (const auto& [unit, value] : kUnits) {
    if (!skip_exact(text_, p, unit)) continue;
    if (unit == "tháng" && number == 6) return Time{end_of(p), "every half-year"};
    if (unit == "tháng" && number == 3) return Time{end_of(p), "every quarter"};
    if (unit == "tháng" && number == 12) return Time{end_of(p), "every year"};
    if (number > 1) return std::nullopt;
    // "tháng 6", "quý II", "năm 2026": that one and no other.
    const Word next = word_at(text_, p);
    if (number == 0 && (next.digits || (unit == "quý" && next.all_caps))) return std::nullopt;
    return Time{end_of(p), std::string("every ").append(value)};
  }
  return std::nullopt;
}

}  // namespace congvan::meaning
