#include "input/odt.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "input/odt_reader.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

/// Parts of an encrypted document are there under their names, and look damaged; the manifest tells.
bool is_encrypted(Archive& archive) {
  const auto index = archive.find("META-INF/manifest.xml");
  if (!index) return false;
  XmlMemory memory;
  const Xml manifest(archive.read(*index), "META-INF/manifest.xml", memory);
  for (const XmlNode entry : manifest.root()) {
    if (child(entry, tag("encryption-data"))) return true;
  }
  return false;
}

}  // namespace

OdtReader::Level::Level(OdtReader& reader) : reader_(reader) {
  if (reader_.depth_ >= reader_.limits_.depth) throw DecodeError(Problem::too_large, "nesting of elements");
  ++reader_.depth_;
}

OdtReader::OdtReader(std::string_view bytes, const Limits& limits)
    : limits_(limits), archive_(bytes, limits), content_(part("content.xml", Xml::Blanks::all)) {
  styles_.add(content_->root(), true);
  if (!archive_.find("styles.xml")) return;
  styles_part_ = part("styles.xml", Xml::Blanks::alone);
  styles_.add(styles_part_->root(), false);
}

std::unique_ptr<Xml> OdtReader::part(std::string_view name, Xml::Blanks blanks) {
  const auto index = archive_.find(name);
  if (!index) throw DecodeError(Problem::unsupported_format, "an OpenDocument file without text");
  try {
    return std::make_unique<Xml>(archive_.read(*index), name, memory_, blanks);
  } catch (const DecodeError& error) {
    if (error.problem() == Problem::damaged && is_encrypted(archive_)) throw DecodeError(Problem::encrypted, std::string(name));
    throw;
  }
}

Content OdtReader::read() {
  const XmlNode body = child(child(content_->root(), tag("body")), tag("text"));
  if (!body) throw DecodeError(Problem::unsupported_format, "an OpenDocument file without text");
  Content content;
  read_blocks(body, content.blocks, nullptr);
  content.notes = std::move(footnotes_);
  std::ranges::move(endnotes_, std::back_inserter(content.notes));
  return content;
}

void OdtReader::read_blocks(XmlNode parent, std::vector<Block>& blocks, List* list) {
  const Level level(*this);
  for (const XmlNode node : parent) read_block(node, blocks, list);
}

void OdtReader::read_block(XmlNode node, std::vector<Block>& blocks, List* list) {
  switch (node.tag()) {
    case tag("p"):
    case tag("h"):
      read_paragraph(node, blocks, list);
      break;
    case tag("list"):
      read_list(node, blocks, list);
      break;
    case tag("section"):
      if (value_of(node, tag("display")) != "none") read_blocks(node, blocks, list);
      break;
    case tag("table"): {
      Table table;
      read_rows(node, table);
      push(blocks, {});
      blocks.back().table.push_back(std::move(table));
      break;
    }
    case tag("table-of-content"):
    case tag("alphabetical-index"):
    case tag("illustration-index"):
    case tag("object-index"):
    case tag("table-index"):
    case tag("user-index"):
    case tag("bibliography"):
      read_blocks(child(node, tag("index-body")), blocks, list);
      break;
    case tag("index-title"):
    case tag("numbered-paragraph"):
      read_blocks(node, blocks, list);
      break;
    case tag("frame"):
    case tag("custom-shape"):
    case tag("rect"):
    case tag("g"):
      read_shape(node, blocks);
      break;
    default:
      break;  // text:tracked-changes among them: it holds what was deleted
  }
}

void OdtReader::push(std::vector<Block>& blocks, Block block) {
  count(block.text.size() + sizeof(Block));
  blocks.push_back(std::move(block));
}

void OdtReader::count(std::size_t bytes) {
  written_ += bytes;
  if (written_ > std::min(limits_.text, memory_.text)) throw DecodeError(Problem::too_large, "text");
}

void OdtReader::read_paragraph(XmlNode node, std::vector<Block>& blocks, List* list) {
  const OdtStyle& style = styles_.paragraph(value_of(node, tag("style-name")));
  std::string label = label_of(node, style, list);
  Paragraph paragraph;
  read_inlines(node, style.within({}), paragraph);
  std::ranges::move(paragraph.boxes, std::back_inserter(blocks));
  // A number without words is shown, and tables are numbered that way; a lone bullet or number in the text tells nothing.
  if (!in_cell_ && trim(paragraph.words.text()).empty()) label.clear();
  push(blocks, {std::move(label) + paragraph.words.text(), {}});
}

std::string OdtReader::label_of(XmlNode node, const OdtStyle& style, List* list) {
  if (list == nullptr) return node.tag() == tag("h") ? heading_label(node) : std::string();
  if (!std::exchange(list->label_due, false)) return {};
  const std::string_view name = list->style.empty() ? style.list.value_or("") : list->style;
  const ListDefinition* levels = styles_.list(name);
  if (levels == nullptr || list->level >= list_levels) return {};
  list->counter->step(*levels, list->level, (*levels)[list->level].start, std::exchange(list->set, std::nullopt));
  return list->counter->label(*levels, list->level);
}

std::string OdtReader::heading_label(XmlNode node) {
  const int level = number(value_of(node, tag("outline-level")), 1) - 1;
  if (level < 0 || level >= static_cast<int>(list_levels) || value_of(node, tag("is-list-header")) == "true") return {};
  const auto index = static_cast<std::size_t>(level);
  std::optional<int> set;
  if (value_of(node, tag("restart-numbering")) == "true") set = number(value_of(node, tag("start-value")), 1);
  outline_.step(styles_.outline(), index, styles_.outline()[index].start, set);
  return outline_.label(styles_.outline(), index);
}

std::shared_ptr<ListCounter> OdtReader::counter_of(XmlNode node, std::string_view style, const List* around) {
  if (around != nullptr && around->style == style) return around->counter;
  const auto continued = counters_by_id_.find(value_of(node, tag("continue-list")));
  if (continued != counters_by_id_.end()) return continued->second;
  const auto last = counters_by_style_.find(style);
  if (value_of(node, tag("continue-numbering")) == "true" && last != counters_by_style_.end()) return last->second;
  return std::make_shared<ListCounter>();
}

void OdtReader::read_list(XmlNode node, std::vector<Block>& blocks, const List* around) {
  const Level level(*this);
  List list;
  list.style = value_of(node, tag("style-name"));
  if (list.style.empty() && around != nullptr) list.style = around->style;
  list.counter = counter_of(node, list.style, around);
  list.level = around != nullptr ? around->level + 1 : 0;
  if (const auto id = attribute(node, tag("id"))) counters_by_id_[*id] = list.counter;
  counters_by_style_[list.style] = list.counter;
  for (const XmlNode item : node) {
    const bool numbered = item.tag() == tag("list-item");
    if (!numbered && item.tag() != tag("list-header")) continue;
    list.label_due = numbered;
    const auto start = attribute(item, tag("start-value"));
    list.set = start ? std::optional(number(*start, 1)) : std::nullopt;
    read_blocks(item, blocks, &list);
  }
}

void OdtReader::read_rows(XmlNode parent, Table& table) {
  const Level level(*this);
  for (const XmlNode node : parent) {
    switch (node.tag()) {
      case tag("table-row"): {
        const std::string_view visibility = value_of(node, tag("visibility"));
        if (visibility != "collapse" && visibility != "filter") table.rows.push_back(read_row(node));
        break;
      }
      case tag("table-rows"):
      case tag("table-header-rows"):
      case tag("table-row-group"):
        read_rows(node, table);
        break;
      default:
        break;
    }
  }
}

Row OdtReader::read_row(XmlNode node) {
  const Level level(*this);
  Row row;
  unsigned covered = 0;  // cells to come that the one before spans
  for (const XmlNode child_node : node) {
    const bool cell = child_node.tag() == tag("table-cell");
    if (!cell && child_node.tag() != tag("covered-table-cell")) continue;
    const int repeated = std::clamp(number(value_of(child_node, tag("number-columns-repeated")), 1), 1, 1000);
    if (!cell && covered > 0) {
      covered -= std::min(covered, static_cast<unsigned>(repeated));
      continue;
    }
    count(2 * sizeof(Cell));
    Cell& made = row.cells.emplace_back();
    made.continued = !cell;
    made.columns = static_cast<unsigned>(std::clamp(number(value_of(child_node, tag("number-columns-spanned")), repeated), 1, 1000));
    if (!cell) continue;
    covered = made.columns - 1;
    const bool outside = std::exchange(in_cell_, true);
    read_blocks(child_node, made.blocks, nullptr);
    in_cell_ = outside;
  }
  return row;
}

Content read_odt(std::string_view bytes, const Limits& limits) { return OdtReader(bytes, limits).read(); }

}  // namespace congvan::input
