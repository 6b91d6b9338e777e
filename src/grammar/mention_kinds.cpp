// A kind's words and the number that follows them: "Quyết định số 12/QĐ-UBND", "Nghị định 24/2014".
#include <algorithm>
#include <array>

#include "grammar/body_name.hpp"
#include "grammar/mention_scanner.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {
namespace {

// Units after a bare number: "Kế hoạch 5 năm", "Thông báo 03 trường hợp" cite nothing.
bool is_counted(std::string_view text, std::size_t at) {
  static constexpr Phrases<40> kUnits{
      {"nam",     "thang", "quy",     "tuan",     "ngay",  "gio",        "lan",          "nguoi", "noi dung",  "truong hop",
       "don vi",  "ban",   "bo",      "cap",      "dot",   "buoi",       "muc",          "chi",   "nhiem",     "loai",
       "diem",    "khoan", "co quan", "dong chi", "ho so", "cong trinh", "doanh nghiep", "xa",    "tieu",      "linh vuc",
       "cong ty", "ty",    "trieu",   "to",       "phong", "so",         "dia phuong",   "du an", "phan tram", "thanh vien"}};
  const std::size_t p = skip_blanks(text, at);
  if (p < text.size() && (text[p] == '%' || text[p] == '/')) return true;
  return kUnits.begin(text.substr(p));
}

// "Hướng dẫn liên ngành số …", "Công điện khẩn số …"
constexpr Phrases<6> kManners{{"lien nganh", "lien tich", "phoi hop", "hoa toc", "khan", "hanh dong"}};

}  // namespace

bool MentionScanner::try_kind(std::size_t start, const KindWords& kind, std::size_t after) {
  Mention mention;
  mention.kind = &kind;
  mention.kind_words = {start, after};
  mention.raw.begin = start;
  mention.plural = word_before_here(start).is("cac"_key);
  if (kind.use == KindUse::law) return try_law(mention, after);
  std::size_t p = skip_blanks(text_, after);
  if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
  for (std::size_t length = 0; p < text_.size() && kManners.begin(text_.substr(p), &length);) p = skip_blanks(text_, p + length);
  // "Nghị định của Chính phủ số …", "Thông tư (liên tịch) số"
  const std::size_t own = skip_owner(mention, p);
  if (try_numbered(mention, own)) return true;
  mention.issuer = {};
  if (const std::size_t number = skip_own_words(mention, p); number > p && try_numbered(mention, number)) return true;
  return try_bare_number(mention, p) || try_dated(mention, p);
}

// "Quyết định thanh tra số …", "Báo cáo kết quả xác minh (lần hai) số …": words that tell a kind apart, up to the number. What follows
// must be of that kind: its symbol begins with the kind's code, or shows none and nothing else can have the number.
std::size_t MentionScanner::skip_own_words(const Mention& mention, std::size_t p) const {
  constexpr int most = 9;
  if (mention.kind->use == KindUse::generic) return p;
  std::size_t q = p;
  bool parted = !is_upper(code_point_at(text_, mention.raw.begin).value);
  for (int words = 0; words < most && q < text_.size(); ++words) {
    if (const std::size_t number = number_word_end(text_, q); number > q) return is_of_kind(mention, number, parted) ? q : p;
    if (text_[q] == '(') {
      const std::size_t close = text_.find(')', q);
      if (close == std::string_view::npos || close - q > 32 || words == 0) return p;
      q = skip_blanks(text_, close + 1);
      continue;
    }
    const Token word = reading_.word(q);
    if (word.empty() || word.digits() || ends_own_words(word) || (word.capital() && !word.all_caps())) return p;
    std::size_t length = 0;
    // "Quyết định phê duyệt dự án số 1811/QĐ-UBND"
    const KindWords* inner = lexicon::begins_kind(word) ? lexicon::kind_words_at(text_.substr(q), &length) : nullptr;
    if (inner != nullptr && (inner->code == mention.kind->code || inner->use == KindUse::generic || inner->use == KindUse::law)) return p;
    parted = parted || inner != nullptr || parts_own_words(word);
    q = skip_blanks(text_, inner != nullptr ? q + length : word.end);
  }
  return p;
}

bool MentionScanner::ends_own_words(const Token& word) {
  static constexpr std::array kEnding = {"tại"_exact, "ngày"_exact, "này"_exact, "trên"_exact, "mẫu"_exact,
                                         "tài"_exact, "nêu"_exact,  "từ"_exact,  "đến"_exact};
  return std::any_of(kEnding.begin(), kEnding.end(), [&](ExactKey ending) { return word.is(ending); });
}

// Words after which the number may be another document's.
bool MentionScanner::parts_own_words(const Token& word) {
  static constexpr std::array kParting = {"của"_exact, "theo"_exact, "với"_exact,  "về"_exact,  "kèm"_exact, "có"_exact,
                                          "là"_exact,  "để"_exact,   "cho"_exact,  "các"_exact, "và"_exact,  "hoặc"_exact,
                                          "đã"_exact,  "được"_exact, "bằng"_exact, "vào"_exact};
  return std::any_of(kParting.begin(), kParting.end(), [&](ExactKey parting) { return word.is(parting); });
}

bool MentionScanner::is_of_kind(const Mention& mention, std::size_t number, bool parted) const {
  std::size_t p = skip_blanks(text_, number);
  if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
  const auto match = reference_at(text_, p, Trust::kind);
  if (!match || names_a_form(number)) return false;
  const std::string canonical = canonical_form(text_.substr(match->begin, match->end - match->begin));
  const Reference reference = split_reference(canonical);
  if (!given(reference.symbol)) return false;
  if (!mention.kind->code.empty() && reference.symbol.starts_with(mention.kind->code)) return true;
  return !parted && kind_of_symbol(reference.symbol).empty();
}

std::size_t MentionScanner::skip_owner(Mention& mention, std::size_t p) const {
  std::size_t q = p;
  if (!skip_words(text_, q, "cua")) return p;
  q = skip_blanks(text_, q);
  const std::size_t end = body_name_end(reading_, q);
  if (end == q) return p;
  std::size_t next = skip_blanks(text_, end);
  if (number_word_end(text_, next) == next) return p;
  mention.issuer = {q, end};
  return next;
}

// [số] [:] reference
bool MentionScanner::try_numbered(Mention& mention, std::size_t p) {
  Trust trust = Trust::kind;
  if (const std::size_t after = number_word_end(text_, p); after > p) {
    trust = Trust::number;
    p = skip_blanks(text_, after);
    if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
  }
  const auto match = reference_at(text_, p, trust);
  if (!match) return false;
  if (trust == Trust::number && !names_a_document(mention, *match)) return false;
  mention.reference = {match->begin, match->end};
  mention.raw.end = match->end;
  finish(mention);
  return true;
}

// A date after "số" left blank, or plain words in capitals, are no reference.
bool MentionScanner::names_a_document(const Mention& mention, const ReferenceMatch& match) const {
  const std::string_view raw = text_.substr(match.begin, match.end - match.begin);
  if (raw.find_first_of("0123456789") == std::string_view::npos && raw.find('/') == std::string_view::npos) return false;
  return mention.kind->use != KindUse::generic || raw.find('/') != std::string_view::npos || raw.find('-') != std::string_view::npos;
}

// "Đề án 06", "Nghị quyết số 57": a kind with its number alone.
bool MentionScanner::try_bare_number(Mention& mention, std::size_t p) {
  const CodePoint first = code_point_at(text_, mention.raw.begin);
  if (p >= text_.size()) return false;
  bool numbered = false;
  if (const std::size_t after = number_word_end(text_, p); after > p) {
    numbered = true;
    p = skip_blanks(text_, after);
    if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
  }
  std::size_t end = skip_digits(text_, p);
  if (end == p || end - p > 5) return false;
  const auto following = date_at(text_, skip_blanks(text_, end));
  const bool dated = following && following->is_full();
  // "công điện số 05 ngày 12/3/2026": with its date any kind; others are seldom called by a number alone.
  if (!(numbered && dated) && (mention.kind->use != KindUse::project || !is_upper(first.value))) return false;
  if (const std::size_t year = year_behind(*mention.kind, end); year > end) {
    mention.reference = {p, year};
    mention.raw.end = year;
    finish(mention);
    return true;
  }
  // "Nghị quyết 30a"
  if (end + 1 <= text_.size() && end < text_.size() && text_[end] >= 'a' && text_[end] <= 'e' &&
      (end + 1 == text_.size() || skeleton_of(code_point_at(text_, end + 1).value) == '\0')) {
    ++end;
  }
  if (end < text_.size() && skeleton_of(code_point_at(text_, end).value) != '\0') return false;
  const bool decimal = end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') && text_[end + 1] >= '0' && text_[end + 1] <= '9';
  if (decimal || (!dated && !is_followed_by_year(end) && is_counted(text_, end))) return false;
  const int value = to_number(text_.substr(p, end - p));
  const bool year = end - p == 4 && value >= 1945 && value <= 2099;
  if (!numbered && (year || mention.plural)) return false;
  if (end < text_.size() && (text_[end] == '-' || text_[end] == '/')) return false;
  mention.reference = {p, end};
  mention.raw.end = end;
  finish(mention);
  if (numbered && !out_.back().date) list_bare_numbers(mention.kind);
  return true;
}

// "Nghị định 24/2014": number and year without the symbol, of kinds that have both. Its end, `at` when none stands there.
std::size_t MentionScanner::year_behind(const KindWords& kind, std::size_t at) const {
  const bool normative = kind.code == "NĐ" || kind.code == "TT" || kind.code == "TTLT";
  if (!normative || at >= text_.size() || text_[at] != '/') return at;
  const std::size_t end = skip_digits(text_, at + 1);
  const int year = end - at == 5 ? to_number(text_.substr(at + 1, 4)) : 0;
  if (year < 1945 || year > 2099) return at;
  const bool more = end < text_.size() && (text_[end] == '/' || text_[end] == '-' || skeleton_of(code_point_at(text_, end).value) != '\0');
  return more ? at : end;
}

// "Chỉ thị 01 năm 2026"; "Kế hoạch 5 năm 2026 - 2030" is one for five years.
bool MentionScanner::is_followed_by_year(std::size_t at) const {
  const auto date = date_at(text_, skip_blanks(text_, at));
  if (!date || date->value.month != 0 || !is_digit(static_cast<unsigned char>(text_[at - 2]))) return false;
  const std::size_t next = skip_blanks(text_, date->end);
  return next >= text_.size() || !is_hyphen(code_point_at(text_, next).value);
}

// "các Nghị quyết số 57, 59 và 68-NQ/TW": numbers alone between the first and the last.
void MentionScanner::list_bare_numbers(const KindWords* kind) {
  for (;;) {
    std::size_t p = skip_blanks(text_, out_.back().tail);
    const bool comma = p < text_.size() && text_[p] == ',';
    if (comma)
      ++p;
    else if (!skip_words(text_, p, "va"))
      return;
    p = skip_blanks(text_, p);
    const std::size_t end = skip_digits(text_, p);
    constexpr std::size_t longest = 4;
    if (end == p || end - p > longest || is_counted(text_, end) || date_at(text_, p)) return;
    const std::size_t next = skip_blanks(text_, end);
    std::size_t q = next;
    const bool goes_on = next < text_.size() && (text_[next] == ',' || text_[next] == ';' || text_[next] == ')' || text_[next] == '.');
    const bool decimal = next + 1 < text_.size() && next == end && is_digit(static_cast<unsigned char>(text_[next + 1]));
    if (decimal || !(goes_on || skip_words(text_, q, "va") || skip_words(text_, q, "cua"))) return;
    Mention mention;
    mention.kind = kind;
    mention.listed = true;
    mention.raw = mention.reference = {p, end};
    finish(mention);
  }
}

}  // namespace congvan::grammar
