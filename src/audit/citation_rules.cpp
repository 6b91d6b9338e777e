// Rules on citations (viện dẫn) within one document: the first is full, all agree.
#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "audit/bodies.hpp"
#include "audit/rule.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

/// Citations by canonical reference, in the text's order; those without number or symbol are left out.
using Groups = std::map<Value, std::vector<const Citation*>>;

Groups groups_of(const Record& record) {
  Groups groups;
  for (const Citation& citation : record.citations)
    if (is_whole(citation.reference)) groups[citation.reference->canonical].push_back(&citation);
  return groups;
}

bool is_dated(const Citation& citation) { return citation.date && (citation.date->value.year > 0 || citation.date->impossible); }

// Laws and ordinances are cited by kind and name alone; programmes go by the number of their decision.
bool needs_full_citation(const Citation& citation) {
  if (!given(citation.type) || citation.where == Where::appendix) return false;
  for (const std::string_view kind : {"HP", "BL", "L", "PL", "LCT", "VBHN", "ĐA", "DA", "CTr"})
    if (citation.type == kind) return false;
  return citation.reference->family != Family::other;
}

/// True when nothing that could be the subject stands after the citation and its issuer: a sentence or list goes on. Without the text it is
/// not known.
bool ends_there(const Subject& subject, const Citation& citation) {
  if (subject.text.data() == nullptr) return false;
  std::string_view rest = subject.text.substr(std::min(citation.span.end, subject.text.size()), 400);
  const std::size_t issuer = given(citation.issuer) ? rest.find(citation.issuer) : std::string_view::npos;
  if (issuer < 120) rest.remove_prefix(issuer + citation.issuer.size());
  const std::size_t first = rest.find_first_not_of(" \t\r\n*_");
  return first != std::string_view::npos && std::string_view(";.,)").find(rest[first]) != std::string_view::npos;
}

/// A body's own documents need no name for it where the text names it all over.
bool is_own_series(const Record& record, const Citation& citation) {
  return record.reference && given(record.reference->issuer_code) && record.reference->issuer_code == citation.reference->issuer_code;
}

void check_first(const Subject& subject, Sink& sink) {
  if (!subject.record.reference) return;
  for (const auto& [canonical, citations] : groups_of(subject.record)) {
    const Citation& first = *citations.front();
    if (!needs_full_citation(first)) continue;
    const bool dated = std::any_of(citations.begin(), citations.end(), [](const Citation* one) { return is_dated(*one); });
    const bool vietnamese = sink.language() == Language::vietnamese;
    std::string lacks;
    const auto add = [&](bool there, std::string_view english, std::string_view vietnamese_words) {
      if (there) return;
      if (!lacks.empty()) lacks += ", ";
      lacks += vietnamese ? vietnamese_words : english;
    };
    add(dated, "date", "thời gian ban hành");
    const bool bare = ends_there(subject, first);
    add(given(first.issuer) || !bare || is_own_series(subject.record, first), "issuer", "cơ quan ban hành");
    add(given(first.subject) || !bare, "subject", "trích yếu");
    if (!lacks.empty()) sink.add(first.span, {first.raw, lacks, {}}, dated ? Severity::info : Severity::warning);
  }
}

void check_later(const Subject& subject, Sink& sink) {
  for (const auto& [canonical, citations] : groups_of(subject.record)) {
    const Citation& first = *citations.front();
    for (std::size_t i = 1; i < citations.size(); ++i) {
      const Citation& later = *citations[i];
      const bool repeats = is_dated(later) && is_dated(first) && given(later.issuer) && needs_full_citation(later);
      if (!repeats || later.where == Where::footnote) continue;
      sink.add(later.span, {later.raw, canonical, {}});
      sink.relate(first.span, "cited first here", "viện dẫn lần đầu ở đây");
    }
  }
}

std::string folded(Value words) { return given(words) ? skeleton(words) : std::string{}; }

/// Two citations that may well be of two documents: other issuers are named, or the numbers are of other years' series.
bool may_differ(const Citation& a, const Citation& b) {
  if (given(a.issuer) && given(b.issuer) && folded(a.issuer) != folded(b.issuer)) return true;
  const bool own_year = given(a.reference->year);  // the number is the only one of that year
  return !own_year && year_of(a.date) != 0 && year_of(b.date) != 0 && year_of(a.date) != year_of(b.date);
}

bool agree_in_subject(const Citation& a, const Citation& b) {
  return given(a.subject) && given(b.subject) && folded(a.subject) == folded(b.subject);
}

/// Local numbers say nothing of the place: two decisions 12/2024/QĐ-UBND without issuer may be of two provinces.
bool is_local(const Citation& citation) {
  const Value code = citation.reference->issuer_code;
  return !given(code) || (code != "CP" && code != "TTg" && !code.starts_with("QH") && !code.starts_with("UBTVQH") && !is_ministry(code));
}

void check_agreement(const Subject& subject, Sink& sink) {
  for (const auto& [canonical, citations] : groups_of(subject.record)) {
    const Citation* dated = nullptr;
    for (const Citation* one : citations) {
      if (!one->date || one->date->value.year == 0) continue;
      if (dated == nullptr) {
        dated = one;
        continue;
      }
      if (compare(dated->date->value, one->date->value) == 0) continue;
      const bool same = agree_in_subject(*dated, *one);
      if (may_differ(*dated, *one) && !same) continue;
      if (is_local(*one) && !same && !(given(one->issuer) && given(dated->issuer)) && year_of(one->date) != year_of(dated->date)) continue;
      sink.add(one->span, {one->raw, dated->raw, {}});
      sink.relate(dated->span, "cited otherwise here", "ở đây viện dẫn khác");
    }
    for (const Citation* one : citations) {
      const Citation& first = *citations.front();
      if (!given(one->type) || !given(first.type) || one->type == first.type || may_differ(*one, first)) continue;
      sink.add(one->span, {one->raw, first.raw, {}});
      sink.relate(first.span, "cited otherwise here", "ở đây viện dẫn khác");
    }
  }
}

const std::array kRows = {
    Row{{"citation-not-full", Severity::warning, "the first citation \"{found}\" is not full: it lacks {expected}",
         "viện dẫn lần đầu “{found}” chưa đầy đủ: thiếu {expected}", content_clause,
         "The first citation of a document gives kind, number and symbol, date, issuer and subject. A missing date is a warning, a missing "
         "issuer or subject info. Laws and ordinances need kind and name only; silent in appendices.",
         "Viện dẫn lần đầu phải ghi đủ tên loại, số, ký hiệu, thời gian ban hành, cơ quan ban hành và trích yếu. Thiếu thời gian là cảnh "
         "báo; "
         "thiếu cơ quan, trích yếu chỉ nêu ở mức info. Luật, pháp lệnh chỉ cần tên loại và tên; không xét phụ lục.",
         "Thực hiện Nghị quyết số 66/NQ-CP", "Thực hiện Nghị quyết số 66/NQ-CP ngày 26 tháng 3 năm 2025 của Chính phủ về …"},
        check_first},
    Row{{"citation-repeated-in-full", Severity::info, "\"{found}\" is cited in full again; kind, number and symbol suffice: \"{expected}\"",
         "“{found}” lại được viện dẫn đầy đủ; các lần sau chỉ cần tên loại, số, ký hiệu: “{expected}”", content_clause,
         "After the first citation kind, number and symbol suffice.", "Trong các lần viện dẫn tiếp theo chỉ ghi tên loại, số, ký hiệu.",
         "… Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND tỉnh (lần thứ hai)", "… Kế hoạch số 12/KH-UBND"},
        check_later},
    Row{{"cited-twice-differently", Severity::error, "\"{found}\" contradicts an earlier citation of the same number, \"{expected}\"",
         "“{found}” mâu thuẫn với lần viện dẫn trước của cùng số, “{expected}”", content_clause,
         "One document has one date and one kind. Silent where two documents may be meant: other issuers are named, or the dates lie in "
         "two "
         "years, each of which has its own series, and the subjects differ.",
         "Một văn bản chỉ có một ngày và một tên loại. Không xét khi có thể là hai văn bản: cơ quan khác nhau, hoặc ngày thuộc hai năm "
         "(mỗi "
         "năm một dãy số) và trích yếu khác nhau.",
         "Kế hoạch số 12/KH-UBND ngày 05/3/2026 … Kế hoạch số 12/KH-UBND ngày 15/3/2026",
         "Kế hoạch số 12/KH-UBND ngày 05/3/2026 … Kế hoạch số 12/KH-UBND"},
        check_agreement},
};

}  // namespace

std::span<const Row> citation_rules() { return kRows; }

}  // namespace congvan::rules
