#include "meaning/actor_name.hpp"

#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/body_table.hpp"
#include "meaning/actor_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::skip_blanks;
using grammar::skip_digits;
using Group = WordTable::Group;
using Match = WordTable::Match;

constexpr std::size_t kLongestName = 400;

bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(code_point_at(text, at).value); }

bool stands_at(std::string_view text, std::size_t at, std::uint32_t kinds) {
  return static_cast<bool>(actor_words().match(text, at, kinds));
}

// Signs of a body written in capitals: "STC", "VPCP".
bool is_abbreviation(std::string_view text, std::size_t at) {
  if (!is_capital_at(text, at)) return false;
  const Word word = word_at(text, at);
  return word.all_caps && word.end - word.begin >= 3 && word.end - word.begin <= 12 && lexicon::body_at(text.substr(word.begin)) != nullptr;
}

// "Thanh tra, Công an và …": a name that is one word.
bool is_parted(std::string_view text, std::size_t next) {
  return next < text.size() && (text[next] == ',' || stands_at(text, next, actor_and));
}

// After "các", "Trưởng", "lãnh đạo": "các sở", "Trưởng các phòng", "các 03 hội"; numbers and a second "các" may stand between.
bool begins_collection(std::string_view text, std::size_t at) {
  const WordTable& words = actor_words();
  if (is_capital_at(text, at)) return stands_at(text, at, actor_head) || lexicon::body_head_at(text.substr(at));
  if (const Match each = words.match(text, at, actor_each)) at = skip_blanks(text, at + each.length);
  const std::size_t digits = skip_digits(text, at);
  if (digits > at) at = skip_blanks(text, digits);
  return stands_at(text, at, is_capital_at(text, at) ? std::uint32_t{actor_head} : std::uint32_t{actor_noun});
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at, NameManner manner) : text_(text), begin_(at), end_(at), manner_(manner) {}

  std::size_t read() {
    take_head();
    while (end_ - begin_ < kLongestName) {
      const std::size_t next = skip_blanks(text_, end_);
      if (next >= text_.size() || !step(next)) break;
    }
    return end_;
  }

 private:
  // A word of the name; `group`: what the table knows of it.
  struct Syllable {
    std::size_t begin;
    std::size_t end;
    const Group* group;
    [[nodiscard]] bool empty() const { return begin == end; }
  };
  [[nodiscard]] Syllable syllable_at(std::size_t at) const {
    if (at >= text_.size()) return {at, at, nullptr};
    if (!begins_word(text_[at])) return {at, word_at(text_, at).end, nullptr};
    const WordKey key = word_key(text_, at);
    return {at, key.end, actor_words().group_of(key, at)};
  }
  [[nodiscard]] Match match(const Syllable& word, std::uint32_t kinds) const {
    return WordTable::longest(word.group, text_, word.begin, kinds);
  }
  [[nodiscard]] bool stands(std::size_t at, std::uint32_t kinds) const { return stands_at(text_, at, kinds); }
  bool take(std::size_t end) {
    end_ = end;
    return true;
  }

  void take_head() {
    const Syllable word = syllable_at(begin_);
    const Match head = match(word, actor_head);
    const Match whole = head ? head : match(word, actor_field);
    end_ = whole ? begin_ + whole.length : word.end;
    if (head && (head.phrase->kinds & actor_collective) != 0) take_collection();
  }

  // "các tổ chức …", "Trưởng các phòng …": the noun belongs, though it may be a verb elsewhere.
  void take_collection() {
    for (int words = 0; words < 3; ++words) {
      const std::size_t at = skip_blanks(text_, end_);
      if (at >= text_.size()) return;
      const Syllable word = syllable_at(at);
      const std::size_t digits = skip_digits(text_, at);
      if (const Match each = match(word, actor_each)) {
        end_ = at + each.length;
      } else if (digits > at) {
        end_ = digits;
      } else if (const Match noun = match(word, actor_noun)) {
        end_ = at + noun.length;
        // "đại diện các sở": an office, and then the body.
        const Match office = match(word, actor_office);
        if (!office || office.length != noun.length) return;
      } else {
        return;
      }
    }
  }

  // One more word of the name at `at`, signs before it included; false where the name ends.
  bool step(std::size_t at) {
    if (!begins_word(text_[at])) return step_sign(at);
    const Syllable word = syllable_at(at);
    if (word.group == nullptr) return take_plain(word);
    if (match(word, actor_and)) return step_over(skip_blanks(text_, word.end), false);
    return take_known(word);
  }

  bool step_sign(std::size_t at) {
    const CodePoint sign = code_point_at(text_, at);
    if (sign.value == U',') return step_over(skip_blanks(text_, at + 1), true);
    if (sign.value == U'(') return step_bracket(at);
    if (sign.value == U'&' || sign.value == U'/') return is_capital_at(text_, at + 1) && take(word_at(text_, at + 1).end);
    // "Lao động - Thương binh", "TP. Hồ Chí Minh", "TP.HCM"
    if (is_hyphen(sign.value) || (sign.value == U'.' && ends_short_word(at))) {
      const std::size_t next = skip_blanks(text_, at + sign.size);
      return is_capital_at(text_, next) && take(word_at(text_, next).end);
    }
    const Syllable word = syllable_at(at);
    return !word.empty() && take(word.end);
  }
  [[nodiscard]] bool ends_short_word(std::size_t at) const {
    const Word last = word_before(text_, at);
    return last.all_caps && last.end - last.begin <= 2;
  }

  // A word that no table knows belongs, be it a capital's or a number's: "03 Hội", "khóa 5"; a date does not.
  bool take_plain(const Syllable& word) {
    if (skip_digits(text_, word.begin) == word.end && word.end < text_.size() && (text_[word.end] == '/' || text_[word.end] == '%'))
      return false;
    return take(word.end);
  }

  bool take_known(const Syllable& word) {
    if (const Match more = match(word, actor_goes_on)) {
      const std::size_t end = word.begin + more.length;
      if (match(word, actor_each) && tells_what(skip_blanks(text_, end))) return false;
      return take(end);
    }
    if (match(word, actor_stop)) return false;
    if (is_capital_at(text_, word.begin)) {
      // "Ban Chấp hành", "Bộ Ngoại giao", "Tổ bảo vệ": whole words of names.
      const Match head = match(word, actor_head);
      const Match whole = head ? head : match(word, actor_field);
      return take(whole ? word.begin + whole.length : word.end);
    }
    if (is_noun_of_name(word)) return take(word.end);
    if (const Match noun = match(word, actor_verbal_noun); noun && closes_name(word.begin + noun.length))
      return take(word.begin + noun.length);
    return !match(word, actor_predicate | actor_end) && take_plain(word);
  }

  [[nodiscard]] bool tells_what(std::size_t at) const { return at >= text_.size() || stands(at, actor_object); }

  // Another verb follows at once, or what ends a list of names does: the verb before was a noun.
  [[nodiscard]] bool closes_name(std::size_t at) const {
    const std::size_t next = skip_blanks(text_, at);
    if (next >= text_.size() || next == at) return false;
    return stands(next, actor_predicate) || starts_with_exact(text_.substr(next), "sự cố") ||
           starts_with_exact(text_.substr(next), "an ninh");
  }

  // "Hội đồng an toàn", "Ban quản lý", "Văn phòng điều phối": a predicate's word that belongs to the head before it.
  [[nodiscard]] bool is_noun_of_name(const Syllable& word) const {
    const Word before = word_before(text_, end_);
    if (before.empty() || end_ + 1 != word.begin) return false;
    const std::string_view until = text_.substr(0, end_);
    if (before.capital && actor_words().match(until, before.begin, actor_unit)) return true;
    if (!until.ends_with("ơ quan") && !until.ends_with("ộ phận")) return false;
    const std::string_view rest = text_.substr(word.begin);
    return starts_with_exact(rest, "thẩm định") || starts_with_exact(rest, "chủ trì") || starts_with_exact(rest, "điều phối");
  }

  // After "," or "và": words that go on with this name, or the end of it.
  bool step_over(std::size_t at, bool comma) {
    const Syllable word = syllable_at(at);
    if (word.empty()) return false;
    const bool capital = is_capital_at(text_, at);
    if (name_begins(text_, at, manner_.loose)) {
      // "các sở, ban, ngành, đơn vị thuộc tỉnh": small nouns go on, though they could begin a name of their own.
      if (capital || match(word, actor_each) || starts_with_exact(text_.substr(at), "lãnh đạo")) return false;
      if (!comma && starts_with_exact(text_.substr(at), "cơ quan")) return false;
    }
    if (manner_.in_class) return step_in_class(word, capital, comma);
    if (capital) {
      // "Văn hóa, Thể thao và Du lịch", "tỉnh Lâm Đồng, Bình Thuận"
      const Match field = match(word, actor_field);
      return take(field ? at + field.length : word.end);
    }
    if (const Match noun = match(word, actor_noun)) return take(at + noun.length);
    if (comma) {
      const Match field = match(word, actor_listed_field);
      return field && take(at + field.length);
    }
    return (!match(word, actor_predicate | actor_end) || match(word, actor_small_field)) && take(word.end);
  }

  // In "các sở: Nông nghiệp và Phát triển nông thôn, Xây dựng" a comma parts, and "và" belongs to a name of two fields.
  bool step_in_class(const Syllable& word, bool capital, bool comma) {
    if (comma) return false;
    return match(word, capital ? std::uint32_t{actor_second_field} : std::uint32_t{actor_small_field}) && take(word.end);
  }

  // "(cũ)", "(trước sắp xếp)" belong to the name; other brackets stand behind it.
  bool step_bracket(std::size_t at) {
    for (const std::string_view words : {"cũ", "mới", "trước sắp xếp", "sau sắp xếp"}) {
      std::size_t length = 0;
      if (starts_with_exact(text_.substr(at + 1), words, &length) && at + 1 + length < text_.size() && text_[at + 1 + length] == ')')
        return take(at + length + 2);
    }
    return false;
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  NameManner manner_;
};

}  // namespace

bool name_begins(std::string_view text, std::size_t at, bool loose) {
  const Group* group = actor_words().group_at(text, at);
  if (WordTable::longest(group, text, at, actor_no_head)) return false;
  const Match head = WordTable::longest(group, text, at, actor_head);
  if (!head) return is_abbreviation(text, at);
  if ((head.phrase->kinds & actor_sure) != 0) return true;
  const std::size_t next = skip_blanks(text, at + head.length);
  if ((head.phrase->kinds & actor_collective) != 0) return begins_collection(text, next);
  return is_capital_at(text, at) && (loose || is_capital_at(text, next) || is_parted(text, next));
}

std::size_t name_end(std::string_view text, std::size_t at, NameManner manner) { return Reader(text, at, manner).read(); }

}  // namespace congvan::meaning
