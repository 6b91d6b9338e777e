#include "lexicon/kinds.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "text/letters.hpp"
#include "text/packed.hpp"
#include "text/words.hpp"

namespace congvan::lexicon {
namespace {

// Decree 30/2020/NĐ-CP, Appendix III, the first 29 in the order of Điều 7; below the line: Law 64/2025/QH15 (normative), Quy định 399-QĐ/TW
// (party) and usage.
constexpr std::array kKinds = {
    Kind{"NQ", "Nghị quyết", "nghi quyet"},
    Kind{"QĐ", "Quyết định", "quyet dinh"},
    Kind{"CT", "Chỉ thị", "chi thi"},
    Kind{"QC", "Quy chế", "quy che"},
    Kind{"QyĐ", "Quy định", "quy dinh"},
    Kind{"TC", "Thông cáo", "thong cao"},
    Kind{"TB", "Thông báo", "thong bao"},
    Kind{"HD", "Hướng dẫn", "huong dan"},
    Kind{"CTr", "Chương trình", "chuong trinh"},
    Kind{"KH", "Kế hoạch", "ke hoach"},
    Kind{"PA", "Phương án", "phuong an"},
    Kind{"ĐA", "Đề án", "de an"},
    Kind{"DA", "Dự án", "du an"},
    Kind{"BC", "Báo cáo", "bao cao"},
    Kind{"BB", "Biên bản", "bien ban"},
    Kind{"TTr", "Tờ trình", "to trinh"},
    Kind{"HĐ", "Hợp đồng", "hop dong"},
    Kind{"CV", "Công văn", "cong van"},
    Kind{"CĐ", "Công điện", "cong dien"},
    Kind{"BGN", "Bản ghi nhớ", "ban ghi nho"},
    Kind{"BTT", "Bản thỏa thuận", "ban thoa thuan"},
    Kind{"GUQ", "Giấy ủy quyền", "giay uy quyen"},
    Kind{"GM", "Giấy mời", "giay moi"},
    Kind{"GGT", "Giấy giới thiệu", "giay gioi thieu"},
    Kind{"GNP", "Giấy nghỉ phép", "giay nghi phep"},
    Kind{"PG", "Phiếu gửi", "phieu gui"},
    Kind{"PC", "Phiếu chuyển", "phieu chuyen"},
    Kind{"PB", "Phiếu báo", "phieu bao"},
    Kind{"ThC", "Thư công", "thu cong"},
    Kind{"SY", "Bản sao y", "ban sao y"},
    Kind{"TrS", "Bản trích sao", "ban trich sao"},
    Kind{"SL", "Bản sao lục", "ban sao luc"},
    // ---
    Kind{"HP", "Hiến pháp", "hien phap"},
    Kind{"BL", "Bộ luật", "bo luat"},
    Kind{"L", "Luật", "luat"},
    Kind{"PL", "Pháp lệnh", "phap lenh"},
    Kind{"LCT", "Lệnh", "lenh"},
    Kind{"NĐ", "Nghị định", "nghi dinh"},
    Kind{"TT", "Thông tư", "thong tu"},
    Kind{"TTLT", "Thông tư liên tịch", "thong tu lien tich"},
    Kind{"NQLT", "Nghị quyết liên tịch", "nghi quyet lien tich"},
    Kind{"VBHN", "Văn bản hợp nhất", "van ban hop nhat"},
    Kind{"KL", "Kết luận", "ket luan"},
    Kind{"TTri", "Thông tri", "thong tri"},
    Kind{"ĐL", "Điều lệ", "dieu le"},
    Kind{"QT", "Quy trình", "quy trinh"},
    Kind{"PTr", "Phiếu trình", "phieu trinh"},
};

// Words in running text. Longer ones that begin alike are tried first (kind_words_at looks for the longest).
using enum KindUse;
constexpr std::array kWords = {
    KindWords{"bao cao", "BC", plain},
    KindWords{"bao cao danh gia", "BC", plain},
    KindWords{"bao cao giai trinh", "BC", plain},
    KindWords{"bao cao ket qua", "BC", plain},
    KindWords{"bao cao tham dinh", "BC", plain},
    KindWords{"bao cao tham tra", "BC", plain},
    KindWords{"bao cao tong hop", "BC", plain},
    KindWords{"ban ghi nho", "BGN", plain},
    KindWords{"ban thoa thuan", "BTT", plain},
    KindWords{"bien ban", "BB", plain},
    KindWords{"bien ban hop", "BB", plain},
    KindWords{"bien ban kiem tra", "BB", plain},
    KindWords{"bien ban lam viec", "BB", plain},
    KindWords{"bo luat", "BL", law},
    KindWords{"chi thi", "CT", project},
    KindWords{"chuong trinh", "CTr", project},
    KindWords{"chuong trinh hanh dong", "CTr", project},
    KindWords{"chuong trinh cong tac", "CTr", plain},
    KindWords{"cong dien", "CĐ", plain},
    KindWords{"cong van", "CV", project},
    KindWords{"de an", "ĐA", project},
    KindWords{"dieu le", "ĐL", plain},
    KindWords{"don", "", plain},
    KindWords{"don de nghi", "", plain},
    KindWords{"don khieu nai", "", plain},
    KindWords{"don to cao", "", plain},
    KindWords{"don kien nghi", "", plain},
    KindWords{"du an", "DA", plain},
    KindWords{"giay gioi thieu", "GGT", plain},
    KindWords{"giay moi", "GM", plain},
    KindWords{"giay uy quyen", "GUQ", plain},
    KindWords{"giay phep", "", plain},
    KindWords{"giay chung nhan", "", plain},
    KindWords{"giay xac nhan", "", plain},
    KindWords{"hien phap", "HP", law},
    KindWords{"hop dong", "HĐ", plain},
    KindWords{"huong dan", "HD", plain},
    KindWords{"huong dan lien tich", "HD", plain},
    KindWords{"ban an", "", plain},
    KindWords{"ban cao trang", "", plain},
    KindWords{"khang nghi", "", plain},
    KindWords{"kien nghi", "", plain},
    KindWords{"ke hoach", "KH", project},
    KindWords{"ke hoach lien nganh", "KH", plain},
    KindWords{"ke hoach lien tich", "KH", plain},
    KindWords{"ke hoach phoi hop", "KH", plain},
    KindWords{"ket luan", "KL", project},
    KindWords{"ket luan thanh tra", "KL", plain},
    KindWords{"lenh", "LCT", plain},
    KindWords{"menh lenh", "", plain},
    KindWords{"lich cong tac", "", plain},
    KindWords{"lich tiep cong dan", "", plain},
    KindWords{"luat", "L", law},
    KindWords{"nghi dinh", "NĐ", project},
    KindWords{"nghi quyet", "NQ", project},
    KindWords{"nghi quyet chuyen de", "NQ", plain},
    KindWords{"nghi quyet lien tich", "NQLT", project},
    KindWords{"phap lenh", "PL", law},
    KindWords{"phieu bao", "PB", plain},
    KindWords{"phieu chuyen", "PC", plain},
    KindWords{"phieu chuyen don", "PC", plain},
    KindWords{"phieu chuyen thong tin", "PC", plain},
    KindWords{"phieu chuyen van ban", "PC", plain},
    KindWords{"phieu gui", "PG", plain},
    KindWords{"phieu trinh", "PTr", plain},
    KindWords{"phieu trinh giai quyet cong viec", "PTr", plain},
    KindWords{"phieu trinh xu ly cong viec", "PTr", plain},
    KindWords{"phieu trinh xu ly van ban", "PTr", plain},
    KindWords{"phuong an", "PA", plain},
    KindWords{"quy che", "QC", plain},
    KindWords{"quy che phoi hop", "QC", plain},
    KindWords{"quy dinh", "QyĐ", project},
    KindWords{"quy trinh", "QT", plain},
    KindWords{"quyet dinh", "QĐ", project},
    KindWords{"sac lenh", "", plain},
    KindWords{"thong bao", "TB", project},
    KindWords{"thong bao ket luan", "TB", plain},
    KindWords{"thong cao", "TC", plain},
    KindWords{"thong tri", "TTri", plain},
    KindWords{"thong tu", "TT", project},
    KindWords{"thong tu lien tich", "TTLT", project},
    KindWords{"thu cong", "ThC", plain},
    KindWords{"thu cam on", "ThC", plain},
    KindWords{"thu chia buon", "ThC", plain},
    KindWords{"thu chuc mung", "ThC", plain},
    KindWords{"thu khen", "ThC", plain},
    KindWords{"thu ngo", "ThC", plain},
    KindWords{"thu tham hoi", "ThC", plain},
    KindWords{"to trinh", "TTr", project},
    KindWords{"to trinh lien nganh", "TTr", plain},
    KindWords{"van ban", "", generic},
    KindWords{"van ban hop nhat", "VBHN", plain},
    KindWords{"van thu", "", generic},
};

struct Abbreviation {
  std::string_view letters;
  std::string_view code;
};
// Abbreviations beside the codes themselves: Hướng dẫn 36-HD/VPTW (QĐi), Circular 01/2011/TT-BNV (GN, TTh, UQ, GT, NP, TS), usage and
// the typing without Đ that the type's place makes certain (QD, ND).
constexpr std::array kAbbreviations = {
    Abbreviation{"CTHĐ", "CTr"}, Abbreviation{"CTrHĐ", "CTr"}, Abbreviation{"Ctr", "CTr"}, Abbreviation{"QĐi", "QyĐ"},
    Abbreviation{"QyD", "QyĐ"},  Abbreviation{"QD", "QĐ"},     Abbreviation{"ND", "NĐ"},   Abbreviation{"TTR", "TTr"},
    Abbreviation{"Ttr", "TTr"},  Abbreviation{"CTR", "CTr"},   Abbreviation{"PTR", "PTr"}, Abbreviation{"QTr", "QT"},
    Abbreviation{"KLTT", "KL"},  Abbreviation{"TBKL", "TB"},   Abbreviation{"GN", "BGN"},  Abbreviation{"TTh", "BTT"},
    Abbreviation{"UQ", "GUQ"},   Abbreviation{"GT", "GGT"},    Abbreviation{"TS", "TrS"},
};

// Codes and abbreviations by the bucket of their bytes.
struct Code {
  std::uint64_t letters = 0;
  std::string_view code;
  const Kind* kind = nullptr;  // null for abbreviations beside the codes
};
struct Codes {
  static constexpr unsigned kBits = 7;
  std::array<std::uint8_t, (std::size_t{1} << kBits) + 1> begin{};
  std::array<Code, kKinds.size() + kAbbreviations.size()> rows{};

  constexpr Codes() {
    std::size_t used = 0;
    for (std::size_t bucket = 0; bucket + 1 < begin.size(); ++bucket) {
      begin[bucket] = static_cast<std::uint8_t>(used);
      const auto add = [&](const Code& row) {
        if (bucket_of(row.letters, kBits) == bucket) rows[used++] = row;
      };
      for (const Kind& kind : kKinds) add({packed(kind.code), kind.code, &kind});
      for (const Abbreviation& entry : kAbbreviations) add({packed(entry.letters), entry.code, nullptr});
    }
    begin.back() = static_cast<std::uint8_t>(used);
  }
  [[nodiscard]] const Code* find(std::string_view code) const {
    const std::uint64_t letters = packed(code);
    const std::size_t bucket = bucket_of(letters, kBits);
    for (std::size_t i = begin[bucket]; i < begin[bucket + 1]; ++i) {
      if (rows[i].letters == letters) return &rows[i];
    }
    return nullptr;
  }
};
constexpr Codes kByCode;

constexpr auto kFirstLetters = [] {
  std::array<bool, 128> letters{};
  for (const KindWords& words : kWords) letters[static_cast<unsigned char>(words.skeleton[0])] = true;
  return letters;
}();

// The table's rows with the keys of their words, by the bucket of the first: bucket i holds rows[begin[i]] … rows[begin[i + 1] - 1].
// Most words of a text fall into an empty one.
struct Row {
  std::array<SkeletonKey, 6> keys{};
  std::size_t count = 0;
  const KindWords* words = nullptr;
};
constexpr unsigned kBucketBits = 8;
struct Buckets {
  static constexpr std::size_t count = std::size_t{1} << kBucketBits;
  std::array<std::uint8_t, count + 1> begin{};
  std::array<Row, kWords.size()> rows{};
};

constexpr Row row_of(const KindWords& words) {
  Row row;
  row.words = &words;
  for (std::string_view rest = words.skeleton; !rest.empty(); ++row.count) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    row.keys[row.count] = congvan::detail::key_of(rest.substr(0, end)).skeleton;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return row;
}

constexpr Buckets kByFirstWord = [] {
  Buckets made;
  std::size_t used = 0;
  for (std::size_t bucket = 0; bucket < Buckets::count; ++bucket) {
    made.begin[bucket] = static_cast<std::uint8_t>(used);
    for (const KindWords& words : kWords) {
      const Row row = row_of(words);
      if (bucket_of(row.keys[0], kBucketBits) == bucket) made.rows[used++] = row;
    }
  }
  made.begin[Buckets::count] = static_cast<std::uint8_t>(used);
  return made;
}();

// True when nothing but blanks stands between.
bool adjoins(std::string_view text, const Token& word, const Token& next) {
  if (next.begin == word.end + 1 && text[word.end] == ' ') return true;
  for (std::size_t at = word.end; at < next.begin;) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point.value) && !is_ignorable(point.value) && point.value != U'\n' && point.value != U'\r') return false;
    at += point.size;
  }
  return true;
}

// True when the word may begin with this one and go on with another, the blank between them lost.
bool may_be_glued(const Token& word, SkeletonKey first) {
  if ((word.key & Token::kLong) != 0) return true;
  const auto bits = static_cast<unsigned>((std::bit_width(first) + 7) / 8 * 8);
  const SkeletonKey mask = bits == 64 ? ~SkeletonKey{0} : (SkeletonKey{1} << bits) - 1;
  return word.key != first && (word.key & mask) == first;
}

// The end of a row's words that begin with `first`; 0 when others follow.
std::size_t end_of(const Row& row, std::string_view text, const Words& words, const Token& first, std::size_t next) {
  Token last = first;
  for (std::size_t i = 1; i < row.count; ++i, ++next) {
    if (next >= words.size()) return 0;
    const Token word = words[next];
    if (word.end > text.size() || !adjoins(text, last, word)) return 0;
    if (!word.is(row.keys[i])) {
      std::size_t length = 0;
      const bool glued =
          i + 1 < row.count && may_be_glued(word, row.keys[i]) && starts_with_words(text.substr(first.begin), row.words->skeleton, &length);
      return glued ? first.begin + length : 0;
    }
    last = word;
  }
  return last.end;
}

}  // namespace

std::span<const Kind> kinds() { return kKinds; }

std::size_t place_in_article_7(std::string_view code) {
  constexpr std::size_t kPlaces = 29;
  static_assert(kKinds[kPlaces - 1].code == "ThC");
  const auto* const end = kKinds.begin() + kPlaces;
  const auto* const row = std::find_if(kKinds.begin(), end, [&](const Kind& kind) { return kind.code == code; });
  return row == end ? 0 : static_cast<std::size_t>(row - kKinds.begin()) + 1;
}

const Kind* kind_of_code(std::string_view code) {
  const Code* const row = kByCode.find(code);
  return row != nullptr ? row->kind : nullptr;
}

bool begins_kind(const Token& word) {
  const std::size_t bucket = bucket_of(word.key, kBucketBits);
  for (std::size_t i = kByFirstWord.begin[bucket]; i < kByFirstWord.begin[bucket + 1]; ++i) {
    if (word.is(kByFirstWord.rows[i].keys[0])) return true;
  }
  return false;
}

const KindWords* kind_words_at(std::string_view text, const Words& words, const Token& first, std::size_t next, std::size_t* end) {
  const std::size_t bucket = bucket_of(first.key, kBucketBits);
  const KindWords* best = nullptr;
  const SkeletonKey second = next < words.size() ? words[next].key : 0;
  for (std::size_t i = kByFirstWord.begin[bucket]; i < kByFirstWord.begin[bucket + 1]; ++i) {
    const Row& row = kByFirstWord.rows[i];
    if (row.count == 2 && row.keys[1] != second) continue;
    if (!first.is(row.keys[0]) || (best != nullptr && row.words->skeleton.size() <= best->skeleton.size())) continue;
    const std::size_t found = end_of(row, text, words, first, next);
    if (found == 0) continue;
    best = row.words;
    *end = found;
  }
  return best;
}

const KindWords* kind_words_at(std::string_view text, std::size_t* length) {
  if (text.empty() || !can_begin_kind(glyph_at(text, 0).skeleton)) return nullptr;
  const Token first = token_at(text, 0);
  const std::size_t bucket = bucket_of(first.key, kBucketBits);
  const KindWords* best = nullptr;
  for (std::size_t i = kByFirstWord.begin[bucket]; i < kByFirstWord.begin[bucket + 1]; ++i) {
    const Row& row = kByFirstWord.rows[i];
    std::size_t matched = 0;
    if (!first.is(row.keys[0]) || (best != nullptr && row.words->skeleton.size() <= best->skeleton.size())) continue;
    if (!starts_with_words(text, row.words->skeleton, &matched)) continue;
    best = row.words;
    *length = matched;
  }
  return best;
}

bool can_begin_kind(char skeleton_letter) { return kFirstLetters[static_cast<unsigned char>(skeleton_letter) & 127U]; }

std::string_view kind_of_abbreviation(std::string_view abbreviation) {
  if (const Code* const row = kByCode.find(abbreviation)) return row->code;
  // KHPH, CTrPH, QCPH, KHLT: issued together (phối hợp, liên tịch, liên ngành).
  if (abbreviation.size() > 3 && (abbreviation.ends_with("PH") || abbreviation.ends_with("LT") || abbreviation.ends_with("LN"))) {
    if (const Kind* kind = kind_of_code(abbreviation.substr(0, abbreviation.size() - 2))) return kind->code;
  }
  return {};
}

}  // namespace congvan::lexicon
