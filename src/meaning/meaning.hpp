// From what a document says to what it means: why it cites, what its short mentions refer to, and who is to do what by when.
#pragma once
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills what the record's citations, directives and mentions mean. Everything else in the record is known already; unnumbered orders
/// become directives of their own, in the text's order.
void read_meaning(const Context& context);

}  // namespace congvan::meaning
