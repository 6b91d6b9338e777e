// The elements that are open while HTML is read, and what each does to the text when it opens and closes.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/blocks.hpp"
#include "input/decoded.hpp"
#include "input/html_elements.hpp"
#include "input/html_paragraph.hpp"
#include "input/html_style.hpp"
#include "input/html_tables.hpp"
#include "input/html_tokens.hpp"

namespace congvan::input {

class HtmlReader {
 public:
  /// `fonts_decoded`: old fonts have no letters of their own any more.
  HtmlReader(const Limits& limits, bool fonts_decoded) : limits_(limits), fonts_decoded_(fonts_decoded) {}
  void read(const HtmlToken& token);
  [[nodiscard]] Content finish();

 private:
  /// What becomes of the words of an element when it closes.
  enum class Role : std::uint8_t { none, superscript, note_reference, note_mark, list_label, tab };
  struct Element {
    std::string name;
    HtmlElement kind = HtmlElement::inline_;
    std::optional<OldFont> font;
    bool capitals = false;
    bool hidden = false;
    bool kept_blanks = false;
    Role role = Role::none;
    std::string_view href;
    bool note_body = false;
    HtmlParagraph::Mark begin;
  };
  struct List {
    bool ordered = false;
    int next = 1;
    std::string type;
  };

  void open(const HtmlToken& token);
  void close(const std::string& name);
  void put_text(std::string_view raw);
  void close_what_ends_before(HtmlElement kind);
  void open_structure(HtmlElement kind, const HtmlAttributes& attributes, const HtmlStyle& style);
  void push(const std::string& name, HtmlElement kind, const HtmlAttributes& attributes, const HtmlStyle& style);
  void pop();
  void pop_to(std::size_t depth);
  void apply(const Element& element);
  void put_label(const HtmlAttributes& attributes, const HtmlStyle& style);
  void begin_note(const std::string& mark);
  void end_note();
  void end_paragraph();

  Limits limits_;
  bool fonts_decoded_;
  HtmlStyleSheet sheet_;
  std::vector<Element> stack_;
  std::size_t ignored_ = 0;  // open elements beyond the limit of depth
  HtmlParagraph paragraph_;
  HtmlTables tables_;
  std::vector<List> lists_;
  std::vector<Note> notes_;
  std::optional<std::size_t> note_end_;  // the element with which the open note ends
  std::size_t size_ = 0;
  std::string scratch_;
  std::string style_;
};

}  // namespace congvan::input
