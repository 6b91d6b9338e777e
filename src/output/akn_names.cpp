#include "output/akn_names.hpp"

#include "lexicon/kinds.hpp"
#include "output/exported.hpp"
#include "output/values.hpp"
#include "text/letters.hpp"

namespace congvan::akn {
namespace {

constexpr std::size_t sum_digits = 8;

std::string subtype_of(Value type, Value type_name) {
  if (const lexicon::Kind* const kind = given(type) ? lexicon::kind_of_code(type) : nullptr; kind != nullptr) return camel_name(kind->name);
  return given(type_name) ? camel_name(type_name) : std::string();
}

// The body's identifier where it is certain, else the code in the symbol, which other bodies may share.
std::string actor_of(Value issuer_id, const std::optional<Reference>& reference) {
  if (given(issuer_id)) return ascii_name(issuer_id);
  return reference && given(reference->issuer_code) ? ascii_name(reference->issuer_code) : std::string();
}

std::string date_of(const std::optional<Date>& date, const std::optional<Reference>& reference) {
  DateText text;
  if (date && date->value.year != 0) return std::string(date_text(date->value, text));
  return reference && given(reference->year) ? std::string(reference->year) : std::string();
}

bool is_numbered(const std::optional<Reference>& reference) { return reference && given(reference->number) && given(reference->canonical); }

void add_step(std::string& out, std::string_view element, Value label) {
  if (given(label)) out.append(out.empty() ? "" : "__").append(element).append("_").append(label_name(label));
}

}  // namespace

std::string Work::iri() const {
  std::string out = act ? "/akn/vn/act" : "/akn/vn/doc";
  for (const std::string* const part : {&subtype, &actor, &date, &number})
    if (!part->empty()) out.append("/").append(*part);
  return out;
}

Work work_of(const Citation& citation) {
  Work work;
  work.act = is_normative(citation.type, citation.reference);
  work.subtype = subtype_of(citation.type, citation.type_name);
  work.actor = actor_of(citation.issuer_id, citation.reference);
  work.date = date_of(citation.date, citation.reference);
  if (is_numbered(citation.reference))
    work.number = ascii_name(citation.reference->canonical);
  else if (given(citation.title))
    work.number = ascii_name(citation.title);
  return work;
}

Work work_of(const Document& document) {
  const Record& record = *document.record;
  Work work;
  work.act = is_normative(record.type, record.reference);
  work.subtype = subtype_of(record.type, record.type_name);
  work.actor = actor_of(record.issuer_id, record.reference);
  work.date = date_of(record.date, record.reference);
  if (is_numbered(record.reference)) work.number = ascii_name(record.reference->canonical);
  if (work.date.empty()) work.date = "0001";
  if (work.number.empty()) work.number = "nn-" + std::string(document.source.sha256.substr(0, sum_digits));
  if (work.number.ends_with('-')) work.number.pop_back();
  return work;
}

std::string fragment_of(const CitedProvision& provision) {
  std::string out;
  // An article's number is its own in the whole document.
  if (!given(provision.article)) {
    add_step(out, "part", provision.part);
    add_step(out, "chp", provision.chapter);
    add_step(out, "sec", provision.section);
  }
  add_step(out, "art", provision.article);
  add_step(out, "para", provision.clause);
  add_step(out, "point", provision.point);
  return out;
}

std::string camel_name(std::string_view text) {
  std::string out;
  bool capital = false;
  for (const char c : ascii_name(text)) {
    const bool letter = c >= 'a' && c <= 'z';
    if (c != '-') out += capital && letter ? static_cast<char>(c - 'a' + 'A') : c;
    capital = c == '-';
  }
  return out;
}

std::string label_name(std::string_view label) {
  std::string out;
  for (std::size_t at = 0; at < label.size();) {
    const CodePoint c = code_point_at(label, at);
    if (is_letter(c.value) || is_digit(c.value))
      out += label.substr(at, c.size);
    else if (!out.empty() && out.back() != '-')
      out += '-';
    at += c.size;
  }
  if (out.ends_with('-')) out.pop_back();
  return out;
}

std::string Ids::unique(const std::string& id) {
  std::string out = id;
  for (std::size_t number = ++taken_[id]; number > 1 && taken_[out = id + "-" + std::to_string(number)]++ > 0;) ++number;
  return out;
}

std::string Ids::next(const std::string& prefix) { return unique(prefix + "_" + std::to_string(++counts_[prefix])); }

}  // namespace congvan::akn
