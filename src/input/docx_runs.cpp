// What stands inside a paragraph of a DOCX: runs, fields, notes, text boxes.
#include <algorithm>
#include <charconv>

#include "input/docx_reader.hpp"
#include "input/xml_symbols.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// A property that styles switch on and off: set in both the paragraph's and the run's style, it is off (ISO/IEC 29500-1, 17.7.3).
bool toggled(std::optional<bool> own, std::optional<bool> of_paragraph, std::optional<bool> of_run, std::optional<bool> of_document) {
  return own ? *own : (of_paragraph.value_or(false) != of_run.value_or(false)) || of_document.value_or(false);
}

std::string flattened(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

char32_t hexadecimal(std::string_view digits) {
  unsigned code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return std::min(code, 0xFFFFU);
}

}  // namespace

/// Of the ways to draw the same thing, the newest: text boxes are stored twice, for new programs and for old ones.
XmlNode DocxReader::chosen_branch(XmlNode alternatives) {
  const XmlNode choice = child(alternatives, tag("Choice"));
  return choice ? choice : child(alternatives, tag("Fallback"));
}

void DocxReader::read_inlines(XmlNode parent, Paragraph& paragraph) {
  const Level level(*this);
  for (const XmlNode node : parent) {
    switch (node.tag()) {
      case tag("r"):
        read_run(node, paragraph);
        break;
      case tag("hyperlink"):
      case tag("ins"):
      case tag("moveTo"):
      case tag("fldSimple"):
      case tag("smartTag"):
      case tag("customXml"):
      case tag("dir"):
      case tag("bdo"):
      case tag("rubyBase"):
        read_inlines(node, paragraph);
        break;
      case tag("sdt"):
        read_inlines(child(node, tag("sdtContent")), paragraph);
        break;
      case tag("AlternateContent"):
        read_inlines(chosen_branch(node), paragraph);
        break;
      case tag("oMath"):
      case tag("oMathPara"):
        read_math(node, paragraph);
        break;
      default:
        break;
    }
  }
}

LetterStyle DocxReader::properties_of(XmlNode run, const Paragraph& paragraph) {
  const XmlNode properties = child(run, tag("rPr"));
  DocxRunStyle own;
  own.read(properties);
  const DocxRunStyle& by_paragraph = paragraph.style->run;
  const DocxRunStyle& by_run = styles_.character(own.name).run;
  const DocxRunStyle& whole = styles_.defaults();
  LetterStyle made;
  made.capitals = toggled(own.capitals, by_paragraph.capitals, by_run.capitals, whole.capitals);
  made.hidden = toggled(own.hidden, by_paragraph.hidden, by_run.hidden, whole.hidden);
  for (const std::string_view font : {own.font, by_run.font, by_paragraph.font, whole.font}) {
    if (made.font.empty()) made.font = font;
  }
  return made;
}

void DocxReader::read_run(XmlNode node, Paragraph& paragraph) {
  const LetterStyle style = properties_of(node, paragraph);
  read_run_content(node, style, paragraph);
  if (paragraph.custom_note) end_custom_note(paragraph);
}

void DocxReader::read_run_content(XmlNode parent, const LetterStyle& style, Paragraph& paragraph) {
  const Level level(*this);
  for (const XmlNode node : parent) read_piece(node, style, paragraph);
}

void DocxReader::read_piece(XmlNode node, const LetterStyle& style, Paragraph& paragraph) {
  switch (node.tag()) {
    case tag("t"):
      for (const XmlNode text : node) append(text.text(), style, paragraph);
      break;
    case tag("tab"):
    case tag("ptab"):
      append("\t", style, paragraph);
      break;
    case tag("br"):
    case tag("cr"):
      append("\n", style, paragraph);
      break;
    case tag("noBreakHyphen"):
      append("-", style, paragraph);
      break;
    case tag("sym"):
      append(symbol_text(value_of(node, tag("font")), hexadecimal(value_of(node, tag("char")))), style, paragraph);
      break;
    case tag("fldChar"):
      read_field_mark(value_of(node, tag("fldCharType")));
      break;
    case tag("footnoteReference"):
      if (!style.hidden) read_note(NoteKind::footnote, node, paragraph);
      break;
    case tag("endnoteReference"):
      if (!style.hidden) read_note(NoteKind::endnote, node, paragraph);
      break;
    case tag("drawing"):
    case tag("pict"):
    case tag("object"):
      if (!style.hidden) read_drawing(node, paragraph);
      break;
    case tag("ruby"):
      read_inlines(child(node, tag("rubyBase")), paragraph);
      break;
    case tag("AlternateContent"):
      read_run_content(chosen_branch(node), style, paragraph);
      break;
    default:
      break;
  }
}

void DocxReader::append(std::string_view text, const LetterStyle& style, Paragraph& paragraph) {
  if (in_instruction()) return;
  const bool blanks = text.size() > 1 && std::ranges::any_of(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
  paragraph.words.append(blanks ? flattened(text) : text, style);
}

void DocxReader::read_field_mark(std::string_view type) {
  if (type == "begin") {
    if (fields_.size() < limits_.depth) fields_.push_back(true);
  } else if (!fields_.empty() && type == "separate") {
    fields_.back() = fields_.size() > 1 && fields_[fields_.size() - 2];
  } else if (!fields_.empty() && type == "end") {
    fields_.pop_back();
  }
}

void DocxReader::read_math(XmlNode node, Paragraph& paragraph) {
  const Level level(*this);
  for (const XmlNode part : node) {
    if (part.tag() == tag("t"))
      append(first_text(part), LetterStyle{}, paragraph);
    else
      read_math(part, paragraph);
  }
}

void DocxReader::read_drawing(XmlNode node, Paragraph& paragraph) {
  const Level level(*this);
  for (const XmlNode part : node) {
    switch (part.tag()) {
      case tag("txbxContent"): {
        Sink sink{paragraph.boxes, false, {}};
        const std::vector<bool> outside = std::exchange(fields_, {});
        read_blocks(part, sink);
        flush(sink);
        fields_ = outside;
        break;
      }
      case tag("relIds"):
        read_diagram(part, paragraph);
        break;
      case tag("AlternateContent"):
        read_drawing(chosen_branch(part), paragraph);
        break;
      case tag("textpath"):
        push(paragraph.boxes, {words_of(part, tag("string")), {}});
        break;
      default:
        read_drawing(part, paragraph);
        break;
    }
  }
}

void DocxReader::read_note(NoteKind kind, XmlNode reference, Paragraph& paragraph) {
  if (in_instruction()) return;
  if (paragraph.custom_note) end_custom_note(paragraph);
  const std::string_view id = value_of(reference, tag("id"));
  if (is_true(value_of(reference, tag("customMarkFollows")))) {
    paragraph.custom_note = kind;
    paragraph.custom_id = id;
    paragraph.custom_begin = paragraph.words.text().size();
    return;
  }
  std::string mark = notes_.next_mark(kind, section_);
  paragraph.words.text().append("[^").append(mark).append("]");
  add_note(kind, id, std::move(mark));
}

void DocxReader::end_custom_note(Paragraph& paragraph) {
  std::string& text = paragraph.words.text();
  std::string mark(trim(std::string_view(text).substr(paragraph.custom_begin, 64)));
  std::erase_if(mark, [](char c) { return c == '[' || c == ']' || c == '\n' || c == '\t'; });
  if (mark.empty()) mark.assign(1, '*');
  text.resize(paragraph.custom_begin);
  text.append("[^").append(mark).append("]");
  const NoteKind kind = *std::exchange(paragraph.custom_note, std::nullopt);
  add_note(kind, paragraph.custom_id, std::move(mark));
}

void DocxReader::add_note(NoteKind kind, std::string_view id, std::string mark) {
  const XmlNode node = notes_.take(kind, id);
  if (!node) return;
  std::vector<Note>& notes = kind == NoteKind::footnote ? footnotes_ : endnotes_;
  const std::size_t index = notes.size();
  notes.push_back({std::move(mark), {}});
  Content words;
  Sink sink{words.blocks, false, {}};
  const std::vector<bool> outside = std::exchange(fields_, {});
  read_blocks(node, sink);
  flush(sink);
  fields_ = outside;
  notes[index].text = to_text(words);
}

}  // namespace congvan::input
