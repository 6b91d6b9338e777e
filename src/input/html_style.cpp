#include "input/html_style.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr std::size_t kMostRules = 4096;

/// Cuts off and returns what stands before the sign, or all.
std::string_view take_until(std::string_view& text, char sign) {
  const std::size_t end = std::min(text.find(sign), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\"'";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// "normal 14pt '.VnTime', serif": size and family stand last, the family may be quoted.
std::string_view family_of_shorthand(std::string_view font) {
  font = font.substr(0, font.find(','));
  if (const std::size_t quote = font.find_first_of("\"'"); quote != std::string_view::npos) return font.substr(quote);
  font = trimmed(font);
  return font.substr(font.find_last_of(' ') + 1);
}

bool hides(std::string_view property, std::string_view value) {
  if (property == "display") return value == "none";
  if (property == "visibility") return value == "hidden";
  if (property == "mso-hide") return value == "all";
  constexpr std::array<std::string_view, 4> kept_out = {"header", "footer", "comment-list", "comment"};
  return property == "mso-element" && std::ranges::find(kept_out, value) != kept_out.end();
}

}  // namespace

void HtmlStyle::read_font(std::string_view families) { font = old_font(trimmed(take_until(families, ','))); }

void HtmlStyle::read(std::string_view declarations) {
  while (!declarations.empty()) {
    std::string_view rest = take_until(declarations, ';');
    const std::string property = lower(trimmed(take_until(rest, ':')));
    if (property == "font-family") read_font(rest);
    if (property == "font") read_font(family_of_shorthand(rest));
    const std::string value = lower(trimmed(rest.substr(0, 64)));
    if (property == "text-transform") capitals = value == "uppercase";
    if (property == "mso-list") list_label = value == "ignore";
    if (property == "mso-tab-count") tab = true;
    if (property == "mso-element") note = value == "footnote" || value == "endnote";
    if (property == "list-style-type" || property == "list-style") list_type = trimmed(rest);
    hidden = hidden || hides(property, value);
  }
}

void HtmlStyle::add(const HtmlStyle& other) {
  if (other.font) font = other.font;
  if (other.capitals) capitals = other.capitals;
  if (!other.list_type.empty()) list_type = other.list_type;
  hidden = hidden || other.hidden;
  list_label = list_label || other.list_label;
  tab = tab || other.tab;
  note = note || other.note;
}

void HtmlStyleSheet::read(std::string_view css) {
  while (!css.empty()) {
    std::string_view selectors = take_until(css, '{');
    const std::string_view declarations = take_until(css, '}');
    for (const std::string_view comment : {"<!--", "*/"}) {
      if (const std::size_t at = selectors.rfind(comment); at != std::string_view::npos) selectors.remove_prefix(at + comment.size());
    }
    HtmlStyle style;
    style.read(declarations);
    while (!selectors.empty() && rules_.size() < kMostRules) {
      const std::string_view selector = trimmed(take_until(selectors, ','));
      if (selector.empty() || selector.find_first_of(" >+~:#[@*") != std::string_view::npos) continue;
      const std::size_t dot = std::min(selector.find('.'), selector.size());
      rules_[lower(selector.substr(0, dot)).append(selector.substr(dot))].add(style);
    }
  }
}

HtmlStyle HtmlStyleSheet::style_of(const std::string& tag, std::string_view classes) const {
  HtmlStyle style;
  const auto apply = [&](const std::string& selector) {
    if (const auto rule = rules_.find(selector); rule != rules_.end()) style.add(rule->second);
  };
  if (rules_.empty()) return style;
  apply(tag);
  for (int count = 0; !classes.empty() && count < 8; ++count) {
    const std::string_view name = take_until(classes, ' ');
    if (name.empty()) continue;
    apply("." + std::string(name));
    apply(tag + "." + std::string(name));
  }
  return style;
}

}  // namespace congvan::input
