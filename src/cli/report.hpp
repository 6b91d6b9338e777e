// What the program tells its user while it works: one line a fact on standard error, each with the program's name.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "cli/messages.hpp"

namespace congvan::cli {

/// A path as a message can show it: control characters and bytes that are no UTF-8 as \xNN.
[[nodiscard]] std::string printable(std::string_view path);

class Report {
 public:
  explicit Report(Language language) : language_(language) {}
  [[nodiscard]] Language language() const { return language_; }
  void set_language(Language language) { language_ = language; }

  void line(std::string_view message) const;
  /// "congvan: PATH: message"
  void about(std::string_view path, std::string_view message) const;

 private:
  Language language_;
};

}  // namespace congvan::cli
