#include "meaning/deadlines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "grammar/date.hpp"
#include "grammar/mention_context.hpp"
#include "grammar/scan.hpp"
#include "layout/labels.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::previous_word;
using grammar::skip_blanks;
using grammar::skip_digits;
using grammar::to_number;

constexpr std::size_t kLongestAnchor = 200;

// A time: where it ends, and its value.
struct Time {
  std::size_t end = 0;
  std::string value;
};

bool skip_exact(std::string_view text, std::size_t& at, std::string_view words) {
  std::size_t length = 0;
  if (at >= text.size() || !starts_with_exact(text.substr(at), words, &length)) return false;
  at = skip_blanks(text, at + length);
  return true;
}

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// Numbers as figures, or as words up to 59: "05", "mười lăm"; 0 when none stands at `at`, which is moved past it and "(năm)" behind it.
int read_number(std::string_view text, std::size_t& at) {
  static constexpr std::array<std::pair<std::string_view, int>, 11> kWords = {{{"một", 1},
                                                                               {"hai", 2},
                                                                               {"ba", 3},
                                                                               {"bốn", 4},
                                                                               {"năm", 5},
                                                                               {"lăm", 5},
                                                                               {"sáu", 6},
                                                                               {"bảy", 7},
                                                                               {"tám", 8},
                                                                               {"chín", 9},
                                                                               {"mười", 10}}};
  const std::size_t digits = skip_digits(text, at);
  int value = 0;
  if (digits > at) {
    if (digits - at > 3) return 0;
    value = to_number(text.substr(at, digits - at));
    at = skip_blanks(text, digits);
  } else {
    std::size_t p = at;
    for (int words = 0; words < 3; ++words) {
      const auto word = std::find_if(kWords.begin(), kWords.end(), [&](const auto& each) { return skip_exact(text, p, each.first); });
      if (word != kWords.end())
        value += word->second;
      else if (value > 0 && skip_exact(text, p, "mươi"))
        value *= 10;
      else
        break;
    }
    if (value == 0) return 0;
    at = p;
  }
  if (at < text.size() && text[at] == '(') {
    const std::size_t close = text.substr(0, std::min(text.size(), at + 40)).find(')', at);
    if (close != std::string_view::npos) at = skip_blanks(text, close + 1);
  }
  return value;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t begin, std::size_t end, PartialDate issued)
      : text_(text.substr(0, end)), begin_(begin), issued_(issued) {}

  std::vector<FoundDeadline> read(std::span<const Hit> hits) {
    for (const Hit& hit : hits) {
      if (hit.begin < done_) continue;
      switch (static_cast<Role>(hit.value)) {
        case Role::until:
          take_until(hit);
          break;
        case Role::within:
          take_within(hit);
          break;
        case Role::every:
          take_every(hit);
          break;
        case Role::loosely:
          take_loosely(hit);
          break;
        default:
          break;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view words(const Hit& hit) const { return text_.substr(hit.begin, hit.end - hit.begin); }
  [[nodiscard]] bool says(const Hit& hit, std::string_view small) const { return lower(words(hit)) == small; }

  void add(std::size_t begin, const Time& time) {
    found_.push_back({begin, time.end, time.value, 0, 0});
    done_ = std::max(done_, time.end);
  }

  // ---- days, months, quarters, years

  // "14 giờ 30 phút,", "17h00": left out of the value.
  void skip_hour(std::size_t& at) const {
    std::size_t p = skip_digits(text_, at);
    if (p == at || p - at > 2) return;
    if (p < text_.size() && text_[p] == ':') {
      p = skip_digits(text_, p + 1);
    } else {
      p = skip_blanks(text_, p);
      if (p < text_.size() && (text_[p] == 'h' || text_[p] == 'H'))
        ++p;
      else if (!skip_exact(text_, p, "giờ"))
        return;
      const std::size_t minutes = skip_digits(text_, skip_blanks(text_, p));
      if (minutes > skip_blanks(text_, p)) p = minutes;
      p = skip_blanks(text_, p);
      (void)skip_exact(text_, p, "phút");
    }
    p = skip_blanks(text_, p);
    if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
    at = p;
  }

  [[nodiscard]] std::optional<Time> read_point(std::size_t at) const {
    skip_hour(at);
    for (const std::string_view word : {"cuối", "hết", "các"}) (void)skip_exact(text_, at, word);
    if (auto day = read_day(at)) return day;
    if (auto month = read_month(at)) return month;
    if (auto quarter = read_quarter(at)) return quarter;
    return read_year(at);
  }

  [[nodiscard]] std::optional<Time> read_day(std::size_t at) const {
    std::size_t p = at;
    const bool named = skip_exact(text_, p, "ngày");
    if (const auto date = named ? grammar::date_at(text_, at) : grammar::figures_at(text_, p); date && date->value.day > 0)
      return Time{date->end, iso(date->value)};
    if (!named) return std::nullopt;
    const std::size_t digits = skip_digits(text_, p);
    if (digits == p || digits - p > 2) return std::nullopt;
    const int day = to_number(text_.substr(p, digits - p));
    std::size_t q = skip_blanks(text_, digits);
    if (auto again = read_again(q)) return again;
    // "ngày 15/8", "ngày 15 tháng 8": of the year of issue, or the next.
    int month = 0;
    if (digits < text_.size() && (text_[digits] == '/' || text_[digits] == '-' || text_[digits] == '.')) {
      const std::size_t end = skip_digits(text_, digits + 1);
      month = to_number(text_.substr(digits + 1, end - digits - 1));
      q = end;
    } else if (skip_exact(text_, q, "tháng")) {
      const std::size_t end = skip_digits(text_, q);
      month = to_number(text_.substr(q, end - q));
      q = end;
    }
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    if (auto again = read_again(skip_blanks(text_, q))) return again;
    return Time{q, without_year(month, day)};
  }

  // "ngày 20 hằng tháng", "ngày 15 tháng cuối quý", "ngày 15/12 hằng năm"
  [[nodiscard]] std::optional<Time> read_again(std::size_t at) const {
    std::size_t p = at;
    (void)skip_exact(text_, p, "của");
    if (skip_exact(text_, p, "tháng cuối quý") || skip_exact(text_, p, "tháng cuối của quý") || skip_exact(text_, p, "tháng cuối mỗi quý"))
      return Time{end_of(p), "every quarter"};
    if (!skip_exact(text_, p, "hằng") && !skip_exact(text_, p, "hàng") && !skip_exact(text_, p, "mỗi")) return std::nullopt;
    for (const auto& [unit, value] : kUnits) {
      if (skip_exact(text_, p, unit)) return Time{end_of(p), std::string("every ").append(value)};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string without_year(int month, int day) const {
    if (issued_.year == 0 || issued_.month == 0) return {};
    const bool past = month < issued_.month || (month == issued_.month && day > 0 && issued_.day > 0 && day < issued_.day);
    return iso({issued_.year + (past ? 1 : 0), month, day});
  }

  static std::string iso(PartialDate date) {
    std::string out = std::to_string(date.year);
    if (date.month > 0) out += "-" + two(date.month);
    if (date.month > 0 && date.day > 0) out += "-" + two(date.day);
    return out;
  }

  // The year after "/" or "năm"; 0 when none stands there.
  int read_year_after(std::size_t& at) const {
    std::size_t p = skip_blanks(text_, at);
    if (p < text_.size() && (text_[p] == '/' || text_[p] == '-'))
      ++p;
    else if (!skip_exact(text_, p, "năm"))
      return 0;
    const std::size_t end = skip_digits(text_, p);
    const int year = end - p == 4 ? to_number(text_.substr(p, 4)) : 0;
    if (year < 1945 || year > 2099) return 0;
    at = end;
    return year;
  }

  [[nodiscard]] std::optional<Time> read_month(std::size_t at) const {
    if (!skip_exact(text_, at, "tháng")) return std::nullopt;
    const std::size_t digits = skip_digits(text_, at);
    const int month = to_number(text_.substr(at, digits - at));
    if (digits == at || month < 1 || month > 12) return std::nullopt;
    std::size_t end = digits;
    const int year = read_year_after(end);
    return Time{end, year > 0 ? iso({year, month, 0}) : without_year(month, 0)};
  }

  [[nodiscard]] std::optional<Time> read_quarter(std::size_t at) const {
    if (!skip_exact(text_, at, "quý")) return std::nullopt;
    const Word word = word_at(text_, at);
    if (word.empty()) return std::nullopt;
    const std::string_view label = word.in(text_);
    const int quarter = word.digits ? to_number(label) : (word.all_caps ? layout::roman_value(label) : 0);
    if (quarter < 1 || quarter > 4) return std::nullopt;
    std::size_t end = word.end;
    const int year = read_year_after(end);
    return Time{end, year > 0 ? std::to_string(year) + "-Q" + std::to_string(quarter) : std::string()};
  }

  [[nodiscard]] std::optional<Time> read_year(std::size_t at) const {
    std::size_t end = at;
    const int year = starts_with_exact(text_.substr(at), "năm") ? read_year_after(end) : 0;
    if (year == 0 || (end < text_.size() && text_[end] == '-')) return std::nullopt;
    std::size_t p = skip_blanks(text_, end);
    if (skip_exact(text_, p, "và các năm") || skip_exact(text_, p, "và những năm")) {
      for (const std::string_view word : {"tiếp theo", "sau", "tới"}) (void)skip_exact(text_, p, word);
      return Time{end_of(p), {}};
    }
    return Time{end, std::to_string(year)};
  }

  [[nodiscard]] std::size_t end_of(std::size_t at) const { return trim_end(text_.substr(0, at)).size(); }

  // ---- times from an event

  [[nodiscard]] std::optional<Time> read_duration(std::size_t at) const {
    std::size_t p = at;
    const int number = read_number(text_, p);
    if (number == 0) return std::nullopt;
    const std::string n = std::to_string(number);
    if (skip_exact(text_, p, "ngày làm việc") || skip_exact(text_, p, "ngày")) return Time{end_of(p), "P" + n + "D"};
    if (skip_exact(text_, p, "tuần")) return Time{end_of(p), "P" + n + "W"};
    if (skip_exact(text_, p, "tháng")) return Time{end_of(p), "P" + n + "M"};
    if (skip_exact(text_, p, "năm")) return Time{end_of(p), "P" + n + "Y"};
    if (skip_exact(text_, p, "giờ làm việc") || skip_exact(text_, p, "giờ")) return Time{end_of(p), "PT" + n + "H"};
    return std::nullopt;
  }

  // "kể từ ngày …", "sau khi …": up to the end of the phrase.
  void add_duration(std::size_t begin, const Time& time) {
    add(begin, time);
    FoundDeadline& deadline = found_.back();
    std::size_t p = skip_blanks(text_, time.end);
    if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
    std::size_t length = 0;
    bool counts = false;
    for (const std::string_view words :
         {"kể từ", "tính từ", "từ ngày", "từ khi", "sau khi", "sau ngày", "từ thời điểm", "trước khi", "trước ngày"})
      counts = counts || starts_with_exact(text_.substr(std::min(p, text_.size())), words, &length);
    if (!counts) return;
    std::size_t end = p;
    int depth = 0;
    while (end < text_.size() && end - p < kLongestAnchor) {
      const char c = text_[end];
      if (c == '(') ++depth;
      if (c == ')' && --depth < 0) break;
      if (depth == 0 && (c == ',' || c == ';' || c == ':' || c == '\n' || c == '.')) {
        const bool figure = c == '.' && end + 1 < text_.size() && text_[end + 1] >= '0' && text_[end + 1] <= '9';
        if (!figure) break;
      }
      ++end;
    }
    while (end > p && end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) --end;
    deadline.anchor_begin = p;
    deadline.anchor_end = end_of(end);
    deadline.end = deadline.anchor_end;
    done_ = std::max(done_, deadline.end);
  }

  [[nodiscard]] bool counts_from(std::size_t end) const {
    std::size_t p = skip_blanks(text_, end);
    if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
    return starts_with_exact(text_.substr(p), "kể từ") || starts_with_exact(text_.substr(p), "tính từ") ||
           starts_with_exact(text_.substr(p), "từ ngày") || starts_with_exact(text_.substr(p), "sau khi") ||
           starts_with_exact(text_.substr(p), "từ khi");
  }

  // ---- each kind of words

  void take_until(const Hit& hit) {
    if (says(hit, "đến ngày") || says(hit, "hết ngày") || says(hit, "đến hết")) return take_up_to(hit);
    std::size_t at = skip_blanks(text_, hit.end);
    if (says(hit, "trước") || says(hit, "xong trước")) {
      if (tells_the_past(hit.begin)) return;
      auto time = read_point(at);
      // "hằng năm trước ngày 31 tháng 01"
      const std::string_view before = trim_end(text_.substr(begin_, hit.begin - begin_));
      if (time && (before.ends_with("ằng năm") || before.ends_with("àng năm"))) time->value = "every year";
      if (time) add(hit.begin, *time);
      return;
    }
    const bool label = !says(hit, "chậm nhất") && !says(hit, "muộn nhất") && !says(hit, "trễ nhất") && !says(hit, "hạn chót");
    if (at < text_.size() && text_[at] == ':') at = skip_blanks(text_, at + 1);
    for (const std::string_view word : {"là", "vào", "đến", "hết", "trong", "sau", "trước"}) (void)skip_exact(text_, at, word);
    if (auto time = read_point(at)) {
      // "hoàn thành năm 2026", "thời gian thực hiện: năm 2026": a plan's time as good as any.
      if (!(says(hit, "hoàn thành") && time->value.size() == 4)) add(label ? time_begin(hit, at) : hit.begin, *time);
      return;
    }
    if (says(hit, "xong") || says(hit, "hoàn thành")) return;
    if (auto time = read_duration(at); time && (!label || says(hit, "thời hạn") || counts_from(time->end))) add_duration(hit.begin, *time);
  }

  // "Thời gian hoàn thành: trước ngày 30/11": raw begins with its own cue.
  [[nodiscard]] std::size_t time_begin(const Hit& hit, std::size_t at) const {
    const Word word = previous_word(text_, hit.end, at);
    if (word.empty()) return says(hit, "hoàn thành") ? hit.begin : at;
    const std::string small = lower(word.in(text_));
    return small == "trước" || small == "trong" ? word.begin : at;
  }

  void take_up_to(const Hit& hit) {
    std::size_t at = hit.begin;
    for (const std::string_view word : {"đến", "hết"}) (void)skip_exact(text_, at, word);
    const Word before = previous_word(text_, begin_, hit.begin);
    const std::string small = before.empty() ? std::string() : lower(before.in(text_));
    if (small == "tính" || small == "kể" || follows_beginning(hit.begin)) return;
    if (auto time = read_point(at); time && !time->value.empty()) add(hit.begin, *time);
  }

  // "từ ngày 01/7/2026 đến ngày 15/7/2026": a period.
  [[nodiscard]] bool follows_beginning(std::size_t at) const {
    const std::size_t lowest = at > begin_ + 48 ? at - 48 : begin_;
    const std::string_view before = trim_end(text_.substr(lowest, at - lowest));
    const std::size_t from = std::max(before.rfind("từ ") + 1, before.rfind("Từ ") + 1);
    if (from == 0) return false;
    const std::string_view between = before.substr(from - 1);
    return between.find_first_of(",;.:") == std::string_view::npos && between.find_first_of("0123456789") != std::string_view::npos;
  }

  // "các văn bản đã ban hành trước ngày 01/7/2025": no order.
  [[nodiscard]] bool tells_the_past(std::size_t at) const {
    std::size_t p = at;
    for (int words = 0; words < 5; ++words) {
      const Word word = previous_word(text_, begin_, p);
      if (word.empty() || text_.substr(word.end, p - word.end).find_first_of(",;") != std::string_view::npos) return false;
      const std::string small = lower(word.in(text_));
      if (small == "đã" || small == "được" || small == "có" || small == "sinh") return true;
      if (small == "xong" || small == "gửi" || small == "về" || small == "báo" || small == "trình") return false;
      p = word.begin;
    }
    return false;
  }

  void take_within(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    const bool after = says(hit, "sau");
    bool term = false;
    for (const std::string_view word : {"thời hạn", "vòng", "thời gian", "tối đa", "không quá", "ít nhất"})
      term = skip_exact(text_, at, word) || term;
    if (auto time = read_duration(at)) {
      std::size_t p = skip_blanks(text_, time->end);
      for (const std::string_view word : {"liên tục", "qua", "gần", "vừa", "trước", "liền", "đầu", "cuối", "tới"}) {
        if (starts_with_exact(text_.substr(p), word) && !counts_from(p)) return;
      }
      const bool short_time = time->value.ends_with("D") || time->value.ends_with("H") || time->value.ends_with("W");
      if (counts_from(time->end) || (!after && (term || short_time))) add_duration(hit.begin, *time);
      return;
    }
    if (after || term) return;
    if (auto time = read_point(at)) add(hit.begin, *time);
  }

  // ---- times that come again

  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kUnits = {
      {{"ngày", "day"}, {"tuần", "week"}, {"tháng", "month"}, {"quý", "quarter"}, {"năm", "year"}}};

  // "tháng", "quý", "6 tháng", "01 năm" at `at`.
  [[nodiscard]] std::optional<Time> read_period(std::size_t at, bool number_needed) const {
    std::size_t p = at;
    for (const std::string_view word : {"hằng", "hàng", "mỗi"}) number_needed = !skip_exact(text_, p, word) && number_needed;
    std::size_t q = p;
    const int number = starts_with_exact(text_.substr(p), "năm") ? 0 : read_number(text_, q);
    if (number == 0 && number_needed) return std::nullopt;
    if (number > 0) p = q;
    for (const auto& [unit, value] : kUnits) {
      if (!skip_exact(text_, p, unit)) continue;
      if (unit == "tháng" && number == 6) return Time{end_of(p), "every half-year"};
      if (unit == "tháng" && number == 3) return Time{end_of(p), "every quarter"};
      if (unit == "tháng" && number == 12) return Time{end_of(p), "every year"};
      if (number > 1) return std::nullopt;
      // "tháng 6", "quý II", "năm 2026": that one and no other.
      const Word next = word_at(text_, p);
      if (number == 0 && (next.digits || (unit == "quý" && next.all_caps))) return std::nullopt;
      return Time{end_of(p), std::string("every ").append(value)};
    }
    return std::nullopt;
  }

  void take_every(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    if (says(hit, "tối thiểu") || says(hit, "ít nhất")) return take_times(hit, at);
    const bool fixed = says(hit, "định kỳ") || says(hit, "định kì");
    if (!fixed && !says(hit, "mỗi") && !says(hit, "sau mỗi") && is_attribute(hit)) return;
    if (fixed && at < text_.size() && text_[at] == '(') ++at;
    if (fixed) {
      for (const std::string_view word : {"vào", "theo"}) (void)skip_exact(text_, at, word);
    }
    std::vector<Time> times;
    for (auto time = read_period(at, fixed); time; time = read_period(at, false)) {
      times.push_back(*time);
      at = skip_blanks(text_, time->end);
      if (at < text_.size() && (text_[at] == ',' || text_[at] == '/'))
        at = skip_blanks(text_, at + 1);
      else if (!skip_exact(text_, at, "và") && !skip_exact(text_, at, "hoặc"))
        break;
    }
    if (times.empty()) return;
    if (says(hit, "mỗi") && !is_rhythm(times.back().end)) return;
    const std::size_t end = times.back().end;
    for (Time& time : times) add(hit.begin, {end, std::move(time.value)});
  }

  // "mỗi tháng một lần", "mỗi quý" in brackets or at a clause's end; "mỗi năm tăng 5%" is none.
  [[nodiscard]] bool is_rhythm(std::size_t end) const {
    std::size_t p = skip_blanks(text_, end);
    if (p >= text_.size() || text_[p] == '.' || text_[p] == ';' || text_[p] == ',' || text_[p] == ')') return true;
    const int number = read_number(text_, p);
    return number > 0 && starts_with_exact(text_.substr(p), "lần");
  }

  // "tối thiểu 01 lần/năm", "ít nhất một lần mỗi quý"
  void take_times(const Hit& hit, std::size_t at) {
    if (read_number(text_, at) == 0 || !skip_exact(text_, at, "lần")) return;
    if (at < text_.size() && text_[at] == '/') at = skip_blanks(text_, at + 1);
    for (const std::string_view word : {"trong", "một", "01", "1"}) (void)skip_exact(text_, at, word);
    if (auto time = read_period(at, false)) add(hit.begin, *time);
  }

  // "kế hoạch … hằng năm", "được bố trí hằng năm": it says which, not when.
  [[nodiscard]] bool is_attribute(const Hit& hit) const {
    const std::size_t lowest = hit.begin > begin_ + 200 ? hit.begin - 200 : begin_;
    std::string_view clause = text_.substr(lowest, hit.begin - lowest);
    if (const std::size_t cut = clause.find_last_of(",;.:("); cut != std::string_view::npos) clause.remove_prefix(cut + 1);
    if (trim(clause).empty()) return false;
    for (const std::string_view noun : {"ke hoach", "chuong trinh", "du toan", "kinh phi", "ngan sach", "chi tieu", "bien che", "duoc",
                                        "tro cap", "phu cap", "luong", "cong viec", "huong", "che do"}) {
      if (contains_words(clause, noun)) return true;
    }
    return false;
  }

  // ---- no definite time

  void take_loosely(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    if (!says(hit, "đúng thời hạn") && !says(hit, "đúng thời gian") && !says(hit, "đúng hạn")) {
      std::size_t length = 0;
      bool known = false;
      for (const std::string_view words : {"quy định", "yêu cầu", "được nêu", "nêu tại", "được giao", "đã được quy định"})
        known = known || starts_with_exact(text_.substr(std::min(at, text_.size())), words, &length);
      if (!known) return;
      at += length;
      std::size_t p = skip_blanks(text_, at);
      for (const std::string_view words : {"tại khoản", "tại điểm", "tại mục"}) {
        if (!skip_exact(text_, p, words)) continue;
        const Word label = word_at(text_, p);
        at = label.end;
        break;
      }
      return add(hit.begin, {at, {}});
    }
    for (const std::string_view words : {"quy định", "yêu cầu"}) (void)skip_exact(text_, at, words);
    add(hit.begin, {end_of(at), {}});
  }

  std::string_view text_;
  std::size_t begin_;
  PartialDate issued_;
  std::vector<FoundDeadline> found_;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<FoundDeadline> find_deadlines(std::string_view text, std::size_t begin, std::size_t end, std::span<const Hit> hits,
                                          PartialDate issued) {
  return Reader(text, begin, end, issued).read(hits);
}

}  // namespace congvan::meaning
