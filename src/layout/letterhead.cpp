#include "layout/letterhead.hpp"

#include <algorithm>

#include "layout/addressees.hpp"
#include "layout/head_parts.hpp"
#include "layout/marks.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/motto.hpp"
#include "lexicon/signing.hpp"
#include "text/exact_phrases.hpp"
#include "text/letters.hpp"

namespace congvan::layout {
namespace {

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {}

  Letterhead read() {
    std::size_t i = 0;
    for (; i < lines_.size() && seen_ < 90; ++i) {
      const Line& line = lines_[i];
      if (line.role == LineRole::rule) subject_open_ = false;
      if (line.role != LineRole::content || (i == skipped_ && i > 0)) continue;
      ++seen_;
      find_parts(text_, line, parts_);
      line_ = i;
      if (!parts_.empty() && (parts_[0].role == Role::addressees || parts_[0].role == Role::telegram)) return finish(i);
      if (!take_line(line)) break;
    }
    head_.body_line = i;
    if (!anything()) head_.body_line = 0;
    return std::move(head_);
  }

 private:
  [[nodiscard]] bool anything() const { return head_.number || head_.place_date || head_.title || !head_.subject.empty() || head_.motto; }

  // False when the line belongs to the body.
  bool take_line(const Line& line) {
    for (const Part& part : parts_) {
      if (!take(line, part)) return false;
    }
    return true;
  }

  bool take(const Line& line, const Part& part) {
    if (part.cell.span.empty()) return true;
    const bool continues = subject_open_ && (line.blanks_before == 0 || goes_on_below(line, part.cell)) &&
                           overlaps(subject_cell_, part.cell) && head_.subject.size() < 12;
    if (goes_on_with_motto(part.cell)) return true;
    switch (part.role) {
      case Role::motto:
        head_.motto = true;
        motto_ = part.cell;
        motto_begun_ = lexicon::begins_motto(motto_.in(text_));
        if (right_column_ == 0 && part.cell.column > 20) right_column_ = part.cell.column;
        if (subject_open_ && overlaps(subject_cell_, part.cell)) subject_open_ = false;
        return true;
      case Role::number:
        if (head_.number) return continues ? extend_subject(part.cell) : !anything();
        head_.number = part.cell.span;
        close_subject_for(part.cell);
        return true;
      case Role::place_date:
        if (head_.place_date) return false;
        head_.place_date = part.cell.span;
        close_subject_for(part.cell);
        return true;
      case Role::subject:
        if (!head_.subject.empty()) return false;
        return open_subject(part.cell);
      case Role::urgency:
        head_.urgency = part.cell.span;
        return true;
      case Role::secrecy:
        head_.secrecy = part.cell.span;
        return true;
      case Role::stamp:
        return take_stamp(line, part.cell);
      case Role::title:
        return take_title(line, part.cell, continues);
      case Role::capitals:
        return take_capitals(line, part.cell, continues);
      default:
        return take_text(line, part.cell, continues);
    }
  }

  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" with "VIỆT NAM" below it: a cell too narrow for the line.
  [[nodiscard]] bool goes_on_with_motto(const Cell& cell) const {
    return motto_begun_ && overlaps(motto_, cell) && lexicon::makes_motto(motto_.in(text_), cell.in(text_));
  }

  // A subject that blank lines part: small letters go on with it.
  [[nodiscard]] bool goes_on_below(const Line& line, const Cell& cell) const {
    if (line.blanks_before > 2 || head_.subject.empty()) return false;
    const CodePoint first = code_point_at(text_, cell.span.start);
    const char last = text_[head_.subject.back().end - 1];
    return is_letter(first.value) && !is_upper(first.value) && last != '.' && last != ';' && last != ':';
  }

  // "Lâm Đồng, ngày" with "tháng 3 năm 2026" on the next line: a day left blank that a converter broke the line at.
  bool take_broken_date(const Cell& cell) {
    const std::string_view content = cell.in(text_);
    const Word last = word_before(content, content.size());
    if (head_.place_date || !is_word(content, last, "ngay")) return false;
    for (std::size_t i = line_ + 1; i < lines_.size() && i < line_ + 3; ++i) {
      if (lines_[i].role != LineRole::content) continue;
      const std::string_view below = text_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
      if (!starts_with_words(below, "thang") || below.size() > 40) return false;
      head_.place_date = Span{cell.span.start, lines_[i].end};
      skipped_ = i;
      return true;
    }
    return false;
  }

  // In columns printed one after the other, a number or date below ends the subject.
  void close_subject_for(const Cell& cell) {
    if (subject_open_ && overlaps(subject_cell_, cell)) subject_open_ = false;
  }

  bool open_subject(const Cell& cell) {
    subject_open_ = true;
    subject_cell_ = cell;
    head_.subject.push_back(cell.span);
    return true;
  }
  bool extend_subject(const Cell& cell) {
    head_.subject.push_back(cell.span);
    subject_cell_.column = std::min(subject_cell_.column, cell.column);
    subject_cell_.end_column = std::max(subject_cell_.end_column, cell.end_column);
    return true;
  }

  bool take_stamp(const Line& line, const Cell& cell) {
    // The name printed above an e-mail address or a time is the stamp's, not the issuer's.
    std::size_t above = line.begin;
    while (!head_.issuer.empty() && !head_.motto && !head_.number && line.blanks_before == 0 &&
           text_.substr(head_.issuer.back().span.end, above - head_.issuer.back().span.end).find("\n\n") == std::string_view::npos) {
      above = head_.issuer.back().span.start;
      head_.stamps.push_back(head_.issuer.back().span);
      head_.issuer.pop_back();
    }
    head_.stamps.push_back(cell.span);
    return true;
  }

  bool take_title(const Line& line, const Cell& cell, bool continues) {
    if (continues) return extend_subject(cell);
    std::size_t length = 0;
    const std::string_view content = cell.in(text_);
    if (!title_at(content, &length)) return false;
    if (head_.title) return begins_subject_below(line, content, length) && open_subject(cell);
    if (!head_.subject.empty() && !head_.number) return false;
    head_.title = cell;
    const std::string_view rest = trim(content.substr(length));
    if (!rest.empty() && rest != ":") {
      // "CHƯƠNG TRÌNH HÀNH ĐỘNG", "KẾ HOẠCH PHÁT TRIỂN …": the words after the kind begin the subject.
      head_.title->span.end = cell.span.start + length;
      if (starts_with_words(rest, "cua")) return true;  // "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH" says who decided, not what
      Cell subject = cell;
      subject.span.start = static_cast<std::size_t>(rest.data() - text_.data());
      open_subject(subject);
    }
    return true;
  }

  // "VỀ CHỨC NĂNG, NHIỆM VỤ CỦA" with "ỦY BAN NHÂN DÂN XÃ" below it.
  [[nodiscard]] bool awaits_more() const {
    if (head_.subject.empty()) return false;
    static constexpr ExactPhrases<6> kWords{{"của", "và", "cho", "với", "tại", "về"}};
    const std::string_view words =
        trim_end(text_.substr(head_.subject.back().start, head_.subject.back().end - head_.subject.back().start));
    const Word last = word_before(words, words.size());
    return words.ends_with(',') || (!last.empty() && kWords.begin(last.in(words)));
  }

  // "THÔNG BÁO" with "KẾT LUẬN CỦA PHÓ CHỦ TỊCH …" below it: the name of another kind that goes on begins the subject.
  [[nodiscard]] bool begins_subject_below(const Line& line, std::string_view content, std::size_t kind_words) const {
    if (!head_.subject.empty() || !head_.authority.empty() || line.blanks_before > 2) return false;
    const std::string_view rest = trim(content.substr(kind_words));
    return rest.size() > 3 && !content.ends_with(':') && !starts_with_words(content, skeleton(head_.title->in(text_)));
  }

  bool take_capitals(const Line& line, const Cell& cell, bool continues) {
    if (begins_numbering(cell.in(text_)) && (head_.number || head_.title)) return false;
    if (head_.title) {
      const std::string_view content = cell.in(text_);
      const bool parted = !continues && !head_.subject.empty();
      const bool names_body = !head_.authority.empty() || (parted ? lexicon::body_head_at(content) || lexicon::position_at(content)
                                                                  : lexicon::names_authority(content) && !awaits_more());
      if (names_body && (!continues || !head_.subject.empty())) {
        subject_open_ = false;
        head_.authority.push_back(cell.span);
        return true;
      }
      if (continues) return extend_subject(cell);
      return head_.subject.empty() ? open_subject(cell) : false;
    }
    if (continues) return extend_subject(cell);
    if (head_.motto && right_column_ > 0 && cell.column + 6 >= right_column_) return true;  // under the motto
    if (head_.number && !head_.subject.empty())
      return !subject_open_ || line.blanks_before > 0 ? head_.place_date.has_value() || !overlaps(subject_cell_, cell) : true;
    if (!head_.number) head_.issuer.push_back(cell);
    return true;
  }

  bool take_text(const Line& line, const Cell& cell, bool continues) {
    const std::string_view content = cell.in(text_);
    if (take_broken_date(cell)) return true;
    // "Số: 216" with "/VP-HCQT" on the next line.
    if (head_.number && is_slash(code_point_at(content, 0).value) && content.size() < 48) return true;
    // A line that ends in a colon announces what follows: no subject does.
    if (continues && !(head_.title && content.ends_with(':')) && !(head_.title && (begins_body(content) || begins_numbering(content))))
      return extend_subject(cell);
    if (subject_open_ && !overlaps(subject_cell_, cell)) return true;
    if (head_.title && head_.subject.empty() && !begins_body(content) && !begins_numbering(content)) {
      const bool near = line.blanks_before == 0 || cell.column >= 10;
      const bool about = starts_with_words(content, "ve");
      if (near || about ||
          (line.blanks_before <= 2 && content.size() < 160 && content.back() != '.' && content.back() != ';' && content.back() != ':')) {
        return open_subject(cell);
      }
      return false;
    }
    if (addressees_follow()) return true;
    if (head_.title || !head_.subject.empty()) return false;
    if (head_.number && head_.place_date) return false;
    // Words above the number: a stamp's, a page head's, a scanner's noise. Long ones are a body without letterhead.
    const bool prose = content.size() > 80 || content.back() == '.' || content.back() == ';';
    return !(prose && (anything() || seen_ > 8));
  }

  // "Kính gửi" a few short lines below: what stands before it is of the letterhead still, or a scanner's noise.
  [[nodiscard]] bool addressees_follow() const {
    std::size_t seen = 0;
    for (std::size_t i = line_; i < lines_.size() && seen < 8; ++i) {
      if (lines_[i].role != LineRole::content) continue;
      const std::string_view words = text_.substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
      if (begins_addressees(words)) return true;
      if (words.size() > 160) return false;
      ++seen;
    }
    return false;
  }

  Letterhead finish(std::size_t first) {
    head_.body_line = find_addressees(text_, lines_, first, head_.addressees);
    return std::move(head_);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  Letterhead head_;
  std::vector<Part> parts_;  // of the line being read
  Cell subject_cell_;
  Cell motto_;  // the line of it that was read last
  bool motto_begun_ = false;
  bool subject_open_ = false;
  std::uint16_t right_column_ = 0;
  std::size_t seen_ = 0;
  std::size_t line_ = 0;
  std::size_t skipped_ = 0;  // a line that has been taken with the one before it
};

}  // namespace

Letterhead find_letterhead(std::string_view text, const std::vector<Line>& lines) { return Reader(text, lines).read(); }

}  // namespace congvan::layout
