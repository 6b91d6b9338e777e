// The first bytes of a file to what they say it is, whatever its name says: a picture named .txt is no dispatch.
#pragma once
#include <string_view>

namespace congvan::input {

/// Name of the binary format ("PNG", "PDF" …) that the bytes begin, empty when they begin none that is known.
[[nodiscard]] std::string_view binary_format_of(std::string_view head);

/// True when the bytes hold a NUL, which no text does.
[[nodiscard]] bool looks_binary(std::string_view head);

}  // namespace congvan::input
