// TCVN3 has no capitals with tones: "CỘNG HÒA" is stored as "CộNG HòA". Which words were capitals is seen from their other letters, and
// for a word like "Sở" from its neighbours.
#pragma once
#include <string>
#include <string_view>

namespace congvan::input {

/// Text decoded from TCVN3, its capitals restored.
[[nodiscard]] std::string with_capitals(std::string_view text);

}  // namespace congvan::input
