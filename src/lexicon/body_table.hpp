// Bodies that are known by name: ministries, the Party's and mass bodies, departments of a province; since when and until when each exists.
// The list is never closed: a body that it does not hold is no error.
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "congvan/record.hpp"

namespace congvan::lexicon {

/// Where a body belongs.
enum class BodyLevel : unsigned char {
  central,     ///< one in the country: a ministry, the Government, a central body of the Party
  provincial,  ///< one in each province: Sở Nội vụ, UBND tỉnh
  district,    ///< one in each district, until 01/7/2025
};

struct Body {
  std::string_view abbreviation;  ///< "BNV", "SNV", "UBND": unique within its level among the bodies of one day
  std::string_view name;          ///< "Bộ Nội vụ"
  BodyLevel level;
  std::string_view organ;   ///< code of Decision 20/2020/QĐ-TTg for bodies of the first level ("G09"), else empty
  PartialDate from;         ///< first day; year 0: before anything that this program reads
  PartialDate until;        ///< last day; year 0: it still exists
  std::string_view into;    ///< abbreviations of what took over, joined by ", "
  std::string_view source;  ///< legal source of its dates
};

/// Every row, ministries first.
[[nodiscard]] std::span<const Body> bodies();
/// The body named at the beginning of the text by its name or abbreviation, the longest first; `*length` receives the bytes matched. Of
/// several rows of one name the one that exists on `on`, else the last. `more`: rows that a user has added, which count like the table's.
[[nodiscard]] const Body* body_at(std::string_view text, PartialDate on = {}, std::size_t* length = nullptr,
                                  std::span<const Body> more = {});
/// The body of this abbreviation and level, chosen likewise, or null.
[[nodiscard]] const Body* body_of(std::string_view abbreviation, BodyLevel level, PartialDate on = {});

/// Whether the body exists on a day: false only when that is certain, that is when the day lies before `from` or after `until`.
[[nodiscard]] bool exists(const Body& body, PartialDate on);

}  // namespace congvan::lexicon
