#include "layout/paragraphs.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "layout/labels.hpp"
#include "lexicon/kinds.hpp"
#include "text/exact_phrases.hpp"
#include "text/letters.hpp"

namespace congvan::layout {
namespace {

// Of a text that a printer wrapped, so many lines in a hundred begin with a small letter at least.
constexpr std::size_t kLeastContinued = 10;

// Wider lines than these were not wrapped by a printer.
constexpr std::size_t kWidestWrapped = 135;

std::string_view content_of(std::string_view text, const Line& line) {
  std::string_view words = text.substr(line.begin, line.end - line.begin);
  while (!words.empty() && (words.front() == '*' || words.front() == '_')) words.remove_prefix(1);
  while (!words.empty() && (words.back() == '*' || words.back() == '_')) words.remove_suffix(1);
  return words;
}

// Columns of a line's first word, looked at only as far as a word can reach.
constexpr std::size_t kWidestWord = 48;
std::size_t first_word_width(std::string_view words) {
  const std::string_view head = words.substr(0, std::min(words.size(), kWidestWord));
  return display_width(head.substr(0, std::min(head.find(' '), head.size())));
}

bool ends_sentence(char last) { return last == '.' || last == ';' || last == ':' || last == '!' || last == '?'; }

// "khoản⏎2. …", "Điều⏎5. …", "điểm⏎a) …": a number that belongs to the words before it.
bool awaits_number(std::string_view words) {
  static constexpr std::array<std::string_view, 15> kWords = {"khoan", "diem", "dieu", "muc",  "so",  "thang",  "nam", "ngay",
                                                              "luc",   "tu",   "den",  "phan", "quy", "chuong", "va"};
  const Word last = word_before(words, words.size());
  if (last.empty()) return false;
  const std::string folded = skeleton(last.in(words));
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

// "… của⏎Giám đốc Công an tỉnh": no paragraph ends with such a word.
bool awaits_words(std::string_view words) {
  static constexpr ExactPhrases<10> kWords{{"của", "và", "các", "tại", "với", "theo", "cho", "bởi", "hoặc", "những"}};
  const Word last = word_before(words, words.size());
  if (last.empty() || last.end != words.size()) return false;
  return (!last.capital && kWords.begin(last.in(words))) || words.ends_with(" của Luật");
}

// "Nghị quyết⏎45/NQ-HĐND": a kind's name, and below it a number with its sign.
bool awaits_reference(std::string_view words, std::string_view below) {
  std::size_t digits = 0;
  while (digits < below.size() && is_digit(static_cast<unsigned char>(below[digits]))) ++digits;
  if (digits == 0 || digits + 2 > below.size() || (below[digits] != '/' && below[digits] != '-')) return false;
  const Word last = word_before(words, words.size());
  if (last.empty() || last.begin == 0) return false;
  const Word first = word_before(words.substr(0, last.begin - 1), last.begin - 1);
  std::size_t length = 0;
  return !first.empty() && lexicon::kind_words_at(words.substr(first.begin), &length) != nullptr && first.begin + length == words.size();
}

bool leaves_bracket_open(std::string_view words) {
  return words.find('(') != std::string_view::npos &&
         std::count(words.begin(), words.end(), '(') > std::count(words.begin(), words.end(), ')');
}

// Markdown's "1\. item" without its backslash, kept in `buffer`.
std::string_view without_escapes(std::string_view words, bool verbatim, std::string& buffer) {
  if (verbatim || words.find('\\') == std::string_view::npos) return words;
  buffer = words;
  buffer.erase(std::remove(buffer.begin(), buffer.end(), '\\'), buffer.end());
  return buffer;
}

}  // namespace

Joiner::Joiner(std::string_view text, const std::vector<Line>& lines, std::size_t first, std::size_t last) : text_(text), lines_(lines) {
  std::vector<std::uint16_t> widths;
  widths.reserve(last - first);
  std::size_t continued = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (lines[i].role != LineRole::content) continue;
    widths.push_back(lines[i].width);
    const CodePoint begins = code_point_at(text, lines[i].begin);
    const bool small = is_letter(begins.value) && !is_upper(begins.value);
    if (small && !label_at(text.substr(lines[i].begin, std::min<std::size_t>(lines[i].end - lines[i].begin, 40)))) ++continued;
  }
  if (widths.size() >= 4 && continued * 100 >= widths.size() * kLeastContinued) {
    const auto nth = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() * 95) / 100 == widths.size() ? widths.size() - 1
                                                                                                              : widths.size() * 95 / 100);
    std::nth_element(widths.begin(), nth, widths.end());
    if (*nth <= kWidestWrapped && *nth >= 40) wrap_ = *nth;
  }
  // The left margin of a page: the indent that most of its full lines have.
  for (std::size_t i = first; i < last;) {
    std::size_t end = i + 1;
    while (end < last && !lines[end].page_break_before && lines[end].role != LineRole::page_number) ++end;
    std::array<std::size_t, 48> counts{};
    for (std::size_t k = i; k < end; ++k) {
      if (lines[k].role == LineRole::content && wrap_ > 0 && lines[k].width + 15U >= wrap_ && lines[k].indent < counts.size())
        ++counts[lines[k].indent];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    // First lines may outnumber the others on a page of short paragraphs: the margin is the leftmost indent that recurs.
    const auto leftmost = std::find_if(counts.begin(), counts.end(), [&](std::size_t count) { return count > 0 && count * 5 >= *most; });
    std::size_t margin = static_cast<std::size_t>(leftmost - counts.begin());
    if (*most == 0) margin = pages_.empty() ? 0 : pages_.back().second;
    pages_.emplace_back(i, margin);
    i = end;
  }
}

std::size_t Joiner::base_indent(std::size_t line) const {
  auto page = std::upper_bound(pages_.begin(), pages_.end(), line, [](std::size_t at, const auto& p) { return at < p.first; });
  return page == pages_.begin() ? 0 : std::prev(page)->second;
}

bool Joiner::is_full(const Line& previous, const Line& next) const {
  if (wrap_ == 0) return false;
  const std::size_t width = previous.width + 5U;  // with a blank and what a printer leaves
  if (width >= wrap_) return true;
  if (next.one_cell && width + kWidestWord < wrap_) return false;
  return width + first_word_width(content_of(text_, next)) >= wrap_;
}

bool Joiner::joins(std::size_t previous, std::size_t next, bool turned) const {
  const Line& above = lines_[previous];
  const Line& below = lines_[next];
  const std::string_view before = content_of(text_, above);
  const std::string_view after = content_of(text_, below);
  if (before.empty() || after.empty()) return false;
  const char last = before.back();
  const bool full = is_full(above, below);
  const CodePoint first = code_point_at(after, 0);
  const bool small = is_letter(first.value) && !is_upper(first.value);
  const std::size_t blanks = turned ? 0 : below.blanks_before;
  std::string buffer;
  const std::string_view unescaped = without_escapes(after.substr(0, std::min<std::size_t>(after.size(), 200)), below.verbatim, buffer);
  if (const auto label = label_at(unescaped)) {
    if (!full) return false;
    // "(3) chương" in mid-sentence.
    const Word word = word_at(unescaped, label->length);
    if (label->style == LabelStyle::bracketed && !ends_sentence(last) && !word.capital) return true;
    if (label->style == LabelStyle::letter && awaits_number(before)) return true;
    if (label->style == LabelStyle::number && blanks == 0 && !ends_sentence(last) && awaits_number(before)) return true;
    // "- kỷ luật" after "Khen thưởng": a dash between two words that a line's end parted.
    const bool dash_inside = label->style == LabelStyle::dash && !word.empty() && !word.capital && !ends_sentence(last) && last != ',' &&
                             below.indent <= base_indent(next) + 1;
    return dash_inside && blanks == 0;
  }
  if ((last == '-' || last == '/') && before.size() >= 2 && before[before.size() - 2] != ' ' && before[before.size() - 2] != '.' &&
      blanks <= 1)
    return true;
  if (small && (!ends_sentence(last) || (full && last == ';' && blanks == 0))) return blanks <= 3;
  // "ngày⏎14 tháng 01", "số⏎107/2016/QH13": figures that the words before them await.
  if (is_digit(first.value) && !ends_sentence(last) && blanks == 0 && awaits_number(before)) return true;
  if (blanks > 0) return false;
  if (awaits_words(before) || (!ends_sentence(last) && awaits_reference(before, after))) return true;
  // An open bracket is closed before the paragraph ends.
  if (wrap_ > 0 && last != '.' && leaves_bracket_open(before)) return true;
  if (wrap_ == 0) return small && last != ';' && last != ':' && last != '.';
  const bool hangs = below.indent >= base_indent(next) + 3;
  if (hangs && !small) {
    // Words hanging under a label's words go on with them; an indent alone begins a paragraph.
    const auto label = label_at(before.substr(0, std::min<std::size_t>(before.size(), 200)));
    const bool under_label = label && above.indent + display_width(before.substr(0, label->length)) == below.indent;
    return (under_label || above.indent == below.indent) && full && !ends_sentence(last) && above.indent > base_indent(previous) + 2 &&
           (under_label || base_indent(previous) == base_indent(next));
  }
  // A line that ends in mid-sentence goes on, unless it is as short as a heading.
  const bool long_enough = above.width * 10U >= wrap_ * 7U;
  return (full && last != ':' && last != ';') || (long_enough && !ends_sentence(last));
}

}  // namespace congvan::layout
