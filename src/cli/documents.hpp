// The PATHs of a command to its documents, one in memory at a time: reads and decodes each, words what cannot be read, and counts.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "congvan/write.hpp"
#include "input/decoded.hpp"
#include "input/edxml.hpp"
#include "input/read.hpp"

namespace congvan::cli {

/// One document: its text as decoded, in any normalisation form, or the error that stands in its place.
struct Input {
  Source source;
  std::string_view text;
  std::span<const input::Doubt> doubts;    ///< of `text`
  const input::Package* header = nullptr;  ///< of the exchange package that it came in
  std::optional<SourceError> error;
};

/// Calls `visit` for every document in order, and tells the user about those that failed: the unreadable ones, and those for which `visit`
/// threw, which are visited again with the error "internal". Returns how many failed. `outputs` are never read.
/// Throws UsageError when a named input is one of them; lets WriteError pass.
[[nodiscard]] std::size_t for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                                         const std::function<void(const Input&)>& visit);

}  // namespace congvan::cli
