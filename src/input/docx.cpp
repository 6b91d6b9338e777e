#include "input/docx.hpp"

#include <algorithm>

#include "input/docx_reader.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// True when a paragraph's end was deleted, moved away or is hidden, so that it goes on in the next one.
bool runs_on(XmlNode properties) {
  for (const XmlNode property : child(properties, tag("rPr"))) {
    switch (property.tag()) {
      case tag("del"):
      case tag("moveFrom"):
        return true;
      case tag("vanish"):
        return is_on(property);
      default:
        break;
    }
  }
  return false;
}

}  // namespace

DocxReader::Level::Level(DocxReader& reader) : reader_(reader) {
  if (reader_.depth_ >= reader_.limits_.depth) throw DecodeError(Problem::too_large, "nesting of elements");
  ++reader_.depth_;
}

DocxReader::DocxReader(std::string_view bytes, const Limits& limits)
    : limits_(limits),
      parts_(bytes, limits),
      main_(parts_.main_part()),
      styles_part_(parts_.related("styles")),
      notes_(parts_, main_.root()) {
  if (styles_part_) styles_ = DocxStyles(styles_part_->root());
}

Content DocxReader::read() {
  const XmlNode body = child(main_.root(), tag("body"));
  if (!body) throw DecodeError(Problem::unsupported_format, "an Office file without text");
  Content content;
  Sink sink{content.blocks, false, {}};
  read_blocks(body, sink);
  flush(sink);
  content.notes = std::move(footnotes_);
  std::ranges::move(endnotes_, std::back_inserter(content.notes));
  return content;
}

void DocxReader::read_blocks(XmlNode parent, Sink& sink) {
  const Level level(*this);
  for (const XmlNode node : parent) read_block(node, sink);
}

void DocxReader::read_block(XmlNode node, Sink& sink) {
  switch (node.tag()) {
    case tag("p"):
      read_paragraph(node, sink);
      break;
    case tag("tbl"):
      flush(sink);
      push(sink.blocks, {});
      sink.blocks.back().table.push_back(read_table(node));
      break;
    case tag("sdt"):
      read_blocks(child(node, tag("sdtContent")), sink);
      break;
    case tag("ins"):
    case tag("moveTo"):
    case tag("customXml"):
    case tag("smartTag"):
      read_blocks(node, sink);
      break;
    case tag("altChunk"):
      read_chunk(node, sink);
      break;
    case tag("AlternateContent"):
      read_blocks(chosen_branch(node), sink);
      break;
    default:
      break;
  }
}

void DocxReader::push(std::vector<Block>& blocks, Block block) {
  count(block.text.size() + sizeof(Block));
  blocks.push_back(std::move(block));
}

void DocxReader::count(std::size_t bytes) {
  written_ += bytes;
  if (written_ > std::min(limits_.text, parts_.memory().text)) throw DecodeError(Problem::too_large, "text");
}

void DocxReader::flush(Sink& sink) {
  if (!sink.carry.empty()) push(sink.blocks, {std::exchange(sink.carry, {}), {}});
}

void DocxReader::read_paragraph(XmlNode node, Sink& sink) {
  const XmlNode properties = child(node, tag("pPr"));
  const std::string_view style_id = value_of(child(properties, tag("pStyle")));
  Paragraph paragraph;
  paragraph.style = &styles_.paragraph(style_id);
  const bool goes_on = runs_on(properties);
  const bool deleted = goes_on && !child(child(properties, tag("rPr")), tag("vanish"));
  // A paragraph whose end is deleted takes the list number of the one that it runs on into.
  std::string label = deleted ? std::string() : label_of(properties, style_id, *paragraph.style);
  read_inlines(node, paragraph);
  // An instruction ends with its paragraph at the latest: a field left open must not swallow the document.
  while (in_instruction()) fields_.pop_back();
  if (child(properties, tag("sectPr"))) ++section_;

  for (Block& box : paragraph.boxes) sink.blocks.push_back(std::move(box));
  const bool words = !trim(paragraph.words.text()).empty() || !sink.carry.empty();
  // A number without words is shown, and tables are numbered that way; a lone bullet or number in the text tells nothing.
  if (!words && !sink.in_cell) label.clear();
  if (goes_on) {
    count(label.size() + paragraph.words.text().size());
    sink.carry.append(label).append(paragraph.words.text());
  } else {
    push(sink.blocks, {label.append(std::exchange(sink.carry, {})).append(paragraph.words.text()), {}});
  }
}

std::string DocxReader::label_of(XmlNode properties, std::string_view style_id, const DocxStyle& style) {
  const XmlNode own = child(properties, tag("numPr"));
  const XmlNode own_id = child(own, tag("numId"));
  const XmlNode own_level = child(own, tag("ilvl"));
  const int id = own_id ? number(value_of(own_id), 0) : style.list.value_or(0);
  if (id == 0) return {};
  if (!lists_) {
    lists_part_ = parts_.related("numbering");
    lists_ = lists_part_ ? DocxLists(lists_part_->root()) : DocxLists();
  }
  std::optional<int> level = style.level;
  if (own_level)
    level = number(value_of(own_level), 0);
  else if (own_id && style.list != id)
    level = 0;
  return lists_->next_label(id, level, style.list_style, style_id);
}

Table DocxReader::read_table(XmlNode node) {
  Table table;
  read_rows(node, table);
  return table;
}

void DocxReader::read_rows(XmlNode parent, Table& table) {
  const Level level(*this);
  for (const XmlNode node : parent) {
    switch (node.tag()) {
      case tag("tr"):
        if (!child(child(node, tag("trPr")), tag("del"))) table.rows.push_back(read_row(node));
        break;
      case tag("sdt"):
        read_rows(child(node, tag("sdtContent")), table);
        break;
      case tag("ins"):
      case tag("moveTo"):
      case tag("customXml"):
        read_rows(node, table);
        break;
      default:
        break;
    }
  }
}

Row DocxReader::read_row(XmlNode node) {
  Row row;
  const int before = number(value_of(child(child(node, tag("trPr")), tag("gridBefore"))), 0);
  if (before > 0) row.cells.emplace_back().columns = static_cast<unsigned>(std::min(before, 1000));
  read_cells(node, row);
  return row;
}

void DocxReader::read_cells(XmlNode parent, Row& row) {
  const Level level(*this);
  for (const XmlNode node : parent) {
    switch (node.tag()) {
      case tag("tc"):
        read_cell(node, row);
        break;
      case tag("sdt"):
        read_cells(child(node, tag("sdtContent")), row);
        break;
      case tag("customXml"):
        read_cells(node, row);
        break;
      default:
        break;
    }
  }
}

void DocxReader::read_cell(XmlNode node, Row& row) {
  const XmlNode properties = child(node, tag("tcPr"));
  if (child(properties, tag("cellDel"))) return;
  count(2 * sizeof(Cell));
  Cell cell;
  cell.columns = static_cast<unsigned>(std::clamp(number(value_of(child(properties, tag("gridSpan"))), 1), 1, 1000));
  const XmlNode merged = child(properties, tag("vMerge"));
  cell.continued = merged && value_of(merged) != "restart";
  if (!cell.continued) {
    Sink sink{cell.blocks, true, {}};
    read_blocks(node, sink);
    flush(sink);
  }
  row.cells.push_back(std::move(cell));
}

Content read_docx(std::string_view bytes, const Limits& limits) { return DocxReader(bytes, limits).read(); }

}  // namespace congvan::input
