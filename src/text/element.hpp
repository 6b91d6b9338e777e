// An element of XML as a value, with its local name: what a reader of packages hands to who writes one again.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvan {

struct Element {
  std::string name;
  std::string text;               ///< of an element without children
  std::vector<Element> children;  ///< in their order
  std::vector<std::pair<std::string, std::string>> attributes = {};

  /// The first child of this name, or null.
  [[nodiscard]] const Element* find(std::string_view wanted) const {
    const auto found = std::ranges::find(children, wanted, &Element::name);
    return found == children.end() ? nullptr : &*found;
  }
  /// Adds a child with a text, unless the text is empty.
  void add(std::string_view child, std::string_view words) {
    if (!words.empty()) children.push_back({std::string(child), std::string(words), {}});
  }
  /// Adds a child that has something in it.
  void add(Element child) {
    if (!child.text.empty() || !child.children.empty()) children.push_back(std::move(child));
  }
};

}  // namespace congvan
