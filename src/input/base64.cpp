#include "input/base64.hpp"

#include <array>

namespace congvan::input {

std::optional<std::string> from_base64(std::string_view text) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  static constexpr auto values = [] {
    std::array<signed char, 256> made{};
    made.fill(-1);
    for (std::size_t i = 0; i < digits.size(); ++i) made[static_cast<unsigned char>(digits[i])] = static_cast<signed char>(i);
    return made;
  }();
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  unsigned bits = 0;
  unsigned pending = 0;
  bool padded = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    padded = padded || c == '=';
    if (c == '=') continue;
    const signed char digit = values[static_cast<unsigned char>(c)];
    if (digit < 0 || padded) return std::nullopt;
    bits = bits << 6U | static_cast<unsigned>(digit);
    pending += 6;
    if (pending < 8) continue;
    pending -= 8;
    bytes += static_cast<char>(static_cast<unsigned char>(bits >> pending & 0xFFU));
  }
  return bytes;
}

}  // namespace congvan::input
