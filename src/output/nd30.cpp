// The input data of a document as Decree 30/2020/NĐ-CP, Appendix VI, Part II has it: names, order and greatest lengths.
#include <algorithm>
#include <array>
#include <optional>

#include "congvan/exports.hpp"
#include "lexicon/signing.hpp"
#include "output/exported.hpp"
#include "output/json_writer.hpp"
#include "output/organs.hpp"
#include "output/values.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace congvan {
namespace {

/// What the fields of one document come from.
struct Facts {
  const Document& document;
  const Record& record;
  const OrganCodes& codes;
  Organs organs;
};

/// What a field may hold, and what is known of it: nothing for what only the office that keeps the document knows.
using Known = std::optional<std::string>;
enum class Kind : std::uint8_t { text, number };
struct Field {
  std::string_view parent;  ///< the group that it stands in; empty: the document itself
  std::string_view name;
  Kind kind;
  std::size_t allowed;  ///< characters; 0: no limit ("LongText")
  Known (*get)(const Facts&);
};

Known known(Value value) { return given(value) ? Known(value) : std::nullopt; }
Known known(std::string_view words, bool is_known) { return is_known ? Known(words) : std::nullopt; }
Known office(const Facts& /*x*/) { return std::nullopt; }

// The office that keeps the document says so; the issuer is another one where a document came in.
Known keeper(const Facts& x) { return known(x.codes.organ_id, !x.codes.organ_id.empty()); }
Known number(const Facts& x) { return x.record.reference ? known(x.record.reference->number) : std::nullopt; }
Known notation(const Facts& x) { return x.record.reference ? known(x.record.reference->symbol) : std::nullopt; }
// A day only: the field has ten characters.
Known day(const Facts& x) {
  DateText text;
  return x.record.date && x.record.date->value.day != 0 ? known(date_text(x.record.date->value, text)) : std::nullopt;
}
Known issuer(const Facts& x) {
  const AddedBody* const row = x.organs.issuer();
  return row != nullptr ? Known(row->name) : known(issuer_name(x.record));
}
Known pages(const Facts& x) { return x.document.source.pages ? Known(std::to_string(*x.document.source.pages)) : std::nullopt; }
Known position(const Facts& x) { return x.record.signatures.empty() ? std::nullopt : known(x.record.signatures.front().title); }
Known signer(const Facts& x) { return x.record.signatures.empty() ? std::nullopt : known(x.record.signatures.front().name); }
Known copies(const Facts& x) {
  std::string_view count = copies_issued(x.record);
  count.remove_prefix(std::min(count.find_first_not_of('0'), count.size()));  // JSON has no number 05
  return known(count, !count.empty());
}

// No mark is no statement.
Known priority(const Facts& x) {
  const std::size_t level = given(x.record.urgency) ? lexicon::urgency_level(x.record.urgency) : 0;
  return level == 0 ? std::nullopt : Known(std::to_string(level));
}

constexpr auto fields = std::to_array<Field>({
    {"FileCode", "OrganId", Kind::text, 13, keeper},
    {"FileCode", "FileCatalog", Kind::number, 4, office},
    {"FileCode", "FileNotation", Kind::text, 20, office},
    {"", "DocOrdinal", Kind::number, 3, office},
    {"", "TypeName", Kind::text, 100, [](const Facts& x) { return known(x.record.type_name); }},
    {"", "CodeNumber", Kind::text, 11, number},
    {"", "CodeNotation", Kind::text, 30, notation},
    {"", "IssuedDate", Kind::text, 10, day},
    {"", "OrganName", Kind::text, 200, issuer},
    {"", "Subject", Kind::text, 500, [](const Facts& x) { return known(x.record.subject); }},
    {"", "Language", Kind::text, 30, [](const Facts& /*x*/) { return Known("Tiếng Việt"); }},
    {"", "PageAmount", Kind::number, 3, pages},
    {"", "Description", Kind::text, 500, office},
    {"", "ArrivalDate", Kind::text, 10, office},
    {"", "ArrivalNumber", Kind::number, 10, office},
    {"SignerInfo", "Position", Kind::text, 100, position},
    {"SignerInfo", "FullName", Kind::text, 50, signer},
    {"To", "OrganId", Kind::text, 13, office},  // a list, which write_receivers fills
    {"To", "OrganName", Kind::text, 200, office},
    {"", "Priority", Kind::number, 1, priority},
    {"", "IssuedAmount", Kind::number, 3, copies},
    {"", "DueDate", Kind::text, 10, office},
    {"", "ToPlaces", Kind::text, 1000, office},
    {"", "TraceHeaderList", Kind::text, 0, office},
});

class Writer {
 public:
  Writer(const Facts& x, std::string& out) : x_(x), json_(out, 2) {}

  std::vector<OverlongValue> write() {
    json_.begin_object();
    for (std::size_t at = 0; at < fields.size();) {
      const std::string_view parent = fields[at].parent;
      std::size_t end = at + 1;
      while (!parent.empty() && end < fields.size() && fields[end].parent == parent) ++end;
      if (!parent.empty()) json_.key(parent);
      if (parent == "To")
        write_receivers(at);
      else
        write_group(at, end);
      at = end;
    }
    json_.end_object();
    return std::move(overlong_);
  }

 private:
  void write_group(std::size_t at, std::size_t end) {
    const bool group = !fields[at].parent.empty();
    if (group) json_.begin_object();
    for (; at < end; ++at) value(fields[at], fields[at].get(x_));
    if (group) json_.end_object();
  }

  /// Those that it is addressed to and those below "Nơi nhận", but for lines that only point to others ("Như trên") and the archive.
  void write_receivers(std::size_t at) {
    json_.begin_array();
    for (const Value addressee : x_.record.addressees) receiver(addressee, at);
    for (const Recipient& recipient : x_.record.recipients)
      if (!recipient.archive && !starts_with_words(recipient.text, "nhu")) receiver(recipient_name(recipient), at);
    json_.end_array();
  }
  void receiver(Value name, std::size_t at) {
    const AddedBody* const row = given(name) ? x_.organs.named(name) : nullptr;
    json_.element();
    json_.begin_object();
    value(fields[at], row == nullptr ? std::nullopt : known(row->organ_id, !row->organ_id.empty()));
    value(fields[at + 1], row == nullptr ? known(name) : Known(row->name));
    json_.end_object();
  }

  void value(const Field& field, const Known& known_value) {
    json_.key(field.name);
    if (!known_value) return json_.null();
    const std::size_t length = count_characters(*known_value);
    if (field.allowed != 0 && length > field.allowed) overlong_.push_back({field.name, length, field.allowed});
    if (field.kind == Kind::number)
      json_.json(*known_value);
    else
      json_.string(*known_value);
  }

  const Facts& x_;
  JsonWriter json_;
  std::vector<OverlongValue> overlong_;
};

}  // namespace

std::vector<OverlongValue> write_nd30(const Document& document, const OrganCodes& codes, std::string& out) {
  if (document.error || document.record == nullptr) return {};
  return Writer({document, *document.record, codes, Organs(*document.record, codes.bodies)}, out).write();
}

std::vector<Nd30Field> nd30_fields() {
  std::vector<Nd30Field> out;
  out.reserve(fields.size());
  for (const Field& field : fields)
    out.push_back({(field.parent.empty() ? "" : std::string(field.parent) + ".") + std::string(field.name), field.allowed});
  return out;
}

}  // namespace congvan
