// What stands inside a paragraph of an ODT: spans, blanks, fields, notes, text boxes.
#include <algorithm>
#include <utility>

#include "input/odt_reader.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

void OdtReader::read_inlines(XmlNode parent, const LetterStyle& style, Paragraph& paragraph) {
  const Level level(*this);
  for (const XmlNode node : parent) {
    if (node.is_text())
      append(node.text(), style, paragraph);
    else
      read_inline(node, style, paragraph);
  }
}

void OdtReader::read_inline(XmlNode node, const LetterStyle& style, Paragraph& paragraph) {
  switch (node.tag()) {
    case tag("span"):
      read_inlines(node, styles_.text(value_of(node, tag("style-name"))).within(style), paragraph);
      break;
    case tag("s"): {
      // Places to fill in are blanks by the dozen; millions are an attack.
      const int count = std::clamp(number(value_of(node, tag("c")), 1), 1, 1000);
      append_sign(std::string(static_cast<std::size_t>(count), ' '), style, paragraph);
      break;
    }
    case tag("tab"):
      append_sign("\t", style, paragraph);
      break;
    case tag("line-break"):
      append_sign("\n", style, paragraph);
      break;
    case tag("note"):
      if (!style.hidden) read_note(node, paragraph);
      break;
    case tag("frame"):
    case tag("g"):
    case tag("custom-shape"):
    case tag("rect"):
    case tag("ellipse"):
    case tag("line"):
    case tag("connector"):
    case tag("caption"):
    case tag("polygon"):
    case tag("path"):
      if (!style.hidden) read_shape(node, paragraph.boxes);
      break;
    case tag("annotation"):
    case tag("number"):  // a label for programs that cannot count
    case tag("ruby-text"):
    case tag("hidden-text"):
    case tag("tracked-changes"):
    case tag("script"):
      break;
    default:
      read_inlines(node, style, paragraph);
      break;  // links, fields, bookmarks, content controls
  }
}

void OdtReader::append(std::string_view text, const LetterStyle& style, Paragraph& paragraph) {
  if (style.hidden) return;
  std::string folded;
  folded.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c))
      folded += c;
    else if (!paragraph.after_blank)
      folded += ' ';
    paragraph.after_blank = is_space(c);
  }
  paragraph.words.append(folded, style);
}

void OdtReader::append_sign(std::string_view sign, const LetterStyle& style, Paragraph& paragraph) {
  if (style.hidden) return;
  count(sign.size());
  paragraph.words.append(sign, style);
  paragraph.after_blank = false;
}

void OdtReader::read_shape(XmlNode node, std::vector<Block>& blocks) {
  const Level level(*this);
  for (const XmlNode part : node) {
    switch (part.tag()) {
      case tag("p"):
      case tag("h"):
      case tag("list"):
      case tag("table"):
        read_block(part, blocks, nullptr);
        break;
      case tag("text-box"):
      case tag("frame"):
      case tag("g"):
      case tag("a"):
      case tag("custom-shape"):
      case tag("rect"):
      case tag("ellipse"):
        read_shape(part, blocks);
        break;
      default:
        break;
    }
  }
}

void OdtReader::read_note(XmlNode node, Paragraph& paragraph) {
  const XmlNode citation = child(node, tag("note-citation"));
  std::string mark = words_of(citation, tag("label"));
  if (mark.empty()) mark = trim(first_text(citation));
  std::erase_if(mark, [](char c) { return c == '[' || c == ']' || is_space(c); });
  if (mark.empty()) mark.assign(1, '*');
  paragraph.words.text().append("[^").append(mark).append("]");
  paragraph.after_blank = false;
  std::vector<Note>& notes = value_of(node, tag("note-class")) == "endnote" ? endnotes_ : footnotes_;
  const std::size_t index = notes.size();
  notes.push_back({std::move(mark), {}});
  Content words;
  const bool outside = std::exchange(in_cell_, false);
  read_blocks(child(node, tag("note-body")), words.blocks, nullptr);
  in_cell_ = outside;
  notes[index].text = to_text(words);
}

}  // namespace congvan::input
