// Formatting in a Word 97 file: lists of single property modifiers (sprm), and the pages (FKP) that say which characters and paragraphs
// they belong to. Only what changes the text is kept.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "input/doc_flow.hpp"
#include "input/word97_file.hpp"

namespace congvan::input {

struct Word97Characters {
  bool deleted = false, hidden = false, caps = false;
  std::uint16_t style = 10;                  ///< istd of the character style; 10 is none
  std::uint16_t font = 0;                    ///< for ASCII
  std::uint16_t other_font = 0;              ///< for letters beyond ASCII
  std::optional<std::uint16_t> symbol_font;  ///< sprmCSymbol: the character stands for `symbol`
  std::uint16_t symbol = 0;
};

struct Word97Paragraph {
  std::uint16_t style = 0;
  std::optional<std::uint8_t> level;  ///< ilvl
  std::uint16_t list = 0;             ///< ilfo: from 1; 0 and 0xF801 and above: none
  bool in_table = false;
  bool row_end = false;     ///< the mark ends a row (TTP)
  bool inner_cell = false;  ///< the mark ends a cell of an inner table
  bool inner_row = false;
  std::uint32_t depth = 0;  ///< itap
  std::string_view row;     ///< TDefTableOperand of a row's end

  [[nodiscard]] std::size_t table_depth() const;
};

struct Sprm {
  std::uint16_t code = 0;
  std::string_view operand;
};

/// Cuts a grpprl into its modifiers; what is cut short ends it.
class Sprms {
 public:
  explicit Sprms(std::string_view grpprl) : rest_(grpprl) {}
  [[nodiscard]] std::optional<Sprm> next();

 private:
  [[nodiscard]] std::size_t operand_size(std::uint16_t code) const;
  std::string_view rest_;
};

[[nodiscard]] std::uint32_t operand_value(const Sprm& sprm);
/// `style`: what the paragraph's and the character's style say, for toggles that refer to them.
void apply(const Sprm& sprm, Word97Characters& characters, const Word97Characters& style);
void apply(const Sprm& sprm, Word97Paragraph& paragraph);
[[nodiscard]] RowShape row_shape(std::string_view definition);

/// Which formatting holds at a place of the WordDocument stream.
class Word97Runs {
 public:
  enum class Kind { characters, paragraphs };
  struct Run {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view formatting;  ///< of characters a grpprl, of paragraphs istd and grpprl
  };
  Word97Runs(const Word97File& file, Kind kind);
  /// The run that holds `fc`; between runs one without formatting. Its end is greater than `fc`.
  [[nodiscard]] Run at(std::uint32_t fc) const;

 private:
  void read_page(std::string_view page, Kind kind);
  std::vector<Run> runs_;
};

}  // namespace congvan::input
