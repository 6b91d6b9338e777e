#include "grammar/date.hpp"

#include <array>

#include "grammar/scan.hpp"

namespace congvan::grammar {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

// A figure, or the letter that a scanner read for it ("O8/12/2025", "ngày I5", "2O25"); -1 for anything else.
int figure_of(char c) {
  if (is_digit(static_cast<unsigned char>(c))) return c - '0';
  if (c == 'O' || c == 'o') return 0;
  return c == 'I' || c == 'l' ? 1 : -1;
}

// `count` figures at `at`, half of them real at least and nothing glued behind, moved past; 0 when they do not stand there.
int misread_number(std::string_view text, std::size_t& at, std::size_t count) {
  if (at + count > text.size()) return 0;
  int value = 0;
  std::size_t real = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    const int figure = figure_of(text[i]);
    if (figure < 0) return 0;
    real += is_digit(static_cast<unsigned char>(text[i])) ? 1U : 0U;
    value = value * 10 + figure;
  }
  if (real == count || real * 2 < count || (at + count < text.size() && skeleton_of(code_point_at(text, at + count).value) != '\0'))
    return 0;
  at += count;
  return value;
}

// One or two digits at `at`, moved past; 0 when there are none or more.
int small_number(std::string_view text, std::size_t& at) {
  if (const int misread = misread_number(text, at, 2); misread > 0) return misread;
  const std::size_t end = skip_digits(text, at);
  if (end == at || end - at > 2) return 0;
  const int value = to_number(text.substr(at, end - at));
  at = end;
  return value;
}

int year_at(std::string_view text, std::size_t& at) {
  const std::size_t end = skip_digits(text, at);
  std::size_t after = at;
  const int value = end - at == 4 ? to_number(text.substr(at, 4)) : misread_number(text, after, 4);
  if (value < kFirstYear || value > kLastYear) return 0;
  at = end - at == 4 ? end : after;
  return value;
}

// "tháng" and "năm" with or without a blank before the figures.
bool skip_unit(std::string_view text, std::size_t& at, std::string_view unit) {
  std::size_t p = skip_blanks(text, at);
  for (const char letter : unit) {
    if (p >= text.size()) return false;
    const Glyph glyph = glyph_at(text, p);
    if (glyph.skeleton != letter) return false;
    p += glyph.size;
  }
  if (p < text.size() && !is_digit(static_cast<unsigned char>(text[p])) && glyph_at(text, p).skeleton != '\0') return false;
  at = skip_blanks(text, p);
  return true;
}

DateMatch finish(std::size_t begin, std::size_t end, PartialDate value) {
  DateMatch match{begin, end, value, false};
  if (!is_calendar_date(value)) {
    match.impossible = true;
    match.value = {};
  }
  return match;
}

// "[27] tháng [3] năm 2026"; day and month may be left blank.
std::optional<DateMatch> words_at(std::string_view text, std::size_t begin, std::size_t at) {
  PartialDate value;
  std::size_t p = skip_blanks(text, at);
  value.day = small_number(text, p);
  // "ngày 2 0 tháng 8": figures set apart by hand or by a scanner.
  if (value.day > 0 && value.day < 4 && p + 1 < text.size() && text[p] == ' ' && skip_digits(text, p + 1) == p + 2) {
    value.day = value.day * 10 + (text[p + 1] - '0');
    p += 2;
  }
  if (!skip_unit(text, p, "thang")) return std::nullopt;
  value.month = small_number(text, p);
  std::size_t mark = skip_blanks(text, p);
  if (mark < text.size() && (text[mark] == '/' || text[mark] == '.') && value.month > 0) {  // "tháng 9/2025"
    p = skip_blanks(text, mark + 1);
  } else if (!skip_unit(text, p, "nam")) {
    return std::nullopt;
  }
  value.year = year_at(text, p);
  if (value.year == 0) return std::nullopt;
  if (value.month == 0) value.day = 0;
  return finish(begin, p, value);
}

}  // namespace

bool is_calendar_date(PartialDate date) {
  static constexpr std::array kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (date.month == 0) return date.day == 0;
  if (date.month < 0 || date.month > 12 || date.day < 0) return false;
  if (date.day == 0) return true;
  if (date.day > kDays[static_cast<std::size_t>(date.month - 1)]) return false;
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  return !(date.month == 2 && date.day == 29 && !leap);
}

std::optional<DateMatch> figures_at(std::string_view text, std::size_t at) {
  PartialDate value;
  std::size_t p = at;
  value.day = small_number(text, p);
  if (value.day == 0 && p != at) return std::nullopt;
  p = skip_blanks(text, p);
  if (p >= text.size() || (text[p] != '/' && text[p] != '-' && text[p] != '.' && !is_hyphen(code_point_at(text, p).value)))
    return std::nullopt;
  const bool slash = text[p] == '/';
  if (value.day == 0 && !slash) return std::nullopt;
  p = skip_blanks(text, p + code_point_at(text, p).size);
  value.month = small_number(text, p);
  p = skip_blanks(text, p);
  if (p >= text.size() || (slash ? text[p] != '/' : text[p] != '-' && text[p] != '.' && !is_hyphen(code_point_at(text, p).value)))
    return std::nullopt;
  p = skip_blanks(text, p + code_point_at(text, p).size);
  value.year = year_at(text, p);
  if (value.year == 0) return std::nullopt;
  if (p < text.size() && is_digit(code_point_at(text, p).value)) return std::nullopt;
  if (value.month == 0) value.day = 0;
  return finish(at, p, value);
}

std::optional<DateMatch> date_at(std::string_view text, std::size_t at) {
  std::size_t p = at;
  if (skip_unit(text, p, "ngay")) {
    if (auto figures = figures_at(text, p)) {
      figures->begin = at;
      return figures;
    }
    return words_at(text, at, p);
  }
  if (auto words = words_at(text, at, at)) return words;
  if (skip_unit(text, p, "nam")) {
    PartialDate value;
    value.year = year_at(text, p);
    if (value.year > 0) return finish(at, p, value);
  }
  return std::nullopt;
}

}  // namespace congvan::grammar
