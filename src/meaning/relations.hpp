// Why each citation is cited, judged by the words around it, and the provision of it that is named.
#pragma once
#include "meaning/anchors.hpp"
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills relation, pinpoint and provisions of every citation. Linear in the text: the words between two citations are looked at once.
void read_relations(const Context& context, const Anchors& anchors);

}  // namespace congvan::meaning
