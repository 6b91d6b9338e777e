#include "lexicon/signing.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/letters.hpp"
#include "text/phrases.hpp"

namespace congvan::lexicon {
namespace {

constexpr Phrases<10> kCapacities{{"tm", "kt", "tl", "tuq", "q", "t/m", "k/t", "t/l", "t/uq", "ttm"}};

constexpr Phrases<82> kPositions{{
    "chu tri",
    "chu toa",
    "tham phan",
    "kiem sat vien",
    "dieu tra vien",
    "chap hanh vien",
    "cong chung vien",
    "tham tra vien",
    "giam dinh vien",
    "to truong",
    "to pho",
    "nhom truong",
    "hat truong",
    "tram truong",
    "doi pho",
    "nguoi lap",
    "nguoi lam don",
    "bi thu",
    "bo truong",
    "chanh an",
    "chanh thanh tra",
    "chanh van phong",
    "chanh vp",
    "chi cuc truong",
    "chi huy truong",
    "chinh uy",
    "chu nhiem",
    "chu tich",
    "cuc truong",
    "doi truong",
    "giam doc",
    "hieu truong",
    "ho so",
    "pho bi thu",
    "pho chanh",
    "pho chi cuc truong",
    "pho chi huy truong",
    "pho chu nhiem",
    "pho chu tich",
    "pho cuc truong",
    "pho doi truong",
    "pho giam doc",
    "pho hieu truong",
    "pho thong doc",
    "pho thu tuong",
    "pho tong",
    "pho truong",
    "pho vien truong",
    "pho vu truong",
    "phu trach",
    "quyen",
    "thong doc",
    "thu truong",
    "thu tuong",
    "thuong truc",
    "tong bi thu",
    "tong cuc truong",
    "tong giam doc",
    "tong kiem toan",
    "tong thu ky",
    "tham muu truong",
    "truong ban",
    "truong doan",
    "truong khoa",
    "truong phong",
    "truong tieu ban",
    "uy vien",
    "vien truong",
    "vu truong",
    "ke toan truong",
    "thanh tra",
    "chuyen vien",
    "thu ky",
    "ho chu tich",
    "chanh",
    "truong cong an",
    "truong tram",
    "nguoi ky",
    "cuc pho",
    "vien pho",
    "truong",
    "pho",
}};

constexpr Phrases<32> kAcademic{{"gs",           "pgs",         "ts",          "ths",    "bs",        "ckii",     "cki",      "bsckii",
                                 "bscki",        "bsck",        "cn",          "ks",     "ds",        "tskh",     "ll m",     "nsnd",
                                 "nsut",         "ttnd",        "ttut",        "dai ta", "thuong ta", "trung ta", "thieu ta", "dai tuong",
                                 "thuong tuong", "trung tuong", "thieu tuong", "dai uy", "luat su",   "bac si",   "tien si",  "thac si"}};

constexpr Phrases<13> kStamps{{"ky boi", "nguoi ky", "thoi gian ky", "ngay ky", "ky ngay", "co quan", "email", "don vi", "chu ky so",
                               "digitally signed", "signature valid", "ky so boi", "da ky so"}};

// "27/03/2026 22:44:36", "06.11.2024 09:27:05", "+07:00"
bool is_time_line(std::string_view text) {
  if (text.size() < 6 || text.size() > 32) return false;
  std::size_t digits = 0;
  bool colon = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c == ':')
      colon = true;
    else if (c != '/' && c != '.' && c != '-' && c != '+' && c != ' ' && c != 'T' && c != 'Z')
      return false;
  }
  return colon && digits >= 4;
}

template <std::size_t n>
bool is_one_of(const std::string_view (&words)[n], std::string_view cell) {
  constexpr std::size_t kLongest = 64;  // bytes: no level is longer
  cell = trim(cell);
  if (cell.size() > kLongest) return false;
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return starts_with_words(cell, word) && skeleton(cell) == word && is_all_caps(cell); });
}

// Decree 30/2020/NĐ-CP, Điều 4, and "hỏa tốc hẹn giờ" of the exchange (QCVN 102:2016/BTTTT), by their numbers there.
constexpr std::string_view kUrgencyLevels[] = {"khan", "thuong khan", "hoa toc", "hoa toc hen gio"};

}  // namespace

bool capacity_at(std::string_view text, std::size_t* length) {
  std::size_t matched = 0;
  if (!kCapacities.longest_at(text, &matched) || !is_upper(code_point_at(text, 0).value)) return false;
  const std::string_view rest = text.substr(matched);
  if (rest.empty()) return false;
  const bool mark = rest.front() == '.' || rest.front() == ',';
  const bool party = text.substr(0, matched).find('/') != std::string_view::npos;
  const bool plain = is_blank(code_point_at(rest, 0).value) && matched >= 2 && is_all_caps(rest);  // "KT BỘ TRƯỞNG"
  if (!mark && !(party && (is_blank(code_point_at(rest, 0).value) || rest.front() == '.')) && !plain) return false;
  std::size_t at = matched + (mark ? 1U : 0U);
  while (at < text.size() && is_blank(code_point_at(text, at).value)) at += code_point_at(text, at).size;
  if (at >= text.size() || !is_upper(code_point_at(text, at).value)) return false;
  // "NN, KT, VX" are units; scanners read a comma for the dot only before a position.
  if (rest.front() == ',' && !kPositions.longest_at(text.substr(at), &matched)) return false;
  if (length != nullptr) *length = at;
  return true;
}

bool position_at(std::string_view text, std::size_t* length) { return kPositions.longest_at(text, length); }

bool academic_title_at(std::string_view text, std::size_t* length) {
  std::size_t matched = 0;
  if (!kAcademic.longest_at(text, &matched)) return false;
  // "TS. Hà", "BS Lê", "Đại tá Trần": an abbreviation needs its dot or capitals, lest a name be taken for one.
  std::size_t at = matched;
  const bool dot = at < text.size() && text[at] == '.';
  while (at < text.size() && (text[at] == '.' || text[at] == ' ' || text[at] == ',')) ++at;  // "Đại tá, TS. Vi Văn Thông"
  const bool spelled = text.substr(0, matched).find(' ') != std::string_view::npos;
  if (at >= text.size() || (!dot && !spelled && !is_all_caps(text.substr(0, matched)))) return false;
  if (length != nullptr) *length = at;
  return true;
}

bool is_stamp_line(std::string_view text) {
  if (is_time_line(text)) return true;
  if (text.find('@') != std::string_view::npos && text.find(' ') == std::string_view::npos) return true;
  // What viewers of PDF paint into the field of a signature.
  static constexpr Phrases<4> kVerdicts{{"signature not verified", "signature valid", "signature yet to be verified", "chu ky hop le"}};
  std::size_t matched = 0;
  if (kVerdicts.longest_at(text, &matched) && trim(text.substr(matched)).empty()) return true;
  return kStamps.longest_at(text, &matched) && matched < text.size() && (text[matched] == ':' || text.substr(matched, 2) == " :");
}

bool names_signer(std::string_view text) {
  static constexpr Phrases<4> kLabels{{"ky boi", "nguoi ky", "ky so boi", "duoc ky boi"}};
  std::size_t matched = 0;
  return kLabels.longest_at(text, &matched) && trim(text.substr(matched)).starts_with(':');
}

bool is_signing_note(std::string_view text) {
  if (text.starts_with('(') || text.starts_with('[')) {
    const std::string folded = skeleton(text);
    return folded.find("da ky") != std::string::npos || folded.starts_with("(ky") || folded.starts_with("[da") ||
           folded.starts_with("(chu ky");
  }
  if (text.size() <= 5 && skeleton(text) == "ky") return true;  // "KÝ": five bytes at most
  // "đã ký" anywhere
  for (std::size_t at = 3; at + 1 < text.size(); ++at) {
    if ((text[at] | 0x20) != 'k' || text[at - 1] != ' ' || glyph_at(text, at + 1).skeleton != 'y') continue;
    const CodePoint a = code_point_before(text, at - 1);
    if (skeleton_of(a.value) == 'a' && at - 1 > a.size && skeleton_of(code_point_before(text, at - 1 - a.size).value) == 'd') return true;
  }
  return false;
}

bool is_urgency(std::string_view cell) { return is_one_of(kUrgencyLevels, cell); }

std::size_t urgency_level(std::string_view mark) {
  const auto* const level = std::find(std::begin(kUrgencyLevels), std::end(kUrgencyLevels), skeleton(trim(mark)));
  return level == std::end(kUrgencyLevels) ? 0 : static_cast<std::size_t>(level - std::begin(kUrgencyLevels)) + 1;
}

bool is_secrecy(std::string_view cell) {
  static constexpr std::string_view kLevels[] = {"tuyet mat", "toi mat", "mat"};
  return is_one_of(kLevels, cell);
}

bool begins_with_family_name(std::string_view words) {
  static constexpr std::array<std::string_view, 44> kNames = {
      "nguyen", "tran", "le",    "pham", "hoang", "huynh", "phan", "vu",    "vo",  "dang",   "bui", "do",    "ho",  "ngo", "duong",
      "ly",     "dinh", "dao",   "doan", "vuong", "trinh", "mai",  "luong", "cao", "truong", "ta",  "ha",    "lam", "luu", "chau",
      "to",     "tong", "quach", "la",   "kieu",  "thai",  "nong", "hua",   "ma",  "giang",  "lo",  "phung", "lai", "than"};
  const Word word = word_at(words, 0);
  const std::string folded = skeleton(word.in(words));
  return std::find(kNames.begin(), kNames.end(), folded) != kNames.end();
}

}  // namespace congvan::lexicon
