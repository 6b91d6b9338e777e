// Directives as actions: who does what by when, with whom and to whom it is reported; and orders in unnumbered paragraphs.
#pragma once
#include "meaning/anchors.hpp"
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills action, assignees, coordinators, deadlines and report_to of the record's directives, and adds a directive of kind "assignment" for
/// each unnumbered paragraph that orders something, in the text's order.
void read_actions(const Context& context, const Anchors& anchors);

}  // namespace congvan::meaning
