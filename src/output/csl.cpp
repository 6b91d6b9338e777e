// A document as an item of CSL-JSON: names and kinds of values are those of csl-data.json 1.0.2.
#include "congvan/exports.hpp"
#include "output/exported.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/values.hpp"

namespace congvan {
namespace {

constexpr std::size_t sum_digits = 8;

std::string_view type_of(const Record& record) {
  if (is_law(record.type)) return "legislation";
  if (is_normative(record.type, record.reference)) return "regulation";
  return record.type == "BC" ? "report" : "document";
}

/// Number, symbol and date, by which people know it, and the beginning of the file's SHA-256, since other bodies have the same.
std::string id_of(const Document& document) {
  const Record& record = *document.record;
  std::string out;
  if (record.reference && given(record.reference->canonical)) out = ascii_name(record.reference->canonical);
  const auto add = [&out](std::string_view part) {
    if (!out.empty() && !part.empty()) out += '-';
    out += part;
  };
  DateText text;
  if (record.date && record.date->value.year != 0) add(date_text(record.date->value, text));
  add(document.source.sha256.substr(0, sum_digits));
  return out.empty() ? printable_path(document.source.path) : out;
}

std::string references_of(const Record& record) {
  std::string out;
  for (const Citation& citation : record.citations) {
    const std::string label = citation.same_as ? std::string() : label_of(citation);
    if (!label.empty()) out.append(out.empty() ? "" : "; ").append(label);
  }
  return out;
}

class Item {
 public:
  explicit Item(std::string& out) : json_(out, 2) { json_.begin_object(); }
  void end() { json_.end_object(); }

  void text(std::string_view key, Value value) {
    if (!given(value) || value.empty()) return;
    json_.key(key);
    json_.string(value);
  }
  /// Names as they are printed: what is family and what is given in a body's name nobody can tell.
  void names(std::string_view key, const std::vector<Value>& names) {
    if (names.empty()) return;
    json_.key(key);
    json_.begin_array();
    for (const Value name : names) {
      json_.element();
      json_.begin_flat();
      json_.begin_object();
      text("literal", name);
      json_.end_object();
      json_.end_flat();
    }
    json_.end_array();
  }
  void date(std::string_view key, PartialDate date) {
    if (date.year == 0) return;
    json_.key(key);
    json_.begin_flat();
    json_.begin_object();
    json_.key("date-parts");
    json_.begin_array();
    json_.element();
    json_.begin_array();
    for (const int part : {date.year, date.month, date.month == 0 ? 0 : date.day}) {
      if (part == 0) break;
      json_.element();
      json_.number(static_cast<std::size_t>(part));
    }
    json_.end_array();
    json_.end_array();
    json_.end_object();
    json_.end_flat();
  }
  void number(std::string_view key, std::size_t value) {
    json_.key(key);
    json_.number(value);
  }
  void file(const Source& source) {
    json_.key("custom");
    json_.begin_object();
    text("path", printable_path(source.path));
    text("sha256", source.sha256);
    json_.end_object();
  }

 private:
  JsonWriter json_;
};

}  // namespace

void write_csl(const Document& document, std::string& out) {
  if (document.error || document.record == nullptr) return;
  const Record& record = *document.record;
  const std::string_view type = type_of(record);
  const Value issuer = issuer_name(record);
  Item item(out);
  item.text("id", id_of(document));
  item.text("type", type);
  item.text("title", record.subject);
  item.text("genre", record.type_name);
  if (record.reference) item.text("number", record.reference->canonical);
  item.text("authority", issuer);
  // Styles print the authority of laws and rules, the author of everything else.
  if (given(issuer) && (type == "document" || type == "report")) item.names("author", {issuer});
  item.names("recipient", record.addressees);
  if (record.date) item.date("issued", record.date->value);
  item.text("publisher-place", record.place);
  if (document.source.pages) item.number("number-of-pages", *document.source.pages);
  item.text("references", references_of(record));
  item.text("language", "vi");
  item.file(document.source);
  item.end();
}

}  // namespace congvan
