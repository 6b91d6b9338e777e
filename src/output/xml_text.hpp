// Text as the content of an XML element or of an attribute in double quotes: what every XML that this program writes has in common.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace congvan {

/// Appends the text with &, <, > and " as entities. What XML 1.0 (2.2) forbids (control characters but tab and line ends, U+FFFE, U+FFFF,
/// bytes that are no UTF-8) becomes U+FFFD; returns how many these were.
std::size_t append_xml(std::string_view text, std::string& out);

}  // namespace congvan
