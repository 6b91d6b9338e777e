// Marks that a recogniser lost are put right in set phrases, and nowhere else.
#include <set>

#include "decode/dirt.hpp"
#include "decode/phrases.hpp"
#include "exact.hpp"
#include "lexicon/set_phrases.hpp"
#include "text/letters.hpp"
#include "text/syllables.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

constexpr double kDoubted = 90;
constexpr double kSure = 96.9;

std::vector<decode::Word> read_words(std::string_view line, double confidence) {
  std::vector<decode::Word> words;
  while (!line.empty()) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    decode::Word word;
    word.text = line.substr(0, blank);
    word.line = 1;
    word.confidence = confidence;
    words.push_back(std::move(word));
    line.remove_prefix(std::min(blank + 1, line.size()));
  }
  return words;
}

std::string joined(const std::vector<decode::Word>& words) {
  std::string out;
  for (const decode::Word& word : words) out += (out.empty() ? "" : " ") + word.text;
  return out;
}

std::string restored(std::string_view line) {
  std::vector<decode::Word> words = read_words(line, kDoubted);
  decode::restore_marks(words);
  return joined(words);
}

std::string cleaned(std::string_view line) {
  std::vector<decode::Word> words = read_words(line, 75);
  decode::drop_dirt(words);
  return joined(words);
}

}  // namespace

TEST_CASE("no two set phrases have the same letters, and each is spelled as the language spells") {
  std::set<std::string> skeletons;
  for (const std::string_view phrase : lexicon::set_phrases()) {
    CAPTURE(std::string(phrase));
    CHECK(skeletons.insert(skeleton(phrase)).second);
    CHECK(phrase.find(' ') != std::string_view::npos);
    CHECK(lower(phrase) == phrase);
    CHECK(restored(phrase) == phrase);
    CHECK(restored(upper(phrase)) == upper(phrase));
  }
}

TEST_CASE("lost and mixed up marks of set phrases are put right") {
  check_rows(
      {
          {"GIÁM ĐÓC", "GIÁM ĐỐC"},
          {"GIÁÃM ĐÓC", "GIÁM ĐỐC"},
          {"Quyêt đinh sô 12/QĐ-SNV", "Quyết định sô 12/QĐ-SNV"},
          {"(Uỷ ban nhan dân) tỉnh", "(Uỷ ban nhân dân) tỉnh"},
          {"kể tư ngày ký./.", "kể từ ngày ký./."},
      },
      restored);
}

TEST_CASE("what may be another word is left alone") {
  for (const std::string_view line :
       {"từ đó đến nay",    "bắt đầu từ ngày",  "thì đưa vào",         "cần bố trí",     "bị thu hồi",     "mỗi trường 01 bản",
        "bị mất điểm",      "hệ thống từ tỉnh", "để xuất trình",       "theo đối tượng", "truyền thống",   "khóa học",
        "nếu trên địa bàn", "thì hành vi",      "Nhà trường ban hành", "cần cử cán bộ",  "ông Vi Văn Phô", "số 12/QĐ-SNV ngày 3/4/2026",
        "hoà giải",         "thông, bảo"})
    CHECK(restored(line) == line);
}

TEST_CASE("words read without doubt are left alone, but where three syllables agree") {
  std::vector<decode::Word> words = read_words("quyêt định", kSure);
  decode::restore_marks(words);
  CHECK(joined(words) == "quyêt định");
  words = read_words("hiệu lực kê từ ngày", kSure);
  decode::restore_marks(words);
  CHECK(joined(words) == "hiệu lực kể từ ngày");
}

TEST_CASE("a speck beside a sign is no second sign") {
  check_rows({{"- Lưu:-VT,:vmthang (02b)", "- Lưu: VT, vmthang (02b)"},
              {"gồm: các phòng", "gồm: các phòng"},
              {"số: 12.345,-67 đồng", "số: 12.345,-67 đồng"},
              {"V/v: chi a.b,c", "V/v: chi a.b,c"}},
             cleaned);
}
