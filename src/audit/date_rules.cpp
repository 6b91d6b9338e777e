// Rules on dates: of the document and of those that it cites.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <span>

#include "audit/rule.hpp"
#include "grammar/date.hpp"

namespace congvan::rules {
namespace {

template <class Look>
void for_each_date(const Record& record, Look look) {
  if (record.date) look(*record.date);
  for (const Citation& citation : record.citations) {
    if (!citation.date) continue;
    Date date = *citation.date;
    date.span = place_of(date.span, citation.span);
    look(date);
  }
}

struct Figures {
  std::array<std::string_view, 3> group;
  std::size_t count = 0;
};
Figures figures_of(Value raw) {
  Figures figures;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t end = std::min(raw.find_first_not_of("0123456789", at), raw.size());
    if (end == at) {
      ++at;
      continue;
    }
    if (figures.count < 3) figures.group[figures.count] = raw.substr(at, end - at);
    ++figures.count;
    at = end;
  }
  return figures;
}

/// True when a day below 10 or a month below 3 has no 0, or a month from 3 to 9 has one.
bool is_padded_otherwise(const Date& date) {
  const Figures figures = figures_of(date.raw);
  if (date.value.day == 0 || figures.count != 3 || figures.group[2].size() != 4) return false;
  const bool day_bare = date.value.day < 10 && figures.group[0].size() == 1;
  const bool month_bare = date.value.month < 3 && figures.group[1].size() == 1;
  const bool month_padded = date.value.month >= 3 && date.value.month < 10 && figures.group[1].size() == 2;
  return day_bare || month_bare || month_padded;
}

void check_padding(const Subject& subject, Sink& sink) {
  if (!not_before(subject.record.date, 2011)) return;
  for_each_date(subject.record, [&](const Date& date) {
    if (is_padded_otherwise(date)) sink.add(date.span, {date.raw, printed(date.value), {}});
  });
}

void check_future(const Subject& subject, Sink& sink) {
  const auto& date = subject.record.date;
  if (date && date->value.year > 0 && subject.settings.today.year > 0 && compare(date->value, subject.settings.today) > 0)
    sink.add(date->span, {date->raw, printed(subject.settings.today), {}});
}

void check_weekend(const Subject& subject, Sink& sink) {
  const auto& date = subject.record.date;
  if (!date || date->value.day == 0 || date->value.year < 1999) return;
  const std::chrono::weekday day{std::chrono::sys_days(std::chrono::days(days_of(date->value)))};
  if (day != std::chrono::Saturday && day != std::chrono::Sunday) return;
  const bool saturday = day == std::chrono::Saturday;
  const bool vietnamese = sink.language() == Language::vietnamese;
  sink.add(date->span, {date->raw, saturday ? (vietnamese ? "thứ Bảy" : "a Saturday") : (vietnamese ? "Chủ nhật" : "a Sunday"), {}});
}

void check_cited_later(const Subject& subject, Sink& sink) {
  const auto& own = subject.record.date;
  if (!own || own->value.year == 0) return;
  for (const Citation& citation : subject.record.citations) {
    if (!citation.date || citation.where == Where::appendix || compare(citation.date->value, own->value) <= 0) continue;
    sink.add(place_of(citation.date->span, citation.span), {citation.raw, own->raw, citation.date->raw});
    sink.relate(own->span, "the document's own date", "ngày của chính văn bản");
  }
}

bool is_day(const std::optional<Date>& date) { return date && date->value.day > 0; }

/// The citation of the same series (issuer's code, dispatches alike) whose number and date `year` for the other's year fits: it lies
/// before, numbers and days run on at the pace of the year.
bool fits_series(const Citation& known, const Citation& doubtful, PartialDate corrected) {
  const auto number = [](const Citation& citation) { return std::atol(std::string(citation.reference->number).c_str()); };
  if (!is_whole(known.reference) || !is_day(known.date) || known.date->value.year != corrected.year || known.type != doubtful.type)
    return false;
  if (known.reference->issuer_code != doubtful.reference->issuer_code || given(known.reference->year)) return false;
  const long days = days_of(corrected) - days_of(known.date->value);
  const long numbers = number(doubtful) - number(known);
  if (days < 0 || numbers < 0 || days > 21) return false;
  const double pace =
      static_cast<double>(number(known)) / static_cast<double>(days_of(known.date->value) - days_of({corrected.year, 1, 1}) + 1);
  return static_cast<double>(numbers) <= 3 * pace * static_cast<double>(days + 1);
}

// A year typed wrong: with the document's own year the citation falls into the fortnight before the document, and into the series of a
// neighbour that is cited with the own year.
void check_wrong_year(const Subject& subject, Sink& sink) {
  const auto& own = subject.record.date;
  if (!is_day(own)) return;
  for (const Citation& citation : subject.record.citations) {
    if (!is_day(citation.date) || !is_whole(citation.reference) || given(citation.reference->year)) continue;
    PartialDate corrected = citation.date->value;
    if (corrected.year + 1 != own->value.year) continue;
    ++corrected.year;
    if (!grammar::is_calendar_date(corrected)) continue;
    const long before = days_of(own->value) - days_of(corrected);
    if (before < 0 || before > 14) continue;
    constexpr std::ptrdiff_t near = 50;  // citations before and after, so that a long list takes linear time
    const auto& all = subject.record.citations;
    const std::ptrdiff_t index = &citation - all.data();
    const auto end = all.begin() + std::min(index + near, std::ssize(all));
    for (const Citation& known : std::span(all.begin() + std::max<std::ptrdiff_t>(index - near, 0), end)) {
      if (&known == &citation || !fits_series(known, citation, corrected)) continue;
      sink.add(place_of(citation.date->span, citation.span), {citation.raw, printed(corrected), known.raw});
      sink.relate(known.span, "the number before it in the series", "số đứng trước trong cùng dãy");
      break;
    }
  }
}

const std::array kRows = {
    Row{{"date-padding", Severity::warning, "\"{found}\" is not padded as the form has it; expected \"{expected}\"",
         "“{found}” ghi số 0 không đúng thể thức; cần “{expected}”", date_clause,
         "Days below 10 and the months 1 and 2 have a 0 before them; the other months have none. Silent for documents before 2011.",
         "Ngày nhỏ hơn 10 và tháng 1, tháng 2 phải ghi thêm số 0 phía trước; các tháng khác thì không. Không xét văn bản trước năm 2011.",
         "ngày 20/09/2021", "ngày 20/9/2021"},
        check_padding},
    Row{{"date-in-future", Severity::warning, "the date of issue \"{found}\" lies in the future (today is {expected})",
         "thời gian ban hành “{found}” ở tương lai (hôm nay là {expected})", date_clause,
         "A document is dated when it is issued. Today is the machine's date, or that of --today.",
         "Văn bản ghi ngày ban hành. Hôm nay là ngày của máy, hoặc ngày cho ở --today.", "ngày 27 tháng 3 năm 2062",
         "ngày 27 tháng 3 năm 2026"},
        check_future},
    Row{{"date-on-weekend",
         Severity::info,
         "the date of issue \"{found}\" is {expected}",
         "thời gian ban hành “{found}” rơi vào {expected}",
         {},
         "Most bodies issue on working days; a date on a weekend may be mistyped.",
         "Phần lớn cơ quan ban hành văn bản vào ngày làm việc; ngày cuối tuần có thể là gõ nhầm.",
         "ngày 28 tháng 3 năm 2026",
         "ngày 27 tháng 3 năm 2026"},
        check_weekend},
    Row{{"cited-date-later", Severity::error, "\"{found}\" is cited with a date later than the document's own, \"{expected}\"",
         "“{found}” được viện dẫn với ngày sau ngày của chính văn bản, “{expected}”", content_clause,
         "What is cited was issued before. Compared as precisely as both dates are given; silent in appendices.",
         "Văn bản được viện dẫn phải ban hành trước. So đến mức cả hai ngày cùng ghi rõ; không xét phụ lục.",
         "ngày 05 tháng 3 năm 2026 … Công văn số 31/UBND-TH ngày 20/3/2026",
         "ngày 25 tháng 3 năm 2026 … Công văn số 31/UBND-TH ngày 20/3/2026"},
        check_cited_later},
    Row{{"cited-year-doubtful", Severity::warning,
         "the year in \"{found}\" is doubtful: with {expected} it would stand in line with \"{other}\"",
         "năm trong “{found}” đáng ngờ: nếu là {expected} thì nối tiếp đúng dãy với “{other}”", date_clause,
         "A citation of the year before, which with the document's own year would fall into the fortnight before the document and follow, "
         "at the pace of the year, a number of the same body that is cited with this year.",
         "Văn bản được viện dẫn ghi năm trước, mà nếu ghi năm của chính văn bản thì rơi vào nửa tháng trước đó và nối tiếp số của cùng cơ "
         "quan "
         "được viện dẫn trong năm này.",
         "1928/UBND-TH ngày 20/3/2026 … 2021/UBND-HCC ngày 24/3/2025", "1928/UBND-TH ngày 20/3/2026 … 2021/UBND-HCC ngày 24/3/2026"},
        check_wrong_year},
};

}  // namespace

std::span<const Row> date_rules() { return kRows; }

}  // namespace congvan::rules
