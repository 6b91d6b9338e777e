// Who signed, in which capacity, and who receives the document.
#pragma once
#include "congvan/record.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

void read_signatures(const layout::Zones& zones, const Values& values, Record& record);
void read_recipients(const layout::Zones& zones, const Values& values, Record& record);

}  // namespace congvan::grammar
