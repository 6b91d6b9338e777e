// The first bytes of a file to what they say it is, whatever its name says: a picture named .txt is a picture.
#pragma once
#include <cstdint>
#include <string_view>

namespace congvan::input {

/// Which reader a file needs.
enum class Kind : std::uint8_t {
  text,  ///< plain, in any encoding
  html,
  rtf,
  compound,  ///< DOC, or something else of the same container
  zip,       ///< an archive of files, or what only a look into it tells:
  docx,
  odt,
  edxml,
  pdf,
  picture,
  unsupported,
};

struct Sniffed {
  Kind kind = Kind::text;
  std::string_view name;  ///< "PNG", "PDF" …; empty for text
};

/// How many bytes of a file are enough for `sniff`.
inline constexpr std::size_t head_size = std::size_t{8} * 1024;

[[nodiscard]] Sniffed sniff(std::string_view head);

/// What records call the format of a file that was not decoded: "pdf", "zip" …; "text" where nothing is known.
[[nodiscard]] std::string_view format_of(Kind kind, std::string_view head);

}  // namespace congvan::input
