// Which paragraphs of the body begin inside a quotation: the provisions of quoted laws look exactly like the document's own.
#pragma once
#include <vector>

#include "layout/zones.hpp"

namespace congvan::grammar {

/// One flag a paragraph of the zones: true when a quotation that closes later is open at its beginning.
[[nodiscard]] std::vector<bool> find_quoted(const layout::Zones& zones);

}  // namespace congvan::grammar
