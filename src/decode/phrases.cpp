#include "decode/phrases.hpp"

#include <array>
#include <string_view>
#include <unordered_map>

#include "text/letters.hpp"

namespace congvan::decode {
namespace {

// Two to four syllables whose letters without marks spell nothing else in an official letter.
constexpr std::array<std::string_view, 127> kPhrases = {
    "giám đốc",     "phó giám đốc",    "tổng giám đốc",     "chủ tịch",       "phó chủ tịch",  "chánh văn phòng",
    "văn phòng",    "ủy ban nhân dân", "hội đồng nhân dân", "ủy viên",        "bộ trưởng",     "thứ trưởng",
    "thủ tướng",    "chính phủ",       "quốc hội",          "sở y tế",        "bộ y tế",       "ngành y tế",
    "bộ tài chính", "sở tài chính",    "sở nội vụ",         "bộ nội vụ",      "sở tư pháp",    "bộ tư pháp",
    "quyết định",   "nghị định",       "nghị quyết",        "chỉ thị",        "thông báo",     "thông tư",
    "tờ trình",     "kế hoạch",        "công văn",          "văn bản",        "báo cáo",       "đề nghị",
    "đề án",        "kính gửi",        "nơi nhận",          "như trên",       "căn cứ",        "thực hiện",
    "tổ chức",      "bổ sung",         "sửa đổi",           "quy định",       "hướng dẫn",     "triển khai",
    "tổng hợp",     "phối hợp",        "chủ trì",           "chỉ đạo",        "kết quả",       "hoàn thành",
    "hoàn chỉnh",   "nhiệm vụ",        "trách nhiệm",       "quyền hạn",      "cơ cấu",        "chức năng",
    "thi hành",     "thi đua",         "khen thưởng",       "tập thể",        "danh hiệu",     "đạt thành tích",
    "đính kèm",     "chi tiết",        "chi phí",           "kinh phí",       "một số điều",   "số điều của",
    "cân đối",      "từ nguồn",        "chính quyền",       "địa phương",     "đẩy mạnh",      "đổi mới",
    "tinh thần",    "tinh gọn",        "tinh giản",         "phổ biến",       "tuyên truyền",  "pháp luật",
    "quản lý",      "bảo vệ",          "môi trường",        "bệnh viện",      "bệnh nhân",     "khám bệnh",
    "chữa bệnh",    "trung tâm",       "thủ trưởng",        "đơn vị",         "liên quan",     "có hiệu lực",
    "kể từ ngày",   "theo đề nghị",    "xét đề nghị",       "khiếu nại",      "tố cáo",        "thụ lý",
    "thường trú",   "điều động",       "miễn nhiệm",        "bổ nhiệm",       "chuyên đề",     "đối với",
    "đảm bảo",      "bảo đảm",         "cổng ttđt",         "cổng tt-đt",     "số điện thoại", "thủ tục",
    "hành chính",   "cải cách",        "nghiệp vụ",         "hoàn thành tốt", "tốt nhiệm vụ",  "lần hai",
    "lưu vt",       "tiên tiến",       "công khai",         "yêu cầu",        "luật tổ chức",  "chuyển đổi số",
    "điện tử",
};

std::vector<std::u32string> syllables_of(std::string_view phrase) {
  std::vector<std::u32string> syllables(1);
  for (std::size_t i = 0; i < phrase.size();) {
    const CodePoint point = code_point_at(phrase, i);
    i += point.size;
    if (point.value == U' ')
      syllables.emplace_back();
    else
      syllables.back() += point.value;
  }
  return syllables;
}

using Table = std::unordered_map<std::string, std::vector<std::vector<std::u32string>>>;

// By the skeleton of the first syllable.
const Table& table() {
  static const Table phrases = [] {
    Table out;
    for (const std::string_view phrase : kPhrases) out[skeleton(phrase.substr(0, phrase.find(' ')))].push_back(syllables_of(phrase));
    return out;
  }();
  return phrases;
}

char32_t capital_of(char32_t small) {
  if (small < 0x80) return small >= U'a' && small <= U'z' ? small - 32 : small;
  if (small >= 0xE0 && small <= 0xFE) return small - 32;
  return (small >= 0x100 && small <= 0x1EFF && small != 0x1B0 && small % 2 == 1) ? small - 1 : small == 0x1B0 ? 0x1AF : small;
}

void append_utf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// The word with the syllable's marks, its own capitals and the signs around it; empty when its letters are others.
std::string with_marks(const std::string& word, const std::u32string& syllable) {
  std::string out;
  std::size_t at = 0;
  bool ended = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    if (is_digit(point.value)) return {};
    const bool letter = is_letter(point.value) || (at < syllable.size() && point.value == U'-' && syllable[at] == U'-');
    if (!letter) {
      ended = at > 0;
      if (ended && at < syllable.size()) return {};
      out.append(word, i, point.size);
    } else {
      if (ended || at >= syllable.size()) return {};
      const char32_t wanted = syllable[at++];
      if (wanted != U'-' && skeleton_of(wanted) != skeleton_of(point.value)) return {};
      append_utf8(out, is_upper(point.value) ? capital_of(wanted) : wanted);
    }
    i += point.size;
  }
  return at == syllable.size() ? out : std::string();
}

// A sign that ends a word parts phrases.
bool is_parted(const std::string& word) {
  const char last = word.back();
  return last == '.' || last == ',' || last == ';' || last == ')';
}

std::string letters_of(const std::string& word) {
  std::string letters;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    if (const char letter = skeleton_of(point.value); letter != '\0') letters += letter;
    i += point.size;
  }
  return letters;
}

bool restore_at(std::vector<Word>& words, std::size_t begin, const std::vector<std::u32string>& phrase) {
  if (begin + phrase.size() > words.size()) return false;
  std::vector<std::string> restored;
  for (std::size_t k = 0; k < phrase.size(); ++k) {
    if (k > 0 && is_parted(words[begin + k - 1].text)) return false;
    restored.push_back(with_marks(words[begin + k].text, phrase[k]));
    if (restored.back().empty()) return false;
  }
  for (std::size_t k = 0; k < phrase.size(); ++k) words[begin + k].text = std::move(restored[k]);
  return true;
}

}  // namespace

void restore_marks(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].line == 0) continue;
    const auto entry = table().find(letters_of(words[i].text));
    if (entry == table().end()) continue;
    for (const std::vector<std::u32string>& phrase : entry->second) restore_at(words, i, phrase);
  }
}

}  // namespace congvan::decode
