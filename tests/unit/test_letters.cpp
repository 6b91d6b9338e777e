// Code points, words and skeletons of Vietnamese text.
#include "exact.hpp"
#include "text/letters.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string dump(Word word, std::string_view text) {
  std::string out(word.in(text));
  if (word.capital) out += " capital";
  if (word.all_caps) out += " caps";
  if (word.digits) out += " digits";
  return out;
}

struct Match {
  std::string_view text;
  std::string_view words;
  int length;  // bytes, -1: no match
};

template <std::size_t n, class Function>
void check_matches(const Match (&rows)[n], Function function) {
  for (const Match& row : rows) {
    CAPTURE(row.text);
    CAPTURE(row.words);
    const Exact text(row.text);
    const Exact words(row.words);
    std::size_t length = 12345;
    const bool found = function(text.view(), words.view(), &length);
    CHECK((found ? static_cast<int>(length) : -1) == row.length);
  }
}

}  // namespace

TEST_CASE("the skeleton of a word has neither tones nor marks nor capitals") {
  check_rows(
      {
          {"", ""},
          {"Quyết", "quyet"},
          {"Quyêt", "quyet"},
          {"QUYẾT ĐỊNH", "quyet dinh"},
          {"Uỷ ban, Ủy ban, ỦY BAN", "uy ban, uy ban, uy ban"},
          {"Ðảng", "dang"},  // U+00D0, the look-alike of Đ
          {"ðiểm", "diem"},  // U+00F0
          {"Ɖiều", "dieu"},  // U+0189
          {"Số: 1036/SVHTTDL-VP", "so: 1036/svhttdl-vp"},
          {"Ư ư Ơ ơ Ă ă Â â Ê ê Ô ô", "u u o o a a a a e e o o"},
          {"×÷", "×÷"},  // no letters
          {"§ – “”", "§ – “”"},
      },
      skeleton);
}

TEST_CASE("every Vietnamese letter stands on its ASCII letter") {
  const Row rows[] = {
      {"aàáảãạăằắẳẵặâầấẩẫậ", "a"},
      {"eèéẻẽẹêềếểễệ", "e"},
      {"iìíỉĩị", "i"},
      {"oòóỏõọôồốổỗộơờớởỡợ", "o"},
      {"uùúủũụưừứửữự", "u"},
      {"yỳýỷỹỵ", "y"},
      {"dđ", "d"},
      {"AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ", "a"},
      {"EÈÉẺẼẸÊỀẾỂỄỆ", "e"},
      {"IÌÍỈĨỊ", "i"},
      {"OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ", "o"},
      {"UÙÚỦŨỤƯỪỨỬỮỰ", "u"},
      {"YỲÝỶỸỴ", "y"},
      {"DĐ", "d"},
  };
  for (const Row& row : rows) {
    const bool upper = row.input[0] < 'a';
    for (std::size_t i = 0; i < row.input.size();) {
      const CodePoint point = code_point_at(row.input, i);
      CAPTURE(static_cast<unsigned>(point.value));
      CHECK(skeleton_of(point.value) == row.expected[0]);
      CHECK(is_letter(point.value));
      CHECK(is_upper(point.value) == upper);
      i += point.size;
    }
  }
}

TEST_CASE("small letters keep tones and marks") {
  check_rows(
      {
          {"ỦY BAN NHÂN DÂN", "ủy ban nhân dân"},
          {"Đơn ĐỀ NGHỊ", "đơn đề nghị"},
          {"Ơ Ư Ă Ĩ Ũ Ỹ", "ơ ư ă ĩ ũ ỹ"},
          {"17/QĐ-TTg", "17/qđ-ttg"},
          {"×ß", "×ß"},
      },
      lower);
}

TEST_CASE("bytes that begin no code point are one U+FFFD each") {
  for (const std::string_view bytes : {"\x80", "\xFF", "\xC3", "\xE1\xBB", "\xF0\x9F\x98", "\xC3(", "\xE1(\xBB"}) {
    CAPTURE(bytes);
    const Exact input(bytes);
    CHECK(code_point_at(input.view(), 0).value == 0xFFFD);
    CHECK(code_point_at(input.view(), 0).size == 1);
    CHECK(code_point_before(input.view(), bytes.size()).size == 1);
  }
}

TEST_CASE("a code point is the same from either side") {
  const Exact input("aệ–\xF0\x9F\x98\x80Đ");
  std::size_t at = 0;
  for (const std::size_t size : {1U, 3U, 3U, 4U, 2U}) {
    const CodePoint forth = code_point_at(input.view(), at);
    CHECK(forth.size == size);
    at += size;
    const CodePoint back = code_point_before(input.view(), at);
    CHECK(back.size == size);
    CHECK(back.value == forth.value);
  }
  CHECK(at == input.view().size());
}

TEST_CASE("blanks, hyphens and signs without width are told apart") {
  for (const char32_t c : {0x20, 0x09, 0xA0, 0x2009, 0x202F}) CHECK(is_blank(c));
  for (const char32_t c : {0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212}) CHECK(is_hyphen(c));
  for (const char32_t c : {0x200B, 0xFEFF, 0x2060, 0xAD}) CHECK(is_ignorable(c));
  for (const char32_t c : {0x2D, 0x2F, 0x61, 0x0A, 0x200B}) CHECK_FALSE(is_blank(c));
  for (const char32_t c : {0x20, 0x5F, 0x7E, 0xAD}) CHECK_FALSE(is_hyphen(c));
  for (const char32_t c : {0x20, 0xA0, 0x2D, 0x2013}) CHECK_FALSE(is_ignorable(c));
}

TEST_CASE("a word is a run of letters and figures") {
  check_rows(
      {
          {"Quyết định", "Quyết capital"},
          {"ỦY BAN", "ỦY capital caps"},
          {"2026/QĐ", "2026 digits"},
          {"QH14.", "QH14 capital caps"},
          {"30a", "30a"},
          {"đơn", "đơn"},
          {"Đ", "Đ capital caps"},
          {" a", ""},
          {"-a", ""},
          {"", ""},
      },
      [](std::string_view text) { return dump(word_at(text, 0), text); });
}

TEST_CASE("a word is found from its end") {
  check_rows(
      {
          {"Nghị định", "định"},
          {"số", "số"},
          {"QĐ-UBND", "UBND capital caps"},
          {"ngày 27", "27 digits"},
          {"ngày ", ""},
          {"định.", ""},
      },
      [](std::string_view text) { return dump(word_before(text, text.size()), text); });
}

TEST_CASE("of an endless word at most 64 bytes are taken") {
  const std::string endless(1000, 'a');
  const Word word = word_before(endless, endless.size());
  CHECK(word.end == endless.size());
  CHECK(word.end - word.begin <= 64);
  CHECK(word.end - word.begin > 0);
}

TEST_CASE("columns count characters, and tabs go to multiples of eight") {
  const struct {
    std::string_view text;
    std::size_t width;
  } rows[] = {{"", 0},
              {"Kính gửi", 8},
              {"a\tb", 9},
              {"\t", 8},
              {"12345678\t", 16},
              {"a\xE2\x80\x8B"
               "b",
               2},
              {"a\xC2\xAD"
               "b",
               2},
              {"Số:\xC2\xA0"
               "1",
               5}};
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const Exact text(row.text);
    CHECK(display_width(text.view()) == row.width);
  }
}

TEST_CASE("trimming is decided for each character by what it is, at both ends") {
  for (char32_t c = 1; c < 0x10000; c += c == 0xD7FF ? 0x801 : 1) {
    std::string sign;
    if (c < 0x80) {
      sign = {static_cast<char>(c)};
    } else if (c < 0x800) {
      sign = {static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
    } else {
      sign = {static_cast<char>(0xE0U | c >> 12U), static_cast<char>(0x80U | (c >> 6U & 0x3FU)), static_cast<char>(0x80U | (c & 0x3FU))};
    }
    const std::string both = sign + "/" + sign;
    const bool goes = is_blank(c) || is_ignorable(c) || c == U'\r' || c == U'\n' || c == U'\f';
    CAPTURE(static_cast<unsigned>(c));
    REQUIRE(trim(both) == (goes ? std::string_view("/") : std::string_view(both)));
  }
}

TEST_CASE("trimming takes every blank and sign without width, and nothing else") {
  check_rows(
      {
          {"  a b \t", "a b"},
          {"\xC2\xA0\xE2\x80\xAFSố\xE2\x80\x89", "Số"},
          {"\xEF\xBB\xBFKính gửi\r\n", "Kính gửi"},
          {"\f", ""},
          {"", ""},
          {" – ", "–"},
      },
      trim);
}

TEST_CASE("words are matched by their skeletons, whole") {
  check_matches(
      {
          {"Kính gửi:", "kinh gui", 11},
          {"KÍNH GỬI", "kinh gui", 11},
          {"Kính  \xC2\xA0gửi", "kinh gui", 14},
          {"Kính\ngửi", "kinh gui", 11},
          {"Kínhgửi", "kinh gui", 10},
          {"Kính gửiCác", "kinh gui", -1},
          {"Kính gử", "kinh gui", -1},
          {"Kính", "kinh gui", -1},
          {"Số7", "so", -1},
          {"Số: 7", "so", 4},
          {"", "so", -1},
      },
      [](std::string_view text, std::string_view words, std::size_t* length) { return starts_with_words(text, words, length); });
}

TEST_CASE("words are matched with their tones where tones tell words apart") {
  check_matches(
      {
          {"giao Sở", "giao", 4},
          {"Giao Sở", "giao", 4},
          {"giáo viên", "giao", -1},
          {"của ông", "của", 5},
          {"cửa ông", "của", -1},
          {"đề  nghị", "đề nghị", 13},
          {"đề\nnghị", "đề nghị", 12},
          {"đềnghị", "đề nghị", -1},
          {"đề nghịx", "đề nghị", -1},
          {"sư", "sư", 3},
          {"", "sư", -1},
      },
      [](std::string_view text, std::string_view words, std::size_t* length) { return starts_with_exact(text, words, length); });
}

namespace {

// What starts_with_exact means, letter by letter: the plain twin of the comparison of bytes.
bool plainly_starts(std::string_view text, std::string_view words, std::size_t* length) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < words.size(); i += code_point_at(words, i).size) {
    const CodePoint wanted = code_point_at(words, i);
    const std::size_t begin = at;
    if (wanted.value == U' ') {
      while (at < text.size() && (is_blank(code_point_at(text, at).value) || text[at] == '\n')) at += code_point_at(text, at).size;
      if (at == begin) return false;
      continue;
    }
    if (at >= text.size()) return false;
    at += code_point_at(text, at).size;
    if (lower(text.substr(begin, at - begin)) != words.substr(i, wanted.size)) return false;
  }
  if (at < text.size() && skeleton_of(code_point_at(text, at).value) != '\0') return false;
  *length = at;
  return true;
}

}  // namespace

TEST_CASE("comparing bytes finds the words that comparing letters finds") {
  static constexpr std::string_view pieces[] = {
      "đ",    "Đ",        "ư",    "Ư", "Ấ", "ý", "Ý", "a", "A", "@", "[", " ", "\n", "\t", "\r", ",", "7", "\xC2\xA0", "\xE2\x80\xAF",
      "\xC2", "\xE1\xBB", "\x80", ""};
  static constexpr std::string_view words[] = {"đ", "ư", "ấ", "ý", "a", "đ a", "ấ đ", "a, ư", "aa", "a a"};
  for (const std::string_view first : pieces) {
    for (const std::string_view second : pieces) {
      for (const std::string_view third : pieces) {
        const std::string text = std::string(first).append(second).append(third);
        for (const std::string_view wanted : words) {
          const Exact exact(text);
          std::size_t length = 0;
          std::size_t plain = 0;
          CAPTURE(text);
          CAPTURE(wanted);
          CHECK(starts_with_exact(exact.view(), wanted, &length) == plainly_starts(exact.view(), wanted, &plain));
          CHECK(length == plain);
        }
      }
    }
  }
}

TEST_CASE("words inside a text stand at word boundaries") {
  check_matches(
      {
          {"Ủy ban đề nghị các sở", "de nghi", 9},
          {"(đề nghị)", "de nghi", 1},
          {"bãi đề nghịx", "de nghi", -1},
          {"abcde nghi", "de nghi", -1},
          {"", "de nghi", -1},
      },
      [](std::string_view text, std::string_view words, std::size_t* at) { return contains_words(text, words, at); });
}

TEST_CASE("a line in capitals has two of them and no small letter") {
  for (const std::string_view text : {"SỞ NỘI VỤ", "TM. ỦY BAN NHÂN DÂN", "Ð-Đ 12"}) CHECK(is_all_caps(text));
  for (const std::string_view text : {"", "A", "12/7", "Sở Nội vụ", "QĐ-TTg"}) CHECK_FALSE(is_all_caps(text));
}
