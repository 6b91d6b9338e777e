// Codes of up to eight bytes as numbers, so that a table of them is searched by comparing numbers.
#pragma once
#include <cstdint>
#include <string_view>

namespace congvan {

/// The bytes of the code, the first lowest; 0 for an empty one and for one of more than eight bytes.
[[nodiscard]] constexpr std::uint64_t packed(std::string_view code) {
  if (code.size() > 8) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = code.size(); i-- > 0;) number = number << 8U | static_cast<unsigned char>(code[i]);
  return number;
}

}  // namespace congvan
