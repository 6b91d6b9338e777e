// What readers say is wrong with a file, in the user's language: their errors name it in English.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "cli/messages.hpp"
#include "input/errors.hpp"

namespace congvan::cli {

/// "#" stands for a number; a name may follow after ": ".
struct Detail {
  std::string_view english;
  std::string_view vietnamese;
};
[[nodiscard]] std::span<const Detail> details();

/// The detail of a reader's error; what no row knows (the name of a part, of a format) as it is.
[[nodiscard]] std::string in_words(std::string_view detail, Language language);

/// The sentence for an error of this kind, whose place takes the detail.
[[nodiscard]] Msg message_of(input::ErrorCode code, std::string_view detail);

}  // namespace congvan::cli
