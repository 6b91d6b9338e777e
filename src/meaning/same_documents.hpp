// Which citations of a record cite the same document: by number, symbol and date, by a law's name, or by a short form that only one fits.
#pragma once
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills `same_as` of every citation but the first of its document, and gives all of a document the key of what is known of it.
void find_same_documents(const Context& context);

}  // namespace congvan::meaning
