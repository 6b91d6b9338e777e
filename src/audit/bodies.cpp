#include "audit/bodies.hpp"

#include <algorithm>
#include <array>

#include "audit/rule.hpp"
#include "lexicon/body_table.hpp"
#include "lexicon/provinces.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

using lexicon::Body;

/// The bodies whose numbers are kept apart from all others'.
bool has_numbers_of_its_own(const Body& body) {
  static constexpr std::array<std::string_view, 7> highest = {"CP", "TTg", "QH", "UBTVQH", "CTN", "UBND", "HĐND"};
  return body.name.starts_with("Bộ ") || body.name.starts_with("Sở ") || std::ranges::find(highest, body.abbreviation) != highest.end();
}

/// "QH14" is the National Assembly's, of its 14th term.
Value without_term(Value code) {
  const std::size_t end = code.find_last_not_of("0123456789") + 1;
  const Value stem = code.substr(0, end);
  return stem == "QH" || stem == "UBTVQH" ? stem : code;
}

const Body* body_of_code(Value code) {
  if (!given(code)) return nullptr;
  const auto all = lexicon::bodies();
  const auto found = std::ranges::find(all, without_term(code), &Body::abbreviation);
  return found != all.end() && has_numbers_of_its_own(*found) ? &*found : nullptr;
}

/// The body that a head's title names: "Chủ tịch UBND tỉnh" the people's committee.
Value without_title(Value name) {
  for (const std::string_view title : {"chu tich", "thuong truc", "bo truong", "giam doc"}) {
    std::size_t length = 0;
    if (!starts_with_words(name, title, &length)) continue;
    const Value rest = trim(name.substr(length));
    const Body* body = lexicon::body_at(rest);
    return body != nullptr && has_numbers_of_its_own(*body) ? rest : name;
  }
  return name;
}

std::optional<Change> change_of_row(const AddedBody& row, PartialDate on) {
  const bool began = row.from.year != 0 && lexicon::is_before(on, row.from);
  const bool ended = row.until.year != 0 && lexicon::is_before(row.until, on);
  return began || ended ? std::optional(Change{began, printed(began ? row.from : row.until), {}}) : std::nullopt;
}

}  // namespace

bool is_state_code(Value code) { return body_of_code(code) != nullptr; }

bool is_ministry(Value code) {
  const Body* body = body_of_code(code);
  return body != nullptr && body->name.starts_with("Bộ ");
}

bool contradicts(Value code, Value name) {
  const Body* of_code = body_of_code(code);
  const Body* of_name = given(name) ? lexicon::body_at(without_title(name)) : nullptr;
  if (of_code == nullptr || of_name == nullptr || !has_numbers_of_its_own(*of_name)) return false;
  const auto follows = [](const Body& a, const Body& b) { return a.into.find(b.abbreviation) != std::string_view::npos; };
  return of_code->abbreviation != of_name->abbreviation && !follows(*of_code, *of_name) && !follows(*of_name, *of_code);
}

std::optional<Change> change_of(Value name, PartialDate on, const Bodies* added, std::span<const std::string> around) {
  if (const AddedBody* const row = added == nullptr ? nullptr : added->meant(name, {}, around)) return change_of_row(*row, on);
  std::size_t length = 0;
  const Body* body = lexicon::body_at(name, on, &length);
  if (body == nullptr) return std::nullopt;
  if (!lexicon::exists(*body, on)) {
    const bool began = body->from.year != 0 && lexicon::is_before(on, body->from);
    return Change{began, printed(began ? body->from : body->until), std::string(body->into)};
  }
  // A province that was merged into another.
  std::string_view rest = trim(name.substr(length));
  for (const std::string_view unit : {"tinh", "thanh pho"}) {
    std::size_t matched = 0;
    if (!starts_with_words(rest, unit, &matched)) continue;
    const lexicon::Province* province = lexicon::province_at(trim(rest.substr(matched)));
    if (province == nullptr || province->into.empty() || lexicon::is_before(on, lexicon::kMergers) || on.day == 0) return std::nullopt;
    const lexicon::Province* into = lexicon::province_of_organ(province->into);
    return Change{false, printed(lexicon::kMergers), into == nullptr ? std::string{} : std::string(into->name)};
  }
  return std::nullopt;
}

}  // namespace congvan::rules
