#include "input/doc_text.hpp"

#include <algorithm>
#include <array>

#include "input/encoding_tables.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

struct Sign {
  unsigned char code;
  char16_t value;
};
/// Signs of the symbol fonts that dispatches hold outside lists: ticks, boxes, arrows, comparisons.
constexpr std::array<Sign, 16> wingdings_signs = {{{0x6C, 0x25CF},
                                                   {0x6E, 0x25A0},
                                                   {0x6F, 0x2610},
                                                   {0x71, 0x2751},
                                                   {0x76, 0x2756},
                                                   {0xA7, 0x25AA},
                                                   {0xA8, 0x2610},
                                                   {0xD8, 0x27A2},
                                                   {0xDF, 0x2190},
                                                   {0xE0, 0x2192},
                                                   {0xE8, 0x2794},
                                                   {0xF0, 0x21E8},
                                                   {0xFB, 0x2717},
                                                   {0xFC, 0x2713},
                                                   {0xFD, 0x2612},
                                                   {0xFE, 0x2611}}};
constexpr std::array<Sign, 14> symbol_signs = {{{0x2D, 0x2212},
                                                {0xA3, 0x2264},
                                                {0xA5, 0x221E},
                                                {0xAE, 0x2192},
                                                {0xB0, 0xB0},
                                                {0xB1, 0xB1},
                                                {0xB3, 0x2265},
                                                {0xB4, 0xD7},
                                                {0xB7, 0x2022},
                                                {0xB8, 0xF7},
                                                {0xB9, 0x2260},
                                                {0xBB, 0x2248},
                                                {0xDE, 0x21D2},
                                                {0xE5, 0x2211}}};

template <std::size_t n>
char32_t sign_in(const std::array<Sign, n>& table, char32_t code) {
  const auto* at = std::find_if(table.begin(), table.end(), [&](const Sign& sign) { return sign.code == code; });
  return at == table.end() ? 0xF000 + code : at->value;
}

/// Symbol fonts store their codes as bytes or as U+F000 plus the byte. An unknown sign stays in the private use area: a bullet.
char32_t sign_of(char32_t c, Face::Signs signs) {
  const char32_t code = byte_of_1252(c).value_or(0);
  if (code <= 0x20) return code == 0x20 ? U' ' : c;
  if (signs == Face::Signs::wingdings) return sign_in(wingdings_signs, code);
  // Symbol has digits and ASCII punctuation where they always are.
  return code < 0x40 && code != 0x2D ? code : sign_in(symbol_signs, code);
}

}  // namespace

Face face_of(std::string_view font_name, bool symbols) {
  if (font_name == "Wingdings") return {Face::Signs::wingdings, {}};
  if (symbols || font_name == "Symbol") return {Face::Signs::symbol, {}};
  return {Face::Signs::none, old_font(font_name)};
}

char32_t from_code_page(unsigned char byte, unsigned code_page) {
  if (byte < 0x80) return byte;
  return table_of(code_page == 1258 ? Encoding::windows_1258 : Encoding::windows_1252).high[byte - 0x80U];
}

void StyledText::put(char32_t c, const Face& face, bool caps) {
  if (face.signs != Face::Signs::none) c = sign_of(c, face.signs);
  if (face.old != old_ || caps != caps_) {
    flush();
    old_ = face.old;
    caps_ = caps;
  }
  append_utf8(old_ || caps_ ? run_ : text_, c);
  // Text typed in Unicode and shown in an old font by accident holds characters that the font has no code for: it stays as it is.
  run_is_old_ = run_is_old_ && byte_of_1252(c).has_value();
}

void StyledText::put_raw(std::string_view utf8) {
  flush();
  text_ += utf8;
}

void StyledText::flush() {
  if (!run_.empty()) {
    const std::string words = old_ && run_is_old_ ? text_in_font(run_, *old_) : run_;
    text_ += caps_ ? upper(words) : words;
    run_.clear();
  }
  run_is_old_ = true;
}

std::string StyledText::take() {
  flush();
  std::string text;
  text.swap(text_);
  return text;
}

bool StyledText::remove_end(std::string_view ending) {
  flush();
  if (!text_.ends_with(ending)) return false;
  text_.resize(text_.size() - ending.size());
  return true;
}

std::string take_typed_mark(StyledText& before, std::string& words) {
  std::string mark = words.substr(0, words.find_first_of(" \t"));
  if (mark.empty() || mark.size() > 8 || !before.remove_end(mark)) return "*";
  words = trim(std::string_view(words).substr(mark.size()));
  return mark.size() > 2 && mark.front() == '(' && mark.back() == ')' ? mark.substr(1, mark.size() - 2) : mark;
}

std::string list_label(std::string_view raw) {
  const std::string_view label = trim(raw);
  if (label.empty()) return "";
  const char32_t first = code_point_at(label, 0).value;
  if (label == "o" || (first >= 0xE000 && first <= 0xF8FF)) return "- ";
  std::string text(label);
  std::replace(text.begin(), text.end(), '\t', ' ');
  return text + ' ';
}

}  // namespace congvan::input
