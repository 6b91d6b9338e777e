#include "meaning/pinpoints.hpp"

#include <array>
#include <optional>

#include "grammar/scan.hpp"
#include "layout/labels.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::Piece;
using grammar::skip_blanks;

// Small to large; `aside` are units that a pinpoint may name and no provision has a key for.
enum Level : int { aside = -1, point, clause, article, section, chapter, part, appendix };

struct Unit {
  std::string_view words;
  Level level;
};
constexpr std::array kUnits = {
    Unit{"điểm", point},      Unit{"khoản", clause}, Unit{"điều", article},     Unit{"tiểu mục", aside},      Unit{"mục", section},
    Unit{"chương", chapter},  Unit{"phần", part},    Unit{"phụ lục", appendix}, Unit{"phụ lục số", appendix}, Unit{"mẫu số", aside},
    Unit{"số thứ tự", aside}, Unit{"tiết", aside},   Unit{"biểu số", aside},
};

const Unit* unit_at(std::string_view text, std::size_t at, std::size_t* length) {
  const Unit* best = nullptr;
  *length = 0;
  for (const Unit& unit : kUnits) {
    std::size_t matched = 0;
    if (at < text.size() && starts_with_exact(text.substr(at), unit.words, &matched) && matched > *length) {
      best = &unit;
      *length = matched;
    }
  }
  return best;
}

bool is_roman(std::string_view word) {
  for (const char c : word) {
    if (c != 'I' && c != 'V' && c != 'X') return false;
  }
  return !word.empty();
}

// "5", "12a", "6.2", "đ", "đ1", "IV": the end of the label at `at`, `at` itself when none stands there.
std::size_t label_end(std::string_view text, std::size_t at) {
  std::size_t end = grammar::skip_digits(text, at);
  if (end > at) {
    if (end - at > 3) return at;
    while (end + 1 < text.size() && text[end] == '.' && grammar::skip_digits(text, end + 1) > end + 1)
      end = grammar::skip_digits(text, end + 1);
    const Word rest = word_at(text, end);
    if (rest.empty()) return end;
    return layout::letter_value(rest.in(text)) > 0 ? rest.end : at;
  }
  const Word word = word_at(text, at);
  if (word.empty()) return at;
  if (is_roman(word.in(text))) return word.end;
  // One letter of the series, and perhaps a figure: "đ1".
  std::size_t letter = at + code_point_at(text, at).size;
  const std::string small = lower(text.substr(at, letter - at));
  if (layout::letter_value(small) == 0) return at;
  letter = grammar::skip_digits(text, letter);
  if (letter != word.end) return at;
  // "đ.1"
  const std::size_t figure = letter < text.size() && text[letter] == '.' ? grammar::skip_digits(text, letter + 1) : letter;
  return figure > letter + 1 ? figure : letter;
}

enum class Joint : unsigned char { none, list, range };

// "," "và" "hoặc" "các"; "đến" and "-": a range.
Joint joint_at(std::string_view text, std::size_t at, std::size_t* length) {
  static constexpr std::array kWords = {std::pair{std::string_view("và"), Joint::list},   std::pair{std::string_view("hoặc"), Joint::list},
                                        std::pair{std::string_view("các"), Joint::list},  std::pair{std::string_view("từ"), Joint::list},
                                        std::pair{std::string_view("cùng"), Joint::list}, std::pair{std::string_view("của"), Joint::list},
                                        std::pair{std::string_view("đến"), Joint::range}};
  *length = 1;
  if (text[at] == ',') return Joint::list;
  const CodePoint sign = code_point_at(text, at);
  if (is_hyphen(sign.value)) {
    *length = sign.size;
    return Joint::range;
  }
  for (const auto& [word, joint] : kWords) {
    if (starts_with_exact(text.substr(at), word, length)) return joint;
  }
  return Joint::none;
}

// ---- before a citation: backwards, word by word

class Backward {
 public:
  Backward(std::string_view text, std::size_t floor, std::size_t at) : text_(text.substr(0, at)), floor_(floor), at_(at) {}

  Piece read() {
    skip_back();
    const std::size_t end = at_;
    bool label = false;  // a label stands to the right of `at_`, waiting for its unit
    while (at_ > floor_) {
      const char c = text_[at_ - 1];
      if (c == ',' || c == '-') {
        if (at_ == end) break;  // the citation is a member of a list of its own
        --at_;
        skip_back();
        continue;
      }
      const std::size_t begin = word_begin();
      if (begin == at_ || begin < floor_) break;
      if (const std::size_t unit = unit_begin(begin); unit < at_) {
        if (!label || unit < floor_) break;
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

  void skip_back() {
    while (at_ > floor_ && text_[at_ - 1] == ' ') --at_;
  }
  // The word that ends at `at_`, its decimal parts included.
  [[nodiscard]] std::size_t word_begin() const {
    std::size_t begin = word_before(text_, at_).begin;
    while (begin > floor_ + 1 && text_[begin - 1] == '.' && text_[begin - 2] != ' ' && begin < at_ &&
           is_digit(static_cast<unsigned char>(text_[begin])))
      begin = word_before(text_, begin - 1).begin;
    return begin;
  }
  // Where the unit's words begin whose last word begins at `begin` and ends at `at_`; `at_` when they are none.
  [[nodiscard]] std::size_t unit_begin(std::size_t begin) const {
    for (int words = 0; words < 3; ++words) {
      std::size_t length = 0;
      if (unit_at(text_, begin, &length) != nullptr && begin + length == at_) {
        // "tiểu mục", "phụ lục số": more words before.
        const Word before = word_before(text_, begin > 0 && text_[begin - 1] == ' ' ? begin - 1 : begin);
        std::size_t longer = 0;
        if (!before.empty() && unit_at(text_, before.begin, &longer) != nullptr && before.begin + longer == at_) return before.begin;
        return begin;
      }
      const Word before = word_before(text_, begin > 0 && text_[begin - 1] == ' ' ? begin - 1 : begin);
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
    const Word before = word_before(text_, begin > floor_ && text_[begin - 1] == ' ' ? begin - 1 : begin);
    const std::string word = before.empty() || before.begin < floor_ ? std::string() : lower(before.in(text_));
    if (word == "các" || (word == "từ" && text_.substr(begin, end - begin).find(" đến ") != std::string_view::npos)) begin = before.begin;
    return {begin, end};
  }

  std::string_view text_;
  std::size_t floor_;
  std::size_t at_;
  std::size_t start_ = npos;
};

// "… ban hành kèm theo Quyết định số 5": where what is named before these words ends ("Điều 3 Quy chế làm việc": after "Điều 3").
std::size_t end_before_annex(std::string_view text, std::size_t floor, std::size_t at) {
  static constexpr std::array<std::string_view, 10> kAnnexes = {"quy chế", "quy định",     "điều lệ",   "đề án",    "danh mục",
                                                                "nội quy", "chương trình", "hướng dẫn", "kế hoạch", "quy trình"};
  static constexpr std::string_view kIssued = "ban hành kèm theo";
  const std::string_view before = trim_end(text.substr(floor, at - floor));
  if (!before.ends_with(kIssued)) return at;
  const std::size_t lowest = before.size() > 160 ? floor + before.size() - 160 : floor;
  for (std::size_t p = floor + before.size() - kIssued.size(); p > lowest;) {
    while (p > lowest && text[p - 1] == ' ') --p;
    const Word word = word_before(text.substr(0, p), p);
    if (word.empty() || word.begin < lowest) return at;
    for (const std::string_view annex : kAnnexes) {
      if (word.capital && starts_with_exact(text.substr(word.begin), annex)) return word.begin;
    }
    p = word.begin;
  }
  return at;
}

// ---- a pinpoint's parts, left to right

struct Part {
  Level level = aside;
  std::vector<std::string_view> labels;
  std::vector<bool> ranges;  // ranges[i]: from labels[i - 1] up to labels[i]
};

// Reads units, labels and joints from `at`; `*end` receives where the last label ends.
std::vector<Part> read_parts(std::string_view text, std::size_t at, std::size_t* end) {
  std::vector<Part> parts;
  bool range = false;
  bool fresh = false;  // a unit was read whose label must follow
  *end = at;
  while (at < text.size()) {
    at = skip_blanks(text, at);
    if (at >= text.size()) break;
    std::size_t length = 0;
    if (const Unit* unit = unit_at(text, at, &length)) {
      // "Điều 5 đến Điều 8" is one range.
      if (!(range && !parts.empty() && parts.back().level == unit->level && !parts.back().labels.empty())) {
        if (fresh) break;
        parts.push_back({unit->level, {}, {}});
        range = false;
      }
      fresh = true;
      at += length;
      continue;
    }
    if (const std::size_t label = label_end(text, at); label > at && !parts.empty()) {
      parts.back().labels.push_back(text.substr(at, label - at));
      parts.back().ranges.push_back(range);
      range = false;
      fresh = false;
      at = label;
      *end = label;
      continue;
    }
    const Joint joint = joint_at(text, at, &length);
    const bool from = fresh && starts_with_exact(text.substr(at), "từ");  // "các điểm từ a đến đ"
    if (joint == Joint::none || (fresh && !from)) break;
    range = joint == Joint::range;
    at += length;
  }
  if (!parts.empty() && parts.back().labels.empty()) parts.pop_back();
  return parts;
}

// The labels after `from` up to `to`: figures, Roman figures, or letters in the Vietnamese order; only `to` where they make no series.
void add_range(std::string_view from, std::string_view to, const grammar::Values& values, std::vector<Value>& out) {
  constexpr int kMost = 200;
  const auto series = [&](int first, int last, auto name) {
    if (first > 0 && last > first && last - first <= kMost) {
      for (int i = first + 1; i < last; ++i) out.push_back(values.keep(name(i)));
    }
  };
  const auto figures = [](std::string_view label) {
    return grammar::skip_digits(label, 0) == label.size() ? grammar::to_number(label) : 0;
  };
  if (figures(from) > 0)
    series(figures(from), figures(to), [](int i) { return std::to_string(i); });
  else if (is_roman(from) && is_roman(to))
    series(layout::roman_value(from), layout::roman_value(to), [](int i) { return layout::label_name(layout::LabelStyle::roman, i); });
  else
    series(layout::letter_value(lower(from)), layout::letter_value(lower(to)), [](int i) { return std::string(layout::letter_of(i)); });
  out.push_back(to);
}

std::vector<Value> labels_of(const Part& part, const grammar::Values& values) {
  std::vector<Value> labels;
  for (std::size_t i = 0; i < part.labels.size(); ++i) {
    if (i > 0 && part.ranges[i])
      add_range(part.labels[i - 1], part.labels[i], values, labels);
    else
      labels.push_back(part.labels[i]);
  }
  return labels;
}

void set(CitedProvision& provision, Level level, Value label) {
  static constexpr std::array<Value CitedProvision::*, 7> kMembers = {
      &CitedProvision::point,   &CitedProvision::clause, &CitedProvision::article, &CitedProvision::section,
      &CitedProvision::chapter, &CitedProvision::part,   &CitedProvision::appendix};
  if (level != aside) provision.*kMembers[static_cast<std::size_t>(level)] = label;
}

}  // namespace

Piece pinpoint_before(std::string_view text, std::size_t floor, std::size_t at, std::size_t* before) {
  *before = at;
  std::size_t end = end_before_annex(text, floor, at);
  // "khoản 2 Điều 5 của Nghị định", "Điều 3 tại Quyết định"
  while (end > floor && text[end - 1] == ' ') --end;
  for (const std::string_view word : {"của", "tại", "trong"}) {
    const std::string_view part = text.substr(floor, end - floor);
    if (part.ends_with(word) && part.size() > word.size() && part[part.size() - word.size() - 1] == ' ') {
      const Piece piece = Backward(text, floor, end - word.size()).read();
      if (!piece.empty()) *before = piece.begin;
      return piece;
    }
  }
  const Piece piece = Backward(text, floor, end).read();
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
  std::size_t length = 0;
  if (at >= end || unit_at(part, at, &length) == nullptr) return {};
  std::size_t last = at;
  if (read_parts(part, at, &last).empty()) return {};
  // Words between it and the next citation of which it may be the pinpoint: then it is that one's.
  if (cites && trim(text.substr(last, end - last)).empty()) return {};
  return {at, last};
}

std::vector<CitedProvision> provisions_of(std::string_view pinpoint, const grammar::Values& values) {
  std::size_t at = 0;
  while (at < pinpoint.size()) {
    std::size_t length = 0;
    if (unit_at(pinpoint, at, &length) != nullptr) break;
    const Word word = word_at(pinpoint, at);
    at = skip_blanks(pinpoint, word.empty() ? at + code_point_at(pinpoint, at).size : word.end);
  }
  std::size_t end = 0;
  std::vector<Part> parts = read_parts(pinpoint, at, &end);
  // "Điều 5 khoản 2 điểm a": large before small.
  if (parts.size() > 1 && parts.front().level > parts.back().level) {
    bool falls = true;
    for (std::size_t i = 1; i < parts.size(); ++i) falls = falls && parts[i].level < parts[i - 1].level;
    if (falls) parts = {parts.rbegin(), parts.rend()};
  }
  // From the right: what stands there holds what stands to its left, until something of its own size or larger comes.
  std::vector<CitedProvision> found;
  CitedProvision holder;
  for (std::size_t i = parts.size(); i-- > 0;) {
    const Part& here = parts[i];
    if (here.level == aside) continue;
    for (int level = point; level <= here.level; ++level) set(holder, static_cast<Level>(level), {});
    const std::vector<Value> labels = labels_of(here, values);
    const bool holds = i > 0 && parts[i - 1].level != aside && parts[i - 1].level < here.level;
    if (!holds) {
      for (std::size_t k = labels.size(); k-- > 0;) {
        found.push_back(holder);
        set(found.back(), here.level, labels[k]);
      }
    }
    if (!labels.empty()) set(holder, here.level, labels.front());
  }
  return {found.rbegin(), found.rend()};
}

}  // namespace congvan::meaning
