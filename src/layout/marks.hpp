// Signs that tell what a line is: "Số", "V/v", a bullet.
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan::layout {

/// True when a word is "Số" as printed or as scanned, and not "Sở".
[[nodiscard]] bool is_number_word(std::string_view word);
/// "V/v", "Về việc" and their scanned forms at the beginning; `*length` receives the bytes with colon and blanks.
[[nodiscard]] bool subject_mark_at(std::string_view text, std::size_t* length);
/// A bullet at the beginning (-, –, +, •, *, private-use ones); `*length` receives the bytes with blanks.
[[nodiscard]] bool bullet_at(std::string_view text, std::size_t* length);

}  // namespace congvan::layout
