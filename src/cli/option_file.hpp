// A file that an option names, such as a table, to its bytes.
#pragma once
#include <string>

#include "cli/options.hpp"

namespace congvan::cli {

/// Throws UsageError with the message `wrong`, whose places take the path and the reason, when the file cannot be read.
[[nodiscard]] std::string bytes_of_file(const std::string& path, Msg wrong, Language language);

}  // namespace congvan::cli
