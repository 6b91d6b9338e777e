// Old encodings: bytes to text, which encoding it was, and mojibake undone. Sentences are invented.
#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "input/encoding.hpp"
#include "input/plain.hpp"
#include "packed.hpp"
#include "text/syllables.hpp"

using namespace congvan::input;
using congvan::is_syllable;

namespace {

// The same line in every encoding ("Số 15/UBND-VX, ngày 27 tháng 3: đề nghị các sở báo cáo kết quả thực hiện trước kỳ hạn").
constexpr std::string_view kLine = "Số 15/UBND-VX, ngày 27 tháng 3: đề nghị các sở báo cáo kết quả thực hiện trước kỳ hạn";
struct Row {
  Encoding encoding;
  std::string_view bytes;
};
const std::vector<Row> kLines = {
    {Encoding::windows_1258,
     "S\xF4\xEC 15/UBND-VX, nga\xCCy 27 tha\xECng 3: \xF0\xEA\xCC nghi\xF2 ca\xEC"
     "c s\xF5\xD2 ba\xECo ca\xECo k\xEA\xECt qua\xD2 th\xFD\xF2"
     "c hi\xEA\xF2n tr\xFD\xF5\xEC"
     "c ky\xCC ha\xF2n"},
    {Encoding::tcvn3,
     "S\xE8 15/UBND-VX, ng\xB5y 27 th\xB8ng 3: \xAE\xD2 ngh\xDE c\xB8"
     "c s\xEB b\xB8o c\xB8o k\xD5t qu\xB6 th\xF9"
     "c hi\xD6n tr\xAD\xED"
     "c k\xFA h\xB9n"},
    {Encoding::vni,
     "So\xE1 15/UBND-VX, nga\xF8y 27 tha\xF9ng 3: \xF1"
     "e\xE0 ngh\xF2 ca\xF9"
     "c s\xF4\xFB ba\xF9o ca\xF9o ke\xE1t qua\xFB th\xF6\xEF"
     "c hie\xE4n tr\xF6\xF4\xF9"
     "c ky\xF8 ha\xEFn"},
    {Encoding::vps,
     "S\xD3 15/UBND-VX, ng\xE0y 27 th\xE1ng 3: \xC7\x8A ngh\xCE c\xE1"
     "c s\xAA b\xE1o c\xE1o k\x89t qu\xE4 th\xBF"
     "c hi\x8Cn tr\xDC\xA7"
     "c k\xFF h\xE5n"},
    {Encoding::viscii,
     "S\xAF 15/UBND-VX, ng\xE0y 27 th\xE1ng 3: \xF0\xAB ngh\xB8 c\xE1"
     "c s\xB7 b\xE1o c\xE1o k\xAAt qu\xE4 th\xF1"
     "c hi\xAEn tr\xDF\xBE"
     "c k\xCF h\xD5n"},
};

std::string utf16(std::string_view ascii, bool big) {
  std::string out;
  for (const char c : ascii) out += big ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

/// Bytes read as ISO 8859-1, as careless conversions do.
std::string as_latin1(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

}  // namespace

TEST_CASE("each encoding gives the same text, is told from the others, and from its mojibake") {
  for (const Row& row : kLines) {
    CAPTURE(name_of(row.encoding));
    CHECK(to_utf8(row.bytes, row.encoding) == kLine);
    const Detection found = detect(row.bytes);
    CHECK(found.encoding == row.encoding);
    CHECK_FALSE(found.unsure);
    CHECK_FALSE(is_plain_utf8(row.bytes));
    const std::string latin = as_latin1(row.bytes);
    CHECK_FALSE(is_plain_utf8(latin));
    REQUIRE(mojibake(latin).has_value());
    CHECK(repair_mojibake(latin, *mojibake(latin)) == kLine);
    CHECK(encoding_of_names(row.bytes) == row.encoding);
  }
}

TEST_CASE("a text cut anywhere is still told, from the fourth word beyond ASCII on") {
  for (const Row& row : kLines) {
    for (std::size_t size = 40; size <= row.bytes.size(); ++size) {
      CAPTURE(name_of(row.encoding));
      CAPTURE(size);
      CHECK(detect(row.bytes.substr(0, size)).encoding == row.encoding);
    }
  }
}

TEST_CASE("UTF-8 in any form is left as it is") {
  CHECK(is_plain_utf8(kLine));
  CHECK(is_plain_utf8("plain ASCII"));
  CHECK(is_plain_utf8(""));
  CHECK(is_plain_utf8("d\xC3\xA9j\xC3\xA0"));
  CHECK_FALSE(mojibake("Caf\xC3\xA9, r\xC3\xA9sum\xC3\xA9, na\xC3\xAFve, fa\xC3\xA7"
                       "ade")
                  .has_value());
  CHECK_FALSE(mojibake(kLine).has_value());
  for (std::size_t cut = 4; cut < kLine.size(); ++cut) {
    const Detection found = detect(kLine.substr(0, cut));
    CHECK(found.encoding == Encoding::utf8);
    CHECK_FALSE(found.unsure);
  }
  const Decoded decoded = read_plain(kLine, {});
  CHECK(decoded.text == kLine);
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.doubts.empty());
}

TEST_CASE("UTF-8 read as windows-1252 is undone") {
  const std::string wrong = as_latin1(kLine);
  REQUIRE(mojibake(wrong) == Encoding::utf8);
  CHECK(read_plain(wrong, {}).text == kLine);
  CHECK(read_plain(wrong, {}).encoding == "UTF-8 encoded twice");
}

TEST_CASE("UTF-16 is known with and without byte order mark, and odd bytes at its end do no harm") {
  for (const bool big : {false, true}) {
    const std::string bytes = utf16("cong van so 15", big);
    const Encoding expected = big ? Encoding::utf16be : Encoding::utf16le;
    CHECK(detect(bytes).encoding == expected);
    CHECK(read_plain(bytes, {}).text == "cong van so 15");
    CHECK(read_plain(bytes, {}).doubts.size() == 1);
    const std::string marked = (big ? "\xFE\xFF" : "\xFF\xFE") + bytes;
    CHECK(read_plain(marked, {}).text == "cong van so 15");
    CHECK(read_plain(marked, {}).doubts.empty());
    CHECK(to_utf8(std::string_view(bytes).substr(0, bytes.size() - 1), expected) == "cong van so 1\xEF\xBF\xBD");
  }
  CHECK(to_utf8({"\x3D\xD8\x00\xDE", 4}, Encoding::utf16le) == "\xF0\x9F\x98\x80");
  CHECK(to_utf8({"\x00\xDEo\x00", 4}, Encoding::utf16le) == "\xEF\xBF\xBDo");
}

TEST_CASE("TCVN3 capitals: words among capitals are capitals") {
  struct Case {
    std::string_view bytes;
    std::string_view text;
  };
  for (const Case& c : std::vector<Case>{
           {"C\xE9NG H\xDF"
            "A X\xB7 H\xE9I",
            "CỘNG HÒA XÃ HỘI"},
           {"S\xE8: 7/UBND", "Số: 7/UBND"},      // one capital tells nothing
           {"S\xEB N\xE9I V\xF4", "SỞ NỘI VỤ"},  // but its neighbours do
           {"K\xDDnh g\xF6i: S\xEB N\xE9i v\xF4", "Kính gửi: Sở Nội vụ"},
           {"\xF1Y BAN NH\xA2N D\xA2N", "ỦY BAN NHÂN DÂN"},
           {"S\xEB TNMT", "Sở TNMT"},  // abbreviations tell nothing either
       }) {
    CHECK(to_utf8(c.bytes, Encoding::tcvn3) == c.text);
  }
}

TEST_CASE("marks of VNI keep the case of their vowel, and stay what they are without one") {
  CHECK(to_utf8("A\xD9 a\xD9 A\xF9 \xD1OAN TH\xD6\xCF"
                "C",
                Encoding::vni) == "Á á Á ĐOAN THỰC");
  CHECK(to_utf8("caf\xE9 50\xB0", Encoding::vni) == "café 50°");
}

TEST_CASE("VN1 and VISCII keep capitals in control codes") {
  CHECK(to_utf8("TR\x12"
                "C, \x01T, TH\x02",
                Encoding::tcvn) == "TRỰC, ÚT, THỤ");
  CHECK(to_utf8("K\x1E, K\x14", Encoding::viscii) == "KỴ, KỶ");
}

TEST_CASE("fonts of old encodings are known by name, and text set in them reads as it looks") {
  CHECK(old_font(".VnTime") == OldFont{Encoding::tcvn3, false});
  CHECK(old_font(".VnTimeH") == OldFont{Encoding::tcvn3, true});
  CHECK(old_font("'.vnArial'") == OldFont{Encoding::tcvn3, false});
  CHECK(old_font("VNI-Times") == OldFont{Encoding::vni, false});
  CHECK_FALSE(old_font("Times New Roman").has_value());
  CHECK_FALSE(old_font("").has_value());
  CHECK(text_in_font("C«ng v¨n sè", {Encoding::tcvn3, false}) == "Công văn số");
  CHECK(text_in_font("c«ng v¨n", {Encoding::tcvn3, true}) == "CÔNG VĂN");
  CHECK(text_in_font("Baûo hieåm “xaõ hoäi”", {Encoding::vni, false}) == "Bảo hiểm “xã hội”");
  CHECK(text_in_font("đã đúng ộ", {Encoding::tcvn3, false}).starts_with("đ"));
  CHECK(byte_of_1252(U'“') == 0x93);
  CHECK_FALSE(byte_of_1252(U'ộ').has_value());
}

TEST_CASE("encodings are named as users and documents name them, and by what the record calls them") {
  for (int i = 0; i <= static_cast<int>(Encoding::viscii); ++i) {
    const auto encoding = static_cast<Encoding>(i);
    CHECK(encoding_of_name(name_of(encoding)) == encoding);
  }
  CHECK(encoding_of_name("utf8") == Encoding::utf8);
  CHECK(encoding_of_name("Windows_1258") == Encoding::windows_1258);
  CHECK(encoding_of_name("tcvn") == Encoding::tcvn);
  CHECK(encoding_of_name("x-viet-vps") == Encoding::vps);
  CHECK_FALSE(encoding_of_name("koi8-r").has_value());
  CHECK_FALSE(encoding_of_name("").has_value());
}

TEST_CASE("what was assumed is told, with the first word to check it by; what the user says is not") {
  const Row& vni = kLines[2];
  const Decoded assumed = read_plain(vni.bytes, {});
  REQUIRE(assumed.doubts.size() == 1);
  CHECK(assumed.doubts[0].kind == Doubt::Kind::encoding_assumed);
  CHECK(assumed.doubts[0].found == "VNI");
  CHECK(assumed.text.substr(assumed.doubts[0].begin, assumed.doubts[0].end - assumed.doubts[0].begin) == "Số");
  CHECK(read_plain(vni.bytes, Encoding::vni).doubts.empty());
  CHECK(read_plain(vni.bytes, Encoding::vni).text == kLine);
  CHECK(read_plain("caf\xE9", {}).text == "café");
  CHECK(read_plain("\x93Hello\x94", {}).doubts.at(0).kind == Doubt::Kind::encoding_unsure);
}

TEST_CASE("a syllable is onset, rime and one tone") {
  for (const std::string_view word :
       {"nghị", "QUYẾT", "thuỷ", "thủy", "giếng", "gì", "quốc", "Nguyễn", "ươm", "khuỷu", "hoạch", "đ", "y", "Lắk"}) {
    CAPTURE(word);
    CHECK((word == "đ" || is_syllable(word)));
  }
  for (const std::string_view word : {"", "thuc1", "cảc", "bgị", "nghiạá", "trường-hợp", "été", "ớt2", "zđ", "viÖt", "hochc"}) {
    CAPTURE(word);
    CHECK_FALSE(is_syllable(word));
  }
}

TEST_CASE("a text cut anywhere or with a byte changed gives a text, in every encoding") {
  for (const Row& row : kLines) {
    const auto read = [&row](std::string_view bytes) {
      CHECK(read_plain(bytes, {}).text.size() <= 4 * row.bytes.size());
      CHECK(read_plain(bytes, row.encoding).text.size() <= 4 * row.bytes.size());
    };
    CHECK(congvan::testing::refused_of_damaged(std::string(row.bytes), read) == 0);
  }
}

TEST_CASE("any bytes decode in any encoding to well-formed UTF-8") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t size = random() % 200;
    const auto bytes = std::make_unique<char[]>(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(random());
    const std::string_view view(bytes.get(), size);
    for (int i = 0; i <= static_cast<int>(Encoding::ibm850); ++i) {
      const std::string text = to_utf8(view, static_cast<Encoding>(i));
      CHECK(to_utf8(text, Encoding::utf8).size() + 3 >= text.size());
      CHECK(repair_mojibake(text, static_cast<Encoding>(i)).size() < 4 * text.size() + 4);
    }
    CHECK(read_plain(view, {}).text.size() < 4 * size + 4);
    CHECK(mojibake(view).has_value() <= 1);
  }
}
