// Bytes to text, and offsets to lines and columns. Inputs lie in buffers of their exact size: a sanitizer sees one byte too far.
#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <ctime>
#include <random>
#include <string>
#include <utility>

#include "congvan/text.hpp"
#include "exact.hpp"
#include "text/utf8.hpp"

using namespace congvan;
using congvan::testing::Exact;

namespace {

std::string text_of(std::string_view bytes) {
  const Exact input(bytes);
  return std::string(Text::from_utf8(input.view()).utf8);
}

std::string times(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

void append(char32_t c, std::string& out) { icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out); }

std::string normalised(const std::string& utf8, const icu::Normalizer2& form) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form.normalizeUTF8(0, utf8, sink, nullptr, status);
  return out;
}
const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}
const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

constexpr std::string_view kFffd = "\xEF\xBF\xBD";

}  // namespace

TEST_CASE("text that is NFC already is borrowed, byte for byte") {
  for (const std::string_view bytes :
       {"", "a", "Số: 1036 /SVHTTDL-VP", "\xEF\xBB\xBFKính gửi:\r\n– Ủy ban nhân dân “tỉnh”…\f",
        "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU, Độc lập - Tự do - Hạnh phúc", "\xEF\x82\xB7 gạch đầu dòng", "x\xCC\xA3 còn dấu"}) {
    CAPTURE(bytes);
    const Exact input(bytes);
    const Text text = Text::from_utf8(input.view());
    CHECK(text.utf8.data() == input.view().data());
    CHECK(text.utf8.size() == bytes.size());
    CHECK(text.repaired_count == 0);
  }
}

TEST_CASE("NUL bytes are text") {
  const std::string bytes("a\0b\0e\xCC\x81\0", 8);
  CHECK(text_of(bytes) == std::string("a\0b\0\xC3\xA9\0", 7));
}

TEST_CASE("decomposed letters are composed, and nothing else changes") {
  const struct {
    std::string_view input;
    std::string_view expected;
  } rows[] = {
      {"So\xCC\x82\xCC\x81: 12", "Số: 12"},
      {"o\xCC\x81\xCC\x82", "ó\xCC\x82"},  // marks of one class keep their order
      {"o\xCC\x82\xCC\xA3", "ộ"},          // the dot below goes first
      {"\xCC\x81"
       "a",
       "\xCC\x81"
       "a"},                                             // a mark without a letter
      {"\xE1\xBB\xA3\xCC\x81", "\xE1\xBB\xA3\xCC\x81"},  // ợ with an acute: no such letter
      {"\xC6\xA1\xCC\xA3", "ợ"},
      {"\xE2\x84\xAB", "Å"},  // ångström sign
      {"\xE2\x80\x80"
       "a",
       "\xE2\x80\x82"
       "a"},  // en quad
      {"\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", "각"},
      {"Uy\xCC\x89 ban \xFF nha\xCC\x82n da\xCC\x82n", "Uỷ ban \xEF\xBF\xBD nhân dân"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.input);
    CHECK(text_of(row.input) == row.expected);
    // At every distance from the start and the end, for the scan takes sixteen bytes at a time.
    for (std::size_t pad = 0; pad < 20; ++pad) {
      const std::string before(pad, '.');
      CHECK(text_of(before + std::string(row.input) + before) == before + std::string(row.expected) + before);
    }
  }
}

TEST_CASE("every character alone reads as its NFC form") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string utf8;
    append(c, utf8);
    if (text_of(utf8) != normalised(utf8, nfc())) FAIL_CHECK("U+" << static_cast<unsigned>(c));
  }
}

TEST_CASE("any mixture of letters and marks reads as its NFC form") {
  std::mt19937 random(1);
  const auto below = [&](std::uint32_t n) { return static_cast<char32_t>(random() % n); };
  for (int round = 0; round < 20000; ++round) {
    std::string utf8;
    const std::size_t length = round % 500 == 0 ? 2000 : random() % 12;
    for (std::size_t i = 0; i < length; ++i) {
      const char32_t choices[] = {U'a' + below(26),       0x300 + below(0x70),   0x1E00 + below(0x100),
                                  0xC0 + below(0x140),    0x1100 + below(0x100), 0x900 + below(0x700),
                                  0x1F00 + below(0x1100), 0xF900 + below(0x200), 0x1D100 + below(0x100)};
      append(choices[length == 2000 ? 1 : below(9)], utf8);
    }
    const std::string expected = normalised(utf8, nfc());
    if (text_of(utf8) != expected) FAIL_CHECK("round " << round);
    if (text_of(normalised(utf8, nfd())) != expected) FAIL_CHECK("NFD, round " << round);
  }
}

TEST_CASE("each maximal subpart of a broken sequence becomes one U+FFFD") {
  const struct {
    std::string_view input;
    std::string_view expected;  // "?" stands for U+FFFD
    std::size_t places;
  } rows[] = {
      {"\x80", "?", 1},
      {"a\xC3", "a?", 1},
      {"a\xE1\xBB", "a?", 1},
      {"\xE1\xBB"
       "b",
       "?b", 1},
      {"\xE1"
       "a\xBF",
       "?a?", 2},
      {"\xC0\xAF", "??", 1},
      {"\xED\xA0\x80", "???", 1},  // a surrogate
      {"\xF0\x9F\x98", "?", 1},
      {"\xF4\x90\x80\x80", "????", 1},  // above U+10FFFF
      {"\xE0\x80\x80", "???", 1},       // overlong
      {"\xFF"
       "a\xFE\xFE"
       "b\x80",
       "?a??b?", 3},
      {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80", 0},
      {"\xEF\xBF\xBD", "?", 0},  // U+FFFD that the file itself holds
  };
  for (const auto& row : rows) {
    CAPTURE(row.expected);
    std::string expected;
    for (const char c : row.expected) c == '?' ? expected += kFffd : expected += c;
    for (std::size_t pad = 0; pad < 20; ++pad) {
      const std::string around(pad, '.');
      const Exact input(around + std::string(row.input) + around);
      const Text text = Text::from_utf8(input.view());
      CHECK(text.utf8 == around + expected + around);
      CHECK(text.repaired_count == row.places);
      CHECK(text.repaired.size() == row.places);
      for (const Span span : text.repaired) {
        CHECK(span.size() % 3 == 0);
        CHECK(text.utf8.substr(span.start, 3) == kFffd);
        CHECK(text.utf8.substr(span.end - 3, 3) == kFffd);
      }
    }
  }
}

TEST_CASE("64 repaired places are kept and all are counted") {
  const std::string bytes = times("a\xFF\xFF", 1000);
  const Exact input(bytes);
  const Text text = Text::from_utf8(input.view());
  CHECK(text.repaired_count == 1000);
  REQUIRE(text.repaired.size() == 64);
  CHECK(text.repaired.back() == Span{63 * 7 + 1, 64 * 7});
}

TEST_CASE("random bytes read as ICU's decoder reads them") {
  std::mt19937 random(2);
  constexpr std::string_view pool = "aa\x80\xBF\xC3\xE1\xBB\xB8\xE2\x80\x82\xCC\x81\xF0\x90\xED\xA0\xF4\x8F\xC0\xFF\xE0\xC2\xEF";
  for (int round = 0; round < 50000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = random() % 8 != 0 ? pool[random() % pool.size()] : static_cast<char>(random());
    std::string expected;
    icu::UnicodeString::fromUTF8(bytes).toUTF8String(expected);
    if (text_of(bytes) != normalised(expected, nfc())) FAIL_CHECK("round " << round);
  }
}

TEST_CASE("a moved text keeps its view, a short one too") {
  for (const std::size_t length : {std::size_t{1}, std::size_t{5}, std::size_t{1000}}) {
    const std::string bytes = times("e\xCC\x81", length);
    const std::string expected = times("é", length);
    Text first = Text::from_utf8(bytes);
    Text second = std::move(first);
    CHECK(second.utf8 == expected);
    Text third;
    third = std::move(second);
    CHECK(third.utf8 == expected);
    CHECK(second.utf8.empty());  // NOLINT(bugprone-use-after-move): a moved-from text is empty
  }
  const std::string plain = "abc";
  Text borrowed = Text::from_utf8(plain);
  const Text moved = std::move(borrowed);
  CHECK(moved.utf8.data() == plain.data());
}

TEST_CASE("endless runs of marks take linear time") {
  for (const std::string_view piece : {"\xCC\x81", "\xCC\x81\xCC\xA3", "\xE1\x85\xA1", "\xE0\xBD\xB3", "\xCD\x84"}) {
    CAPTURE(piece);
    const auto seconds = [&](std::size_t size) {
      const std::string bytes = "a" + times(piece, size / piece.size());
      double best = 1e9;  // of processor time: what else the machine does tells nothing
      for (int round = 0; round < 3; ++round) {
        const std::clock_t begin = std::clock();
        CHECK_FALSE(Text::from_utf8(bytes).utf8.empty());
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
      }
      return best;
    };
    const double once = seconds(500'000);
    CHECK(seconds(2'000'000) < 12 * once + 0.05);  // quadratic time would be 16 times as long
  }
}

TEST_CASE("lines end at LF, and columns count characters") {
  const std::string_view utf8 = "Số: 1\r\n\nđ\n";
  const struct {
    std::size_t offset, line, column;
  } rows[] = {{0, 1, 1}, {1, 1, 2}, {4, 1, 3}, {7, 1, 6}, {8, 1, 7}, {9, 2, 1}, {10, 3, 1}, {12, 3, 2}, {13, 4, 1}, {99, 4, 1}};
  const Exact input(utf8);
  const Positions positions(input.view());
  for (const auto& row : rows) {
    CAPTURE(row.offset);
    CHECK(positions.at(row.offset).line == row.line);
    CHECK(positions.at(row.offset).column == row.column);
  }
  CHECK(Positions("").at(0).line == 1);
}

TEST_CASE("places in long lines are those that counting finds") {
  std::mt19937 random(3);
  for (const std::size_t size : {std::size_t{511}, std::size_t{512}, std::size_t{513}, std::size_t{5000}}) {
    std::string utf8;
    while (utf8.size() < size) utf8 += random() % 1000 == 0 ? "\n" : random() % 2 == 0 ? "ệ" : "x";
    const Exact input(utf8);
    const Positions positions(input.view());
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
      if ((static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) continue;
      const Positions::Place place = positions.at(at);
      if (place.line != line || place.column != column) FAIL_CHECK("offset " << at << " of " << size);
      ++column;
      if (utf8[at] == '\n') ++line, column = 1;
    }
  }
}
