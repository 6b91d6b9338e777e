#include "input/html_tokens.hpp"

#include <algorithm>

namespace congvan::input {
namespace {

constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
constexpr bool is_ascii_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Their content ends at their own closing tag only, and nobody sees it but that of a style sheet.
constexpr std::array<std::string_view, 7> kRaw = {"script", "style", "title", "textarea", "iframe", "noembed", "noframes"};

struct Attribute {
  std::string_view name;
  std::string_view HtmlAttributes::*place;
};
constexpr auto kAttributes = std::to_array<Attribute>({
    {"class", &HtmlAttributes::klass},
    {"style", &HtmlAttributes::style},
    {"href", &HtmlAttributes::href},
    {"id", &HtmlAttributes::id},
    {"title", &HtmlAttributes::title},
    {"type", &HtmlAttributes::type},
    {"start", &HtmlAttributes::start},
    {"value", &HtmlAttributes::value},
    {"colspan", &HtmlAttributes::colspan},
    {"rowspan", &HtmlAttributes::rowspan},
    {"face", &HtmlAttributes::face},
});

bool equal_small(std::string_view text, std::string_view small_name) { return std::ranges::equal(text, small_name, {}, small); }

/// The value after "=": in quotes, or up to a blank. Moves `at` behind it.
std::string_view take_value(std::string_view raw, std::size_t& at) {
  while (at < raw.size() && is_space(raw[at])) ++at;
  if (at < raw.size() && (raw[at] == '"' || raw[at] == '\'')) {
    const std::size_t begin = at + 1;
    const std::size_t end = std::min(raw.find(raw[at], begin), raw.size());
    at = std::min(end + 1, raw.size());
    return raw.substr(begin, end - begin);
  }
  const std::size_t begin = at;
  while (at < raw.size() && !is_space(raw[at])) ++at;
  return raw.substr(begin, at - begin);
}

}  // namespace

bool HtmlTokens::next(HtmlToken& token) {
  while (at_ < html_.size()) {
    if (!raw_.empty()) {
      token.text = take_raw();
      token.kind = HtmlToken::Kind::style;
      const bool style = raw_ == "style";
      raw_.clear();
      if (style) return true;
      continue;
    }
    if (html_[at_] == '<') {
      const std::size_t before = at_;
      if (read_markup(token)) return true;
      if (at_ != before) continue;
    }
    const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
    token.kind = HtmlToken::Kind::text;
    token.text = html_.substr(at_, end - at_);
    at_ = end;
    return true;
  }
  return false;
}

/// True when a tag was read; else `at_` has moved behind what nobody sees, or stands still at a "<" that is text.
bool HtmlTokens::read_markup(HtmlToken& token) {
  const char c = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
  const bool closes = c == '/' && at_ + 2 < html_.size() && is_ascii_letter(html_[at_ + 2]);
  if (closes || is_ascii_letter(c)) {
    token.kind = closes ? HtmlToken::Kind::close : HtmlToken::Kind::open;
    at_ += closes ? 2 : 1;
    read_tag(token);
    return true;
  }
  if (c == '!' || c == '?' || c == '/') skip_comment();
  return false;
}

void HtmlTokens::read_tag(HtmlToken& token) {
  token.name.clear();
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>' && html_[at_] != '/') token.name += small(html_[at_++]);
  const std::size_t end = end_of_tag(at_);
  token.attributes = html_.substr(at_, end - at_);
  at_ = std::min(end + 1, html_.size());
  if (token.kind == HtmlToken::Kind::open && std::ranges::find(kRaw, token.name) != kRaw.end()) raw_ = token.name;
}

/// The ">" that ends a tag: one in a quoted value does not.
std::size_t HtmlTokens::end_of_tag(std::size_t at) {
  while (at < html_.size() && html_[at] != '>') {
    if (html_[at++] != '=') continue;
    while (at < html_.size() && is_space(html_[at])) ++at;
    if (at == html_.size() || (html_[at] != '"' && html_[at] != '\'')) continue;
    bool& unclosed = unclosed_[html_[at] == '"' ? 0 : 1];
    const std::size_t end = unclosed ? std::string_view::npos : html_.find(html_[at], at + 1);
    unclosed = end == std::string_view::npos;
    at = unclosed ? at + 1 : end + 1;
  }
  return at;
}

/// A comment, or "<!DOCTYPE …>", "<![if !supportLists]>", "<?xml …?>", whose content is text like any other.
void HtmlTokens::skip_comment() {
  const bool comment = html_.substr(at_).starts_with("<!--");
  const std::string_view end = comment ? "-->" : ">";
  const std::size_t found = html_.find(end, at_ + 2);  // "<!-->" is one
  at_ = found == std::string_view::npos ? html_.size() : found + end.size();
}

std::string_view HtmlTokens::take_raw() {
  const std::size_t begin = at_;
  for (std::size_t end = begin; (end = html_.find("</", end)) != std::string_view::npos; end += 2) {
    if (!equal_small(html_.substr(end + 2, raw_.size()), raw_)) continue;
    at_ = end;
    return html_.substr(begin, end - begin);
  }
  at_ = html_.size();
  return html_.substr(begin);
}

HtmlAttributes attributes_of(std::string_view raw) {
  HtmlAttributes attributes;
  for (std::size_t at = 0; at < raw.size();) {
    if (is_space(raw[at]) || raw[at] == '/') {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    do ++at;
    while (at < raw.size() && !is_space(raw[at]) && raw[at] != '=' && raw[at] != '/');
    const std::string_view name = raw.substr(begin, at - begin);
    while (at < raw.size() && is_space(raw[at])) ++at;
    std::string_view value;
    if (at < raw.size() && raw[at] == '=') value = take_value(raw, ++at);
    const auto* const row = std::ranges::find_if(kAttributes, [name](const Attribute& a) { return equal_small(name, a.name); });
    if (row != kAttributes.end())
      attributes.*(row->place) = value;
    else
      attributes.hidden = attributes.hidden || equal_small(name, "hidden");
  }
  return attributes;
}

}  // namespace congvan::input
