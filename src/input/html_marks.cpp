#include "input/html_marks.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// "sdfootnote1sym" is start, number and end.
bool is_numbered(std::string_view text, std::string_view start, std::string_view end = {}) {
  if (!text.starts_with(start) || !text.ends_with(end) || text.size() < start.size() + end.size()) return false;
  return is_number(text.substr(start.size(), text.size() - start.size() - end.size()));
}

/// Without blanks, brackets and parentheses around it.
std::string_view bare(std::string_view words) {
  words = trim(words);
  while (!words.empty() && (words.front() == '[' || words.front() == '(')) words = trim(words.substr(1));
  while (!words.empty() && (words.back() == ']' || words.back() == ')')) words = trim(words.substr(0, words.size() - 1));
  return words;
}

}  // namespace

bool is_note_reference(std::string_view href) {
  return is_numbered(href, "#sdfootnote", "sym") || is_numbered(href, "#sdendnote", "sym") || is_numbered(href, "#_ftn") ||
         is_numbered(href, "#_edn");
}

bool is_note_mark(std::string_view href) {
  return is_numbered(href, "#sdfootnote", "anc") || is_numbered(href, "#sdendnote", "anc") || is_numbered(href, "#_ftnref") ||
         is_numbered(href, "#_ednref");
}

bool is_note_body(std::string_view id) {
  return is_numbered(id, "sdfootnote") || is_numbered(id, "sdendnote") || is_numbered(id, "ftn") || is_numbered(id, "edn");
}

std::string note_mark_of(std::string_view words, std::string_view href) {
  words = bare(words);
  if (!words.empty()) return std::string(words);
  constexpr std::string_view digits = "0123456789";
  const std::size_t begin = std::min(href.find_first_of(digits), href.size());
  return std::string(href.substr(begin, href.find_first_not_of(digits, begin) - begin));
}

std::string written_label(std::string_view words) {
  words = trim(words);
  if (words.empty()) return {};
  const bool told =
      std::ranges::any_of(words, [](char c) { return is_digit(static_cast<unsigned char>(c)) || ((c | 32) >= 'a' && (c | 32) <= 'z'); });
  const bool number = told && (words.size() > 1 || is_digit(static_cast<unsigned char>(words.front())));
  return number ? std::string(words) + " " : "- ";
}

std::string as_superscript(std::string words) {
  constexpr std::array<std::string_view, 10> raised = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  if (!is_number(words) || words.size() > 3) return words;
  std::string out;
  for (const char digit : words) out += raised[static_cast<std::size_t>(digit - '0')];
  return out;
}

}  // namespace congvan::input
