// ODT (OpenDocument text): what a reader of the printed document sees, with tracked changes accepted.
#pragma once
#include <string_view>

#include "input/blocks.hpp"
#include "input/decoded.hpp"

namespace congvan::input {

/// Throws DecodeError. Headers, footers and comments are left out.
[[nodiscard]] Content read_odt(std::string_view bytes, const Limits& limits);

}  // namespace congvan::input
