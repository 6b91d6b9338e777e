#include "output/exported.hpp"

#include <algorithm>
#include <array>

#include "output/values.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::array<std::string_view, 5> law_kinds = {"HP", "BL", "L", "PL", "LCT"};
constexpr std::array<std::string_view, 4> rule_kinds = {"NĐ", "TT", "TTLT", "NQLT"};

void add_part(std::string& out, std::string_view separator, Value part) {
  if (!given(part) || part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

}  // namespace

Value issuer_name(const Record& record) {
  if (given(record.issuer_full)) return record.issuer_full;
  return record.issuer ? record.issuer->name : Value{};
}

std::string_view copies_issued(const Record& record) {
  for (const Recipient& recipient : record.recipients) {
    if (!recipient.archive) continue;
    std::string_view text = trim(recipient.text);
    while (text.ends_with('.')) text.remove_suffix(1);
    const bool bracket = text.ends_with(')');
    if (bracket) text.remove_suffix(1);
    std::size_t begin = text.size();
    while (begin > 0 && is_digit(static_cast<unsigned char>(text[begin - 1]))) --begin;
    const std::string_view digits = text.substr(begin);
    if (bracket && (begin == 0 || text[--begin] != '(')) continue;
    if (!digits.empty() && text.substr(0, begin).ends_with('.')) return digits;
  }
  return {};
}

Value recipient_name(const Recipient& recipient) {
  if (!given(recipient.purpose)) return recipient.text;
  return trim(recipient.text.substr(0, recipient.text.rfind('(')));
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool gap = is_blank(point.value) || point.value == '\n' || point.value == '\r';
    if (!gap) out.append(text, at, point.size);
    if (gap && !out.empty() && out.back() != ' ') out += ' ';
    at += point.size;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string ascii_name(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    const bool ascii = glyph.skeleton != '\0' && glyph.skeleton != '?';
    if (ascii)
      out += glyph.skeleton;
    else if (!out.empty() && out.back() != '-')
      out += '-';
    at += glyph.size;
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

std::string label_of(const Citation& citation) {
  std::string out;
  // A law's name begins with its kind.
  add_part(out, " ", given(citation.title) ? citation.title : citation.type_name);
  if (citation.reference) add_part(out, " ", citation.reference->canonical);
  DateText date;
  if (citation.date) add_part(out, ", ", date_text(citation.date->value, date));
  add_part(out, ", ", given(citation.issuer_full) ? citation.issuer_full : citation.issuer);
  return out;
}

bool is_law(Value type) { return std::ranges::find(law_kinds, type) != law_kinds.end(); }

bool is_normative(Value type, const std::optional<Reference>& reference) {
  if (is_law(type) || std::ranges::find(rule_kinds, type) != rule_kinds.end()) return true;
  return reference && reference->family == Family::normative && given(reference->year);
}

}  // namespace congvan
