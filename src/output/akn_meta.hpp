// What a document is, as Akoma Ntoso's metadata: its work, expression and manifestation (FRBR), and the things that its words refer to.
#pragma once
#include <string_view>

#include "output/akn_elements.hpp"

namespace congvan::akn {

/// `component` of the document: "!main", "!att_1".
void write_identification(const Record& record, const Work& work, std::string_view component, Elements& xml);

/// Bodies, places, people, and cited documents that have no IRI.
void write_references(const Record& record, Elements& xml);

}  // namespace congvan::akn
