// The words of a text, read once: where each stands, and its letters as numbers, so that whoever looks for words compares numbers instead
// of reading the letters again: `words.at(offset).is("nghi"_key)`, `token.is("năm"_exact)`.
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/letters.hpp"

namespace congvan {

/// The skeleton of a word as a number: its first letter in the lowest byte. A word of up to eight letters has its number to itself; of a
/// longer one it is a hash with the highest bit set.
using SkeletonKey = std::uint64_t;

/// A word in small letters, tones and marks kept: its skeleton, and a byte for the tone and mark of each letter. A word of up to eight
/// letters has its key to itself.
struct ExactKey {
  SkeletonKey skeleton = 0;
  std::uint64_t marks = 0;
  friend constexpr bool operator==(const ExactKey&, const ExactKey&) = default;
};

/// Keys of words in the source, made by the compiler: "nghi"_key, "nghị"_exact; at most eight letters, small ones.
consteval SkeletonKey operator""_key(const char* word, std::size_t size);
consteval ExactKey operator""_exact(const char* word, std::size_t size);

/// A word of a text: a run of letters and digits, as Word.
struct Token {
  SkeletonKey key = 0;
  std::uint64_t shape =
      0;  ///< a byte a letter, the first lowest: its tone and mark, kSmall or kCapital; of a long word as much as tells its case
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  static constexpr std::uint64_t kMarks = 0x1F1F1F1F1F1F1F1FU;
  static constexpr std::uint64_t kSmall = 0x4040404040404040U;
  static constexpr std::uint64_t kCapital = 0x8080808080808080U;
  static constexpr std::uint64_t kLong = std::uint64_t{1} << 63U;

  [[nodiscard]] bool is(SkeletonKey skeleton) const { return key == skeleton; }
  [[nodiscard]] bool is(ExactKey exact) const { return key == exact.skeleton && (shape & kMarks) == exact.marks; }
  /// Begins with a capital letter.
  [[nodiscard]] bool capital() const { return (shape & 0x80U) != 0; }
  /// Holds letters, and no small one.
  [[nodiscard]] bool all_caps() const { return (shape & kSmall) == 0 && (shape & kCapital) != 0; }
  /// Holds digits only.
  [[nodiscard]] bool digits() const { return end > begin && (shape & (kSmall | kCapital)) == 0; }
  /// The first letter of the skeleton; 0 when the word has more than eight letters.
  [[nodiscard]] char letter() const { return (key & kLong) != 0 ? '\0' : static_cast<char>(key & 0x7FU); }
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::size_t size() const { return end - begin; }
  [[nodiscard]] std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }
  friend bool operator==(const Token&, const Token&) = default;
};

/// The word that begins at `at`, empty when none does; the text is shorter than 4 GiB.
[[nodiscard]] Token token_at(std::string_view text, std::size_t at);

/// What a word may be to those who look for it, a bit each, told by its letters alone. The layers above give the bits their meaning.
using Roles = std::uint16_t;
using RolesOf = Roles (*)(std::string_view text, const Token& word);

/// What the letters of a word say, wherever it stands.
struct WordForm {
  SkeletonKey key = 0;
  std::uint64_t shape = 0;
  std::uint32_t size = 0;  ///< in bytes
  Roles roles = 0;
};

/// The words of a text: where each stands, and which form it has. A text has few forms and many words, so a word takes eight bytes.
class Words {
 public:
  Words() = default;
  explicit Words(std::string_view text, RolesOf roles_of = nullptr) { read(text, roles_of); }
  /// Reads the words of a text of less than 4 GiB, with the roles that `roles_of` gives them: it is asked once for most words of a
  /// language. What was read before is forgotten, its room used again.
  void read(std::string_view text, RolesOf roles_of = nullptr) { read(text, 0, text.size(), roles_of); }
  /// The same of [begin, end) of the text alone, at whose ends no word goes on; offsets and indices outside say nothing then.
  void read(std::string_view text, std::size_t begin, std::size_t end, RolesOf roles_of);

  /// True when the words of [begin, end) were read.
  [[nodiscard]] bool cover(std::size_t begin, std::size_t end) const { return part_begin_ <= begin && end <= part_end_; }

  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] Token operator[](std::size_t index) const {
    const Place place = places_[index];
    const WordForm& form = forms_[place.form];
    const std::uint32_t begin = static_cast<std::uint32_t>(part_begin_) + place.begin;
    return {form.key, form.shape, begin, begin + form.size};
  }
  [[nodiscard]] Roles roles(std::size_t index) const { return forms_[places_[index].form].roles; }
  /// The first word of [index, last) with one of these roles; `last` when there is none.
  [[nodiscard]] std::size_t next_with(Roles roles, std::size_t index, std::size_t last) const {
    while (index < last && (this->roles(index) & roles) == 0) ++index;
    return index;
  }
  /// The index of the first word that begins at `offset` or behind; size() when none does. Takes constant time.
  [[nodiscard]] std::size_t from(std::size_t offset) const;
  /// Calls `take(offset)` for each byte of [begin, end) that begins a sign and no blank (U+0020), in order; words may hold some of
  /// them, and not every sign beyond ASCII is among them but each of U+2000–U+2FFF is.
  template <class Take>
  void each_sign(std::size_t begin, std::size_t end, Take take) const;
  /// The word that begins at `offset`, empty when none does. Takes constant time.
  [[nodiscard]] Token at(std::size_t offset) const;

 private:
  struct Block {
    std::uint64_t begins = 0;  // a bit for each of 64 bytes: a word begins there
    std::uint64_t signs = 0;   // a sign does
    std::uint32_t before = 0;  // words that begin in the blocks before
  };
  struct Place {
    std::uint32_t begin = 0;  // in the part
    std::uint32_t form = 0;
  };
  class Reader;

  std::vector<WordForm> forms_;
  std::vector<Place> places_;
  std::vector<Block> blocks_;
  std::size_t part_begin_ = 0;  // what was read of the text
  std::size_t part_end_ = 0;
};

// ---- inline

namespace detail {

// The letters of the language that stand on one of ASCII; the place in its list is a letter's tone and mark in a shape.
inline constexpr std::array<std::u32string_view, 7> kMarked = {U"aàảãáạăằẳẵắặâầẩẫấậ", U"dđ",           U"eèẻẽéẹêềểễếệ", U"iìỉĩíị",
                                                               U"oòỏõóọôồổỗốộơờởỡớợ", U"uùủũúụưừửữứự", U"yỳỷỹýỵ"};
inline constexpr std::uint8_t kLooksAlike = 30;  // Ð U+00D0 and Ɖ U+0189 for Đ, ð for đ
inline constexpr std::uint8_t kForeign = 31;     // letters of other languages

// What a letter or digit adds to a Token: its skeleton in the low byte, its byte of the shape in the high one; 0 for what is neither. For
// U+0000–U+052F and U+1E00–U+1EFF; other characters are no letters.
inline constexpr std::size_t kEndOfLow = 0x530;
extern const std::array<std::uint16_t, kEndOfLow> letter_codes_low;
extern const std::array<std::uint16_t, 0x100> letter_codes_additional;

[[nodiscard]] constexpr std::uint8_t mark_of(char32_t small, char* base) {
  for (const std::u32string_view letters : kMarked) {
    const std::size_t place = letters.find(small);
    if (place == std::u32string_view::npos) continue;
    *base = static_cast<char>(letters[0]);
    return static_cast<std::uint8_t>(place);
  }
  return kForeign;
}

// std::popcount calls a function on machines that lack the instruction.
[[nodiscard]] constexpr std::size_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
  return ((bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU) * 0x0101010101010101U >> 56U;
}

// The bytes of 64 that may belong to words: a bit each.
struct ByteClasses {
  std::uint64_t figures_and_letters = 0;  // of ASCII
  std::uint64_t beyond = 0;               // not ASCII
  std::uint64_t continuation = 0;         // 80–BF
  std::uint64_t lead_c2 = 0;              // C2: U+0080–00BF
  std::uint64_t lead_e2 = 0;              // E2: U+2000–2FFF
  std::uint64_t blanks = 0;               // U+0020
  friend bool operator==(const ByteClasses&, const ByteClasses&) = default;
};
[[nodiscard]] ByteClasses classify(const char* bytes);
/// The same a byte at a time: what classify is compared with, and what stands for it on machines without SSE2.
[[nodiscard]] ByteClasses classify_plainly(const char* bytes);

// The character of valid UTF-8 below U+10000 at `at`, which is moved behind it.
constexpr char32_t take_character(std::string_view text, std::size_t& at) {
  const auto byte = [&] { return static_cast<char32_t>(static_cast<unsigned char>(text[at++])); };
  const char32_t lead = byte();
  if (lead < 0x80) return lead;
  const char32_t second = byte() & 0x3FU;
  if (lead < 0xE0) return (lead & 0x1FU) << 6U | second;
  return (lead & 0x0FU) << 12U | second << 6U | (byte() & 0x3FU);
}

// For the compiler: of a word that can have no key it makes an error.
constexpr ExactKey key_of(std::string_view word) {
  ExactKey key;
  unsigned place = 0;
  for (std::size_t at = 0; at < word.size(); place += 8) {
    const char32_t c = take_character(word, at);
    char base = static_cast<char>(c & 0x7FU);
    const std::uint8_t mark = c < 0x80 ? std::uint8_t{0} : mark_of(c, &base);
    if (place >= 64 || mark == kForeign || !((base >= 'a' && base <= 'z') || (base >= '0' && base <= '9')))
      throw "a key is made of at most eight small Vietnamese letters and digits";
    key.skeleton |= std::uint64_t{static_cast<unsigned char>(base)} << place;
    key.marks |= std::uint64_t{mark} << place;
  }
  return key;
}

}  // namespace detail

/// Spreads keys over 2^bits buckets.
[[nodiscard]] constexpr std::size_t bucket_of(SkeletonKey key, unsigned bits) {
  return static_cast<std::size_t>((key ^ (key >> 29U)) * 0x9E3779B97F4A7C15U >> (64U - bits));
}

consteval SkeletonKey operator""_key(const char* word, std::size_t size) { return detail::key_of({word, size}).skeleton; }
consteval ExactKey operator""_exact(const char* word, std::size_t size) { return detail::key_of({word, size}); }

inline std::size_t Words::from(std::size_t offset) const {
  if (offset < part_begin_) return 0;
  const std::size_t at = offset - part_begin_;
  if (at / 64 >= blocks_.size()) return places_.size();
  const Block& block = blocks_[at / 64];
  return block.before + detail::count_bits(block.begins & ((std::uint64_t{1} << at % 64) - 1));
}

template <class Take>
void Words::each_sign(std::size_t begin, std::size_t end, Take take) const {
  begin = std::max(begin, part_begin_) - part_begin_;
  end = std::max(std::min(end, part_end_), part_begin_) - part_begin_;
  if (begin >= end) return;
  for (std::size_t block = begin / 64; block <= (end - 1) / 64; ++block) {
    std::uint64_t signs = blocks_[block].signs;
    if (block == begin / 64) signs &= ~std::uint64_t{0} << begin % 64;
    if (block == (end - 1) / 64) signs &= ~std::uint64_t{0} >> (63 - (end - 1) % 64);
    for (; signs != 0; signs &= signs - 1) take(part_begin_ + block * 64 + static_cast<std::size_t>(std::countr_zero(signs)));
  }
}

inline Token Words::at(std::size_t offset) const {
  const std::size_t index = from(offset);
  return index < places_.size() && part_begin_ + places_[index].begin == offset ? (*this)[index] : Token();
}

}  // namespace congvan
