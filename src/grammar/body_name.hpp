// Where the name of a body ends: "Sở Văn hóa, Thể thao và Du lịch tỉnh Lai Châu", "Chính phủ", "UBND tỉnh và Sở Nội vụ".
#pragma once
#include <cstddef>
#include <string_view>

#include "grammar/scan.hpp"

namespace congvan::grammar {

/// The end of the body's name that begins at `at` (a head of the table of bodies, or a capital); `at` itself when none does.
[[nodiscard]] std::size_t body_name_end(const Reading& reading, std::size_t at);
[[nodiscard]] inline std::size_t body_name_end(std::string_view text, std::size_t at) { return body_name_end(Reading{text}, at); }

}  // namespace congvan::grammar
