#include "meaning/pinpoints.hpp"

#include <array>

#include "grammar/scan.hpp"
#include "meaning/provision_parts.hpp"
#include "meaning/provision_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::Piece;
using grammar::Reading;
using grammar::skip_blanks;

class Backward {
 public:
  Backward(const Reading& reading, std::size_t floor, std::size_t at)
      : reading_{reading.text.substr(0, at), reading.words}, text_(reading_.text), floor_(floor), at_(at) {}

  Piece read() {
    skip_back();
    const std::size_t end = at_;
    bool label = false;  // a label stands to the right of `at_`, waiting for its unit
    while (at_ > floor_) {
      const char c = text_[at_ - 1];
      if (c == ',' || c == '-' || (c == ';' && start_ != npos)) {
        if (at_ == end) break;  // the citation is a member of a list of its own
        --at_;
        skip_back();
        continue;
      }
      const std::size_t begin = word_begin();
      if (begin == at_ || begin < floor_) break;
      const std::size_t unit = label ? unit_begin(begin) : at_;
      if (unit < at_) {
        if (unit < floor_) break;
        start_ = unit;
        label = false;
        at_ = unit;
      } else if (label_end(text_, begin) == at_) {
        label = true;
        at_ = begin;
      } else if (at_ != end && is_joint(begin)) {
        at_ = begin;
      } else {
        break;
      }
      skip_back();
    }
    return start_ == npos ? Piece{} : with_article(end);
  }

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  static std::size_t begin_of(const Token& word, std::size_t end) { return word.empty() ? end : word.begin; }
  void skip_back() {
    while (at_ > floor_ && text_[at_ - 1] == ' ') --at_;
  }
  // The word that ends at `at_`, its decimal parts included.
  [[nodiscard]] std::size_t word_begin() const {
    std::size_t begin = begin_of(reading_.word_before(at_), at_);
    while (begin > floor_ + 1 && text_[begin - 1] == '.' && text_[begin - 2] != ' ' && begin < at_ &&
           is_digit(static_cast<unsigned char>(text_[begin])))
      begin = begin_of(reading_.word_before(begin - 1), begin - 1);
    return begin;
  }
  // Where the unit's words begin whose last word begins at `begin` and ends at `at_`; `at_` when they are none.
  [[nodiscard]] std::size_t unit_begin(std::size_t begin) const {
    for (int words = 0; words < 3; ++words) {
      if (begin + unit_at(text_, begin).length == at_) {
        // "tiểu mục", "phụ lục số": more words before.
        const Token before = reading_.word_before(begin > 0 && text_[begin - 1] == ' ' ? begin - 1 : begin);
        if (!before.empty() && before.begin + unit_at(text_, before.begin).length == at_) return before.begin;
        return begin;
      }
      const Token before = reading_.word_before(begin > 0 && text_[begin - 1] == ' ' ? begin - 1 : begin);
      if (before.empty()) break;
      begin = before.begin;
    }
    return at_;
  }
  [[nodiscard]] bool is_joint(std::size_t begin) const {
    std::size_t length = 0;
    return joint_at(text_, begin, &length) != Joint::none && begin + length == at_;
  }
  // "các điểm a, b", "từ Điều 5 đến Điều 8": the word before belongs to it.
  [[nodiscard]] Piece with_article(std::size_t end) const {
    std::size_t begin = start_;
    const Token before = reading_.word_before(begin > floor_ && text_[begin - 1] == ' ' ? begin - 1 : begin);
    if (before.empty() || before.begin < floor_) return {begin, end};
    const bool ranges = text_.substr(begin, end - begin).find(" đến ") != std::string_view::npos;
    if (before.is("các"_exact) || (ranges && before.is("từ"_exact))) begin = before.begin;
    return {begin, end};
  }

  Reading reading_;
  std::string_view text_;
  std::size_t floor_;
  std::size_t at_;
  std::size_t start_ = npos;
};

// "… ban hành kèm theo Quyết định số 5": where what is named before these words ends ("Điều 3 Quy chế làm việc": after "Điều 3").
std::size_t end_before_annex(const Reading& reading, std::size_t floor, std::size_t at) {
  const std::string_view text = reading.text;
  static constexpr std::array<std::string_view, 10> kAnnexes = {"quy chế", "quy định",     "điều lệ",   "đề án",    "danh mục",
                                                                "nội quy", "chương trình", "hướng dẫn", "kế hoạch", "quy trình"};
  static constexpr std::string_view kIssued = "ban hành kèm theo";
  const std::string_view before = trim_end(text.substr(floor, at - floor));
  if (!before.ends_with(kIssued)) return at;
  const std::size_t lowest = before.size() > 160 ? floor + before.size() - 160 : floor;
  for (std::size_t p = floor + before.size() - kIssued.size(); p > lowest;) {
    while (p > lowest && text[p - 1] == ' ') --p;
    const Token word = reading.word_before(p);
    if (word.empty() || word.begin < lowest) return at;
    for (const std::string_view annex : kAnnexes) {
      if (word.capital() && starts_with_exact(text.substr(word.begin), annex)) return word.begin;
    }
    p = word.begin;
  }
  return at;
}

}  // namespace

Piece pinpoint_before(const Reading& reading, std::size_t floor, std::size_t at, std::size_t* before) {
  const std::string_view text = reading.text;
  *before = at;
  std::size_t end = end_before_annex(reading, floor, at);
  // "khoản 2 Điều 5 của Nghị định", "Điều 3 tại Quyết định"
  while (end > floor && text[end - 1] == ' ') --end;
  for (const std::string_view word : {"của", "tại", "trong"}) {
    const std::string_view part = text.substr(floor, end - floor);
    if (part.ends_with(word) && part.size() > word.size() && part[part.size() - word.size() - 1] == ' ') {
      const Piece piece = Backward(reading, floor, end - word.size()).read();
      if (!piece.empty()) *before = piece.begin;
      return piece;
    }
  }
  const Piece piece = Backward(reading, floor, end).read();
  if (!piece.empty()) *before = piece.begin;
  return piece;
}

Piece pinpoint_after(std::string_view text, std::size_t tail, std::size_t end, bool cites) {
  const std::string_view part = text.substr(0, end);
  std::size_t at = skip_blanks(part, tail);
  if (at < end && part[at] == '(')
    ++at;
  else if (!grammar::skip_words(part, at, "tai"))
    return {};
  at = skip_blanks(part, at);
  if (at >= end || !unit_at(part, at)) return {};
  std::size_t last = at;
  if (read_parts(part, at, &last).empty()) return {};
  // Words between it and the next citation of which it may be the pinpoint: then it is that one's.
  if (cites && trim(text.substr(last, end - last)).empty()) return {};
  return {at, last};
}

}  // namespace congvan::meaning
