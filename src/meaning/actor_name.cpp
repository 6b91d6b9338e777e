#include "meaning/actor_name.hpp"

#include "grammar/scan.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/body_table.hpp"
#include "meaning/actor_words.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

using grammar::Reading;
using grammar::skip_blanks;
using grammar::skip_digits;
using Group = WordTable::Group;
using Match = WordTable::Match;

constexpr std::size_t kLongestName = 400;

bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(code_point_at(text, at).value); }

bool stands_at(const Reading& reading, std::size_t at, std::uint32_t kinds) {
  return static_cast<bool>(actor_words().match(reading, at, kinds));
}

// Signs of a body written in capitals: "STC", "VPCP".
bool is_abbreviation(std::string_view text, const Token& word) {
  return word.all_caps() && word.size() >= 3 && word.size() <= 12 && lexicon::body_at(text.substr(word.begin)) != nullptr;
}

// "Thanh tra, Công an và …": a name that is one word.
bool is_parted(const Reading& reading, std::size_t next) {
  return next < reading.text.size() && (reading.text[next] == ',' || stands_at(reading, next, actor_and));
}

// After "các", "Trưởng", "lãnh đạo": "các sở", "Trưởng các phòng", "các 03 hội"; numbers and a second "các" may stand between.
bool begins_collection(const Reading& reading, std::size_t at) {
  const std::string_view text = reading.text;
  if (is_capital_at(text, at)) return stands_at(reading, at, actor_head) || lexicon::body_head_at(text.substr(at));
  if (const Match each = actor_words().match(reading, at, actor_each)) at = skip_blanks(text, at + each.length);
  const std::size_t digits = skip_digits(text, at);
  if (digits > at) at = skip_blanks(text, digits);
  return stands_at(reading, at, is_capital_at(text, at) ? std::uint32_t{actor_head} : std::uint32_t{actor_noun});
}

class Reader {
 public:
  Reader(const Reading& reading, std::size_t at, NameManner manner)
      : reading_(reading), text_(reading.text), begin_(at), end_(at), manner_(manner) {}

  std::size_t read() {
    take_head();
    while (end_ - begin_ < kLongestName) {
      const std::size_t next = skip_blanks(text_, end_);
      if (next >= text_.size() || !step(next)) break;
    }
    return end_;
  }

 private:
  // A word of the name, and what the table knows of it.
  struct Known {
    Token word;
    const Group* group;
  };
  [[nodiscard]] Known known_at(std::size_t at) const {
    const Token word = reading_.word(at);
    return {word, actor_words().group_of(word)};
  }
  [[nodiscard]] Match match(const Known& known, std::uint32_t kinds) const {
    return WordTable::longest(known.group, text_, known.word, kinds);
  }
  [[nodiscard]] bool stands(std::size_t at, std::uint32_t kinds) const { return stands_at(reading_, at, kinds); }
  bool take(std::size_t end) {
    end_ = end;
    return true;
  }

  void take_head() {
    const Known known = known_at(begin_);
    const Match head = match(known, actor_head);
    const Match whole = head ? head : match(known, actor_field);
    end_ = whole ? begin_ + whole.length : known.word.end;
    if (head && (head.phrase->kinds & actor_collective) != 0) take_collection();
  }

  // "các tổ chức …", "Trưởng các phòng …": the noun belongs, though it may be a verb elsewhere.
  void take_collection() {
    for (int words = 0; words < 3; ++words) {
      const std::size_t at = skip_blanks(text_, end_);
      if (at >= text_.size()) return;
      const Known known = known_at(at);
      const std::size_t digits = skip_digits(text_, at);
      if (const Match each = match(known, actor_each)) {
        end_ = at + each.length;
      } else if (digits > at) {
        end_ = digits;
      } else if (const Match noun = match(known, actor_noun)) {
        end_ = at + noun.length;
        // "đại diện các sở": an office, and then the body.
        const Match office = match(known, actor_office);
        if (!office || office.length != noun.length) return;
      } else {
        return;
      }
    }
  }

  // One more word of the name at `at`, signs before it included; false where the name ends.
  bool step(std::size_t at) {
    const Known known = known_at(at);
    if (known.word.empty()) return step_sign(at);
    if (known.group == nullptr) return take_plain(known.word);
    if (match(known, actor_and)) return step_over(skip_blanks(text_, known.word.end), false);
    return take_known(known);
  }

  bool step_sign(std::size_t at) {
    const CodePoint sign = code_point_at(text_, at);
    if (sign.value == U',') return step_over(skip_blanks(text_, at + 1), true);
    if (sign.value == U'(') return step_bracket(at);
    if (sign.value == U'&' || sign.value == U'/') return take_capital(at + 1);
    // "Lao động - Thương binh", "TP. Hồ Chí Minh", "TP.HCM"
    const bool joins = is_hyphen(sign.value) || (sign.value == U'.' && ends_short_word(at));
    return joins && take_capital(skip_blanks(text_, at + sign.size));
  }
  bool take_capital(std::size_t at) {
    const Token word = reading_.word(at);
    return word.capital() && take(word.end);
  }
  [[nodiscard]] bool ends_short_word(std::size_t at) const {
    const Token last = reading_.word_before(at);
    return last.all_caps() && last.size() <= 2;
  }

  // A word that no table knows belongs, be it a capital's or a number's: "03 Hội", "khóa 5"; a date does not.
  bool take_plain(const Token& word) {
    if (word.digits() && word.end < text_.size() && (text_[word.end] == '/' || text_[word.end] == '%')) return false;
    return take(word.end);
  }

  bool take_known(const Known& known) {
    if (const Match more = match(known, actor_goes_on)) {
      const std::size_t end = known.word.begin + more.length;
      if (match(known, actor_each) && tells_what(skip_blanks(text_, end))) return false;
      return take(end);
    }
    if (match(known, actor_stop)) return false;
    if (known.word.capital()) {
      // "Ban Chấp hành", "Bộ Ngoại giao", "Tổ bảo vệ": whole words of names.
      const Match head = match(known, actor_head);
      const Match whole = head ? head : match(known, actor_field);
      return take(whole ? known.word.begin + whole.length : known.word.end);
    }
    if (is_noun_of_name(known)) return take(known.word.end);
    if (const Match noun = match(known, actor_verbal_noun); noun && closes_name(known.word.begin + noun.length))
      return take(known.word.begin + noun.length);
    return !match(known, actor_predicate | actor_end) && take_plain(known.word);
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
  [[nodiscard]] bool is_noun_of_name(const Known& known) const {
    const Token before = reading_.word_before(end_);
    if (before.empty() || end_ + 1 != known.word.begin) return false;
    if (before.capital() && actor_words().match(text_, before, actor_unit)) return true;
    const std::string_view until = text_.substr(0, end_);
    if (!until.ends_with("ơ quan") && !until.ends_with("ộ phận")) return false;
    const std::string_view rest = text_.substr(known.word.begin);
    return starts_with_exact(rest, "thẩm định") || starts_with_exact(rest, "chủ trì") || starts_with_exact(rest, "điều phối");
  }

  // After "," or "và": words that go on with this name, or the end of it.
  bool step_over(std::size_t at, bool comma) {
    const Known known = known_at(at);
    if (known.word.empty()) return false;
    const bool capital = known.word.capital();
    if (name_begins(reading_, at, manner_.loose)) {
      // "các sở, ban, ngành, đơn vị thuộc tỉnh": small nouns go on, though they could begin a name of their own.
      if (capital || match(known, actor_each) || starts_with_exact(text_.substr(at), "lãnh đạo")) return false;
      if (!comma && starts_with_exact(text_.substr(at), "cơ quan")) return false;
      // "đồng chí Bí thư, đồng chí Chủ tịch": one and another.
      std::size_t length = 0;
      if (starts_with_exact(text_.substr(at), "đồng chí", &length) && is_capital_at(text_, skip_blanks(text_, at + length))) return false;
    }
    if (manner_.in_class) return step_in_class(known, capital, comma);
    if (capital) {
      // "Văn hóa, Thể thao và Du lịch", "tỉnh Lâm Đồng, Bình Thuận"
      const Match field = match(known, actor_field);
      return take(field ? at + field.length : known.word.end);
    }
    if (const Match noun = match(known, actor_noun)) return take(at + noun.length);
    if (comma) {
      const Match field = match(known, actor_listed_field);
      return field && take(at + field.length);
    }
    return (!match(known, actor_predicate | actor_end) || match(known, actor_small_field)) && take(known.word.end);
  }

  // In "các sở: Nông nghiệp và Phát triển nông thôn, Xây dựng" a comma parts, and "và" belongs to a name of two fields.
  bool step_in_class(const Known& known, bool capital, bool comma) {
    if (comma) return false;
    return match(known, capital ? std::uint32_t{actor_second_field} : std::uint32_t{actor_small_field}) && take(known.word.end);
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

  const Reading& reading_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  NameManner manner_;
};

}  // namespace

bool name_begins(const Reading& reading, std::size_t at, bool loose) {
  const std::string_view text = reading.text;
  const Token word = reading.word(at);
  const Group* group = actor_words().group_of(word);
  if (WordTable::longest(group, text, word, actor_no_head)) return false;
  const Match head = WordTable::longest(group, text, word, actor_head);
  if (!head) return is_abbreviation(text, word);
  if ((head.phrase->kinds & actor_sure) != 0) return true;
  const std::size_t next = skip_blanks(text, at + head.length);
  if ((head.phrase->kinds & actor_collective) != 0) return begins_collection(reading, next);
  return word.capital() && (loose || is_capital_at(text, next) || is_parted(reading, next));
}

std::size_t name_end(const Reading& reading, std::size_t at, NameManner manner) { return Reader(reading, at, manner).read(); }

}  // namespace congvan::meaning
