// Short mentions of documents: "Kế hoạch này", "Công văn nêu trên", "các văn bản trên"; what each refers to, or why that stays open.
#pragma once
#include "meaning/anchors.hpp"
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills `record.mentions` in the text's order. `same_as` of the citations is known already.
void read_anaphora(const Context& context, const Anchors& anchors);

}  // namespace congvan::meaning
