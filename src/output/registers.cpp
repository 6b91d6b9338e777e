#include "output/registers.hpp"

#include <algorithm>
#include <array>

#include "output/columns.hpp"
#include "output/exported.hpp"
#include "output/message.hpp"
#include "text/letters.hpp"

namespace congvan {
namespace {

using namespace columns;

void append(std::string& list, std::string_view divider, std::string_view words) {
  if (!words.empty()) list.append(list.empty() ? "" : divider).append(words);
}

// What only the office knows that keeps the register: it stays blank.
constexpr auto blank = [](const Document&, const Context&) { return Value{}; };

constexpr auto reference = [](const Document&, const Context& x) { return x.record.reference ? x.record.reference->canonical : Value{}; };
constexpr auto date = [](const Document&, const Context& x) { return x.record.date ? x.record.date->value : PartialDate{}; };
// The full name where it is certain, else as printed, with the superior body, for each province has a "Sở Nội vụ".
constexpr auto author = [](const Document&, const Context& x) {
  std::string name;
  if (given(x.record.issuer_full)) return name.append(x.record.issuer_full);
  if (!x.record.issuer) return name;
  name = x.record.issuer->name;
  if (given(x.record.issuer->parent)) name.append(" (").append(x.record.issuer->parent).append(")");
  return name;
};

// "Quyết định ban hành Quy chế …"; a công văn has its subject behind "V/v".
constexpr auto kind_and_subject = [](const Document&, const Context& x) {
  const Record& record = x.record;
  std::string words;
  if (given(record.type_name)) words = record.type_name;
  if (!given(record.subject) || record.subject.empty()) return words;
  const bool says_about = starts_with_words(record.subject, "ve") || starts_with_words(record.subject, "v/v");
  if (given(record.type) && record.type == "CV" && !says_about) append(words, " ", "v/v");
  append(words, " ", record.subject);
  return words;
};

constexpr auto signers = [](const Document&, const Context& x) {
  std::string names;
  for (const Signature& signature : x.record.signatures)
    if (given(signature.name)) append(names, "; ", signature.name);
  return names;
};

// "Như trên" are the addressees.
constexpr auto receivers = [](const Document&, const Context& x) {
  std::string names;
  for (const Value addressee : x.record.addressees) append(names, "; ", addressee);
  for (const Recipient& recipient : x.record.recipients) {
    const bool addressees_again = !x.record.addressees.empty() && starts_with_words(recipient.text, "nhu tren");
    if (!recipient.archive && !addressees_again) append(names, "; ", recipient_name(recipient));
  }
  return names;
};

// What stands behind "Lưu:".
constexpr auto keepers = [](const Document&, const Context& x) {
  std::string names;
  for (const Recipient& recipient : x.record.recipients) {
    std::size_t length = 0;
    if (!recipient.archive || !starts_with_words(recipient.text, "luu", &length)) continue;
    std::string_view words = trim(recipient.text.substr(length));
    if (words.starts_with(':')) words = trim(words.substr(1));
    append(names, "; ", words);
  }
  return names;
};

constexpr auto copies = [](const Document&, const Context& x) { return Value(copies_issued(x.record)); };

// Urgency and secrecy, and the file where nothing else tells which document the row is of.
constexpr auto note = [](const Document& d, const Context& x) {
  std::string words;
  if (given(x.record.urgency)) append(words, "; ", x.record.urgency);
  if (given(x.record.secrecy)) append(words, "; ", x.record.secrecy);
  const bool numbered = x.record.reference && given(x.record.reference->number);
  if (!numbered) append(words, "; ", printable_path(d.source.path));
  if (d.error) words.append(": ").append(printable_message(d.error->message));
  return words;
};

constexpr auto in_columns = std::tuple{
    Column{"Ngày đến", blank},
    Column{"Số đến", blank},
    Column{"Tác giả", author},
    Column{register_reference, reference},
    Column{"Ngày tháng văn bản", date},
    Column{"Tên loại và trích yếu nội dung", kind_and_subject},
    Column{"Đơn vị hoặc người nhận", blank},
    Column{"Ngày chuyển", blank},
    Column{"Ký nhận", blank},
    Column{"Ghi chú", note},
};
constexpr auto out_columns = std::tuple{
    Column{register_reference, reference},
    Column{"Ngày tháng văn bản", date},
    Column{"Tên loại và trích yếu nội dung", kind_and_subject},
    Column{"Người ký", signers},
    Column{"Nơi nhận văn bản", receivers},
    Column{"Đơn vị, người nhận bản lưu", keepers},
    Column{"Số lượng bản", copies},
    Column{"Ngày chuyển", blank},
    Column{"Ký nhận", blank},
    Column{"Ghi chú", note},
};
constexpr auto in_names = names_of(in_columns);
constexpr auto out_names = names_of(out_columns);
constexpr auto in_kinds = kinds_in<Document>(in_columns);
constexpr auto out_kinds = kinds_in<Document>(out_columns);

constexpr std::array<TableRows, 2> kRegisters = {{
    {{"register-in", in_names},
     in_kinds,
     false,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.document, in_columns, x, row, visitor); }},
    {{"register-out", out_names},
     out_kinds,
     false,
     [](const Context& x, Row& row, const RowVisitor& visitor) { visit(x.document, out_columns, x, row, visitor); }},
}};

constexpr std::array kRegisterTables = {kRegisters[0].table, kRegisters[1].table};

}  // namespace

std::span<const columns::TableRows> columns::register_rows() { return kRegisters; }

std::span<const Table> registers() { return kRegisterTables; }

const Table* register_named(std::string_view name) {
  const auto* const found = std::ranges::find(kRegisterTables, name, &Table::name);
  return found == kRegisterTables.end() ? nullptr : found;
}

}  // namespace congvan
