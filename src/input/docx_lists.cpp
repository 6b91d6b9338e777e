#include "input/docx_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "input/docx_styles.hpp"

namespace congvan::input {
namespace {

constexpr auto formats = std::to_array<std::pair<std::string_view, NumberFormat>>({
    {"none", NumberFormat::none},
    {"bullet", NumberFormat::bullet},
    {"decimalZero", NumberFormat::decimal_zero},
    {"upperRoman", NumberFormat::upper_roman},
    {"lowerRoman", NumberFormat::lower_roman},
    {"upperLetter", NumberFormat::upper_letter},
    {"lowerLetter", NumberFormat::lower_letter},
    {"ordinal", NumberFormat::ordinal},
    {"vietnameseCounting", NumberFormat::vietnamese},
    {"cardinalText", NumberFormat::vietnamese},
    {"decimalEnclosedCircle", NumberFormat::circle},
    {"chicago", NumberFormat::symbols},
});

/// numFmt stands in the level, or, when Word knows a newer one, in AlternateContent beside it.
std::string_view format_name(XmlNode level) {
  const XmlNode direct = child(level, tag("numFmt"));
  if (direct) return value_of(direct);
  return value_of(child(child(child(level, tag("AlternateContent")), tag("Fallback")), tag("numFmt")));
}

ListLevel read_level(XmlNode node) {
  ListLevel level;
  level.start = 0;  // what the standard says for a level without w:start
  level.format = docx_number_format(format_name(node));
  for (const XmlNode property : node) {
    switch (property.tag()) {
      case tag("start"):
        level.start = number(value_of(property), 0);
        break;
      case tag("lvlText"):
        level.text = words_of(property).substr(0, 128);
        break;
      case tag("lvlRestart"):
        level.restart_after = number(value_of(property), 0);
        break;
      case tag("isLgl"):
        level.legal = is_on(property);
        break;
      case tag("suff"):
        level.glued = value_of(property) == "nothing";
        break;
      case tag("rPr"): {
        DocxRunStyle style;
        style.read(property);
        level.hidden = style.hidden.value_or(false);
        level.capitals = style.capitals.value_or(false);
        break;
      }
      default:
        break;
    }
  }
  return level;
}

std::size_t level_index(XmlNode node) {
  return static_cast<std::size_t>(number(value_of(node, tag("ilvl")), static_cast<int>(list_levels)));
}

std::vector<Lists::Override> read_overrides(XmlNode instance) {
  std::vector<Lists::Override> overrides;
  for (const XmlNode node : instance) {
    if (node.tag() != tag("lvlOverride")) continue;
    Lists::Override& made = overrides.emplace_back();
    made.level = level_index(node);
    if (const XmlNode start = child(node, tag("startOverride"))) made.start = number(value_of(start), 1);
    if (const XmlNode level = child(node, tag("lvl"))) made.replacement = read_level(level);
    if (overrides.size() > list_levels) break;
  }
  return overrides;
}

}  // namespace

NumberFormat docx_number_format(std::string_view name) {
  const auto* const row = std::ranges::find(formats, name, &std::pair<std::string_view, NumberFormat>::first);
  return row == formats.end() ? NumberFormat::decimal : row->second;
}

DocxLists::DocxLists(XmlNode root) {
  for (const XmlNode node : root) {
    if (node.tag() == tag("num")) {
      instances_.try_emplace(number(value_of(node, tag("numId")), 0), node);
    } else if (node.tag() == tag("abstractNum")) {
      definitions_.try_emplace(number(value_of(node, tag("abstractNumId")), -1), node);
      if (const XmlNode link = child(node, tag("styleLink"))) by_style_link_.try_emplace(value_of(link), node);
    }
  }
}

XmlNode DocxLists::definition_of(int id) const {
  const auto instance = instances_.find(id);
  if (instance == instances_.end()) return {};
  const auto found = definitions_.find(number(value_of(child(instance->second, tag("abstractNumId"))), -1));
  if (found == definitions_.end()) return {};
  // A definition may stand in for the list style that owns the levels.
  const XmlNode link = child(found->second, tag("numStyleLink"));
  const auto owner = link ? by_style_link_.find(value_of(link)) : by_style_link_.end();
  return owner == by_style_link_.end() ? found->second : owner->second;
}

std::optional<int> DocxLists::define(int id) {
  const auto [known, fresh] = definition_ids_.try_emplace(id);
  const XmlNode definition = fresh ? definition_of(id) : XmlNode();
  if (!definition) return known->second;
  const int definition_id = number(value_of(definition, tag("abstractNumId")), -1);
  if (!levels_of_styles_.contains(definition_id)) {
    ListDefinition levels;
    auto& styles = levels_of_styles_[definition_id];
    for (const XmlNode node : definition) {
      const std::size_t index = node.tag() == tag("lvl") ? level_index(node) : list_levels;
      if (index >= list_levels) continue;
      levels[index] = read_level(node);
      if (const XmlNode style = child(node, tag("pStyle"))) styles.try_emplace(value_of(style), static_cast<int>(index));
    }
    lists_.define(definition_id, std::move(levels));
  }
  lists_.add_instance(id, definition_id, read_overrides(instances_.at(id)));
  return known->second = definition_id;
}

std::string DocxLists::next_label(int id, std::optional<int> level, std::string_view list_style, std::string_view paragraph_style) {
  const std::optional<int> definition = define(id);
  if (!definition) return {};
  if (!level) {
    const auto& styles = levels_of_styles_[*definition];
    auto found = styles.find(paragraph_style);
    if (found == styles.end()) found = styles.find(list_style);
    level = found == styles.end() ? 0 : found->second;
  }
  return lists_.next_label(id, static_cast<std::size_t>(*level));
}

}  // namespace congvan::input
