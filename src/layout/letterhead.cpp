#include "layout/letterhead.hpp"

#include <algorithm>
#include <array>

#include "lexicon/bodies.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/signing.hpp"
#include "text/letters.hpp"

namespace congvan::layout {

bool is_number_word(std::string_view word) {
  const std::string folded = lower(word);
  static constexpr std::array kForms = {"số", "sô", "so", "só", "sò", "sồ", "sổ", "sỗ", "sộ", "sõ", "sỏ"};
  return std::find(kForms.begin(), kForms.end(), folded) != kForms.end();
}

bool subject_mark_at(std::string_view text, std::size_t* length) {
  std::size_t at = 0;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (point.value != U'"' && point.value != 0x201C && point.value != U' ') break;
    at += point.size;
  }
  std::size_t matched = 0;
  // Slashes come in several forms and scanners read them as i, l or nothing.
  const bool found = [&] {
    if (starts_with_words(text.substr(at), "ve viec", &matched)) return true;
    for (const std::string_view form : {"v/v", "v / v", "viv", "vlv", "v/ v", "v /v", "vv", "vy", "vw", "v/w", "v.v"}) {
      if (starts_with_words(text.substr(at), form, &matched)) return is_upper(code_point_at(text, at).value);
    }
    std::size_t slash = at + 1;
    if (slash < text.size() && skeleton_of(code_point_at(text, at).value) == 'v') {
      const CodePoint point = code_point_at(text, slash);
      if ((point.value == 0x2044 || point.value == 0x2215) &&
          skeleton_of(code_point_at(text.substr(0, text.size()), slash + point.size).value) == 'v') {
        matched = 1 + point.size + 1;
        return true;
      }
    }
    return false;
  }();
  if (!found) return false;
  at += matched;
  while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '\t')) ++at;
  if (length != nullptr) *length = at;
  return true;
}

bool bullet_at(std::string_view text, std::size_t* length) {
  const std::size_t escape = text.starts_with('\\') ? 1 : 0;  // Markdown's "\- item"
  if (text.size() <= escape) return false;
  const CodePoint point = code_point_at(text, escape);
  const bool sign = is_hyphen(point.value) || point.value == U'+' || point.value == U'*' || point.value == 0x2022 ||
                    point.value == 0x25CF || point.value == 0x25AA || point.value == 0x25A0 || point.value == 0x2023 ||
                    point.value == 0x25E6 || point.value == 0xB7 || point.value == U'~' ||
                    (point.value >= 0xE000 && point.value <= 0xF8FF) || point.value == 0x2756 || point.value == 0x27A2;
  if (!sign) return false;
  std::size_t at = escape + point.size;
  bool blank = false;
  while (at < text.size() && (is_blank(code_point_at(text, at).value) || is_ignorable(code_point_at(text, at).value))) {
    at += code_point_at(text, at).size;
    blank = true;
  }
  if (at >= text.size()) return false;
  // "-Các phòng" is a bullet; "-5 độ" and "**bold" are not.
  const CodePoint next = code_point_at(text, at);
  if (!blank && (!is_letter(next.value) || point.value == U'*')) return false;
  *length = at;
  return true;
}

namespace {

enum class Role { motto, number, place_date, subject, title, addressees, telegram, urgency, secrecy, stamp, capitals, text };

struct Part {
  Cell cell;
  Role role = Role::text;
};

bool begins_addressees(std::string_view text) { return starts_with_words(text, "kinh gui") || starts_with_words(text, "kinh goi"); }

// "VĂN PHÒNG CHÍNH PHỦ điện:" — the addressees of a telegram follow.
bool ends_as_telegram(std::string_view text) {
  std::string_view left = trim(text);
  if (left.empty() || left.back() != ':') return false;
  left = trim(left.substr(0, left.size() - 1));
  const Word word = word_before(left, left.size());
  return skeleton(word.in(left)) == "dien" && is_all_caps(left.substr(0, word.begin)) && lexicon::body_head_at(left);
}

// Where the motto begins in a text, npos when it does not.
std::size_t find_motto(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view words :
       {"cong hoa xa hoi", "cong hoa xa", "dang cong san viet nam", "hoa xa hoi chu nghia", "xa hoi chu nghia viet nam"}) {
    if (contains_words(text, words, &at) && (is_all_caps(text.substr(at, 12)) || at == 0) && trim(text.substr(at)).size() < 64) return at;
  }
  if (contains_words(text, "doc lap", &at) && trim(text.substr(at)).size() < 48) return at;
  for (const std::string_view words : {"doan tncs ho chi minh", "doan thanh nien cong san ho chi minh", "hoi chu nghia viet nam"}) {
    if (contains_words(text, words, &at) && is_all_caps(text.substr(at)) && trim(text.substr(at)).size() < 64) return at;
  }
  if (contains_words(text, "tu do - hanh phuc", &at)) return at;
  return std::string_view::npos;
}

bool is_date_tail(std::string_view rest) {
  // What follows "ngày" in a letterhead: a day or a blank, "tháng", "năm"; or figures alone.
  if (rest.size() > 64) return false;
  std::size_t at = 0;
  if (contains_words(rest, "nam", &at) && at <= 40) return trim(rest.substr(at)).size() <= 24;
  std::size_t digits = 0;
  std::size_t marks = 0;
  for (const char c : trim(rest)) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c == '/' || c == '.' || c == '-')
      ++marks;
    else if (c != ' ')
      return contains_words(rest, "thang");
  }
  return digits >= 4 && marks >= 2;
}

// The start of "<place>, ngày …" in a text, npos when there is none.
std::size_t find_place_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Word word = word_at(text, i);
    if (word.empty()) {
      i += code_point_at(text, i).size;
      continue;
    }
    const std::string folded = skeleton(word.in(text));
    // "ngày", and scanned "ngayQ", "ngày4Ö"
    if (folded.starts_with("ngay") && folded.size() <= 7 &&
        is_date_tail(text.substr(word.begin + std::min<std::size_t>(word.end - word.begin, 4)))) {
      std::size_t begin = word.begin;
      std::string_view before = trim(text.substr(0, begin));
      const bool comma = !before.empty() && (before.back() == ',' || before.back() == ';' || before.back() == '.');
      if (comma) before = trim(before.substr(0, before.size() - 1));
      if (before.empty()) return begin;
      // The place: words with a capital and small letters, or TP. before them.
      std::size_t end = before.size();
      std::size_t found = std::string_view::npos;
      for (int count = 0; count < 6 && end > 0; ++count) {
        const Word part = word_before(before, end);
        const bool city = !part.empty() && (skeleton(part.in(before)) == "tp" || skeleton(part.in(before)) == "tx");
        // "Thành phố", "Thị xã"
        if (!part.empty() && !part.capital && count > 0 && (skeleton(part.in(before)) == "pho" || skeleton(part.in(before)) == "xa")) {
          end = part.begin;
          while (end > 0 && before[end - 1] == ' ') --end;
          const Word lead = word_before(before, end);
          if (lead.empty() || !lead.capital) break;
          found = lead.begin;
          break;
        }
        if (part.empty() || !part.capital || (part.all_caps && !city && part.end - part.begin > 1)) break;
        begin = part.begin;
        found = begin;
        end = part.begin;
        while (end > 0 && (before[end - 1] == ' ' || before[end - 1] == '.' || before[end - 1] == '\t')) --end;
        if (end > 0 && before[end - 1] == '-') --end;
        while (end > 0 && before[end - 1] == ' ') --end;
      }
      if (found != std::string_view::npos) return found;
      return comma ? std::string_view::npos : word.begin;
    }
    i = word.end;
  }
  return std::string_view::npos;
}

bool is_title(std::string_view text, std::size_t* length) { return is_all_caps(text) && lexicon::kind_words_at(text, length) != nullptr; }

bool begins_number(std::string_view text) {
  Word word = word_at(text, 0);
  std::size_t kind = 0;
  if (lexicon::kind_words_at(text, &kind) != nullptr) {
    std::size_t at = kind;
    while (at < text.size() && text[at] == ' ') ++at;
    word = word_at(text, at);
    if (word.empty() || !is_number_word(word.in(text)) || trim(text.substr(word.end)).size() > 40) return false;
  }
  if (word.empty() || !is_number_word(word.in(text))) return false;
  const std::string_view rest = trim(text.substr(word.end));
  if (rest.empty() || rest.front() == ':' || rest.front() == '/' || rest.front() == '-') return true;
  const std::size_t mark = rest.find_first_of("/-");
  return mark != std::string_view::npos && mark < 40 && trim(rest).size() < 64;
}

Role role_of(std::string_view text) {
  if (find_motto(text) == 0) return Role::motto;
  if (begins_addressees(text)) return Role::addressees;
  if (ends_as_telegram(text)) return Role::telegram;
  if (lexicon::is_stamp_line(text)) return Role::stamp;
  if (begins_number(text)) return Role::number;
  std::size_t length = 0;
  if (subject_mark_at(text, &length)) return Role::subject;
  if (find_place_date(text) == 0) return Role::place_date;
  if (lexicon::is_urgency(text)) return Role::urgency;
  if (lexicon::is_secrecy(text)) return Role::secrecy;
  if (is_title(text, &length)) return Role::title;
  if (is_all_caps(text)) return Role::capitals;
  return Role::text;
}

Cell piece(const Cell& cell, std::string_view text, std::size_t from, std::size_t to) {
  const std::string_view part = trim(text.substr(from, to - from));
  Cell out;
  out.span.start = static_cast<std::size_t>(part.data() - text.data());
  out.span.end = out.span.start + part.size();
  const std::size_t before = display_width(text.substr(cell.span.start, out.span.start - cell.span.start));
  out.column = static_cast<std::uint16_t>(cell.column + before);
  out.end_column = static_cast<std::uint16_t>(out.column + display_width(part));
  return out;
}

// Cells without outer emphasis, split where two columns were printed with no more than a blank between them.
std::vector<Part> parts_of(std::string_view text, const Line& line) {
  std::vector<Part> parts;
  // No line of a letterhead is longer; a paragraph is words, whatever it holds.
  if (line.end - line.begin > 1000) return {Part{Cell{line.span(), line.indent, line.width}, Role::text}};
  for (Cell cell : cells_of(text, line)) {
    while (!cell.span.empty() && (text[cell.span.start] == '*' || text[cell.span.start] == '_' || text[cell.span.start] == '`'))
      ++cell.span.start;
    while (!cell.span.empty() && (text[cell.span.end - 1] == '*' || text[cell.span.end - 1] == '_' || text[cell.span.end - 1] == '`'))
      --cell.span.end;
    if (cell.span.empty()) continue;
    const std::string_view content = cell.in(text);
    std::size_t cut = find_motto(content);
    if (cut == std::string_view::npos || cut == 0) cut = find_place_date(content);
    if (cut != std::string_view::npos && cut > 0) {
      std::size_t left_end = cell.span.start + cut;
      while (left_end > cell.span.start && (text[left_end - 1] == ' ' || text[left_end - 1] == '-')) --left_end;
      const Cell left = piece(cell, text, cell.span.start, left_end);
      const Cell right = piece(cell, text, cell.span.start + cut, cell.span.end);
      const Role left_role = role_of(left.in(text));
      if (left_role != Role::text || find_motto(content) == cut) {
        parts.push_back({left, left_role});
        parts.push_back({right, role_of(right.in(text))});
        continue;
      }
    }
    parts.push_back({cell, role_of(content)});
  }
  return parts;
}

// Words with which the body of a document begins and no subject's further line does.
bool begins_body(std::string_view text) {
  static constexpr std::string_view kCues[] = {"can cu",
                                               "thuc hien cong van",
                                               "thuc hien ke hoach",
                                               "thuc hien quyet dinh",
                                               "thuc hien chi thi",
                                               "thuc hien nghi quyet",
                                               "thuc hien van ban",
                                               "thuc hien thong bao",
                                               "theo de nghi",
                                               "xet de nghi",
                                               "ngay",
                                               "nham",
                                               "trong thoi gian qua",
                                               "thoi gian qua",
                                               "thuc hien y kien",
                                               "thuc hien su chi dao",
                                               "thuc hien thong tu",
                                               "thuc hien nghi dinh",
                                               "thuc hien cong dien"};
  const std::string_view after = [&] {
    std::size_t bullet = 0;
    return bullet_at(text, &bullet) ? text.substr(bullet) : text;
  }();
  for (const std::string_view cue : kCues) {
    if (starts_with_words(after, cue) && is_upper(code_point_at(after, 0).value)) return true;
  }
  return false;
}

bool begins_numbering(std::string_view text) {
  const Word word = word_at(text, 0);
  if (word.empty() || word.end >= text.size()) return false;
  const char next = text[word.end];
  std::size_t length = 0;
  if (next != '.' && next != ')' && next != '-') {
    if (!starts_with_words(text, "dieu", &length) && !starts_with_words(text, "chuong", &length)) return false;
    const Word number = word_at(text, std::min(length + 1, text.size()));
    return number.digits || skeleton(number.in(text)).find_first_not_of("ivxl") == std::string::npos;
  }
  const std::string folded = skeleton(word.in(text));
  return word.digits || folded.find_first_not_of("ivxl") == std::string::npos;
}

bool overlaps(const Cell& a, const Cell& b) { return a.column < b.end_column + 6 && b.column < a.end_column + 6; }

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Line>& lines) : text_(text), lines_(lines) {}

  Letterhead read() {
    std::size_t i = 0;
    for (; i < lines_.size() && seen_ < 90; ++i) {
      const Line& line = lines_[i];
      if (line.role == LineRole::rule) subject_open_ = false;
      if (line.role != LineRole::content) continue;
      ++seen_;
      const std::vector<Part> parts = parts_of(text_, line);
      line_ = i;
      if (!parts.empty() && (parts[0].role == Role::addressees || parts[0].role == Role::telegram)) return finish(i);
      if (!take_line(line, parts)) break;
    }
    head_.body_line = i;
    if (!anything()) head_.body_line = 0;
    return std::move(head_);
  }

 private:
  [[nodiscard]] bool anything() const { return head_.number || head_.place_date || head_.title || !head_.subject.empty() || head_.motto; }

  // False when the line belongs to the body.
  bool take_line(const Line& line, const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      if (!take(line, part)) return false;
    }
    return true;
  }

  bool take(const Line& line, const Part& part) {
    const bool continues = subject_open_ && line.blanks_before == 0 && overlaps(subject_cell_, part.cell) && head_.subject.size() < 12;
    switch (part.role) {
      case Role::motto:
        head_.motto = true;
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
    if (head_.title) return false;
    std::size_t length = 0;
    const std::string_view content = cell.in(text_);
    if (!is_title(content, &length)) return false;
    if (!head_.subject.empty() && !head_.number) return false;
    head_.title = cell;
    const std::string_view rest = trim(content.substr(length));
    if (!rest.empty() && rest != ":") {
      // "CHƯƠNG TRÌNH HÀNH ĐỘNG", "KẾ HOẠCH PHÁT TRIỂN …": the words after the kind begin the subject.
      head_.title->span.end = cell.span.start + length;
      Cell subject = cell;
      subject.span.start = static_cast<std::size_t>(rest.data() - text_.data());
      open_subject(subject);
    }
    static_cast<void>(line);
    return true;
  }

  bool take_capitals(const Line& line, const Cell& cell, bool continues) {
    if (begins_numbering(cell.in(text_)) && (head_.number || head_.title)) return false;
    if (head_.title) {
      const std::string_view content = cell.in(text_);
      const bool names_body = lexicon::body_head_at(content) || lexicon::position_at(content) || !head_.authority.empty();
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
    if (continues && !(head_.title && (begins_body(content) || begins_numbering(content)))) return extend_subject(cell);
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

  static bool is_address_note(std::string_view text) {
    for (const std::string_view label :
         {"dia chi", "ma so thue", "mst", "dien thoai", "dt", "email", "d/c", "msdn", "ma so doanh nghiep"}) {
      if (starts_with_words(text, label)) return true;
    }
    return text.front() == '(';
  }

  Letterhead finish(std::size_t first) {
    const Line& line = lines_[first];
    std::string_view content = text_.substr(line.begin, line.end - line.begin);
    std::size_t length = 0;
    std::size_t start = line.begin;
    while (start < line.end && (text_[start] == '*' || text_[start] == '_')) ++start;
    content = text_.substr(start, line.end - start);
    if (starts_with_words(content, "kinh gui", &length) || starts_with_words(content, "kinh goi", &length))
      start += length;
    else
      start = line.end;
    while (start < line.end && (text_[start] == ':' || text_[start] == '*' || is_blank(code_point_at(text_, start).value)))
      start += code_point_at(text_, start).size;
    const std::size_t text_column = line.indent + display_width(text_.substr(line.begin, start - line.begin));
    std::size_t i = first + 1;
    bool bullets = false;
    std::uint16_t bullet_indent = 0;
    int parentheses = 0;
    bool noted = false;
    const auto add = [&](std::size_t begin, std::size_t end, bool begins) { head_.addressees.push_back({{begin, end}, begins}); };
    if (start < line.end) {
      std::size_t bullet = 0;
      bullets = bullet_at(text_.substr(start, line.end - start), &bullet);
      bullet_indent = static_cast<std::uint16_t>(text_column);
      add(start + (bullets ? bullet : 0), line.end, true);
    }
    for (; i < lines_.size(); ++i) {
      const Line& next = lines_[i];
      if (next.role == LineRole::page_number || next.role == LineRole::page_mark) continue;
      if (next.role == LineRole::rule) break;
      const std::string_view words = text_.substr(next.begin, next.end - next.begin);
      const char last = head_.addressees.empty() ? ':' : trim(text_.substr(0, head_.addressees.back().span.end)).back();
      std::size_t bullet = 0;
      if (parentheses > 0 || is_address_note(words)) {
        if (next.blanks_before > 1 && parentheses == 0) break;
        parentheses +=
            static_cast<int>(std::count(words.begin(), words.end(), '(')) - static_cast<int>(std::count(words.begin(), words.end(), ')'));
        parentheses = std::max(parentheses, 0);
        noted = true;
        if (i > first + 12) break;
        continue;
      }
      if (bullet_at(words, &bullet)) {
        const bool follows = head_.addressees.empty() || (bullets && (next.blanks_before == 0 || last == ';' || last == ','));
        if (!follows) break;
        bullets = true;
        bullet_indent = next.indent;
        add(next.begin + bullet, next.end, true);
        continue;
      }
      if (head_.addressees.empty()) {
        if (next.blanks_before > 2) break;
        add(next.begin, next.end, true);
        continue;
      }
      if (next.blanks_before > 0 || noted) break;
      const bool small = !is_upper(code_point_at(words, 0).value) && is_letter(code_point_at(words, 0).value);
      const bool hanging = bullets ? next.indent > bullet_indent && last != ';' && last != '.'
                                   : next.indent + 3U >= text_column && text_column > 10 && last != '.';
      if (last == ';') {
        if (bullets) break;
        add(next.begin, next.end, true);
      } else if (small || hanging || last == ',') {
        add(next.begin, next.end, false);
      } else {
        break;
      }
    }
    head_.body_line = i;
    return std::move(head_);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  Letterhead head_;
  Cell subject_cell_;
  bool subject_open_ = false;
  std::uint16_t right_column_ = 0;
  std::size_t seen_ = 0;
  std::size_t line_ = 0;
};

}  // namespace

Letterhead find_letterhead(std::string_view text, const std::vector<Line>& lines) { return Reader(text, lines).read(); }

}  // namespace congvan::layout
