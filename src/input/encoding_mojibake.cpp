// Old encodings that hide in characters of windows-1252: in UTF-8 made by a wrong conversion, and in documents set in old fonts.
#include <algorithm>

#include "input/encoding.hpp"
#include "input/encoding_tables.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// Calls `turn` on each stretch of characters that are bytes of windows-1252, as those bytes; all others go out as they are.
template <class Turn>
std::string turned(std::string_view utf8, Turn turn) {
  std::string out;
  std::string bytes;
  const auto flush = [&] {
    if (!bytes.empty()) out += turn(bytes);
    bytes.clear();
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (const auto byte = byte_of_1252(point.value)) {
      bytes += static_cast<char>(*byte);
    } else {
      flush();
      out += utf8.substr(at, point.size);
    }
    at += point.size;
  }
  flush();
  return out;
}

bool starts_with_small(std::string_view name, std::string_view small_start) {
  return name.size() >= small_start.size() && std::ranges::equal(name.substr(0, small_start.size()), small_start, {}, [](char c) {
           return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
         });
}

}  // namespace

std::optional<unsigned char> byte_of_1252(char32_t c) {
  if (c < 0x100) return static_cast<unsigned char>(c);  // C1 controls are the gaps of windows-1252, or come of ISO 8859-1
  if (c >= 0xF020 && c <= 0xF0FF) return static_cast<unsigned char>(c - 0xF000);
  const std::u16string_view high = table_of(Encoding::windows_1252).high.substr(0, 32);
  const std::size_t place = c < 0x10000 ? high.find(static_cast<char16_t>(c)) : high.npos;
  return place == high.npos ? std::nullopt : std::optional(static_cast<unsigned char>(0x80 + place));
}

std::string repair_mojibake(std::string_view utf8, Encoding encoding) {
  return turned(utf8, [encoding](std::string_view bytes) { return to_utf8(bytes, encoding); });
}

std::optional<OldFont> old_font(std::string_view font_name) {
  while (!font_name.empty() && (font_name.front() == ' ' || font_name.front() == '"' || font_name.front() == '\''))
    font_name.remove_prefix(1);
  while (!font_name.empty() && (font_name.back() == ' ' || font_name.back() == '"' || font_name.back() == '\'')) font_name.remove_suffix(1);
  if (starts_with_small(font_name, "vni-") || starts_with_small(font_name, "vni ")) return OldFont{Encoding::vni, false};
  if (starts_with_small(font_name, ".vn") || starts_with_small(font_name, "vntime") || starts_with_small(font_name, "vnarial")) {
    return OldFont{Encoding::tcvn3, font_name.back() == 'H'};
  }
  if (starts_with_small(font_name, "vps ")) return OldFont{Encoding::vps, false};
  return std::nullopt;
}

std::string text_in_font(std::string_view utf8, OldFont font) {
  std::string text = repair_mojibake(utf8, font.encoding);
  return font.capitals ? upper(text) : text;
}

}  // namespace congvan::input
