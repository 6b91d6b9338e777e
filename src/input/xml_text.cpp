#include "input/xml_text.hpp"

#include <algorithm>
#include <utility>

#include "input/xml_symbols.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";          // U+00AD: seen only where a line ends with it
constexpr std::string_view no_break_hyphen = "\xE2\x80\x91";  // U+2011

/// A quick look before `old_font`: its fonts are .Vn…, VNI-… and VPS ….
bool may_be_old(std::string_view font) { return !font.empty() && (font[0] == '.' || font[0] == 'V' || font[0] == 'v'); }

/// True when the lead byte of a hyphen or of a private-use code point is there; few letters of Vietnamese have one of these.
bool may_need_change(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return c == '\xC2' || c == '\xE2' || c == '\xEF'; });
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  std::string out;
  std::size_t begin = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, begin)) {
    out.append(text, begin, at - begin).append(by);
    begin = at + what.size();
  }
  if (begin > 0) text = out.append(text, begin);
}

}  // namespace

void RunText::append(std::string_view text, const LetterStyle& style) {
  if (style.hidden || text.empty()) return;
  std::optional<OldFont> font = may_be_old(style.font) ? old_font(style.font) : std::nullopt;
  if (font || (!style.capitals && !may_need_change(text))) {
    if (font && style.capitals) font->capitals = true;
    append_in(text, font);
    return;
  }
  std::string changed = holds_symbol_codes(text) ? without_symbol_codes(style.font, text) : std::string(text);
  replace_all(changed, soft_hyphen, "");
  replace_all(changed, no_break_hyphen, "-");
  append_in(style.capitals ? upper(changed) : changed, font);
}

void RunText::append_in(std::string_view text, std::optional<OldFont> font) {
  if (font != old_font_) {
    (void)this->text();
    old_font_ = font;
  }
  (font ? old_text_ : text_) += text;
}

std::string& RunText::text() {
  if (old_font_) text_ += text_in_font(std::exchange(old_text_, {}), *old_font_);
  old_font_.reset();
  return text_;
}

}  // namespace congvan::input
