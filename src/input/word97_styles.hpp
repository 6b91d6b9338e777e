// Styles (STSH) and fonts of a Word 97 file, and the whole formatting of a paragraph or of characters: style's, then its own.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "input/doc_text.hpp"
#include "input/word97_formatting.hpp"

namespace congvan::input {

class Word97Styles {
 public:
  explicit Word97Styles(const Word97File& file);
  /// `formatting`: GrpPrlAndIstd; `changes`: what the piece adds.
  [[nodiscard]] Word97Paragraph paragraph(std::string_view formatting, std::string_view changes) const;
  [[nodiscard]] Word97Characters characters(std::uint16_t paragraph_style, std::string_view formatting, std::string_view changes) const;
  [[nodiscard]] Face face(std::uint16_t font) const { return font < faces_.size() ? faces_[font] : Face{}; }

 private:
  struct Style {
    std::uint16_t base = 0xFFF;
    std::string_view paragraph;  // grpprls
    std::string_view characters;
    Word97Paragraph whole_paragraph;  // with its bases
    Word97Characters whole_characters;
    bool resolved = false;
  };
  void read_fonts(std::string_view bytes);
  void read_styles(std::string_view bytes);
  [[nodiscard]] Style style_at(const ByteView& definition, std::size_t base_size) const;
  void resolve(std::size_t index);
  void add(Word97Paragraph& paragraph, std::string_view grpprl) const;
  void add(Word97Characters& characters, std::string_view grpprl, Word97Characters style) const;

  void spend(std::string_view grpprl) const;

  const Word97File* file_;
  mutable std::size_t work_;  // bytes of formatting that may still be applied: damaged files name the same ones again and again
  std::vector<Face> faces_;
  std::vector<Style> styles_;
  Word97Characters default_characters_;
};

}  // namespace congvan::input
