#include "output/json_writer.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace congvan {
namespace {

[[nodiscard]] constexpr bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

/// True when one of eight bytes may need an escape: a control character, a quote or a backslash. (One after such a byte may seem to.)
[[nodiscard]] bool may_need_escape(const char* eight) {
  constexpr std::uint64_t each = 0x0101010101010101U;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const auto below = [](std::uint64_t b, std::uint64_t limit) { return (b - each * limit) & ~b; };
  return ((below(bytes, 0x20) | below(bytes ^ (each * '"'), 1) | below(bytes ^ (each * '\\'), 1)) & (each * 0x80)) != 0;
}

/// The first byte at or after `at` that needs an escape, or the end.
[[nodiscard]] std::size_t find_escape(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (at + 8 <= text.size() && !may_need_escape(text.data() + at)) {
      at += 8;
    } else if (needs_escape(text[at])) {
      return at;
    } else {
      ++at;
    }
  }
  return at;
}

void append_escape(unsigned char c, std::string& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      out += "\\u00";
      out += digits[c >> 4];
      out += digits[c & 15];
  }
}

}  // namespace

void JsonWriter::begin(char bracket) {
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_ && flat_ == 0) break_line();
  first_ = false;
  out_ += bracket;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  if (flat_ == 0) {
    break_line();
  } else if (!first_ && indent_ != 0) {
    out_ += ' ';
  }
  first_ = false;
}

void JsonWriter::break_line() {
  if (indent_ == 0) return;
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * static_cast<std::size_t>(indent_), ' ');
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += indent_ == 0 ? std::string_view("\":") : std::string_view("\": ");
}

void JsonWriter::string(std::string_view utf8) {
  out_ += '"';
  for (std::size_t at = 0;;) {
    const std::size_t stop = find_escape(utf8, at);
    out_.append(utf8, at, stop - at);
    if (stop == utf8.size()) break;
    append_escape(static_cast<unsigned char>(utf8[stop]), out_);
    at = stop + 1;
  }
  out_ += '"';
}

void JsonWriter::number(std::size_t value) {
  std::array<char, 24> digits = {};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

}  // namespace congvan
