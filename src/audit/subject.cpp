// What several rules ask of dates, references and kinds.
#include <algorithm>
#include <chrono>

#include "audit/rule.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::rules {

int year_of(const std::optional<Date>& date) { return date ? date->value.year : 0; }

bool not_before(const std::optional<Date>& date, int year) { return year_of(date) == 0 || year_of(date) >= year; }

int compare(PartialDate a, PartialDate b) {
  for (const auto& [x, y] : {std::pair{a.year, b.year}, std::pair{a.month, b.month}, std::pair{a.day, b.day}}) {
    if (x == 0 || y == 0) return 0;
    if (x != y) return x < y ? -1 : 1;
  }
  return 0;
}

long days_of(PartialDate date) {
  const std::chrono::year_month_day day{std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
                                        std::chrono::day(static_cast<unsigned>(date.day))};
  return std::chrono::sys_days(day).time_since_epoch().count();
}

std::string printed(PartialDate date) {
  std::string out;
  if (date.day > 0) out += (date.day < 10 ? "0" : "") + std::to_string(date.day) + "/";
  if (date.month > 0) out += (date.month < 3 ? "0" : "") + std::to_string(date.month) + "/";
  return out + std::to_string(date.year);
}

bool is_whole(const std::optional<Reference>& reference) { return reference && given(reference->number) && given(reference->symbol); }

std::string_view name_of_kind(Value code) {
  const lexicon::Kind* kind = given(code) ? lexicon::kind_of_code(code) : nullptr;
  return kind != nullptr ? kind->name : std::string_view{"?"};
}

void Sink::add(Span span, const Fill& words, Severity severity) {
  fresh_ = span.empty() || seen_.emplace(rule_, span.start, span.end).second;
  if (!fresh_) return;
  const std::string_view sentence = language_ == Language::vietnamese ? rule_->message_vi : rule_->message_en;
  out_.push_back({rule_, severity, span, std::string(words.found), fill_in(sentence, words), {}});
}

void Sink::relate(Span span, std::string_view english, std::string_view vietnamese) {
  if (fresh_) out_.back().related.emplace_back(span, std::string(language_ == Language::vietnamese ? vietnamese : english));
}

}  // namespace congvan::rules
