// One paragraph of HTML while it is read: blanks collapsed, the label of its list in front.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace congvan::input {

class HtmlParagraph {
 public:
  /// Appends text; blanks (not U+00A0) become one, unless they are `kept`.
  void put(std::string_view text, bool kept = false);
  void break_line();
  /// Appends as it is.
  void put_raw(std::string_view text);
  /// A label for the first words to come; labels of an outer list that have found none stand before it.
  void add_label(std::string_view label) { label_ += label; }
  void drop_label() { label_.clear(); }
  void drop_blank() { blank_ = false; }

  /// A place in the paragraph, to take back what was put after it; false once the paragraph has ended.
  struct Mark {
    std::size_t paragraph = 0;
    std::size_t at = 0;
  };
  [[nodiscard]] Mark mark();
  [[nodiscard]] bool holds(const Mark& mark) const { return mark.paragraph == number_ && mark.at <= text_.size(); }
  [[nodiscard]] std::string take_from(const Mark& mark);
  [[nodiscard]] bool is_empty_before(const Mark& mark) const;

  [[nodiscard]] bool empty() const { return text_.empty(); }
  /// The paragraph, trimmed; the next one begins.
  [[nodiscard]] std::string take();

 private:
  void put_blank();
  void put_label();
  std::string text_;
  std::string label_;
  bool blank_ = false;  // blanks were seen, and count if words follow
  std::size_t number_ = 0;
};

}  // namespace congvan::input
