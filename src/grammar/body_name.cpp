#include "grammar/body_name.hpp"

#include <array>

#include "grammar/scan.hpp"
#include "layout/marks.hpp"
#include "lexicon/bodies.hpp"
#include "lexicon/kinds.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kMostWords = 24;

bool is_capital_at(std::string_view text, std::size_t at) { return at < text.size() && is_upper(code_point_at(text, at).value); }

// Words of a place that complete a name: "tỉnh Lai Châu", "thành phố Hà Nội", "nước Cộng hòa …".
bool is_place_word(std::string_view text) {
  static constexpr std::array<std::string_view, 14> kWords = {"tinh",    "thanh pho", "tp",         "huyen",  "quan",
                                                              "xa",      "phuong",    "thi tran",   "thi xa", "nuoc",
                                                              "dac khu", "viet nam",  "trung uong", "khu vuc"};
  for (const std::string_view word : kWords) {
    if (starts_with_words(text, word)) return true;
  }
  return false;
}

// After a comma the name goes on only as part of a list that an "và" closes ("Văn hóa, Thể thao và Du lịch").
bool comma_goes_on(std::string_view text, std::size_t after_comma) {
  const std::size_t at = skip_blanks(text, after_comma);
  if (!is_capital_at(text, at) || lexicon::body_head_at(text.substr(at))) return false;
  std::size_t kind = 0;
  if (lexicon::kind_words_at(text.substr(at), &kind) != nullptr) return false;
  std::size_t p = at;
  for (int words = 0; words < 7; ++words) {
    const Word word = word_at(text, p);
    if (word.empty()) return false;
    if (skeleton(word.in(text)) == "va" && words > 0) {
      const std::size_t next = skip_blanks(text, word.end);
      return is_capital_at(text, next) && !lexicon::body_head_at(text.substr(next));
    }
    p = skip_blanks(text, word.end);
    if (p == word.end) {
      if (p < text.size() && text[p] == ',' && words > 0) return comma_goes_on(text, p + 1);
      return false;
    }
  }
  return false;
}

// What may follow a dash inside a name: "Lao động - Thương binh", "Kinh tế - Ngân sách", "Bà Rịa - Vũng Tàu".
bool is_second_half(std::string_view text) {
  static constexpr std::array<std::string_view, 16> kHalves = {"thương binh", "ngân sách", "xã hội",    "kế hoạch", "vũng tàu",   "huế",
                                                               "đô thị",      "kỹ thuật",  "tài chính", "pháp chế", "hành chính", "dân tộc",
                                                               "thông tin",   "đào tạo",   "tổ chức",   "quân sự"};
  for (const std::string_view half : kHalves) {
    if (starts_with_exact(text, half)) return true;
  }
  return false;
}

// Words that go on in small letters after "và" in the names of ministries and departments.
bool is_field(std::string_view text) {
  static constexpr std::array<std::string_view, 18> kFields = {"phát triển nông thôn",
                                                               "môi trường",
                                                               "đào tạo",
                                                               "du lịch",
                                                               "xã hội",
                                                               "truyền thông",
                                                               "công nghệ",
                                                               "đầu tư",
                                                               "tôn giáo",
                                                               "xây dựng",
                                                               "đối ngoại",
                                                               "gia đình",
                                                               "dân vận",
                                                               "thể thao",
                                                               "ủy ban nhân dân",
                                                               "uỷ ban nhân dân",
                                                               "hội đồng nhân dân",
                                                               "việc làm"};
  for (const std::string_view field : kFields) {
    if (starts_with_exact(text, field)) return true;
  }
  return false;
}

// "và" inside a name, or between two bodies that issued together.
bool and_goes_on(std::string_view text, std::size_t after_and) {
  const std::size_t at = skip_blanks(text, after_and);
  if (at >= text.size() || at == after_and) return false;
  std::size_t kind = 0;
  if (lexicon::kind_words_at(text.substr(at), &kind) != nullptr && is_capital_at(text, at)) return false;
  const Word word = word_at(text, at);
  if (word.empty() || word.digits) return false;
  if (is_capital_at(text, at)) return !starts_with_words(text.substr(at), "cac");
  return is_field(text.substr(at));
}

// "(trước sắp xếp)", "(Việt Nam)", "(cũ)" belong to the name; "(sau đây gọi …)", "(BHXH)" do not.
std::size_t bracket_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '(') return at;
  for (const std::string_view words :
       {"truoc sap xep", "cu", "moi", "viet nam", "sau sap xep", "truoc day", "truoc hop nhat", "truoc sap nhap"}) {
    std::size_t length = 0;
    if (starts_with_words(text.substr(at + 1), words, &length) && at + 1 + length < text.size() && text[at + 1 + length] == ')')
      return at + length + 2;
  }
  return at;
}

}  // namespace

std::size_t body_name_end(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  const bool head = at < text.size() && lexicon::body_head_at(text.substr(at), &length);
  if (!head && !is_capital_at(text, at)) return at;
  const Word first = word_at(text, at);
  std::size_t kind = 0;
  if (first.empty() || (!head && lexicon::kind_words_at(text.substr(at), &kind) != nullptr)) return at;
  // A head in small letters is a body's only when a name follows it ("công ty TNHH …", "bà Nguyễn …").
  std::size_t end = head ? at + length : first.end;
  std::size_t complete_length = 0;
  const bool complete = lexicon::complete_body_at(text.substr(at), &complete_length) && complete_length == length;
  const bool joint = starts_with_words(text.substr(at), "lien bo");
  const bool small_head = !first.capital;
  bool named = !small_head;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    std::size_t p = skip_blanks(text, end);
    if (p < text.size() && text[p] == '(') {
      const std::size_t close = bracket_end(text, p);
      if (close > p) end = close;
      break;
    }
    if (p < text.size() && text[p] == ',' && p == end) {
      if (!comma_goes_on(text, p + 1)) break;
      p = skip_blanks(text, p + 1);
    } else if (p < text.size() && is_hyphen(code_point_at(text, p).value)) {
      // "Lao động - Thương binh", "C04 - Bộ Công an"
      const std::size_t next = skip_blanks(text, p + code_point_at(text, p).size);
      if (!is_capital_at(text, next)) break;
      if (!joint && !is_second_half(text.substr(next)) && !(words == 0 && lexicon::body_head_at(text.substr(next)))) {
        break;
      }
      p = next;
    } else if (p == end) {
      // A dot inside an abbreviation ("TP.HCM", "VP.UBND"), "&" or "/" between capitals.
      if (p + 1 < text.size() && (text[p] == '.' || text[p] == '&' || text[p] == '/') && is_capital_at(text, p + 1) && end - at < 64) {
        p = p + 1;
      } else {
        break;
      }
    }
    const Word word = word_at(text, p);
    if (word.empty()) {
      if (p < text.size() && text[p] == '&') {
        end = p + 1;
        continue;
      }
      break;
    }
    if (skeleton(word.in(text)) == "va" && !word.capital) {
      if (!and_goes_on(text, word.end)) break;
      end = word.end;
      continue;
    }
    // "Chính phủ", "Quốc hội" are names by themselves; a place, a term or the state may follow.
    if (complete && words == 0 && !is_place_word(text.substr(p)) && skeleton(word.in(text)) != "va" &&
        !(word.capital && starts_with_words(text.substr(at), "tinh uy")) &&
        !(word.capital && starts_with_words(text.substr(at), "thanh uy"))) {
      break;
    }
    // "HĐND tỉnh khóa XV": the term is no part of the name.
    if (!word.capital && words > 0 && (starts_with_words(text.substr(p), "khoa") || starts_with_words(text.substr(p), "nhiem ky")) &&
        is_capital_at(text, skip_blanks(text, word.end)))
      break;
    if (!word.capital) {
      if (lexicon::ends_body_name(text.substr(p))) break;
      if (word.digits && words > 0) break;
      if (!word.digits && small_head && !named && !is_place_word(text.substr(p))) break;
    } else {
      std::size_t matched = 0;
      const lexicon::KindWords* kind_words = lexicon::kind_words_at(text.substr(p), &matched);
      // "… Việt Nam Hướng dẫn một số nội dung": what the body did; "Ban Quản lý Dự án …" is a name.
      const bool project = kind_words != nullptr && (kind_words->code == "DA" || kind_words->code == "ĐA" || kind_words->code == "CTr");
      const bool numbered = kind_words != nullptr && layout::is_number_word(word_at(text, skip_blanks(text, p + matched)).in(text));
      const bool lawyers =
          kind_words != nullptr && kind_words->code == "L" && starts_with_exact(text.substr(skip_blanks(text, p + matched)), "sư");
      if (kind_words != nullptr && (numbered || (!project && !lawyers && words > 0))) break;
      named = true;
    }
    end = word.end;
  }
  return named ? end : at;
}

}  // namespace congvan::grammar
