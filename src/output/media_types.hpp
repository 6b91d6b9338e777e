// The media types (IANA) of the formats of files.
#pragma once
#include <string_view>

namespace congvan {

/// "application/pdf" for a format's name in Source ("pdf") or a file name's ending, in any letters; empty for others.
[[nodiscard]] std::string_view media_type_of(std::string_view format);

}  // namespace congvan
