// By when something is to be done: "trước ngày 15/7/2026", "trong thời hạn 05 ngày làm việc kể từ ngày …", "định kỳ hằng quý".
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/record.hpp"
#include "grammar/scan.hpp"
#include "meaning/anchors.hpp"

namespace congvan::meaning {

/// A deadline as offsets into its text. `value` is made, empty when the words name no definite time.
struct FoundDeadline {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string value;
  bool inferred = false;         ///< its year stands not there: the document's date gave it
  std::size_t anchor_begin = 0;  ///< the event that a time counts from; begin == end: none
  std::size_t anchor_end = 0;
};

/// The deadlines from `begin` to the end of what is read, a sentence or more that orders something; `hits` are its words (Role) in order.
/// `issued` gives the year of a day or month without one: the first that is not before it.
[[nodiscard]] std::vector<FoundDeadline> find_deadlines(const grammar::Reading& reading, std::size_t begin, std::span<const Hit> hits,
                                                        PartialDate issued);

}  // namespace congvan::meaning
