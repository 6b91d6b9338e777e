// The walk through an ODT's elements; odt.cpp reads its blocks, lists and tables, odt_text.cpp what stands inside a paragraph.
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/blocks.hpp"
#include "input/odt_styles.hpp"
#include "input/xml.hpp"
#include "input/xml_text.hpp"
#include "input/zip.hpp"

namespace congvan::input {

class OdtReader {
 public:
  OdtReader(std::string_view bytes, const Limits& limits);
  [[nodiscard]] Content read();

 private:
  /// The list around a paragraph, and whether the paragraph is the one that bears its item's label.
  struct List {
    std::string_view style;
    std::shared_ptr<ListCounter> counter;
    std::size_t level = 0;
    bool label_due = false;
    std::optional<int> set;  ///< the number that the next item must have
  };
  struct Paragraph {
    RunText words;
    std::vector<Block> boxes;
    bool after_blank = true;  ///< blanks that follow are folded into the one before
  };
  /// Counts the elements around the one that is read; throws when they are too many.
  class Level {
   public:
    explicit Level(OdtReader& reader);
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --reader_.depth_; }

   private:
    OdtReader& reader_;
  };

  [[nodiscard]] std::unique_ptr<Xml> part(std::string_view name, Xml::Blanks blanks);
  // Blocks.
  void read_blocks(XmlNode parent, std::vector<Block>& blocks, List* list);
  void read_block(XmlNode node, std::vector<Block>& blocks, List* list);
  void read_paragraph(XmlNode node, std::vector<Block>& blocks, List* list);
  [[nodiscard]] std::string label_of(XmlNode node, const OdtStyle& style, List* list);
  [[nodiscard]] std::string heading_label(XmlNode node);
  void read_list(XmlNode node, std::vector<Block>& blocks, const List* around);
  [[nodiscard]] std::shared_ptr<ListCounter> counter_of(XmlNode node, std::string_view style, const List* around);
  void push(std::vector<Block>& blocks, Block block);
  void count(std::size_t bytes);
  void read_rows(XmlNode parent, Table& table);
  [[nodiscard]] Row read_row(XmlNode node);
  // What stands inside a paragraph.
  void read_inlines(XmlNode parent, const LetterStyle& style, Paragraph& paragraph);
  void read_inline(XmlNode node, const LetterStyle& style, Paragraph& paragraph);
  void read_shape(XmlNode node, std::vector<Block>& blocks);
  void read_note(XmlNode node, Paragraph& paragraph);
  static void append(std::string_view text, const LetterStyle& style, Paragraph& paragraph);
  void append_sign(std::string_view sign, const LetterStyle& style, Paragraph& paragraph);

  Limits limits_;
  Archive archive_;
  XmlMemory memory_;
  std::unique_ptr<Xml> content_;
  std::unique_ptr<Xml> styles_part_;
  OdtStyles styles_;
  ListCounter outline_;
  std::map<std::string_view, std::shared_ptr<ListCounter>> counters_by_id_;
  std::map<std::string_view, std::shared_ptr<ListCounter>> counters_by_style_;
  std::vector<Note> footnotes_;
  std::vector<Note> endnotes_;
  bool in_cell_ = false;
  std::size_t depth_ = 0;
  std::size_t written_ = 0;
};

}  // namespace congvan::input
