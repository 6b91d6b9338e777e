// HTML as browsers cut it: tags and text, comments and scripts left out. No tree is built: what dispatches need of HTML is seen in passing,
// in time linear in the input whatever its nesting (the HTML5 parsers in use take minutes for 100,000 open tags).
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace congvan::input {

struct HtmlToken {
  enum class Kind { text, open, close, style } kind = Kind::text;
  std::string name;             ///< of a tag, in small letters
  std::string_view attributes;  ///< of an opening tag, as they are
  std::string_view text;        ///< of text (references not replaced) or of a style sheet
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view utf8) : html_(utf8) {}
  /// False at the end.
  [[nodiscard]] bool next(HtmlToken& token);

 private:
  [[nodiscard]] bool read_markup(HtmlToken& token);
  void read_tag(HtmlToken& token);
  void skip_comment();
  [[nodiscard]] std::size_t end_of_tag(std::size_t at);
  [[nodiscard]] std::string_view take_raw();
  std::string_view html_;
  std::size_t at_ = 0;
  std::string raw_;                 // name of the element whose content is no HTML
  std::array<bool, 2> unclosed_{};  // no closing " or ' follows any more
};

/// The attributes of a tag that matter here, values as they are.
struct HtmlAttributes {
  std::string_view klass, style, href, id, title, type, start, value, colspan, rowspan, face;
  bool hidden = false;
};
[[nodiscard]] HtmlAttributes attributes_of(std::string_view raw);

}  // namespace congvan::input
