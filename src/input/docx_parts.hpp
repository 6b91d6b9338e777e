// The parts of a DOCX package, found by their relationships and not by their names.
#pragma once
#include <map>
#include <memory>
#include <optional>
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
  /// The part whose relationship has this id ("rId7"), parsed; and as its bytes. Nothing when there is none.
  [[nodiscard]] std::unique_ptr<Xml> part(std::string_view id);
  [[nodiscard]] std::optional<Bytes> bytes_of(std::string_view id);
  [[nodiscard]] const XmlMemory& memory() const { return memory_; }

 private:
  using Names = std::map<std::string, std::string, std::less<>>;
  /// Names of parts, by the kind of the relationship that `part` has to them, or by its id.
  [[nodiscard]] Names relationships(std::string_view part, Tag key);
  [[nodiscard]] Xml read(std::size_t index, std::string_view name);
  Archive archive_;
  XmlMemory memory_;
  std::string main_name_;
  Names related_;
  std::optional<Names> by_id_;  // read when first asked for
};

}  // namespace congvan::input
