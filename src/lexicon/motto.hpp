// The two lines above the place and date (Decree 30/2020/NĐ-CP, Appendix I, II.1) and the Party's one line.
#pragma once
#include <string_view>

namespace congvan::lexicon {

/// True when a line is the beginning of a motto and not all of it: another may stand below that makes it whole.
[[nodiscard]] bool begins_motto(std::string_view line);
/// True when two pieces, one printed below the other, make one line of a motto: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" and "VIỆT NAM".
[[nodiscard]] bool makes_motto(std::string_view upper, std::string_view lower);

}  // namespace congvan::lexicon
