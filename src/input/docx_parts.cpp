#include "input/docx_parts.hpp"

#include <algorithm>
#include <vector>

namespace congvan::input {
namespace {

/// A relationship's target as a name in the archive: relative to the folder of the part that names it, or from the root.
std::string resolve(std::string_view part, std::string_view target) {
  std::string path = target.starts_with("/") ? std::string() : std::string(part.substr(0, part.rfind('/') + 1));
  path += target;
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = std::string_view(path).substr(begin, end - begin);
    if (name == ".." && !names.empty())
      names.pop_back();
    else if (!name.empty() && name != "." && name != "..")
      names.push_back(name);
    begin = end + 1;
  }
  std::string resolved;
  for (const std::string_view name : names) (resolved += resolved.empty() ? "" : "/") += name;
  return resolved;
}

}  // namespace

DocxParts::DocxParts(std::string_view bytes, const Limits& limits) : archive_(bytes, limits) {
  const auto package = relationships("", tag("Type"));
  const auto document = package.find("officeDocument");
  main_name_ = document != package.end() ? document->second : "word/document.xml";
  related_ = relationships(main_name_, tag("Type"));
}

Xml DocxParts::main_part() {
  const auto index = archive_.find(main_name_);
  if (!index) throw DecodeError(Problem::unsupported_format, "an Office file without text");
  return read(*index, main_name_);
}

std::unique_ptr<Xml> DocxParts::related(std::string_view relationship) {
  const auto target = related_.find(relationship);
  if (target == related_.end()) return nullptr;
  const auto index = archive_.find(target->second);
  if (!index) return nullptr;
  return std::make_unique<Xml>(archive_.read(*index), target->second, memory_);
}

Xml DocxParts::read(std::size_t index, std::string_view name) { return {archive_.read(index), name, memory_}; }

std::optional<Bytes> DocxParts::bytes_of(std::string_view id) {
  if (!by_id_) by_id_ = relationships(main_name_, tag("Id"));
  const auto target = by_id_->find(id);
  const auto index = target == by_id_->end() ? std::nullopt : archive_.find(target->second);
  return index ? std::optional(archive_.read(*index)) : std::nullopt;
}

std::unique_ptr<Xml> DocxParts::part(std::string_view id) {
  auto bytes = bytes_of(id);
  return bytes ? std::make_unique<Xml>(std::move(*bytes), by_id_->find(id)->second, memory_) : nullptr;
}

DocxParts::Names DocxParts::relationships(std::string_view part, Tag key) {
  const std::size_t folder = part.rfind('/') + 1;
  const std::string name = std::string(part.substr(0, folder)) + "_rels/" + std::string(part.substr(folder)) + ".rels";
  Names targets;
  const auto index = archive_.find(name);
  if (!index) return targets;
  const Xml xml = read(*index, name);
  for (const XmlNode relationship : xml.root()) {
    if (value_of(relationship, tag("TargetMode")) == "External") continue;
    const std::string_view value = value_of(relationship, key);
    // The namespace before a type's last "/" differs between the standard's strict and transitional documents.
    targets.try_emplace(std::string(value.substr(value.rfind('/') + 1)), resolve(part, words_of(relationship, tag("Target"))));
  }
  return targets;
}

}  // namespace congvan::input
