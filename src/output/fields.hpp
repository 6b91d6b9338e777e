// The record's fields: name, type, how many, how to get them, and what they mean. The JSON writer and the schema both walk these rows,
// so that a new key is one row here. Order is the order in JSON.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "congvan/write.hpp"
#include "output/context.hpp"
#include "output/message.hpp"
#include "output/names.hpp"

namespace congvan {

enum class Count : std::uint8_t { one, optional, many };

template <class Get>
struct Field {
  std::string_view key;
  std::string_view type;  ///< a row of types.hpp, or an object below
  Count count;
  Get get;  ///< a member, or a function of the object and its Context
  std::string_view meaning;
  bool always = true;  ///< false: only in objects for which `has_extra` holds
};
template <class Get>  // clang before 17 does not deduce it
Field(std::string_view, std::string_view, Count, Get, std::string_view, bool = true)->Field<Get>;

// ---- what stands in JSON in a form of its own ----
struct Placed {
  Span span;
  Positions::Place place;
};
struct CitationId {
  std::size_t index;
};
struct CitationIds {
  const std::vector<std::size_t>& indexes;
};
struct CitedReference : Reference {};
struct CitedDate : Date {};
struct ReferentOf {
  const Referent& referent;
};
inline constexpr auto place_of = [](const auto& object, const Context& x) {
  return Placed{object.span, x.positions.at(object.span.start)};
};

/// The rows of a type; specialised below for each type that is an object in JSON.
template <class T>
inline constexpr std::nullptr_t fields_of = nullptr;
template <class T>
[[nodiscard]] constexpr bool has_extra(const T&) {
  return true;
}
[[nodiscard]] inline bool has_extra(const Recipient& recipient) { return recipient.archive; }

template <>
inline constexpr auto fields_of<Placed> = std::tuple{
    Field{"start", "count", Count::one, [](const Placed& p, const Context&) { return p.span.start; },
          "Offset of the first byte in the document's UTF-8 text, which `congvan text FILE` prints."},
    Field{"end", "count", Count::one, [](const Placed& p, const Context&) { return p.span.end; }, "Offset of the byte after the last one."},
    Field{"line", "position", Count::one, [](const Placed& p, const Context&) { return p.place.line; }, "Line of the start, from 1."},
    Field{"column", "position", Count::one, [](const Placed& p, const Context&) { return p.place.column; },
          "Column of the start in characters, from 1."},
};

template <>
inline constexpr auto fields_of<Source> = std::tuple{
    Field{"path", "text", Count::one, [](const Source& s, const Context&) { return printable_path(s.path); },
          "The path as given and walked; a backslash is doubled, a byte that is no UTF-8 is written \\xNN."},
    Field{"format", "text", Count::one, &Source::format, "The format of the file, such as text or docx."},
    Field{"encoding", "text", Count::one, &Source::encoding, "The encoding that the file was read in."},
    Field{"size", "count", Count::one, &Source::size, "The size of the file in bytes."},
    Field{"sha256", "sha256", Count::optional, [](const Source& s, const Context&) { return s.sha256.empty() ? Value{} : s.sha256; },
          "SHA-256 of the file; null when it could not be read."},
    Field{"pages", "count", Count::optional, &Source::pages, "Number of pages, for formats that have pages."},
    Field{"ocr", "flag", Count::one, &Source::ocr, "Whether the text was recognised from pictures."},
};

inline constexpr auto reference_fields = std::tuple{
    Field{"raw", "text", Count::optional, &Reference::raw, "Number and symbol as they stand in the text."},
    Field{"canonical", "text", Count::optional, &Reference::canonical,
          "Number and symbol without white space, with one kind of hyphen, and Ð written as Đ."},
    Field{"number", "text", Count::optional, &Reference::number, "The number (số), such as 1036 or 30a; null when it was left blank."},
    Field{"year", "text", Count::optional, &Reference::year, "The year inside the reference, as in 30/2020/NĐ-CP."},
    Field{"symbol", "text", Count::optional, &Reference::symbol, "The symbol (ký hiệu) after number and year."},
    Field{"family", "family", Count::one, [](const Reference& r, const Context&) { return name_of(r.family); },
          "The system of numbering that the reference follows."},
    Field{"issuer_code", "text", Count::optional, &Reference::issuer_code, "The part of the symbol that stands for the issuing body."},
    Field{"unit_code", "text", Count::optional, &Reference::unit_code, "The part of the symbol that stands for the drafting unit."},
};
template <>
inline constexpr auto fields_of<CitedReference> = reference_fields;
template <>
inline constexpr auto fields_of<Reference> = std::tuple_cat(reference_fields, std::tuple{Field{"span", "span", Count::one, place_of,
                                                                                               "Where the reference stands."}});

inline constexpr auto date_fields = std::tuple{
    Field{"raw", "text", Count::one, &Date::raw, "The date as it stands in the text."},
    Field{"value", "date_value", Count::optional, &Date::value, "The date as precise as given; null when it is no day of the calendar."},
};
template <>
inline constexpr auto fields_of<CitedDate> = date_fields;
template <>
inline constexpr auto fields_of<Date> = std::tuple_cat(date_fields,
                                                       std::tuple{Field{"span", "span", Count::one, place_of, "Where the date stands."}});

template <>
inline constexpr auto fields_of<Issuer> = std::tuple{
    Field{"name", "text", Count::optional, &Issuer::name,
          "The issuing body (cơ quan ban hành) as printed, its lines joined; never guessed from the symbol."},
    Field{"parent", "text", Count::optional, &Issuer::parent, "The superior body printed above it."},
    Field{"from", "issuer_source", Count::one, [](const Issuer& i, const Context&) { return name_of(i.from); },
          "The part of the document that names it."},
};

template <>
inline constexpr auto fields_of<DigitalSignature> = std::tuple{
    Field{"signer", "text", Count::optional, &DigitalSignature::signer, "Who signed, as the stamp says."},
    Field{"time", "text", Count::optional, &DigitalSignature::time,
          "When it was signed, in ISO 8601; without zone when the stamp gives none."},
};

template <>
inline constexpr auto fields_of<Signature> = std::tuple{
    Field{"capacity", "text", Count::many, &Signature::capacity,
          "The lines that begin with TM., KT., TL., TUQ. or Q. (quyền hạn), as printed."},
    Field{"title", "text", Count::optional, &Signature::title, "The signer's own position (chức vụ)."},
    Field{"name", "text", Count::optional, &Signature::name, "The signer's name as printed, without academic titles."},
    Field{"digital", "digital_signature", Count::optional, &Signature::digital, "What the stamp of a digital signature says."},
};

template <>
inline constexpr auto fields_of<Recipient> = std::tuple{
    Field{"text", "text", Count::one, &Recipient::text, "The line without its bullet and closing mark."},
    Field{"purpose", "text", Count::optional, &Recipient::purpose, "What for, as printed in brackets: để b/c."},
    Field{"archive", "flag", Count::one, &Recipient::archive, "Whether it is the archive line (Lưu)."},
    Field{"units", "text", Count::many, &Recipient::units, "The units that keep a copy; in the archive line only.", false},
    Field{"drafter", "text", Count::optional, &Recipient::drafter, "The drafter's name or initials; in the archive line only.", false},
};

template <>
inline constexpr auto fields_of<Citation> = std::tuple{
    Field{"id", "citation_id", Count::one,
          [](const Citation& c, const Context& x) { return CitationId{static_cast<std::size_t>(&c - x.record.citations.data())}; },
          "Identifies the citation within this record."},
    Field{"type", "kind_code", Count::optional, &Citation::type, "Code of the cited document's kind; null for a kind outside the table."},
    Field{"type_name", "text", Count::optional, &Citation::type_name, "Name of the kind."},
    Field{"reference", "cited_reference", Count::optional,
          [](const Citation& c, const Context&) { return c.reference ? std::optional(CitedReference{*c.reference}) : std::nullopt; },
          "Number and symbol of the cited document."},
    Field{"title", "text", Count::optional, &Citation::title, "The name of a law that is cited by its name."},
    Field{"date", "cited_date", Count::optional,
          [](const Citation& c, const Context&) { return c.date ? std::optional(CitedDate{*c.date}) : std::nullopt; },
          "Date of the cited document."},
    Field{"issuer", "text", Count::optional, &Citation::issuer, "The body named as its issuer, as printed."},
    Field{"issuer_id", "text", Count::optional, &Citation::issuer_id,
          "Identifies its issuer, where that is certain: see issuer_id of the record."},
    Field{"issuer_full", "text", Count::optional, &Citation::issuer_full, "The full name of its issuer, where that is certain."},
    Field{"issuer_inferred", "flag", Count::one, &Citation::issuer_inferred,
          "Whether the full name holds words that do not stand there: UBND tỉnh in a document of that province."},
    Field{"subject", "text", Count::optional, &Citation::subject, "What the cited document is about, in the words after it."},
    Field{"relation", "relation", Count::optional, &Citation::relation, "Why it is cited, judged by the words around it."},
    Field{"pinpoint", "text", Count::optional, &Citation::pinpoint,
          "The provision of the cited document that is named, as printed: điểm a khoản 2 Điều 5."},
    Field{"provisions", "provision", Count::many, &Citation::provisions, "The provisions that the pinpoint names, one by one."},
    Field{"where", "where", Count::one, [](const Citation& c, const Context&) { return name_of(c.where); },
          "The part of the document in which the citation stands."},
    Field{"directive", "text", Count::optional, &Citation::directive, "Path of the directive that holds it."},
    Field{"footnote", "text", Count::optional, &Citation::footnote, "Mark of the footnote that holds it."},
    Field{"same_as", "citation_id", Count::optional,
          [](const Citation& c, const Context&) { return c.same_as ? std::optional(CitationId{*c.same_as}) : std::nullopt; },
          "The first citation of the same document in this record."},
    Field{"key", "text", Count::optional, &Citation::key,
          "Type, canonical reference (or folded title) and date joined by colons, with ? for what is missing."},
    Field{"raw", "text", Count::one, &Citation::raw, "The citation as it stands in the text."},
    Field{"span", "span", Count::one, place_of, "Where the citation stands."},
};

template <>
inline constexpr auto fields_of<CitedProvision> = std::tuple{
    Field{"part", "text", Count::optional, &CitedProvision::part, "Label of the part (phần)."},
    Field{"chapter", "text", Count::optional, &CitedProvision::chapter, "Label of the chapter (chương)."},
    Field{"section", "text", Count::optional, &CitedProvision::section, "Label of the section (mục)."},
    Field{"article", "text", Count::optional, &CitedProvision::article, "Label of the article (điều)."},
    Field{"clause", "text", Count::optional, &CitedProvision::clause, "Label of the clause (khoản)."},
    Field{"point", "text", Count::optional, &CitedProvision::point, "Label of the point (điểm)."},
    Field{"appendix", "text", Count::optional, &CitedProvision::appendix, "Label of the appendix (phụ lục)."},
};

template <>
inline constexpr auto fields_of<Assignee> = std::tuple{
    Field{"name", "text", Count::one, &Assignee::name, "Who is told to act, as printed."},
    Field{"implied", "flag", Count::one, &Assignee::implied, "Whether nobody is named and the addressees are meant."},
};

template <>
inline constexpr auto fields_of<Deadline> = std::tuple{
    Field{"raw", "text", Count::one, &Deadline::raw, "The deadline as it stands in the text: trước ngày 15/7/2026."},
    Field{"value", "text", Count::optional, &Deadline::value, "The date, period or frequency; null when it is no definite time."},
    Field{"inferred", "flag", Count::one, &Deadline::inferred,
          "Whether the value's year is not printed but the first that is not before the document's date."},
    Field{"anchor", "text", Count::optional, &Deadline::anchor, "The event that a duration counts from, as printed."},
    Field{"span", "span", Count::one, place_of, "Where the deadline stands."},
};

template <>
inline constexpr auto fields_of<Directive> = std::tuple{
    Field{"path", "text", Count::one, &Directive::path, "Labels from the outermost provision to this one, joined by slashes: Điều 1/2/a."},
    Field{"parent", "text", Count::optional, &Directive::parent, "Path of the provision that holds it."},
    Field{"level", "position", Count::one, [](const Directive& d, const Context&) { return static_cast<std::size_t>(d.level); },
          "Depth, from 1."},
    Field{"kind", "directive_kind", Count::one, &Directive::kind, "How the provision is marked."},
    Field{"marker", "text", Count::optional, &Directive::marker, "The label as printed: 2. or a) or -."},
    Field{"text", "text", Count::one, &Directive::text, "The provision's own words, without its label and the provisions below it."},
    Field{"action", "flag", Count::one, &Directive::action, "Whether it tells somebody to do something."},
    Field{"deadlines", "deadline", Count::many, &Directive::deadlines, "By when it is to be done."},
    Field{"assignees", "assignee", Count::many, &Directive::assignees, "Who is told to act."},
    Field{"coordinators", "text", Count::many, &Directive::coordinators, "Who is to cooperate (phối hợp với), as printed."},
    Field{"report_to", "text", Count::optional, &Directive::report_to, "The body to send, report or submit to, as printed."},
    Field{"citations", "citation_id", Count::many, [](const Directive& d, const Context&) { return CitationIds{d.citations}; },
          "The citations that stand in it."},
    Field{"span", "span", Count::one, place_of, "Where the directive stands."},
};

template <>
inline constexpr auto fields_of<ShortMention> = std::tuple{
    Field{"raw", "text", Count::one, &ShortMention::raw, "The mention as it stands in the text: Công văn nêu trên."},
    Field{"refers_to", "referent", Count::optional, [](const ShortMention& m, const Context&) { return ReferentOf{m.refers_to}; },
          "What it refers to; null when the text leaves it open."},
    Field{"reason", "text", Count::optional, &ShortMention::reason, "Why it refers to that, or why it stays open."},
    Field{"span", "span", Count::one, place_of, "Where the mention stands."},
};

template <>
inline constexpr auto fields_of<Footnote> = std::tuple{
    Field{"mark", "text", Count::one, &Footnote::mark, "The footnote's mark."},
    Field{"text", "text", Count::one, &Footnote::text, "The footnote's words, its lines joined."},
    Field{"span", "span", Count::one, place_of, "Where the footnote stands."},
};

template <>
inline constexpr auto fields_of<Attachment> = std::tuple{
    Field{"title", "text", Count::optional, &Attachment::title, "The attachment's title as printed."},
    Field{"span", "span", Count::one, place_of, "Where the attachment stands."},
};

template <>
inline constexpr auto fields_of<Diagnostic> = std::tuple{
    Field{"rule", "rule", Count::one,
          [](const Diagnostic& d, const Context&) { return diagnostic_rules()[static_cast<std::size_t>(d.rule)].name; },
          "The rule's stable name."},
    Field{"severity", "severity", Count::one,
          [](const Diagnostic& d, const Context&) { return name_of(diagnostic_rules()[static_cast<std::size_t>(d.rule)].severity); },
          "How grave it is."},
    Field{"message", "text", Count::one, [](const Diagnostic& d, const Context& x) { return message_of(d, x.language); },
          "What was found and what was expected, in the language of the run."},
    Field{"span", "span", Count::one, place_of, "Where it was found."},
};

template <>
inline constexpr auto fields_of<Record> = std::tuple{
    Field{"type", "kind_code", Count::optional, &Record::type,
          "Code of the document's kind: CV for an official dispatch; null for a kind outside the table."},
    Field{"type_name", "text", Count::optional, &Record::type_name, "Name of the kind; as printed when it has no code."},
    Field{"reference", "reference", Count::optional, &Record::reference, "The document's own number and symbol (số, ký hiệu)."},
    Field{"date", "date", Count::optional, &Record::date, "Date of issue; never taken from a citation or a stamp."},
    Field{"place", "text", Count::optional, &Record::place, "Place of issue (địa danh), as written before the date."},
    Field{"issuer", "issuer", Count::optional, &Record::issuer, "The issuing body."},
    Field{"issuer_id", "text", Count::optional, &Record::issuer_id,
          "Identifies the issuer, where that is certain: BNV for a body of the country, lai-chau/SNV for a province's."},
    Field{"issuer_full", "text", Count::optional, &Record::issuer_full, "The issuer's full name, where that is certain."},
    Field{"issuer_inferred", "flag", Count::one, &Record::issuer_inferred,
          "Whether the full name holds words that do not stand in the issuer's name."},
    Field{"subject", "text", Count::optional, &Record::subject, "Subject (trích yếu), without V/v or Về việc."},
    Field{"addressees", "text", Count::many, &Record::addressees, "Those after Kính gửi, one by one."},
    Field{"urgency", "text", Count::optional, &Record::urgency, "Urgency mark (độ khẩn) as printed."},
    Field{"secrecy", "text", Count::optional, &Record::secrecy, "Secrecy mark (độ mật) as printed."},
    Field{"signatures", "signature", Count::many, &Record::signatures, "The signers, in their order."},
    Field{"recipients", "recipient", Count::many, &Record::recipients, "The lines below Nơi nhận."},
    Field{"citations", "citation", Count::many, &Record::citations,
          "Every mention of another particular document (viện dẫn), in text order."},
    Field{"directives", "directive", Count::many, &Record::directives, "The numbered provisions, in order, flat."},
    Field{"mentions", "mention", Count::many, &Record::mentions, "Short mentions of documents that are no citations."},
    Field{"footnotes", "footnote", Count::many, &Record::footnotes, "The footnotes."},
    Field{"attachments", "attachment", Count::many, &Record::attachments, "What is attached after the signature."},
    Field{"diagnostics", "diagnostic", Count::many, &Record::diagnostics, "What is doubtful or missing in the document."},
};

template <>
inline constexpr auto fields_of<SourceError> = std::tuple{
    Field{"code", "text", Count::one, &SourceError::code, "The error's stable name, such as not-found."},
    Field{"message", "text", Count::one, [](const SourceError& e, const Context&) { return printable_message(e.message); },
          "What happened, in the language of the run."},
};

/// What a record and an unreadable document begin with; a record then has the rows of Record, an unreadable document `error`.
inline constexpr auto document_fields = std::tuple{
    Field{"schema", "version", Count::one, [](const Document&, const Context&) { return std::string_view("congvan/1"); },
          "The version of this form: new keys may come, none is renamed or dropped."},
    Field{"source", "source", Count::one, &Document::source, "Where the document came from."},
};
inline constexpr auto error_fields = std::tuple_cat(
    document_fields, std::tuple{Field{"error", "error", Count::one, [](const Document& d, const Context&) { return *d.error; },
                                      "Why the document could not be read."}});

}  // namespace congvan
