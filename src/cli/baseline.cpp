#include "cli/baseline.hpp"

#include <cerrno>
#include <charconv>
#include <fstream>

#include "cli/options.hpp"
#include "output/findings.hpp"

namespace congvan::cli {

void Baseline::read(const std::string& path, Language language) {
  std::ifstream in(path);
  if (!in) throw UsageError{say(Msg::bad_value, language, {"--baseline", printable(path), reason(errno, language)})};
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::uint64_t fingerprint = 0;
    constexpr std::size_t digits = 16;
    const char* const end = line.data() + std::min(digits, line.size());
    const bool parted = line.size() > digits && line[digits] == ' ';
    if (std::from_chars(line.data(), end, fingerprint, 16).ptr != end || !parted)
      throw UsageError{say(Msg::bad_baseline, language, {printable(path), std::to_string(number)})};
    known_.insert(fingerprint);
  }
}

std::string Baseline::line_of(const Finding& finding) {
  return fingerprint_text(finding.fingerprint) + " " + std::string(finding.rule->name) + " " + printable(finding.place.path) + "\n";
}

}  // namespace congvan::cli
