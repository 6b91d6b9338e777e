// Akoma Ntoso: a file for each document.
#pragma once
#include <memory>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

[[nodiscard]] std::unique_ptr<DocumentWriter> make_akn(std::vector<Destination> destinations, FormatSettings settings);

}  // namespace congvan::cli
