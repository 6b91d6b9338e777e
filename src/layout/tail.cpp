#include "layout/tail.hpp"

#include <algorithm>

#include "layout/marks.hpp"
#include "lexicon/signing.hpp"
#include "text/letters.hpp"

namespace congvan::layout {
namespace {

// Lines of the tail are short; longer ones are never looked into.
constexpr std::uint16_t kWidest = 400;

std::string_view words_of(std::string_view text, const Cell& cell) {
  std::string_view words = cell.in(text);
  while (!words.empty() && (words.front() == '*' || words.front() == '_' || words.front() == '`')) words.remove_prefix(1);
  while (!words.empty() && (words.back() == '*' || words.back() == '_' || words.back() == '`')) words.remove_suffix(1);
  return trim(words);
}

bool shares_column(const Cell& a, const Cell& b) { return a.column < b.end_column && b.column < a.end_column; }

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Line>& lines, std::size_t body_line) : text_(text), lines_(lines), body_(body_line) {}

  Tail read() {
    std::size_t first = lines_.size();
    std::size_t length = 0;
    for (std::size_t i = body_; i < lines_.size() && first == lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.role != LineRole::content || line.width > kWidest || !may_begin_recipients(line)) continue;
      for (const Cell& cell : cells_of(text_, line)) {
        if (begins_recipients(words_of(text_, cell), &length)) first = i;
      }
    }
    if (first < lines_.size()) {
      listed_ = true;
      tail_.begin_line = above(first);
      for (std::size_t i = tail_.begin_line; i < first; ++i) take_signature_line(i);
    } else {
      first = find_signature();
      tail_.begin_line = first;
      archived_ = true;
    }
    tail_.end_line = first;
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (lines_[i].role == LineRole::page_number || lines_[i].role == LineRole::page_mark || lines_[i].role == LineRole::rule) continue;
      if (!take(i)) break;
      tail_.end_line = i + 1;
    }
    return std::move(tail_);
  }

 private:
  // A cheap look at a line's letters before it is cut into cells.
  [[nodiscard]] bool may_begin_recipients(const Line& line) const {
    const std::string_view content = text_.substr(line.begin, line.end - line.begin);
    for (std::size_t at = content.find('N'); at != std::string_view::npos; at = content.find('N', at + 1)) {
      if (starts_with_words(content.substr(at), "noi nhan") || starts_with_words(content.substr(at), "noi gui")) return true;
    }
    return false;
  }

  // Signature lines that stand right above "Nơi nhận".
  std::size_t above(std::size_t first) const {
    std::size_t begin = first;
    for (std::size_t i = first; i > body_ && first - i < 10; --i) {
      const Line& line = lines_[i - 1];
      if (line.role == LineRole::page_number || line.role == LineRole::rule) continue;
      const std::string_view words = trim(text_.substr(line.begin, line.end - line.begin));
      if (line.width > kWidest) break;
      const bool signs = is_capital_position(strip(words)) || lexicon::is_stamp_line(words) || lexicon::is_signing_note(words) ||
                         (is_person_name(strip(words)) && (line.indent > 20 || begin < first || above_is_position(i - 1)));
      if (!signs && !sign_side_by_side(i - 1)) break;
      begin = i - 1;
    }
    return begin;
  }
  [[nodiscard]] bool above_is_position(std::size_t i) const {
    return i > body_ && is_capital_position(strip(trim(text_.substr(lines_[i - 1].begin, lines_[i - 1].end - lines_[i - 1].begin))));
  }
  // Signers beside each other: "THƯ KÝ      CHỦ TỌA", what completes their positions ("GIÁM ĐỐC" above "CÔNG AN TỈNH"), their names.
  [[nodiscard]] bool sign_side_by_side(std::size_t i) const {
    const auto is_position = [&](const Cell& cell) { return is_capital_position(words_of(text_, cell)); };
    const Cells cells = cells_of(text_, lines_[i]);
    if (cells.size() < 2) return false;
    const Cells above = i > body_ ? cells_of(text_, lines_[i - 1]) : Cells();
    const bool completes = above.size() > 1 && std::all_of(above.begin(), above.end(), is_position);
    return std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
      const std::string_view words = words_of(text_, cell);
      return is_position(cell) || lexicon::is_stamp_line(words) || lexicon::is_signing_note(words) || is_person_name(words) ||
             (completes && is_all_caps(words));
    });
  }
  static std::string_view strip(std::string_view words) {
    while (!words.empty() && (words.front() == '*' || words.front() == '_')) words.remove_prefix(1);
    while (!words.empty() && (words.back() == '*' || words.back() == '_')) words.remove_suffix(1);
    return words;
  }

  // Without "Nơi nhận": a position in capitals with a name below it.
  [[nodiscard]] std::size_t find_signature() const {
    for (std::size_t i = body_; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.role != LineRole::content || line.width > kWidest || line.end - line.begin > 300) continue;
      const CodePoint first = code_point_at(text_, line.begin);
      if (!(is_letter(first.value) && is_upper(first.value)) && first.value != U'*' && first.value != U'_') continue;
      if (!is_capital_position(first_words(line))) continue;
      for (std::size_t k = i + 1; k < lines_.size() && k < i + 8; ++k) {
        if (lines_[k].role != LineRole::content) continue;
        const std::string_view words = lines_[k].width > kWidest ? std::string_view{} : first_words(lines_[k]);
        if (is_person_name(words) && !is_all_caps(words)) return i;
        const bool stamp = lexicon::is_stamp_line(words) || lexicon::names_signer(first_words(lines_[k - 1]));
        // "TRƯỞNG BAN" with "Phó Chủ tịch UBND phường" below it
        const bool second = is_upper(code_point_at(words, 0).value) && lexicon::position_at(words);
        if (!is_capital_position(words) && !second && !stamp && !lexicon::is_signing_note(words)) break;
      }
    }
    return lines_.size();
  }

  // The words of a line's first cell.
  [[nodiscard]] std::string_view first_words(const Line& line) const {
    const Cells cells = cells_of(text_, line);
    return cells.empty() ? std::string_view{} : words_of(text_, cells[0]);
  }

  void take_signature_line(std::size_t i) {
    if (lines_[i].role != LineRole::content) return;
    for (const Cell& cell : cells_of(text_, lines_[i])) take_signature_cell(i, cell);
  }

  void take_signature_cell(std::size_t i, const Cell& cell) {
    const std::string_view words = words_of(text_, cell);
    if (words.empty() || lexicon::is_signing_note(words)) return;
    if (lexicon::is_stamp_line(words) || goes_on_with_stamp(i, cell)) {
      tail_.stamps.push_back(cell.span);
      stamp_ = {cell, i};
      return;
    }
    Cell bare = cell;
    bare.span.start = static_cast<std::size_t>(words.data() - text_.data());
    bare.span.end = bare.span.start + words.size();
    if (const std::size_t second = find_second_position(words); second < words.size()) {
      // "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC": two lines that a converter ran together.
      Cell lower = bare;
      lower.span.start += second;
      bare.span.end = bare.span.start + trim_end(words.substr(0, second)).size();
      tail_.signature.push_back({bare, i});
      tail_.signature.push_back({lower, i + 1});
      return;
    }
    tail_.signature.push_back({bare, i});
    named_ = named_ || (is_person_name(words) && !is_capital_position(words));
  }

  // "Ký bởi: SỞ VĂN HÓA, THỂ" with "THAO VÀ DU LỊCH" below it: what stands between a stamp's label and the next one.
  [[nodiscard]] bool goes_on_with_stamp(std::size_t i, const Cell& cell) const {
    if (tail_.stamps.empty() || stamp_.line + 1 != i || !lexicon::names_signer(words_of(text_, stamp_.cell))) return false;
    if (lines_[i].blanks_before > 0 || !shares_column(stamp_.cell, cell)) return false;
    for (std::size_t k = i + 1; k < lines_.size() && k < i + 3 && lines_[k].blanks_before == 0; ++k) {
      for (const Cell& below : cells_of(text_, lines_[k])) {
        if (lexicon::is_stamp_line(words_of(text_, below)) && shares_column(cell, below)) return true;
      }
    }
    return false;
  }

  void add_recipient(std::size_t begin, std::size_t end, bool begins) {
    if (begin >= end) return;
    // Items that a converter ran together: "Như trên; - Sở X; - Lưu: VT."
    for (std::size_t at = text_.find(';', begin); at < end; at = text_.find(';', at + 1)) {
      std::size_t next = at + 1;
      while (next < end && text_[next] == ' ') ++next;
      std::size_t bullet = 0;
      if (next >= end || !bullet_at(text_.substr(next, end - next), &bullet)) continue;
      add_recipient(begin, at, begins);
      add_recipient(next + bullet, end, true);
      return;
    }
    const std::string_view words = text_.substr(begin, end - begin);
    if (begins) archived_ = starts_with_words(words, "luu") || archived_;
    tail_.recipients.push_back({{begin, end}, begins});
  }

  // Two columns that only a blank parts: "Nơi nhận: KT. GIÁM ĐỐC", "- Như trên; PHÓ GIÁM ĐỐC".
  [[nodiscard]] Cells part_columns(Cells cells) const {
    if (cells.size() != 1 || !listed_) return cells;
    const std::string_view words = cells[0].in(text_);
    const std::size_t at = std::min(find_position(words), find_name(words));
    if (at >= words.size()) return cells;
    Cell right = cells[0];
    right.span.start += at;
    right.column = static_cast<std::uint16_t>(cells[0].column + display_width(words.substr(0, at)));
    const std::string_view left = trim(words.substr(0, at));
    cells[0].span.end = cells[0].span.start + left.size();
    cells[0].end_column = static_cast<std::uint16_t>(cells[0].column + display_width(left));
    cells.push_back(right);
    return cells;
  }

  // True when the line is of the tail.
  bool take(std::size_t i) {
    const Line& line = lines_[i];
    if (line.width > kWidest || line.end - line.begin > 600) return false;
    Cells cells = part_columns(cells_of(text_, line));
    if (cells.empty()) return true;
    std::size_t used = 0;
    std::size_t length = 0;
    const std::string_view first = words_of(text_, cells[0]);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const std::string_view words = words_of(text_, cells[k]);
      if (!begins_recipients(words, &length) || column_set_) continue;
      column_ = cells[k].column;
      column_set_ = true;
      std::size_t from = static_cast<std::size_t>(words.data() - text_.data()) + length;
      while (from < cells[k].span.end &&
             (text_[from] == ':' || text_[from] == '*' || text_[from] == '_' || text_[from] == ' ' || text_[from] == '.'))
        ++from;
      std::size_t bullet = 0;
      if (from < cells[k].span.end && bullet_at(text_.substr(from, cells[k].span.end - from), &bullet)) from += bullet;
      add_recipient(from, cells[k].span.end, true);
      for (std::size_t m = 0; m < cells.size(); ++m) {
        if (m != k) take_signature_cell(i, cells[m]);
      }
      return true;
    }
    if (first.empty()) return true;                                                                                // markup alone
    if (archived_ && first.size() > 3 && (first.substr(1, 2) == ":\\" || first.starts_with("\\\\"))) return true;  // the typist's file
    if (begins_attachment(first) && (named_ || archived_)) return false;
    const bool stamp = goes_on_with_stamp(i, cells[0]);
    if (!stamp && is_left(i, cells[0], first)) {
      std::size_t bullet = 0;
      const bool begins = bullet_at(text_.substr(cells[0].span.start, cells[0].span.size()), &bullet);
      bulleted_ = bulleted_ || begins;
      bullet_column_ = begins ? cells[0].column : bullet_column_;
      add_recipient(cells[0].span.start + (begins ? bullet : 0), cells[0].span.end, begins || (!bulleted_ && begins_plain_item(first)));
      used = 1;
    } else if (!stamp && !is_signature(line, cells[0], first)) {
      return is_noise(i, first);
    }
    for (; used < cells.size(); ++used) take_signature_cell(i, cells[used]);
    return true;
  }

  [[nodiscard]] bool begins_plain_item(std::string_view words) const {
    if (tail_.recipients.empty()) return true;
    const bool small = is_letter(code_point_at(words, 0).value) && !is_upper(code_point_at(words, 0).value);
    return !small;
  }

  [[nodiscard]] bool is_left(std::size_t i, const Cell& cell, std::string_view words) const {
    if (!listed_ || !column_set_) return false;
    const Line& line = lines_[i];
    std::size_t bullet = 0;
    if (cell.column > column_ + 24 && cell.column > 30) return false;
    if (lexicon::is_stamp_line(words) || lexicon::is_signing_note(words)) return false;
    if (bullet_at(words, &bullet)) return !(archived_ && (line.blanks_before > 1 || named_));
    if (is_capital_position(words)) return false;
    if (archived_) {
      // The archive line is the last; only its own second line may follow it.
      if (tail_.recipients.empty() || line.blanks_before > 0) return false;
      const char last = trim(text_.substr(0, tail_.recipients.back().span.end)).back();
      const CodePoint point = code_point_at(words, 0);
      const bool small = is_letter(point.value) && !is_upper(point.value);
      if (last == ',' && bulleted_) return !is_person_name(words) && words.size() < 60;
      return last != '.' && !is_person_name(words) && (small || (cell.column > bullet_column_ && cell.column < bullet_column_ + 6)) &&
             words.size() < 60;
    }
    if (line.blanks_before > 0 && (is_person_name(words) || !tail_.recipients.empty()))
      return line.blanks_before == 1 && !is_person_name(words) && !bulleted_;
    return true;
  }

  // Scraps that a scanner made of a stamp, between the position and the name.
  [[nodiscard]] bool is_noise(std::size_t i, std::string_view words) const {
    if (named_ || words.size() > 24) return false;
    if (tail_.signature.empty()) return is_spoilt_capacity(i, words);
    for (std::size_t k = i + 1; k < lines_.size() && k < i + 6; ++k) {
      const std::string_view below = trim(text_.substr(lines_[k].begin, lines_[k].end - lines_[k].begin));
      if (is_person_name(below) && !is_all_caps(below)) return true;
      if (below.size() > 24) return false;
    }
    return false;
  }

  // "K*T. GIÁM ĐỐC" above "PHÓ GIÁM ĐỐC": written by hand, and read as nothing that signs.
  [[nodiscard]] bool is_spoilt_capacity(std::size_t i, std::string_view words) const {
    if (!archived_ || !is_all_caps(words) || i + 1 >= lines_.size() || lines_[i + 1].blanks_before > 0) return false;
    return is_capital_position(first_words(lines_[i + 1]));
  }

  [[nodiscard]] bool is_signature(const Line& line, const Cell& cell, std::string_view words) const {
    if (lexicon::is_stamp_line(words) || lexicon::is_signing_note(words)) return true;
    if (is_capital_position(words)) return true;
    if (is_person_name(words) && (!is_all_caps(words) || is_clean(words)) && (!named_ || cell.column > 20)) return words.size() < 48;
    if (named_) return false;
    const bool second = !listed_ && !tail_.signature.empty() && line.blanks_before == 0 && words.size() < 90 && lexicon::position_at(words);
    if (second && is_upper(code_point_at(words, 0).value)) return true;
    const bool continues_capitals = is_all_caps(words) && !tail_.signature.empty() && line.blanks_before == 0 && is_clean(words);
    return continues_capitals || (cell.column > column_ + 24 && cell.column > 30 && words.size() < 90);
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  std::size_t body_;
  Tail tail_;
  std::uint16_t column_ = 0;
  std::uint16_t bullet_column_ = 0;
  SignatureCell stamp_;  // of a digital signature, the last one read
  bool column_set_ = false;
  bool listed_ = false;
  bool bulleted_ = false;
  bool archived_ = false;
  bool named_ = false;
};

}  // namespace

Tail find_tail(std::string_view text, const std::vector<Line>& lines, std::size_t body_line) {
  return Reader(text, lines, body_line).read();
}

}  // namespace congvan::layout
