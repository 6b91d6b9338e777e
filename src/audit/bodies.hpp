// Codes of bodies in symbols, and the names that go with them.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "congvan/bodies.hpp"
#include "congvan/record.hpp"

namespace congvan::rules {

/// True for the code of a body of the state that the table knows: UBND, BNV, SNNMT …
[[nodiscard]] bool is_state_code(Value code);
[[nodiscard]] bool is_ministry(Value code);
/// True when the code is one body's and the name another's, both known. Most names and codes are not, for bodies make their own.
[[nodiscard]] bool contradicts(Value code, Value name);

/// Why a body is not of a day.
struct Change {
  bool began = false;  ///< it began later; else it ended before
  std::string when;    ///< "01/7/2025"
  std::string into;    ///< what took its tasks over; empty for none
};
/// Nothing unless it is certain that the body of this name did not exist on the day. Where one of the rows that a user has added (`added`,
/// or null) is meant in a document of the bodies `around`, its days count.
[[nodiscard]] std::optional<Change> change_of(Value name, PartialDate on, const Bodies* added, std::span<const std::string> around);

}  // namespace congvan::rules
