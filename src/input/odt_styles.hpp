// What the styles of an ODT say of its text and lists: those of the document (automatic) and those that they are derived from.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "input/numbering.hpp"
#include "input/xml.hpp"
#include "input/xml_text.hpp"

namespace congvan::input {

struct OdtStyle {
  std::optional<bool> capitals;
  std::optional<bool> hidden;
  std::string_view font;
  std::optional<std::string_view> list;  ///< list style of the paragraph; empty: none, against its parent
  /// The look of letters inside one of the look `around`.
  [[nodiscard]] LetterStyle within(const LetterStyle& around) const;
};

class OdtStyles {
 public:
  /// Adds the styles of a part, first those of content.xml, whose automatic styles have the word.
  void add(XmlNode root, bool automatic);
  [[nodiscard]] const OdtStyle& paragraph(std::string_view name) { return resolve(paragraphs_, name); }
  [[nodiscard]] const OdtStyle& text(std::string_view name) { return resolve(texts_, name); }
  /// The levels of a list style; nothing when there is none of this name.
  [[nodiscard]] const ListDefinition* list(std::string_view name);
  /// The numbering of headings.
  [[nodiscard]] const ListDefinition& outline() const { return outline_; }

 private:
  struct Family {
    std::unordered_map<std::string_view, XmlNode> nodes;
    std::unordered_map<std::string_view, OdtStyle> resolved;
  };
  void add_styles(XmlNode group);
  [[nodiscard]] const OdtStyle& resolve(Family& family, std::string_view name);
  void read(XmlNode node, OdtStyle& style) const;
  Family paragraphs_;
  Family texts_;
  std::unordered_map<std::string_view, std::string> fonts_;
  std::unordered_map<std::string_view, XmlNode> list_nodes_;
  std::unordered_map<std::string_view, ListDefinition> lists_;
  ListDefinition outline_;
  OdtStyle nothing_;
};

}  // namespace congvan::input
