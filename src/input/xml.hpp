// A part in XML as a tree whose elements are known by their local names: producers choose the prefixes, and two sets of namespaces exist.
#pragma once
#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "input/zip.hpp"

namespace congvan::input {

/// A number for a local name, so that names can be switch labels.
[[nodiscard]] constexpr std::uint32_t tag(std::string_view local_name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : local_name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}
/// That of a qualified name ("w:p"), its prefix left out.
[[nodiscard]] constexpr std::uint32_t tag_of(const char* name) {
  std::uint32_t hash = tag({});
  for (; *name != '\0'; ++name) hash = *name == ':' ? tag({}) : (hash ^ static_cast<unsigned char>(*name)) * 16777619U;
  return hash;
}
[[nodiscard]] inline std::uint32_t tag_of(pugi::xml_node node) { return tag_of(node.name()); }

[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::uint32_t tag);
[[nodiscard]] pugi::xml_attribute attribute(pugi::xml_node node, std::uint32_t tag);
/// The attribute's value, empty when there is none.
[[nodiscard]] std::string_view value_of(pugi::xml_node node, std::uint32_t tag = input::tag("val"));
/// A whole number between 0 and a million; `otherwise` for anything else.
[[nodiscard]] int number(std::string_view digits, int otherwise);

/// A parsed part. Entities of a DTD are never expanded: pugixml knows the five of XML only.
class Xml {
 public:
  /// Which blanks between elements are kept: those that are all of an element (`<w:t> </w:t>`), or all of them (mixed content).
  enum class Blanks : bool { alone, all };
  /// Takes the bytes over; throws DecodeError(damaged or too_large), naming the part.
  Xml(Bytes bytes, std::string_view name, const Limits& limits, Blanks blanks = Blanks::alone);
  /// The root element.
  [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

 private:
  Bytes bytes_;
  pugi::xml_document document_;
};

}  // namespace congvan::input
