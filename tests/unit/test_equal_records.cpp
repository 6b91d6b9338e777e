// Texts that differ only in how they are written give equal records: letters composed or not, line ends, a byte order mark, what was read
// before.
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "exact.hpp"
#include "samples.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string in_form(const std::string& utf8, bool decomposed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& form = decomposed ? *icu::Normalizer2::getNFDInstance(status) : *icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form.normalizeUTF8(0, utf8, sink, nullptr, status);
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

// ---- a record without spans and raw pieces, as one text

std::string shown(Value value) { return given(value) ? "'" + std::string(value) + "'" : "-"; }
std::string shown(const std::vector<Value>& values) {
  std::string out;
  for (const Value value : values) out += shown(value);
  return out;
}
std::string shown(const std::optional<Date>& date) { return date ? to_string(date->value, date->impossible) : "-"; }
std::string shown(const std::optional<Reference>& reference) {
  if (!reference) return "-";
  return shown(reference->canonical) + shown(reference->number) + shown(reference->year) + shown(reference->symbol) +
         shown(reference->issuer_code) + shown(reference->unit_code) + std::to_string(static_cast<int>(reference->family));
}

std::string dump(const Record& record) {
  std::string out;
  add_line(out, shown(record.type) + shown(record.type_name) + shown(record.reference) + shown(record.date) + shown(record.place));
  if (record.issuer)
    add_line(out, shown(record.issuer->name) + shown(record.issuer->parent) + std::to_string(static_cast<int>(record.issuer->from)));
  add_line(out, shown(record.subject) + shown(record.addressees) + shown(record.urgency) + shown(record.secrecy));
  for (const Signature& signature : record.signatures) {
    add_line(out, shown(signature.capacity) + shown(signature.title) + shown(signature.name));
    if (signature.digital) add_line(out, shown(signature.digital->signer) + shown(signature.digital->time));
  }
  for (const Recipient& recipient : record.recipients)
    add_line(out, shown(recipient.text) + shown(recipient.purpose) + (recipient.archive ? "archive" : "") + shown(recipient.units) +
                      shown(recipient.drafter));
  for (const Citation& citation : record.citations) {
    add_line(out, shown(citation.type) + shown(citation.type_name) + shown(citation.reference) + shown(citation.title) +
                      shown(citation.date) + shown(citation.issuer) + shown(citation.subject) +
                      std::to_string(static_cast<int>(citation.where)) + shown(citation.directive) + shown(citation.footnote) +
                      shown(citation.key));
  }
  for (const Directive& directive : record.directives) {
    add_line(out, shown(directive.path) + shown(directive.parent) + std::to_string(directive.level) + shown(directive.kind) +
                      shown(directive.marker) + shown(directive.text));
    for (const std::size_t index : directive.citations) out += " c" + std::to_string(index);
  }
  for (const Footnote& note : record.footnotes) add_line(out, shown(note.mark) + shown(note.text));
  for (const Attachment& attachment : record.attachments) add_line(out, shown(attachment.title));
  for (const Diagnostic& diagnostic : record.diagnostics)
    add_line(out, std::to_string(static_cast<int>(diagnostic.rule)) + shown(diagnostic.found) + shown(diagnostic.expected));
  return out;
}

}  // namespace

TEST_CASE("composed and decomposed letters give equal records") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    CHECK(dump(Extracted(in_form(sample.bytes, true)).record) == dump(Extracted(in_form(sample.bytes, false)).record));
  }
}

TEST_CASE("LF and CR LF give equal records") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    CHECK(dump(Extracted(with_crlf(sample.bytes)).record) == dump(Extracted(sample.bytes).record));
  }
}

TEST_CASE("a byte order mark changes no value") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    CHECK(dump(Extracted("\xEF\xBB\xBF" + sample.bytes).record) == dump(Extracted(sample.bytes).record));
  }
}

TEST_CASE("blank lines at the end change no value") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    CHECK(dump(Extracted(sample.bytes + "\n\n  \n").record) == dump(Extracted(sample.bytes).record));
  }
}

TEST_CASE("a record does not depend on what was read before it") {
  std::string previous;
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    const std::string alone = dump(Extracted(sample.bytes).record);
    const Extracted before(previous);
    const Extracted after(sample.bytes);
    CHECK(dump(after.record) == alone);
    CHECK(dump(Extracted(previous).record) == dump(before.record));
    previous = sample.bytes;
  }
}

TEST_CASE("a moved record keeps its values") {
  for (const Sample& sample : samples()) {
    Extracted document(sample.bytes);
    const std::string before = dump(document.record);
    const Record moved = std::move(document.record);
    CHECK(dump(moved) == before);
  }
}
