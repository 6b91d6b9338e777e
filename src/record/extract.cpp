// The pipeline: text → lines → zones → values → record. Start reading here.
#include "congvan/extract.hpp"

#include <string>
#include <vector>

#include "grammar/citations.hpp"
#include "grammar/directives.hpp"
#include "grammar/heading.hpp"
#include "grammar/issuer.hpp"
#include "grammar/signing.hpp"
#include "grammar/values.hpp"
#include "layout/zones.hpp"
#include "meaning/meaning.hpp"
#include "record/diagnose.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

using grammar::Provision;
using grammar::Provisions;
using grammar::Values;
using layout::LabelStyle;
using layout::Zones;

Value kind_of(LabelStyle style) {
  switch (style) {
    case LabelStyle::article:
      return "article";
    case LabelStyle::roman:
    case LabelStyle::upper_letter:
      return "section";
    case LabelStyle::letter:
      return "letter";
    case LabelStyle::star:
    case LabelStyle::dash:
    case LabelStyle::plus:
      return "bullet";
    default:
      return "numbered";
  }
}

// A provision's paragraphs: the first without its label, the others joined by line feeds.
Value words_of(const Zones& zones, const Provision& provision, const Values& values) {
  const std::string_view flow = zones.flow.text();
  std::string words;
  for (const std::size_t index : provision.paragraphs) {
    const layout::Paragraph& paragraph = zones.paragraphs[index];
    const std::size_t begin = words.empty() && index == provision.paragraphs.front() ? provision.words_begin : paragraph.begin;
    const std::string_view piece = trim(flow.substr(begin, paragraph.end > begin ? paragraph.end - begin : 0));
    if (!words.empty() && !piece.empty()) words += '\n';
    words += piece;
  }
  return values.keep(words);
}

void read_directives(const Zones& zones, const Provisions& provisions, const Values& values, Record& record) {
  record.directives.reserve(provisions.list.size());
  for (const Provision& provision : provisions.list) {
    Directive directive;
    directive.path = values.keep(provision.path);
    if (provision.parent != Provision::npos) directive.parent = record.directives[provision.parent].path;
    directive.level = provision.level;
    directive.kind = kind_of(provision.style);
    directive.marker = values.keep(provision.marker);
    directive.text = words_of(zones, provision, values);
    const layout::Paragraph& first = zones.paragraphs[provision.paragraphs.front()];
    directive.span = zones.flow.to_source({first.begin, first.end});
    record.directives.push_back(std::move(directive));
  }
}

void read_footnotes(const Zones& zones, const Values& values, Record& record) {
  for (const layout::FootnoteBlock& note : zones.notes) {
    Footnote footnote;
    const Value mark = values.raw(note.mark);
    std::size_t length = 0;
    const int superscript = layout::superscript_at(mark, &length);
    footnote.mark = superscript > 0 ? values.keep(std::to_string(superscript)) : mark;
    footnote.text = values.joined(note.pieces);
    if (!note.pieces.empty()) footnote.span = {note.pieces.front().start, note.pieces.back().end};
    record.footnotes.push_back(footnote);
  }
}

}  // namespace

Record extract(const Text& text, const Bodies* bodies) {
  Record record;
  Zones zones = layout::find_zones(text.utf8);
  const Values values(text.utf8, *record.arena);
  const Provisions provisions = grammar::read_provisions(zones);
  grammar::read_heading(zones, values, record);
  grammar::read_signatures(zones, values, record);
  std::vector<layout::Line>().swap(zones.lines);  // nobody asks for them any more, and a large document has many
  grammar::read_recipients(zones, values, record);
  grammar::find_issuer_elsewhere(zones, values, record);
  read_directives(zones, provisions, values, record);
  read_footnotes(zones, values, record);
  const std::vector<grammar::CitedPlace> cited = grammar::read_citations(zones, provisions, values, record);
  for (const Span title : zones.attachments) record.attachments.push_back({values.of(title), title});
  diagnose(text, provisions, record);
  meaning::read_meaning({zones, provisions, values, cited, record, bodies});
  return record;
}

}  // namespace congvan
