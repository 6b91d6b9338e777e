#include "input/odt_styles.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace congvan::input {
namespace {

constexpr auto formats = std::to_array<std::pair<std::string_view, NumberFormat>>({
    {"", NumberFormat::none},
    {"I", NumberFormat::upper_roman},
    {"i", NumberFormat::lower_roman},
    {"A", NumberFormat::upper_letter},
    {"a", NumberFormat::lower_letter},
    {"1st", NumberFormat::ordinal},
    {"01", NumberFormat::decimal_zero},
});

NumberFormat number_format(std::string_view name) {
  const auto* const row = std::ranges::find(formats, name, &std::pair<std::string_view, NumberFormat>::first);
  return row == formats.end() ? NumberFormat::decimal : row->second;
}

/// "%1%.%2%." of LibreOffice as "%1.%2.".
std::string template_of(std::string_view list_format) {
  std::string out;
  for (std::size_t i = 0; i < list_format.size(); ++i) {
    const bool place = list_format[i] == '%' && i + 2 < list_format.size() && list_format[i + 2] == '%';
    out += list_format[i];
    if (place) out += list_format[i + 1];
    if (place) i += 2;
  }
  return out;
}

/// The same from the standard's attributes: prefix, as many levels as are shown, suffix.
std::string template_of(XmlNode node, std::size_t level, const ListDefinition& levels) {
  std::string out(words_of(node, tag("num-prefix")));
  const auto shown = static_cast<std::size_t>(std::clamp(number(value_of(node, tag("display-levels")), 1), 1, static_cast<int>(level) + 1));
  bool first = true;
  for (std::size_t k = level + 1 - shown; k <= level && k < 9; ++k) {
    if (k < level && (levels[k].format == NumberFormat::none || levels[k].format == NumberFormat::bullet)) continue;
    if (!std::exchange(first, false)) out += '.';
    out += '%';
    out += static_cast<char>('1' + k);
  }
  return out.append(words_of(node, tag("num-suffix")));
}

void read_level(XmlNode node, ListDefinition& levels) {
  const int one_based = number(value_of(node, tag("level")), 0);
  if (one_based < 1 || one_based > static_cast<int>(list_levels)) return;
  const auto index = static_cast<std::size_t>(one_based - 1);
  ListLevel& level = levels[index];
  switch (node.tag()) {
    case tag("list-level-style-bullet"):
      level.format = NumberFormat::bullet;
      level.text = words_of(node, tag("bullet-char")).substr(0, 16);
      break;
    case tag("list-level-style-image"):
      level.format = NumberFormat::bullet;
      level.text.assign(1, '-');
      break;
    case tag("list-level-style-number"):
    case tag("outline-level-style"): {
      level.format = number_format(value_of(node, tag("num-format")));
      level.start = number(value_of(node, tag("start-value")), 1);
      const std::string format = words_of(node, tag("num-list-format"));
      level.text = !format.empty() ? template_of(std::string_view(format).substr(0, 128)) : template_of(node, index, levels);
      const XmlNode alignment = child(child(node, tag("list-level-properties")), tag("list-level-label-alignment"));
      level.glued = value_of(alignment, tag("label-followed-by")) == "nothing";
      break;
    }
    default:
      break;
  }
}

ListDefinition read_levels(XmlNode list) {
  ListDefinition levels;
  for (ListLevel& level : levels) level.format = NumberFormat::none;
  for (const XmlNode node : list) read_level(node, levels);
  return levels;
}

std::string_view unquoted(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '\'' || text.front() == '"')) return text.substr(1, text.size() - 2);
  return text;
}

}  // namespace

LetterStyle OdtStyle::within(const LetterStyle& around) const {
  return {capitals.value_or(around.capitals), hidden.value_or(around.hidden), font.empty() ? around.font : font};
}

void OdtStyles::add(XmlNode root, bool automatic) {
  for (const XmlNode group : root) {
    switch (group.tag()) {
      case tag("font-face-decls"):
        for (const XmlNode face : group) {
          fonts_.try_emplace(value_of(face, tag("name")), unquoted(words_of(face, tag("font-family"))));
        }
        break;
      case tag("automatic-styles"):
        // Those of styles.xml are for headers and footers, and their names are given twice.
        if (automatic) add_styles(group);
        break;
      case tag("styles"):
        add_styles(group);
        break;
      default:
        break;
    }
  }
}

void OdtStyles::add_styles(XmlNode group) {
  for (const XmlNode node : group) {
    switch (node.tag()) {
      case tag("style"): {
        const std::string_view family = value_of(node, tag("family"));
        if (family == "paragraph") paragraphs_.nodes.try_emplace(value_of(node, tag("name")), node);
        if (family == "text") texts_.nodes.try_emplace(value_of(node, tag("name")), node);
        break;
      }
      case tag("list-style"):
        list_nodes_.try_emplace(value_of(node, tag("name")), node);
        break;
      case tag("outline-style"):
        outline_ = read_levels(node);
        break;
      default:
        break;
    }
  }
}

const ListDefinition* OdtStyles::list(std::string_view name) {
  const auto node = list_nodes_.find(name);
  if (node == list_nodes_.end()) return nullptr;
  const auto [known, fresh] = lists_.try_emplace(name);
  if (fresh) known->second = read_levels(node->second);
  return &known->second;
}

void OdtStyles::read(XmlNode node, OdtStyle& style) const {
  if (const auto list = attribute(node, tag("list-style-name"))) style.list = list;
  const XmlNode text = child(node, tag("text-properties"));
  if (const auto transform = attribute(text, tag("text-transform"))) style.capitals = transform == "uppercase";
  if (const auto display = attribute(text, tag("display"))) style.hidden = display == "none";
  if (const auto family = attribute(text, tag("font-family"))) style.font = unquoted(*family);
  if (const auto name = attribute(text, tag("font-name"))) {
    const auto face = fonts_.find(*name);
    style.font = face == fonts_.end() || face->second.empty() ? *name : std::string_view(face->second);
  }
}

const OdtStyle& OdtStyles::resolve(Family& family, std::string_view name) {
  // Up to the first style that is known already; a style is entered before its parent is looked at, which ends circles.
  std::vector<std::string_view> chain;
  const OdtStyle* base = &nothing_;
  while (true) {
    const auto node = family.nodes.find(name);
    if (node == family.nodes.end()) break;
    const auto [known, fresh] = family.resolved.try_emplace(name);
    if (!fresh) {
      base = &known->second;
      break;
    }
    chain.push_back(name);
    name = value_of(node->second, tag("parent-style-name"));
  }
  for (; !chain.empty(); chain.pop_back()) {
    OdtStyle& style = family.resolved[chain.back()];
    style = *base;
    read(family.nodes[chain.back()], style);
    base = &style;
  }
  return *base;
}

}  // namespace congvan::input
