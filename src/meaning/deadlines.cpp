#include "meaning/deadlines.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "meaning/body_words.hpp"
#include "meaning/skip.hpp"
#include "meaning/times.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;

constexpr std::size_t kLongestAnchor = 200;

class Reader {
 public:
  Reader(const grammar::Reading& reading, std::size_t begin, PartialDate issued)
      : reading_(reading), text_(reading.text), begin_(begin), times_(text_, issued) {}

  std::vector<FoundDeadline> read(std::span<const Hit> hits) {
    for (const Hit& hit : hits) {
      if (hit.begin < done_) continue;
      switch (role_of(hit)) {
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
  void add(std::size_t begin, const Time& time) {
    found_.push_back({begin, time.end, time.value, time.inferred, 0, 0});
    done_ = std::max(done_, time.end);
  }

  // ---- times from an event

  void add_duration(std::size_t begin, const Time& time) {
    add(begin, time);
    const std::size_t event = after_comma(time.end);
    if (!names_event(event) && !stands_one_of(event, kNearEvents)) return;
    FoundDeadline& deadline = found_.back();
    deadline.anchor_begin = event;
    deadline.anchor_end = times_.end_of(event_end(event));
    deadline.end = deadline.anchor_end;
    done_ = std::max(done_, deadline.end);
  }

  // "kể từ ngày …", "sau khi …": up to the end of the phrase.
  [[nodiscard]] std::size_t event_end(std::size_t begin) const {
    std::size_t end = begin;
    int depth = 0;
    for (; end < text_.size() && end - begin < kLongestAnchor; ++end) {
      const char c = text_[end];
      if (c == '(') ++depth;
      if (c == ')' && --depth < 0) break;
      const bool figure = c == '.' && end + 1 < text_.size() && text_[end + 1] >= '0' && text_[end + 1] <= '9';
      if (depth == 0 && !figure && std::string_view(",;:\n.").find(c) != std::string_view::npos) break;
    }
    while (end > begin && end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) --end;
    return end;
  }

  static constexpr std::string_view kEvents[] = {"kể từ", "tính từ", "từ ngày", "từ khi", "sau khi"};
  static constexpr std::string_view kNearEvents[] = {"sau ngày", "từ thời điểm", "trước khi", "trước ngày"};

  [[nodiscard]] std::size_t after_comma(std::size_t end) const {
    const std::size_t p = skip_blanks(text_, end);
    return p < text_.size() && text_[p] == ',' ? skip_blanks(text_, p + 1) : p;
  }
  [[nodiscard]] bool stands_one_of(std::size_t at, std::span<const std::string_view> words) const {
    return at < text_.size() &&
           std::any_of(words.begin(), words.end(), [&](std::string_view each) { return starts_with_exact(text_.substr(at), each); });
  }
  [[nodiscard]] bool names_event(std::size_t at) const { return stands_one_of(at, kEvents); }
  [[nodiscard]] bool counts_from(std::size_t end) const { return names_event(after_comma(end)); }

  // ---- each kind of words

  void take_until(const Hit& hit) {
    if (hit.says("đến ngày") || hit.says("hết ngày") || hit.says("đến hết")) return take_up_to(hit);
    std::size_t at = skip_blanks(text_, hit.end);
    if (hit.says("trước") || hit.says("xong trước")) {
      if (tells_the_past(hit.begin)) return;
      auto time = times_.read_point(at);
      // "hằng năm trước ngày 31 tháng 01"
      const std::string_view before = trim_end(text_.substr(begin_, hit.begin - begin_));
      if (time && (before.ends_with("ằng năm") || before.ends_with("àng năm"))) *time = {time->end, "every year"};
      if (time) add(hit.begin, *time);
      return;
    }
    const bool label =
        !hit.says("chậm nhất") && !hit.says("muộn nhất") && !hit.says("trễ nhất") && !hit.says("hạn chót") && !hit.says("hạn cuối");
    if (at < text_.size() && text_[at] == ':') at = skip_blanks(text_, at + 1);
    for (const std::string_view word : {"là", "vào", "đến", "hết", "trong", "sau", "trước"}) (void)skip_exact(text_, at, word);
    if (auto time = times_.read_point(at)) {
      // "hoàn thành năm 2026", "thời gian thực hiện: năm 2026": a plan's time as good as any.
      if (!(hit.says("hoàn thành") && time->value.size() == 4)) add(label ? time_begin(hit, at) : hit.begin, *time);
      return;
    }
    if (hit.says("xong") || hit.says("hoàn thành")) return;
    if (auto time = times_.read_duration(at); time && (!label || hit.says("thời hạn") || counts_from(time->end)))
      add_duration(hit.begin, *time);
  }

  // "Thời gian hoàn thành: trước ngày 30/11": raw begins with its own cue.
  [[nodiscard]] std::size_t time_begin(const Hit& hit, std::size_t at) const {
    const Token word = reading_.previous_word(hit.end, at);
    if (word.empty()) return hit.says("hoàn thành") ? hit.begin : at;
    return word.is("trước"_exact) || word.is("trong"_exact) ? word.begin : at;
  }

  void take_up_to(const Hit& hit) {
    std::size_t at = hit.begin;
    for (const std::string_view word : {"đến", "hết"}) (void)skip_exact(text_, at, word);
    const Token before = reading_.previous_word(begin_, hit.begin);
    if (before.is("tính"_exact) || before.is("kể"_exact)) return;
    if (follows_beginning(hit.begin)) return;
    if (auto time = times_.read_point(at); time && !time->value.empty()) add(hit.begin, *time);
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

  [[nodiscard]] static bool is_one_of(const Token& word, std::span<const ExactKey> keys) {
    return std::any_of(keys.begin(), keys.end(), [&](ExactKey key) { return word.is(key); });
  }

  // "các văn bản đã ban hành trước ngày 01/7/2025": no order.
  [[nodiscard]] bool tells_the_past(std::size_t at) const {
    static constexpr ExactKey kPast[] = {"đã"_exact, "được"_exact, "có"_exact, "sinh"_exact};
    static constexpr ExactKey kOrdered[] = {"xong"_exact, "gửi"_exact, "về"_exact, "báo"_exact, "trình"_exact};
    std::size_t p = at;
    for (int words = 0; words < 5; ++words) {
      const Token word = reading_.previous_word(begin_, p);
      if (word.empty() || text_.substr(word.end, p - word.end).find_first_of(",;") != std::string_view::npos) return false;
      if (is_one_of(word, kPast)) return true;
      if (is_one_of(word, kOrdered)) return false;
      p = word.begin;
    }
    return false;
  }

  void take_within(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    const bool after = hit.says("sau");
    bool term = false;
    for (const std::string_view word : {"thời hạn", "vòng", "thời gian", "tối đa", "không quá", "ít nhất"})
      term = skip_exact(text_, at, word) || term;
    if (auto time = times_.read_duration(at)) {
      std::size_t p = skip_blanks(text_, time->end);
      for (const std::string_view word : {"liên tục", "qua", "gần", "vừa", "trước", "liền", "đầu", "cuối", "tới"}) {
        if (starts_with_exact(text_.substr(p), word) && !counts_from(p)) return;
      }
      const bool short_time = time->value.ends_with("D") || time->value.ends_with("H") || time->value.ends_with("W");
      if (counts_from(time->end) || (!after && (term || short_time))) add_duration(hit.begin, *time);
      return;
    }
    if (after || term) return;
    if (auto time = times_.read_point(at)) add(hit.begin, *time);
  }

  // ---- times that come again

  void take_every(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    if (hit.says("tối thiểu") || hit.says("ít nhất")) return take_times(hit, at);
    const bool fixed = hit.says("định kỳ") || hit.says("định kì");
    if (!fixed && !hit.says("mỗi") && !hit.says("sau mỗi") && is_attribute(hit)) return;
    if (fixed && at < text_.size() && text_[at] == '(') ++at;
    if (fixed) {
      for (const std::string_view word : {"vào", "theo"}) (void)skip_exact(text_, at, word);
    }
    std::vector<Time> times;
    for (auto time = times_.read_period(at, fixed); time; time = times_.read_period(at, false)) {
      times.push_back(*time);
      at = skip_blanks(text_, time->end);
      if (at < text_.size() && (text_[at] == ',' || text_[at] == '/'))
        at = skip_blanks(text_, at + 1);
      else if (!skip_exact(text_, at, "và") && !skip_exact(text_, at, "hoặc"))
        break;
    }
    if (times.empty()) return;
    if (hit.says("mỗi") && !is_rhythm(times.back().end)) return;
    const std::size_t end = times.back().end;
    const std::size_t begin = day_before(hit.begin);
    for (Time& time : times) add(begin, {end, std::move(time.value)});
  }

  // "ngày 20 hằng tháng": where it begins.
  [[nodiscard]] std::size_t day_before(std::size_t at) const {
    const Token number = reading_.previous_word(std::max(begin_, done_), at);
    if (number.empty() || !number.digits() || number.size() > 2) return at;
    const Token day = reading_.previous_word(std::max(begin_, done_), number.begin);
    return day.is("ngày"_exact) && day.end + 1 == number.begin ? day.begin : at;
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
    if (auto time = times_.read_period(at, false)) add(hit.begin, *time);
  }

  // "kế hoạch … hằng năm", "được bố trí hằng năm": it says which, not when.
  [[nodiscard]] bool is_attribute(const Hit& hit) const {
    const std::size_t lowest = hit.begin > begin_ + 200 ? hit.begin - 200 : begin_;
    const std::string_view before = text_.substr(lowest, hit.begin - lowest);
    const std::size_t cut = before.find_last_of(",;.:(");
    for (std::size_t at = cut == std::string_view::npos ? lowest : lowest + cut + 1; at < hit.begin;) {
      const Token word = reading_.word(at);
      at = word.empty() ? at + code_point_at(text_, at).size : skip_blanks(text_, word.end);
      for (const auto& [first, second] : kNouns) {
        if (word.is(first) && (second == 0 || (at < hit.begin && reading_.word(at).is(second)))) return true;
      }
    }
    return false;
  }
  // Nouns whose time it is, and "được": their first and second syllables.
  static constexpr std::pair<SkeletonKey, SkeletonKey> kNouns[] = {
      {"ke"_key, "hoach"_key}, {"chuong"_key, "trinh"_key}, {"du"_key, "toan"_key}, {"kinh"_key, "phi"_key}, {"ngan"_key, "sach"_key},
      {"chi"_key, "tieu"_key}, {"bien"_key, "che"_key},     {"duoc"_key, 0},        {"tro"_key, "cap"_key},  {"phu"_key, "cap"_key},
      {"luong"_key, 0},        {"cong"_key, "viec"_key},    {"huong"_key, 0},       {"che"_key, "do"_key}};

  // ---- no definite time

  void take_loosely(const Hit& hit) {
    std::size_t at = skip_blanks(text_, hit.end);
    if (hit.says("đúng thời hạn") || hit.says("đúng thời gian") || hit.says("đúng hạn")) {
      for (const std::string_view words : {"quy định", "yêu cầu"}) (void)skip_exact(text_, at, words);
      return add(hit.begin, {times_.end_of(at), {}});
    }
    std::size_t length = 0;
    for (const std::string_view words : {"quy định", "yêu cầu", "được nêu", "nêu tại", "được giao", "đã được quy định"}) {
      if (at < text_.size() && starts_with_exact(text_.substr(at), words, &length)) break;
    }
    if (length == 0) return;
    at += length;
    std::size_t p = skip_blanks(text_, at);
    for (const std::string_view words : {"tại khoản", "tại điểm", "tại mục"}) {
      if (!skip_exact(text_, p, words)) continue;
      at = word_at(text_, p).end;
      break;
    }
    add(hit.begin, {at, {}});
  }

  const grammar::Reading& reading_;
  std::string_view text_;
  std::size_t begin_;
  TimeReader times_;
  std::vector<FoundDeadline> found_;
  std::size_t done_ = 0;
};

}  // namespace

std::vector<FoundDeadline> find_deadlines(const grammar::Reading& reading, std::size_t begin, std::span<const Hit> hits,
                                          PartialDate issued) {
  return Reader(reading, begin, issued).read(hits);
}

}  // namespace congvan::meaning
