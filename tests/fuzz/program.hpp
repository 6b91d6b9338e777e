// The program as a function: arguments and standard input in, exit status and what it prints out, in this process.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace congvan::fuzz {

struct Outcome {
  int status = 0;
  std::string printed;
  std::string told;  ///< on standard error
};

/// Runs in `scratch_folder()`. While it runs, what a sanitizer says goes to a file in memory too: CONGVAN_FUZZ_LOUD leaves standard error
/// as it is.
[[nodiscard]] Outcome run_program(const std::vector<std::string>& arguments, std::string_view input);

/// Exit status, and that messages are fit for a terminal.
void check_outcome(const Outcome& outcome);

}  // namespace congvan::fuzz
