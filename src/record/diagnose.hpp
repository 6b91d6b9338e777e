// What a reader should know about a record: values missing, dates that are none, numbers skipped, text that had to be repaired.
#pragma once
#include "congvan/record.hpp"
#include "congvan/text.hpp"
#include "grammar/directives.hpp"

namespace congvan {

void diagnose(const Text& text, const grammar::Provisions& provisions, Record& record);

}  // namespace congvan
