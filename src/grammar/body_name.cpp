#include "grammar/body_name.hpp"

#include <algorithm>
#include <array>

#include "grammar/scan.hpp"
#include "layout/marks.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/kinds.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kMostWords = 24;

bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(code_point_at(text, at).value); }

// Words of a place that complete a name: "tỉnh Lai Châu", "thành phố Hà Nội", "nước Cộng hòa …".
bool is_place_word(std::string_view text) {
  static constexpr Phrases<14> kWords{{"tinh", "thanh pho", "tp", "huyen", "quan", "xa", "phuong", "thi tran", "thi xa", "nuoc", "dac khu",
                                       "viet nam", "trung uong", "khu vuc"}};
  return kWords.begin(text);
}

// After a comma the name goes on only as part of a list that an "và" closes ("Văn hóa, Thể thao và Du lịch").
bool comma_goes_on(std::string_view text, std::size_t after_comma) {
  const std::size_t at = skip_blanks(text, after_comma);
  if (!is_capital_at(text, at) || lexicon::body_head_at(text.substr(at))) return false;
  std::size_t kind = 0;
  if (lexicon::kind_words_at(text.substr(at), &kind) != nullptr) return false;
  std::size_t p = at;
  for (int words = 0; words < 7; ++words) {
    const Word word = word_at(text, p);
    if (word.empty()) return false;
    if (is_word(text, word, "va") && words > 0) {
      const std::size_t next = skip_blanks(text, word.end);
      return is_capital_at(text, next) && !lexicon::body_head_at(text.substr(next));
    }
    p = skip_blanks(text, word.end);
    if (p == word.end) {
      if (p < text.size() && text[p] == ',' && words > 0) return comma_goes_on(text, p + 1);
      return false;
    }
  }
  return false;
}

// What may follow a dash inside a name: "Lao động - Thương binh", "Kinh tế - Ngân sách", "Bà Rịa - Vũng Tàu".
bool is_second_half(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kHalves = {"thương binh", "ngân sách", "xã hội",    "kế hoạch", "vũng tàu",   "huế",
                                                               "đô thị",      "kỹ thuật",  "tài chính", "pháp chế", "hành chính", "dân tộc",
                                                               "thông tin",   "đào tạo",   "tổ chức",   "quân sự"};
  for (const std::string_view half : kHalves) {
    if (starts_with_exact(text, half)) return true;
  }
  return false;
}

// Two tasks that a comma joins in the names of agencies (Government decrees on the structure of ministries).
bool is_pair(std::string_view before, std::string_view after) {
  static constexpr std::array<std::array<std::string_view, 2>, 4> kPairs = {
      {{"khám", "chữa bệnh"}, {"phòng", "chống"}, {"đua", "khen thưởng"}, {"tạo", "bồi dưỡng"}}};
  return std::any_of(kPairs.begin(), kPairs.end(),
                     [&](const auto& pair) { return before == pair[0] && starts_with_exact(after, pair[1]); });
}

// Words that go on in small letters after "và" in the names of ministries and departments.
bool is_field(std::string_view text) {
  static constexpr std::array<std::string_view, 18> kFields = {"phát triển nông thôn",
                                                               "môi trường",
                                                               "đào tạo",
                                                               "du lịch",
                                                               "xã hội",
                                                               "truyền thông",
                                                               "công nghệ",
                                                               "đầu tư",
                                                               "tôn giáo",
                                                               "xây dựng",
                                                               "đối ngoại",
                                                               "gia đình",
                                                               "dân vận",
                                                               "thể thao",
                                                               "ủy ban nhân dân",
                                                               "uỷ ban nhân dân",
                                                               "hội đồng nhân dân",
                                                               "việc làm"};
  for (const std::string_view field : kFields) {
    if (starts_with_exact(text, field)) return true;
  }
  return false;
}

// "và" inside a name, or between two bodies that issued together.
bool and_goes_on(std::string_view text, std::size_t after_and) {
  const std::size_t at = skip_blanks(text, after_and);
  if (at >= text.size() || at == after_and) return false;
  std::size_t kind = 0;
  if (lexicon::kind_words_at(text.substr(at), &kind) != nullptr && is_capital_at(text, at)) return false;
  const Word word = word_at(text, at);
  if (word.empty() || word.digits) return false;
  if (is_capital_at(text, at)) return !starts_with_words(text.substr(at), "cac");
  return is_field(text.substr(at));
}

// "(trước sắp xếp)", "(Việt Nam)", "(cũ)" belong to the name; "(sau đây gọi …)", "(BHXH)" do not.
std::size_t bracket_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return at;
  for (const std::string_view words :
       {"truoc sap xep", "cu", "moi", "viet nam", "sau sap xep", "truoc day", "truoc hop nhat", "truoc sap nhap"}) {
    std::size_t length = 0;
    if (starts_with_words(text.substr(at + 1), words, &length) && at + 1 + length < text.size() && text[at + 1 + length] == ')')
      return at + length + 2;
  }
  return at;
}

class Reader {
 public:
  Reader(const Reading& reading, std::size_t at) : reading_(reading), text_(reading.text), at_(at), end_(at) {}

  std::size_t read() {
    if (!read_head()) return at_;
    while (words_ < kMostWords && read_word()) ++words_;
    return named_ ? end_ : at_;
  }

 private:
  [[nodiscard]] std::string_view rest(std::size_t p) const { return text_.substr(p); }

  bool read_head() {
    std::size_t length = 0;
    const bool head = at_ < text_.size() && lexicon::body_head_at(rest(at_), &length);
    if (!head && !is_capital_at(text_, at_)) return false;
    const Token first = reading_.word(at_);
    std::size_t kind = 0;
    if (first.empty() || (!head && lexicon::kind_words_at(rest(at_), &kind) != nullptr)) return false;
    end_ = head ? at_ + length : first.end;
    std::size_t complete_length = 0;
    complete_ = lexicon::complete_body_at(rest(at_), &complete_length) && complete_length == length;
    joint_ = starts_with_words(rest(at_), "lien bo");
    // A head in small letters is a body's only when a name follows it ("công ty TNHH …", "bà Nguyễn …").
    small_head_ = !first.capital();
    named_ = first.capital();
    return true;
  }

  // One more word of the name, and the sign before it; false where the name ends.
  bool read_word() {
    std::size_t p = skip_blanks(text_, end_);
    if (p < text_.size() && text_[p] == '(') {
      const std::size_t close = bracket_end(text_, p);
      if (close > p) end_ = close;
      return close == p && skip_abbreviation(p);
    }
    if (!skip_sign(p)) return false;
    const Token word = reading_.word(p);
    if (word.empty()) {
      if (p >= text_.size() || text_[p] != '&') return false;
      end_ = p + 1;
      return true;
    }
    const bool joins = word.is("va"_key) && !word.capital();
    const bool goes_on = joins ? and_goes_on(text_, word.end) || joins_persons(word.end) : belongs(word);
    if (goes_on) end_ = word.end;
    numbered_ = goes_on && word.digits() && words_ > 0;
    return goes_on;
  }

  // "bà Vi Thị Na và ông Vi Văn Thông"
  [[nodiscard]] bool joins_persons(std::size_t after_and) const { return is_person_at(at_) && is_person_at(skip_blanks(text_, after_and)); }
  [[nodiscard]] bool is_person_at(std::size_t at) const {
    const Token title = reading_.word(at);
    return (title.is("ông"_exact) || title.is("bà"_exact)) && is_capital_at(text_, skip_blanks(text_, title.end));
  }

  // "Bảo hiểm xã hội (BHXH) Việt Nam": the name goes on behind its abbreviation.
  bool skip_abbreviation(std::size_t p) {
    const std::size_t close = text_.substr(0, std::min(text_.size(), p + 16)).find(')', p);
    if (close == std::string_view::npos || !is_all_caps(text_.substr(p, close - p))) return false;
    const std::size_t next = skip_blanks(text_, close + 1);
    if (!is_capital_at(text_, next) || !is_place_word(rest(next))) return false;
    end_ = close + 1;
    return true;
  }

  // The comma inside "Khám, chữa bệnh", "Phòng, chống thiên tai".
  [[nodiscard]] bool is_paired_at(std::size_t comma) const {
    const Token before = reading_.word_before(comma);
    const std::string_view after = rest(skip_blanks(text_, comma + 1));
    return !before.empty() && before.begin >= at_ && is_pair(lower(before.in(text_)), after);
  }

  bool skip_sign(std::size_t& p) const {
    if (p < text_.size() && text_[p] == ',' && p == end_) {
      if (!comma_goes_on(text_, p + 1) && !is_paired_at(p)) return false;
      p = skip_blanks(text_, p + 1);
    } else if (p < text_.size() && is_hyphen(code_point_at(text_, p).value)) {
      // "Lao động - Thương binh", "C04 - Bộ Công an", "Cục Quản lý Dược - Bộ Y tế"
      const std::size_t dash = p;
      p = skip_blanks(text_, p + code_point_at(text_, p).size);
      const bool spaced = dash > end_ && p > dash + 1;
      if (numbered_ && spaced) return is_capital_at(text_, p);  // "khu vực 2 - Lai Châu"
      return is_capital_at(text_, p) && (joint_ || is_second_half(rest(p)) || ((words_ == 0 || spaced) && lexicon::body_head_at(rest(p))));
    } else if (p == end_) {
      // A dot inside an abbreviation ("TP.HCM", "VP.UBND"), "&" or "/" between capitals.
      const bool inside = p + 1 < text_.size() && (text_[p] == '.' || text_[p] == '&' || text_[p] == '/') && is_capital_at(text_, p + 1);
      if (!inside || end_ - at_ >= 64) return false;
      ++p;
    }
    return true;
  }

  bool belongs(const Token& word) {
    if (complete_ && words_ == 0 && !follows_complete(word)) return false;
    if (word.capital()) return belongs_capital(word);
    // "HĐND tỉnh khóa XV": the term is no part of the name.
    const bool term = starts_with_words(rest(word.begin), "khoa") || starts_with_words(rest(word.begin), "nhiem ky");
    if (words_ > 0 && term && is_capital_at(text_, skip_blanks(text_, word.end))) return false;
    if (is_person_at(at_) && !is_person_at(word.begin)) return false;
    if (word.digits() && words_ > 0) return numbers_unit(word);
    if (lexicon::ends_body_name(rest(word.begin), word) && !is_disaster(word) && !is_electric(word)) return false;
    return word.digits() || !small_head_ || named_ || is_place_word(rest(word.begin));
  }

  // "Tòa án nhân dân khu vực 2", "Quân khu 12", "Thuế cơ sở 7", "Phòng 8": units that have a number for a name.
  [[nodiscard]] bool numbers_unit(const Token& number) const {
    static constexpr std::array kUnits = {"vực"_exact,  "khu"_exact,    "phòng"_exact, "đội"_exact,  "tổ"_exact,
                                          "quận"_exact, "phường"_exact, "vùng"_exact,  "đoàn"_exact, "trạm"_exact};
    constexpr std::size_t longest = 3;  // figures of such a number
    if (number.size() > longest || number.begin != skip_blanks(text_, end_)) return false;
    if (number.end < text_.size() && (text_[number.end] == '/' || text_[number.end] == '-')) return false;
    const Token unit = reading_.word_before(end_);
    const Token before = unit.empty() ? unit : reading_.previous_word(at_, unit.begin);
    return std::any_of(kUnits.begin(), kUnits.end(), [&](ExactKey word) { return unit.is(word); }) ||
           (unit.is("sở"_exact) && before.is("cơ"_exact));
  }

  // "thiên tai"; "tai" by itself is a scanned "tại".
  [[nodiscard]] bool is_disaster(const Token& word) const {
    return word.in(text_) == "tai" && lower(text_.substr(at_, word.begin - at_)).ends_with("thiên ");
  }

  // "Cục Điều tiết điện lực", "Cục Thương mại điện tử"; "Bộ Y tế điện" sends a telegram.
  [[nodiscard]] bool is_electric(const Token& word) const {
    const std::string_view after = rest(skip_blanks(text_, word.end));
    return word.is("điện"_exact) && (starts_with_exact(after, "lực") || starts_with_exact(after, "tử"));
  }

  // "Chính phủ", "Quốc hội" are names by themselves; a place or the state may follow, after "Tỉnh ủy" a place's bare name.
  [[nodiscard]] bool follows_complete(const Token& word) const {
    if (is_place_word(rest(word.begin)) || word.is("va"_key)) return true;
    return word.capital() && (starts_with_words(rest(at_), "tinh uy") || starts_with_words(rest(at_), "thanh uy"));
  }

  // "… Việt Nam Hướng dẫn một số nội dung": what the body did; "Ban Quản lý Dự án …", "Liên đoàn Luật sư" are names.
  bool belongs_capital(const Token& word) {
    std::size_t matched = 0;
    if (const lexicon::KindWords* kind = lexicon::kind_words_at(rest(word.begin), &matched)) {
      const std::size_t next = skip_blanks(text_, word.begin + matched);
      const bool project = kind->code == "DA" || kind->code == "ĐA" || kind->code == "CTr";
      const bool lawyers = kind->code == "L" && starts_with_exact(rest(next), "sư");
      const bool numbered = layout::is_number_word(word_at(text_, next).in(text_));
      if (numbered || (!project && !lawyers && words_ > 0)) return false;
    }
    named_ = true;
    return true;
  }

  Reading reading_;
  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::size_t words_ = 0;
  bool complete_ = false;
  bool joint_ = false;
  bool small_head_ = false;
  bool named_ = false;
  bool numbered_ = false;  // the last word is a unit's number
};

}  // namespace

std::size_t body_name_end(const Reading& reading, std::size_t at) { return Reader(reading, at).read(); }

}  // namespace congvan::grammar
