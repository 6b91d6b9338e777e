// How fields that output/fields.hpp shows by a function, not by a member, go back into the record. What shows a member needs no row here.
#pragma once
#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "output/fields.hpp"
#include "records/json.hpp"

namespace congvan::records {

/// The text is no record of this program: where and why, in English, such as "citations[2].where: …".
class BadRecord : public std::exception {
 public:
  explicit BadRecord(std::string why) : why_(std::move(why)), what_(why_) {}
  /// Says what the place so far stands in: a key, or an index as "[2]".
  void within(std::string_view part) {
    where_.insert(0, where_.empty() || where_.starts_with('[') ? std::string(part) : std::string(part) + '.');
    what_ = where_ + ": " + why_;
  }
  [[nodiscard]] const char* what() const noexcept override { return what_.c_str(); }

 private:
  std::string where_;
  std::string why_;
  std::string what_;
};

[[nodiscard]] inline std::string_view text_in(const Json& json) {
  const auto text = json.text();
  if (!text) throw BadRecord("a text is expected");
  return *text;
}

[[nodiscard]] inline std::size_t number_in(const Json& json) {
  const auto number = json.number();
  if (!number) throw BadRecord("a whole number is expected");
  return *number;
}

/// The choice of that name in a list of output/names.hpp.
template <class Choice, std::size_t n>
[[nodiscard]] Choice choice_in(const Json& json, const std::array<std::string_view, n>& names) {
  const std::string_view name = text_in(json);
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) throw BadRecord("'" + std::string(name) + "' is not known here");
  return static_cast<Choice>(found - names.begin());
}

/// The index of a citation's id: "c1" gives 0.
[[nodiscard]] inline std::size_t citation_in(const Json& json) {
  const std::string_view id = text_in(json);
  std::size_t number = 0;
  const char* const end = id.data() + id.size();
  if (!id.starts_with('c') || std::from_chars(id.data() + 1, end, number).ptr != end || number == 0)
    throw BadRecord("an id like c1 is expected");
  return number - 1;
}

/// "2026-03-27", "2026-06" or "2026".
[[nodiscard]] inline PartialDate date_in(const Json& json) {
  const std::string_view text = text_in(json);
  PartialDate date;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int* const part : {&date.year, &date.month, &date.day}) {
    at = std::from_chars(at, end, *part).ptr;
    if (at == end) break;
    if (*at++ != '-') break;
  }
  if (at != end || date.year <= 0 || date.month < 0 || date.day < 0) throw BadRecord("a date like 2026-03-27 is expected");
  return date;
}

template <class Set>
struct Setter {
  std::string_view key;
  Set set;  ///< of the object, the value, which is not null, and what reads the values in it
};
template <class Set>  // clang before 17 does not deduce it
Setter(std::string_view, Set)->Setter<Set>;

/// The rows of a type, one for each of its fields that is shown by a function.
template <class T>
inline constexpr auto setters_of = std::tuple{};

template <>
inline constexpr auto setters_of<Source> = std::tuple{
    Setter{"path", [](Source& s, const Json& json, auto& in) { s.path = in.keep(path_of_printable(text_in(json))); }},
    Setter{"sha256", [](Source& s, const Json& json, auto& in) { s.sha256 = in.keep(text_in(json)); }},
};

inline constexpr auto reference_setters = std::tuple{
    Setter{"family", [](Reference& r, const Json& json, auto&) { r.family = choice_in<Family>(json, family_names); }},
};
template <>
inline constexpr auto setters_of<Reference> = reference_setters;
template <>
inline constexpr auto setters_of<CitedReference> = reference_setters;

template <>
inline constexpr auto setters_of<Issuer> = std::tuple{
    Setter{"from", [](Issuer& i, const Json& json, auto&) { i.from = choice_in<IssuerSource>(json, issuer_source_names); }},
};

template <>
inline constexpr auto setters_of<Citation> = std::tuple{
    Setter{"id", [](Citation&, const Json&, auto&) {}},  // its place in the list says it
    Setter{"reference", [](Citation& c, const Json& json, auto& in) { c.reference = in.template object<CitedReference>(json); }},
    Setter{"date", [](Citation& c, const Json& json, auto& in) { c.date = in.template object<CitedDate>(json); }},
    Setter{"where", [](Citation& c, const Json& json, auto&) { c.where = choice_in<Where>(json, where_names); }},
    Setter{"same_as", [](Citation& c, const Json& json, auto&) { c.same_as = citation_in(json); }},
};

template <>
inline constexpr auto setters_of<Directive> = std::tuple{
    Setter{"level",
           [](Directive& d, const Json& json, auto&) { d.level = static_cast<int>(std::min<std::size_t>(number_in(json), 1000)); }},
    Setter{"citations",
           [](Directive& d, const Json& json, auto&) {
             for (std::size_t i = 0; i < json.size(); ++i) d.citations.push_back(citation_in(json.at(i)));
           }},
};

template <>
inline constexpr auto setters_of<ShortMention> = std::tuple{
    Setter{"refers_to",
           [](ShortMention& m, const Json& json, auto&) {
             m.refers_to.several = json.is_array();
             m.refers_to.self = json.text() == "self";
             if (m.refers_to.self) return;
             if (!m.refers_to.several) m.refers_to.citations.push_back(citation_in(json));
             for (std::size_t i = 0; m.refers_to.several && i < json.size(); ++i) m.refers_to.citations.push_back(citation_in(json.at(i)));
           }},
};

template <>
inline constexpr auto setters_of<Diagnostic> = std::tuple{
    Setter{"rule",
           [](Diagnostic& d, const Json& json, auto&) {
             std::array<std::string_view, static_cast<std::size_t>(Rule::count_)> names;
             std::ranges::transform(diagnostic_rules(), names.begin(), &DiagnosticRule::name);
             d.rule = choice_in<Rule>(json, names);
           }},
    Setter{"severity", [](Diagnostic&, const Json&, auto&) {}},  // its rule says it
    Setter{"message", [](Diagnostic& d, const Json& json, auto& in) { d.message = in.keep(text_in(json)); }},
};

template <>
inline constexpr auto setters_of<SourceError> = std::tuple{
    Setter{"message", [](SourceError& e, const Json& json, auto& in) { e.message = in.keep(text_in(json)); }},
};

}  // namespace congvan::records
