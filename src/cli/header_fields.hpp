// The header of an exchange package (edXML) names number, date and more of its document: they fill what the document leaves open.
#pragma once
#include "congvan/record.hpp"
#include "input/edxml.hpp"

namespace congvan::cli {

/// Never overrules what the document prints. Values are the record's own; their spans are empty.
void fill_from(const input::Package& header, Record& record);

}  // namespace congvan::cli
