// What of the ink on a straightened page is no print: specks of dust, seals, signatures, the strokes of tables.
#pragma once
#include "decode/picture.hpp"

namespace congvan::decode {

/// Paints over what is no print; letters that a signature touches stay.
void clean(Sheet& sheet);

/// The strokes of tables, in points.
[[nodiscard]] std::vector<Rule> rules_of(const Sheet& sheet);

}  // namespace congvan::decode
