// What the program tells its user while it works: one line a fact on standard error, each with the program's name, and on a terminal a
// line at the foot that is drawn over and over.
#pragma once
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>

#include "cli/messages.hpp"
#include "text/printable.hpp"

namespace congvan::cli {

using congvan::printable;

/// A path as a shell takes it; in quotes where it needs them.
[[nodiscard]] std::string shell_word(std::string_view path);

/// May be used by several threads at once.
class Report {
 public:
  explicit Report(Language language) : language_(language) {}
  [[nodiscard]] Language language() const { return language_; }

  /// One line whatever the message quotes: controls are shown as \\xNN.
  void line(std::string_view message) const;
  /// "congvan: PATH: message"
  void about(std::string_view path, std::string_view message) const;

  /// Draws the line at the foot, in the place of the one before. A message takes it away; the next drawing brings it back.
  void show_foot(std::string_view text) const;
  void hide_foot() const;

 private:
  void write(std::string_view bytes) const;
  Language language_;
  mutable std::mutex mutex_;
  mutable bool has_foot_ = false;
};

}  // namespace congvan::cli
