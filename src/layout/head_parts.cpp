#include "layout/head_parts.hpp"

#include <algorithm>

#include "layout/marks.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/kinds.hpp"
#include "lexicon/signing.hpp"
#include "text/letters.hpp"
#include "text/phrases.hpp"
#include "text/words.hpp"

namespace congvan::layout {
namespace {

// "VĂN PHÒNG CHÍNH PHỦ điện:" — the addressees of a telegram follow.
bool ends_as_telegram(std::string_view text) {
  std::string_view left = trim(text);
  if (left.empty() || left.back() != ':') return false;
  left = trim(left.substr(0, left.size() - 1));
  const Word word = word_before(left, left.size());
  return skeleton(word.in(left)) == "dien" && is_all_caps(left.substr(0, word.begin)) && lexicon::body_head_at(left);
}

// A paragraph is looked into for its end alone: there a motto or a date stands that a converter ran into it.
constexpr std::size_t kLongCell = 128;  // bytes

// Where the motto begins in a text, npos when it does not.
std::size_t find_motto(std::string_view text) {
  static constexpr Phrases<10> kMottos{{"cong hoa xa hoi", "cong hoa xa", "dang cong san viet nam", "hoa xa hoi chu nghia",
                                        "xa hoi chu nghia viet nam", "doc lap", "doan tncs ho chi minh",
                                        "doan thanh nien cong san ho chi minh", "hoi chu nghia viet nam", "tu do - hanh phuc"}};
  static constexpr Phrases<1> kWithoutRoom{{"tu do - hanh phuc"}};
  constexpr std::size_t kDevice = 5;  // from here on: the second line and the party's youth
  const std::string_view whole = trim_end(text);
  if (whole.size() > kLongCell && !kMottos.stand_in(whole.substr(whole.size() - 96))) return kWithoutRoom.places_in(text)[0];
  const auto places = kMottos.places_in(text);
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    const std::size_t at = places[i];
    if (at == std::string_view::npos) continue;
    const std::size_t room = i == kDevice ? 48 : 64;
    const bool capitals = i < kDevice ? is_all_caps(text.substr(at, 12)) || at == 0 : i == kDevice || is_all_caps(text.substr(at));
    if (capitals && trim(text.substr(at)).size() < room) return at;
  }
  return places.back();
}

constexpr std::size_t kLongestDateTail = 64;  // bytes

bool is_date_tail(std::string_view rest) {
  // What follows "ngày" in a letterhead: a day or a blank, "tháng", "năm"; or figures alone.
  if (rest.size() > kLongestDateTail) return false;
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

// "hồi 21 giờ 00" and "lúc 8 giờ" before the date of a telegram; the size when there is none.
std::size_t hour_begin(std::string_view before) {
  for (std::size_t back = 4; back <= 32 && back <= before.size(); ++back) {
    const std::size_t at = before.size() - back;
    if (at > 0 && before[at - 1] != ' ') continue;
    const std::string_view tail = before.substr(at);
    if (!starts_with_exact(tail, "hồi") && !starts_with_exact(tail, "lúc")) continue;
    if (contains_words(tail, "gio") || contains_words(tail, "h")) return trim(before.substr(0, at)).size();
  }
  return before.size();
}

std::size_t after_letters(std::string_view text, std::size_t at, int letters) {
  for (; letters > 0 && at < text.size(); --letters) at += code_point_at(text, at).size;
  return at;
}

// "ngày", and scanned "ngayQ", "ngày4Ö": at most seven letters.
bool begins_day(std::string_view text, std::size_t at) {
  std::size_t letters = 0;
  for (; at < text.size(); ++letters) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.skeleton == '\0') break;
    if (letters >= 7 || (letters < 4 && glyph.skeleton != "ngay"[letters])) return false;
    at += glyph.size;
  }
  return letters >= 4;
}

// The next place from `at` on where a word begins that says "ngày".
std::size_t find_day(std::string_view text, std::size_t at) {
  for (; at + 1 < text.size(); ++at) {
    const char c = text[at];
    const char next = text[at + 1];
    const bool may_begin = (c | 0x20) == 'n' ? (next | 0x20) == 'g' || next == '\xC4'  // letters like n and g are of these leads
                                             : (c == '\xC3' && (next == '\x91' || next == '\xB1')) || c == '\xC5';
    if (may_begin && begins_day(text, at) && !follows_letter(text, at)) return at;
  }
  return std::string_view::npos;
}

// Where the place before a day begins: words with a capital and small letters, or TP. before them, behind a comma a ward's number after
// them ("Hải Lộc 2, ngày …"); npos when there are none.
std::size_t find_place(std::string_view before, bool comma) {
  std::size_t end = before.size();
  if (const Word number = word_before(before, end); comma && number.digits && number.end - number.begin <= 2)
    end = trim_end(before.substr(0, number.begin)).size();
  std::size_t found = std::string_view::npos;
  for (int count = 0; count < 6 && end > 0; ++count) {
    const Word part = word_before(before, end);
    const bool city = is_word(before, part, "tp") || is_word(before, part, "tx");
    // "Thành phố", "Thị xã"
    if (!part.empty() && !part.capital && count > 0 && (is_word(before, part, "pho") || is_word(before, part, "xa"))) {
      end = trim_end(before.substr(0, part.begin)).size();
      const Word lead = word_before(before, end);
      return lead.empty() || !lead.capital ? found : lead.begin;
    }
    if (part.empty() || !part.capital || (part.all_caps && !city && part.end - part.begin > 1)) break;
    found = part.begin;
    end = trim_end(before.substr(0, part.begin)).size();
    if (end > 0 && (before[end - 1] == '.' || before[end - 1] == '-')) end = trim_end(before.substr(0, end - 1)).size();
  }
  return found;
}

// The start of "<place>, ngày …" in a text, npos when there is none.
std::size_t find_place_date(std::string_view text) {
  constexpr std::size_t kReach = kLongestDateTail + 12;  // with the letters of "ngày" themselves
  const std::size_t first = text.size() > kReach ? text.size() - kReach : 0;
  for (std::size_t day = find_day(text, first); day < text.size(); day = find_day(text, day + 4)) {
    if (!is_date_tail(text.substr(after_letters(text, day, 4)))) continue;
    std::string_view before = trim(text.substr(0, day));
    before = before.substr(0, hour_begin(before));
    const bool comma = !before.empty() && (before.back() == ',' || before.back() == ';' || before.back() == '.');
    if (comma) before = trim(before.substr(0, before.size() - 1));
    if (before.empty()) return day;
    const std::size_t place = find_place(before, comma);
    return place != std::string_view::npos || comma ? place : day;
  }
  return std::string_view::npos;
}

bool begins_number(std::string_view text) {
  if (text.empty()) return false;
  const char first = glyph_at(text, 0).skeleton;
  if (first != 's' && !lexicon::can_begin_kind(first)) return false;
  Token word = token_at(text, 0);
  std::size_t kind = 0;
  if (lexicon::begins_kind(word) && lexicon::kind_words_at(text, &kind) != nullptr) {
    std::size_t at = kind;
    while (at < text.size() && text[at] == ' ') ++at;
    word = token_at(text, at);
    if (word.empty() || !is_number_word(word.in(text)) || trim(text.substr(word.end)).size() > 40) return false;
  }
  if (word.empty() || !is_number_word(word.in(text))) return false;
  const std::string_view rest = trim(text.substr(word.end));
  if (rest.empty() || rest.front() == ':' || is_slash(code_point_at(rest, 0).value) || is_hyphen(code_point_at(rest, 0).value)) return true;
  if (rest.size() >= 64) return false;
  for (std::size_t i = 0; i < rest.size() && i < 40; i += code_point_at(rest, i).size) {
    const CodePoint point = code_point_at(rest, i);
    if (is_slash(point.value) || point.value == U'-') return true;
  }
  return false;
}

// What is looked for anywhere in a cell, found once.
struct Places {
  explicit Places(std::string_view text) : motto(find_motto(text)), date(find_place_date(text)) {}
  std::size_t motto;
  std::size_t date;
};

Role role_of(std::string_view text, const Places& places) {
  if (places.motto == 0) return Role::motto;
  if (begins_addressees(text)) return Role::addressees;
  if (ends_as_telegram(text)) return Role::telegram;
  if (lexicon::is_stamp_line(text)) return Role::stamp;
  if (begins_number(text)) return Role::number;
  std::size_t length = 0;
  if (subject_mark_at(text, &length)) return Role::subject;
  if (places.date == 0) return Role::place_date;
  if (!is_all_caps(text)) return Role::text;
  if (lexicon::is_urgency(text)) return Role::urgency;
  if (lexicon::is_secrecy(text)) return Role::secrecy;
  return lexicon::kind_words_at(text, &length) != nullptr ? Role::title : Role::capitals;
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

// Where the first small letter stands, the size when none does: what is longer than that is not all in capitals.
std::size_t find_small_letter(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Glyph glyph = glyph_at(text, at);
    if (glyph.skeleton != '\0' && !glyph.upper && !is_digit(static_cast<unsigned char>(text[at]))) break;
    at += glyph.size;
  }
  return at;
}

// Where a second thing begins in a cell whose columns or rows a converter ran together: motto, place and date, number, V/v.
std::size_t find_second(std::string_view content, const Places& places) {
  if (places.motto != std::string_view::npos && places.motto > 0) return places.motto;
  const std::size_t best = places.date > 0 ? std::min(places.date, content.size()) : content.size();
  // A number is looked for behind capitals, V/v where a slash stands.
  const std::size_t capitals = find_small_letter(content);
  for (std::size_t i = 1; i < best; ++i) {
    if (i > capitals) {
      const std::size_t slash = content.find('/', i);
      if (slash == std::string_view::npos) break;
      i = std::max(i, slash - std::min<std::size_t>(slash, 2));
    }
    if (i >= best || content[i - 1] != ' ') continue;
    const std::string_view rest = content.substr(i);
    const bool number = i <= capitals && begins_number(rest) && is_all_caps(content.substr(0, i));
    const bool subject =
        rest.substr(0, 3).find('/') != std::string_view::npos && subject_mark_at(rest, nullptr) && begins_number(content.substr(0, i));
    if (number || subject) return i;
  }
  return best;
}

void split_cell(std::string_view text, const Cell& cell, int depth, std::vector<Part>& parts) {
  const std::string_view content = cell.in(text);
  const Places places(content);
  const std::size_t cut = depth < 4 ? find_second(content, places) : content.size();
  if (cut < content.size()) {
    std::size_t left_end = trim_end(content.substr(0, cut)).size();
    if (left_end > 0 && content[left_end - 1] == '-') left_end = trim_end(content.substr(0, left_end - 1)).size();
    const Cell left = piece(cell, text, cell.span.start, cell.span.start + left_end);
    const Role left_role = role_of(left.in(text), Places(left.in(text)));
    if (!left.span.empty() && (left_role != Role::text || places.motto == cut)) {
      parts.push_back({left, left_role});
      split_cell(text, piece(cell, text, cell.span.start + cut, cell.span.end), depth + 1, parts);
      return;
    }
  }
  parts.push_back({cell, role_of(content, places)});
}

}  // namespace

bool begins_addressees(std::string_view text, std::size_t* length) {
  static constexpr Phrases<2> kDispatch{{"kinh gui", "kinh goi"}};
  if (kDispatch.begin(text, length)) return true;
  // Letters and submissions inside an office: only with the colon.
  static constexpr Phrases<3> kOthers{{"gui", "than gui", "kinh trinh"}};
  std::size_t matched = 0;
  if (!kOthers.begin(text, &matched) || !is_upper(code_point_at(text, 0).value) || !trim(text.substr(matched)).starts_with(':'))
    return false;
  if (length != nullptr) *length = matched;
  return true;
}

bool title_at(std::string_view text, std::size_t* length) { return is_all_caps(text) && lexicon::kind_words_at(text, length) != nullptr; }

void find_parts(std::string_view text, const Line& line, std::vector<Part>& parts) {
  parts.clear();
  // No line of a letterhead is longer; a paragraph is words, whatever it holds.
  if (line.end - line.begin > 1000) return parts.push_back({{line.span(), line.indent, line.width}, Role::text});
  for (Cell cell : cells_of(text, line)) {
    while (!cell.span.empty() && (text[cell.span.start] == '*' || text[cell.span.start] == '_' || text[cell.span.start] == '`'))
      ++cell.span.start;
    while (!cell.span.empty() && (text[cell.span.end - 1] == '*' || text[cell.span.end - 1] == '_' || text[cell.span.end - 1] == '`'))
      --cell.span.end;
    if (cell.span.empty()) continue;
    split_cell(text, cell, 0, parts);
  }
}

bool begins_body(std::string_view text) {
  static constexpr Phrases<19> kCues{{"can cu", "thuc hien cong van", "thuc hien ke hoach", "thuc hien quyet dinh", "thuc hien chi thi",
                                      "thuc hien nghi quyet", "thuc hien van ban", "thuc hien thong bao", "theo de nghi", "xet de nghi",
                                      "ngay", "nham", "trong thoi gian qua", "thoi gian qua", "thuc hien y kien", "thuc hien su chi dao",
                                      "thuc hien thong tu", "thuc hien nghi dinh", "thuc hien cong dien"}};
  const std::string_view after = [&] {
    std::size_t bullet = 0;
    return bullet_at(text, &bullet) ? text.substr(bullet) : text;
  }();
  return kCues.begin(after) && is_upper(code_point_at(after, 0).value);
}

bool begins_numbering(std::string_view text) {
  const Word word = word_at(text, 0);
  if (word.empty() || word.end >= text.size()) return false;
  const char next = text[word.end];
  std::size_t length = 0;
  if (next != '.' && next != ')' && next != '-') {
    if (!starts_with_words(text, "dieu", &length) && !starts_with_words(text, "chuong", &length)) return false;
    while (length < text.size() && text[length] == ' ') ++length;
    const Word number = word_at(text, length);
    if (number.empty()) return false;
    return number.digits || skeleton(number.in(text)).find_first_not_of("ivxl") == std::string::npos;
  }
  const std::string folded = skeleton(word.in(text));
  return word.digits || folded.find_first_not_of("ivxl") == std::string::npos;
}

bool overlaps(const Cell& a, const Cell& b) { return a.column < b.end_column + 6 && b.column < a.end_column + 6; }

}  // namespace congvan::layout
