// What control words and characters do to the text, the formatting and the tables of an RTF file.
#include <algorithm>
#include <utility>

#include "input/rtf_reader.hpp"

namespace congvan::input {
namespace {

/// Any sign of a symbol font in a label: where Symbol has its bullet.
constexpr char32_t bullet_sign = 0xF0B7;

}  // namespace

void RtfReader::put(char32_t c) {
  const Group& now = group();
  if (now.destination == RtfDestination::fonts) {
    if (c == U';') return end_font();
    if (font_name_.size() < 256) append_utf8(font_name_, c);
    return;
  }
  const bool label = now.destination == RtfDestination::label;
  if (!shown() || !(label || writes())) return;
  const auto font = fonts_.find(now.characters.font);
  const Face face = font == fonts_.end() ? Face{} : font->second.face;
  if (label && face.signs != Face::Signs::none && c > U' ') return label_.put(bullet_sign);
  (label ? label_ : sink().text).put(c, face, now.characters.caps);
}

void RtfReader::put_byte(unsigned char byte) {
  if (skip_ > 0) {
    --skip_;
    return;
  }
  if (byte < 0x80) return put(byte);
  const auto font = fonts_.find(group().characters.font);
  const bool old = font != fonts_.end() && font->second.face != Face{};
  const unsigned page = font == fonts_.end() || font->second.code_page == 0 ? code_page_ : font->second.code_page;
  if (page == 65001 && !old && writes() && shown()) return sink().text.put_raw(std::string_view(reinterpret_cast<const char*>(&byte), 1));
  put(from_code_page(byte, old ? 1252 : page));
}

void RtfReader::put_character(int /*value*/, int row) { put(static_cast<char32_t>(row)); }

void RtfReader::put_unicode(int value, int /*row*/) {
  const auto unit = static_cast<char32_t>(value < 0 ? value + 0x10000 : value);
  skip_ = group().unicode_skip;
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    surrogate_ = unit;
    return;
  }
  const char32_t first = std::exchange(surrogate_, 0);
  if (unit >= 0xDC00 && unit <= 0xDFFF) {
    if (first != 0) put(0x10000 + ((first - 0xD800) << 10U) + (unit - 0xDC00));
    return;
  }
  if (unit >= 0x20 || unit == U'\t') put(unit);
}

void RtfReader::set_font(int value, int row) {
  if (row == 1) default_font_ = value;
  if (group().destination == RtfDestination::fonts) {
    end_font();
    defined_font_ = value;
  } else {
    group().characters.font = value;
  }
}

/// \fcharset: 163 is Vietnamese; 0 always means windows-1252, 1 the file's own, 2 signs.
void RtfReader::set_charset(int value, int /*row*/) {
  if (group().destination != RtfDestination::fonts) return;
  if (value == 163) fonts_[defined_font_].code_page = 1258;
  if (value == 0) fonts_[defined_font_].code_page = 1252;
  fonts_[defined_font_].symbols = value == 2;
}

void RtfReader::set_code_page(int value, int row) {
  if (row == 0) {
    code_page_ = static_cast<unsigned>(value);
  } else if (group().destination == RtfDestination::fonts) {
    fonts_[defined_font_].code_page = static_cast<unsigned>(value);
  }
}

void RtfReader::set_unicode_skip(int value, int /*row*/) { group().unicode_skip = std::clamp(value, 0, 255); }
void RtfReader::set_hidden(int value, int /*row*/) { group().characters.hidden = value != 0; }
void RtfReader::set_deleted(int value, int /*row*/) { group().characters.deleted = value != 0; }
void RtfReader::set_caps(int value, int /*row*/) { group().characters.caps = value != 0; }
void RtfReader::reset_characters(int /*value*/, int /*row*/) { group().characters = Characters{default_font_}; }

void RtfReader::reset_paragraph(int /*value*/, int /*row*/) {
  group().in_table = false;
  group().depth = 0;
}

void RtfReader::set_in_table(int value, int /*row*/) { group().in_table = value != 0; }
void RtfReader::set_depth(int value, int /*row*/) { group().depth = std::max(value, 0); }

std::size_t RtfReader::table_depth() const {
  const Group& now = groups_.back();
  return static_cast<std::size_t>(std::max(now.depth, now.in_table ? 1 : 0));
}

std::string RtfReader::take_paragraph() {
  sink().note_marked = false;
  std::string label;
  label.swap(sink().label);
  return label + sink().text.take();
}

/// A hidden or deleted mark joins its paragraph to the next.
void RtfReader::end_paragraph(int /*value*/, int /*row*/) {
  if (!writes() || !shown()) return;
  sink().flow.paragraph(take_paragraph(), table_depth());
}

void RtfReader::end_section(int value, int row) {
  if (!sink().text.empty()) end_paragraph(value, row);
}

void RtfReader::break_page(int /*value*/, int /*row*/) {
  if (!sink().text.empty()) put(U'\n');
}

void RtfReader::end_cell(int /*value*/, int row) {
  if (!writes()) return;
  sink().flow.end_cell(take_paragraph(), row == 1 ? 1 : std::max<std::size_t>(table_depth(), 2));
}

void RtfReader::end_row(int /*value*/, int row) {
  if (row == 1 && writes()) sink().flow.end_row(sink().shape, 1);
  if (row == 2 && (writes() || group().destination == RtfDestination::nested_row)) {
    sink().flow.end_row(sink().nested_shape, std::max<std::size_t>(table_depth(), 2));
  }
}

RowShape& RtfReader::shape() { return group().destination == RtfDestination::nested_row ? sink().nested_shape : sink().shape; }

void RtfReader::start_shape(int /*value*/, int /*row*/) {
  shape() = RowShape{};
  sink().edge = {};
}

void RtfReader::set_left(int value, int /*row*/) { shape().left = value; }

void RtfReader::set_right(int value, int /*row*/) {
  sink().edge.right = value;
  shape().cells.push_back(sink().edge);
  sink().edge = {};
}

void RtfReader::set_joined(int value, int row) { sink().edge.joined = row == 1 && value != 0; }
void RtfReader::set_continued(int value, int row) { sink().edge.continued = row == 1 && value != 0; }

void RtfReader::mark_note(int /*value*/, int /*row*/) {
  if (writes() && shown()) sink().note_marked = true;
}

void RtfReader::mark_endnote(int /*value*/, int /*row*/) { sink().endnote = true; }

void RtfReader::set_note_format(int value, int row) { notes_.at(static_cast<std::size_t>(row)).format = static_cast<NumberFormat>(value); }
void RtfReader::set_note_start(int value, int row) { notes_.at(static_cast<std::size_t>(row)).next = std::clamp(value, 0, 99'999); }

}  // namespace congvan::input
