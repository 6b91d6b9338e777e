#include "input/html_elements.hpp"

#include <algorithm>
#include <array>

namespace congvan::input {
namespace {

using E = HtmlElement;

struct Row {
  std::string_view name;
  HtmlElement element;
};
constexpr auto kElements = std::to_array<Row>({
    {"a", E::anchor},
    {"address", E::block},
    {"area", E::empty},
    {"article", E::block},
    {"aside", E::block},
    {"base", E::empty},
    {"blockquote", E::block},
    {"body", E::ignored},
    {"br", E::line_break},
    {"caption", E::caption},
    {"center", E::block},
    {"col", E::empty},
    {"colgroup", E::ignored},
    {"dd", E::term},
    {"del", E::dropped},
    {"details", E::block},
    {"dir", E::unordered_list},
    {"div", E::block},
    {"dl", E::block},
    {"dt", E::term},
    {"embed", E::empty},
    {"fieldset", E::block},
    {"figcaption", E::block},
    {"figure", E::block},
    {"font", E::font},
    {"footer", E::block},
    {"form", E::block},
    {"h1", E::block},
    {"h2", E::block},
    {"h3", E::block},
    {"h4", E::block},
    {"h5", E::block},
    {"h6", E::block},
    {"head", E::ignored},
    {"header", E::block},
    {"hr", E::rule},
    {"html", E::ignored},
    {"iframe", E::empty},
    {"img", E::empty},
    {"input", E::empty},
    {"legend", E::block},
    {"li", E::list_item},
    {"link", E::empty},
    {"listing", E::preformatted},
    {"main", E::block},
    {"menu", E::unordered_list},
    {"meta", E::empty},
    {"nav", E::block},
    {"ol", E::ordered_list},
    {"option", E::ignored},
    {"p", E::paragraph},
    {"param", E::empty},
    {"pre", E::preformatted},
    {"script", E::empty},
    {"section", E::block},
    {"select", E::dropped},
    {"source", E::empty},
    {"style", E::empty},
    {"summary", E::block},
    {"sup", E::superscript},
    {"svg", E::dropped},
    {"table", E::table},
    {"tbody", E::section},
    {"td", E::cell},
    {"template", E::dropped},
    {"textarea", E::empty},
    {"tfoot", E::section},
    {"th", E::cell},
    {"thead", E::section},
    {"title", E::empty},
    {"tr", E::row},
    {"ul", E::unordered_list},
    {"wbr", E::empty},
    {"xml", E::dropped},
});
static_assert(std::ranges::is_sorted(kElements, {}, &Row::name));

}  // namespace

HtmlElement element_of(std::string_view name) {
  const auto* const row = std::ranges::lower_bound(kElements, name, {}, &Row::name);
  return row != kElements.end() && row->name == name ? row->element : HtmlElement::inline_;
}

}  // namespace congvan::input
