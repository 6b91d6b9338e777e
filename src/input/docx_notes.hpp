// Footnotes and endnotes of a DOCX: their texts, and the numbers under which they are shown. The file's ids are not these numbers.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/docx_parts.hpp"
#include "input/numbering.hpp"

namespace congvan::input {

enum class NoteKind : bool { footnote, endnote };

class DocxNotes {
 public:
  DocxNotes(DocxParts& parts, XmlNode document) : parts_(parts), document_(document) {}
  /// The mark of the next note of this kind in section `section` of the document.
  [[nodiscard]] std::string next_mark(NoteKind kind, std::size_t section);
  /// The note's element; nothing the second time, and for what is no note (the line above the notes).
  [[nodiscard]] XmlNode take(NoteKind kind, std::string_view id);

 private:
  /// How notes of one kind are numbered, for the document or from a section on.
  struct Scheme {
    NumberFormat format = NumberFormat::decimal;
    int start = 1;
    bool each_section = false;
    void read(XmlNode properties);
  };
  struct Story {
    bool loaded = false;
    std::unique_ptr<Xml> part;
    std::unordered_map<std::string_view, XmlNode> notes;
    std::vector<Scheme> schemes;  // a section each, the last for all that follow
    std::size_t section = 0;
    std::optional<int> next;
  };
  Story& story(NoteKind kind);
  DocxParts& parts_;
  XmlNode document_;
  Story footnotes_;
  Story endnotes_;
};

}  // namespace congvan::input
