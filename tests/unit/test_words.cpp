// The table of a text's words against the words read one by one.
#include <random>

#include "exact.hpp"
#include "text/words.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string dump(std::string_view text) {
  std::string out;
  const Words words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Token& token = words[i];
    add_line(out, token.in(text));
    if (token.capital()) out += " capital";
    if (token.all_caps()) out += " caps";
    if (token.digits()) out += " digits";
  }
  return out;
}

// Syllables, codes, signs and letters of other languages, put together at random.
std::string random_text(std::mt19937& random) {
  static constexpr std::string_view kPieces[] = {"a", "Đ",    "nghị", " ", " ", "Quyết", "\n", "12",        "/",       "–",     "ỷ",
                                                 "ß", "Ðảng", "УБНД", "“", "x́", "𝒳",     "·",  "HĐND-UBND", "nghiêng", "\u00A0"};
  std::string text;
  for (std::size_t pieces = random() % 40; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
  return text;
}

// Every place of the text, every word in its order.
void check_table(std::string_view text) {
  const Words words(text);
  std::size_t index = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Word word = word_at(text, at);
    REQUIRE(words.from(at) == index);
    if (word.empty()) {
      REQUIRE(words.at(at).empty());
      at += code_point_at(text, at).size;
      continue;
    }
    const Token token = words.at(at);
    REQUIRE(token == token_at(text, at));
    REQUIRE(token == words[index]);
    REQUIRE(token.end == word.end);
    REQUIRE(token.capital() == word.capital);
    REQUIRE(token.all_caps() == word.all_caps);
    REQUIRE(token.digits() == word.digits);
    if (word.end - at <= 64) REQUIRE(word_before(text, word.end).begin == at);
    at = word.end;
    ++index;
  }
  REQUIRE(words.size() == index);
  CHECK(words.from(text.size()) == index);
}

}  // namespace

TEST_CASE("words are runs of letters and digits, with their case") {
  check_rows(
      {
          {"", ""},
          {" – ; ", ""},
          {"Kính gửi: UBND tỉnh", "Kính capital\ngửi\nUBND capital caps\ntỉnh"},
          {"1036/SVHTTDL-VP", "1036 digits\nSVHTTDL capital caps\nVP capital caps"},
          {"30a QĐ932 2B", "30a\nQĐ932 capital caps\n2B caps"},
          {"Ủy\u00A0ban, ỦY BAN", "Ủy capital\nban\nỦY capital caps\nBAN capital caps"},
          {"ĐƯỜNGXUYÊNQUỐCGIA Đườngxuyênquốcgia 1234567890 đườngXUYÊNQUỐC",
           "ĐƯỜNGXUYÊNQUỐCGIA capital caps\nĐườngxuyênquốcgia capital\n"
           "1234567890 digits\nđườngXUYÊNQUỐC"},
      },
      dump);
}

TEST_CASE("a word's key is its skeleton, its exact key its small letters") {
  const auto token = [](std::string_view text) { return token_at(text, 0); };
  CHECK(token("Nghị").is("nghi"_key));
  CHECK(token("NGHỊ").is("nghị"_exact));
  CHECK(token("nghiêng9").is("nghieng9"_key));
  CHECK(token("Đơn").is("đơn"_exact));
  CHECK(token("Ðơn").is("don"_key));
  CHECK_FALSE(token("Ðơn").is("đơn"_exact));  // U+00D0
  CHECK_FALSE(token("nghĩ").is("nghị"_exact));
  CHECK_FALSE(token("nghi").is("nghị"_exact));
  CHECK_FALSE(token("nghiêngx9").is("nghieng9"_key));
  CHECK_FALSE(token("nam").is("năm"_exact));
  CHECK_FALSE(token("näm").is("nam"_exact));
}

TEST_CASE("the table holds the words that are read one by one") {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::string made = random_text(random);
    const Exact text(made);
    CAPTURE(made);
    check_table(text.view());
  }
}

TEST_CASE("a part's words are those of the whole that lie in it") {
  std::mt19937 random(23);
  for (int round = 0; round < 2000; ++round) {
    const std::string made = random_text(random) + '\n' + random_text(random) + '\n' + random_text(random);
    CAPTURE(made);
    const Words whole(made);
    const std::size_t begin = random() % 2 == 0 ? 0 : made.find('\n');
    const std::size_t end = random() % 2 == 0 ? made.size() : made.rfind('\n');
    Words part;
    part.read(made, begin, end, nullptr);
    REQUIRE(part.size() == whole.from(end) - whole.from(begin));
    for (std::size_t i = 0; i < part.size(); ++i) REQUIRE(part[i] == whole[whole.from(begin) + i]);
    for (std::size_t at = 0; at <= made.size(); ++at) {
      const bool inside = at >= begin && at < end;
      REQUIRE(part.at(at) == (inside ? whole.at(at) : Token()));
      REQUIRE(part.cover(at, at) == (at >= begin && at <= end));
    }
    std::string signs;
    std::string wanted;
    part.each_sign(0, made.size(), [&](std::size_t at) { signs += std::to_string(at) + ' '; });
    whole.each_sign(begin, end, [&](std::size_t at) { wanted += std::to_string(at) + ' '; });
    REQUIRE(signs == wanted);
  }
}

TEST_CASE("bytes are classified sixteen at a time as one by one") {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(64, ' ');
    for (char& byte : bytes) byte = static_cast<char>(random() & 0xFFU);
    const Exact exact(bytes);
    REQUIRE(detail::classify(exact.view().data()) == detail::classify_plainly(exact.view().data()));
  }
}

TEST_CASE("broken bytes part words as they do one by one") {
  std::mt19937 random(9);
  static constexpr std::string_view kBytes = "ab1 \xC2\xC3\xE1\xE2\xEF\xF0\xBA\xA1\x80\x97/Z";
  for (int round = 0; round < 5000; ++round) {
    std::string made;
    for (std::size_t size = random() % 150; size > 0; --size) made += kBytes[random() % kBytes.size()];
    const Exact text(made);
    CAPTURE(round);
    check_table(text.view());
  }
}

TEST_CASE("words are told apart by their keys as by their letters") {
  std::mt19937 random(5);
  static constexpr std::string_view kLetters[] = {"a", "á", "Ạ", "ă", "đ", "D", "o", "ơ", "Ổ", "1", "n", "g", "h", "ü", "Ж", "y", "ỹ"};
  std::vector<std::string> made;
  for (int i = 0; i < 400; ++i) {
    std::string& word = made.emplace_back();
    for (std::size_t letters = 1 + random() % 3; letters > 0; --letters) word += kLetters[random() % std::size(kLetters)];
  }
  for (const std::string& a : made) {
    for (const std::string& b : made) {
      const Token left = token_at(a, 0);
      const Token right = token_at(b, 0);
      REQUIRE((left.key == right.key) == (skeleton(a) == skeleton(b)));
      const bool alike = left.key == right.key && (left.shape & Token::kMarks) == (right.shape & Token::kMarks);
      if (lower(a) == lower(b)) REQUIRE(alike);
    }
  }
}

TEST_CASE("memory is used again, and nothing of the text before is left") {
  Words words("Quyết định số 12");
  words.read("một");
  CHECK(words.size() == 1);
  CHECK(words.from(0) == 0);
  CHECK(words.from(5) == 1);
  words.read("");
  CHECK(words.size() == 0);
  CHECK(words.at(0).empty());
}
