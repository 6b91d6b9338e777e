#include "meaning/issuers.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

#include "grammar/scan.hpp"
#include "lexicon/added_bodies.hpp"
#include "lexicon/body_table.hpp"
#include "lexicon/provinces.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;
using lexicon::Body;
using lexicon::BodyLevel;
using lexicon::Province;

struct Known {
  std::string id;
  std::string full;
  bool inferred = false;
};

// The words after a provincial body's name: "tỉnh Lai Châu", "thành phố Hải Phòng", "tỉnh", "Lai Châu".
struct Seat {
  const Province* province = nullptr;
  bool graded = false;  ///< "tỉnh" or "thành phố" stands there
  bool city = false;
  bool known = true;  ///< nothing else stands there
};

Seat seat_in(std::string_view rest) {
  Seat seat;
  std::size_t at = skip_blanks(rest, 0);
  for (const auto& [word, city] : {std::pair{"thành phố", true}, {"tp.", true}, {"tp", true}, {"tỉnh", false}}) {
    std::size_t length = 0;
    if (at >= rest.size() || !starts_with_exact(rest.substr(at), word, &length)) continue;
    at = skip_blanks(rest, at + length);
    if (at < rest.size() && rest[at] == '.') at = skip_blanks(rest, at + 1);
    seat.graded = true;
    seat.city = city;
    break;
  }
  std::size_t length = 0;
  if (at < rest.size()) seat.province = lexicon::province_at(rest.substr(at), &length);
  at = skip_blanks(rest, at + length);
  seat.known = at >= rest.size();
  return seat;
}

// Names of the table that are abbreviated, as their last words are written out.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> written_out = {
    {{"PTNT", "Phát triển nông thôn"}, {"UBND", "Ủy ban nhân dân"}}};

std::string full_name(const Body& body) {
  std::string name(body.name);
  for (const auto& [abbreviation, words] : written_out)
    if (name.ends_with(" " + std::string(abbreviation))) name.replace(name.size() - abbreviation.size(), std::string::npos, words);
  return name;
}

// Equal but for case, tones and marks: skeleton(a) == skeleton(b).
bool same_letters(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < a.size() && k < b.size()) {
    const Glyph left = glyph_at(a, i);
    const Glyph right = glyph_at(b, k);
    if (left.skeleton != right.skeleton) return false;
    if (left.skeleton == '\0' && code_point_at(a, i).value != code_point_at(b, k).value) return false;
    i += left.size;
    k += right.size;
  }
  return i == a.size() && k == b.size();
}

class Reader {
 public:
  explicit Reader(const Context& x) : x_(x), date_(x.record.date ? x.record.date->value : PartialDate{}) {}

  void read() {
    Record& record = x_.record;
    if (record.issuer && given(record.issuer->name)) {
      find_province(*record.issuer);
      find_setting(*record.issuer);
      const Known known = resolve(record.issuer->name, date_, true);
      write(known, record.issuer_id, record.issuer_full, record.issuer_inferred);
    }
    for (Citation& citation : record.citations) {
      if (!given(citation.issuer)) continue;
      const PartialDate date = citation.date ? citation.date->value : PartialDate{};
      write(resolve(citation.issuer, date, false), citation.issuer_id, citation.issuer_full, citation.issuer_inferred);
    }
  }

 private:
  void write(const Known& known, Value& id, Value& full, bool& inferred) const {
    if (known.id.empty()) return;
    id = x_.values.keep(known.id);
    full = x_.values.keep(known.full);
    inferred = known.inferred;
  }

  // The province of the document: named in its letterhead, else the place of issue of a body that is a province's
  // or stands below one.
  void find_province(const Issuer& issuer) {
    for (const Value name : {issuer.name, issuer.parent}) {
      if (given(name) && province_ == nullptr) province_ = named_in(name);
    }
    if (province_ != nullptr || !given(x_.record.place)) return;
    if (!is_of_some_province(issuer.name) && !is_of_some_province(issuer.parent)) return;
    std::size_t length = 0;
    const std::string_view place = trim(x_.record.place);
    const Province* province = lexicon::province_at(place, &length);
    if (province != nullptr && length == place.size()) province_ = province;
  }

  // "SỞ NỘI VỤ", which each province has.
  [[nodiscard]] bool is_of_some_province(Value name) const {
    std::size_t length = 0;
    const Body* body = given(name) ? lexicon::body_at(name, date_, &length) : nullptr;
    return body != nullptr && body->level == BodyLevel::provincial && seat_in(name.substr(length)).known;
  }

  // Those whose bodies this document speaks of without naming them: its issuer and that one's superior.
  void find_setting(const Issuer& issuer) {
    if (x_.bodies == nullptr) return;
    for (const Value name : {issuer.name, issuer.parent}) {
      if (!given(name)) continue;
      setting_.emplace_back(name);
      if (const Known known = of_table(name, date_, true); !known.id.empty()) setting_.push_back(known.full);
    }
    lone_ = !given(issuer.parent);
    if (const AddedBody* const own = added(issuer.name, date_, true); own != nullptr) setting_.emplace_back(x_.bodies->parent_of(*own));
  }

  // The row that a user has added for this name. Where no superior body stands above the issuer, its own name is enough when it is one's
  // alone.
  [[nodiscard]] const AddedBody* added(std::string_view printed, PartialDate date, bool own) const {
    const PartialDate on = date.year != 0 ? date : date_;
    const AddedBody* const row = x_.bodies->meant(printed, on, setting_);
    return row == nullptr && own && lone_ ? x_.bodies->only_named(printed, on) : row;
  }

  [[nodiscard]] Known resolve(std::string_view printed, PartialDate date, bool own) const {
    Known known = of_table(printed, date, own);
    if (known.id.empty() && own) known = of_superior(printed, x_.record.issuer->parent);
    if (x_.bodies == nullptr) return known;
    const AddedBody* row = added(printed, date, own);
    if (row == nullptr && !known.id.empty()) row = x_.bodies->only_named(known.full, date);
    if (row == nullptr) return known;
    return {row->id, row->name, skeleton(printed) != skeleton(row->name)};
  }

  // "VĂN PHÒNG" below "UBND TỈNH LAI CHÂU".
  [[nodiscard]] Known of_superior(std::string_view printed, Value parent) const {
    static constexpr std::string_view office = "Văn phòng";
    if (!given(parent) || !same_letters(trim(printed), office)) return {};
    const Known superior = of_table(parent, date_, true);
    if (!superior.id.ends_with("/UBND")) return {};
    const std::string province = superior.id.substr(0, superior.id.find('/'));
    return {province + "/VPUB", std::string(office) + " " + superior.full, true};
  }

  // "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU": the province after its grade.
  [[nodiscard]] const Province* named_in(std::string_view name) const {
    for (std::size_t at = 0; at < name.size(); at += code_point_at(name, at).size) {
      const bool begins = at == 0 || name[at - 1] == ' ';
      if (!begins || (!starts_with_exact(name.substr(at), "tỉnh") && !starts_with_exact(name.substr(at), "thành phố"))) continue;
      const Seat seat = seat_in(name.substr(at));
      if (seat.province != nullptr && seat.known && lexicon::is_city(*seat.province, date_) == seat.city) return seat.province;
    }
    return nullptr;
  }

  [[nodiscard]] Known of_table(std::string_view printed, PartialDate date, bool own) const {
    std::size_t length = 0;
    const std::span<const Body> more = x_.bodies == nullptr ? std::span<const Body>() : x_.bodies->rows().in_provinces;
    const Body* body = lexicon::body_at(printed, date.year != 0 ? date : date_, &length, more);
    if (body == nullptr || body->level == BodyLevel::district) return {};
    if (body->level == BodyLevel::central) {
      // "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam"
      const std::string_view rest = trim(printed.substr(length));
      if (!rest.empty() && skeleton(rest) != skeleton("nước Cộng hòa xã hội chủ nghĩa Việt Nam")) return {};
      const std::string full(body->name);
      return {std::string(body->abbreviation), full, rest.empty() && !same_letters(printed, full)};
    }
    return of_province(*body, printed, printed.substr(length), date, own);
  }

  [[nodiscard]] Known of_province(const Body& body, std::string_view printed, std::string_view rest, PartialDate date, bool own) const {
    const Seat seat = seat_in(rest);
    if (!seat.known) return {};
    const bool people = body.abbreviation == "UBND" || body.abbreviation == "HĐND";
    const Province* province = seat.province;
    if (province == nullptr) {
      // "UBND" alone may be a commune's.
      if (people && !seat.graded) return {};
      if (province_ == nullptr || (!own && merged_since(*province_, date))) return {};
      province = province_;
    }
    const bool city = lexicon::is_city(*province, date.year != 0 ? date : date_);
    // "UBND thành phố Lai Châu" is the town's, not the province's.
    if (seat.graded && seat.city != city) return {};
    const bool grade_inside = body.name.ends_with(" tỉnh") || body.abbreviation == "TU";
    std::string full = full_name(body);
    if (!grade_inside) full += city ? " thành phố" : " tỉnh";
    full.append(" ").append(province->name);
    return {std::string(province->slug) + "/" + std::string(body.abbreviation), full, !same_letters(printed, full)};
  }

  // Before the mergers "UBND tỉnh" may have been that of another of the provinces that are one now.
  [[nodiscard]] bool merged_since(const Province& province, PartialDate date) const {
    if (lexicon::is_before(date_, lexicon::kMergers)) return false;
    if (date.year != 0 && !lexicon::is_before(date, lexicon::kMergers) && !(date.year == 2025 && date.month == 0)) return false;
    for (const Province& each : lexicon::provinces()) {
      if (each.into == province.organ) return true;
    }
    return false;
  }

  const Context& x_;
  PartialDate date_;
  const Province* province_ = nullptr;
  std::vector<std::string> setting_;  // names; only where there are added rows
  bool lone_ = false;                 // no superior body stands above the issuer
};

}  // namespace

void read_issuers(const Context& context) { Reader(context).read(); }

}  // namespace congvan::meaning
