// The state of reading an RTF file: open groups, the texts being written (body, note, text box), fonts; one function a kind of control
// word.
#pragma once
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "input/blocks.hpp"
#include "input/decoded.hpp"
#include "input/doc_flow.hpp"
#include "input/doc_text.hpp"
#include "input/numbering.hpp"
#include "input/rtf_tokens.hpp"

namespace congvan::input {

/// What becomes of the text of a group.
enum class RtfDestination : std::uint8_t {
  text,
  label,        ///< \listtext, \pntext: the number that the writer showed
  fonts,        ///< \fonttbl
  shape,        ///< drawing data: only the text box inside counts
  nested_row,   ///< \nesttableprops: the shape of an inner row
  alternative,  ///< \upr: the same text twice, only \ud counts
  note,
  box,
  skip,
};

class RtfReader {
 public:
  RtfReader(std::string_view bytes, const Limits& limits);
  [[nodiscard]] Content read();

  // What control words do; `value` is the word's number (or its default), `row` the constant of its row in the table of rtf_words.cpp.
  void put_character(int value, int row);
  void put_unicode(int value, int row);
  void open_destination(int value, int row);
  void set_font(int value, int row);
  void set_charset(int value, int row);
  void set_code_page(int value, int row);
  void set_unicode_skip(int value, int row);
  void set_hidden(int value, int row);
  void set_deleted(int value, int row);
  void set_caps(int value, int row);
  void reset_characters(int value, int row);
  void reset_paragraph(int value, int row);
  void set_in_table(int value, int row);
  void set_depth(int value, int row);
  void end_paragraph(int value, int row);
  void end_section(int value, int row);
  void break_page(int value, int row);
  void end_cell(int value, int row);
  void end_row(int value, int row);
  void start_shape(int value, int row);
  void set_left(int value, int row);
  void set_right(int value, int row);
  void set_joined(int value, int row);
  void set_continued(int value, int row);
  void mark_note(int value, int row);
  void mark_endnote(int value, int row);
  void set_note_format(int value, int row);
  void set_note_start(int value, int row);

 private:
  struct Characters {
    int font = 0;
    bool hidden = false, deleted = false, caps = false;
  };
  struct Group {
    RtfDestination destination = RtfDestination::text;
    bool opened = false;   // a destination that must be finished when the group closes
    bool starred = false;  // "\*" read: an unknown word hides the group
    bool in_table = false;
    int depth = 0;
    int unicode_skip = 1;
    Characters characters;
  };
  struct Font {
    Face face;
    unsigned code_page = 0;  // 0: the file's
    bool symbols = false;
  };
  /// A text being written: the body, or a note or text box inside it.
  struct Sink {
    explicit Sink(Budget& budget) : flow(budget) {}
    Flow flow;
    StyledText text;
    std::string label;
    RowShape shape, nested_shape;
    RowShape::Edge edge;       // of the cell whose \cellx is to come
    bool note_marked = false;  // \chftn read: the note to come is numbered
    bool endnote = false;
  };
  struct NoteCount {
    int next = 1;
    NumberFormat format = NumberFormat::decimal;
  };

  [[nodiscard]] Group& group() { return groups_.back(); }
  [[nodiscard]] Sink& sink() { return sinks_.back(); }
  [[nodiscard]] RowShape& shape();
  [[nodiscard]] bool shown() const;
  [[nodiscard]] bool writes() const;
  [[nodiscard]] std::size_t table_depth() const;
  [[nodiscard]] std::string take_paragraph();
  void open_group();
  void close_group();
  void act(const RtfToken& token);
  void symbol(unsigned char sign);
  void put_byte(unsigned char byte);
  void put(char32_t c);
  void end_font();
  void close_note();
  void close_box();

  RtfTokens tokens_;
  Limits limits_;
  Budget budget_;
  Content content_;
  std::vector<Group> groups_;
  std::vector<Sink> sinks_;
  std::unordered_map<int, Font> fonts_;
  std::array<NoteCount, 2> notes_{{{1, NumberFormat::decimal}, {1, NumberFormat::lower_roman}}};  // footnotes, endnotes
  StyledText label_;
  std::string font_name_;
  int defined_font_ = 0;
  int default_font_ = 0;
  unsigned code_page_ = 1252;
  int skip_ = 0;            // fallback characters of \uN still to be passed over
  char32_t surrogate_ = 0;  // the first half of a pair
};

/// What a control word does, or nothing for a word that does not matter to the text.
struct RtfWord {
  std::string_view name;
  void (RtfReader::*act)(int value, int row);
  int row = 0;
  int fallback = 1;  ///< the value of a word without number
};
[[nodiscard]] const RtfWord* find_rtf_word(std::string_view name);

}  // namespace congvan::input
