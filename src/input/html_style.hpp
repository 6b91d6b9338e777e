// The few properties of style sheets and style attributes that change what a reader sees as text: fonts, capitals, hidden parts, lists.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input/encoding.hpp"

namespace congvan::input {

struct HtmlStyle {
  std::optional<std::optional<OldFont>> font;  ///< named at all; and an old one
  std::optional<bool> capitals;
  bool hidden = false;
  bool list_label = false;  ///< Word: the number of a list, written out
  bool tab = false;         ///< Word: a tab, written as blanks
  bool note = false;        ///< Word: the body of a footnote or endnote
  std::string_view list_type;
  /// Takes over what declarations ("font-family:'.VnTime'; display:none") say.
  void read(std::string_view declarations);
  /// Takes over what another, stronger one says.
  void add(const HtmlStyle& other);
  /// The first family of a list of fonts.
  void read_font(std::string_view families);
};

/// Rules whose selectors are a tag, a class or both; what is more special is left out.
class HtmlStyleSheet {
 public:
  /// The text of the sheet must outlive it.
  void read(std::string_view css);
  [[nodiscard]] HtmlStyle style_of(const std::string& tag, std::string_view classes) const;

 private:
  std::map<std::string, HtmlStyle, std::less<>> rules_;  // of "p", ".MsoNormal", "p.MsoNormal"
};

}  // namespace congvan::input
