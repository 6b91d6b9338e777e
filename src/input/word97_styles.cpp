#include "input/word97_styles.hpp"

#include <algorithm>

namespace congvan::input {
namespace {

constexpr std::size_t font_name_place = 40;  // FFN.xszFfn, counted from the byte of its size
constexpr std::size_t font_charset_place = 4;
constexpr std::uint8_t symbol_charset = 2;

/// The UTF-16 name of a font; the names that matter are ASCII.
std::string font_name(std::string_view ffn) {
  std::string name;
  for (std::size_t at = font_name_place; at + 1 < ffn.size() && (ffn[at] != 0 || ffn[at + 1] != 0); at += 2)
    name += ffn[at + 1] == 0 ? ffn[at] : '?';
  return name;
}

}  // namespace

Word97Styles::Word97Styles(const Word97File& file)
    : file_(&file), work_(64 * (file.document().size() + file.data().size()) + (std::size_t{16} << 20U)) {
  read_fonts(file.part(Word97Part::fonts));
  read_styles(file.part(Word97Part::styles));
  for (std::size_t i = 0; i < styles_.size(); ++i) resolve(i);
}

/// SttbfFfn ([MS-DOC] 2.9.286): a count, two bytes, then each font with its size in front.
void Word97Styles::read_fonts(std::string_view bytes) {
  if (bytes.empty()) return;
  const ByteView table(bytes, "the table of fonts");
  const std::size_t count = table.u16(0);
  std::size_t at = 4;
  for (std::size_t i = 0; i < count && at < bytes.size(); ++i) {
    const std::size_t size = std::size_t{1} + table.u8(at);
    const std::string_view ffn = table.piece(at, std::min(size, bytes.size() - at));
    const bool symbols = ffn.size() > font_charset_place && static_cast<std::uint8_t>(ffn[font_charset_place]) == symbol_charset;
    faces_.push_back(face_of(font_name(ffn), symbols));
    at += size;
  }
}

/// STSH ([MS-DOC] 2.9.271): the header (LPStshi), then every style with its size in front (LPStd).
void Word97Styles::read_styles(std::string_view bytes) {
  if (bytes.empty()) return;
  const ByteView sheet(bytes, "the style sheet");
  const std::size_t header = sheet.u16(0);
  const std::size_t count = sheet.u16(2);
  const std::size_t base_size = sheet.u16(4);
  if (header >= 18) {
    default_characters_.font = sheet.u16(2 + 12);        // Stshif.ftcAsci
    default_characters_.other_font = sheet.u16(2 + 16);  // Stshif.ftcOther
  }
  std::size_t at = 2 + header;
  for (std::size_t i = 0; i < count && at + 2 <= bytes.size(); ++i) {
    const std::size_t size = sheet.u16(at);
    Style style;
    if (size > 0) style = style_at(ByteView(sheet.piece(at + 2, size), "a style"), base_size);
    styles_.push_back(style);
    at += 2 + size;
  }
}

/// STD ([MS-DOC] 2.9.260): base, name, then UPX by kind: of a paragraph its istd and grpprl, then characters; each begins at an even place.
Word97Styles::Style Word97Styles::style_at(const ByteView& definition, std::size_t base_size) const {
  Style style;
  const unsigned kind = definition.u16(2) & 0xFU;
  style.base = definition.u16(2) >> 4U;
  std::size_t at = base_size + 2 + 2 * std::size_t{definition.u16(base_size)} + 2;
  const auto next_upx = [&] {
    if (at + 2 > definition.size()) return std::string_view();
    const std::size_t size = definition.u16(at);
    const std::string_view upx = definition.piece(at + 2, std::min(size, definition.size() - at - 2));
    at += 2 + size + size % 2;
    return upx;
  };
  if (kind == 1) {
    const std::string_view paragraph = next_upx();
    style.paragraph = paragraph.substr(std::min<std::size_t>(2, paragraph.size()));
  }
  if (kind == 1 || kind == 2) style.characters = next_upx();
  return style;
}

/// A base that leads back to the style counts as none; so does a chain longer than any of Word's (11).
void Word97Styles::resolve(std::size_t index) {
  std::vector<std::size_t> chain;
  for (std::size_t at = index; at < styles_.size() && !styles_[at].resolved && chain.size() < 64; at = styles_[at].base) {
    if (std::find(chain.begin(), chain.end(), at) != chain.end()) break;
    chain.push_back(at);
  }
  for (; !chain.empty(); chain.pop_back()) {
    Style& style = styles_[chain.back()];
    const bool based = style.base < styles_.size() && styles_[style.base].resolved;
    style.whole_characters = based ? styles_[style.base].whole_characters : default_characters_;
    if (based) style.whole_paragraph = styles_[style.base].whole_paragraph;
    add(style.whole_characters, style.characters, style.whole_characters);
    add(style.whole_paragraph, style.paragraph);
    style.whole_paragraph.style = static_cast<std::uint16_t>(chain.back());
    style.resolved = true;
  }
}

void Word97Styles::spend(std::string_view grpprl) const {
  if (grpprl.size() > work_) throw DecodeError(Problem::damaged, "more formatting than the Word file can hold");
  work_ -= grpprl.size();
}

/// sprmPHugePapx and sprmPTableProps name a grpprl in the Data stream: its size, then its bytes.
void Word97Styles::add(Word97Paragraph& paragraph, std::string_view grpprl) const {
  spend(grpprl);
  Sprms sprms(grpprl);
  while (const auto sprm = sprms.next()) {
    if (sprm->code != 0x6645 && sprm->code != 0x6646 && sprm->code != 0x646B) {
      apply(*sprm, paragraph);
      continue;
    }
    const ByteView data(file_->data(), "the Data stream");
    const std::size_t at = operand_value(*sprm);
    const std::string_view outside_grpprl = data.piece(at + 2, data.u16(at));
    spend(outside_grpprl);
    Sprms outside(outside_grpprl);
    while (const auto inner = outside.next()) apply(*inner, paragraph);
  }
}

void Word97Styles::add(Word97Characters& characters, std::string_view grpprl, Word97Characters style) const {
  spend(grpprl);
  Sprms sprms(grpprl);
  while (const auto sprm = sprms.next()) {
    if (sprm->code == 0x4A30) {  // sprmCIstd
      const std::uint32_t named = operand_value(*sprm);
      if (named >= styles_.size()) continue;
      // A character style changes what the paragraph's style says, and both are what toggles refer to.
      spend(styles_[named].characters);
      Sprms own(styles_[named].characters);
      while (const auto inner = own.next()) apply(*inner, style, style);
      const bool deleted = characters.deleted;
      characters = style;
      characters.deleted = deleted;
    } else if (sprm->code == 0x2A33) {  // sprmCPlain
      const bool deleted = characters.deleted;
      characters = style;
      characters.deleted = deleted;
    } else {
      apply(*sprm, characters, style);
    }
  }
}

Word97Paragraph Word97Styles::paragraph(std::string_view formatting, std::string_view changes) const {
  std::uint16_t style = formatting.size() >= 2 ? ByteView(formatting, "formatting").u16(0) : std::uint16_t{0};
  Word97Paragraph paragraph;
  if (style < styles_.size()) paragraph = styles_[style].whole_paragraph;
  paragraph.style = style;
  add(paragraph, formatting.substr(std::min<std::size_t>(2, formatting.size())));
  add(paragraph, changes);
  return paragraph;
}

Word97Characters Word97Styles::characters(std::uint16_t paragraph_style, std::string_view formatting, std::string_view changes) const {
  const Word97Characters style = paragraph_style < styles_.size() ? styles_[paragraph_style].whole_characters : default_characters_;
  Word97Characters characters = style;
  add(characters, formatting, style);
  add(characters, changes, style);
  return characters;
}

}  // namespace congvan::input
