#include "input/xml_symbols.hpp"

#include <algorithm>
#include <array>

#include "input/encoding.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

struct Sign {
  unsigned char code;
  char32_t sign;
};

constexpr auto wingdings = std::to_array<Sign>({
    {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x72, U'❒'},
    {0x73, U'⬧'}, {0x74, U'⧫'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x9F, U'•'}, {0xA0, U'▪'}, {0xA7, U'▪'}, {0xA8, U'□'},
    {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
});

constexpr auto symbol = std::to_array<Sign>({
    {0x2D, U'−'}, {0x61, U'α'}, {0x62, U'β'}, {0x64, U'δ'}, {0x67, U'γ'}, {0x6C, U'λ'}, {0x6D, U'μ'}, {0x70, U'π'},
    {0x44, U'Δ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0xA3, U'≤'}, {0xAE, U'→'}, {0xAB, U'↔'}, {0xB0, U'°'}, {0xB1, U'±'},
    {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBB, U'≈'}, {0xBC, U'…'}, {0xDE, U'⇒'},
});

std::string utf8_of(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

constexpr bool is_symbol_code(char32_t c) { return c >= 0xF020 && c <= 0xF0FF; }

}  // namespace

std::string symbol_text(std::string_view font, char32_t code) {
  if (!is_symbol_code(code) && code > 0xFF) return utf8_of(code);
  const auto find = [code](const auto& table) {
    const auto* const row = std::ranges::find(table, static_cast<unsigned char>(code & 0xFFU), &Sign::code);
    return row == table.end() ? char32_t{0} : row->sign;
  };
  char32_t sign = font.starts_with("Symbol") ? find(symbol) : find(wingdings);
  if (sign == 0 && (code & 0xFFU) == 0xB7) sign = U'•';
  return utf8_of(sign != 0 ? sign : code | 0xF000U);
}

bool holds_symbol_codes(std::string_view text) {
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at + 1)) {
    if (is_symbol_code(code_point_at(text, at).value)) return true;
  }
  return false;
}

std::string without_symbol_codes(std::string_view font, std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    out += is_symbol_code(point.value) ? symbol_text(font, point.value) : std::string(text.substr(i, point.size));
    i += point.size;
  }
  return out;
}

}  // namespace congvan::input
