// Which body an issuer is, where that is certain: "UBND tỉnh" in a document of Lai Châu is the people's committee of that province.
#pragma once
#include "meaning/context.hpp"

namespace congvan::meaning {

/// Fills issuer_id, issuer_full and issuer_inferred of the record and of its citations; they stay missing where several bodies may be
/// meant.
void read_issuers(const Context& context);

}  // namespace congvan::meaning
