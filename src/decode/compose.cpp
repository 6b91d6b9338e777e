#include "decode/compose.hpp"

#include "decode/doubts.hpp"
#include "decode/furniture.hpp"
#include "decode/lines.hpp"
#include "decode/notes.hpp"
#include "decode/paragraphs.hpp"
#include "lexicon/motto.hpp"
#include "text/letters.hpp"

namespace congvan::decode {
namespace {

bool begins_item(const Line& line) {
  const CodePoint point = code_point_at(line.text(), 0);
  return is_hyphen(point.value) || point.value == U'+' || point.value == U'*' || point.value == 0x2022 ||
         (point.value >= 0xE000 && point.value <= 0xF8FF);
}

// Specks beside a scan's letterhead and signature that were read as dashes. A number's own ("66/NQ-") has no blank before it.
void strip_specks(Line& line) {
  std::string& text = line.reading.text;
  while (text.ends_with(" -") || text.ends_with(" .") || text.ends_with(" '")) text.resize(text.size() - 2);
  std::size_t front = 0;
  while (front < text.size() && (text[front] == '-' || text[front] == ' ' || text[front] == '\'' || text[front] == '~')) ++front;
  text.erase(0, front);
  for (Piece& piece : line.reading.pieces) {
    piece.begin = std::min(piece.begin - std::min(piece.begin, front), text.size());
    piece.end = std::min(piece.end - std::min(piece.end, front), text.size());
  }
}

class Composer {
 public:
  explicit Composer(const std::vector<Page>& pages) : pages_(pages) {}

  Reading read() {
    std::vector<std::vector<Segment>> segments;
    RepeatedLines repeated;
    for (const Page& page : pages_) {
      segments.push_back(find_segments(page));
      repeated.add(segments.back(), page);
    }
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      drop_furniture(segments[i], pages_[i], repeated);
      // Several dispatches in one file: each is followed by its own notes.
      if (!notes_.empty() && !find_letterheads(segments[i], pages_[i]).empty()) add_notes();
      take_notes(segments[i], pages_[i], notes_);
      add_page(read_lines(std::move(segments[i]), pages_[i]), i);
    }
    add_notes();
    if (!out_.text.empty()) out_.text += '\n';
    return std::move(out_);
  }

 private:
  void add_notes() {
    flush();
    for (const Note& note : notes_) {
      Reading line;
      line.text.append("[^").append(note.mark).append("]: ");
      line.append(note.reading, "");
      out_.append(line, "\n");
    }
    notes_.clear();
  }

  void add_page(std::vector<Line> lines, std::size_t page) {
    Margins margins = find_margins(lines, pages_[page]);
    if (margins.right <= 0) margins = margins_;
    margins_ = margins;
    for (Line& line : lines) add_line(std::move(line), page);
  }

  void add_line(Line line, std::size_t page) {
    if (line.text().empty()) return;
    if (is_stamp_line(line.text())) line.place = Place::stamp;
    if (pages_[page].ocr && (line.place == Place::letterhead || line.place == Place::signature)) strip_specks(line);
    if (line.text().empty()) return;
    const PlacedLine before{&last_, last_margins_, last_page_};
    const PlacedLine next{&line, margins_, page};
    const bool joined = !paragraph_.text.empty() && joins(before, next);
    if (joined) {
      paragraph_.append(line.reading, joint_of(last_, line));
    } else {
      flush();
      paragraph_ = line.reading;
      bulleted_ = begins_item(line) || (bulleted_ && line.place == Place::recipients);
    }
    last_ = std::move(line);
    last_margins_ = margins_;
    last_page_ = page;
  }

  [[nodiscard]] bool joins(const PlacedLine& before, const PlacedLine& next) const {
    const Line& above = *before.line;
    const Line& below = *next.line;
    if (above.place != below.place) return false;
    switch (below.place) {
      case Place::body:
        return continues(before, next);
      case Place::letterhead:
        return is_broken_number(above, below) || lexicon::makes_motto(paragraph_.text, below.text());
      case Place::recipients:
        return bulleted_ && !begins_item(below) && !above.text().ends_with(';') && !above.text().ends_with('.') &&
               !above.text().ends_with(':');
      default:
        return false;
    }
  }

  void flush() {
    if (!paragraph_.text.empty()) out_.append(paragraph_, out_.text.empty() ? "" : "\n");
    paragraph_ = {};
  }

  const std::vector<Page>& pages_;
  std::vector<Note> notes_;
  Reading out_;
  Reading paragraph_;
  Line last_;
  Margins margins_;
  Margins last_margins_;
  std::size_t last_page_ = 0;
  bool bulleted_ = false;
};

}  // namespace

void compose(const std::vector<Page>& pages, input::Decoded& decoded) {
  Reading reading = Composer(pages).read();
  decoded.doubts = find_doubts(reading);
  decoded.text = std::move(reading.text);
}

}  // namespace congvan::decode
