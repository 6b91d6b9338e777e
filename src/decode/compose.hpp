// Pages to the text of the document: lines in reading order, wrapped ones joined to paragraphs across pages, notes at the end.
#pragma once
#include <vector>

#include "decode/page.hpp"
#include "input/decoded.hpp"

namespace congvan::decode {

/// Sets `text` and `doubts`.
void compose(const std::vector<Page>& pages, input::Decoded& decoded);

}  // namespace congvan::decode
