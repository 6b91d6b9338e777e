// A part in XML as a tree whose elements are known by their local names: producers choose the prefixes, and two sets of namespaces exist.
// One pass over the bytes writes the nodes one after the other, each with the end of what it holds: inflating a DOCX takes longer than
// that. No DTD is read: only XML's own five entities and numbers are expanded, and none of them is longer than what it stands for.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/zip.hpp"

namespace congvan::input {

/// A number for a local name, so that names can be switch labels; 0 is no name's.
using Tag = std::uint32_t;

[[nodiscard]] constexpr std::uint64_t add_letter(std::uint64_t letters, char c) {
  return (letters << 7U | letters >> 57U) ^ static_cast<unsigned char>(c);
}
[[nodiscard]] constexpr Tag tag_of_letters(std::uint64_t letters) { return static_cast<Tag>(letters * 0x9E3779B97F4A7C15U >> 32U) | 1U; }
[[nodiscard]] constexpr Tag tag(std::string_view local_name) {
  std::uint64_t letters = 0;
  for (const char c : local_name) letters = add_letter(letters, c);
  return tag_of_letters(letters);
}

/// What the trees of one document may take together, and its text beside them: bytes of memory, so that no document takes half a gigabyte.
struct XmlMemory {
  std::size_t trees = std::size_t{256} << 20U;
  std::size_t text = std::size_t{80} << 20U;
};

class Xml;

/// A place in a tree, or nowhere: everything may be asked of it, and it has no children.
class XmlNode {
 public:
  XmlNode() = default;
  XmlNode(const Xml* xml, std::uint32_t index) : xml_(xml), index_(index) {}
  explicit operator bool() const { return xml_ != nullptr; }
  [[nodiscard]] bool is_text() const;
  /// Of a text: itself. Of an element: nothing.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] Tag tag() const;
  /// An element's name without its prefix.
  [[nodiscard]] std::string_view name() const;
  /// The start tag after the name: what `attribute` looks through.
  [[nodiscard]] std::string_view attributes() const;

  class Iterator {
   public:
    Iterator(const Xml* xml, std::uint32_t index) : xml_(xml), index_(index) {}
    XmlNode operator*() const { return {xml_, index_}; }
    Iterator& operator++();
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Xml* xml_;
    std::uint32_t index_;
  };
  [[nodiscard]] Iterator begin() const { return {xml_, index_ + 1}; }
  [[nodiscard]] Iterator end() const;

 private:
  const Xml* xml_ = nullptr;
  std::uint32_t index_ = 0;
};

class Xml {
 public:
  /// Which blanks between elements are kept: those that are all of an element (`<w:t> </w:t>`), or all of them (mixed content).
  enum class Blanks : bool { alone, all };
  /// Takes the bytes over, and what the tree needs from `memory`; throws DecodeError(damaged or too_large), naming the part.
  Xml(Bytes bytes, std::string_view name, XmlMemory& memory, Blanks blanks = Blanks::alone);
  // Nodes point to their tree.
  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;
  /// The root element.
  [[nodiscard]] XmlNode root() const { return {this, 0}; }
  /// All nodes, each before what it holds.
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

 private:
  friend class XmlNode;
  friend class XmlParser;
  struct Node {
    Tag tag = 0;              // 0: a text
    std::uint32_t begin = 0;  // of the text, or of the start tag after its name
    std::uint32_t end = 0;
    std::uint32_t next = 0;  // the first node after this one and what it holds
  };
  Bytes bytes_;
  std::vector<Node> nodes_;
};

inline bool XmlNode::is_text() const { return xml_ != nullptr && xml_->nodes_[index_].tag == 0; }
inline Tag XmlNode::tag() const { return xml_ == nullptr ? 0 : xml_->nodes_[index_].tag; }
inline std::string_view XmlNode::text() const { return is_text() ? attributes() : std::string_view(); }
inline std::string_view XmlNode::attributes() const {
  if (xml_ == nullptr) return {};
  const Xml::Node& node = xml_->nodes_[index_];
  return xml_->bytes_.view().substr(node.begin, node.end - node.begin);
}
inline XmlNode::Iterator& XmlNode::Iterator::operator++() {
  index_ = xml_->nodes_[index_].next;
  return *this;
}
inline XmlNode::Iterator XmlNode::end() const { return {xml_, xml_ == nullptr ? index_ + 1 : xml_->nodes_[index_].next}; }

[[nodiscard]] inline XmlNode child(XmlNode node, Tag wanted) {
  for (const XmlNode next : node) {
    if (next.tag() == wanted) return next;
  }
  return {};
}
inline std::string_view XmlNode::name() const {
  if (tag() == 0) return {};
  const std::string_view before = xml_->bytes_.view().substr(0, xml_->nodes_[index_].begin);
  return before.substr(before.find_last_of("<:") + 1);
}

/// An attribute's value as it is written, references not resolved: for names and numbers.
[[nodiscard]] std::optional<std::string_view> attribute(XmlNode node, Tag wanted);
/// The same, empty when there is none.
[[nodiscard]] inline std::string_view value_of(XmlNode node, Tag wanted = tag("val")) { return attribute(node, wanted).value_or(""); }
/// An attribute's value as words to be shown, references resolved.
[[nodiscard]] std::string words_of(XmlNode node, Tag wanted = tag("val"));
/// An element's first text.
[[nodiscard]] std::string_view first_text(XmlNode node);
/// A whole number between 0 and a million; `otherwise` for anything else.
[[nodiscard]] int number(std::string_view digits, int otherwise);
/// True for "1", "true" and "on".
[[nodiscard]] bool is_true(std::string_view word);

}  // namespace congvan::input
