#include "output/edxml.hpp"

#include <algorithm>
#include <array>

#include "lexicon/kinds.hpp"
#include "lexicon/signing.hpp"
#include "output/exported.hpp"
#include "output/organs.hpp"
#include "output/xml_text.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

constexpr std::string_view name_space = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/// The elements of MessageHeader, in the order of the standard's schema.
constexpr auto order = std::to_array<std::string_view>({"From", "To", "DocumentId", "Code", "PromulgationInfo", "DocumentType", "Subject",
                                                        "Content", "SignerInfo", "DueDate", "ToPlaces", "OtherInfo", "ResponseFor",
                                                        "SteeringType", "ResponseForTask", "ApplicationType"});

/// Those that must be there once at least.
constexpr auto required = std::to_array<std::string_view>(
    {"From/OrganId", "From/OrganName", "To/OrganName", "DocumentId", "Code/CodeNumber", "Code/CodeNotation", "PromulgationInfo/Place",
     "PromulgationInfo/PromulgationDate", "DocumentType/Type", "DocumentType/TypeName", "Subject", "SignerInfo/FullName"});

std::string_view words(Value value) { return given(value) ? value : std::string_view(); }

// "2026/03/27"; nothing for a date that is not known to the day.
std::string date_words(const std::optional<Date>& date) {
  if (!date || date->value.day == 0) return {};
  const auto two = [](int value) { return std::string(value < 10 ? 1 : 0, '0').append(std::to_string(value)); };
  return std::to_string(date->value.year).append("/").append(two(date->value.month)).append("/").append(two(date->value.day));
}

// What a row says beside code and name.
void add_contact(const AddedBody* row, Element& organ) {
  if (row == nullptr) return;
  organ.add("OrganAdd", row->address);
  organ.add("Email", row->email);
  organ.add("Telephone", row->telephone);
  organ.add("Fax", row->fax);
  organ.add("Website", row->website);
}

Element from_of(const Record& record, std::string_view organ_id, const Organs& organs) {
  Element from{"From", {}, {}};
  const AddedBody* const row = organs.issuer();
  from.add("OrganId", organ_id);
  const std::string_view printed_parent = record.issuer ? words(record.issuer->parent) : std::string_view();
  from.add("OrganizationInCharge", printed_parent.empty() && row != nullptr ? organs.parent_of(*row) : printed_parent);
  const Value printed = record.issuer ? record.issuer->name : Value{};
  from.add("OrganName", row != nullptr ? std::string_view(row->name) : words(given(record.issuer_full) ? record.issuer_full : printed));
  add_contact(row, from);
  return from;
}

Element to_of(std::string_view name, const Organs& organs) {
  Element to{"To", {}, {}};
  const AddedBody* const row = organs.named(name);
  if (row != nullptr) {
    to.add("OrganId", row->organ_id);
    to.add("OrganizationInCharge", organs.parent_of(*row));
  }
  to.add("OrganName", row != nullptr ? std::string_view(row->name) : name);
  add_contact(row, to);
  return to;
}

// "Như trên", "Như Điều 3": the addressees and those whom the document names.
bool refers(Value recipient) { return starts_with_words(recipient, "nhu tren") || starts_with_words(recipient, "nhu dieu"); }

/// Those whom the document is sent to: the addressees, and where it has none, as a decision, its recipients.
std::vector<Value> receivers_of(const Record& record) {
  if (!record.addressees.empty()) return record.addressees;
  std::vector<Value> names;
  for (const Recipient& recipient : record.recipients)
    if (!recipient.archive && !refers(recipient.text)) names.push_back(recipient_name(recipient));
  return names;
}

Element code_of(const Record& record) {
  Element code{"Code", {}, {}};
  if (!record.reference) return code;
  code.add("CodeNumber", words(record.reference->number));
  code.add("CodeNotation", words(record.reference->symbol));
  return code;
}

// "H35.07,2026/03/27,1036/SVHTTDL-VP": of nothing but what is known.
std::string document_id(std::string_view organ_id, const std::string& date, Value number, Value symbol) {
  if (organ_id.empty() || date.empty() || !given(number) || !given(symbol)) return {};
  return std::string(organ_id).append(",").append(date).append(",").append(number).append("/").append(symbol);
}

Element type_of(const Record& record) {
  Element type{"DocumentType", {}, {}};
  // QCVN 102:2016/BTTTT has no list of its own: the place in Article 7.
  if (const std::size_t place = lexicon::place_in_article_7(words(record.type)); place != 0) {
    type.add("Type", std::to_string(place));
    type.add("TypeDetail", "0");
  }
  type.add("TypeName", words(record.type_name));
  return type;
}

Element signer_of(const Record& record) {
  Element signer{"SignerInfo", {}, {}};
  if (record.signatures.empty()) return signer;
  const Signature& first = record.signatures.front();
  std::string capacity;
  for (const Value line : first.capacity) capacity.append(capacity.empty() ? "" : " ").append(line);
  signer.add("Competence", capacity);
  signer.add("Position", words(first.title));
  signer.add("FullName", words(first.name));
  return signer;
}

Element places_of(const Record& record) {
  Element places{"ToPlaces", {}, {}};
  for (const Recipient& recipient : record.recipients)
    if (!recipient.archive) places.add("Place", recipient.text);
  return places;
}

Element other_info_of(const Document& document) {
  const Record& record = *document.record;
  Element other{"OtherInfo", {}, {}};
  const std::string_view mark = words(record.urgency);
  const std::size_t urgency = lexicon::urgency_level(mark);
  if (mark.empty() || urgency != 0) other.add("Priority", std::to_string(urgency));
  for (const Recipient& recipient : record.recipients)
    if (recipient.archive) other.add("TyperNotation", words(recipient.drafter));
  other.add("PromulgationAmount", copies_issued(record));
  if (document.source.pages) other.add("PageAmount", std::to_string(*document.source.pages));
  Element appendixes{"Appendixes", {}, {}};
  for (const Attachment& attachment : record.attachments) appendixes.add("Appendix", words(attachment.title));
  other.add(std::move(appendixes));
  return other;
}

void add_answered(const Record& record, const Organs& organs, Element& header) {
  for (const Citation& citation : record.citations) {
    if (citation.relation != "responds_to" || citation.same_as || !citation.reference) continue;
    Element answered{"ResponseFor", {}, {}};
    const AddedBody* const row = organs.of_id(citation.issuer_id);
    const std::string date = date_words(citation.date);
    if (row != nullptr) answered.add("OrganId", row->organ_id);
    answered.add("Code", words(citation.reference->canonical));
    answered.add("PromulgationDate", date);
    if (row != nullptr)
      answered.add("DocumentId", document_id(row->organ_id, date, citation.reference->number, citation.reference->symbol));
    header.add(std::move(answered));
  }
}

std::size_t rank_of(const Element& element) {
  return static_cast<std::size_t>(std::ranges::find(order, std::string_view(element.name)) - order.begin());
}

void write_element(const Element& element, std::size_t level, std::string_view prefix, std::string& out) {
  out.append(level, ' ').append("<").append(prefix).append(element.name);
  for (const auto& [name, value] : element.attributes) {
    out.append(" ").append(name).append("=\"");
    append_xml(value, out);
    out += '"';
  }
  out += '>';
  if (element.children.empty()) {
    append_xml(element.text, out);
  } else {
    out += '\n';
    for (const Element& child : element.children) write_element(child, level + 1, prefix, out);
    out.append(level, ' ');
  }
  out.append("</").append(prefix).append(element.name).append(">\n");
}

std::string content_id(std::size_t index) { return "cid:" + std::to_string(index + 1); }

Element manifest_of(std::span<const EdxmlFile> files) {
  Element manifest{"edXMLManifest", {}, {}, {{"version", "1.0"}}};
  for (std::size_t i = 0; i < files.size(); ++i) {
    Element reference{"Reference", {}, {}};
    reference.add("ContentId", content_id(i));
    reference.add("ContentType", files[i].type);
    reference.add("AttachmentName", files[i].name);
    manifest.add(std::move(reference));
  }
  return manifest;
}

Element attachments_of(std::span<const EdxmlFile> files) {
  Element encoded{"AttachmentEncoded", {}, {}};
  for (std::size_t i = 0; i < files.size(); ++i) {
    Element attachment{"Attachment", {}, {}};
    attachment.add("ContentId", content_id(i));
    attachment.add("AttachmentName", files[i].name);
    attachment.add("ContentType", "application/zip");  // each file is packed on its own, as the national exchange's own software does
    attachment.children.push_back({"ContentTransferEncoded", files[i].base64, {}});
    encoded.add(std::move(attachment));
  }
  return encoded;
}

}  // namespace

Element edxml_header(const Document& document, const OrganCodes& codes) {
  const Record& record = *document.record;
  const Organs organs(record, codes.bodies);
  const bool known = organs.issuer() != nullptr && !organs.issuer()->organ_id.empty();
  const std::string_view organ_id = known ? std::string_view(organs.issuer()->organ_id) : codes.organ_id;
  Element header{"MessageHeader", {}, {}};
  header.add(from_of(record, organ_id, organs));
  for (const Value name : receivers_of(record)) header.add(to_of(words(name), organs));
  const Reference none;
  const Reference& reference = record.reference ? *record.reference : none;
  const std::string date = date_words(record.date);
  header.add("DocumentId", document_id(organ_id, date, reference.number, reference.symbol));
  header.add(code_of(record));
  Element promulgation{"PromulgationInfo", {}, {}};
  promulgation.add("Place", words(record.place));
  promulgation.add("PromulgationDate", date);
  header.add(std::move(promulgation));
  header.add(type_of(record));
  header.add("Subject", words(record.subject));
  header.add(signer_of(record));
  header.add(places_of(record));
  header.add(other_info_of(document));
  add_answered(record, organs, header);
  return header;
}

void fill_edxml_header(const Element& more, Element& header) {
  const std::size_t own = header.children.size();
  for (const Element& element : more.children) {
    const auto known = std::span(header.children).first(own);
    if (std::ranges::find(known, element.name, &Element::name) == known.end()) header.children.push_back(element);
  }
}

std::vector<std::string_view> missing_in_edxml(const Element& header) {
  std::vector<std::string_view> missing;
  for (const std::string_view path : required) {
    const std::size_t slash = path.find('/');
    const Element* found = header.find(path.substr(0, slash));
    if (found != nullptr && slash != std::string_view::npos) found = found->find(path.substr(slash + 1));
    if (found == nullptr || (found->text.empty() && found->children.empty())) missing.push_back(path);
  }
  return missing;
}

void write_edxml(const Element& header, const Element* trace, std::span<const EdxmlFile> files, std::string_view remark, std::string& out) {
  Element ordered = header;
  std::ranges::stable_sort(ordered.children, {}, rank_of);
  Element head{"edXMLHeader", {}, {}};
  head.children.push_back(std::move(ordered));
  if (trace != nullptr) head.children.push_back(*trace);
  Element body{"edXMLBody", {}, {}};
  body.children.push_back(manifest_of(files));

  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (!remark.empty()) out.append("<!-- ").append(remark).append(" -->\n");
  // The root's namespace is the default one, whatever is in the envelope has the prefix, and what is beside it has none: so readers want
  // it.
  out.append("<edXML xmlns=\"").append(name_space).append("\">\n");
  out.append(" <edXML:edXMLEnvelope xmlns:edXML=\"").append(name_space).append("\">\n");
  write_element(head, 2, "edXML:", out);
  write_element(body, 2, "edXML:", out);
  out += " </edXML:edXMLEnvelope>\n";
  if (!files.empty()) write_element(attachments_of(files), 1, "", out);
  out += "</edXML>\n";
}

}  // namespace congvan
