// What the styles of a DOCX say of its text: capitals, hidden text, fonts and lists, a style's own word before that of the style it is
// based on.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>

#include "input/xml.hpp"

namespace congvan::input {

/// Properties of a run or of a style; nothing where it leaves a property open.
struct DocxRunStyle {
  std::optional<bool> capitals;
  std::optional<bool> hidden;
  std::string_view font;
  std::string_view name;  ///< of the character style, rStyle; not inherited
  void read(XmlNode run_properties);
  void inherit(const DocxRunStyle& base);
};

struct DocxStyle {
  DocxRunStyle run;
  std::optional<int> list;      ///< numId; 0: none
  std::optional<int> level;     ///< ilvl
  std::string_view list_style;  ///< id of the style that named the list
};

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(XmlNode root);
  /// The style of a paragraph; an empty id means the document's default.
  [[nodiscard]] const DocxStyle& paragraph(std::string_view id);
  [[nodiscard]] const DocxStyle& character(std::string_view id);
  [[nodiscard]] const DocxRunStyle& defaults() const { return defaults_; }

 private:
  const DocxStyle& resolve(std::string_view id);
  std::unordered_map<std::string_view, XmlNode> nodes_;
  std::unordered_map<std::string_view, DocxStyle> resolved_;
  std::string_view default_paragraph_;
  DocxRunStyle defaults_;
  DocxStyle nothing_;
};

/// True unless the property says "off": `<w:caps/>` is on, `<w:caps w:val="0"/>` is off.
[[nodiscard]] bool is_on(XmlNode property);

}  // namespace congvan::input
