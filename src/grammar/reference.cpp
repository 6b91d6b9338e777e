#include "grammar/reference.hpp"

#include <algorithm>
#include <array>

#include "grammar/scan.hpp"
#include "lexicon/kinds.hpp"
#include "text/packed.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kLongestGroup = 48;
constexpr std::size_t kMostGroups = 12;

struct Group {
  std::size_t begin = 0;
  std::size_t end = 0;
  int upper = 0;
  int lower = 0;
  int digits = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] int letters() const { return upper + lower; }
  /// Capitals and figures, as codes are; TTg, CTr and QyĐ have one or two small letters.
  [[nodiscard]] bool is_code() const { return upper + digits >= 1 && lower <= 2 && (upper >= 2 || lower == 0 || digits > 0); }
};

// A run of letters, figures and inner & . _ ( ) at `at`.
Group group_at(std::string_view text, std::size_t at) {
  Group group{at, at};
  std::size_t p = at;
  while (p < text.size() && p - at < kLongestGroup) {
    const CodePoint point = code_point_at(text, p);
    if (is_letter(point.value)) {
      // "SMEngày 15": the next word glued on by a lost line break.
      if (point.value == U'n' && group.upper > 0 && starts_with_words(text.substr(p, std::min<std::size_t>(6, text.size() - p)), "ngay"))
        break;
      if (point.value == U'n' && group.upper > 0 && text.substr(p).starts_with("ngày")) break;
      ++(is_upper(point.value) ? group.upper : group.lower);
    } else if (is_digit(point.value)) {
      ++group.digits;
    } else if (point.value == U'+' && group.upper > 0) {  // "ĐT+KH": two units
      if (p + 1 >= text.size() || !is_upper(code_point_at(text, p + 1).value)) break;
    } else if (point.value == U'&' || point.value == U'.' || point.value == U'_') {
      if (group.empty() || p + point.size >= text.size()) break;
      const CodePoint next = code_point_at(text, p + point.size);
      if (!is_letter(next.value) && !is_digit(next.value)) break;
      if (point.value == U'.' && !(is_upper(next.value) || is_digit(next.value))) break;
    } else if (point.value == U'(' && !group.empty()) {
      // PC04(Đ1): a short code in brackets, glued on.
      const std::size_t close = text.find(')', p);
      if (close == std::string_view::npos || close - p > 12 || text.substr(p, close - p).find(' ') != std::string_view::npos) break;
      const std::string_view inner = text.substr(p + 1, close - p - 1);
      if (inner.empty() || !(is_all_caps(inner) || is_digit(code_point_at(inner, 0).value) || is_upper(code_point_at(inner, 0).value)))
        break;
      group.end = close + 1;
      p = close + 1;
      continue;
    } else if (!is_ignorable(point.value)) {
      break;
    }
    p += point.size;
    group.end = p;
  }
  return group;
}

// An ordinary word with a capital ("Chính", "Sở") is no group of a symbol.
bool is_plain_word(const Group& group) { return group.lower >= 1 && group.upper <= 1 && group.digits == 0 && group.letters() > 3; }

enum class Sign : unsigned char { none, slash, hyphen };

Sign sign_at(std::string_view text, std::size_t at, std::size_t* length) {
  if (at >= text.size()) return Sign::none;
  const CodePoint point = code_point_at(text, at);
  *length = point.size;
  if (is_slash(point.value)) return Sign::slash;
  return is_hyphen(point.value) ? Sign::hyphen : Sign::none;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at, Trust trust) : text_(text), begin_(at), end_(at), trust_(trust) {}

  std::optional<ReferenceMatch> read() {
    if (!read_number()) return std::nullopt;
    while (groups_ < kMostGroups && read_group()) ++groups_;
    read_bracketed_code();
    if (!is_enough()) return std::nullopt;
    return ReferenceMatch{begin_, end_};
  }

 private:
  bool read_number() {
    std::size_t digits = skip_digits(text_, begin_);
    if (digits == begin_) {
      if (trust_ != Trust::number) return false;
      std::size_t length = 0;
      if (sign_at(text_, begin_, &length) != Sign::none) return true;  // left blank: "/TTr-CAT", "-QC/ĐU"
      const Group group = group_at(text_, begin_);                     // a firm's code: "CV/ILA/2658A"
      if (group.empty() || !group.is_code() || is_plain_word(group)) return false;
      coded_ = true;
      end_ = group.end;
      letters_ = group.letters();
      if (group.digits > 0) figures_ = true;
      return true;
    }
    if (digits - begin_ > 6) {
      if (trust_ != Trust::number || digits - begin_ > 12) return false;
    }
    // "30a", "66.1", "1668 a/": a letter or a part of the number.
    if (digits + 1 < text_.size() && text_[digits] == '.' && skip_digits(text_, digits + 1) > digits + 1 &&
        skip_digits(text_, digits + 1) - digits <= 3) {
      digits = skip_digits(text_, digits + 1);
    }
    std::size_t length = 0;
    for (const std::size_t letter : {digits, digits + 1}) {
      if (letter >= text_.size() || (letter > digits && text_[digits] != ' ')) break;
      const CodePoint point = code_point_at(text_, letter);
      const bool suffix = point.value < 0x80 && skeleton_of(point.value) >= 'a' && skeleton_of(point.value) <= 'e';
      if (suffix && sign_at(text_, letter + point.size, &length) == Sign::slash && (letter == digits || !is_upper(point.value))) {
        digits = letter + point.size;
        break;
      }
    }
    end_ = digits;
    figures_ = true;
    return true;
  }

  bool read_group() {
    std::size_t p = skip_blanks(text_, end_);
    const bool blank_left = p > end_;
    if (p - end_ > 24) return false;
    std::size_t length = 0;
    const Sign sign = sign_at(text_, p, &length);
    if (sign == Sign::none) {
      // "87QĐ/UB", "1456 QĐ/BYT": the kind follows the number without a sign.
      if (!coded_ && groups_ == 0 && trust_ == Trust::number && p - end_ <= 1) {
        const Group kind = group_at(text_, p);
        if (kind.upper >= 2 && kind.letters() <= 4 && kind.lower <= 1 && kind.digits == 0 &&
            sign_at(text_, kind.end, &length) == Sign::slash) {
          first_symbol_ = {p, kind.end};
          letters_ = kind.letters();
          lettered_groups_ = 1;
          end_ = kind.end;
          return true;
        }
      }
      // A firm's code whose number stands apart: "số AC 20230201-01".
      if (coded_ && groups_ == 0 && blank_left && !figures_ && skip_digits(text_, p) - p >= 4) {
        const Group number = group_at(text_, p);
        end_ = number.end;
        figures_ = true;
        return true;
      }
      return false;
    }
    const std::size_t after = p + length;
    const std::size_t q = skip_blanks(text_, after);
    const bool blank_right = q > after;
    if (q - after > 4) return false;
    const Group group = group_at(text_, q);
    if (group.empty() || is_plain_word(group)) return false;
    const CodePoint first = code_point_at(text_, q);
    if (!is_upper(first.value) && !is_digit(first.value)) return false;
    if (!accepts(sign, group, blank_left, blank_right)) return false;
    if (letters_ == 0 && group.letters() > 0) first_symbol_ = {q, group.end};
    hyphens_ += sign == Sign::hyphen ? 1 : 0;
    if (group.letters() > 0) ++lettered_groups_;
    letters_ += group.letters();
    end_ = group.end;
    return true;
  }

  [[nodiscard]] bool accepts(Sign sign, const Group& group, bool blank_left, bool blank_right) const {
    const bool number_group = group.letters() == 0;
    if (number_group) {
      // A year ("/2020/"), a part of the number ("06-4/26"), a closing figure ("LOG/2018"). Blanks stand beside a year at most, which a
      // symbol follows: "126 /2024/NĐ-CP".
      if (blank_left || blank_right) {
        std::size_t length = 0;
        return trust_ != Trust::none && sign == Sign::slash && group.digits == 4 &&
               sign_at(text_, skip_blanks(text_, group.end), &length) != Sign::none;
      }
      return trust_ != Trust::none || (sign == Sign::slash && group.digits <= 5);
    }
    if (!group.is_code()) return group.upper >= 1 && !blank_left && !blank_right && trust_ == Trust::number;
    if (sign == Sign::slash) return true;
    if (letters_ == 0) return trust_ != Trust::none || is_party_group(group);
    if (!blank_left && !blank_right) return true;
    const bool code = group.upper >= 2 || (group.upper >= 1 && group.digits >= 1);
    if (!code) return blank_right && !blank_left && group.upper == 1 && group.letters() == 1 && trust_ == Trust::number;
    if (blank_left && blank_right) return hyphens_ == 0 && (is_incomplete() || trust_ == Trust::number);
    return true;
  }

  [[nodiscard]] bool is_party_group(const Group& group) const {
    return !lexicon::kind_of_abbreviation(text_.substr(group.begin, group.end - group.begin)).empty();
  }

  // A symbol that is a kind alone ("TTr") awaits its body.
  [[nodiscard]] bool is_incomplete() const {
    return lettered_groups_ == 1 &&
           !lexicon::kind_of_abbreviation(text_.substr(first_symbol_.begin, first_symbol_.end - first_symbol_.begin)).empty();
  }

  // "26/KH-BCĐ (138)": the steering committee's own number.
  void read_bracketed_code() {
    static constexpr std::string_view kCommittee = "BCĐ";
    if (groups_ == 0 || !text_.substr(begin_, end_ - begin_).ends_with(kCommittee)) return;
    const std::size_t p = skip_blanks(text_, end_);
    if (p == end_ || p >= text_.size() || text_[p] != '(') return;
    const std::size_t close = text_.find(')', p);
    if (close == std::string_view::npos || close - p > 12) return;
    const std::string_view inner = text_.substr(p + 1, close - p - 1);
    for (const char c : inner) {
      const bool code = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
      if (!code) return;
    }
    if (!inner.empty()) end_ = close + 1;
  }

  [[nodiscard]] bool is_enough() const {
    if (coded_) return figures_ || groups_ > 0;
    if (letters_ == 0 || groups_ == 0) return false;
    if (trust_ != Trust::none) return true;
    // Unvouched: a second group in the symbol, a year before it, or the name of a kind.
    const std::string_view symbol = text_.substr(first_symbol_.begin, first_symbol_.end - first_symbol_.begin);
    const bool kind = !lexicon::kind_of_abbreviation(symbol).empty();
    if (lettered_groups_ >= 2) return kind || first_symbol_.end - first_symbol_.begin >= 3;
    return symbol.starts_with("QH") || symbol.starts_with("UBTVQH");
  }

  struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  Trust trust_;
  Piece first_symbol_;
  std::size_t groups_ = 0;
  int letters_ = 0;
  int lettered_groups_ = 0;
  int hyphens_ = 0;
  bool figures_ = false;
  bool coded_ = false;
};

// Bodies whose numbers are the Party's: Quy định 399-QĐ/TW; HD 05-HD/VPTW.
bool is_party_body(std::string_view group) {
  static constexpr std::array kBodies = {
      packed("TW"),    packed("TƯ"),    packed("TU"),    packed("HU"),     packed("QU"),     packed("ThU"),   packed("TXU"),
      packed("TPU"),   packed("ĐU"),    packed("ĐUK"),   packed("CB"),     packed("ĐH"),     packed("BCSĐ"),  packed("ĐĐ"),
      packed("VPTW"),  packed("VPTU"),  packed("VPHU"),  packed("BTCTW"),  packed("BTCTU"),  packed("BTGTW"), packed("BTGTU"),
      packed("BDVTU"), packed("BNCTU"), packed("BNCTW"), packed("UBKTTW"), packed("UBKTTU"), packed("BTV")};
  return std::find(kBodies.begin(), kBodies.end(), packed(group)) != kBodies.end() || group.ends_with("TW") || group.ends_with("TU");
}

// The groups of a symbol that its readers ask for: the first three and the last.
struct Groups {
  std::array<std::string_view, 3> first;
  std::string_view last;
  std::size_t count = 0;
  [[nodiscard]] bool empty() const { return count == 0; }
  [[nodiscard]] std::string_view operator[](std::size_t index) const { return first[index]; }
};

Groups split_groups(std::string_view symbol) {
  Groups groups;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= symbol.size(); ++i) {
    if (i < symbol.size() && symbol[i] != '-' && symbol[i] != '/' && symbol[i] != '_') continue;
    if (i > begin) {
      groups.last = symbol.substr(begin, i - begin);
      if (groups.count < groups.first.size()) groups.first[groups.count] = groups.last;
      ++groups.count;
    }
    begin = i + 1;
  }
  return groups;
}

bool is_normative_kind(std::string_view code) {
  static constexpr std::array kKinds = {packed("NĐ"), packed("NQ"), packed("QĐ"),  packed("TT"),  packed("TTLT"),
                                        packed("CT"), packed("L"),  packed("PL"),  packed("LCT"), packed("NQLT"),
                                        packed("BL"), packed("HP"), packed("VBHN")};
  return std::find(kKinds.begin(), kKinds.end(), packed(code)) != kKinds.end();
}

Family family_of(const Reference& reference, bool hyphen_first, const Groups& groups) {
  const std::string_view first = groups[0];
  const std::string_view kind = lexicon::kind_of_abbreviation(first);
  if (given(reference.year) && (is_normative_kind(kind) || first.starts_with("QH") || first.starts_with("UBTVQH")))
    return Family::normative;
  if (kind == "VBHN") return Family::normative;
  if (hyphen_first && reference.symbol.find('/') != std::string_view::npos && !kind.empty()) return Family::party;
  if (groups.count >= 2 && is_party_body(groups[1]) && !kind.empty() && hyphen_first) return Family::party;
  if (hyphen_first || given(reference.year)) return Family::other;
  const bool code = !first.empty() && is_upper(code_point_at(first, 0).value);
  return code ? Family::administrative : Family::other;
}

}  // namespace

std::optional<ReferenceMatch> reference_at(std::string_view text, std::size_t at, Trust trust) {
  if (at >= text.size()) return std::nullopt;
  return Reader(text, at, trust).read();
}

std::string canonical_form(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size();) {
    const CodePoint point = code_point_at(raw, i);
    const bool space =
        is_blank(point.value) || is_ignorable(point.value) || point.value < 0x20 || point.value == U'*' || point.value == U'`';
    if (is_hyphen(point.value))
      out += '-';
    else if (point.value == 0xD0 || point.value == 0x189)
      out += "Đ";
    else if (point.value == 0xF0)
      out += "đ";
    else if (point.value == 0x2044 || point.value == 0x2215 || point.value == 0xFF0F)
      out += '/';
    else if (!space)
      out += raw.substr(i, point.size);
    i += point.size;
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ';')) out.pop_back();
  return out;
}

Reference split_reference(Value canonical) {
  Reference reference;
  reference.canonical = canonical;
  const std::size_t mark = canonical.find_first_of("/-");
  if (mark == Value::npos) {
    reference.number = canonical;
    return reference;
  }
  // "87QĐ/UB": the figures are the number, the rest the symbol.
  const std::size_t figures = skip_digits(canonical, 0);
  if (figures > 0 && figures + 2 < mark && is_upper(code_point_at(canonical, figures).value) && canonical[mark] == '/') {
    reference.number = canonical.substr(0, figures);
    reference.symbol = canonical.substr(figures);
    const Groups parts = split_groups(reference.symbol);
    if (parts.count > 1) reference.issuer_code = parts[1];
    reference.family = Family::other;
    return reference;
  }
  const bool numbered = mark > 0 && canonical[0] >= '0' && canonical[0] <= '9';
  if (mark > 0) reference.number = canonical.substr(0, mark);
  Value rest = canonical.substr(mark + 1);
  if (canonical[mark] == '/' && skip_digits(rest, 0) == 4 && rest.size() > 4 && (rest[4] == '/' || rest[4] == '-')) {
    const int year = to_number(rest.substr(0, 4));
    if (year >= 1945 && year <= 2099) {
      reference.year = rest.substr(0, 4);
      rest = rest.substr(5);
    }
  }
  // "24/2014": a number and its year.
  if (const int year = rest.size() == 4 && skip_digits(rest, 0) == 4 ? to_number(rest) : 0; numbered && year >= 1945 && year <= 2099) {
    reference.year = rest;
    rest = rest.substr(rest.size());
  }
  reference.symbol = rest;
  const Groups groups = split_groups(rest);
  const bool kind_first = !groups.empty() && !lexicon::kind_of_abbreviation(groups[0]).empty() && groups.count > 1;
  const std::size_t issuer = kind_first ? 1 : 0;
  if (issuer < groups.count) reference.issuer_code = groups[issuer];
  if (issuer + 1 < groups.count) {
    const std::size_t unit = static_cast<std::size_t>(groups[issuer + 1].data() - rest.data());
    reference.unit_code = rest.substr(unit);
  }
  reference.family = numbered || mark == 0 ? family_of(reference, canonical[mark] == '-', groups) : Family::other;
  return reference;
}

std::string_view kind_of_symbol(std::string_view symbol) {
  const Groups groups = split_groups(symbol);
  if (groups.empty()) return {};
  const std::string_view first = lexicon::kind_of_abbreviation(groups[0]);
  // CT is a directive in CT-UBND, and the tax office in CT-TTHT, whose second group is a unit's.
  if (first == "CT" && groups.count > 1) {
    static constexpr std::array<std::string_view, 12> kIssuers = {"TTg", "UBND", "TW",  "TU",  "HU",  "CP",
                                                                  "CTN", "ĐU",   "BYT", "BCA", "BQP", "BCT"};
    const bool body =
        std::any_of(kIssuers.begin(), kIssuers.end(), [&](std::string_view body_code) { return groups[1].starts_with(body_code); });
    const bool ministry = groups[1].starts_with("B") && groups[1].size() <= 8;
    if (!body && !ministry) return {};
  }
  if ((first == "TC" || first == "HĐ" || first == "QT") && groups.count > 1 && !groups[1].starts_with("UBND")) return {};
  if (!first.empty() && groups.count > 1) return first;
  // Kinds in the second place: "01-TANDTC-VKSNDTC/TTLT", "527/TTLT/TTCP".
  if (groups.last == "TTLT") return "TTLT";
  if (groups.count == 1 && (first == "TTLT" || first == "VBHN")) return first;
  return {};
}

bool is_dispatch_symbol(std::string_view symbol) {
  const Groups groups = split_groups(symbol);
  if (groups.empty() || !kind_of_symbol(symbol).empty()) return false;
  return !groups[0].starts_with("QH") && !groups[0].starts_with("UBTVQH") && is_upper(code_point_at(groups[0], 0).value);
}

}  // namespace congvan::grammar
