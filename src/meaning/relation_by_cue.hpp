// Why a document is cited, judged by the cue words before the citation and by its kind.
#pragma once
#include "meaning/surroundings.hpp"

namespace congvan::meaning {

/// The relation of a citation that no list and no word of change has one for. Cues before a clause of its own are dropped.
[[nodiscard]] Value relation_by_cue(Surroundings& here);

}  // namespace congvan::meaning
