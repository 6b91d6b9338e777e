// Text that a DOCX keeps outside of its own body: whole files of other formats that Word takes in when it opens the document (altChunk),
// and the words of diagrams (SmartArt).
#include <algorithm>
#include <iterator>

#include "input/docx.hpp"
#include "input/docx_reader.hpp"
#include "input/html.hpp"
#include "input/plain.hpp"
#include "input/rtf.hpp"
#include "input/sniff.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t depth_of_chunk = 32;  // what a document inside a document takes of the nesting that is allowed

Content content_of_text(std::string_view bytes) {
  Content content;
  const std::string text = read_plain(bytes, {}).text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    content.blocks.push_back({text.substr(begin, end - begin), {}});
    begin = end + 1;
  }
  return content;
}

/// Throws unsupported_format for what only Word can take in (MHTML, Word's XML of 2003): saved anew, the document holds it as its own.
Content content_of_chunk(std::string_view bytes, Limits limits) {
  limits.depth -= std::min(limits.depth, depth_of_chunk);
  const Sniffed found = sniff(bytes);
  switch (found.kind) {
    case Kind::html:
      return read_html(bytes, {}, limits);
    case Kind::rtf:
      return read_rtf(bytes, limits);
    case Kind::zip:
      return read_docx(bytes, limits);
    case Kind::text:
      return content_of_text(bytes);
    default:
      throw DecodeError(Problem::unsupported_format, found.name.empty() ? "binary data" : std::string(found.name));
  }
}

std::size_t size_of(const std::vector<Block>& blocks) {
  std::size_t size = 0;
  for (const Block& block : blocks) {
    size += sizeof(Block) + block.text.size();
    for (const Table& table : block.table) {
      for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) size += sizeof(Cell) + size_of(cell.blocks);
      }
    }
  }
  return size;
}

}  // namespace

void DocxReader::read_chunk(XmlNode node, Sink& sink) {
  const auto bytes = parts_.bytes_of(value_of(node, tag("id")));
  if (!bytes) return;
  Content content = content_of_chunk(bytes->view(), limits_);
  count(size_of(content.blocks));
  flush(sink);
  std::ranges::move(content.blocks, std::back_inserter(sink.blocks));
  std::ranges::move(content.notes, std::back_inserter(footnotes_));
}

void DocxReader::read_diagram(XmlNode ids, Paragraph& paragraph) {
  const auto data = parts_.part(value_of(ids, tag("dm")));
  if (!data) return;
  for (const XmlNode point : child(data->root(), tag("ptLst"))) {
    for (const XmlNode line : child(point, tag("t"))) {
      if (line.tag() != tag("p")) continue;
      std::string words;
      for (const XmlNode run : line) {
        if (run.tag() == tag("r")) words += first_text(child(run, tag("t")));
      }
      if (!words.empty()) push(paragraph.boxes, {std::move(words), {}});
    }
  }
}

}  // namespace congvan::input
