// Rules that look beyond one document: those of a catalog, and the rows of what a comparison of many documents tells.
#include "audit/many_rules.hpp"

#include <array>
#include <string>

#include "audit/catalog.hpp"
#include "audit/fingerprint.hpp"
#include "audit/identity.hpp"
#include "audit/rule.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

/// Calls `look` for each citation that the catalog knows, with its row.
template <class Look>
void for_each_known(const Subject& subject, Look look) {
  const Catalog* catalog = subject.settings.catalog;
  if (catalog == nullptr) return;
  const Setting setting = setting_of(subject.record);
  for (const Citation& citation : subject.record.citations) {
    if (!citation.reference) continue;
    const auto identity = identity_of(*citation.reference, citation.date, {citation.issuer, citation.issuer_id}, setting);
    const CatalogRow* row = identity ? catalog->rows().find(hash_of(identity->name)) : nullptr;
    if (row != nullptr) look(citation, *row);
  }
}

/// True where the document tells itself that the cited one is replaced, or amends it.
bool tells_of_its_end(const Subject& subject, const Citation& citation) {
  for (const std::string_view relation : {"replaces", "repeals", "amends", "amended_by", "replaced_by"})
    if (given(citation.relation) && citation.relation == relation) return true;
  const std::size_t begin = citation.span.start > 80 ? citation.span.start - 80 : 0;
  const std::string_view before =
      begin < subject.text.size() ? subject.text.substr(begin, citation.span.start - begin) : std::string_view{};
  const std::string_view after = citation.span.end < subject.text.size() ? subject.text.substr(citation.span.end, 120) : std::string_view{};
  for (const std::string_view words : {"thay the", "bai bo", "huy bo", "het hieu luc", "sua doi"})
    if (contains_words(before, words) || contains_words(after, words)) return true;
  return false;
}

void check_replaced(const Subject& subject, Sink& sink) {
  const auto& own = subject.record.date;
  const bool vietnamese = sink.language() == Language::vietnamese;
  for_each_known(subject, [&](const Citation& citation, const CatalogRow& row) {
    if (!row.ended || tells_of_its_end(subject, citation)) return;
    // It may have been in force on the document's day.
    if (!own || own->value.year == 0 || (row.replaced_on.year != 0 && compare(own->value, row.replaced_on) <= 0)) return;
    if (row.replaced_on.year == 0 && !row.replaced_by.empty()) return;
    const std::string by = row.replaced_by.empty() ? row.status : (vietnamese ? "thay bằng " : "replaced by ") + row.replaced_by;
    // Without the text nothing tells that the document speaks of the replacement itself.
    const bool doubtful = subject.text.data() == nullptr && !given(citation.relation);
    sink.add(citation.span, {citation.raw, by, {}}, doubtful ? Severity::info : Severity::warning);
  });
}

void check_against_catalog(const Subject& subject, Sink& sink) {
  for_each_known(subject, [&](const Citation& citation, const CatalogRow& row) {
    if (citation.date && row.date.year != 0 && compare(citation.date->value, row.date) != 0) {
      sink.add(citation.span, {citation.raw, printed(row.date), row.reference});
    } else if (given(citation.type) && !row.kind.empty() && citation.type != row.kind) {
      sink.add(citation.span, {citation.raw, name_of_kind(row.kind), row.reference});
    }
  });
}

constexpr Clause citing = content_clause;

const std::array kRows = {
    Row{{"cited-replaced", Severity::warning, "\"{found}\" was no longer in force: {expected}", "“{found}” không còn hiệu lực: {expected}",
         citing,
         "The catalog (--catalog) says that the cited document was replaced or expired before the document's day. Silent where the "
         "document "
         "itself speaks of replacing or amending it, and where the day of the replacement is not known.",
         "Danh mục (--catalog) cho biết văn bản được viện dẫn đã được thay thế hoặc hết hiệu lực trước ngày văn bản. Không xét khi chính "
         "văn bản "
         "nói về việc thay thế, sửa đổi, và khi không rõ thời điểm thay thế.",
         "Nghị định số 110/2004/NĐ-CP (năm 2026)", "Nghị định số 30/2020/NĐ-CP (năm 2026)"},
        check_replaced},
    Row{{"cited-against-catalog", Severity::warning, "\"{found}\" is not as the catalog has {other}: {expected}",
         "“{found}” không đúng như danh mục ghi về {other}: {expected}", citing,
         "Date and kind of a cited document are those of the catalog (--catalog).",
         "Ngày và tên loại được viện dẫn phải đúng như trong danh mục (--catalog).", "Nghị định số 30/2020/NĐ-CP ngày 03/5/2020",
         "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"},
        check_against_catalog},
    Row{{"contradicts-cited-document", Severity::error, "\"{found}\" contradicts the document itself, which says {expected}",
         "“{found}” mâu thuẫn với chính văn bản được viện dẫn, trong đó ghi {expected}", citing,
         "The cited document is among those looked at, and its date or kind is another.",
         "Văn bản được viện dẫn có trong số văn bản đã xem, và ghi ngày hoặc tên loại khác.", "Kế hoạch số 31/KH-SNV ngày 14/3/2026",
         "Kế hoạch số 31/KH-SNV ngày 04/3/2026"},
        nullptr},
    Row{{"cited-differently", Severity::warning, "\"{found}\" is cited elsewhere with {expected} ({other} documents)",
         "“{found}” ở nơi khác được viện dẫn là {expected} ({other} văn bản)", citing,
         "Documents cite one number of one body and year with different dates or kinds; told where the fewer are. Numbers of local bodies "
         "are "
         "compared within their province only.",
         "Các văn bản viện dẫn cùng một số của cùng cơ quan, cùng năm với ngày hoặc tên loại khác nhau; nêu ở phía thiểu số. Số của cơ "
         "quan địa "
         "phương chỉ so trong cùng tỉnh.",
         "2943/KH-UBND ngày 02/9/2021", "2943/KH-UBND ngày 20/9/2021"},
        nullptr},
    Row{{"cited-subject-differs", Severity::info, "\"{found}\" is cited with a subject that shares few words with the document's own",
         "“{found}” được viện dẫn với trích yếu khác hẳn trích yếu của chính văn bản", citing,
         "The cited document is among those looked at, and its subject is another.",
         "Văn bản được viện dẫn có trong số văn bản đã xem, và có trích yếu khác.", "Kế hoạch số 31/KH-SNV về tuyển dụng",
         "Kế hoạch số 31/KH-SNV về cải cách hành chính"},
        nullptr},
    Row{{"cited-document-absent",
         Severity::info,
         "\"{found}\" is cited in {expected} documents and not among those looked at",
         "“{found}” được viện dẫn trong {expected} văn bản mà không có trong số văn bản đã xem",
         {},
         "The cited document is not at hand though others of its body are; with --complete, any, and then it is a warning.",
         "Văn bản được viện dẫn không có, dù có văn bản khác của cùng cơ quan; với --complete thì xét mọi văn bản và là cảnh báo.",
         "Kế hoạch số 31/KH-SNV (không có trong kho)",
         "Kế hoạch số 31/KH-SNV (có trong kho)"},
        nullptr},
    Row{{"duplicate-document",
         Severity::warning,
         "\"{found}\" is the number of two documents that say different things",
         "“{found}” là số của hai văn bản có nội dung khác nhau",
         {"Decree 30/2020/NĐ-CP, Article 15 and Appendix VI", "Nghị định 30/2020/NĐ-CP, Điều 15 và Phụ lục VI"},
         "A number of one body, kind and year stands on one document. The same document in two files is told as info.",
         "Mỗi số của một cơ quan, một loại, một năm chỉ cấp cho một văn bản. Cùng một văn bản ở hai tệp chỉ nêu ở mức info.",
         "31/KH-SNV về tuyển dụng; 31/KH-SNV về cải cách hành chính",
         "31/KH-SNV; 32/KH-SNV"},
        nullptr},
    Row{{"number-date-order",
         Severity::warning,
         "\"{found}\" is out of order: its number stands between {other}, of {expected}",
         "“{found}” không theo thứ tự: số nằm giữa {other}, ngày {expected}",
         {"Decree 30/2020/NĐ-CP, Article 15", "Nghị định 30/2020/NĐ-CP, Điều 15"},
         "Numbers of one body, kind and year rise with their dates. Told when at least five are known, all but a few are in order, and the "
         "date "
         "is more than a week off.",
         "Số của cùng cơ quan, cùng loại, cùng năm tăng theo ngày. Chỉ nêu khi biết ít nhất năm số, phần lớn đúng thứ tự và lệch hơn một "
         "tuần.",
         "120/KH-SNV ngày 04/9/2026 (giữa 119 ngày 03/4 và 121 ngày 06/4)",
         "120/KH-SNV ngày 04/4/2026"},
        nullptr},
};

}  // namespace

std::span<const Row> many_rules() { return kRows; }

const DiagnosticRule& many_rule(std::string_view name) {
  for (const Row& row : kRows)
    if (row.words.name == name) return row.words;
  return kRows.front().words;
}

}  // namespace congvan::rules
