#include "input/docx_notes.hpp"

#include <algorithm>
#include <utility>

#include "input/docx_lists.hpp"

namespace congvan::input {
namespace {

/// The properties of the sections, in order: each stands in its section's last paragraph, those of the last at the end of the body.
std::vector<XmlNode> sections_of(XmlNode document) {
  std::vector<XmlNode> sections;
  for (const XmlNode node : child(document, tag("body"))) {
    if (node.tag() == tag("sectPr")) sections.push_back(node);
    if (node.tag() != tag("p")) continue;
    if (const XmlNode properties = child(child(node, tag("pPr")), tag("sectPr"))) sections.push_back(properties);
  }
  return sections;
}

}  // namespace

void DocxNotes::Scheme::read(XmlNode properties) {
  for (const XmlNode property : properties) {
    switch (property.tag()) {
      case tag("numFmt"):
        format = docx_number_format(value_of(property));
        break;
      case tag("numStart"):
        start = number(value_of(property), 1);
        break;
      case tag("numRestart"):
        each_section = value_of(property) == "eachSect";
        break;
      default:
        break;
    }
  }
}

DocxNotes::Story& DocxNotes::story(NoteKind kind) {
  Story& story = kind == NoteKind::footnote ? footnotes_ : endnotes_;
  if (std::exchange(story.loaded, true)) return story;
  story.part = parts_.related(kind == NoteKind::footnote ? "footnotes" : "endnotes");
  if (story.part) {
    for (const XmlNode note : story.part->root()) {
      const std::string_view type = value_of(note, tag("type"));
      if (type.empty() || type == "normal") story.notes.try_emplace(value_of(note, tag("id")), note);
    }
  }
  const Tag properties = kind == NoteKind::footnote ? tag("footnotePr") : tag("endnotePr");
  Scheme whole;
  if (kind == NoteKind::endnote) whole.format = NumberFormat::lower_roman;
  const std::unique_ptr<Xml> settings = parts_.related("settings");
  if (settings) whole.read(child(settings->root(), properties));
  for (const XmlNode section : sections_of(document_)) story.schemes.emplace_back(whole).read(child(section, properties));
  if (story.schemes.empty()) story.schemes.push_back(whole);
  return story;
}

std::string DocxNotes::next_mark(NoteKind kind, std::size_t section) {
  Story& notes = story(kind);
  const Scheme& scheme = notes.schemes[std::min(section, notes.schemes.size() - 1)];
  const bool anew = scheme.each_section && section != notes.section;
  notes.section = section;
  notes.next = notes.next && !anew ? std::min(*notes.next, 1'000'000) + 1 : scheme.start;
  return format_number(*notes.next, scheme.format);
}

XmlNode DocxNotes::take(NoteKind kind, std::string_view id) {
  Story& notes = story(kind);
  const auto found = notes.notes.find(id);
  return found == notes.notes.end() ? XmlNode() : std::exchange(found->second, XmlNode());
}

}  // namespace congvan::input
