// What of the ink on a straightened page is no print: specks of dust, seals, signatures, the strokes of tables.
#pragma once
#include "decode/picture.hpp"
#include "decode/tables.hpp"

namespace congvan::decode {

/// Paints over what is no print; letters that a signature touches stay. Returns the pieces of lines that remain, in pixels.
std::vector<Box> clean(Sheet& sheet, const std::vector<Grid>& grids);

/// The strokes of tables, in points.
[[nodiscard]] std::vector<Rule> rules_of(const Sheet& sheet);

}  // namespace congvan::decode
