#include "audit/identity.hpp"

#include <algorithm>

#include "audit/rule.hpp"
#include "lexicon/body_table.hpp"
#include "lexicon/provinces.hpp"
#include "text/letters.hpp"

namespace congvan::rules {
namespace {

using lexicon::Body;
using lexicon::BodyLevel;

/// The unit that a local body's name ends with: "tỉnh Lai Châu", "xã Nậm Xa", "tỉnh".
struct Unit {
  std::string level;     ///< "tinh", "huyen", "xa" …; empty when none is named
  std::string name;      ///< folded; empty when only the level is named
  std::string province;  ///< slug, for the level of provinces
};

std::string folded(std::string_view words) {
  std::string out;
  for (const char c : skeleton(words)) out += c == ' ' || c == '\n' ? '-' : c;
  return out;
}

Unit unit_of(std::string_view name) {
  static constexpr std::string_view levels[] = {"tinh",   "thanh pho", "tp",     "huyen",    "quan",
                                                "thi xa", "xa",        "phuong", "thi tran", "dac khu"};
  for (const std::string_view level : levels) {
    std::size_t at = 0;
    if (!contains_words(name, level, &at)) continue;
    std::size_t length = 0;
    if (!starts_with_words(name.substr(at), level, &length)) continue;
    std::string_view rest = trim(name.substr(at + length));
    if (rest.starts_with(".")) rest = trim(rest.substr(1));
    const lexicon::Province* province = lexicon::province_at(rest);
    const bool city = level == "thanh pho" || level == "tp";
    if (level == "tinh" || (city && province != nullptr && lexicon::is_city(*province, {})))
      return {"tinh", {}, province != nullptr ? std::string(province->slug) : std::string{}};
    if (rest.empty()) return {folded(level), {}, {}};
    const std::size_t end = rest.find_first_of(",;(");
    return {folded(level), folded(trim(rest.substr(0, end))), {}};
  }
  return {};
}

const Body* row_of(Value code) {
  if (!given(code)) return nullptr;
  const std::size_t end = code.find_last_not_of("0123456789") + 1;
  const Value stem = code.substr(0, end);
  const Value wanted = stem == "QH" || stem == "UBTVQH" ? stem : code;
  const auto all = lexicon::bodies();
  const auto found = std::ranges::find(all, wanted, &Body::abbreviation);
  return found == all.end() ? nullptr : &*found;
}

bool is_committee(Value code) { return code == "UBND" || code == "HĐND"; }

std::string local_committee(Value code, const Unit& unit, const Setting& setting) {
  const std::string& province = unit.province.empty() ? setting.province : unit.province;
  if (unit.level.empty() || province.empty()) return {};
  if (unit.level != "tinh" && unit.name.empty()) return {};
  return province + "/" + unit.level + "/" + unit.name + "/" + std::string(code);
}

/// The row that a body has in the table, under this code: several kinds of committees may issue in one body's name.
std::string by_id(Value id, Value code) { return given(id) ? "id/" + std::string(id) + "/" + std::string(code) : std::string{}; }

std::string province_in(Value name) { return given(name) ? unit_of(name).province : std::string{}; }

}  // namespace

Setting setting_of(const Record& record) {
  Setting setting;
  if (record.issuer) {
    setting.province = province_in(record.issuer->parent);
    if (setting.province.empty()) setting.province = province_in(record.issuer->name);
  }
  std::size_t length = 0;
  if (setting.province.empty() && given(record.place)) {
    const lexicon::Province* province = lexicon::province_at(record.place, &length);
    if (province != nullptr && length == record.place.size()) setting.province = std::string(province->slug);
  }
  if (!record.reference || !given(record.reference->issuer_code)) return setting;
  const Value issuer = record.issuer ? record.issuer->name : Value{};
  setting.own_body = body_of(*record.reference, {issuer, record.issuer_id}, setting);
  setting.own_code = record.reference->issuer_code;
  // Another body of a province: its name and place tell it from its like.
  if (setting.own_body.empty() && given(issuer) && !setting.province.empty() && !is_committee(setting.own_code))
    setting.own_body = setting.province + "/" + folded(issuer);
  return setting;
}

std::string body_of(const Reference& reference, const IssuedBy& issuer, const Setting& setting) {
  const Value code = reference.issuer_code;
  if (!given(code)) return {};
  const Body* row = row_of(code);
  if (is_committee(code)) {
    if (!given(issuer.name)) return code == setting.own_code ? setting.own_body : std::string{};
    const std::string body = local_committee(code, unit_of(issuer.name), setting);
    return body.empty() ? by_id(issuer.id, code) : body;
  }
  if (reference.family == Family::party && code == "TW") return "vn/TW";
  if (row != nullptr && row->level == BodyLevel::central) return "vn/" + std::string(code);
  if (row != nullptr && row->level == BodyLevel::provincial) {
    const std::string named = province_in(issuer.name);
    const std::string& province = named.empty() ? setting.province : named;
    return province.empty() ? std::string{} : province + "/" + std::string(code);
  }
  if (given(issuer.id)) return by_id(issuer.id, code);
  return code == setting.own_code ? setting.own_body : std::string{};
}

std::optional<Identity> identity_of(const Reference& reference, const std::optional<Date>& date, const IssuedBy& issuer,
                                    const Setting& setting) {
  if (!given(reference.number) || !given(reference.symbol)) return std::nullopt;
  Identity identity;
  identity.body = body_of(reference, issuer, setting);
  if (identity.body.empty()) return std::nullopt;
  const bool own_year = given(reference.year);
  identity.year = own_year ? std::atoi(std::string(reference.year).c_str()) : year_of(date);
  if (identity.year == 0) return std::nullopt;
  identity.name =
      identity.body + "|" + std::string(reference.number) + "|" + std::to_string(identity.year) + "|" + std::string(reference.symbol);
  return identity;
}

}  // namespace congvan::rules
