#include "output/message.hpp"

#include <algorithm>
#include <charconv>

#include "text/fill.hpp"
#include "text/utf8.hpp"

namespace congvan {
namespace {

[[nodiscard]] std::string escape_broken(std::string_view bytes, bool double_backslash) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::size_t at = find_unusual(bytes, 0);
  if (double_backslash) at = std::min(at, bytes.find('\\'));
  std::string out(bytes.substr(0, at));
  while (at < bytes.size()) {
    const Decoded c = decode_utf8(bytes, at);
    if (c.valid) {
      out += bytes.substr(at, c.size);
      if (c.value == '\\' && double_backslash) out += '\\';
    } else {
      for (const char broken : bytes.substr(at, c.size)) {
        const auto byte = static_cast<unsigned char>(broken);
        out.append("\\x").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
      }
    }
    at += c.size;
  }
  return out;
}

}  // namespace

std::string message_of(const Diagnostic& diagnostic, Language language) {
  if (given(diagnostic.message)) return std::string(diagnostic.message);
  const DiagnosticRule& rule = diagnostic_rules()[static_cast<std::size_t>(diagnostic.rule)];
  return fill_in(language == Language::vietnamese ? rule.message_vi : rule.message_en, {diagnostic.found, diagnostic.expected, {}});
}

std::string printable_path(std::string_view path) { return escape_broken(path, true); }

std::string path_of_printable(std::string_view printable) {
  std::string out;
  for (std::size_t at = 0; at < printable.size(); ++at) {
    const std::string_view rest = printable.substr(at);
    unsigned byte = 0;
    if (rest.starts_with("\\x") && rest.size() >= 4 && std::from_chars(rest.data() + 2, rest.data() + 4, byte, 16).ptr == rest.data() + 4) {
      out += static_cast<char>(byte);
      at += 3;
    } else {
      out += rest.front();
      if (rest.starts_with("\\\\")) ++at;
    }
  }
  return out;
}

std::string printable_message(std::string_view message) { return escape_broken(message, false); }

}  // namespace congvan
