// Groups, destinations, notes and text boxes; the effects of the other control words stand in rtf_effects.cpp.
#include "input/rtf_reader.hpp"

#include <utility>

#include "input/rtf.hpp"
#include "text/letters.hpp"

namespace congvan::input {

Content read_rtf(std::string_view bytes, const Limits& limits) { return RtfReader(bytes, limits).read(); }

RtfReader::RtfReader(std::string_view bytes, const Limits& limits) : tokens_(bytes), limits_(limits), budget_(limits) {
  sinks_.emplace_back(budget_);
}

Content RtfReader::read() {
  RtfToken token = tokens_.next();
  if (token.kind != RtfToken::Kind::open) throw DecodeError(Problem::damaged, "no RTF header");
  open_group();
  token = tokens_.next();
  if (token.kind != RtfToken::Kind::word || token.name != "rtf") throw DecodeError(Problem::damaged, "no RTF header");
  bool paragraph_ended = false;
  while (!groups_.empty() && (token = tokens_.next()).kind != RtfToken::Kind::end) {
    paragraph_ended = token.kind == RtfToken::Kind::word && token.name == "par";
    act(token);
  }
  // Some writers forget the last brace; anything else left open means that the rest of the file is missing.
  if (groups_.size() > 1 || (groups_.size() == 1 && !paragraph_ended)) throw DecodeError(Problem::damaged, "the RTF file ends in a group");
  std::string last = take_paragraph();
  if (!last.empty()) sink().flow.paragraph(std::move(last), 0);
  content_.blocks = sink().flow.finish();
  return std::move(content_);
}

void RtfReader::act(const RtfToken& token) {
  if (token.kind == RtfToken::Kind::byte) return put_byte(token.byte);
  if (token.kind == RtfToken::Kind::symbol) return symbol(token.byte);
  skip_ = 0;
  if (token.kind == RtfToken::Kind::open) return open_group();
  if (token.kind == RtfToken::Kind::close) return close_group();
  const bool starred = std::exchange(group().starred, false);
  const RtfWord* word = find_rtf_word(token.name);
  if (word != nullptr) {
    (this->*word->act)(token.value.value_or(word->fallback), word->row);
  } else if (starred) {
    group().destination = RtfDestination::skip;
  }
}

void RtfReader::symbol(unsigned char sign) {
  if (sign == '*') {
    group().starred = true;
    return;
  }
  if (sign == '\r' || sign == '\n') return end_paragraph(0, 0);
  if (skip_ > 0) {
    --skip_;
    return;
  }
  if (sign == '~') put(0xA0);
  if (sign == '_') put(U'-');
  if (sign == '\t') put(U'\t');
  if (sign == '{' || sign == '}' || sign == '\\') put(sign);
}

void RtfReader::open_group() {
  if (groups_.size() >= limits_.depth) throw DecodeError(Problem::too_large, "RTF groups are nested too deep");
  groups_.push_back(groups_.empty() ? Group{} : groups_.back());
  group().opened = false;
  group().starred = false;
}

void RtfReader::close_group() {
  const Group closed = group();
  if (closed.opened) {
    if (closed.destination == RtfDestination::label) sink().label = list_label(label_.take());
    if (closed.destination == RtfDestination::note) close_note();
    if (closed.destination == RtfDestination::box) close_box();
  }
  if (closed.destination == RtfDestination::fonts) end_font();
  groups_.pop_back();
}

bool RtfReader::shown() const { return !groups_.back().characters.hidden && !groups_.back().characters.deleted; }

/// True where the group's text belongs to the body, a note or a text box.
bool RtfReader::writes() const {
  const RtfDestination to = groups_.back().destination;
  return to == RtfDestination::text || to == RtfDestination::note || to == RtfDestination::box;
}

void RtfReader::open_destination(int /*value*/, int row) {
  Group& now = group();
  const auto wanted = static_cast<RtfDestination>(row);
  if (now.destination == RtfDestination::skip) return;
  if (now.destination == RtfDestination::alternative) {
    // {\upr{without Unicode}{\*\ud{with Unicode}}}
    if (wanted == RtfDestination::text && groups_.size() >= 3) now.destination = groups_[groups_.size() - 3].destination;
    return;
  }
  const bool box_in_shape = wanted == RtfDestination::box && now.destination == RtfDestination::shape;
  const bool opens_sink = wanted == RtfDestination::note || wanted == RtfDestination::box;
  if (wanted == RtfDestination::text || now.opened) return;
  if ((opens_sink || wanted == RtfDestination::label) && !(shown() && (writes() || box_in_shape))) {
    now.destination = RtfDestination::skip;
    return;
  }
  now.destination = wanted;
  now.opened = opens_sink || wanted == RtfDestination::label;
  if (!opens_sink) return;
  now.in_table = false;
  now.depth = 0;
  sinks_.emplace_back(budget_);
}

/// The number that is shown: the order of the automatic ones; a mark typed by hand stands in the text before the note and begins it.
void RtfReader::close_note() {
  std::string last = take_paragraph();
  if (!last.empty()) sink().flow.paragraph(std::move(last), 0);
  const bool endnote = sink().endnote;
  Note note{{}, joined_text(sink().flow.finish())};
  sinks_.pop_back();
  if (std::exchange(sink().note_marked, false)) {
    NoteCount& count = notes_.at(endnote ? 1 : 0);
    note.mark = format_number(count.next++, count.format);
  } else {
    note.mark = take_typed_mark(sink().text, note.text);
  }
  budget_.spend(note.text.size());
  sink().text.put_raw("[^" + note.mark + "]");
  content_.notes.push_back(std::move(note));
}

void RtfReader::close_box() {
  std::string last = take_paragraph();
  if (!last.empty()) sink().flow.paragraph(std::move(last), 0);
  std::vector<Block> blocks = sink().flow.finish();
  sinks_.pop_back();
  sink().flow.before_next(std::move(blocks));
}

void RtfReader::end_font() {
  if (font_name_.empty()) return;
  Font& font = fonts_[defined_font_];
  font.face = face_of(trim(font_name_), font.symbols);
  font_name_.clear();
}

}  // namespace congvan::input
