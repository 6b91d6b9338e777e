#include "output/akn_meta.hpp"

#include "output/exported.hpp"
#include "output/values.hpp"

namespace congvan::akn {
namespace {

constexpr std::string_view unknown_date = "0001-01-01";  // FRBRdate must be a day

void write_work(const Record& record, const Work& work, Elements& xml) {
  xml.value("FRBRcountry", "vn");
  if (!work.subtype.empty()) xml.value("FRBRsubtype", work.subtype);
  if (record.reference && given(record.reference->canonical)) xml.value("FRBRnumber", record.reference->canonical);
  xml.value("FRBRprescriptive", work.act ? "true" : "false");
}

void write_thing(Elements& xml, std::string_view element, const std::string& name, const std::string& href, std::string_view shown,
                 std::string_view more = {}) {
  xml.leaf(element, xml.id(name) + std::string(more) + xml.attribute("href", href) + xml.attribute("showAs", shown));
}

// Cited documents whose words give no number or no year.
void write_unresolved(const Record& record, Elements& xml) {
  for (std::size_t i = 0; i < record.citations.size(); ++i) {
    const Citation& citation = record.citations[i];
    if (citation.same_as || work_of(citation).resolved()) continue;
    const std::string shown = label_of(citation);
    write_thing(xml, "TLCReference", "cited_" + std::to_string(i + 1), "/akn/ontology/reference/vn/" + ascii_name(shown), shown,
                xml.attribute("name", "unresolved"));
  }
}

}  // namespace

void write_identification(const Record& record, const Work& work, std::string_view component, Elements& xml) {
  DateText text;
  const bool day = record.date && record.date->value.day != 0;
  const std::string dated =
      xml.attribute("date", day ? date_text(record.date->value, text) : unknown_date) + xml.attribute("name", day ? "issued" : "unknown");
  xml.begin("identification", xml.attribute("source", "#congvan"));
  struct Level {
    std::string_view element;
    std::string iri;
    std::string_view ending;
  };
  const std::string expression = work.iri() + "/vie@";
  for (const Level& level :
       {Level{"FRBRWork", work.iri(), ""}, Level{"FRBRExpression", expression, ""}, Level{"FRBRManifestation", expression, ".xml"}}) {
    xml.begin(level.element);
    xml.value("FRBRthis", level.iri + "/" + std::string(component) + std::string(level.ending));
    xml.value("FRBRuri", level.iri + std::string(level.ending));
    xml.leaf("FRBRdate", level.ending.empty() ? dated : xml.attribute("date", unknown_date) + xml.attribute("name", "unknown"));
    xml.leaf("FRBRauthor", xml.attribute("href", level.ending.empty() ? "#issuer" : "#congvan"));
    if (level.element == "FRBRWork") write_work(record, work, xml);
    if (level.element == "FRBRExpression") xml.leaf("FRBRlanguage", xml.attribute("language", "vie"));
    if (level.element == "FRBRManifestation") xml.value("FRBRformat", "application/akn+xml");
    xml.end(level.element);
  }
  xml.end("identification");
}

// The names of things are local: Vietnam has no register of them.
void write_references(const Record& record, Elements& xml) {
  xml.begin("references", xml.attribute("source", "#congvan"));
  const Value issuer = issuer_name(record);
  write_thing(xml, "TLCOrganization", "congvan", "/akn/ontology/organization/congvan", "congvan");
  write_thing(xml, "TLCOrganization", "issuer", "/akn/ontology/organization/vn/" + (given(issuer) ? ascii_name(issuer) : "unknown"),
              given(issuer) ? issuer : "unknown");
  for (std::size_t i = 0; i < record.addressees.size(); ++i) {
    const Value addressee = record.addressees[i];
    write_thing(xml, "TLCOrganization", "addressee_" + std::to_string(i + 1), "/akn/ontology/organization/vn/" + ascii_name(addressee),
                addressee);
  }
  if (given(record.place)) write_thing(xml, "TLCLocation", "place", "/akn/ontology/location/vn/" + ascii_name(record.place), record.place);
  for (std::size_t i = 0; i < record.signatures.size(); ++i) {
    const Signature& signature = record.signatures[i];
    const std::string number = std::to_string(i + 1);
    if (given(signature.title))
      write_thing(xml, "TLCRole", "role_" + number, "/akn/ontology/role/vn/" + ascii_name(signature.title), signature.title);
    if (given(signature.name))
      write_thing(xml, "TLCPerson", "signer_" + number, "/akn/ontology/person/vn/" + ascii_name(signature.name), signature.name);
  }
  write_unresolved(record, xml);
  xml.end("references");
}

}  // namespace congvan::akn
