// The JSON Schema of the record, from the same rows as the writer (fields.hpp) and the same tables of names.
#include <span>
#include <tuple>

#include "lexicon/kinds.hpp"
#include "output/fields.hpp"
#include "output/json_writer.hpp"

namespace congvan {
namespace {

// Types that are no objects with rows of their own. A choice among names has no JSON here: see choices below.
struct Plain {
  std::string_view name;
  std::string_view json;
};
constexpr Plain kPlain[] = {
    {"text", R"({"type": "string"})"},
    {"flag", R"({"type": "boolean"})"},
    {"count", R"({"type": "integer", "minimum": 0})"},
    {"position", R"({"type": "integer", "minimum": 1})"},
    {"version", R"({"const": "congvan/1"})"},
    {"sha256", R"({"type": "string", "pattern": "^[0-9a-f]{64}$"})"},
    {"date_value", R"({"type": "string", "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"})"},
    {"citation_id", R"({"type": "string", "pattern": "^c[1-9][0-9]*$"})"},
    {"referent",
     R"({"anyOf": [{"const": "self"}, {"$ref": "#/$defs/citation_id"}, {"type": "array", "items": {"$ref": "#/$defs/citation_id"}}]})"},
};

class SchemaWriter {
 public:
  explicit SchemaWriter(std::string& out) : json_(out, 2) {}
  void write();

 private:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void ref(std::string_view type) {
    json_.begin_flat();
    json_.begin_object();
    text("$ref", std::string("#/$defs/").append(type));
    json_.end_object();
    json_.end_flat();
  }
  void require(std::string_view key, bool always) {
    if (!always) return;
    json_.element();
    json_.string(key);
  }
  void value(std::string_view type, Count count);
  template <class Get>
  void property(const Field<Get>& row);
  template <class Names>
  void choice(std::string_view name, const Names& names);
  template <class... Rows>
  void object(std::string_view name, std::string_view meaning, const Rows&... tables);
  void plain_types();
  void choices();
  void objects();

  JsonWriter json_;
};

/// The keywords that say which values a field has.
void SchemaWriter::value(std::string_view type, Count count) {
  if (count == Count::one) {
    text("$ref", std::string("#/$defs/").append(type));
  } else if (count == Count::many) {
    text("type", "array");
    json_.key("items");
    ref(type);
  } else {
    json_.key("anyOf");
    json_.begin_flat();
    json_.begin_array();
    json_.element();
    ref(type);
    json_.element();
    json_.json(R"({"type": "null"})");
    json_.end_array();
    json_.end_flat();
  }
}

template <class Get>
void SchemaWriter::property(const Field<Get>& row) {
  json_.key(row.key);
  json_.begin_object();
  text("description", row.meaning);
  value(row.type, row.count);
  json_.end_object();
}

template <class Names>
void SchemaWriter::choice(std::string_view name, const Names& names) {
  json_.key(name);
  json_.begin_object();
  json_.key("enum");
  json_.begin_flat();
  json_.begin_array();
  for (const auto& entry : names) {
    json_.element();
    json_.string(entry);
  }
  json_.end_array();
  json_.end_flat();
  json_.end_object();
}

/// An object that has the rows of all `tables` and no other key.
template <class... Rows>
void SchemaWriter::object(std::string_view name, std::string_view meaning, const Rows&... tables) {
  const auto rows = std::tuple_cat(tables...);
  const auto each = [&](auto visit) { std::apply([&](const auto&... row) { (visit(row), ...); }, rows); };
  json_.key(name);
  json_.begin_object();
  text("description", meaning);
  text("type", "object");
  json_.key("additionalProperties");
  json_.boolean(false);
  json_.key("required");
  json_.begin_flat();
  json_.begin_array();
  each([&](const auto& row) { require(row.key, row.always); });
  json_.end_array();
  json_.end_flat();
  json_.key("properties");
  json_.begin_object();
  each([&](const auto& row) { property(row); });
  json_.end_object();
  json_.end_object();
}

void SchemaWriter::plain_types() {
  for (const Plain& plain : kPlain) {
    json_.key(plain.name);
    json_.json(plain.json);
  }
}

void SchemaWriter::choices() {
  std::vector<std::string_view> codes;
  for (const lexicon::Kind& kind : lexicon::kinds()) codes.push_back(kind.code);
  std::vector<std::string_view> rules;
  for (const DiagnosticRule& rule : diagnostic_rules()) rules.push_back(rule.name);
  choice("kind_code", codes);
  choice("family", family_names);
  choice("issuer_source", issuer_source_names);
  choice("where", where_names);
  choice("relation", relation_names);
  choice("directive_kind", directive_kind_names);
  choice("severity", severity_names);
  choice("rule", rules);
}

void SchemaWriter::objects() {
  object("record", "What one document says. What it does not say is null or an empty list.", document_fields, fields_of<Record>);
  object("unreadable", "A document that could not be read.", error_fields);
  object("source", "Where a document came from.", fields_of<Source>);
  object("error", "Why a document could not be read.", fields_of<SourceError>);
  object("span", "A half-open range of bytes of the document's text.", fields_of<Placed>);
  object("reference", "Number and symbol of the document (số, ký hiệu).", fields_of<Reference>);
  object("cited_reference", "Number and symbol of a cited document.", fields_of<CitedReference>);
  object("date", "Date of issue.", fields_of<Date>);
  object("cited_date", "Date of a cited document.", fields_of<CitedDate>);
  object("issuer", "The issuing body (cơ quan ban hành).", fields_of<Issuer>);
  object("signature", "One signer.", fields_of<Signature>);
  object("digital_signature", "The stamp of a digital signature.", fields_of<DigitalSignature>);
  object("recipient", "One line below Nơi nhận.", fields_of<Recipient>);
  object("citation", "A mention of another particular document (viện dẫn).", fields_of<Citation>);
  object("provision", "A provision of a cited document.", fields_of<CitedProvision>);
  object("directive", "A provision of the document.", fields_of<Directive>);
  object("deadline", "By when something is to be done.", fields_of<Deadline>);
  object("assignee", "Who is told to act.", fields_of<Assignee>);
  object("mention", "A short mention of a document: Công văn nêu trên.", fields_of<ShortMention>);
  object("footnote", "A footnote.", fields_of<Footnote>);
  object("attachment", "Something attached after the signature.", fields_of<Attachment>);
  object("diagnostic", "Something doubtful or missing.", fields_of<Diagnostic>);
}

void SchemaWriter::write() {
  json_.begin_object();
  text("$schema", "https://json-schema.org/draft/2020-12/schema");
  text("$id", "urn:congvan:record:1");
  text("title", "Record of a Vietnamese official dispatch");
  json_.key("if");
  json_.json(R"({"required": ["error"]})");
  json_.key("then");
  ref("unreadable");
  json_.key("else");
  ref("record");
  json_.key("$defs");
  json_.begin_object();
  objects();
  choices();
  plain_types();
  json_.end_object();
  json_.end_object();
}

}  // namespace

void write_schema(std::string& out) {
  SchemaWriter(out).write();
  out += '\n';
}

}  // namespace congvan
