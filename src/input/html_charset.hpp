// The encoding of an HTML file: its marks, what it declares, and what its words say.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "input/decoded.hpp"
#include "input/encoding.hpp"

namespace congvan::input {

struct HtmlSource {
  std::string utf8;
  Detection detection;
  bool assumed = false;        ///< neither declared so nor UTF-8
  bool fonts_decoded = false;  ///< the whole text was in an old encoding: its fonts must not be applied again
  std::string encoding;        ///< name
};
[[nodiscard]] HtmlSource html_source(std::string_view bytes, std::optional<Encoding> forced);

}  // namespace congvan::input
