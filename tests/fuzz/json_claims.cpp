// JSON: read by RapidJSON, held against the schema that the program ships, read back to a record.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

#include "claims.hpp"
#include "document.hpp"
#include "records/stored_record.hpp"

namespace congvan::fuzz {
namespace {

constexpr unsigned strictly = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;

void parse(std::string_view json, rapidjson::Document& document) {
  document.Parse<strictly>(json.data(), json.size());
  if (document.HasParseError()) broken(std::string("JSON parses: ") + rapidjson::GetParseError_En(document.GetParseError()), json);
}

/// The part of the schema for records, or for documents that could not be read. RapidJSON knows draft 4: it takes "$defs" and "$ref" as
/// they are, but has no "if".
class Schema {
 public:
  explicit Schema(const char* definition) {
    std::string text;
    write_schema(text);
    for (std::size_t at = text.find("$defs"); at != std::string::npos; at = text.find("$defs", at)) text.replace(at, 5, "definitions");
    parse(text, source_);
    for (const char* const key : {"if", "then", "else"}) source_.RemoveMember(key);
    rapidjson::Value reference(rapidjson::kObjectType);
    reference.AddMember("$ref", rapidjson::Value(definition, source_.GetAllocator()), source_.GetAllocator());
    rapidjson::Value list(rapidjson::kArrayType);
    list.PushBack(reference, source_.GetAllocator());
    source_.AddMember("allOf", list, source_.GetAllocator());
    schema_ = std::make_unique<rapidjson::SchemaDocument>(source_);
  }

  [[nodiscard]] bool takes(const rapidjson::Document& record, std::string* where = nullptr) const {
    rapidjson::SchemaValidator validator(*schema_);
    if (record.Accept(validator)) return true;
    rapidjson::StringBuffer pointer;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(pointer);
    if (where != nullptr) *where = std::string(pointer.GetString()) + " breaks " + validator.GetInvalidSchemaKeyword();
    return false;
  }

 private:
  rapidjson::Document source_;
  std::unique_ptr<rapidjson::SchemaDocument> schema_;
};

/// That RapidJSON follows the references: else every text would be valid.
bool is_strict(const Schema& schema) {
  rapidjson::Document wrong;
  parse(R"({"schema":"congvan/1","source":{"path":7}})", wrong);
  return !schema.takes(wrong);
}

const Schema& schema_for(bool error) {
  static const Schema record("#/definitions/record");
  static const Schema unreadable("#/definitions/unreadable");
  static const bool strict = is_strict(record) && is_strict(unreadable);
  hold(strict, "the schema refuses what is no record");
  return error ? unreadable : record;
}

std::string tables_of(const Document& document) {
  std::string out;
  for (const Table& table : tables()) write_csv_rows(table, document, Language::english, false, out);
  return out;
}

// What from-records makes of what was written is the same again, as JSON and as tables.
void check_comes_back(const Document& document, std::string_view json) {
  records::JsonParser parser;
  const Exact written(json);
  const records::StoredRecord stored = records::read_record(written.view(), parser);
  std::string again;
  write_json(stored.document(), Language::english, 0, again);
  hold_same(again, json, "a record read back is the same JSON");
  hold_same(tables_of(stored.document()), tables_of(document), "a record read back gives the same tables");
}

}  // namespace

void hold_json(std::string_view json, std::string_view what) {
  rapidjson::Document parsed;
  parsed.Parse<strictly>(json.data(), json.size());
  hold(!parsed.HasParseError(), std::string("JSON parses: ") + std::string(what), json);
}

void check_schema(std::string_view json, bool error) {
  rapidjson::Document parsed;
  parse(json, parsed);
  std::string where;
  hold(schema_for(error).takes(parsed, &where), "JSON is valid", where + " in " + std::string(json));
}

void check_json(const Document& document, std::string_view json) {
  hold(json.find('\n') == std::string_view::npos, "a record without indentation is one line", json);
  check_schema(json, document.error.has_value());
  check_comes_back(document, json);
}

}  // namespace congvan::fuzz
