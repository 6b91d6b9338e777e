// What must hold whatever the input: a claim that does not is told on standard error and ends the process, as a fuzzer expects it.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "../exact_bytes.hpp"

namespace congvan::fuzz {

[[noreturn]] void broken(std::string_view claim, std::string_view about);

/// `about` is shown with a claim that does not hold.
inline void hold(bool holds, std::string_view claim, std::string_view about = {}) {
  if (!holds) broken(claim, about);
}
/// The same, and shows the first place where the two differ.
void hold_same(std::string_view one, std::string_view other, std::string_view claim);

[[nodiscard]] bool is_utf8(std::string_view bytes);

using testing::Exact;

[[nodiscard]] inline std::string_view view_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// What costs much is done for one input in `n`, told by its bytes; for all where CONGVAN_FUZZ_ALL is set, as replays do.
[[nodiscard]] bool is_turn(std::size_t turn, std::size_t n, std::string_view bytes);
[[nodiscard]] inline bool is_one_in(std::size_t n, std::string_view bytes) { return is_turn(0, n, bytes); }

/// A folder that only this process uses, in memory where the system has such a place. Removed at the end.
[[nodiscard]] const std::string& scratch_folder();

}  // namespace congvan::fuzz
