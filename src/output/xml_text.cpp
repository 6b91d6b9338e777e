#include "output/xml_text.hpp"

#include "text/utf8.hpp"

namespace congvan {
namespace {

[[nodiscard]] bool allowed(char32_t c) { return c >= 0x20 ? c != 0xFFFE && c != 0xFFFF : c == U'\t' || c == U'\n' || c == U'\r'; }

[[nodiscard]] std::string_view entity_of(char32_t c) {
  switch (c) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\r':
      return "&#13;";  // a parser would make it a line feed
    default:
      return {};
  }
}

}  // namespace

std::size_t append_xml(std::string_view text, std::string& out) {
  std::size_t replaced = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text, at);
    if (!c.valid || !allowed(c.value)) {
      out += "\uFFFD";
      ++replaced;
    } else if (const std::string_view entity = entity_of(c.value); !entity.empty()) {
      out += entity;
    } else {
      out += text.substr(at, c.size);
    }
    at += c.size;
  }
  return replaced;
}

}  // namespace congvan
