#include "input/word97_story.hpp"

#include <algorithm>
#include <utility>

namespace congvan::input {
namespace {

// The characters below U+0020 that mean something ([MS-DOC] 2.4.1, sprmCFSpec).
constexpr char32_t cell_mark = 0x07;
constexpr char32_t drawn_object = 0x08;
constexpr char32_t line_break = 0x0B;
constexpr char32_t page_break = 0x0C;  // or the end of a section
constexpr char32_t paragraph_mark = 0x0D;
constexpr char32_t column_break = 0x0E;
constexpr char32_t field_begin = 0x13;
constexpr char32_t field_end = 0x15;
constexpr char32_t no_break_hyphen = 0x1E;
constexpr char32_t symbol_place = 0x28;

}  // namespace

std::vector<Block> Word97Story::read(CpRange cps) {
  const auto& pieces = context_->file->pieces();
  auto piece =
      std::upper_bound(pieces.begin(), pieces.end(), cps.begin, [](std::uint32_t cp, const Word97Piece& p) { return cp < p.cps.end; });
  for (; piece != pieces.end() && piece->cps.begin < cps.end; ++piece) {
    read_piece(*piece, {std::max(cps.begin, piece->cps.begin), std::min(cps.end, piece->cps.end)});
  }
  if (!text_.empty()) flow_.paragraph(text_.take(), paragraph_.table_depth());
  return flow_.finish();
}

void Word97Story::read_piece(const Word97Piece& piece, CpRange cps) {
  const ByteView document(context_->file->document(), "the WordDocument stream");
  const std::uint32_t size = piece.wide ? 2 : 1;
  Word97Runs::Run paragraph;
  Word97Runs::Run characters;
  std::uint32_t fc = piece.fc + (cps.begin - piece.cps.begin) * size;
  for (std::uint32_t cp = cps.begin; cp < cps.end; ++cp, fc += size) {
    const bool next_paragraph = fc >= paragraph.end;
    if (next_paragraph) {
      paragraph = context_->paragraphs.at(fc);
      paragraph_ = context_->styles.paragraph(paragraph.formatting, piece.changes);
    }
    if (next_paragraph || fc >= characters.end) {
      characters = context_->characters.at(fc);
      characters_ = context_->styles.characters(paragraph_.style, characters.formatting, piece.changes);
    }
    run_ends_ = fc + size >= paragraph.end;
    put(piece.wide ? char32_t{document.u16(fc)} : from_code_page(document.u8(fc), 1252), cp);
  }
}

void Word97Story::put(char32_t unit, std::uint32_t cp) {
  const Word97Anchors::Mark* mark = nullptr;
  if (anchors_ != nullptr && !anchors_->marks.empty()) {
    const auto found = anchors_->marks.find(cp);
    if (found != anchors_->marks.end()) mark = &found->second;
  }
  if (unit < 0x20) {
    put_control(unit, cp);
  } else if (shown()) {
    put_text(unit);
  }
  if (mark != nullptr && shown()) put_note(*mark);
}

void Word97Story::put_text(char32_t c) {
  if (c >= 0xD800 && c <= 0xDBFF) {
    surrogate_ = c;
    return;
  }
  const char32_t first = std::exchange(surrogate_, 0);
  if (c >= 0xDC00 && c <= 0xDFFF) {
    if (first == 0) return;
    c = 0x10000 + ((first - 0xD800) << 10U) + (c - 0xDC00);
  }
  if (c == symbol_place && characters_.symbol_font) return text_.put(characters_.symbol, context_->styles.face(*characters_.symbol_font));
  text_.put(c, context_->styles.face(c < 0x80 ? characters_.font : characters_.other_font), characters_.caps);
}

void Word97Story::put_control(char32_t c, std::uint32_t cp) {
  if (c >= field_begin && c <= field_end) return field(c);
  if (c == cell_mark) return end_paragraph(true);
  if (c == paragraph_mark || (c == page_break && run_ends_)) return end_paragraph(false);
  if (c == drawn_object) return put_boxes(cp);
  if (!shown()) return;
  if (c == U'\t') text_.put(c);
  if (c == line_break || ((c == page_break || c == column_break) && !text_.empty())) text_.put(U'\n');
  if (c == no_break_hyphen) text_.put(U'-');
}

/// begin, instruction, separator, result, end: of fields only the results are text.
void Word97Story::field(char32_t c) {
  if (c == field_begin) {
    fields_.push_back(true);
    ++instructions_;
    return;
  }
  if (fields_.empty()) return;
  if (fields_.back()) --instructions_;
  fields_.back() = false;
  if (c == field_end) fields_.pop_back();
}

/// A hidden or deleted mark joins its paragraph to the next; marks of cells and rows hold in any case.
void Word97Story::end_paragraph(bool cell) {
  surrogate_ = 0;
  const std::size_t depth = paragraph_.table_depth();
  if (paragraph_.row_end || paragraph_.inner_row) {
    (void)text_.take();
    return flow_.end_row(row_shape(paragraph_.row), depth);
  }
  cell = cell || paragraph_.inner_cell;
  if (!cell && !shown()) return;
  std::string text = shown() ? context_->lists.next_label(paragraph_) : std::string();
  text += text_.take();
  if (cell) return flow_.end_cell(std::move(text), depth);
  flow_.paragraph(std::move(text), depth);
}

void Word97Story::put_note(const Word97Anchors::Mark& mark) {
  Note note{{}, joined_text(Word97Story(*context_, nullptr).read(mark.text))};
  if (mark.automatic) {
    Word97Anchors::Count& count = mark.endnote ? anchors_->endnotes : anchors_->footnotes;
    note.mark = format_number(count.next++, count.format);
  } else {
    note.mark = take_typed_mark(text_, note.text);
  }
  context_->budget->spend(note.text.size());
  text_.put_raw("[^" + note.mark + "]");
  anchors_->notes.push_back(std::move(note));
}

void Word97Story::put_boxes(std::uint32_t cp) {
  if (anchors_ == nullptr || characters_.deleted || characters_.hidden) return;
  const auto found = anchors_->boxes.find(cp);
  if (found == anchors_->boxes.end()) return;
  for (const CpRange& box : found->second) flow_.before_next(Word97Story(*context_, nullptr).read(box));
  anchors_->boxes.erase(found);
}

}  // namespace congvan::input
