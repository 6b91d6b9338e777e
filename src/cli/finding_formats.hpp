// The forms of findings: how a run of the audit becomes bytes in a sink. One row a form.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string_view>

#include "cli/sink.hpp"
#include "congvan/audit.hpp"

namespace congvan::cli {

/// What a run of the audit has come to.
struct FindingCount {
  std::size_t documents = 0;
  std::size_t known = 0;                                           ///< findings of the baseline
  std::map<std::string_view, std::array<std::size_t, 3>> by_rule;  ///< the others, by severity
};

/// Writes the findings of one run, in order.
class FindingWriter {
 public:
  FindingWriter() = default;
  FindingWriter(const FindingWriter&) = delete;
  FindingWriter& operator=(const FindingWriter&) = delete;
  virtual ~FindingWriter() = default;
  virtual void begin() = 0;
  /// `known`: the finding stands in the baseline.
  virtual void write(const Finding& finding, bool known) = 0;
  virtual void end(const FindingCount& count) = 0;
};

struct FindingSettings {
  Language language = Language::english;
  bool colour = false;
};

/// "text", "json" … in the order of help; the first is the one without --format.
[[nodiscard]] std::span<const std::string_view> finding_forms();
[[nodiscard]] std::unique_ptr<FindingWriter> make_finding_writer(std::string_view form, Sink& sink, FindingSettings settings);

/// "looked at 812 documents, no finding", or their number and a line a rule.
[[nodiscard]] std::string summary_of(const FindingCount& count, Language language);

}  // namespace congvan::cli
