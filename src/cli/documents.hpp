// The PATHs of a command to its documents, one in memory at a time: reads each, words what cannot be read, and counts.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "congvan/write.hpp"
#include "input/read.hpp"

namespace congvan::cli {

/// One input: its bytes, or the error that stands in their place.
struct Input {
  Source source;
  std::string_view bytes;
  std::optional<SourceError> error;
};

/// Calls `visit` for every input in order, and tells the user about those that failed: the unreadable ones, and those for which `visit`
/// threw, which are visited again with the error "internal". Returns how many failed. `outputs` are never read.
/// Throws UsageError when a named input is one of them; lets WriteError pass.
[[nodiscard]] std::size_t for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                                         const std::function<void(const Input&)>& visit);

}  // namespace congvan::cli
