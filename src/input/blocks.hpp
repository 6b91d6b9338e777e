// What a word processor's file holds, whatever its format: paragraphs, tables and notes in reading order. Readers of DOCX, ODT, RTF, DOC
// and HTML fill it; one writer turns it into the text of the document.
#pragma once
#include <string>
#include <vector>

namespace congvan::input {

struct Table;

/// A paragraph with its list label in front ("1. ", "a) ", "- "), soft line breaks as LF, tabs as TAB, note marks as "[^1]"; or a table.
struct Block {
  std::string text;
  std::vector<Table> table;  ///< empty, or one
};

struct Cell {
  std::vector<Block> blocks;
  unsigned columns = 1;    ///< columns that it spans
  bool continued = false;  ///< goes on from the cell above (vertically merged): holds nothing of its own
};

struct Row {
  std::vector<Cell> cells;
};

struct Table {
  std::vector<Row> rows;
};

/// A footnote or endnote: the number shown in the text, and its words.
struct Note {
  std::string mark;
  std::string text;
};

struct Content {
  std::vector<Block> blocks;
  std::vector<Note> notes;
};

/// The text of the document: a paragraph a line. A table of two columns that holds the state's motto, "Nơi nhận" or a signature is layout
/// and read column by column; any other row by row, its cells joined by " | ". Notes come last, "[^1]: …", a line each.
[[nodiscard]] std::string to_text(const Content& content);

}  // namespace congvan::input
