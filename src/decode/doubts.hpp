// Which references and dates a recogniser of scans was not sure of. They are told, never changed.
#pragma once
#include <vector>

#include "decode/segments.hpp"
#include "input/decoded.hpp"

namespace congvan::decode {

[[nodiscard]] std::vector<input::Doubt> find_doubts(const Reading& reading);

}  // namespace congvan::decode
