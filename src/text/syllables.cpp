#include "text/syllables.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/letters.hpp"

namespace congvan {
namespace {

// Each vowel in the order of Tone.
constexpr std::u32string_view kSmall =
    U"aàảãáạ"
    U"ăằẳẵắặ"
    U"âầẩẫấậ"
    U"eèẻẽéẹ"
    U"êềểễếệ"
    U"iìỉĩíị"
    U"oòỏõóọ"
    U"ôồổỗốộ"
    U"ơờởỡớợ"
    U"uùủũúụ"
    U"ưừửữứự"
    U"yỳỷỹýỵ";
constexpr std::u32string_view kCapital =
    U"AÀẢÃÁẠ"
    U"ĂẰẲẴẮẶ"
    U"ÂẦẨẪẤẬ"
    U"EÈẺẼÉẸ"
    U"ÊỀỂỄẾỆ"
    U"IÌỈĨÍỊ"
    U"OÒỎÕÓỌ"
    U"ÔỒỔỖỐỘ"
    U"ƠỜỞỠỚỢ"
    U"UÙỦŨÚỤ"
    U"ƯỪỬỮỨỰ"
    U"YỲỶỸÝỴ";
constexpr std::size_t kTones = 6;
static_assert(kSmall.size() == 12 * kTones && kCapital.size() == kSmall.size());

// Where a letter stands in kSmall (0–71) or kCapital (72–143), or kNone.
constexpr std::uint8_t kNone = 255;
constexpr char32_t kFirstAdditional = 0x1EA0;
constexpr auto kPlaces = [] {
  std::array<std::uint8_t, 0x1B1 + 0x5A> places{};
  places.fill(kNone);
  for (std::size_t i = 0; i < 2 * kSmall.size(); ++i) {
    const char32_t c = i < kSmall.size() ? kSmall[i] : kCapital[i - kSmall.size()];
    places[c < 0x1B1 ? c : c - kFirstAdditional + 0x1B1] = static_cast<std::uint8_t>(i);
  }
  return places;
}();

constexpr std::uint8_t place_of(char32_t c) {
  if (c < 0x1B1) return kPlaces[c];
  return c >= kFirstAdditional && c <= 0x1EF9 ? kPlaces[c - kFirstAdditional + 0x1B1] : kNone;
}

// Onsets and rimes of the language, without tones (Hoàng Phê, "Từ điển vần"), and a few of place names (Đắk Lắk, Kông).
constexpr std::u32string_view kOnsets = U"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x";
constexpr std::u32string_view kRimes =
    U"a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    U"e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    U"o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok om on ong oong ooc op ot "
    U"ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt up ut "
    U"uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    U"y ych yêm yên yêng yêt yêu ym yn ynh yt";

/// Letters of onsets and rimes packed 5 bits each; 0 for a longer word or one with other letters.
constexpr std::u32string_view kAlphabet = U"abcdeghiklmnopqrstuvxyăâđêôơư";
static_assert(kAlphabet.size() < 32);
constexpr std::uint32_t pack(std::u32string_view letters) {
  std::uint32_t packed = 0;
  if (letters.size() > 6) return 0;
  for (const char32_t c : letters) {
    const std::size_t place = kAlphabet.find(c);
    if (place == std::u32string_view::npos) return 0;
    packed = (packed << 5U) | static_cast<std::uint32_t>(place + 1);
  }
  return packed;
}

template <std::size_t count>
constexpr auto packed_list(std::u32string_view words) {
  std::array<std::uint32_t, count> packed{};
  std::size_t at = 0;
  for (std::uint32_t& entry : packed) {
    const std::size_t end = std::min(words.find(U' ', at), words.size());
    entry = pack(words.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(packed);
  return packed;
}
constexpr std::size_t count_of(std::u32string_view words) { return static_cast<std::size_t>(std::ranges::count(words, U' ')) + 1; }
constexpr auto kOnsetList = packed_list<count_of(kOnsets)>(kOnsets);
constexpr auto kRimeList = packed_list<count_of(kRimes)>(kRimes);
static_assert(std::ranges::adjacent_find(kOnsetList) == kOnsetList.end() && std::ranges::adjacent_find(kRimeList) == kRimeList.end());

bool is_onset(std::u32string_view letters) { return letters.empty() || std::ranges::binary_search(kOnsetList, pack(letters)); }

/// A rime, and the tones that it may bear: before a stop (c, ch, p, t) only sắc and nặng.
bool is_rime(std::u32string_view letters, Tone tone) {
  if (letters.empty() || !std::ranges::binary_search(kRimeList, pack(letters))) return false;
  const char32_t last = letters.back();
  const bool stop = last == U'c' || last == U'p' || last == U't' || letters.ends_with(U"ch");
  return !stop || tone == Tone::acute || tone == Tone::dot;
}

bool is_vowel(char32_t c) { return place_of(c) != kNone; }

bool is_spelled(std::u32string_view letters, Tone tone) {
  if (letters.starts_with(U"qu")) return is_rime(letters.substr(2), tone);
  if (letters.starts_with(U"gi") && is_rime(letters.substr(2), tone)) return true;
  const auto onset = static_cast<std::size_t>(std::ranges::find_if(letters, is_vowel) - letters.begin());
  return is_onset(letters.substr(0, onset)) && is_rime(letters.substr(onset), tone);
}

constexpr bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }

std::optional<Tone> tone_of_mark(char32_t mark) {
  switch (mark) {
    case 0x300:
      return Tone::grave;
    case 0x309:
      return Tone::hook;
    case 0x303:
      return Tone::tilde;
    case 0x301:
      return Tone::acute;
    case 0x323:
      return Tone::dot;
    default:
      return std::nullopt;
  }
}

char32_t base_with(char32_t base, char32_t mark) {
  if (mark == 0x302) return base == U'a' ? U'â' : base == U'e' ? U'ê' : base == U'o' ? U'ô' : 0;
  if (mark == 0x306) return base == U'a' ? U'ă' : 0;
  if (mark == 0x31B) return base == U'o' ? U'ơ' : base == U'u' ? U'ư' : 0;
  return 0;
}

/// The letters of one word, composed. Vietnamese syllables have seven at most; of longer words only the count goes on.
struct Letters {
  std::array<char32_t, 8> list{};
  std::size_t size = 0;
  bool foreign = false;  // holds letters beyond ASCII
  bool sound = true;     // no mark stands where it cannot

  void add(char32_t c) {
    foreign = foreign || c >= 0x80;
    if (is_mark(c)) {
      char32_t* const last = size > 0 && size <= list.size() ? &list[size - 1] : nullptr;
      const char32_t whole = last == nullptr ? 0 : compose(*last, c);
      if (whole != 0)
        *last = whole;
      else
        sound = false;
      return;
    }
    if (size < list.size()) list[size] = c;
    ++size;
  }
};

/// A word taken apart, letter by letter.
struct Judged {
  std::array<char32_t, 8> base{};  // small letters without tones
  std::size_t tones = 0;
  Tone tone = Tone::level;
  std::size_t capitals = 0;
  bool vietnamese = true;       // its letters are
  bool small_capital = false;   // a capital after a small letter
  bool toneless_small = false;  // a small letter that every encoding tells from its capital
};

Judged judge(const Letters& letters) {
  Judged word;
  for (std::size_t i = 0; i < letters.size; ++i) {
    const char32_t c = letters.list[i];
    const Vowel vowel = vowel_of(c);
    const bool is_d = c == U'đ' || c == U'Đ';
    if (vowel.base == 0 && !is_d && c >= 0x80) word.vietnamese = false;
    word.base[i] = vowel.base != 0 ? vowel.base : is_d ? U'đ' : c | 32U;
    if (vowel.tone != Tone::level) {
      ++word.tones;
      word.tone = vowel.tone;
    }
    if (is_upper(c)) {
      word.small_capital = word.small_capital || word.toneless_small || (word.capitals < i && c >= 0x80);
      ++word.capitals;
    } else {
      word.toneless_small = word.toneless_small || vowel.tone == Tone::level;
    }
  }
  return word;
}

bool is_valid(const Letters& letters, bool mixed_case) {
  if (!letters.sound || letters.size > letters.list.size()) return false;
  const Judged word = judge(letters);
  if (!word.vietnamese || word.small_capital) return false;
  if (!mixed_case && word.capitals > 1 && word.capitals < letters.size) return false;
  if (word.tones == 0 && word.capitals == letters.size) return true;  // abbreviations: QĐ, HĐND, TƯ
  const std::u32string_view base(word.base.data(), letters.size);
  return base == U"đ" || (word.tones <= 1 && is_spelled(base, word.tone));
}

/// What stands between words: anything in ASCII but letters, blanks, dashes, quotation marks and the like. Other signs within a word
/// ("C«ng") come of a wrong encoding and belong to it.
constexpr std::u32string_view kPunctuation = U"\u00A0\u00A7\u00AB\u00B0\u00B2\u00B3\u00B7\u00B9\u00BB\u00D7\u2022\u2026";
bool is_between_words(char32_t c, bool in_word) {
  if (c < 0x80) return (c | 32U) < U'a' || (c | 32U) > U'z';
  if ((c >= 0x2000 && c <= 0x203F) || c == 0xFEFF || c == 0xA0) return true;
  return !in_word && kPunctuation.find(c) != std::u32string_view::npos;
}

}  // namespace

Vowel vowel_of(char32_t c) {
  const std::uint8_t place = place_of(c);
  if (place == kNone) return {};
  const std::size_t small = place % kSmall.size();
  return {kSmall[small - small % kTones], static_cast<Tone>(small % kTones), place >= kSmall.size()};
}

char32_t letter_of(const Vowel& vowel) {
  const std::size_t place = place_of(vowel.base) + static_cast<std::size_t>(vowel.tone);
  return vowel.upper ? kCapital[place] : kSmall[place];
}

char32_t compose(char32_t letter, char32_t mark) {
  Vowel vowel = vowel_of(letter);
  if (vowel.base == 0) return 0;
  if (const auto tone = tone_of_mark(mark)) {
    if (vowel.tone != Tone::level) return 0;
    vowel.tone = *tone;
    return letter_of(vowel);
  }
  vowel.base = base_with(vowel.base, mark);
  return vowel.base == 0 ? 0 : letter_of(vowel);
}

bool is_syllable(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    if (point.value < 0x80 && !is_letter(point.value)) return false;
    letters.add(point.value);
    at += point.size;
  }
  if (letters.size == 0 || !letters.sound || letters.size > letters.list.size()) return false;
  const Judged judged = judge(letters);
  return judged.vietnamese && judged.tones <= 1 && is_spelled({judged.base.data(), letters.size}, judged.tone);
}

Spelling spelling_of(std::string_view text, bool mixed_case) {
  Spelling spelling;
  Letters word;
  const auto end_word = [&] {
    if (word.foreign) {
      ++spelling.words;
      if (is_valid(word, mixed_case)) ++spelling.valid;
    }
    word = Letters();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_between_words(point.value, word.size > 0))
      end_word();
    else
      word.add(point.value);
    at += point.size;
  }
  end_word();
  return spelling;
}

}  // namespace congvan
