// Why an input could not be read: stable codes for records and scripts. Their wording, in two languages, stands in cli/messages.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace congvan::input {

enum class ErrorCode : std::uint8_t {
  not_found,
  permission_denied,
  unsupported_format,
  not_text,
  too_large,
  read_failed,
  internal,
  count_
};

/// In the order of ErrorCode.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(ErrorCode::count_)> error_code_names = {
    "not-found", "permission-denied", "unsupported-format", "not-text", "too-large", "read-failed", "internal",
};

[[nodiscard]] constexpr std::string_view name_of(ErrorCode code) { return error_code_names[static_cast<std::size_t>(code)]; }

}  // namespace congvan::input
