#include "text/letters.hpp"

#include <array>

#include "text/words.hpp"

namespace congvan {
namespace detail {
namespace {

// '.' is no letter.
constexpr std::string_view kLatin1 = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty";  // U+00C0–U+00FF
constexpr std::string_view kExtendedA =                                                                   // U+0100–U+017F
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr std::string_view kAdditional =  // U+1EA0–U+1EF9: pairs of capital and small
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
static_assert(kLatin1.size() == 64 && kExtendedA.size() == 128 && kAdditional.size() == 90);

constexpr char low_skeleton(std::size_t c) {
  if (c >= '0' && c <= '9') return static_cast<char>(c);
  if (c < 0x80) return (c | 32U) >= 'a' && (c | 32U) <= 'z' ? static_cast<char>(c | 32U) : '\0';
  if (c >= 0xC0 && c <= 0xFF) return kLatin1[c - 0xC0] == '.' ? '\0' : kLatin1[c - 0xC0];
  if (c >= 0x100 && c <= 0x17F) return kExtendedA[c - 0x100];
  if (c == 0x1A0 || c == 0x1A1) return 'o';
  if (c == 0x1AF || c == 0x1B0) return 'u';
  return c == 0x189 ? 'd' : '\0';
}

constexpr bool is_capital(std::size_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
  if (c >= 0x100 && c <= 0x137) return (c & 1U) == 0;
  if (c >= 0x139 && c <= 0x148) return (c & 1U) == 1;
  if (c >= 0x14A && c <= 0x177) return (c & 1U) == 0;
  if (c >= 0x1EA0 && c <= 0x1EF9) return (c & 1U) == 0;
  return c == 0x1A0 || c == 0x1AF || c == 0x178 || c == 0x189 || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F);
}

constexpr unsigned char entry(char skeleton, std::size_t c) {
  return static_cast<unsigned char>(static_cast<unsigned char>(skeleton) | (skeleton != '\0' && is_capital(c) ? 0x80U : 0U));
}

constexpr char32_t lower_of(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c == 0x1AF) return 0x1B0;
  if (c == 0x1A0) return 0x1A1;
  if (c >= 0x100 && c <= 0x17F) return is_capital(c) ? c + 1 : c;
  if (c >= 0x1EA0 && c <= 0x1EF9) return c | 1U;
  return c;
}

// The byte of a Token's shape, and the skeleton below it.
constexpr std::uint16_t letter_code(char skeleton, char32_t c) {
  unsigned code = static_cast<unsigned char>(skeleton);
  if (skeleton == '\0' || is_digit(c)) return static_cast<std::uint16_t>(code);
  code |= is_capital(c) ? 0x8000U : 0x4000U;
  char base = skeleton;
  if (c == 0xD0 || c == 0xF0 || c == 0x189)
    code |= kLooksAlike << 8U;
  else if (c >= 0x80)
    code |= static_cast<unsigned>(mark_of(lower_of(c), &base)) << 8U;
  return static_cast<std::uint16_t>(code);
}

constexpr char rare_skeleton(char32_t c) {
  if (c == 0x256) return 'd';
  return c >= 0x250 && c < kEndOfLow ? '?' : '\0';  // IPA, Greek, Cyrillic: letters without a Latin base
}

}  // namespace

constinit const std::array<std::uint16_t, kEndOfLow> letter_codes_low = [] {
  std::array<std::uint16_t, kEndOfLow> made{};
  for (std::size_t i = 0; i < made.size(); ++i)
    made[i] = letter_code(i < 0x250 ? low_skeleton(i) : rare_skeleton(static_cast<char32_t>(i)), static_cast<char32_t>(i));
  return made;
}();

constinit const std::array<std::uint16_t, 0x100> letter_codes_additional = [] {
  std::array<std::uint16_t, 0x100> made{};
  for (std::size_t i = 0; i < kAdditional.size(); ++i) made[i + 0xA0] = letter_code(kAdditional[i], static_cast<char32_t>(i + 0x1EA0));
  return made;
}();

constinit const std::array<unsigned char, 0x250> letters_low = [] {
  std::array<unsigned char, 0x250> made{};
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = entry(low_skeleton(i), i);
  return made;
}();

constinit const std::array<unsigned char, 0x1F00 - 0x1EA0> letters_additional = [] {
  std::array<unsigned char, 0x1F00 - 0x1EA0> made{};
  for (std::size_t i = 0; i < kAdditional.size(); ++i) made[i] = entry(kAdditional[i], i + 0x1EA0);
  return made;
}();

char rare_skeleton_of(char32_t c) { return rare_skeleton(c); }

std::uint32_t packed_glyph_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  const char32_t c = point.value;
  const std::uint32_t size = static_cast<std::uint32_t>(point.size) << 8U;
  if (c < letters_low.size()) return letters_low[c] | size;
  if (c >= 0x1EA0 && c < 0x1F00) return letters_additional[c - 0x1EA0] | size;
  return entry(rare_skeleton(c), c) | size;
}

CodePoint rare_code_point_at(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xF0 || lead > 0xF4 || at + 3 >= text.size()) return {0xFFFD, 1};
  for (std::size_t i = 1; i < 4; ++i) {
    if (!is_continuation(text[at + i])) return {0xFFFD, 1};
  }
  return {(char32_t{lead} & 0x07U) << 18U | low_bits(text[at + 1]) << 12U | low_bits(text[at + 2]) << 6U | low_bits(text[at + 3]), 4};
}

}  // namespace detail

namespace {

using detail::lower_of;

char32_t upper_of(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c - 32 : c;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
  if (c == 0xFF) return 0x178;
  if (c == 0x1B0) return 0x1AF;
  if (c == 0x1A1) return 0x1A0;
  if (c >= 0x100 && c <= 0x17F) return !is_upper(c) && is_upper(c - 1) ? c - 1 : c;
  if (c >= 0x1EA0 && c <= 0x1EF9) return c & ~char32_t{1};
  return c;
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (c >> 18U));
    out += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

}  // namespace

CodePoint code_point_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && detail::is_continuation(text[begin])) --begin;
  const CodePoint point = code_point_at(text, begin);
  return begin + point.size == at ? point : CodePoint{0xFFFD, 1};
}

bool is_upper(char32_t c) { return detail::is_capital(c); }

std::string skeleton(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    if (glyph.skeleton != '\0')
      out += glyph.skeleton;
    else
      append(out, code_point_at(text, i).value);
    i += glyph.size;
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    append(out, lower_of(point.value));
    i += point.size;
  }
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    append(out, upper_of(point.value));
    i += point.size;
  }
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    if (point.value == U'\t')
      width = (width / 8 + 1) * 8;
    else if (!is_ignorable(point.value) && point.value != U'\r')
      ++width;
    i += point.size;
  }
  return width;
}

Word word_at(std::string_view text, std::size_t at) {
  Word word{at, at, false, true, true, 0};
  bool letters = false;
  while (word.end < text.size()) {
    const Glyph glyph = glyph_at(text, word.end);
    if (glyph.skeleton == '\0') break;
    if (word.end == at) word.capital = glyph.upper;
    word.hash = hash_step(word.hash, glyph.skeleton);
    if (!is_digit(static_cast<unsigned char>(text[word.end]))) {
      letters = true;
      word.digits = false;
      if (!glyph.upper) word.all_caps = false;
    }
    word.end += glyph.size;
  }
  word.all_caps = word.all_caps && letters;
  word.digits = word.digits && !word.empty();
  return word;
}

Word word_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 64) {
    if (static_cast<unsigned char>(text[begin - 1]) < 0x80) {
      if (detail::letters_low[static_cast<unsigned char>(text[begin - 1])] == 0) break;
      --begin;
      continue;
    }
    const CodePoint point = code_point_before(text, begin);
    if (!is_letter(point.value) && !is_digit(point.value)) break;
    begin -= point.size;
  }
  return word_at(text.substr(0, at), begin);
}

namespace {

bool is_outer(char32_t c) { return is_blank(c) || is_ignorable(c) || c == U'\r' || c == U'\n' || c == U'\f'; }

// What begins the blanks and the signs without width beyond ASCII.
bool leads_outer(char c) { return c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF'; }

// False for nearly all texts that end with a letter or a full stop.
bool may_end_outer(std::string_view text) {
  const auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80) return last <= ' ';
  return (text.size() >= 2 && leads_outer(text[text.size() - 2])) || (text.size() >= 3 && leads_outer(text[text.size() - 3]));
}

}  // namespace

std::string_view trim_end(std::string_view text) {
  while (!text.empty() && may_end_outer(text)) {
    const CodePoint point = code_point_before(text, text.size());
    if (!is_outer(point.value)) break;
    text.remove_suffix(point.size);
  }
  return text;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (static_cast<unsigned char>(text.front()) <= ' ' || leads_outer(text.front()))) {
    const CodePoint point = code_point_at(text, 0);
    if (!is_outer(point.value)) break;
    text.remove_prefix(point.size);
  }
  return trim_end(text);
}

bool detail::goes_on_with_words(std::string_view text, std::string_view skeleton_words, std::size_t* length) {
  std::size_t at = 0;
  for (const char wanted : skeleton_words) {
    if (wanted == ' ') {
      while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        if (!is_blank(point.value) && !is_ignorable(point.value) && point.value != U'\n' && point.value != U'\r') break;
        at += point.size;
      }
      continue;
    }
    if (at >= text.size()) return false;
    const Glyph glyph = glyph_at(text, at);
    if (glyph.skeleton != wanted) {
      if (glyph.skeleton != '\0') return false;
      const char32_t sign = code_point_at(text, at).value;
      if ((is_hyphen(sign) ? '-' : static_cast<char>(sign & 0x7FU)) != wanted) return false;
    }
    at += glyph.size;
  }
  if (at < text.size() && skeleton_of(static_cast<unsigned char>(skeleton_words.back())) != '\0' && glyph_at(text, at).skeleton != '\0') {
    return false;
  }
  if (length != nullptr) *length = at;
  return true;
}

namespace {

enum class Alike : unsigned char { yes, no, unclear };

// Whether two bytes beyond ASCII may be those of a capital and its small letter: 32 apart, or one.
bool may_be_cases(unsigned a, unsigned b) { return (a ^ b) == 32 || ((a ^ b) & ((a ^ b) + 1)) == 0; }

// Compares byte by byte, which decides nearly always; unclear where a capital beyond ASCII or more than one blank may stand.
Alike start_alike(std::string_view text, std::string_view small_words) {
  if (text.size() < small_words.size()) return Alike::no;
  for (std::size_t i = 0; i < small_words.size(); ++i) {
    const auto here = static_cast<unsigned char>(text[i]);
    const auto wanted = static_cast<unsigned char>(small_words[i]);
    if (here == wanted) continue;
    const bool at_blank = wanted == ' ' || (i > 0 && small_words[i - 1] == ' ');
    if (at_blank && (here <= ' ' || here == 0xC2 || here == 0xE2 || here == 0xE3)) return Alike::unclear;
    if (here >= 0x80) return wanted >= 0x80 && may_be_cases(here, wanted) ? Alike::unclear : Alike::no;
    if (here < 'A' || here > 'Z' || (here | 32U) != wanted) return Alike::no;
  }
  return Alike::yes;
}

bool goes_on_with_letter(std::string_view text, std::size_t at) {
  return at < text.size() && skeleton_of(code_point_at(text, at).value) != '\0';
}

// Letter by letter.
bool letters_start_with_exact(std::string_view text, std::string_view small_words, std::size_t* length) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < small_words.size();) {
    const CodePoint wanted = code_point_at(small_words, i);
    i += wanted.size;
    if (wanted.value == U' ') {
      const std::size_t begin = at;
      while (at < text.size() && (is_blank(code_point_at(text, at).value) || text[at] == '\n')) at += code_point_at(text, at).size;
      if (at == begin) return false;
      continue;
    }
    if (at >= text.size()) return false;
    const CodePoint point = code_point_at(text, at);
    if (lower_of(point.value) != wanted.value) return false;
    at += point.size;
  }
  if (goes_on_with_letter(text, at)) return false;
  if (length != nullptr) *length = at;
  return true;
}

}  // namespace

bool detail::all_start_with_exact(std::string_view text, std::string_view small_words, std::size_t* length) {
  const Alike alike = start_alike(text, small_words);
  if (alike == Alike::unclear) return letters_start_with_exact(text, small_words, length);
  if (alike == Alike::no || goes_on_with_letter(text, small_words.size())) return false;
  if (length != nullptr) *length = small_words.size();
  return true;
}

bool contains_words(std::string_view text, std::string_view skeleton_words, std::size_t* at) {
  bool boundary = true;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    if (boundary && glyph.skeleton == skeleton_words.front() && starts_with_words(text.substr(i), skeleton_words)) {
      if (at != nullptr) *at = i;
      return true;
    }
    boundary = glyph.skeleton == '\0';
    i += glyph.size;
  }
  return false;
}

bool is_all_caps(std::string_view text) {
  std::size_t upper = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Glyph glyph = glyph_at(text, i);
    if (glyph.skeleton != '\0' && !is_digit(static_cast<unsigned char>(text[i]))) {
      if (!glyph.upper) return false;
      ++upper;
    }
    i += glyph.size;
  }
  return upper >= 2;
}

}  // namespace congvan
