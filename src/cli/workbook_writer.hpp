// The form `xlsx`: documents into a workbook, a sheet a table.
#pragma once
#include <memory>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

[[nodiscard]] std::unique_ptr<DocumentWriter> make_workbook(std::vector<Destination> destinations, FormatSettings settings);

}  // namespace congvan::cli
