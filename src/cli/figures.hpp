// Numbers and times as messages show them: 1,204 and 8.1 s in English, 1.204 and 8,1 giây in Vietnamese.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>

#include "cli/messages.hpp"

namespace congvan::cli {

using Clock = std::chrono::steady_clock;

[[nodiscard]] std::string grouped(std::size_t number, Language language);
/// 81 to "8.1"
[[nodiscard]] std::string with_tenth(std::size_t tenths, Language language);
/// "8.1 s", "2 min 5 s", "1 h 3 min"
[[nodiscard]] std::string time_of(Clock::duration time, Language language);
/// "8 s"
[[nodiscard]] std::string rounded_time_of(std::chrono::duration<double> time, Language language);
/// "1 file", "1,204 files": `one` for the number 1, else `many`.
[[nodiscard]] std::string counted(std::size_t number, Msg one, Msg many, Language language);

}  // namespace congvan::cli
