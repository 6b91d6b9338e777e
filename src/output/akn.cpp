// A document in Akoma Ntoso 1.0 (OASIS LegalDocML): metadata, and its words in preface, preamble, body, conclusions and attachments.
#include "congvan/exports.hpp"
#include "output/akn_inline.hpp"
#include "output/akn_meta.hpp"
#include "output/akn_names.hpp"
#include "output/akn_pieces.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

using namespace akn;

constexpr std::size_t longest_heading = 320;  // bytes

class Writer {
 public:
  Writer(const Document& document, std::string& out)
      : record_(*document.record),
        out_(out),
        xml_(out),
        pieces_(document.text->utf8),
        inline_(marks_of(record_, document.text->utf8, pieces_.zones), xml_.ids()),
        work_(work_of(document)) {}

  std::size_t write() {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    xml_.begin("akomaNtoso", " xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"");
    const std::string_view root = work_.act ? "act" : "doc";
    xml_.begin(root, xml_.attribute("name", work_.subtype.empty() ? "document" : work_.subtype));
    xml_.begin("meta");
    write_identification(record_, work_, "!main", xml_);
    write_references(record_, xml_);
    xml_.end("meta");
    write_container("preface", pieces_.preface);
    write_preamble();
    write_body();
    write_container("conclusions", pieces_.conclusions);
    write_attachments();
    xml_.end(root);
    xml_.end("akomaNtoso");
    return inline_.replaced() + xml_.replaced();
  }

 private:
  // ---- words

  void write_words(std::size_t index) {
    const Piece& piece = pieces_.all[index];
    inline_.write(piece, out_, [this](std::size_t note) { write_note(note); });
  }
  void write_note(std::size_t index) {
    const std::string marker = index < record_.footnotes.size() ? xml_.attribute("marker", record_.footnotes[index].mark) : std::string();
    out_.append("<authorialNote")
        .append(xml_.id("note_" + std::to_string(index + 1)))
        .append(marker)
        .append(xml_.attribute("placement", "bottom"))
        .append(">");
    out_ += "<p>";
    inline_.write(pieces_.all[pieces_.notes[index]], out_, [](std::size_t) {});
    out_ += "</p>";
    out_ += "</authorialNote>";
  }
  void write_inline(std::string_view element, const std::vector<std::size_t>& indexes, std::string_view role = {}) {
    xml_.indent();
    out_.append("<").append(element);
    if (!role.empty()) out_ += xml_.attribute("class", role);
    out_ += '>';
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      if (i > 0) out_ += ' ';
      write_words(indexes[i]);
    }
    out_.append("</").append(element).append(">\n");
  }
  void write_block(std::size_t index) { write_inline("p", {index}, pieces_.all[index].role); }

  void write_container(std::string_view element, const std::vector<std::size_t>& indexes) {
    if (indexes.empty()) return;
    xml_.begin(element);
    for (const std::size_t index : indexes) write_block(index);
    xml_.end(element);
  }

  // Legal bases, each a citation, and the words that enact.
  void write_preamble() {
    if (pieces_.preamble.empty()) return;
    xml_.begin("preamble");
    bool citing = false;
    for (const std::size_t index : pieces_.preamble) {
      const std::string_view words = pieces_.all[index].words();
      const bool basis =
          starts_with_words(words, "can cu") || starts_with_words(words, "theo de nghi") || starts_with_words(words, "xet de nghi");
      if (basis && !citing) xml_.begin("citations", xml_.next_id("cits"));
      if (!basis && citing) xml_.end("citations");
      citing = basis;
      const std::string_view element = basis ? "citation" : is_all_caps(words) ? "formula" : "";
      if (!element.empty())
        xml_.begin(element, xml_.next_id(basis ? "cit" : "formula") + (basis ? "" : xml_.attribute("name", "enactingFormula")));
      write_block(index);
      if (!element.empty()) xml_.end(element);
    }
    if (citing) xml_.end("citations");
    xml_.end("preamble");
  }

  // ---- the body

  void write_body() {
    const std::string_view element = work_.act ? "body" : "mainBody";
    const std::vector<Node::Item>& items = pieces_.nodes.front().items;
    xml_.begin(element);
    for (const Node::Item& item : items) {
      if (item.node)
        write_node(item.index, "");
      else if (work_.act)
        write_loose(item.index, "");
      else
        write_block(item.index);
    }
    if (items.empty() && work_.act) xml_.leaf("hcontainer", xml_.next_id("hcontainer") + xml_.attribute("name", "text"));
    if (items.empty() && !work_.act) xml_.leaf("p", {});
    xml_.end(element);
  }

  /// Words where only provisions may stand.
  void write_loose(std::size_t index, const std::string& parent) {
    xml_.begin("hcontainer", xml_.next_id(parent + "hcontainer") + xml_.attribute("name", "text"));
    xml_.begin("content");
    write_block(index);
    xml_.end("content");
    xml_.end("hcontainer");
  }

  void write_node(std::size_t index, const std::string& parent) {
    const Node& node = pieces_.nodes[index];
    const std::string wanted = (node.element == "article" ? "" : parent) + std::string(node.prefix) + "_" + node.label;
    const std::string own = xml_.ids().unique(wanted);
    xml_.begin(node.element, xml_.attribute("eId", own));
    write_inline("num", {node.number});
    if (!node.headings.empty()) write_inline("heading", node.headings);
    std::size_t first = 0;
    if (node.headings.empty() && is_heading(node)) write_inline("heading", {node.items[first++].index});
    write_items(node, first, own + "__");
    xml_.end(node.element);
  }

  /// The first words are a heading where more follows and they are no sentence.
  [[nodiscard]] bool is_heading(const Node& node) const {
    if (node.items.size() < 2 || node.items.front().node || node.prefix == "point" || node.prefix == "indent") return false;
    const std::string_view words = pieces_.all[node.items.front().index].words();
    return !words.empty() && words.size() <= longest_heading && std::string_view(".;:,/").find(words.back()) == std::string_view::npos;
  }

  // Words before, between and after provisions.
  void write_items(const Node& node, std::size_t at, const std::string& parent) {
    const std::vector<Node::Item>& items = node.items;
    std::size_t last = items.size();
    while (last > at && !items[last - 1].node) --last;
    std::size_t first = at;
    while (first < last && !items[first].node) ++first;
    write_words_of(items, at, first, last == at ? "content" : "intro");
    for (std::size_t i = first; i < last; ++i) {
      if (items[i].node)
        write_node(items[i].index, parent);
      else
        write_loose(items[i].index, parent);
    }
    write_words_of(items, last, items.size(), last == at ? "content" : "wrapUp");
  }
  void write_words_of(const std::vector<Node::Item>& items, std::size_t at, std::size_t end_at, std::string_view element) {
    if (at == end_at) return;
    xml_.begin(element);
    for (; at < end_at; ++at) write_block(items[at].index);
    xml_.end(element);
  }

  void write_attachments() {
    if (pieces_.attachments.empty()) return;
    xml_.begin("attachments");
    for (std::size_t i = 0; i < pieces_.attachments.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      xml_.begin("attachment", xml_.id("att_" + number));
      xml_.begin("doc", xml_.attribute("name", "attachment"));
      xml_.begin("meta");
      write_identification(record_, work_, "!att_" + number, xml_);
      xml_.end("meta");
      write_container("mainBody", pieces_.attachments[i].pieces);
      xml_.end("doc");
      xml_.end("attachment");
    }
    xml_.end("attachments");
  }

  const Record& record_;
  std::string& out_;
  Elements xml_;
  Pieces pieces_;
  Inline inline_;
  Work work_;
};

}  // namespace

std::size_t write_akn(const Document& document, std::string& out) {
  if (document.error || document.record == nullptr || document.text == nullptr) return 0;
  return Writer(document, out).write();
}

}  // namespace congvan
