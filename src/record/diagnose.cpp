#include "record/diagnose.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace congvan {
namespace {

class Findings {
 public:
  explicit Findings(Record& record) : record_(record) {}
  void add(Rule rule, Span span, Value found = {}, Value expected = {}) { record_.diagnostics.push_back({rule, span, found, expected}); }

 private:
  Record& record_;
};

// What forms have no place for (Decree 30/2020/NĐ-CP, Appendix III, forms 1.5 to 1.10; letters and slips by usage).
struct Form {
  std::string_view type;
  bool number;
  bool date;
  bool subject;
};
constexpr std::array kForms = {
    Form{"BB", true, false, true}, Form{"GGT", true, true, false}, Form{"GNP", true, true, false}, Form{"PG", true, true, false},
    Form{"PC", true, true, false}, Form{"PTr", true, true, false}, Form{"GUQ", true, true, false}, Form{"ThC", false, true, false},
};

Form form_of(std::string_view type) {
  const auto* const row = std::find_if(kForms.begin(), kForms.end(), [&](const Form& form) { return form.type == type; });
  return row == kForms.end() ? Form{type, true, true, true} : *row;
}

bool is_empty(const Record& record) {
  return !record.reference && !record.date && !record.issuer && !given(record.subject) && !given(record.type) &&
         record.addressees.empty() && record.signatures.empty() && record.recipients.empty();
}

void diagnose_date(const std::optional<Date>& date, bool own, Findings& findings) {
  if (!date) {
    if (own) findings.add(Rule::date_missing, {});
    return;
  }
  if (date->impossible)
    findings.add(Rule::date_impossible, date->span, date->raw);
  else if (own && date->value.day == 0)
    findings.add(Rule::date_incomplete, date->span, date->raw);
}

void diagnose_numbering(const grammar::Provisions& provisions, Record& record, Findings& findings) {
  for (std::size_t i = 0; i < provisions.list.size(); ++i) {
    const grammar::Provision& provision = provisions.list[i];
    if (provision.missing_before == 0) continue;
    const int expected = provision.value - provision.missing_before;
    const Value label = record.arena->keep(layout::label_name(provision.style, expected));
    findings.add(Rule::numbering_gap, record.directives[i].span, record.directives[i].marker, label);
  }
}

}  // namespace

void diagnose(const Text& text, const grammar::Provisions& provisions, Record& record) {
  Findings findings(record);
  for (const Span span : text.repaired) findings.add(Rule::text_repaired, span);
  if (is_empty(record)) {
    findings.add(Rule::nothing_found, {});
    return;
  }
  const Form form = form_of(record.type);
  if (!record.reference && form.number) findings.add(Rule::reference_missing, {});
  if (record.date || form.date) diagnose_date(record.date, true, findings);
  if (!given(record.subject) && form.subject) findings.add(Rule::subject_missing, {});
  if (record.signatures.empty()) findings.add(Rule::signature_missing, {});
  diagnose_numbering(provisions, record, findings);
  for (const Citation& citation : record.citations) {
    if (citation.date) diagnose_date(citation.date, false, findings);
  }
}

}  // namespace congvan
