// Who acts: the names of bodies and persons in office in a sentence, "Sở Tài chính", "Thủ trưởng các phòng, đơn vị", and lists of them.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "grammar/mentions.hpp"
#include "grammar/scan.hpp"

namespace congvan::meaning {

struct Actors {
  std::vector<grammar::Piece> names;  ///< as printed, one a body; a class before a colon ("các hội:") left out
  std::size_t end = 0;                ///< where the list ends, brackets after it included
};

/// The list of actors that begins at `at`; no names when none begins there. `loose`: words before it make sure that a body is named
/// ("Nhiệm vụ của Đội ứng cứu").
[[nodiscard]] Actors read_actors(const grammar::Reading& reading, std::size_t at, bool loose = false);

}  // namespace congvan::meaning
