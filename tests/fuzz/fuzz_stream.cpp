// `extract --stdin jsonl`: every line has its answer, and the answers are the same on one thread and on four.
#include <algorithm>

#include "claims.hpp"
#include "document.hpp"
#include "program.hpp"
#include "records/pieces.hpp"

namespace {

using namespace congvan;

void check_answers(std::string_view printed) {
  while (!printed.empty()) {
    const std::size_t end = printed.find('\n');
    fuzz::hold(end != std::string_view::npos, "an answer is a line", printed);
    const std::string_view line = printed.substr(0, end);
    fuzz::check_schema(line, line.find("\"error\":{\"code\"") != std::string_view::npos);
    printed.remove_prefix(end + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t one_in = 8;
  const std::string_view lines = fuzz::view_of(data, size);
  const auto answer = [&](const char* format, const char* jobs) {
    fuzz::Outcome outcome = fuzz::run_program({"extract", "--stdin", "jsonl", "-q", "--max-size", "64K", "-j", jobs, "-f", format}, lines);
    fuzz::check_outcome(outcome);
    fuzz::hold(outcome.status != 2, "a stream is never wrong usage", outcome.told);
    return outcome;
  };
  const fuzz::Outcome one = answer("jsonl", "1");
  check_answers(one.printed);
  if (!fuzz::is_one_in(one_in, lines)) return 0;
  const fuzz::Outcome four = answer("jsonl", "4");
  fuzz::hold_same(four.printed, one.printed, "one thread and four print the same");
  fuzz::hold_same(four.told, one.told, "one thread and four tell the same");
  fuzz::hold(four.status == one.status, "one thread and four end the same");
  (void)answer("csv", "1");
  (void)answer("ics", "1");
  return 0;
}
