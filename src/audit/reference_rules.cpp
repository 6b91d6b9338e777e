// Rules on number and symbol (số, ký hiệu): of the document itself and of those that it cites.
#include <array>
#include <set>

#include "audit/bodies.hpp"
#include "audit/rule.hpp"
#include "grammar/reference.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

constexpr int first_year_of_form = 2011;  // Circular 01/2011/TT-BNV, whose rules decree 30 keeps

/// Calls `look` for the document's own reference and for each cited one: (reference, its date, the kind in words, whether it is cited).
template <class Look>
void for_each_reference(const Record& record, Look look) {
  if (record.reference) look(*record.reference, record.date, record.type, false);
  for (const Citation& citation : record.citations) {
    if (!citation.reference) continue;
    Reference reference = *citation.reference;
    reference.span = place_of(reference.span, citation.span);
    look(reference, citation.date, citation.type, true);
  }
}

/// The longest run of blanks between two signs of a reference on one line; 0 when there is none.
std::size_t blank_inside(Value raw) {
  std::size_t longest = 0;
  std::size_t run = 0;
  bool begun = false;
  bool broken = false;
  for (std::size_t at = 0; at < raw.size();) {
    const CodePoint c = code_point_at(raw, at);
    at += c.size;
    if (c.value == U'\n' || c.value == U'\r') {
      broken = true;
    } else if (is_blank(c.value)) {
      ++run;
    } else if (!is_ignorable(c.value)) {
      if (begun && !broken && c.value != U'(') longest = std::max(longest, run);
      run = 0;
      broken = false;
      begun = true;
    }
  }
  return longest;
}

// A gap of two blanks or more is the room that a form leaves for a stamped number.
void check_blank_inside(const Subject& subject, Sink& sink) {
  if (subject.scanned) return;
  for_each_reference(subject.record, [&](const Reference& reference, const auto&, Value, bool) {
    const std::size_t blanks = reference.family == Family::other ? 0 : blank_inside(reference.raw);
    if (blanks == 0) return;
    sink.add(reference.span, {reference.raw, reference.canonical, {}}, blanks == 1 ? Severity::warning : Severity::info);
  });
}

void check_number_padding(const Subject& subject, Sink& sink) {
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value, bool cited) {
    const bool single = given(reference.number) && given(reference.symbol) && reference.number.size() == 1;
    if (!single || reference.number == "0" || reference.family == Family::other || subject.party) return;
    if (!not_before(date, first_year_of_form) || !not_before(subject.record.date, first_year_of_form)) return;
    const std::string better = "0" + std::string(reference.canonical);
    sink.add(reference.span, {reference.canonical, better, {}}, cited ? Severity::info : Severity::warning);
  });
}

/// The form that decree 30 gives a symbol's groups: number/KIND-BODY; empty when it has that form, or none is known.
std::string regular_form(const Reference& reference) {
  const Value symbol = reference.symbol;
  const std::size_t end = symbol.find_first_of("-/_");
  const std::string_view first = symbol.substr(0, end);
  if (end == Value::npos || lexicon::kind_of_abbreviation(first).empty() || !is_state_code(reference.issuer_code)) return {};
  if (reference.issuer_code.data() != symbol.data() + end + 1) return {};
  std::string form(reference.number);
  if (given(reference.year)) form.append("/").append(reference.year);
  form.append("/").append(first).append("-").append(symbol.substr(end + 1));
  return form == reference.canonical ? std::string{} : form;
}

void check_symbol_form(const Subject& subject, Sink& sink) {
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value, bool) {
    if (!given(reference.number) || !given(reference.symbol) || !given(reference.issuer_code)) return;
    if (year_of(date) < first_year_of_form) return;
    const std::string form = regular_form(reference);
    if (!form.empty()) sink.add(reference.span, {reference.canonical, form, {}});
  });
}

/// Kinds that go by each other's abbreviation: regulations issued by a decision, conclusions told by a notice, programmes named after
/// their decision.
bool may_stand_for(std::string_view kind, std::string_view symbol_kind) {
  struct Pair {
    std::string_view kind;
    std::string_view symbol;
  };
  static constexpr Pair pairs[] = {{"QyĐ", "QĐ"},  {"QC", "QĐ"},   {"ĐL", "QĐ"},  {"QT", "QĐ"},   {"ĐA", "QĐ"},   {"DA", "QĐ"},
                                   {"CTr", "QĐ"},  {"KL", "TB"},   {"TB", "KL"},  {"NQLT", "NQ"}, {"TTLT", "TT"}, {"TT", "TTLT"},
                                   {"L", "LCT"},   {"LCT", "L"},   {"BL", "L"},   {"L", "VBHN"},  {"BL", "VBHN"}, {"NĐ", "VBHN"},
                                   {"TT", "VBHN"}, {"TTri", "TT"}, {"CTr", "KH"}, {"PTr", "TTr"}, {"QyĐ", "QC"},  {"PL", "VBHN"}};
  for (const Pair& pair : pairs)
    if (pair.kind == kind && pair.symbol == symbol_kind) return true;
  return false;
}

void check_kind(const Subject& subject, Sink& sink) {
  std::set<std::pair<Value, Value>> told;  // once a document
  for_each_reference(subject.record, [&](const Reference& reference, const auto&, Value type, bool) {
    const std::string_view shown = given(reference.symbol) ? grammar::kind_of_symbol(reference.symbol) : std::string_view{};
    if (!given(type) || shown.empty() || shown == type || may_stand_for(type, shown)) return;
    if (!told.emplace(reference.canonical, type).second) return;
    sink.add(reference.span, {name_of_kind(type), name_of_kind(shown), reference.canonical});
  });
}

void check_kind_missing(const Subject& subject, Sink& sink) {
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value type, bool) {
    if (!given(type) || type == "CV" || type == "ThC" || reference.family != Family::administrative) return;
    if (!given(reference.symbol) || !given(reference.number) || year_of(date) < first_year_of_form) return;
    // A name that a state body has tells that the first group is no kind unknown to us.
    if (!is_state_code(reference.issuer_code) || !grammar::is_dispatch_symbol(reference.symbol)) return;
    sink.add(reference.span, {reference.canonical, type, name_of_kind(type)});
  });
}

void check_normative_year(const Subject& subject, Sink& sink) {
  constexpr int first_year_of_years = 1998;
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value, bool) {
    if (!given(reference.symbol) || !given(reference.number) || given(reference.year) || reference.family != Family::administrative) return;
    const std::string_view kind = grammar::kind_of_symbol(reference.symbol);
    const bool normative =
        (kind == "NĐ" && reference.issuer_code == "CP") || ((kind == "TT" || kind == "TTLT") && is_ministry(reference.issuer_code));
    if (!normative || year_of(date) < first_year_of_years) return;
    const std::string year = std::to_string(year_of(date));
    const std::string better = std::string(reference.number) + "/" + year + "/" + std::string(reference.symbol);
    sink.add(reference.span, {reference.canonical, better, {}});
  });
}

void check_year_against_date(const Subject& subject, Sink& sink) {
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value, bool) {
    if (!given(reference.year) || year_of(date) == 0 || reference.family != Family::normative) return;
    const std::string year = std::to_string(year_of(date));
    if (reference.year != year) sink.add(reference.span, {reference.canonical, year, date->raw});
  });
}

void check_year_in_administrative(const Subject& subject, Sink& sink) {
  static constexpr std::string_view kinds[] = {"KH", "TB", "BC", "TTr", "CTr", "HD", "PA", "BB", "GM", "CĐ", "PC"};
  for_each_reference(subject.record, [&](const Reference& reference, const auto& date, Value, bool) {
    if (!given(reference.year) || !given(reference.symbol) || !given(reference.number) || year_of(date) < first_year_of_form) return;
    const std::string_view kind = grammar::kind_of_symbol(reference.symbol);
    if (!is_state_code(reference.issuer_code)) return;
    for (const std::string_view one : kinds) {
      if (kind != one) continue;
      const std::string better = std::string(reference.number) + "/" + std::string(reference.symbol);
      sink.add(reference.span, {reference.canonical, better, {}});
    }
  });
}

void check_look_alike(const Subject& subject, Sink& sink) {
  for_each_reference(subject.record, [&](const Reference& reference, const auto&, Value, bool) {
    if (reference.raw.find("\u00D0") != Value::npos) sink.add(reference.span, {reference.raw, reference.canonical, {}});
  });
}

/// "của UBND tỉnh" after a list governs the list, whose other documents may be another body's.
bool shares_issuer(const Record& record, std::size_t index) {
  for (const std::size_t other : {index - 1, index + 1}) {
    if (other >= record.citations.size() || record.citations[other].issuer != record.citations[index].issuer) continue;
    const auto& reference = record.citations[other].reference;
    if (reference && given(reference->issuer_code) && reference->issuer_code != record.citations[index].reference->issuer_code) return true;
  }
  return false;
}

void check_issuer(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  if (record.reference && record.issuer && contradicts(record.reference->issuer_code, record.issuer->name))
    sink.add(record.reference->span, {record.reference->canonical, record.reference->issuer_code, record.issuer->name});
  for (std::size_t i = 0; i < record.citations.size(); ++i) {
    const Citation& citation = record.citations[i];
    if (!citation.reference || !given(citation.issuer) || !contradicts(citation.reference->issuer_code, citation.issuer)) continue;
    if (citation.reference->symbol.find("LT") != Value::npos || shares_issuer(record, i)) continue;  // liên tịch: several issuers
    sink.add(citation.span, {citation.reference->canonical, citation.reference->issuer_code, citation.issuer});
  }
}

std::string words_of(const Change& change, bool vietnamese) {
  if (change.began) return change.when + (vietnamese ? ": mới thành lập" : ": it began then");
  if (change.into.empty()) return change.when + (vietnamese ? ": đã kết thúc" : ": it ended then");
  return change.when + (vietnamese ? ": đã nhập vào " : ": it went into ") + change.into;
}

/// Told of the document's issuer and of those cited, each on the day of its document.
void check_existence(const Subject& subject, Sink& sink) {
  const Record& record = subject.record;
  std::vector<std::string> around;
  if (record.issuer)
    for (const Value name : {record.issuer->name, record.issuer->parent, record.issuer_full})
      if (given(name)) around.emplace_back(name);
  const auto look = [&](Value name, const std::optional<Date>& date, Span span) {
    if (!given(name) || !date || date->value.year == 0) return;
    const auto change = change_of(name, date->value, subject.settings.bodies, around);
    if (change) sink.add(span, {name, words_of(*change, sink.language() == Language::vietnamese), date->raw});
  };
  if (record.issuer) look(record.issuer->name, record.date, record.issuer->span);
  for (const Citation& citation : record.citations) look(citation.issuer, citation.date, citation.span);
}

constexpr Clause normative_clause = {"Law 64/2025/QH15 and Decree 78/2025/NĐ-CP (number and symbol of normative documents)",
                                     "Luật 64/2025/QH15 và Nghị định 78/2025/NĐ-CP (số, ký hiệu văn bản quy phạm pháp luật)"};

const std::array kRows = {
    Row{{"reference-blank-inside", Severity::warning, "\"{found}\" has blanks inside number and symbol; expected \"{expected}\"",
         "“{found}” có dấu cách trong số, ký hiệu; cần viết liền “{expected}”", number_clause,
         "No blank stands between number, stroke, symbol and hyphen. A line's end inside a reference is none; room of several blanks, left "
         "for a stamped number, is told as info.",
         "Giữa số, dấu gạch chéo, ký hiệu và gạch nối không cách chữ. Chỗ ngắt dòng không tính; khoảng trống dài chừa để đóng số chỉ được "
         "nêu ở mức info.",
         "Số: 214 /SNV-VP", "Số: 214/SNV-VP"},
        check_blank_inside},
    Row{{"number-padding", Severity::warning, "the number in \"{found}\" is less than 10 and has no 0 before it; expected \"{expected}\"",
         "số trong “{found}” nhỏ hơn 10 mà không có số 0 phía trước; cần ghi “{expected}”", number_clause,
         "Numbers less than 10 have a 0 before them. Of cited documents it is told as info.",
         "Với các số nhỏ hơn 10 phải ghi thêm số 0 phía trước. Ở văn bản được viện dẫn chỉ nêu ở mức info.", "Số: 5/QĐ-SNV",
         "Số: 05/QĐ-SNV"},
        check_number_padding},
    Row{{"symbol-form", Severity::warning, "\"{found}\" parts its groups otherwise than the form; expected \"{expected}\"",
         "“{found}” ngăn cách các nhóm không đúng thể thức; cần “{expected}”", number_clause,
         "A stroke parts number and symbol, a hyphen the groups of the symbol. Silent for the Party's forms, bodies that it does not know, "
         "and documents before 2011 or without date.",
         "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ là gạch nối. Không xét văn bản của Đảng, cơ quan chưa biết, văn bản trước "
         "năm 2011 hoặc không rõ ngày.",
         "12/QĐ/UBND", "12/QĐ-UBND"},
        check_symbol_form},
    Row{{"kind-against-symbol", Severity::warning, "the words say {found}, the symbol of \"{other}\" says {expected}",
         "chữ ghi là {found}, còn ký hiệu “{other}” là của {expected}", number_clause,
         "The kind in words and the kind in the symbol are the same. Silent for pairs that go by each other's abbreviation, such as a "
         "regulation issued by a decision.",
         "Tên loại ghi bằng chữ phải khớp với chữ viết tắt trong ký hiệu. Không xét những cặp vẫn dùng chung chữ viết tắt, như quy định "
         "ban "
         "hành kèm quyết định.",
         "Kế hoạch số 12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"},
        check_kind},
    Row{{"kind-missing-in-symbol", Severity::warning, "the symbol of \"{found}\" lacks the kind; expected \"{expected}\" ({other}) in it",
         "ký hiệu “{found}” thiếu chữ viết tắt tên loại; cần có “{expected}” ({other})", number_clause,
         "The symbol of a document with a named kind begins with the kind's abbreviation; only an official dispatch has none. Silent for "
         "bodies that it does not know and for documents before 2011 or without date.",
         "Ký hiệu của văn bản có tên loại bắt đầu bằng chữ viết tắt tên loại; chỉ công văn không có. Không xét cơ quan chưa biết, văn bản "
         "trước năm 2011 hoặc không rõ ngày.",
         "Tờ trình số 31/SNV-TCBC ngày 05/3/2026", "Tờ trình số 31/TTr-SNV ngày 05/3/2026"},
        check_kind_missing},
    Row{{"normative-without-year", Severity::warning, "\"{found}\" is of a normative kind and has no year; expected \"{expected}\"",
         "“{found}” là loại văn bản quy phạm pháp luật mà không có năm; cần “{expected}”", normative_clause,
         "Decrees of the Government and circulars have the year between number and symbol, since 1998. Resolutions and decisions may be "
         "without, for not all are normative.",
         "Nghị định của Chính phủ và thông tư có năm giữa số và ký hiệu, từ năm 1998. Không xét nghị quyết, quyết định vì có văn bản cá "
         "biệt.",
         "Nghị định số 30/NĐ-CP ngày 05/3/2020", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"},
        check_normative_year},
    Row{{"year-against-date", Severity::error, "the year in \"{found}\" is not that of its date \"{other}\"",
         "năm trong “{found}” không khớp với “{other}”", normative_clause,
         "The year in a normative document's number is that of its date of issue.",
         "Năm trong số của văn bản quy phạm pháp luật là năm ban hành.", "Nghị định số 30/2021/NĐ-CP ngày 05/3/2020",
         "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"},
        check_year_against_date},
    Row{{"year-in-administrative-number", Severity::warning,
         "\"{found}\" has a year, which only normative documents have; expected \"{expected}\"",
         "“{found}” có ghi năm, vốn chỉ dùng cho văn bản quy phạm pháp luật; cần “{expected}”", number_clause,
         "Plans, notices, reports, submissions and their like have no year in the number. Silent for resolutions, decisions and "
         "directives, "
         "and for documents before 2011 or without date.",
         "Kế hoạch, thông báo, báo cáo, tờ trình … không ghi năm trong số. Không xét nghị quyết, quyết định, chỉ thị và văn bản trước năm "
         "2011 "
         "hoặc không rõ ngày.",
         "Kế hoạch số 12/2026/KH-UBND ngày 05/3/2026", "Kế hoạch số 12/KH-UBND ngày 05/3/2026"},
        check_year_in_administrative},
    Row{{"look-alike-letter",
         Severity::info,
         "\"{found}\" is typed with Ð (U+00D0), not with the Vietnamese letter Đ; searches miss it",
         "“{found}” gõ chữ Ð (U+00D0) thay cho chữ Đ của tiếng Việt; tìm kiếm sẽ bỏ sót",
         {"TCVN 6909:2001 (Decree 30/2020/NĐ-CP, Appendix I, Part I, I)",
          "TCVN 6909:2001 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I)"},
         "The letter Đ is U+0110.",
         "Chữ Đ là U+0110.",
         "12/Q\u00D0-UBND",
         "12/QĐ-UBND"},
        check_look_alike},
    Row{{"issuer-against-symbol", Severity::warning, "\"{found}\" carries the code {expected}, but the issuer named is \"{other}\"",
         "“{found}” mang ký hiệu {expected}, nhưng cơ quan ban hành ghi là “{other}”", number_clause,
         "The body in the symbol is the body that issued. Compared are the highest organs, people's committees and councils, ministries "
         "and "
         "departments of provinces; silent for all others, and where one \"của …\" ends a list.",
         "Cơ quan trong ký hiệu phải là cơ quan ban hành. Chỉ so các cơ quan trung ương, UBND, HĐND, bộ và sở; không xét cơ quan khác, và "
         "chỗ "
         "một cụm “của …” đứng sau cả danh sách.",
         "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Thủ tướng Chính phủ", "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ"},
        check_issuer},
    Row{{"body-not-existing",
         Severity::warning,
         "\"{found}\" did not exist on \"{other}\"; {expected}",
         "“{found}” không tồn tại vào “{other}”; {expected}",
         {"Resolutions 176/2025/QH15 and 202/2025/QH15, Law 72/2025/QH15", "Nghị quyết 176/2025/QH15, 202/2025/QH15, Luật 72/2025/QH15"},
         "The issuer existed on its document's day: ministries were merged on 01/3/2025, provinces merged and districts ended on "
         "01/7/2025, "
         "departments of provinces changed in 2025; bodies added with --bodies have their own days. Silent where the day does not decide.",
         "Cơ quan ban hành phải tồn tại vào ngày văn bản: các bộ hợp nhất từ 01/3/2025, tỉnh sáp nhập và cấp huyện kết thúc từ 01/7/2025, "
         "các sở thay đổi trong năm 2025; cơ quan thêm bằng --bodies theo ngày ghi ở đó. Không xét khi chưa rõ ngày.",
         "Thông tư số 12/2025/TT-BKHĐT ngày 15/8/2025 của Bộ Kế hoạch và Đầu tư",
         "Thông tư số 12/2025/TT-BTC ngày 15/8/2025 của Bộ Tài chính"},
        check_existence},
};

}  // namespace

std::span<const Row> reference_rules() { return kRows; }

}  // namespace congvan::rules
