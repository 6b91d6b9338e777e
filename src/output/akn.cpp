// A document in Akoma Ntoso 1.0 (OASIS LegalDocML): metadata, and its words in preface, preamble, body, conclusions and attachments.
#include <array>

#include "congvan/exports.hpp"
#include "output/akn_inline.hpp"
#include "output/akn_names.hpp"
#include "output/akn_pieces.hpp"
#include "output/exported.hpp"
#include "output/values.hpp"
#include "output/xml_text.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

using namespace akn;

constexpr std::string_view unknown_date = "0001-01-01";  // FRBRdate must be a day
constexpr std::size_t longest_heading = 320;             // bytes

class Writer {
 public:
  Writer(const Document& document, std::string& out)
      : record_(*document.record),
        out_(out),
        pieces_(document.text->utf8),
        inline_(marks_of(record_, document.text->utf8, pieces_.zones), ids_),
        work_(work_of(document)) {}

  std::size_t write() {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    begin("akomaNtoso", " xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"");
    const std::string_view root = work_.act ? "act" : "doc";
    begin(root, attribute("name", work_.subtype.empty() ? "document" : work_.subtype));
    begin("meta");
    write_identification("!main");
    write_references();
    end("meta");
    write_container("preface", pieces_.preface);
    write_preamble();
    write_body();
    write_container("conclusions", pieces_.conclusions);
    write_attachments();
    end(root);
    end("akomaNtoso");
    return inline_.replaced() + replaced_;
  }

 private:
  // ---- elements, one a line

  std::string attribute(std::string_view name, std::string_view value) {
    std::string out = " " + std::string(name) + "=\"";
    replaced_ += append_xml(value, out);
    return out + "\"";
  }
  std::string id(const std::string& wanted) { return attribute("eId", ids_.unique(wanted)); }

  void line(std::string_view what, std::string_view name, std::string_view attributes, std::string_view after) {
    out_.append(depth_ * 2, ' ').append(what).append(name).append(attributes).append(after);
  }
  void begin(std::string_view name, std::string_view attributes = {}) {
    line("<", name, attributes, ">\n");
    ++depth_;
  }
  void end(std::string_view name) {
    --depth_;
    line("</", name, {}, ">\n");
  }
  void leaf(std::string_view name, std::string_view attributes) { line("<", name, attributes, "/>\n"); }
  void value(std::string_view name, std::string_view what) { leaf(name, attribute("value", what)); }

  // ---- metadata

  void write_identification(std::string_view component) {
    DateText text;
    const bool day = record_.date && record_.date->value.day != 0;
    const std::string dated =
        attribute("date", day ? date_text(record_.date->value, text) : unknown_date) + attribute("name", day ? "issued" : "unknown");
    begin("identification", attribute("source", "#congvan"));
    struct Level {
      std::string_view element;
      std::string iri;
      std::string_view ending;
    };
    const std::string expression = work_.iri() + "/vie@";
    for (const Level& level :
         {Level{"FRBRWork", work_.iri(), ""}, Level{"FRBRExpression", expression, ""}, Level{"FRBRManifestation", expression, ".xml"}}) {
      begin(level.element);
      value("FRBRthis", level.iri + "/" + std::string(component) + std::string(level.ending));
      value("FRBRuri", level.iri + std::string(level.ending));
      leaf("FRBRdate", level.ending.empty() ? dated : attribute("date", unknown_date) + attribute("name", "unknown"));
      leaf("FRBRauthor", attribute("href", level.ending.empty() ? "#issuer" : "#congvan"));
      if (level.element == "FRBRWork") write_work();
      if (level.element == "FRBRExpression") leaf("FRBRlanguage", attribute("language", "vie"));
      if (level.element == "FRBRManifestation") value("FRBRformat", "application/akn+xml");
      end(level.element);
    }
    end("identification");
  }
  void write_work() {
    value("FRBRcountry", "vn");
    if (!work_.subtype.empty()) value("FRBRsubtype", work_.subtype);
    if (record_.reference && given(record_.reference->canonical)) value("FRBRnumber", record_.reference->canonical);
    value("FRBRprescriptive", work_.act ? "true" : "false");
  }

  void thing(std::string_view element, const std::string& name, const std::string& href, std::string_view shown,
             std::string_view more = {}) {
    leaf(element, id(name) + std::string(more) + attribute("href", href) + attribute("showAs", shown));
  }
  // The names of things are local: Vietnam has no register of them.
  void write_references() {
    begin("references", attribute("source", "#congvan"));
    const Value issuer = issuer_name(record_);
    thing("TLCOrganization", "congvan", "/akn/ontology/organization/congvan", "congvan");
    thing("TLCOrganization", "issuer", "/akn/ontology/organization/vn/" + (given(issuer) ? ascii_name(issuer) : "unknown"),
          given(issuer) ? issuer : "unknown");
    if (given(record_.place)) thing("TLCLocation", "place", "/akn/ontology/location/vn/" + ascii_name(record_.place), record_.place);
    for (std::size_t i = 0; i < record_.signatures.size(); ++i) {
      const Signature& signature = record_.signatures[i];
      const std::string number = std::to_string(i + 1);
      if (given(signature.title))
        thing("TLCRole", "role_" + number, "/akn/ontology/role/vn/" + ascii_name(signature.title), signature.title);
      if (given(signature.name))
        thing("TLCPerson", "signer_" + number, "/akn/ontology/person/vn/" + ascii_name(signature.name), signature.name);
    }
    write_unresolved();
    end("references");
  }
  // Cited documents whose words give no number or no year.
  void write_unresolved() {
    for (std::size_t i = 0; i < record_.citations.size(); ++i) {
      const Citation& citation = record_.citations[i];
      if (citation.same_as || work_of(citation).resolved()) continue;
      const std::string shown = label_of(citation);
      thing("TLCReference", "cited_" + std::to_string(i + 1), "/akn/ontology/reference/vn/" + ascii_name(shown), shown,
            attribute("name", "unresolved"));
    }
  }

  // ---- words

  void write_words(std::size_t index) {
    const Piece& piece = pieces_.all[index];
    inline_.write(piece, out_);
    for (const std::size_t note : piece.notes) write_note(note);
  }
  void write_note(std::size_t index) {
    const std::string marker = index < record_.footnotes.size() ? attribute("marker", record_.footnotes[index].mark) : std::string();
    out_.append("<authorialNote")
        .append(id("note_" + std::to_string(index + 1)))
        .append(marker)
        .append(attribute("placement", "bottom"))
        .append(">");
    out_ += "<p>";
    inline_.write(pieces_.all[pieces_.notes[index]], out_);
    out_ += "</p>";
    out_ += "</authorialNote>";
  }
  void write_inline(std::string_view element, const std::vector<std::size_t>& indexes) {
    out_.append(depth_ * 2, ' ').append("<").append(element).append(">");
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      if (i > 0) out_ += ' ';
      write_words(indexes[i]);
    }
    out_.append("</").append(element).append(">\n");
  }
  void write_block(std::size_t index) { write_inline("p", {index}); }

  void write_container(std::string_view element, const std::vector<std::size_t>& indexes) {
    if (indexes.empty()) return;
    begin(element);
    for (const std::size_t index : indexes) write_block(index);
    end(element);
  }

  // Legal bases, each a citation, and the words that enact.
  void write_preamble() {
    if (pieces_.preamble.empty()) return;
    begin("preamble");
    bool citing = false;
    for (const std::size_t index : pieces_.preamble) {
      const std::string_view words = pieces_.all[index].words();
      const bool basis =
          starts_with_words(words, "can cu") || starts_with_words(words, "theo de nghi") || starts_with_words(words, "xet de nghi");
      if (basis && !citing) begin("citations", attribute("eId", ids_.next("cits")));
      if (!basis && citing) end("citations");
      citing = basis;
      const std::string_view element = basis ? "citation" : is_all_caps(words) ? "formula" : "";
      if (!element.empty())
        begin(element, attribute("eId", ids_.next(basis ? "cit" : "formula")) + (basis ? "" : attribute("name", "enactingFormula")));
      write_block(index);
      if (!element.empty()) end(element);
    }
    if (citing) end("citations");
    end("preamble");
  }

  // ---- the body

  void write_body() {
    const std::string_view element = work_.act ? "body" : "mainBody";
    const std::vector<Node::Item>& items = pieces_.nodes.front().items;
    begin(element);
    for (const Node::Item& item : items) {
      if (item.node)
        write_node(item.index, "");
      else if (work_.act)
        write_loose(item.index, "");
      else
        write_block(item.index);
    }
    if (items.empty() && work_.act) leaf("hcontainer", attribute("eId", ids_.next("hcontainer")) + attribute("name", "text"));
    if (items.empty() && !work_.act) leaf("p", {});
    end(element);
  }

  /// Words where only provisions may stand.
  void write_loose(std::size_t index, const std::string& parent) {
    begin("hcontainer", attribute("eId", ids_.next(parent + "hcontainer")) + attribute("name", "text"));
    begin("content");
    write_block(index);
    end("content");
    end("hcontainer");
  }

  void write_node(std::size_t index, const std::string& parent) {
    const Node& node = pieces_.nodes[index];
    const std::string wanted = (node.element == "article" ? "" : parent) + std::string(node.prefix) + "_" + node.label;
    const std::string own = ids_.unique(wanted);
    begin(node.element, attribute("eId", own));
    write_inline("num", {node.number});
    if (!node.headings.empty()) write_inline("heading", node.headings);
    std::size_t first = 0;
    if (node.headings.empty() && is_heading(node)) write_inline("heading", {node.items[first++].index});
    write_items(node, first, own + "__");
    end(node.element);
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
    begin(element);
    for (; at < end_at; ++at) write_block(items[at].index);
    end(element);
  }

  void write_attachments() {
    if (pieces_.attachments.empty()) return;
    begin("attachments");
    for (std::size_t i = 0; i < pieces_.attachments.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      begin("attachment", id("att_" + number));
      begin("doc", attribute("name", "attachment"));
      begin("meta");
      write_identification("!att_" + number);
      end("meta");
      write_container("mainBody", pieces_.attachments[i].pieces);
      end("doc");
      end("attachment");
    }
    end("attachments");
  }

  const Record& record_;
  std::string& out_;
  Pieces pieces_;
  Ids ids_;
  Inline inline_;
  Work work_;
  std::size_t depth_ = 0;
  std::size_t replaced_ = 0;
};

}  // namespace

std::size_t write_akn(const Document& document, std::string& out) {
  if (document.error || document.record == nullptr || document.text == nullptr) return 0;
  return Writer(document, out).write();
}

}  // namespace congvan
