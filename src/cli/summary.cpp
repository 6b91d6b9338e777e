#include "cli/summary.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace congvan::cli {
namespace {

std::string first_line(const Tally& tally, Language language) {
  std::string out = counted(tally.files + tally.kept + tally.resumed, Msg::one_file, Msg::many_files, language);
  if (tally.resumed > 0) out += " (" + say(Msg::of_them_resumed, language, {grouped(tally.resumed, language)}) + ")";
  if (tally.kept > 0) out += " (" + say(Msg::of_them_kept, language, {grouped(tally.kept, language)}) + ")";
  out += ", " + counted(tally.records, Msg::one_record, Msg::many_records, language);
  out += ", " + counted(tally.failed(), Msg::one_error, Msg::many_errors, language);
  return out + ", " + time_of(Clock::now() - tally.begun, language);
}

// "2 damaged, 1 encrypted": most frequent first.
std::string errors_by_code(const Tally& tally, Language language) {
  std::vector<std::pair<std::size_t, std::string_view>> codes;
  for (std::size_t i = 0; i < tally.errors.size(); ++i)
    if (tally.errors[i] > 0) codes.emplace_back(tally.errors[i], input::error_code_names[i]);
  std::ranges::stable_sort(codes, std::greater{}, &decltype(codes)::value_type::first);
  std::string out;
  for (const auto& [count, code] : codes) {
    if (!out.empty()) out += ", ";
    out += grouped(count, language) + " " + std::string(code);
  }
  return out;
}

}  // namespace

std::size_t Tally::failed() const { return std::accumulate(errors.begin(), errors.end(), std::size_t{0}); }

void Tally::add(const Tally& other) {
  files += other.files;
  kept += other.kept;
  resumed += other.resumed;
  records += other.records;
  for (std::size_t i = 0; i < errors.size(); ++i) errors[i] += other.errors[i];
}

void tell_summary(const Report& report, const Options& options, const Tally& tally, std::string_view where) {
  if (options.quiet || (tally.files + tally.kept + tally.resumed <= 1 && tally.records + tally.failed() <= 1)) return;
  const Language language = report.language();
  report.line(first_line(tally, language));
  if (tally.failed() == 0) return;
  const std::string see = where.empty() ? say(Msg::errors_named_above, language) : say(Msg::errors_found_by, language, {where});
  report.line(say(Msg::errors_by_code, language, {errors_by_code(tally, language), see}));
}

}  // namespace congvan::cli
