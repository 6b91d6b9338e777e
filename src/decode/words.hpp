// Word processors' binary formats, which own readers understand and which are read here because their files are easily made malicious.
#pragma once
#include <string_view>

#include "input/decoded.hpp"

namespace congvan::decode {

[[nodiscard]] input::Decoded decode_rtf(std::string_view bytes, const input::Limits& limits);
[[nodiscard]] input::Decoded decode_word97(std::string_view bytes, const input::Limits& limits);

}  // namespace congvan::decode
