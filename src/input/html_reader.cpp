#include "input/html_reader.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "input/html_entities.hpp"
#include "input/html_marks.hpp"
#include "input/numbering.hpp"
#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr unsigned kMostColumns = 1000;
constexpr unsigned kMostRows = 65534;

int number_of(std::string_view text, int otherwise) {
  text = trim(text);
  int number = otherwise;
  const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
  return end.ec == std::errc() ? std::clamp(number, -1'000'000, 1'000'000) : otherwise;
}

unsigned span_of(std::string_view text, unsigned most) { return std::min(static_cast<unsigned>(std::max(number_of(text, 1), 1)), most); }

/// type="a" of HTML, or list-style-type of CSS.
NumberFormat format_of(std::string_view type) {
  if (type == "a" || type.find("lower-alpha") != type.npos || type.find("lower-latin") != type.npos) return NumberFormat::lower_letter;
  if (type == "A" || type.find("upper-alpha") != type.npos || type.find("upper-latin") != type.npos) return NumberFormat::upper_letter;
  if (type == "i" || type.find("lower-roman") != type.npos) return NumberFormat::lower_roman;
  if (type == "I" || type.find("upper-roman") != type.npos) return NumberFormat::upper_roman;
  if (type.find("decimal-leading-zero") != type.npos) return NumberFormat::decimal_zero;
  return NumberFormat::decimal;
}

bool is_bullet(std::string_view type) { return type == "disc" || type == "circle" || type == "square"; }

}  // namespace

void HtmlReader::read(const HtmlToken& token) {
  switch (token.kind) {
    case HtmlToken::Kind::text:
      return put_text(token.text);
    case HtmlToken::Kind::style:
      return sheet_.read(token.text);
    case HtmlToken::Kind::open:
      return open(token);
    case HtmlToken::Kind::close:
      return close(token.name);
  }
}

void HtmlReader::put_text(std::string_view raw) {
  const Element* const in = stack_.empty() ? nullptr : &stack_.back();
  if (in != nullptr && in->hidden) return;
  scratch_.clear();
  append_unescaped(scratch_, raw);
  size_ += scratch_.size();
  if (size_ > limits_.text) throw DecodeError(Problem::too_large, "HTML: too much text");
  if (in != nullptr && in->font) {
    if (!fonts_decoded_)
      scratch_ = text_in_font(scratch_, *in->font);
    else if (in->font->capitals)
      scratch_ = upper(scratch_);
  }
  if (in != nullptr && in->capitals) scratch_ = upper(scratch_);
  paragraph_.put(scratch_, in != nullptr && in->kept_blanks);
}

void HtmlReader::open(const HtmlToken& token) {
  const HtmlElement kind = element_of(token.name);
  if (kind == HtmlElement::ignored && token.name != "body") return;
  const HtmlAttributes attributes = attributes_of(token.attributes);
  if (kind == HtmlElement::line_break) {
    if (stack_.empty() || !stack_.back().hidden) paragraph_.break_line();
    return;
  }
  if (is_block(kind)) {
    close_what_ends_before(kind);
    end_paragraph();
  }
  if (kind == HtmlElement::empty || kind == HtmlElement::rule) return;
  HtmlStyle style = sheet_.style_of(token.name, attributes.klass);
  style_.clear();
  append_unescaped(style_, attributes.style);
  style.read(style_);
  if (!attributes.face.empty()) style.read_font(attributes.face);
  if (stack_.size() >= limits_.depth) {
    ++ignored_;
    return;
  }
  push(token.name, kind, attributes, style);
  open_structure(kind, attributes, style);
}

/// A paragraph ends where a block begins, an item where the next does, a cell where a row does, whether they are closed or not.
void HtmlReader::close_what_ends_before(HtmlElement kind) {
  using E = HtmlElement;
  for (std::size_t i = stack_.size(); i > 0; --i) {
    const E open = stack_[i - 1].kind;
    const bool same_item = (kind == E::list_item && open == E::list_item) || (kind == E::term && open == E::term);
    const bool table_part = is_table_part(kind) && kind != E::table;
    if (table_part && open == E::table) return pop_to(i);
    if (kind == E::row && open == E::section) return pop_to(i);
    if (kind == E::cell && open == E::row) return pop_to(i);
    if (table_part) continue;
    if (same_item || open == E::paragraph) pop_to(i - 1);
    if (same_item || is_table_part(open) || is_list(open)) return;
  }
}

void HtmlReader::open_structure(HtmlElement kind, const HtmlAttributes& attributes, const HtmlStyle& style) {
  switch (kind) {
    case HtmlElement::table:
      return tables_.open_table();
    case HtmlElement::row:
      return tables_.open_row();
    case HtmlElement::cell:
      return tables_.open_cell(span_of(attributes.colspan, kMostColumns), span_of(attributes.rowspan, kMostRows));
    case HtmlElement::ordered_list:
    case HtmlElement::unordered_list: {
      const std::string_view type = style.list_type.empty() ? attributes.type : style.list_type;
      lists_.push_back({kind == HtmlElement::ordered_list, number_of(attributes.start, 1), std::string(type)});
      return;
    }
    case HtmlElement::list_item:
      if (!stack_.back().hidden) put_label(attributes, style);
      return;
    default:
      return;
  }
}

void HtmlReader::put_label(const HtmlAttributes& attributes, const HtmlStyle& style) {
  if (lists_.empty()) return paragraph_.add_label("- ");
  List& list = lists_.back();
  const std::string_view own = style.list_type.empty() ? attributes.type : style.list_type;
  const std::string_view type = own.empty() ? std::string_view(list.type) : own;
  const int number = number_of(attributes.value, list.next);
  if (list.ordered) list.next = number + 1;
  if (type.find("none") != std::string_view::npos) return;
  if (!list.ordered || is_bullet(type)) return paragraph_.add_label("- ");
  paragraph_.add_label(format_number(number, format_of(type)) + ". ");
}

void HtmlReader::push(const std::string& name, HtmlElement kind, const HtmlAttributes& attributes, const HtmlStyle& style) {
  Element element;
  if (!stack_.empty()) {
    const Element& outer = stack_.back();
    element.font = outer.font;
    element.capitals = outer.capitals;
    element.hidden = outer.hidden;
    element.kept_blanks = outer.kept_blanks;
  }
  element.name = name;
  element.kind = kind;
  if (style.font) element.font = *style.font;
  if (style.capitals) element.capitals = *style.capitals;
  const bool margin = attributes.title == "header" || attributes.title == "footer";  // LibreOffice
  element.hidden =
      element.hidden || style.hidden || attributes.hidden || kind == HtmlElement::dropped || (kind == HtmlElement::block && margin);
  element.kept_blanks = element.kept_blanks || kind == HtmlElement::preformatted;
  element.note_body = kind == HtmlElement::block && (style.note || is_note_body(attributes.id));
  if (is_note_reference(attributes.href))
    element.role = Role::note_reference;
  else if (is_note_mark(attributes.href))
    element.role = Role::note_mark;
  else if (style.list_label)
    element.role = Role::list_label;
  else if (style.tab)
    element.role = Role::tab;
  else if (kind == HtmlElement::superscript)
    element.role = Role::superscript;
  element.href = attributes.href;
  if (element.role != Role::none) element.begin = paragraph_.mark();
  stack_.push_back(std::move(element));
}

void HtmlReader::close(const std::string& name) {
  const HtmlElement kind = element_of(name);
  if (kind == HtmlElement::line_break) return paragraph_.break_line();
  if (kind == HtmlElement::empty || kind == HtmlElement::rule || kind == HtmlElement::ignored) return;
  if (ignored_ > 0) {
    --ignored_;
    if (is_block(kind)) end_paragraph();
    return;
  }
  for (std::size_t i = stack_.size(); i > 0; --i) {
    const Element& open = stack_[i - 1];
    if (open.name == name) return pop_to(i - 1);
    const bool barrier = is_table_part(kind) ? open.kind == HtmlElement::table : is_table_part(open.kind);
    if (barrier || (!is_block(kind) && is_block(open.kind))) break;  // the closing tag of nothing that is open here
  }
  if (is_block(kind)) end_paragraph();
}

void HtmlReader::pop_to(std::size_t depth) {
  while (stack_.size() > depth) pop();
  ignored_ = 0;
}

void HtmlReader::pop() {
  Element element = std::move(stack_.back());
  if (is_block(element.kind)) end_paragraph();
  stack_.pop_back();
  apply(element);
  if (note_end_ && stack_.size() <= *note_end_) end_note();
  switch (element.kind) {
    case HtmlElement::table:
      return tables_.close_table();
    case HtmlElement::row:
      return tables_.close_row();
    case HtmlElement::cell:
      return tables_.close_cell();
    case HtmlElement::ordered_list:
    case HtmlElement::unordered_list:
      return lists_.pop_back();
    case HtmlElement::list_item:
      return paragraph_.drop_label();
    default:
      return;
  }
}

/// Turns the words of a closed element into what they stand for.
void HtmlReader::apply(const Element& element) {
  if (element.role == Role::none || element.hidden || !paragraph_.holds(element.begin)) return;
  const bool at_start = paragraph_.is_empty_before(element.begin);
  const std::string words = paragraph_.take_from(element.begin);
  switch (element.role) {
    case Role::note_reference:
      return paragraph_.put_raw("[^" + note_mark_of(words, element.href) + "]");
    case Role::note_mark:
      if (at_start) return begin_note(note_mark_of(words, element.href));
      return paragraph_.put_raw(words);
    case Role::list_label:
    case Role::tab:
      paragraph_.drop_blank();
      return paragraph_.put_raw(element.role == Role::tab ? "\t" : written_label(words));
    case Role::superscript: {
      const bool in_mark = std::ranges::any_of(
          stack_, [](const Element& open) { return open.role == Role::note_reference || open.role == Role::note_mark; });
      return paragraph_.put_raw(in_mark ? words : as_superscript(words));
    }
    case Role::none:
      return;
  }
}

/// The note lasts to the end of its <div>, else of its paragraph.
void HtmlReader::begin_note(const std::string& mark) {
  end_note();
  notes_.push_back({mark, {}});
  std::size_t end = stack_.size();
  for (std::size_t i = stack_.size(); i > 0; --i) {
    const Element& open = stack_[i - 1];
    if (open.note_body || (is_block(open.kind) && end == stack_.size())) end = i - 1;
    if (open.note_body || is_table_part(open.kind)) break;
  }
  note_end_ = end;
}

void HtmlReader::end_note() {
  if (note_end_) end_paragraph();
  note_end_.reset();
}

void HtmlReader::end_paragraph() {
  std::string text = paragraph_.take();
  if (text.empty()) return;
  if (!note_end_) {
    Block block;
    block.text = std::move(text);
    return tables_.add(std::move(block));
  }
  std::string& note = notes_.back().text;
  if (!note.empty()) note += '\n';
  note += text;
}

Content HtmlReader::finish() {
  pop_to(0);
  end_paragraph();
  end_note();
  return {tables_.take(), std::move(notes_)};
}

}  // namespace congvan::input
