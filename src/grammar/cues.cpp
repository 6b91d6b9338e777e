#include "grammar/cues.hpp"

#include "grammar/scan.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {

bool ends_with(std::string_view words, char mark) {
  const std::string_view text = trim(words);
  return !text.empty() && text.back() == mark;
}

bool ends_sentence(std::string_view words) {
  const std::string_view text = trim(words);
  if (text.empty()) return false;
  const char last = text.back();
  return last == '.' || last == ';' || last == '/' || last == '!' || last == '?';
}

bool holds_end_mark(std::string_view words) {
  const std::string_view text = trim(words);
  const std::string_view tail = text.size() > 12 ? text.substr(text.size() - 12) : text;
  return tail.find("./.") != std::string_view::npos || tail.find("/.") != std::string_view::npos || tail.ends_with("./");
}

bool begins_closing(std::string_view words) {
  static constexpr Phrases<22> kCues{{
      "tren day",  "tran trong",      "kinh trinh",   "kinh de nghi",  "kinh bao cao", "tu nhung",      "tu cac noi dung", "vay",
      "nhan duoc", "can cu noi dung", "ke hoach nay", "thong bao nay", "chi thi nay",  "cong van nay",  "xin tran trong",  "rat mong",
      "dinh kem",  "gui kem",         "kem theo",     "noi dung tren", "kinh mong",    "rat mong duoc",
  }};
  return kCues.begin(words.starts_with('(') ? words.substr(1) : words);
}

bool takes_leave(std::string_view words) {
  static constexpr Phrases<6> kCues{{"kinh trinh", "tran trong", "biet va thuc hien", "biet, thuc hien", "duoc biet", "de biet"}};
  return kCues.stand_in(words);
}

bool proposes(std::string_view heading) {
  static constexpr Phrases<3> kWords{{"kien nghi", "de xuat", "de nghi"}};
  return kWords.stand_in(heading);
}

bool begins_proposal(std::string_view words) {
  static constexpr Phrases<3> kCues{{"kinh de nghi", "kinh trinh", "kinh mong"}};
  return kCues.begin(words);
}

bool may_close(std::string_view words) {
  static constexpr Phrases<6> kCues{{"de nghi", "yeu cau", "giao", "trong qua trinh", "qua trinh", "can cu"}};
  return kCues.begin(words);
}

bool orders(std::string_view intro) {
  if (!ends_with(intro, ':')) return false;
  static constexpr Phrases<13> kCues{{"de nghi", "yeu cau", "giao", "thuc hien", "chi dao", "nhiem vu", "cac noi dung", "noi dung sau",
                                      "cac viec", "tap trung", "tra loi", "huong dan", "co y kien"}};
  return kCues.stand_in(intro);
}

bool is_data(std::string_view words) {
  static constexpr Phrases<16> kLabels{{"ho va ten", "ho ten", "chuc vu", "so dien thoai", "dien thoai", "email", "dia chi", "ngay sinh",
                                        "don vi", "sdt", "so tai khoan", "ma so", "noi cong tac", "can cu", "thoi gian", "dia diem"}};
  return kLabels.begin(words);
}

bool quotes_law(std::string_view words) {
  std::size_t length = 0;
  if (starts_with_words(words, "tai", &length)) words = trim(words.substr(length));
  for (const std::string_view part : {"khoan", "diem", "dieu", "muc"}) {
    if (!starts_with_words(words, part, &length)) continue;
    const Word number = word_at(words, skip_blanks(words, length));
    return number.digits || number.end - number.begin <= 2;
  }
  return false;
}

}  // namespace congvan::grammar
