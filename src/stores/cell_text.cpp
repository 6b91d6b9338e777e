#include "stores/cell_text.hpp"

#include <charconv>
#include <chrono>
#include <filesystem>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace congvan::stores {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view cut_mark = " […]";
constexpr std::size_t cut_mark_units = 4;

bool is_forbidden(char32_t c) { return (c < 0x20 && c != U'\t' && c != U'\n') || c == 0xFFFE || c == 0xFFFF; }

}  // namespace

CellText cell_text(std::string_view text) {
  CellText out;
  out.text.reserve(text.size());
  std::size_t units = 0;
  std::size_t room_for_mark = 0;  // bytes of the text that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, c.size);
    at += c.size;
    if (bytes == "\r" && at < text.size() && text[at] == '\n') continue;
    units += c.value >= 0x10000 ? 2 : 1;
    if (units <= most_in_cell - cut_mark_units)
      room_for_mark = out.text.size() + (c.valid && !is_forbidden(c.value) ? c.size : replacement.size());
    if (units > most_in_cell) {
      out.text.resize(std::min(room_for_mark, out.text.size()));
      out.text += cut_mark;
      out.cut = true;
      break;
    }
    if (bytes == "\r")
      out.text += '\n';
    else
      out.text += !c.valid || is_forbidden(c.value) ? replacement : bytes;
  }
  return out;
}

std::optional<int> day_number(std::string_view date) {
  if (date.size() != 10) return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(date.data(), date.data() + 4, year);
  std::from_chars(date.data() + 5, date.data() + 7, month);
  std::from_chars(date.data() + 8, date.data() + 10, day);
  using namespace std::chrono;
  const year_month_day found{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!found.ok()) return std::nullopt;
  const auto days = (sys_days(found) - sys_days(1899y / December / 30)).count();
  constexpr int first_of_march_1900 = 61;
  return days < first_of_march_1900 ? std::nullopt : std::optional(static_cast<int>(days));
}

std::size_t lines_of(std::string_view text, double width) {
  constexpr double capital = 1.3;  // of a small letter
  std::size_t lines = 1;
  double line = 0;
  double word = 0;
  const auto end_word = [&] {
    if (line > 0 && line + word > width) {
      ++lines;
      line = 0;
    }
    for (; word > width; word -= width) ++lines;  // a word longer than the column is broken
    line += word;
    word = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    word += is_upper(c.value) ? capital : 1;
    if (c.value != U'\n' && !is_blank(c.value)) continue;
    end_word();
    if (c.value == U'\n') {
      ++lines;
      line = 0;
    }
  }
  end_word();
  return lines;
}

std::string link_to(const std::string& file, const std::string& from_folder) {
  namespace fs = std::filesystem;
  const std::string relative = fs::path(file).lexically_relative(from_folder).generic_string();
  std::string out = relative.find(':') == std::string::npos ? "" : "./";  // "a:b" alone would be a scheme
  for (const char c : relative) {
    if (c == '%' || c == '#' || c == '?') {
      constexpr std::string_view digits = "0123456789ABCDEF";
      out += '%';
      out += digits[static_cast<unsigned char>(c) >> 4U];
      out += digits[static_cast<unsigned char>(c) & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace congvan::stores
