// The form `sqlite`: documents into a database that is kept from run to run, and its errors in the user's words.
#pragma once
#include <memory>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

[[nodiscard]] std::unique_ptr<DocumentWriter> make_archive(std::vector<Destination> destinations, FormatSettings settings);

}  // namespace congvan::cli
