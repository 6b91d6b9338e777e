// Why an input could not be read: stable codes for records and scripts. Their wording, in two languages, stands in cli/messages.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "input/decoded.hpp"

namespace congvan::input {

enum class ErrorCode : std::uint8_t {
  not_found,
  permission_denied,
  unsupported_format,
  encrypted,
  damaged,
  too_large,
  timeout,
  no_text,
  decoder_missing,
  read_failed,
  bad_line,
  internal,
  count_
};

/// In the order of ErrorCode.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(ErrorCode::count_)> error_code_names = {
    "not-found", "permission-denied", "unsupported-format", "encrypted",   "damaged",  "too-large",
    "timeout",   "no-text",           "decoder-missing",    "read-failed", "bad-line", "internal",
};

[[nodiscard]] constexpr std::string_view name_of(ErrorCode code) { return error_code_names[static_cast<std::size_t>(code)]; }

/// The code of what a reader found wrong: both lists have the same order.
[[nodiscard]] constexpr ErrorCode code_of(Problem problem) {
  return static_cast<ErrorCode>(static_cast<unsigned>(ErrorCode::unsupported_format) + static_cast<unsigned>(problem));
}
static_assert(code_of(Problem::unsupported_format) == ErrorCode::unsupported_format && code_of(Problem::damaged) == ErrorCode::damaged &&
              code_of(Problem::timeout) == ErrorCode::timeout && code_of(Problem::decoder_missing) == ErrorCode::decoder_missing);

}  // namespace congvan::input
