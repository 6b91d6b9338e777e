// The record: everything that one document says, as views into its text or into the record's own arena.
// A value that the text does not give is "missing": a view whose data() is null, an empty optional or an empty list, never a guess.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

#include "congvan/span.hpp"

namespace congvan {

/// A value as printed: lines joined by one space, outer punctuation and markup gone. Missing when `data()` is null.
using Value = std::string_view;
[[nodiscard]] constexpr bool given(Value v) { return v.data() != nullptr; }

/// Bytes that a record owns: values which differ from their piece of the text. Freed at once with the record.
class Arena {
 public:
  /// Copies `text` and returns the copy, which is never null (an empty text gives an empty, given value).
  [[nodiscard]] Value keep(std::string_view text);

 private:
  std::pmr::monotonic_buffer_resource bytes_{4096};
};

/// Which system of numbering a reference follows (Decree 30/2020/NĐ-CP, Appendix I; Law 64/2025/QH15; Quy định 399-QĐ/TW).
enum class Family : std::uint8_t { administrative, normative, party, other };

/// A calendar date as precise as given: 0 stands for a part that is not given. `year` 0: no date.
struct PartialDate {
  int year = 0;
  int month = 0;
  int day = 0;
  friend constexpr bool operator==(PartialDate, PartialDate) = default;
};

/// A date as printed. `value.year` is 0 when it is no calendar date (31/02), and then `impossible` is set.
struct Date {
  Value raw;
  PartialDate value;
  bool impossible = false;
  Span span;
};

/// Number and symbol (số, ký hiệu).
struct Reference {
  Value raw;        ///< as it stands in the text
  Value canonical;  ///< no white space, one kind of hyphen, Ð as Đ
  Value number;     ///< "1036", "30a"; missing when left blank
  Value year;       ///< "2020" in 30/2020/NĐ-CP, else missing
  Value symbol;     ///< "SVHTTDL-VP"
  Value issuer_code;
  Value unit_code;
  Family family = Family::other;
  Span span;
};

/// `package`: the header of the exchange package in which the document came.
enum class IssuerSource : std::uint8_t { letterhead, signature, body, package };

/// The issuing body (cơ quan ban hành), and the superior body printed above it.
struct Issuer {
  Value name;
  Value parent;
  IssuerSource from = IssuerSource::letterhead;
  Span span;
};

/// What a digital signature's stamp says; `time` is ISO 8601 without zone when the stamp gives none.
struct DigitalSignature {
  Value signer;
  Value time;
};

/// One signer: capacity lines (TM. KT. TL. TUQ. Q.) as printed, the signer's own position, the name without academic titles.
struct Signature {
  std::vector<Value> capacity;
  Value title;
  Value name;
  std::optional<DigitalSignature> digital;
  Span span;
};

/// One line below "Nơi nhận:".
struct Recipient {
  Value text;
  Value purpose;         ///< "để b/c" in "(để b/c)"
  bool archive = false;  ///< the line that begins with "Lưu"
  std::vector<Value> units;
  Value drafter;
  Span span;
};

/// The part of the document in which a citation stands.
enum class Where : std::uint8_t { preamble, directive, closing, footnote, appendix };

/// A provision of a cited document that a pinpoint names: the labels on the way to it ("a", "2", "5"), missing where none is given.
struct CitedProvision {
  Value part;      ///< phần
  Value chapter;   ///< chương
  Value section;   ///< mục
  Value article;   ///< điều
  Value clause;    ///< khoản
  Value point;     ///< điểm
  Value appendix;  ///< phụ lục
};

/// A mention of another particular document (viện dẫn). Its id in JSON is "c" + (index in Record::citations + 1).
struct Citation {
  Value type;       ///< code of the table of kinds; missing for a kind outside it
  Value type_name;  ///< the kind's name as printed, else the table's name of `type`
  std::optional<Reference> reference;
  Value title;  ///< a law's name
  std::optional<Date> date;
  Value issuer;
  Value issuer_id;               ///< of the table of bodies, where the issuer is certain
  Value issuer_full;             ///< the issuer's full name, likewise
  bool issuer_inferred = false;  ///< the full name holds words that do not stand there: "UBND tỉnh" in a document of that province
  Value subject;
  Value relation;                          ///< why it is cited: "legal_basis", "implements" …
  Value pinpoint;                          ///< the provision that is named, as printed
  std::vector<CitedProvision> provisions;  ///< those of the pinpoint, lists and ranges one by one
  Where where = Where::preamble;
  Value directive;  ///< path of the directive that holds it
  Value footnote;   ///< mark of the footnote that holds it
  std::optional<std::size_t> same_as;
  Value key;
  Value raw;
  Span span;
};

/// By when something is to be done. `value`: a date (2026-07-15), month, quarter (2026-Q3), year, a duration (P5D) or a frequency ("every
/// month"); missing when the words name no definite time. `inferred`: no year is printed, and the date of the document gave it, the first
/// such day or month that is not before it.
struct Deadline {
  Value raw;
  Value value;
  Value anchor;  ///< the event that a duration counts from, as printed: "kể từ ngày nhận được văn bản này"
  Span span;
  bool inferred = false;
};

/// Who is told to act. `implied`: nobody is named, and the document's addressees are meant.
struct Assignee {
  Value name;
  bool implied = false;
};

/// A provision of the document. `kind`: article, section, numbered, letter, bullet; or assignment, an order in an unnumbered paragraph,
/// whose path is "+1", "+2" …
struct Directive {
  Value path;
  Value parent;
  int level = 1;
  Value kind;
  Value marker;
  Value text;
  bool action = false;  ///< it tells somebody to do something
  std::vector<Deadline> deadlines;
  std::vector<Assignee> assignees;
  std::vector<Value> coordinators;     ///< those to cooperate with (phối hợp)
  Value report_to;                     ///< the body to send, report or submit to
  std::vector<std::size_t> citations;  ///< indexes into Record::citations
  Span span;
};

/// What a short mention means: this document itself, citations (indexes into Record::citations), or, with neither, it is left open.
struct Referent {
  bool self = false;
  bool several = false;  ///< the words are plural: a list, be it of one
  std::vector<std::size_t> citations;
};

/// A mention of a document that is no citation: "Kế hoạch này", "các văn bản nêu trên".
struct ShortMention {
  Value raw;
  Referent refers_to;
  Value reason;  ///< by what it was resolved, or why it stays open
  Span span;
};

struct Footnote {
  Value mark;
  Value text;
  Span span;
};

struct Attachment {
  Value title;
  Span span;
};

enum class Severity : std::uint8_t { error, warning, info };

/// A rule of diagnostics; the table of them is `diagnostic_rules()`.
enum class Rule : std::uint8_t {
  reference_missing,
  date_missing,
  date_incomplete,
  date_impossible,
  subject_missing,
  signature_missing,
  numbering_gap,
  nothing_found,
  text_repaired,
  encoding_assumed,
  encoding_unsure,
  ocr_unsure,
  count_
};

/// A finding: the rule, the place, and the words that its message quotes.
struct Diagnostic {
  Rule rule = Rule::nothing_found;
  Span span;
  Value found;         ///< what stands there
  Value expected;      ///< what was expected, for rules that know
  Value message = {};  ///< of a record read back: the words as written then; missing: those of the rule
};

/// Where a rule stands written; empty for what no text asks for.
struct Clause {
  std::string_view english;
  std::string_view vietnamese;
};

/// A rule, of a record's diagnostics or of the audit: what it is called, what it says and what it rests on.
struct DiagnosticRule {
  std::string_view name;  ///< stable: "reference-missing"
  Severity severity;
  std::string_view message_en;  ///< "{found}", "{expected}" and "{other}" stand for the words
  std::string_view message_vi;
  Clause clause = {};
  std::string_view meaning_en = {};  ///< when it speaks, and when it is silent
  std::string_view meaning_vi = {};
  std::string_view bad = {};  ///< an example that it speaks of
  std::string_view good = {};
};
[[nodiscard]] const std::array<DiagnosticRule, static_cast<std::size_t>(Rule::count_)>& diagnostic_rules();

/// Everything that one document says. Borrows from the text it was read from, which must outlive it.
struct Record {
  std::unique_ptr<Arena> arena = std::make_unique<Arena>();
  Value type;
  Value type_name;
  std::optional<Reference> reference;
  std::optional<Date> date;
  Value place;
  std::optional<Issuer> issuer;
  Value issuer_id;  ///< of the table of bodies, where the issuer is certain
  Value issuer_full;
  bool issuer_inferred = false;
  Value subject;
  std::vector<Value> addressees;
  Value urgency;
  Value secrecy;
  std::vector<Signature> signatures;
  std::vector<Recipient> recipients;
  std::vector<Citation> citations;
  std::vector<Directive> directives;
  std::vector<ShortMention> mentions;
  std::vector<Footnote> footnotes;
  std::vector<Attachment> attachments;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace congvan
