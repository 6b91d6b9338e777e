// What a run has done, told at its end.
#pragma once
#include <array>
#include <chrono>
#include <cstddef>

#include "cli/figures.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "input/errors.hpp"

namespace congvan::cli {

struct Tally {
  std::size_t files = 0;    ///< read, or found unreadable
  std::size_t kept = 0;     ///< passed over because nothing has changed
  std::size_t resumed = 0;  ///< done by the run that this one continues
  std::size_t records = 0;  ///< documents without error
  std::array<std::size_t, static_cast<std::size_t>(input::ErrorCode::count_)> errors{};
  Clock::time_point begun = Clock::now();
  [[nodiscard]] std::size_t failed() const;
  void add(const Tally& other);
};

/// "1,204 files, 1,201 records, 3 errors, 8.1 s", and the errors by their codes; nothing after a run over one document, or when the user
/// wants it quiet. `where` says where the errors are found in the output; empty: as messages only.
void tell_summary(const Report& report, const Options& options, const Tally& tally, std::string_view where);

}  // namespace congvan::cli
