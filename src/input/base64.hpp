// RFC 4648 base64 to bytes, and back.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace congvan::input {

/// Blanks and line breaks are passed over; nothing for anything else that is no base64.
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);

[[nodiscard]] std::string to_base64(std::string_view bytes);

}  // namespace congvan::input
