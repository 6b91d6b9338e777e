// Sentences with places to fill: "{found}", "{expected}", "{other}".
#pragma once
#include <string>
#include <string_view>

namespace congvan {

/// What the places stand for; a view without data is shown as "…".
struct Fill {
  std::string_view found;
  std::string_view expected;
  std::string_view other;
};

/// The sentence with its places filled in: on one line, long quotations cut.
[[nodiscard]] std::string fill_in(std::string_view sentence, const Fill& words);

}  // namespace congvan
