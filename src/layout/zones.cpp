#include "layout/zones.hpp"

#include <algorithm>

#include "layout/labels.hpp"
#include "layout/marks.hpp"
#include "layout/paragraphs.hpp"
#include "layout/roles.hpp"
#include "lexicon/kinds.hpp"
#include "text/letters.hpp"

namespace congvan::layout {
namespace {

bool is_attachment_title(std::string_view words) {
  std::size_t length = 0;
  if (!is_all_caps(words))
    return starts_with_words(words, "phu luc", &length) && words.size() < 40 && is_upper(code_point_at(words, 0).value);
  return starts_with_words(words, "phu luc") || starts_with_words(words, "danh sach") || starts_with_words(words, "mau so") ||
         starts_with_words(words, "bieu mau") || starts_with_words(words, "bang") || lexicon::kind_words_at(words, &length) != nullptr;
}

class Builder {
 public:
  Builder(std::string_view text, Zones& zones) : text_(text), zones_(zones) {}

  void build() {
    zones_.lines = split_lines(text_);
    zones_.letterhead = find_letterhead(text_, zones_.lines);
    zones_.tail = find_tail(text_, zones_.lines, zones_.letterhead.body_line);
    const std::size_t body = zones_.letterhead.body_line;
    const std::size_t tail_begin = std::max(zones_.tail.begin_line, body);
    const Joiner joiner(text_, zones_.lines, body, tail_begin);
    zones_.notes = find_footnotes(text_, zones_.lines, joiner, body, tail_begin, zones_.tail.end_line);
    noted_.assign(zones_.lines.size(), false);
    for (const FootnoteBlock& note : zones_.notes) {
      for (const std::size_t line : note.lines) noted_[line] = true;
    }
    zones_.flow.reserve(text_.size() + 16, zones_.lines.size() + 8);
    zones_.paragraphs.reserve(zones_.lines.size() + 8);
    add_pieces(zones_.letterhead.subject, Zone::subject, 0);
    add_lines(joiner, body, tail_begin, Zone::body);
    add_recipients();
    for (std::size_t i = 0; i < zones_.notes.size(); ++i) add_pieces(zones_.notes[i].pieces, Zone::footnote, i);
    const std::size_t rest = std::max(zones_.tail.end_line, tail_begin);
    if (rest < zones_.lines.size()) {
      const Joiner rest_joiner(text_, zones_.lines, rest, zones_.lines.size());
      add_lines(rest_joiner, rest, zones_.lines.size(), Zone::appendix);
      find_attachments(rest);
    }
  }

 private:
  void begin_paragraph(Zone zone, std::size_t note, bool blank_before) {
    zones_.flow.separate('\n');
    Paragraph paragraph;
    paragraph.begin = static_cast<std::uint32_t>(zones_.flow.size());
    paragraph.zone = zone;
    paragraph.note = static_cast<std::uint32_t>(note);
    paragraph.blank_before = blank_before;
    zones_.paragraphs.push_back(paragraph);
  }
  void append(Span piece, bool verbatim = false) {
    Paragraph& paragraph = zones_.paragraphs.back();
    if (zones_.flow.size() > paragraph.begin) zones_.flow.separate(' ');
    if (verbatim)
      zones_.flow.append_verbatim(text_, piece);
    else
      zones_.flow.append(text_, piece);
    paragraph.end = static_cast<std::uint32_t>(zones_.flow.size());
  }
  void append(const Line& line) {
    append(line.span(), line.verbatim);
    zones_.paragraphs.back().quotes |= line.quotes;
  }

  void add_pieces(const std::vector<Span>& pieces, Zone zone, std::size_t note) {
    if (pieces.empty()) return;
    begin_paragraph(zone, note, false);
    for (const Span piece : pieces) append(piece);
  }

  void add_recipients() {
    bool open = false;
    for (const RecipientPiece& piece : zones_.tail.recipients) {
      if (piece.begins_item || !open) begin_paragraph(Zone::recipients, 0, false);
      open = true;
      append(piece.span);
    }
  }

  void add_lines(const Joiner& joiner, std::size_t first, std::size_t last, Zone zone) {
    std::size_t previous = last;
    bool turned = false;
    bool ruled = false;
    for (std::size_t i = first; i < last; ++i) {
      const Line& line = zones_.lines[i];
      turned = turned || line.page_break_before;
      if (line.role == LineRole::content && is_stamp(line)) {
        zones_.tail.stamps.push_back(line.span());
        turned = true;
        continue;
      }
      if (line.role != LineRole::content || noted_[i]) {
        turned = true;
        ruled = ruled || line.role == LineRole::rule;
        continue;
      }
      // A stroke ends a paragraph, but for the page's that parts a sentence.
      if (ruled && !begins_small(line)) previous = last;
      ruled = false;
      const bool joined = previous != last && joiner.joins(previous, i, turned);
      if (!joined) begin_paragraph(zone, 0, line.blanks_before > 0);
      if (!joined && add_bullets_side_by_side(line, zone)) {
        previous = last;
      } else {
        append(line);
        previous = i;
      }
      turned = false;
    }
  }

  [[nodiscard]] bool begins_small(const Line& line) const {
    const CodePoint first = code_point_at(text_, line.begin);
    return is_letter(first.value) && !is_upper(first.value);
  }

  // A digital signature's stamp may be printed anywhere on the page.
  [[nodiscard]] bool is_stamp(const Line& line) const {
    const std::string_view words = text_.substr(line.begin, std::min<std::size_t>(line.end - line.begin, 200));
    if (line.end - line.begin > 160) return false;
    return (starts_with_words(words, "ky boi") || starts_with_words(words, "nguoi ky") || starts_with_words(words, "thoi gian ky")) &&
           words.find(':') != std::string_view::npos;
  }

  // "+ Văn bản của cơ quan trình        + Bộ, ngành": two bullets on one line.
  bool add_bullets_side_by_side(const Line& line, Zone zone) {
    const std::string_view words = text_.substr(line.begin, line.end - line.begin);
    std::size_t length = 0;
    if (line.width > 400 || !bullet_at(words, &length)) return false;
    const Cells cells = cells_of(text_, line);
    if (cells.size() < 2 || !std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) { return bullet_at(cell.in(text_), &length); }))
      return false;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (k > 0) begin_paragraph(zone, 0, false);
      append(cells[k].span);
      zones_.paragraphs.back().quotes = line.quotes;
    }
    return true;
  }

  void find_attachments(std::size_t first) {
    for (std::size_t i = first; i < zones_.lines.size(); ++i) {
      const Line& line = zones_.lines[i];
      if (line.role != LineRole::content || noted_[i] || line.end - line.begin > 300) continue;
      if (is_attachment_title(trim(text_.substr(line.begin, line.end - line.begin)))) zones_.attachments.push_back(line.span());
    }
  }

  std::string_view text_;
  Zones& zones_;
  std::vector<bool> noted_;
};

}  // namespace

Zones find_zones(std::string_view text) {
  Zones zones;
  Builder(text, zones).build();
  return zones;
}

const Words& Zones::words_from(const Paragraph& paragraph) const {
  constexpr std::size_t kPart = std::size_t{64} * 1024;  // bytes: more than nearly all documents have
  if (words_.cover(paragraph.begin, paragraph.end)) return words_;
  const std::string_view text = flow.text();
  const std::size_t begin = text.size() <= kPart ? 0 : paragraph.begin;
  const std::size_t end =
      std::max<std::size_t>(paragraph.end, std::min(text.size(), text.find('\n', std::min(begin + kPart, text.size()))));
  words_.read(text, begin, end, roles_of);
  return words_;
}

}  // namespace congvan::layout
