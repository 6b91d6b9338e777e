// Bytes to their SHA-256 in hexadecimal, by which users find the same file again.
#pragma once
#include <string>
#include <string_view>

namespace congvan::input {

[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace congvan::input
