#include "cli/store_errors.hpp"

#include <array>

#include "cli/messages.hpp"
#include "cli/report.hpp"
#include "cli/sink.hpp"

namespace congvan::cli {
namespace {

using stores::StoreProblem;

struct Words {
  StoreProblem problem;
  Msg message;
};
constexpr auto words = std::to_array<Words>({
    {StoreProblem::not_database, Msg::store_not_database},
    {StoreProblem::foreign, Msg::store_foreign},
    {StoreProblem::newer, Msg::store_newer},
    {StoreProblem::busy, Msg::store_busy},
    {StoreProblem::damaged, Msg::store_damaged},
    {StoreProblem::no_library, Msg::store_no_library},
    {StoreProblem::other, Msg::store_other},
});

}  // namespace

void throw_in_words(const stores::StoreError& error, const std::string& path, Language language) {
  for (const Words& row : words)
    if (row.problem == error.problem) throw OutputError{printable(path) + ": " + say(row.message, language, {printable(error.detail)})};
  throw WriteError(path, error.error_number);
}

}  // namespace congvan::cli
