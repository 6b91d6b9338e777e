#include "grammar/heading.hpp"

#include <algorithm>

#include "grammar/date.hpp"
#include "grammar/issuer.hpp"
#include "grammar/reference.hpp"
#include "grammar/scan.hpp"
#include "layout/marks.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::grammar {
namespace {

using layout::Letterhead;
using layout::Zones;

void read_number(const Zones& zones, const Values& values, Record& record) {
  if (!zones.letterhead.number) return;
  const std::string_view text = values.text();
  Span cell = *zones.letterhead.number;
  // Past "Số" or "Luật số", and the colon.
  std::size_t at = cell.start;
  for (int count = 0; count < 4; ++count) {
    const Word word = word_at(text, at);
    if (word.empty()) break;
    at = skip_blanks(text, word.end);
    if (layout::is_number_word(word.in(text))) break;
  }
  // So are dots for a number that is still to come.
  constexpr std::string_view kEllipsis = "…";
  for (bool more = true; more && at < cell.end;) {
    more = text[at] == ':' || text[at] == '.' || text[at] == '*' || text.substr(at).starts_with(kEllipsis);
    if (more) at = skip_blanks(text, at + (text[at] == kEllipsis[0] ? kEllipsis.size() : 1));
  }
  at = skip_blanks(text, at);
  // A number broken over the line's end goes on below: "Số:⏎1228/THPT", "36/2016/QĐ-⏎TTg".
  const std::string_view rest = trim(text.substr(std::min(at, cell.end), cell.end - std::min(at, cell.end)));
  const std::size_t below = skip_blanks(text, cell.end);
  const bool cut_before_slash = skip_digits(rest, 0) == rest.size() && below < text.size() && is_slash(code_point_at(text, below).value);
  const bool broken = rest.empty() || rest.back() == '-' || rest.back() == '/' || cut_before_slash;
  const std::size_t limit = broken ? std::min(text.size(), cell.end + 64) : cell.end;
  const std::string_view region = text.substr(0, limit);
  if (at >= limit) return;
  const char first = region[at];
  const bool starts =
      (first >= '0' && first <= '9') || is_slash(code_point_at(region, at).value) || is_hyphen(code_point_at(region, at).value);
  // A firm's own code begins with letters ("CV/NSW/26-031") and is all that stands there.
  const bool coded = !starts && is_upper(code_point_at(region, at).value) && rest.find_first_of("0123456789") != std::string_view::npos;
  if (!starts && !coded) return;
  const auto match = reference_at(region, at, Trust::number);
  if (!match || (coded && match->end < at + rest.size())) return;
  const Span span{match->begin, match->end};
  const std::string canonical = canonical_form(text.substr(span.start, span.size()));
  Reference reference = split_reference(values.keep(canonical));
  reference.raw = values.raw(span);
  reference.span = span;
  record.reference = reference;
}

// Day unreadable or left blank: month and year are read for themselves.
std::optional<DateMatch> date_in(std::string_view cell) {
  for (std::size_t i = 0; i < cell.size();) {
    const Word word = word_at(cell, i);
    if (word.empty()) {
      i += code_point_at(cell, i).size;
      continue;
    }
    if (skeleton(word.in(cell)).starts_with("ngay")) {
      if (auto date = date_at(cell, i)) return date;
      for (std::size_t k = word.begin; k < cell.size();) {
        const Word next = word_at(cell, k);
        if (!next.empty() && skeleton(next.in(cell)).ends_with("thang")) {
          auto date = date_at(cell, next.begin);
          if (date) date->begin = word.begin;
          return date;
        }
        k = next.empty() ? k + code_point_at(cell, k).size : next.end;
      }
      return std::nullopt;
    }
    i = word.end;
  }
  return std::nullopt;
}

void read_place_and_date(const Zones& zones, const Values& values, Record& record) {
  if (!zones.letterhead.place_date) return;
  const std::string_view text = values.text();
  const Span cell = *zones.letterhead.place_date;
  const std::string_view words = text.substr(cell.start, cell.size());
  std::size_t day = words.size();
  for (std::size_t i = 0; i < words.size() && day == words.size();) {
    const Word word = word_at(words, i);
    if (!word.empty() && skeleton(word.in(words)).starts_with("ngay")) day = i;
    i = word.empty() ? i + code_point_at(words, i).size : word.end;
  }
  // "Sông Đà, hồi 21 giờ 00 ngày …": the hour is no part of the place.
  std::size_t hour = day;
  for (const std::string_view word : {"hoi", "luc"}) {
    if (contains_words(words.substr(0, day), word, &hour)) break;
  }
  const std::string_view before = without_outer_marks(words.substr(0, std::min(day, hour)));
  if (!before.empty() && before.size() < 64) {
    const std::size_t start = static_cast<std::size_t>(before.data() - text.data());
    record.place = values.of({start, start + before.size()});
  }
  if (const auto match = date_in(words)) {
    Date date;
    date.span = {cell.start + match->begin, cell.start + match->end};
    date.raw = values.raw(date.span);
    date.value = match->value;
    date.impossible = match->impossible;
    record.date = date;
  }
}

void read_kind(const Zones& zones, const Values& values, Record& record) {
  const Letterhead& head = zones.letterhead;
  std::size_t length = 0;
  const lexicon::KindWords* words = nullptr;
  if (head.title) {
    const std::string_view title = head.title->in(values.text());
    words = lexicon::kind_words_at(title, &length);
    if (words != nullptr && words->code.empty()) {
      record.type_name = values.of(head.title->span);
      return;
    }
  }
  Value code = words != nullptr ? words->code : Value{};
  const bool dispatch = !head.addressees.empty() || !head.subject.empty();
  if (!given(code) && record.reference && given(record.reference->symbol)) {
    const std::string_view shown = kind_of_symbol(record.reference->symbol);
    if (dispatch || shown.empty())
      code = is_dispatch_symbol(record.reference->symbol) || dispatch ? Value{"CV"} : Value{};
    else
      code = shown;
  } else if (!given(code) && (!head.addressees.empty() || (dispatch && head.motto))) {
    code = "CV";
  }
  if (const lexicon::Kind* kind = given(code) ? lexicon::kind_of_code(code) : nullptr) {
    record.type = kind->code;
    record.type_name = kind->name;
  }
}

void read_subject(const Zones& zones, const Values& values, Record& record) {
  std::vector<Span> pieces = zones.letterhead.subject;
  if (pieces.empty()) return;
  std::size_t mark = 0;
  if (layout::subject_mark_at(values.raw(pieces.front()), &mark)) pieces.front().start += mark;
  while (!pieces.empty() && pieces.front().empty()) pieces.erase(pieces.begin());
  if (pieces.empty()) return;
  Value subject = without_outer_marks(values.joined(pieces));
  // "(V/v …)": the bracket opened before the mark.
  if (subject.ends_with(')') && subject.find('(') == Value::npos) subject = without_outer_marks(subject.substr(0, subject.size() - 1));
  if (!subject.empty()) record.subject = subject;
}

void read_addressees(const Zones& zones, const Values& values, Record& record) {
  std::vector<Span> pieces;
  const auto flush = [&] {
    if (pieces.empty()) return;
    const Value joined = values.joined(pieces);
    pieces.clear();
    // Items printed on one line are parted by ";".
    std::size_t begin = 0;
    while (begin <= joined.size()) {
      const std::size_t end = std::min(joined.find(';', begin), joined.size());
      const Value item = without_outer_marks(joined.substr(begin, end - begin));
      if (!item.empty()) record.addressees.push_back(item);
      begin = end + 1;
    }
  };
  for (const layout::AddresseePiece& piece : zones.letterhead.addressees) {
    if (piece.begins_item) flush();
    pieces.push_back(piece.span);
  }
  flush();
}

}  // namespace

void read_heading(const Zones& zones, const Values& values, Record& record) {
  read_number(zones, values, record);
  read_place_and_date(zones, values, record);
  read_kind(zones, values, record);
  read_issuer(zones, values, record);
  read_subject(zones, values, record);
  read_addressees(zones, values, record);
  if (zones.letterhead.urgency) record.urgency = values.of(*zones.letterhead.urgency);
  if (zones.letterhead.secrecy) record.secrecy = values.of(*zones.letterhead.secrecy);
}

}  // namespace congvan::grammar
