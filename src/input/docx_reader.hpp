// The walk through a DOCX's elements; docx.cpp reads its blocks and tables, docx_runs.cpp what stands inside a paragraph, docx_chunks.cpp
// what stands in other parts of the package.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/blocks.hpp"
#include "input/docx_lists.hpp"
#include "input/docx_notes.hpp"
#include "input/docx_parts.hpp"
#include "input/docx_styles.hpp"
#include "input/xml_text.hpp"

namespace congvan::input {

class DocxReader {
 public:
  DocxReader(std::string_view bytes, const Limits& limits);
  [[nodiscard]] Content read();

 private:
  /// Where blocks go. `carry` holds the text of paragraphs whose end was deleted or hidden: it goes on in the next.
  struct Sink {
    std::vector<Block>& blocks;
    bool in_cell = false;
    std::string carry;
  };
  struct Paragraph {
    const DocxStyle* style = nullptr;
    RunText words;
    std::vector<Block> boxes;
    std::optional<NoteKind> custom_note;  ///< a note whose mark stands in the rest of the run
    std::string_view custom_id;
    std::size_t custom_begin = 0;
  };
  /// Counts the elements around the one that is read; throws when they are too many.
  class Level {
   public:
    explicit Level(DocxReader& reader);
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --reader_.depth_; }

   private:
    DocxReader& reader_;
  };

  // Blocks.
  void read_blocks(XmlNode parent, Sink& sink);
  void read_block(XmlNode node, Sink& sink);
  void read_paragraph(XmlNode node, Sink& sink);
  void read_chunk(XmlNode node, Sink& sink);
  void flush(Sink& sink);
  void push(std::vector<Block>& blocks, Block block);
  void count(std::size_t bytes);
  [[nodiscard]] std::string label_of(XmlNode properties, std::string_view style_id, const DocxStyle& style);
  [[nodiscard]] Table read_table(XmlNode node);
  void read_rows(XmlNode parent, Table& table);
  [[nodiscard]] Row read_row(XmlNode node);
  void read_cells(XmlNode parent, Row& row);
  void read_cell(XmlNode node, Row& row);

  // What stands inside a paragraph.
  [[nodiscard]] static XmlNode chosen_branch(XmlNode alternatives);
  void read_inlines(XmlNode parent, Paragraph& paragraph);
  void read_run(XmlNode node, Paragraph& paragraph);
  void read_run_content(XmlNode parent, const LetterStyle& style, Paragraph& paragraph);
  void read_piece(XmlNode node, const LetterStyle& style, Paragraph& paragraph);
  void read_drawing(XmlNode node, Paragraph& paragraph);
  void read_diagram(XmlNode ids, Paragraph& paragraph);
  void read_math(XmlNode node, Paragraph& paragraph);
  void read_field_mark(std::string_view type);
  void read_note(NoteKind kind, XmlNode reference, Paragraph& paragraph);
  void end_custom_note(Paragraph& paragraph);
  void add_note(NoteKind kind, std::string_view id, std::string mark);
  void append(std::string_view text, const LetterStyle& style, Paragraph& paragraph);
  [[nodiscard]] LetterStyle properties_of(XmlNode run, const Paragraph& paragraph);
  [[nodiscard]] bool in_instruction() const { return !fields_.empty() && fields_.back(); }

  Limits limits_;
  DocxParts parts_;
  Xml main_;
  std::unique_ptr<Xml> styles_part_;
  std::unique_ptr<Xml> lists_part_;
  DocxStyles styles_;
  std::optional<DocxLists> lists_;
  DocxNotes notes_;
  std::vector<Note> footnotes_;
  std::vector<Note> endnotes_;
  std::vector<bool> fields_;  // open fields; true: its instruction, or one around it, is being read and nothing is shown
  std::size_t section_ = 0;
  std::size_t depth_ = 0;
  std::size_t written_ = 0;
};

}  // namespace congvan::input
