// One story of a Word 97 file (body, a note, a text box): its characters with their formatting, turned into blocks.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "input/doc_flow.hpp"
#include "input/doc_text.hpp"
#include "input/word97_lists.hpp"
#include "input/word97_styles.hpp"

namespace congvan::input {

/// What all stories of a file share.
struct Word97Context {
  Word97Context(const Word97File& opened, Budget& spent)
      : file(&opened),
        budget(&spent),
        styles(opened),
        lists(opened, styles),
        characters(opened, Word97Runs::Kind::characters),
        paragraphs(opened, Word97Runs::Kind::paragraphs) {}
  const Word97File* file;
  Budget* budget;
  Word97Styles styles;
  Word97Lists lists;
  Word97Runs characters;
  Word97Runs paragraphs;
};

/// What stands at a position of the body beside its character: notes and text boxes. Notes get their numbers in the order of their marks.
struct Word97Anchors {
  struct Mark {
    CpRange text;
    bool endnote = false;
    bool automatic = true;  ///< else a mark typed by hand, of which this is the last character
  };
  struct Count {
    int next = 1;
    NumberFormat format = NumberFormat::decimal;
  };
  std::map<std::uint32_t, Mark> marks;
  std::map<std::uint32_t, std::vector<CpRange>> boxes;
  Count footnotes;
  Count endnotes;
  std::vector<Note> notes;  ///< found so far
};

class Word97Story {
 public:
  Word97Story(Word97Context& context, Word97Anchors* anchors) : context_(&context), anchors_(anchors), flow_(*context.budget) {}
  [[nodiscard]] std::vector<Block> read(CpRange cps);

 private:
  void read_piece(const Word97Piece& piece, CpRange cps);
  void put(char32_t unit, std::uint32_t cp);
  void put_text(char32_t c);
  void put_control(char32_t c, std::uint32_t cp);
  void put_note(const Word97Anchors::Mark& mark);
  void put_boxes(std::uint32_t cp);
  void field(char32_t c);
  void end_paragraph(bool cell);
  [[nodiscard]] bool shown() const { return !characters_.deleted && !characters_.hidden && instructions_ == 0; }

  Word97Context* context_;
  Word97Anchors* anchors_;  // nothing in notes and text boxes
  Flow flow_;
  StyledText text_;
  Word97Characters characters_;  // of the character being read
  Word97Paragraph paragraph_;
  bool run_ends_ = false;     // a paragraph ends after this character, say the pages of formatting
  std::vector<bool> fields_;  // open fields: still in their instruction?
  std::size_t instructions_ = 0;
  char32_t surrogate_ = 0;
};

}  // namespace congvan::input
