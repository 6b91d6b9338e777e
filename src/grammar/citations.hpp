// Mentions turned into the record's citations: kind by words or symbol, values in the text, place in the document, key.
#pragma once
#include <vector>

#include "congvan/record.hpp"
#include "grammar/directives.hpp"
#include "grammar/mentions.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

/// A citation in the flow, for those who judge it by the words around it.
struct CitedPlace {
  Mention mention;
  std::size_t paragraph = 0;
};

/// Fills `record.citations` in the text's order, and the directives' lists of them; returns where each stands in the flow, in the same
/// order. `record.directives` and `record.footnotes` are known already.
std::vector<CitedPlace> read_citations(const layout::Zones& zones, const Provisions& provisions, const Values& values, Record& record);

}  // namespace congvan::grammar
