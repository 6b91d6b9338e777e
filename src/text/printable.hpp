// Text that a terminal shows as it is, whatever a document or a file's name holds.
#pragma once
#include <string>
#include <string_view>

namespace congvan {

/// Control characters, signs that turn the direction of a line, and bytes that are no UTF-8 as \\xNN; all else as it is.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace congvan
