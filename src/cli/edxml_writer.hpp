// A package for the exchange of dispatches (edXML) for each document.
#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "cli/formats.hpp"

namespace congvan::cli {

[[nodiscard]] std::unique_ptr<DocumentWriter> make_edxml(std::vector<Destination> destinations, FormatSettings settings);

/// True for what can be the electronic code of a body: letters, digits and dots, 35 at most (Decision 20/2020/QĐ-TTg).
[[nodiscard]] bool is_organ_id(std::string_view code);

}  // namespace congvan::cli
