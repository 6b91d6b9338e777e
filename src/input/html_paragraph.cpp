#include "input/html_paragraph.hpp"

#include <utility>

#include "text/letters.hpp"

namespace congvan::input {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f";

}  // namespace

void HtmlParagraph::put_label() {
  if (label_.empty()) return;
  text_ += std::exchange(label_, {});
}

void HtmlParagraph::put_blank() {
  if (blank_ && !text_.empty() && kBlanks.find(text_.back()) == std::string_view::npos) text_ += ' ';
  blank_ = false;
}

void HtmlParagraph::put(std::string_view text, bool kept) {
  if (kept) return put_raw(text);
  while (!text.empty()) {
    const std::size_t word = text.find_first_not_of(kBlanks);
    if (word != 0) blank_ = true;
    if (word == std::string_view::npos) return;
    text.remove_prefix(word);
    put_label();
    put_blank();
    const std::size_t end = text.find_first_of(kBlanks);
    text_ += text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end);
  }
}

void HtmlParagraph::put_raw(std::string_view text) {
  if (text.empty()) return;
  put_label();
  put_blank();
  text_ += text;
}

void HtmlParagraph::break_line() {
  blank_ = false;
  if (!text_.empty()) text_ += '\n';
}

HtmlParagraph::Mark HtmlParagraph::mark() {
  put_label();
  put_blank();
  return {number_, text_.size()};
}

std::string HtmlParagraph::take_from(const Mark& mark) {
  if (!holds(mark)) return {};
  std::string tail = text_.substr(mark.at);
  text_.resize(mark.at);
  return tail;
}

bool HtmlParagraph::is_empty_before(const Mark& mark) const {
  return holds(mark) && trim(std::string_view(text_).substr(0, mark.at)).empty();
}

std::string HtmlParagraph::take() {
  ++number_;
  blank_ = false;
  std::string_view text = text_;
  while (!text.empty() && kBlanks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  std::string taken(trim(text));
  text_.clear();
  return taken;
}

}  // namespace congvan::input
