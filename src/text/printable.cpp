#include "text/printable.hpp"

#include "text/letters.hpp"

namespace congvan {

std::string printable(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr char32_t replacement = 0xFFFD;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool broken = c.value == replacement && c.size == 1;
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    // Would reorder the line, or break it.
    const bool turns = (c.value >= 0x2028 && c.value <= 0x202E) || (c.value >= 0x2066 && c.value <= 0x2069) || c.value == 0x200E ||
                       c.value == 0x200F || c.value == 0x061C;
    for (const char byte : text.substr(at, c.size)) {
      const auto value = static_cast<unsigned char>(byte);
      if (broken || control || turns) {
        out += "\\x";
        out += hex[value >> 4U];
        out += hex[value & 15U];
      } else {
        out += byte;
      }
    }
    at += c.size;
  }
  return out;
}

}  // namespace congvan
