#include "input/docx_styles.hpp"

#include <algorithm>
#include <vector>

namespace congvan::input {

bool is_on(XmlNode property) {
  const std::string_view word = value_of(property);
  return word != "0" && word != "false" && word != "off";
}

namespace {

/// The font of letters beyond ASCII (hAnsi), else that of ASCII; one of the theme, which is never an old one, goes before one that is
/// named. Every run names its fonts, several times over: the search by name would cost more than all the rest.
std::string_view font_of(XmlNode fonts) {
  const std::string_view all = fonts.attributes();
  for (const std::string_view name : {std::string_view("hAnsi"), std::string_view("ascii")}) {
    const std::size_t at = all.find(name);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = all.substr(at + name.size());
    if (rest.starts_with("Theme")) return "theme";
    if (!rest.starts_with("=\"")) return value_of(fonts, tag(name));
    return rest.substr(2, std::min(rest.find('"', 2), rest.size()) - 2);
  }
  return {};
}

}  // namespace

void DocxRunStyle::read(XmlNode run_properties) {
  for (const XmlNode property : run_properties) {
    switch (property.tag()) {
      case tag("caps"):
        capitals = is_on(property);
        break;
      case tag("vanish"):
        hidden = is_on(property);
        break;
      case tag("rStyle"):
        name = value_of(property);
        break;
      case tag("rFonts"):
        font = font_of(property);
        break;
      default:
        break;
    }
  }
}

void DocxRunStyle::inherit(const DocxRunStyle& base) {
  if (!capitals) capitals = base.capitals;
  if (!hidden) hidden = base.hidden;
  if (font.empty()) font = base.font;
}

DocxStyles::DocxStyles(XmlNode root) {
  for (const XmlNode node : root) {
    if (node.tag() == tag("docDefaults")) {
      defaults_.read(child(child(node, tag("rPrDefault")), tag("rPr")));
    } else if (node.tag() == tag("style")) {
      const std::string_view id = value_of(node, tag("styleId"));
      nodes_.try_emplace(id, node);
      if (is_true(value_of(node, tag("default"))) && value_of(node, tag("type")) == "paragraph") default_paragraph_ = id;
    }
  }
}

const DocxStyle& DocxStyles::paragraph(std::string_view id) {
  return resolve(id.empty() || !nodes_.contains(id) ? default_paragraph_ : id);
}

const DocxStyle& DocxStyles::character(std::string_view id) { return id.empty() ? nothing_ : resolve(id); }

const DocxStyle& DocxStyles::resolve(std::string_view id) {
  // Up to the first style that is known already; a style is entered before its base is looked at, which ends circles.
  std::vector<std::string_view> chain;
  const DocxStyle* base = &nothing_;
  while (true) {
    const auto node = nodes_.find(id);
    if (node == nodes_.end()) break;
    const auto [known, fresh] = resolved_.try_emplace(id);
    if (!fresh) {
      base = &known->second;
      break;
    }
    chain.push_back(id);
    id = value_of(child(node->second, tag("basedOn")));
  }
  for (; !chain.empty(); chain.pop_back()) {
    DocxStyle& style = resolved_[chain.back()];
    const XmlNode node = nodes_[chain.back()];
    style.run.read(child(node, tag("rPr")));
    style.run.inherit(base->run);
    const XmlNode list = child(child(node, tag("pPr")), tag("numPr"));
    const XmlNode id_node = child(list, tag("numId"));
    const XmlNode level = child(list, tag("ilvl"));
    style.list = id_node ? number(value_of(id_node), 0) : base->list;
    style.list_style = id_node ? chain.back() : base->list_style;
    style.level = level ? std::optional(number(value_of(level), 0)) : id_node ? std::nullopt : base->level;
    base = &style;
  }
  return *base;
}

}  // namespace congvan::input
