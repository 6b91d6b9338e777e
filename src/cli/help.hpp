// Help made from the tables of commands and options, so that it cannot tell of what is not there.
#pragma once
#include <string>

#include "cli/commands.hpp"

namespace congvan::cli {

[[nodiscard]] std::span<const std::string_view> program_options();
[[nodiscard]] std::string help_of_program(Language language);
[[nodiscard]] std::string help_of(const Command& command, Language language);

}  // namespace congvan::cli
