#include "cli/report.hpp"

#include <unistd.h>

#include <algorithm>

#include "cli/interrupt.hpp"

namespace congvan::cli {
namespace {
constexpr std::string_view wipe = "\r\x1b[K";  // to the line's begin, and nothing after it
}

std::string shell_word(std::string_view path) {
  const auto is_plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("/._-+,:@%").find(c) != std::string_view::npos;
  };
  if (!path.empty() && std::ranges::all_of(path, is_plain)) return printable(path);
  std::string out = "'";
  for (const char c : path) c == '\'' ? out += "'\\''" : out += c;
  return printable(out + "'");
}

void Report::line(std::string_view message) const {
  const std::lock_guard lock(mutex_);
  std::string out = has_foot_ ? std::string(wipe) : std::string();
  has_foot_ = false;
  // Whatever it quotes, a file's name or a word of the command line, moves no cursor and turns no text round.
  write(out.append("congvan: ").append(printable(message)).append("\n"));
}

void Report::about(std::string_view path, std::string_view message) const { line(printable(path) + ": " + std::string(message)); }

void Report::show_foot(std::string_view text) const {
  const std::lock_guard lock(mutex_);
  write(std::string(wipe).append(text));
  has_foot_ = true;
  set_foot_shown(true);
}

void Report::hide_foot() const {
  const std::lock_guard lock(mutex_);
  if (has_foot_) write(wipe);
  has_foot_ = false;
  set_foot_shown(false);
}

void Report::write(std::string_view bytes) const {
  // Nobody is left to tell when standard error itself fails.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes.data(), bytes.size());
}

}  // namespace congvan::cli
