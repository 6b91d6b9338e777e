// Findings that are known already: a file with a line for each, "fingerprint rule path".
#pragma once
#include <string>
#include <unordered_set>

#include "cli/report.hpp"
#include "congvan/audit.hpp"

namespace congvan::cli {

class Baseline {
 public:
  /// Throws UsageError for what cannot be read or is no baseline.
  void read(const std::string& path, Language language);
  [[nodiscard]] bool knows(const Finding& finding) const { return known_.contains(finding.fingerprint); }
  /// The line of a finding.
  [[nodiscard]] static std::string line_of(const Finding& finding);

 private:
  std::unordered_set<std::uint64_t> known_;
};

}  // namespace congvan::cli
