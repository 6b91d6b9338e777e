#include "cli/report.hpp"

#include <unistd.h>

#include "text/letters.hpp"

namespace congvan::cli {

std::string printable(std::string_view path) {
  constexpr std::string_view hex = "0123456789abcdef";
  constexpr char32_t replacement = 0xFFFD;
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const CodePoint c = code_point_at(path, at);
    const bool broken = c.value == replacement && c.size == 1;
    const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
    for (const char byte : path.substr(at, c.size)) {
      const auto value = static_cast<unsigned char>(byte);
      if (broken || control) {
        out += "\\x";
        out += hex[value >> 4U];
        out += hex[value & 15U];
      } else {
        out += byte;
      }
    }
    at += c.size;
  }
  return out;
}

void Report::line(std::string_view message) const {
  const std::string out = "congvan: " + std::string(message) + "\n";
  // Nobody is left to tell when standard error itself fails.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, out.data(), out.size());
}

void Report::about(std::string_view path, std::string_view message) const { line(printable(path) + ": " + std::string(message)); }

}  // namespace congvan::cli
