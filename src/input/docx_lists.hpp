// The lists that a DOCX defines in its part "numbering".
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "input/numbering.hpp"
#include "input/xml.hpp"

namespace congvan::input {

[[nodiscard]] NumberFormat docx_number_format(std::string_view name);

class DocxLists {
 public:
  DocxLists() = default;
  explicit DocxLists(XmlNode root);
  /// Counts one paragraph of list `id` and gives its label. Without a level, it is the one that belongs to one of the styles, else the
  /// first.
  [[nodiscard]] std::string next_label(int id, std::optional<int> level, std::string_view list_style, std::string_view paragraph_style);

 private:
  /// The definition of a list, entered into `lists_` at its first use; nothing for a list that does not exist.
  [[nodiscard]] std::optional<int> define(int id);
  [[nodiscard]] XmlNode definition_of(int id) const;
  std::unordered_map<int, XmlNode> instances_;
  std::unordered_map<int, XmlNode> definitions_;
  std::unordered_map<std::string_view, XmlNode> by_style_link_;
  std::unordered_map<int, std::optional<int>> definition_ids_;
  std::unordered_map<int, std::unordered_map<std::string_view, int>> levels_of_styles_;
  Lists lists_;
};

}  // namespace congvan::input
