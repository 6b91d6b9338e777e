#include "decode/notes_ocr.hpp"

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

constexpr double kSmall = 0.88;  // of the page's usual height of words

int number_of(const std::string& text) {
  if (text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos) return 0;
  return std::stoi(text);
}

// A recogniser's sizes of lines are noise; the usual height of their words is not.
double usual_height(std::vector<double> heights) {
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

void add_heights(const Row& row, std::vector<double>& heights) {
  for (const Segment& segment : row.segments) {
    for (const Word& word : segment.words) heights.push_back(word.box.height());
  }
}

double height_of(const Row& row) {
  std::vector<double> heights;
  add_heights(row, heights);
  return usual_height(std::move(heights));
}

const Word& first_word(const Row& row) { return row.segments.front().words.front(); }

// The first row of the notes: small print from there on, numbered one after the other.
std::size_t find_foot(const std::vector<Row>& rows) {
  std::vector<double> heights;
  for (const Row& row : rows) add_heights(row, heights);
  const double usual = usual_height(std::move(heights));
  std::size_t begin = rows.size();
  int next = 0;
  for (std::size_t i = rows.size(); i-- > 0 && height_of(rows[i]) < kSmall * usual;) {
    const int number = number_of(first_word(rows[i]).text);
    if (number == 0 || rows[i].segments.front().words.size() + rows[i].segments.size() < 3) continue;
    if (next != 0 && number != next - 1) break;
    next = number;
    begin = i;
  }
  return begin;
}

bool is_raised_sign(char32_t c) {
  return c == U'\'' || c == U'"' || c == U'*' || c == U'!' || c == U'?' || c == U'`' || c == U'^' || c == 0xB0 || c == 0xB9 || c == 0xB2 ||
         c == 0xB3 || c == 0xBA || c == 0xAA || (c >= 0x2018 && c <= 0x201D) || c == 0x2C6 || c == 0xAE || c == 0x2122;
}

bool opens_quote(const std::string& text) {
  const char32_t c = code_point_at(text, 0).value;
  return c == U'"' || c == 0x201C || c == 0x2018 || (c == U'(' && text.size() > 1 && text[1] == '"');
}

// Where a sign stands behind a word's letters, before its stop: its bytes.
struct Sign {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool find_sign(const std::string& text, Sign* sign) {
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == ';' || text[end - 1] == ':')) --end;
  std::size_t begin = end;
  while (begin > 0) {
    const CodePoint point = code_point_before(text, begin);
    if (!is_raised_sign(point.value) && !(is_digit(point.value) && end - begin < 2)) break;
    begin -= point.size;
  }
  if (begin == end || begin == 0 || end - begin > 6) return false;
  const char32_t before = code_point_before(text, begin).value;
  *sign = {begin, end};
  return is_letter(before) && !is_upper(before);
}

struct Call {
  Word* word = nullptr;
  Sign sign;
};

std::vector<Call> find_calls(std::vector<Row>& rows, std::size_t foot) {
  std::vector<Call> calls;
  int quotes = 0;
  for (std::size_t i = 0; i < foot; ++i) {
    for (Segment& segment : rows[i].segments) {
      for (Word& word : segment.words) {
        if (opens_quote(word.text)) ++quotes;
        Sign sign;
        if (!find_sign(word.text, &sign)) continue;
        const char32_t last = code_point_before(word.text, sign.end).value;
        const bool closes = quotes > 0 && (last == U'"' || last == 0x201D || last == 0x201C || last == 0x2019 || last == U'\'');
        if (closes)
          --quotes;
        else
          calls.push_back({&word, sign});
      }
    }
  }
  return calls;
}

void append_row(Row& row, bool begins, std::vector<Note>& notes) {
  std::string_view joint = " ";
  if (begins) {
    Segment& first = row.segments.front();
    notes.push_back({first.words.front().text, {}});
    first.words.erase(first.words.begin());
    if (first.words.empty())
      row.segments.erase(row.segments.begin());
    else
      complete(first);
    joint = "";
  }
  for (const Segment& segment : row.segments) {
    notes.back().reading.append(segment.reading, joint);
    joint = " ";
  }
}

}  // namespace

void take_read_notes(std::vector<Segment>& segments, std::vector<Note>& notes) {
  std::vector<Row> rows = find_rows(std::move(segments));
  segments.clear();
  const std::size_t foot = find_foot(rows);
  const std::size_t before = notes.size();
  for (std::size_t i = foot; i < rows.size(); ++i) {
    const int number = number_of(first_word(rows[i]).text);
    append_row(rows[i], i == foot || (number > 0 && number == number_of(notes.back().mark) + 1), notes);
  }
  const std::vector<Call> calls = foot < rows.size() ? find_calls(rows, foot) : std::vector<Call>();
  if (calls.size() == notes.size() - before) {
    for (std::size_t k = 0; k < calls.size(); ++k) {
      calls[k].word->text.replace(calls[k].sign.begin, calls[k].sign.end - calls[k].sign.begin,
                                  std::string("[^").append(notes[before + k].mark).append("]"));
    }
  }
  for (std::size_t i = 0; i < foot; ++i) {
    for (Segment& segment : rows[i].segments) {
      if (!calls.empty()) complete(segment);
      segments.push_back(std::move(segment));
    }
  }
}

}  // namespace congvan::decode
