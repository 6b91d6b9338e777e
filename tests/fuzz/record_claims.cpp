// A record against its text.
#include <algorithm>

#include "claims.hpp"
#include "document.hpp"

namespace congvan::fuzz {
namespace {

bool is_edge(std::string_view text, std::size_t at) { return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U; }

class Checker {
 public:
  Checker(const Record& record, std::string_view text, bool filled) : record_(record), text_(text), filled_(filled) {}

  void all() const {
    if (record_.reference) raw(record_.reference->span, record_.reference->raw, "reference");
    if (record_.date) raw(record_.date->span, record_.date->raw, "date");
    if (record_.issuer) lies(record_.issuer->span, "issuer");
    for (const Signature& signature : record_.signatures) lies(signature.span, "signature");
    for (const Recipient& recipient : record_.recipients) lies(recipient.span, "recipient");
    for (const Footnote& note : record_.footnotes) lies(note.span, "footnote");
    for (const Attachment& attachment : record_.attachments) lies(attachment.span, "attachment");
    for (const Diagnostic& diagnostic : record_.diagnostics) lies(diagnostic.span, "diagnostic");
    for (const ShortMention& mention : record_.mentions) {
      raw(mention.span, mention.raw, "mention");
      leads(mention.refers_to.citations);
    }
    for (std::size_t i = 0; i < record_.citations.size(); ++i) citation(record_.citations[i], i);
    for (std::size_t i = 0; i < record_.directives.size(); ++i) directive(i);
    values();
  }

 private:
  void lies(Span span, std::string_view what) const {
    hold(span.start <= span.end && span.end <= text_.size(), "a span lies in the text", what);
    hold(is_edge(text_, span.start) && is_edge(text_, span.end), "a span begins and ends between characters", what);
  }
  void raw(Span span, Value value, std::string_view what) const {
    lies(span, what);
    if (filled_ && span.empty()) return;
    hold_same(text_.substr(span.start, span.size()), value, std::string("a span slices to raw: ") + std::string(what));
  }
  void leads(const std::vector<std::size_t>& citations) const {
    for (const std::size_t index : citations) hold(index < record_.citations.size(), "an id is that of a citation", text_);
  }
  void citation(const Citation& citation, std::size_t index) const {
    raw(citation.span, citation.raw, "citation");
    if (citation.same_as) hold(*citation.same_as < index, "same_as is an earlier citation", citation.raw);
    hold(given(citation.key), "a citation has a key", citation.raw);
    if (index > 0) hold(record_.citations[index - 1].span.start <= citation.span.start, "citations are in text order", citation.raw);
  }
  void directive(std::size_t index) const {
    const Directive& directive = record_.directives[index];
    lies(directive.span, "directive");
    leads(directive.citations);
    hold(directive.level >= 1, "a directive's level is at least 1", directive.text);
    hold(given(directive.path) && !directive.path.empty(), "a directive has a path", directive.text);
    const auto before = std::span(record_.directives).first(index);
    if (given(directive.parent))
      hold(std::ranges::find(before, directive.parent, &Directive::path) != before.end(), "a parent comes before", directive.path);
    for (const Deadline& deadline : directive.deadlines) raw(deadline.span, deadline.raw, "deadline");
  }
  // Values go into JSON and tables as they are.
  void values() const {
    for (const Value value : {record_.type_name, record_.place, record_.subject, record_.urgency, record_.secrecy, record_.issuer_full})
      hold(is_utf8(value), "a value is UTF-8", value);
    for (const Value value : record_.addressees) hold(given(value) && is_utf8(value), "an addressee is UTF-8", value);
    if (!record_.date) return;
    const PartialDate date = record_.date->value;
    hold(date.month >= 0 && date.month <= 12 && date.day >= 0 && date.day <= 31, "a date is one of the calendar", record_.date->raw);
    hold(!record_.date->impossible || date.year == 0, "an impossible date has no value", record_.date->raw);
  }

  const Record& record_;
  std::string_view text_;
  bool filled_;
};

}  // namespace

void check_record(const Record& record, const Text& text, bool filled) { Checker(record, text.utf8, filled).all(); }

}  // namespace congvan::fuzz
