#include "layout/labels.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "layout/marks.hpp"
#include "text/letters.hpp"

namespace congvan::layout {
namespace {

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point.value) && !is_ignorable(point.value)) break;
    at += point.size;
  }
  return at;
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at - begin;
}

int number_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool capital_or_quote(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const CodePoint point = code_point_at(text, at);
  return (is_letter(point.value) && is_upper(point.value)) || point.value == U'"' || point.value == 0x201C || point.value == U'(' ||
         point.value == U'*' || point.value == U'_' || is_digit(point.value) || point.value == 0x2026 || point.value == U'[' ||
         point.value == U'.';
}

bool word_follows(std::string_view text, std::size_t at) {
  return at < text.size() && (is_letter(code_point_at(text, at).value) || capital_or_quote(text, at));
}

Label make(LabelStyle style, std::string_view line, std::size_t name_end, std::size_t marker_end, int value, std::size_t name_begin = 0) {
  Label label;
  label.style = style;
  label.name = line.substr(name_begin, name_end - name_begin);
  label.marker = line.substr(0, marker_end);
  label.length = skip_blanks(line, marker_end);
  label.value = value;
  return label;
}

std::optional<Label> article_at(std::string_view line) {
  std::size_t length = 0;
  if (!starts_with_words(line, "dieu", &length) || !is_upper(code_point_at(line, 0).value)) return std::nullopt;
  const std::size_t begin = skip_blanks(line, length);
  const std::size_t digits = digits_at(line, begin);
  if (digits == 0 || digits > 3 || begin == length) return std::nullopt;
  std::size_t end = begin + digits;
  if (end < line.size() && line[end] >= 'a' && line[end] <= 'z') ++end;
  const std::size_t mark = skip_blanks(line, end);
  const bool marked = mark < line.size() && (line[mark] == '.' || line[mark] == ':');
  if (!marked && end < line.size()) return std::nullopt;
  const bool dashed = marked && line.substr(mark + 1).starts_with('-');  // "Điều 1.- Ban hành …"
  return make(LabelStyle::article, line, end, marked ? mark + (dashed ? 2U : 1U) : end, number_of(line.substr(begin, digits)));
}

std::optional<Label> heading_at(std::string_view line) {
  // "Phần thứ nhất", "Chương II", "Mục 1", "Tiểu mục 2": parts that hold provisions.
  std::size_t length = 0;
  for (const std::string_view word : {"phan", "chuong", "tieu muc", "muc"}) {
    if (!starts_with_words(line, word, &length) || !is_upper(code_point_at(line, 0).value)) continue;
    const std::size_t begin = skip_blanks(line, length);
    const Word next = word_at(line, begin);
    if (next.empty() || begin == length) return std::nullopt;
    const std::string_view name = next.in(line);
    const bool ordinal = starts_with_words(name, "thu") && word == "phan";
    if (!next.digits && roman_value(name) == 0 && !ordinal) return std::nullopt;
    const std::size_t after = skip_blanks(line, next.end);
    // "Mục 6 Công văn số …" in running text is no heading: nothing, a sign or capitals follow one.
    const bool alone = after >= line.size() || line[after] == '.' || line[after] == ':' || line[after] == '-' ||
                       is_all_caps(line.substr(after)) || ordinal;
    if (!alone) return std::nullopt;
    return make(LabelStyle::heading, line, next.end, next.end, 0);
  }
  return std::nullopt;
}

std::optional<Label> number_at(std::string_view line) {
  const std::size_t digits = digits_at(line, 0);
  if (digits == 0 || digits > 3) return std::nullopt;
  std::size_t end = digits;
  std::size_t parts = 1;
  while (end + 1 < line.size() && line[end] == '.' && digits_at(line, end + 1) > 0 && digits_at(line, end + 1) <= 2 && parts < 5) {
    end += 1 + digits_at(line, end + 1);
    ++parts;
  }
  if (end >= line.size()) return std::nullopt;
  if (parts > 1) {
    if (digits > 2) return std::nullopt;
    const std::size_t marker = end + (line[end] == '.' || line[end] == ')' || line[end] == '-' ? 1U : 0U);
    const std::size_t words = skip_blanks(line, marker);
    if (!capital_or_quote(line, words) || is_digit(code_point_at(line, words).value) || (words == marker && marker == end))
      return std::nullopt;
    const std::size_t last = line.rfind('.', end - 1);
    return make(LabelStyle::decimal, line, end, marker, number_of(line.substr(last + 1, end - last - 1)));
  }
  const char mark = line[end];
  // "1.- Chuyển nộp …"
  if (mark == '.' && line.substr(end).starts_with(".-") && capital_or_quote(line, skip_blanks(line, end + 2)))
    return make(LabelStyle::number, line, end, end + 2, number_of(line.substr(0, digits)));
  const std::size_t words = skip_blanks(line, end + 1);
  const bool blank = words > end + 1;
  const int value = number_of(line.substr(0, digits));
  if (mark == '.' && (blank ? words < line.size() : word_follows(line, words) && !is_digit(code_point_at(line, words).value))) {
    return make(LabelStyle::number, line, end, end + 1, value);
  }
  // Typed or scanned "1, Giá bán …"; "1, Điều 5" goes on with what stands before it.
  if (mark == ',' && blank && digits <= 2 && words < line.size() && word_at(line, words).capital &&
      !starts_with_words(line.substr(words), "dieu") && !starts_with_words(line.substr(words), "khoan") &&
      !starts_with_words(line.substr(words), "muc")) {
    return make(LabelStyle::number, line, end, end + 1, value);
  }
  if (mark == '.' && words >= line.size()) return make(LabelStyle::number, line, end, end + 1, value);
  if (mark == ')' && words < line.size()) return make(LabelStyle::number_parenthesis, line, end, end + 1, value);
  if ((mark == '-' || mark == '/') && digits <= 2 && words < line.size() && capital_or_quote(line, words) &&
      !is_digit(code_point_at(line, words).value) && (blank || mark == '-')) {
    // "1- Về", "1/ Về"; "12/QĐ-UBND" is a reference.
    const Word next = word_at(line, words);
    if (!next.all_caps || blank) return make(LabelStyle::number, line, end, end + 1, value);
  }
  return std::nullopt;
}

// At a bracket.
std::optional<Label> bracketed_at(std::string_view line) {
  const std::size_t digits = digits_at(line, 1);
  if (digits > 0 && digits <= 2 && 1 + digits < line.size() && line[1 + digits] == ')' && skip_blanks(line, digits + 2) < line.size()) {
    return make(LabelStyle::bracketed, line, 1 + digits, digits + 2, number_of(line.substr(1, digits)), 1);
  }
  return std::nullopt;
}

// At a small letter.
std::optional<Label> letter_at(std::string_view line) {
  std::size_t end = code_point_at(line, 0).size;
  const int value = letter_value(line.substr(0, end));
  if (value == 0) return std::nullopt;
  // "đ1)", "a.3)": letters with a number.
  std::size_t deeper = end;
  if (deeper < line.size() && line[deeper] == '.') ++deeper;
  const std::size_t digits = digits_at(line, deeper);
  if (digits > 0 && digits <= 2) end = deeper + digits;
  if (end >= line.size()) return std::nullopt;
  const std::size_t words = skip_blanks(line, end + 1);
  if (line[end] == '/' && words > end + 1 && capital_or_quote(line, words)) return make(LabelStyle::letter, line, end, end + 1, value);
  // Typed "a, Hồ sơ giấy"; "b, c Điều 5" goes on with what stands before it.
  const bool typed = line[end] == ',' && words > end + 1 && words < line.size() && word_at(line, words).capital;
  if (typed && !starts_with_words(line.substr(words), "dieu") && !starts_with_words(line.substr(words), "khoan"))
    return make(LabelStyle::letter, line, end, end + 1, value);
  if (line[end] == ')' && words < line.size()) return make(LabelStyle::letter, line, end, end + 1, value);
  if (line[end] == '.' && words > end + 1 && capital_or_quote(line, words)) return make(LabelStyle::letter, line, end, end + 1, value);
  return std::nullopt;
}

std::optional<Label> capitals_at(std::string_view line) {
  // Roman numbers and capital letters: "I.", "IV-", "A."
  const Word word = word_at(line, 0);
  if (word.empty() || word.end >= line.size() || word.end > 6) return std::nullopt;
  const std::string_view name = word.in(line);
  const char mark = line[word.end];
  if (mark != '.' && mark != '-' && mark != ')' && mark != '/' && mark != ',') return std::nullopt;
  const std::size_t words = skip_blanks(line, word.end + 1);
  if (!capital_or_quote(line, words) || is_digit(code_point_at(line, words).value)) return std::nullopt;
  const int roman = roman_value(name);
  if (roman > 0 && is_upper(code_point_at(name, 0).value)) {
    if ((mark == '-' || mark == '/') && words == word.end + 1 && word_at(line, words).all_caps && word_at(line, words).end - words <= 6)
      return std::nullopt;
    if (mark == ',') return std::nullopt;
    return make(LabelStyle::roman, line, word.end, word.end + 1, roman);
  }
  if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z' && (mark == '.' || mark == '-') && words > word.end + 1) {
    return make(LabelStyle::upper_letter, line, 1, 2, name[0] - 'A' + 1);
  }
  return std::nullopt;
}

}  // namespace

namespace {

constexpr std::array<std::string_view, 25> kSeries = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n",
                                                      "o", "p", "q", "r", "s", "t", "u", "v", "x", "y", "z", "w"};

}  // namespace

int letter_value(std::string_view letter) {
  const auto found = std::find(kSeries.begin(), kSeries.end(), letter);
  return found == kSeries.end() ? 0 : static_cast<int>(found - kSeries.begin()) + 1;
}

std::string_view letter_of(int value) {
  return value >= 1 && value <= static_cast<int>(kSeries.size()) ? kSeries[static_cast<std::size_t>(value - 1)] : std::string_view{};
}

std::string label_name(LabelStyle style, int value) {
  switch (style) {
    case LabelStyle::article:
      return "Điều " + std::to_string(value);
    case LabelStyle::letter:
      return std::string(letter_of(value));
    case LabelStyle::roman: {
      static constexpr std::array<std::string_view, 10> kUnits = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
      return std::string(static_cast<std::size_t>(value / 10), 'X') + std::string(kUnits[static_cast<std::size_t>(value % 10)]);
    }
    default:
      return std::to_string(value);
  }
}

int roman_value(std::string_view letters) {
  if (letters.empty() || letters.size() > 6) return 0;
  static constexpr std::array<std::string_view, 31> kNumbers = {
      "",    "I",    "II",    "III", "IV", "V",   "VI",   "VII",   "VIII", "IX",  "X",    "XI",    "XII",    "XIII", "XIV", "XV",
      "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX"};
  for (std::size_t value = 1; value < kNumbers.size(); ++value) {
    if (letters == kNumbers[value]) return static_cast<int>(value);
  }
  // Scanned "IL", "IIL", "Il", "1I": strokes only; a capital I must lead, lest a plain number be taken.
  if (letters[0] != 'I' && letters[0] != 'V') return 0;
  std::string strokes(letters);
  for (char& c : strokes) {
    if (c == 'L' || c == 'l' || c == '1' || c == '|') c = 'I';
  }
  for (std::size_t value = 1; value < 9; ++value) {
    if (strokes == kNumbers[value]) return static_cast<int>(value);
  }
  return 0;
}

namespace {

std::optional<Label> bullet_label_at(std::string_view line) {
  std::size_t length = 0;
  if (!bullet_at(line, &length)) return std::nullopt;
  const CodePoint sign = code_point_at(line, 0);
  const LabelStyle style = sign.value == U'+' ? LabelStyle::plus : sign.value == U'*' ? LabelStyle::star : LabelStyle::dash;
  Label label = make(style, line, sign.size, sign.size, 0);
  label.length = length;
  return label;
}

// A capital: nearly all lines begin with one, and few of them with a label.
std::optional<Label> capital_label_at(std::string_view line, char skeleton) {
  if (skeleton == 'd') {
    if (auto article = article_at(line)) return article;
  } else if (skeleton == 'p' || skeleton == 'c' || skeleton == 't' || skeleton == 'm') {
    if (auto heading = heading_at(line)) return heading;
  }
  // A Roman number, or one letter and a full stop.
  const bool roman = line[0] == 'I' || line[0] == 'V' || line[0] == 'X';
  return roman || (line.size() > 1 && (line[1] == '.' || line[1] == '-')) ? capitals_at(line) : std::nullopt;
}

}  // namespace

// The first character tells which form a label can have.
std::optional<Label> label_at(std::string_view line) {
  if (line.empty()) return std::nullopt;
  if (is_digit(static_cast<unsigned char>(line[0]))) return number_at(line);
  const Glyph first = glyph_at(line, 0);
  if (first.skeleton == '\0') return line[0] == '(' ? bracketed_at(line) : bullet_label_at(line);
  if (first.upper) return capital_label_at(line, first.skeleton);
  // A letter, and a mark or a figure behind it.
  const char next = line.size() > first.size ? line[first.size] : ' ';
  return next == ')' || next == '.' || next == '/' || next == ',' || is_digit(static_cast<unsigned char>(next)) ? letter_at(line)
                                                                                                                : std::nullopt;
}

}  // namespace congvan::layout
