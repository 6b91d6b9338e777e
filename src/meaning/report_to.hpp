// To whom a result is sent, reported or submitted: "gửi về Sở Nội vụ", "báo cáo UBND tỉnh".
#pragma once
#include "meaning/passage.hpp"

namespace congvan::meaning {

/// The first such body of the passage; empty when there is none.
[[nodiscard]] Piece find_receiver(const Passage& passage);

}  // namespace congvan::meaning
