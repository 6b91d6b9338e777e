// A document in Dublin Core as RDF/XML: the fifteen elements, and terms of DCMI where these say more.
#include <algorithm>
#include <array>
#include <set>

#include "congvan/exports.hpp"
#include "output/exported.hpp"
#include "output/media_types.hpp"
#include "output/message.hpp"
#include "output/values.hpp"
#include "output/xml_text.hpp"

namespace congvan {
namespace {

struct Named {
  std::string_view name;
  std::string_view means;
};
// Why a document is cited, as a term; any other reason is dcterms:references.
constexpr auto terms = std::to_array<Named>({
    {"replaces", "dcterms:replaces"},
    {"replaced_by", "dcterms:isReplacedBy"},
    {"attached", "dcterms:hasPart"},
});

// "references" unless the text says more.
std::string_view term_of(Value relation) {
  const auto* const row = std::ranges::find(terms, given(relation) ? std::string_view(relation) : std::string_view(), &Named::name);
  return row == terms.end() ? "dcterms:references" : row->means;
}

void add(std::string_view element, Value value, std::string& out, bool vietnamese = false) {
  if (!given(value) || value.empty()) return;
  out.append("    <").append(element).append(vietnamese ? " xml:lang=\"vi\">" : ">");
  append_xml(value, out);
  out.append("</").append(element).append(">\n");
}

/// One statement for each document and reason.
void add_citations(const Record& record, std::string& out) {
  std::set<std::pair<std::size_t, std::string_view>> told;
  for (std::size_t i = 0; i < record.citations.size(); ++i) {
    const Citation& citation = record.citations[i];
    const std::size_t first = citation.same_as.value_or(i);
    const std::string_view term = term_of(citation.relation);
    if (first < record.citations.size() && told.emplace(first, term).second) add(term, label_of(record.citations[first]), out, true);
  }
}

}  // namespace

void write_dublin_core_header(std::string& out) {
  out +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:dcterms=\"http://purl.org/dc/terms/\">\n";
}

void write_dublin_core(const Document& document, std::string& out) {
  if (document.error || document.record == nullptr) return;
  const Record& record = *document.record;
  out += "  <rdf:Description>\n";
  if (record.reference) add("dc:identifier", record.reference->canonical, out);
  add("dc:title", record.subject, out, true);
  add("dc:type", record.type_name, out, true);
  add("dc:creator", issuer_name(record), out, true);
  for (const Signature& signature : record.signatures) add("dc:contributor", signature.name, out, true);
  DateText date;
  if (record.date) add("dc:date", date_text(record.date->value, date), out);
  add("dc:language", "vi", out);
  add("dc:format", media_type_of(document.source.format), out);
  add("dc:source", printable_path(document.source.path), out);
  add("dcterms:spatial", record.place, out, true);
  for (const Value addressee : record.addressees) add("dcterms:audience", addressee, out, true);
  add("dcterms:accessRights", record.secrecy, out, true);
  add_citations(record, out);
  out += "  </rdf:Description>\n";
}

void write_dublin_core_footer(std::string& out) { out += "</rdf:RDF>\n"; }

}  // namespace congvan
