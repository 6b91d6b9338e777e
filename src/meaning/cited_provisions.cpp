#include "meaning/cited_provisions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "grammar/scan.hpp"
#include "layout/labels.hpp"
#include "meaning/provision_parts.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

// The labels after `from` up to `to`: figures, Roman figures, or letters in the Vietnamese order; only `to` where they make no series.
void add_range(std::string_view from, std::string_view to, const grammar::Values& values, std::vector<Value>& out) {
  constexpr int kMost = 200;
  const auto series = [&](int first, int last, auto name) {
    if (first > 0 && last > first && last - first <= kMost) {
      for (int i = first + 1; i < last; ++i) out.push_back(values.keep(name(i)));
    }
  };
  const auto figures = [](std::string_view label) {
    return grammar::skip_digits(label, 0) == label.size() ? grammar::to_number(label) : 0;
  };
  if (figures(from) > 0)
    series(figures(from), figures(to), [](int i) { return std::to_string(i); });
  else if (is_roman(from) && is_roman(to))
    series(layout::roman_value(from), layout::roman_value(to), [](int i) { return layout::label_name(layout::LabelStyle::roman, i); });
  else
    series(layout::letter_value(lower(from)), layout::letter_value(lower(to)), [](int i) { return std::string(layout::letter_of(i)); });
  out.push_back(to);
}

std::vector<Value> labels_of(const ProvisionPart& part, const grammar::Values& values) {
  std::vector<Value> labels;
  for (std::size_t i = 0; i < part.labels.size(); ++i) {
    if (i > 0 && part.ranges[i])
      add_range(part.labels[i - 1], part.labels[i], values, labels);
    else
      labels.push_back(part.labels[i]);
  }
  return labels;
}

// The members that hold labels, in the order of the levels.
constexpr std::array<Value CitedProvision::*, 7> kMembers = {&CitedProvision::point,   &CitedProvision::clause,  &CitedProvision::article,
                                                             &CitedProvision::section, &CitedProvision::chapter, &CitedProvision::part,
                                                             &CitedProvision::appendix};

void set(CitedProvision& provision, Level level, Value label) {
  if (level != Level::aside) provision.*kMembers[static_cast<std::size_t>(level)] = label;
}
void clear_up_to(CitedProvision& provision, Level level) {
  for (std::size_t i = 0; i <= static_cast<std::size_t>(level); ++i) provision.*kMembers[i] = {};
}

// "Điều 5 khoản 2 điểm a": large before small.
bool falls(const std::vector<ProvisionPart>& parts) {
  const auto rises = [](const ProvisionPart& a, const ProvisionPart& b) { return b.level >= a.level; };
  return std::adjacent_find(parts.begin(), parts.end(), rises) == parts.end();
}

}  // namespace

std::vector<CitedProvision> provisions_of(std::string_view pinpoint, const grammar::Values& values) {
  std::size_t at = 0;
  while (at < pinpoint.size()) {
    if (unit_at(pinpoint, at)) break;
    const Word word = word_at(pinpoint, at);
    at = skip_blanks(pinpoint, word.empty() ? at + code_point_at(pinpoint, at).size : word.end);
  }
  std::size_t end = 0;
  std::vector<ProvisionPart> parts = read_parts(pinpoint, at, &end, true);
  if (falls(parts)) std::reverse(parts.begin(), parts.end());
  // From the right: what stands there holds what stands to its left, until something of its own size or larger comes.
  std::vector<CitedProvision> found;
  CitedProvision holder;
  for (std::size_t i = parts.size(); i-- > 0;) {
    const ProvisionPart& here = parts[i];
    if (here.level == Level::aside) continue;
    clear_up_to(holder, here.level);
    const std::vector<Value> labels = labels_of(here, values);
    const bool holds = i > 0 && parts[i - 1].level != Level::aside && parts[i - 1].level < here.level;
    if (!holds) {
      for (std::size_t k = labels.size(); k-- > 0;) {
        found.push_back(holder);
        set(found.back(), here.level, labels[k]);
      }
    }
    if (!labels.empty()) set(holder, here.level, labels.front());
  }
  return {found.rbegin(), found.rend()};
}

}  // namespace congvan::meaning
