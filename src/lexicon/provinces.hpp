// The 63 provinces of before 01/7/2025 and the 34 of since, with their codes: which is meant by a name, and which exists on a day.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::lexicon {

/// A province or centrally run city as the list of before 01/7/2025 has it.
struct Province {
  std::string_view organ;  ///< code of its people's committee, Decision 20/2020/QĐ-TTg: "H35"
  std::string_view name;   ///< "Lai Châu"
  std::string_view slug;   ///< "lai-chau"
  int code;                ///< code of the unit since 01/7/2025, Decision 19/2025/QĐ-TTg; 0 for a province that was merged into another
  std::string_view into;   ///< `organ` of the province that it was merged into; empty for one that goes on
  PartialDate city_from;   ///< since when it is a centrally run city: year 0 never, year 1 always
  std::string_view alias;  ///< the slug of another usual name, or empty: "dac-lac"
};

/// Resolution 202/2025/QH15: the mergers take effect, and with them the end of the district level.
inline constexpr PartialDate kMergers = {2025, 7, 1};

[[nodiscard]] std::span<const Province> provinces();
/// The province whose name begins the text with a capital, in any case and spelling of tone marks and hyphens; `*length` receives the
/// name's bytes.
[[nodiscard]] const Province* province_at(std::string_view text, std::size_t* length = nullptr);
/// The province of this `organ` code, or null.
[[nodiscard]] const Province* province_of_organ(std::string_view organ);
/// Whether the province is a centrally run city on that day; a day that is not given counts as today's order of things.
[[nodiscard]] bool is_city(const Province& province, PartialDate on);

/// a < b, as far as both are given: 2025 is neither before nor after 2025-07-01.
[[nodiscard]] bool is_before(PartialDate a, PartialDate b);

}  // namespace congvan::lexicon
