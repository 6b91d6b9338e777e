#include "cli/user_bodies.hpp"

#include <array>
#include <string_view>

#include "cli/option_file.hpp"
#include "input/sha256.hpp"
#include "text/printable.hpp"

namespace congvan::cli {
namespace {

// In the order of BodiesFault::Kind.
constexpr auto messages = std::to_array<Msg>({Msg::bodies_no_text, Msg::bodies_open_quote, Msg::bodies_text_after_quote,
                                              Msg::bodies_column_missing, Msg::bodies_column_unknown, Msg::bodies_column_twice,
                                              Msg::bodies_cell_beyond, Msg::bodies_empty, Msg::bodies_bad_kind, Msg::bodies_bad_date,
                                              Msg::bodies_dates_reversed, Msg::bodies_bad_organ_id, Msg::bodies_bad_id, Msg::bodies_twice});
static_assert(messages.size() == static_cast<std::size_t>(BodiesFault::Kind::twice) + 1);

std::string words_of(const BodiesFault& fault, Language language) {
  const std::string what = say(messages[static_cast<std::size_t>(fault.kind)], language, {printable(fault.found), join(Bodies::columns())});
  return say(Msg::bodies_at, language, {std::to_string(fault.line), std::to_string(fault.column), what});
}

// Records and databases hold what was found when their documents were read; only codes are looked up after that.
void check_reading(const Options& options, Language language) {
  const bool codes = options.format == "edxml" || options.format == "nd30";
  if (options.from_records && !codes) throw UsageError{say(Msg::not_with_records, language, {"--bodies"})};
  if (!options.database.empty()) throw UsageError{say(Msg::not_together, language, {"--bodies", "--database"})};
}

}  // namespace

UserBodies::UserBodies(const Options& options, Language language) {
  const std::string& path = options.bodies;
  if (path.empty()) return;
  check_reading(options, language);
  const std::string csv = bytes_of_file(path, Msg::bad_bodies, language);
  if (const auto fault = table.read(csv)) throw UsageError{say(Msg::bad_bodies, language, {printable(path), words_of(*fault, language)})};
  sha256 = input::sha256_hex(csv);
}

}  // namespace congvan::cli
