// The parts of a DOCX package, found by their relationships and not by their names.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "input/xml.hpp"
#include "input/zip.hpp"

namespace congvan::input {

class DocxParts {
 public:
  DocxParts(std::string_view bytes, const Limits& limits);
  /// The document itself.
  [[nodiscard]] Xml main_part();
  /// The part of this relationship ("styles", "numbering", "footnotes"); nothing when the document has none.
  [[nodiscard]] std::unique_ptr<Xml> related(std::string_view relationship);
  [[nodiscard]] const XmlMemory& memory() const { return memory_; }

 private:
  [[nodiscard]] std::map<std::string, std::string, std::less<>> relationships(std::string_view part);
  [[nodiscard]] Xml read(std::size_t index, std::string_view name);
  Archive archive_;
  XmlMemory memory_;
  std::string main_name_;
  std::map<std::string, std::string, std::less<>> related_;
};

}  // namespace congvan::input
