// Mentions turned into the record's citations: kind by words or symbol, values in the text, place in the document, key.
#pragma once
#include "congvan/record.hpp"
#include "grammar/directives.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

/// Fills `record.citations` in the text's order, and the directives' lists of them. `record.directives` and `record.footnotes` are known
/// already.
void read_citations(const layout::Zones& zones, const Provisions& provisions, const Values& values, Record& record);

}  // namespace congvan::grammar
