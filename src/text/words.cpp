#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace congvan {
namespace {

// What the character at `at` adds to a word, and its bytes.
struct Letter {
  unsigned code = 0;
  std::uint32_t size = 1;
};
Letter letter_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {detail::letter_codes_low[lead], 1};
  const CodePoint point = code_point_at(text, at);
  const auto size = static_cast<std::uint32_t>(point.size);
  if (point.value < detail::kEndOfLow) return {detail::letter_codes_low[point.value], size};
  return {point.value >= 0x1E00 && point.value < 0x1F00 ? detail::letter_codes_additional[point.value - 0x1E00] : 0U, size};
}

// A word as its letters are added one by one.
class Builder {
 public:
  void add(unsigned code) {
    const std::uint64_t skeleton = code & 0xFFU;
    const std::uint64_t shape = code >> 8U;
    if (place_ < 64) {
      token_.key |= skeleton << place_;
      token_.shape |= shape << place_;
    } else {
      add_beyond(skeleton, shape);
    }
    place_ += 8;
  }
  [[nodiscard]] Token finish(std::size_t begin, std::size_t end) {
    token_.begin = static_cast<std::uint32_t>(begin);
    token_.end = static_cast<std::uint32_t>(end);
    return token_;
  }

 private:
  // Of a long word the shape keeps what tells its case: how it begins, whether it holds small letters, whether it holds capitals.
  void add_beyond(std::uint64_t skeleton, std::uint64_t shape) {
    if (place_ == 64) {
      const bool small = (token_.shape & Token::kSmall) != 0;
      const bool capital = (token_.shape & Token::kCapital) != 0;
      token_.shape = (token_.shape & 0xC0U) | (small ? 0x4000U : 0U) | (capital ? 0x800000U : 0U);
    }
    token_.key = ((token_.key * 0x9E3779B97F4A7C15U) ^ skeleton) | Token::kLong;
    token_.shape |= (shape & 0x40U) << 8U | (shape & 0x80U) << 16U;
  }

  Token token_;
  unsigned place_ = 0;
};

}  // namespace

Token token_at(std::string_view text, std::size_t at) {
  Builder word;
  std::size_t end = at;
  while (end < text.size()) {
    const Letter letter = letter_at(text, end);
    if (letter.code == 0) break;
    word.add(letter.code);
    end += letter.size;
  }
  return word.finish(at, end);
}

namespace detail {

ByteClasses classify_plainly(const char* bytes) {
  ByteClasses classes;
  for (unsigned i = 0; i < 64; ++i) {
    const std::uint32_t c = static_cast<unsigned char>(bytes[i]);
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((c | 0x20U) - U'a' < 26U || c - U'0' < 10U) classes.figures_and_letters |= bit;
    if (c >= 0x80) classes.beyond |= bit;
    if (c >= 0x80 && c < 0xC0) classes.continuation |= bit;
    if (c == 0xC2) classes.lead_c2 |= bit;
    if (c == 0xE2) classes.lead_e2 |= bit;
    if (c == 0x20) classes.blanks |= bit;
  }
  return classes;
}

#ifdef __SSE2__
ByteClasses classify(const char* bytes) {
  const auto all = [](int byte) { return _mm_set1_epi8(static_cast<char>(byte)); };
  // 0 <= byte - first < count, all counted without sign.
  const auto within = [&](__m128i block, int first, int count) {
    const __m128i from_first = _mm_sub_epi8(block, all(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from_first, all(count - 1)), from_first);
  };
  ByteClasses classes;
  for (unsigned i = 0; i < 64; i += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto bits = [i](__m128i mask) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(mask))) << i; };
    classes.figures_and_letters |= bits(_mm_or_si128(within(_mm_or_si128(block, all(0x20)), 'a', 26), within(block, '0', 10)));
    classes.beyond |= bits(block);
    classes.continuation |= bits(_mm_cmplt_epi8(block, all(0xC0)));
    classes.lead_c2 |= bits(_mm_cmpeq_epi8(block, all(0xC2)));
    classes.lead_e2 |= bits(_mm_cmpeq_epi8(block, all(0xE2)));
    classes.blanks |= bits(_mm_cmpeq_epi8(block, all(0x20)));
  }
  return classes;
}
#else
ByteClasses classify(const char* bytes) { return classify_plainly(bytes); }
#endif

}  // namespace detail

namespace {

// The first 8 and the next 8 bytes of a word, and zeros behind it.
struct Bytes {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const Bytes&, const Bytes&) = default;
};
constexpr std::size_t kLongestKnown = sizeof(Bytes);

// Bytes of memory that belong to a word of so many.
constexpr std::array<Bytes, kLongestKnown + 1> kMasks = [] {
  std::array<Bytes, kLongestKnown + 1> masks;
  for (std::size_t size = 1; size < masks.size(); ++size) {
    for (std::size_t i = 0; i < size; ++i) {
      const unsigned shift = std::endian::native == std::endian::little ? 8 * (i % 8) : 56 - 8 * (i % 8);
      (i < 8 ? masks[size].low : masks[size].high) |= std::uint64_t{0xFF} << shift;
    }
  }
  return masks;
}();

// Words met before with what their letters say: a language has few, and comparing bytes is quicker than reading them. Each thread keeps its
// own; an entry says the same whatever was read before.
class KnownWords {
 public:
  struct Entry {
    Bytes bytes;
    SkeletonKey key = 0;
    std::uint64_t shape = 0;
    Roles roles = 0;
    std::uint32_t text = 0;  // the number of the last text that held it,
    std::uint32_t form = 0;  // and its form there
  };
  /// Begins a text; returns its number, which no entry has.
  std::uint32_t begin(RolesOf roles_of) {
    if (roles_of != roles_of_ || ++text_ == 0) {
      entries_ = {};
      roles_of_ = roles_of;
      text_ = 1;
    }
    return text_;
  }
  /// What is known of the word of these bytes, or null. What is found comes to its row's front: most words are found there then, and a
  /// processor guesses it.
  [[nodiscard]] Entry* find(const Bytes& bytes) {
    Row& row = entries_[row_of(bytes)];
    if (row.front().bytes == bytes) [[likely]]
      return &row.front();
    for (Entry& entry : row) {
      if (entry.bytes != bytes) continue;
      std::swap(row.front(), entry);
      return &row.front();
    }
    return nullptr;
  }
  /// The entry is kept until some others want its row.
  Entry* keep(const Entry& entry) {
    Row& row = entries_[row_of(entry.bytes)];
    std::shift_right(row.begin(), row.end(), 1);
    return &(row.front() = entry);
  }

 private:
  static constexpr unsigned kBits = 10;
  using Row = std::array<Entry, 4>;
  [[nodiscard]] static std::size_t row_of(const Bytes& bytes) {
    return (bytes.low ^ std::rotl(bytes.high, 23)) * 0x9E3779B97F4A7C15U >> (64U - kBits);
  }
  std::array<Row, std::size_t{1} << kBits> entries_ = {};
  RolesOf roles_of_ = nullptr;
  std::uint32_t text_ = 0;
};
thread_local constinit KnownWords known_words;

// The bytes that are surely of no word are signs of ASCII, U+0080–00BF and U+2000–2FFF. A run of others is a word, or holds a sign of
// another kind and is read letter by letter.
class Runs {
 public:
  /// The bytes of runs among the next 64, and at which of them one begins or has ended, or a sign begins.
  void take(const char* bytes) {
    const detail::ByteClasses of = detail::classify(bytes);
    const std::uint64_t after_continuation = of.continuation << 1U | (last_.continuation >> 63U);
    const std::uint64_t after_e2 = of.lead_e2 << 1U | last_.lead_e2 >> 63U;
    const std::uint64_t second_after_e2 = (of.lead_e2 << 2U | last_.lead_e2 >> 62U) & after_continuation;
    const std::uint64_t after_c2 = of.lead_c2 << 1U | last_.lead_c2 >> 63U;
    const std::uint64_t beyond = of.lead_c2 | of.lead_e2 | ((after_c2 | after_e2 | second_after_e2) & of.continuation);
    const std::uint64_t inside = of.figures_and_letters | (of.beyond & ~beyond);
    const std::uint64_t after_inside = inside << 1U | (inside_ >> 63U);
    begins = inside & ~after_inside;
    ends = after_inside & ~inside;
    signs = ~(inside | of.blanks | of.continuation);
    inside_ = inside;
    last_ = of;
  }
  std::uint64_t begins = 0;
  std::uint64_t ends = 0;
  std::uint64_t signs = 0;

 private:
  std::uint64_t inside_ = 0;
  detail::ByteClasses last_;
};

}  // namespace

// Fills a table, a block of 64 bytes after the other.
class Words::Reader {
 public:
  Reader(std::string_view text, RolesOf roles_of, Words& words)
      : text_(text), roles_of_(roles_of), words_(words), number_(known_words.begin(roles_of)) {
    words_.forms_.clear();
    words_.blocks_.clear();
    words_.blocks_.resize(text.size() / 64 + 1);
    make_room(text.size() / 5 + kMost);
  }

  void read() {
    Runs runs;
    bool open = false;  // a run began in a block before
    std::size_t begin = 0;
    for (std::size_t block = 0; block < words_.blocks_.size(); ++block) {
      const std::size_t at = block * 64;
      take(runs, at);
      words_.blocks_[block].begins = runs.begins;
      words_.blocks_[block].signs = runs.signs;
      if (count_ + kMost > words_.places_.size()) make_room(2 * words_.places_.size());
      std::uint64_t begins = runs.begins;
      std::uint64_t ends = runs.ends;
      if (open && ends != 0) {
        add(begin, at + static_cast<std::size_t>(std::countr_zero(ends)));
        ends &= ends - 1;
        open = false;
      }
      for (; ends != 0; ends &= ends - 1, begins &= begins - 1) {
        add(at + static_cast<std::size_t>(std::countr_zero(begins)), at + static_cast<std::size_t>(std::countr_zero(ends)));
      }
      if (begins == 0) continue;
      open = true;
      begin = at + static_cast<std::size_t>(std::countr_zero(begins));
    }
    words_.places_.resize(count_);
    number_blocks();
  }

 private:
  static constexpr std::size_t kMost = 32;  // runs that end in a block

  void make_room(std::size_t count) { words_.places_.resize(count); }

  void take(Runs& runs, std::size_t at) const {
    if (at + 64 <= text_.size()) return runs.take(text_.data() + at);
    std::array<char, 64> rest = {};  // ends every run
    text_.copy(rest.data(), rest.size(), at);
    runs.take(rest.data());
  }

  [[nodiscard]] Bytes bytes_of(std::size_t begin, std::size_t size) const {
    if (begin + sizeof(Bytes) > text_.size()) [[unlikely]]
      return last_bytes_of(begin, size);
    Bytes bytes;
    std::memcpy(&bytes, text_.data() + begin, sizeof bytes);
    return {bytes.low & kMasks[size].low, bytes.high & kMasks[size].high};
  }
  [[gnu::noinline, nodiscard]] Bytes last_bytes_of(std::size_t begin, std::size_t size) const {
    Bytes bytes;
    std::memcpy(&bytes, text_.data() + begin, size);
    return bytes;
  }

  void add(std::size_t begin, std::size_t end) {
    const std::size_t size = end - begin;
    KnownWords::Entry* known = size <= kLongestKnown ? known_words.find(bytes_of(begin, size)) : nullptr;
    if (known == nullptr) [[unlikely]] {
      known = learn(begin, end);
      if (known == nullptr) return add_one_by_one(begin, end);
    }
    if (known->text != number_) {
      known->text = number_;
      known->form = add_form({known->key, known->shape, static_cast<std::uint32_t>(size), known->roles});
    }
    put(begin, known->form);
  }
  std::uint32_t add_form(const WordForm& form) {
    words_.forms_.push_back(form);
    return static_cast<std::uint32_t>(words_.forms_.size() - 1);
  }
  void put(std::size_t begin, std::uint32_t form) { words_.places_[count_++] = {static_cast<std::uint32_t>(begin), form}; }

  // Null for what is no word of a length that is kept.
  [[gnu::noinline]] KnownWords::Entry* learn(std::size_t begin, std::size_t end) const {
    if (end - begin > kLongestKnown) return nullptr;
    const Token token = token_at(text_, begin);
    if (token.end != end) return nullptr;
    return known_words.keep({bytes_of(begin, end - begin), token.key, token.shape, judge(token), 0, 0});
  }

  // A run may hold more words than were thought of.
  [[gnu::noinline]] void add_one_by_one(std::size_t begin, std::size_t end) {
    words_.blocks_[begin / 64].begins &= ~(std::uint64_t{1} << begin % 64);
    for (std::size_t at = begin; at < end;) {
      const Token token = token_at(text_, at);
      if (token.empty()) {
        at += letter_at(text_, at).size;
        continue;
      }
      if (count_ + kMost >= words_.places_.size()) make_room(2 * words_.places_.size());
      put(at, add_form({token.key, token.shape, static_cast<std::uint32_t>(token.size()), judge(token)}));
      words_.blocks_[at / 64].begins |= std::uint64_t{1} << at % 64;
      at = token.end;
    }
  }

  void number_blocks() {
    std::uint32_t before = 0;
    for (Block& block : words_.blocks_) {
      block.before = before;
      before += static_cast<std::uint32_t>(detail::count_bits(block.begins));
    }
  }

  [[nodiscard]] Roles judge(const Token& token) const { return roles_of_ == nullptr ? Roles{0} : roles_of_(text_, token); }

  std::string_view text_;
  RolesOf roles_of_;
  Words& words_;
  const std::uint32_t number_;  // of this text
  std::size_t count_ = 0;       // words read
};

void Words::read(std::string_view text, std::size_t begin, std::size_t end, RolesOf roles_of) {
  part_begin_ = begin;
  part_end_ = end;
  Reader(text.substr(begin, end - begin), roles_of, *this).read();
}

}  // namespace congvan
