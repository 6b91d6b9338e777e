#include "grammar/mentions.hpp"

#include <algorithm>
#include <array>

#include "grammar/body_name.hpp"
#include "grammar/mention_context.hpp"
#include "grammar/mention_lists.hpp"
#include "grammar/reference.hpp"
#include "grammar/scan.hpp"
#include "layout/marks.hpp"
#include "layout/roles.hpp"
#include "text/exact_phrases.hpp"
#include "text/phrases.hpp"

namespace congvan::grammar {
namespace {

using lexicon::KindUse;
using lexicon::KindWords;

constexpr std::size_t kLongestTitle = 260;   // bytes of a law's name
constexpr std::size_t kLongestPhrase = 200;  // bytes between "biên bản" and its date

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

// The end of "số" at `at`, figures glued to it or not; `at` itself when it does not stand there.
std::size_t number_word_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || glyph_at(text, at).skeleton != 's') return at;
  std::size_t letters = at;
  while (letters < text.size() && glyph_at(text, letters).skeleton >= 'a') letters += glyph_at(text, letters).size;
  return letters > at && layout::is_number_word(text.substr(at, letters - at)) ? letters : at;
}

// With "ngày" before it or figures alone.
std::optional<DateMatch> full_date_at(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  auto date = date_at(text, at);
  if (!date) date = figures_at(text, at);
  return date && date->is_full() ? date : std::nullopt;
}

// "Hướng dẫn liên ngành số …", "Công điện khẩn số …"
constexpr Phrases<6> kManners{{"lien nganh", "lien tich", "phoi hop", "hoa toc", "khan", "hanh dong"}};

class Scanner {
 public:
  Scanner(std::string_view text, const Words& words, std::size_t begin, std::size_t end, std::vector<Mention>& out)
      : text_(text.substr(0, end)), words_(words), reading_{text_, &words}, begin_(begin), at_(begin), floor_(begin), out_(out) {}

  void scan() {
    // No farther than this piece of the text: the next anchor may be a whole document away.
    const std::size_t last = words_.from(text_.size());
    for (std::size_t index = words_.from(begin_);;) {
      index = words_.next_with(kAnchors, index, last);
      if (index >= last) return;
      at_ = words_[index].begin;
      visit(words_[index], words_.roles(index), index + 1);
      index = at_ == words_[index].end ? index + 1 : next_word();
    }
  }

 private:
  static constexpr Roles kAnchors = layout::role::kKind | layout::role::kNumber | layout::role::kFigures | layout::role::kAbbreviation;

  // ---- anchors

  // The index of the first word behind what was read. Where that ended inside a word ("87QĐ"), the rest is looked at as a word.
  std::size_t next_word() {
    for (;;) {
      const std::size_t index = words_.from(at_);
      if (index == 0 || words_[index - 1].end <= at_) return index;
      const Token rest = token_at(text_, at_);
      if (rest.empty())
        ++at_;
      else
        visit(rest, layout::roles_of(text_, rest), index);
    }
  }

  // `next` is the index of the word behind.
  void visit(const Token& word, Roles roles, std::size_t next) {
    if ((roles & layout::role::kFigures) != 0)
      scan_figures();
    else if (!try_word(word, roles, next))
      at_ = word.end;
  }

  void scan_figures() {
    const std::size_t start = at_;
    // The run of figures and their signs, taken as a whole so that "1/1/1/…" is looked at once.
    std::size_t run = start;
    while (run < text_.size() && ((text_[run] >= '0' && text_[run] <= '9') || text_[run] == '/' || text_[run] == '.' || text_[run] == '-'))
      ++run;
    const bool glued = start > begin_ && (skeleton_of(code_point_before(text_, start).value) != '\0' || text_[start - 1] == '/' ||
                                          text_[start - 1] == '-' || text_[start - 1] == '.' || text_[start - 1] == ',');
    if (!glued && !names_a_form(start)) {
      if (const auto match = reference_at(text_, start, Trust::none)) {
        Mention mention;
        mention.raw = {match->begin, match->end};
        mention.reference = mention.raw;
        finish(mention);
        return;
      }
    }
    at_ = std::max(run, skip_digits(text_, start));
  }

  // Numbers of forms, invoices and contracts are no documents: "Mẫu số 01/GTGT", "biểu 02-BC/TH".
  [[nodiscard]] bool names_a_form(std::size_t at) const {
    static constexpr std::array kForms = {"mau"_key, "bieu"_key, "bang"_key, "ke"_key, "hieu"_key,
                                          "phu"_key, "tk"_key,   "khai"_key, "muc"_key};
    std::size_t p = at;
    for (int words = 0; words < 3; ++words) {
      while (p > begin_ && (text_[p - 1] == ' ' || text_[p - 1] == ':')) --p;
      const Token word = reading_.word_before(p);
      if (word.empty() || word.begin < begin_) return false;
      if (std::find(kForms.begin(), kForms.end(), word.key) != kForms.end() || word.is("tài"_exact) || word.is("lục"_exact)) return true;
      if ((words == 0 && word.is("tờ"_exact)) || (words > 0 && word.is("đơn"_exact))) return true;
      if (words == 0 && !layout::is_number_word(word.in(text_))) return false;
      p = word.begin;
    }
    return false;
  }

  bool try_word(const Token& word, Roles roles, std::size_t next) {
    if ((roles & layout::role::kKind) != 0) {
      std::size_t end = 0;
      const KindWords* kind = lexicon::kind_words_at(text_, words_, word, next, &end);
      if (kind != nullptr && is_kind_here(word, *kind, end) && try_kind(word.begin, *kind, end)) return true;
    }
    if ((roles & layout::role::kNumber) != 0 && try_number_word(word)) return true;
    return (roles & layout::role::kAbbreviation) != 0 && word.size() <= 9 && try_abbreviation(word);
  }

  // "Đoàn Luật sư", "pháp luật", "đơn vị": words that only look like a kind.
  [[nodiscard]] bool is_kind_here(const Token& word, const KindWords& kind, std::size_t end) const {
    if (word.is("don"_key)) {
      if (kind.skeleton == "don" && follows_goods(word.begin)) return false;
      return is_petition_word(word) && (kind.skeleton != "don" || is_petition(skip_blanks(text_, end)));
    }
    if (kind.skeleton == "lenh") return word.is("lệnh"_exact) && word.capital();
    if (kind.use != KindUse::law) return true;
    std::size_t after = skip_blanks(text_, end);
    // "Đoàn Luật sư", "Hội Luật gia", "Khoa Luật học"; but "Luật Luật sư" is a law.
    static constexpr std::array<std::string_view, 3> kPeople = {"sư", "gia", "học"};
    for (const std::string_view people : kPeople) {
      if (kind.skeleton == "luat" && starts_with_exact(text_.substr(after), people)) return false;
    }
    static constexpr std::array kOthers = {"phap"_key, "ky"_key, "trat"_key, "quy"_key, "doan"_key, "dao"_key};
    return std::find(kOthers.begin(), kOthers.end(), word_before_here(word.begin).key) == kOthers.end();
  }

  static bool is_petition_word(const Token& word) {
    static constexpr ExactKey kWord = "đơn"_exact;
    static constexpr ExactKey kLookAlike = {kWord.skeleton, kWord.marks - 1 + congvan::detail::kLooksAlike};  // Ð U+00D0 for Đ
    return word.is(kWord) || word.is(kLookAlike);
  }

  // "hóa đơn", "vận đơn", "thực đơn" are no petitions.
  [[nodiscard]] bool follows_goods(std::size_t at) const {
    static constexpr std::array kGoods = {"hoa"_key, "van"_key, "thuc"_key, "toa"_key};
    return std::find(kGoods.begin(), kGoods.end(), word_before_here(at).key) != kGoods.end();
  }

  // "Đơn ngày …", "đơn của bà …"; đơn vị, đơn giá and the like are no petitions.
  [[nodiscard]] bool is_petition(std::size_t at) const {
    static constexpr ExactPhrases<14> kFollowing{
        {"cam kết", "khởi kiện", "trình báo", "tố giác", "ngày", "đề", "ghi", "ký", "của", "số", "lập", "xin", "phản ánh", "trình bày"}};
    return kFollowing.begin(text_.substr(at), reading_.word(at));
  }

  [[nodiscard]] Token word_before_here(std::size_t at) const { return reading_.previous_word(begin_, at); }

  // ---- a kind's words and what follows them

  bool try_kind(std::size_t start, const KindWords& kind, std::size_t after) {
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
  std::size_t skip_own_words(const Mention& mention, std::size_t p) const {
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

  static bool ends_own_words(const Token& word) {
    static constexpr std::array kEnding = {"tại"_exact, "ngày"_exact, "này"_exact, "trên"_exact, "mẫu"_exact,
                                           "tài"_exact, "nêu"_exact,  "từ"_exact,  "đến"_exact};
    return std::any_of(kEnding.begin(), kEnding.end(), [&](ExactKey ending) { return word.is(ending); });
  }
  // Words after which the number may be another document's.
  static bool parts_own_words(const Token& word) {
    static constexpr std::array kParting = {"của"_exact, "theo"_exact, "với"_exact,  "về"_exact,  "kèm"_exact, "có"_exact,
                                            "là"_exact,  "để"_exact,   "cho"_exact,  "các"_exact, "và"_exact,  "hoặc"_exact,
                                            "đã"_exact,  "được"_exact, "bằng"_exact, "vào"_exact};
    return std::any_of(kParting.begin(), kParting.end(), [&](ExactKey parting) { return word.is(parting); });
  }

  [[nodiscard]] bool is_of_kind(const Mention& mention, std::size_t number, bool parted) const {
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

  std::size_t skip_owner(Mention& mention, std::size_t p) const {
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
  bool try_numbered(Mention& mention, std::size_t p) {
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
  [[nodiscard]] bool names_a_document(const Mention& mention, const ReferenceMatch& match) const {
    const std::string_view raw = text_.substr(match.begin, match.end - match.begin);
    if (raw.find_first_of("0123456789") == std::string_view::npos && raw.find('/') == std::string_view::npos) return false;
    return mention.kind->use != KindUse::generic || raw.find('/') != std::string_view::npos || raw.find('-') != std::string_view::npos;
  }

  // "Đề án 06", "Nghị quyết số 57": a kind with its number alone.
  bool try_bare_number(Mention& mention, std::size_t p) {
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
    const bool decimal =
        end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') && text_[end + 1] >= '0' && text_[end + 1] <= '9';
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
  [[nodiscard]] std::size_t year_behind(const KindWords& kind, std::size_t at) const {
    const bool normative = kind.code == "NĐ" || kind.code == "TT" || kind.code == "TTLT";
    if (!normative || at >= text_.size() || text_[at] != '/') return at;
    const std::size_t end = skip_digits(text_, at + 1);
    const int year = end - at == 5 ? to_number(text_.substr(at + 1, 4)) : 0;
    if (year < 1945 || year > 2099) return at;
    const bool more =
        end < text_.size() && (text_[end] == '/' || text_[end] == '-' || skeleton_of(code_point_at(text_, end).value) != '\0');
    return more ? at : end;
  }

  // "Chỉ thị 01 năm 2026"; "Kế hoạch 5 năm 2026 - 2030" is one for five years.
  [[nodiscard]] bool is_followed_by_year(std::size_t at) const {
    const auto date = date_at(text_, skip_blanks(text_, at));
    if (!date || date->value.month != 0 || !is_digit(static_cast<unsigned char>(text_[at - 2]))) return false;
    const std::size_t next = skip_blanks(text_, date->end);
    return next >= text_.size() || !is_hyphen(code_point_at(text_, next).value);
  }

  // "các Nghị quyết số 57, 59 và 68-NQ/TW": numbers alone between the first and the last.
  void list_bare_numbers(const KindWords* kind) {
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

  // "Tờ trình ngày 12/3/2024 của …", "Biên bản họp … ngày 26/10/2016", "Đơn đề nghị của … ngày …": a kind with a full date.
  bool try_dated(Mention& mention, std::size_t p) {
    const bool capital = is_upper(code_point_at(text_, mention.raw.begin).value);
    const bool paper =
        mention.kind->code.empty() || mention.kind->code == "BB" || mention.kind->code == "PTr" || mention.kind->code == "HĐ";
    if (mention.kind->use == KindUse::generic || mention.plural || (!capital && !paper)) return false;
    std::size_t q = p;
    if (skip_words(text_, q, "khong so")) q = skip_blanks(text_, q);
    static constexpr std::array<std::string_view, 4> kVerbs = {"de", "ghi", "ky", "lap"};
    for (const std::string_view verb : kVerbs) {
      if (skip_words(text_, q, verb)) q = skip_blanks(text_, q);
    }
    if (accept_dated(mention, q)) return true;
    // A report's own words before its date, when its author follows: "Báo cáo kết quả thanh tra ngày 15/10/2024 của …".
    if (capital && (mention.kind->code == "BC" || mention.kind->code == "NQ" || mention.kind->code == "KL")) return try_report(mention, p);
    const bool wordy = mention.kind->code == "BB" || (mention.kind->code.empty() && mention.kind->skeleton.starts_with("don"));
    if (!wordy) return false;
    // Words between the kind and its date, within one clause.
    std::size_t owner = std::string_view::npos;
    for (std::size_t i = p; i < text_.size() && i - p < kLongestPhrase;) {
      const char c = text_[i];
      if (c == ';' || c == '.' || c == '(' || c == '\n') return false;
      const Token word = reading_.word(i);
      if (word.empty()) {
        i += code_point_at(text_, i).size;
        continue;
      }
      const std::size_t numbered = number_word_end(text_, i);
      if (numbered > i && reference_at(text_, skip_blanks(text_, numbered), Trust::kind)) return false;
      std::size_t length = 0;
      if (i > p && word.capital() && lexicon::begins_kind(word) && lexicon::kind_words_at(text_.substr(i), &length) != nullptr)
        return false;
      if (word.in(text_) == "của" && owner == std::string_view::npos) owner = skip_blanks(text_, word.end);
      if (word.is("ngay"_key) && !is_period(i) && accept_dated(mention, i)) {
        if (owner != std::string_view::npos && out_.back().issuer.empty()) {
          const std::size_t name = body_name_end(reading_, owner);
          if (name > owner && name <= i) out_.back().issuer = {owner, name};
        }
        return true;
      }
      i = word.end;
    }
    return false;
  }

  bool try_report(Mention& mention, std::size_t p) {
    std::size_t i = skip_blanks(text_, p);
    for (int words = 0; words < 9; ++words) {
      const Token word = reading_.word(i);
      if (word.empty() || number_word_end(text_, i) > i) return false;
      if (words > 0 && word.is("ngay"_key) && !is_period(i)) {
        const auto date = date_at(text_, i);
        return date && starts_with_exact(text_.substr(skip_blanks(text_, date->end)), "của") && accept_dated(mention, i);
      }
      i = skip_blanks(text_, word.end);
    }
    return false;
  }

  // "từ ngày", "đến ngày", "trước ngày": a time, no date of issue.
  [[nodiscard]] bool is_period(std::size_t at) const {
    static constexpr std::array kPeriods = {"từ"_exact, "đến"_exact, "trước"_exact, "sau"_exact, "kể"_exact, "vào"_exact, "trong"_exact};
    const Token before = word_before_here(at);
    return std::any_of(kPeriods.begin(), kPeriods.end(), [&](ExactKey word) { return before.is(word); });
  }

  bool accept_dated(Mention& mention, std::size_t p) {
    if (!begins_with_letters(text_, p, "ngay")) return false;
    const auto date = date_at(text_, p);
    if (!date || !date->is_full()) return false;
    const std::size_t first = out_.size();
    for (std::optional<DateMatch> next = date; next; next = next_dated(mention)) {
      mention.date = next;
      if (out_.size() > first) mention.raw.begin = next->begin;
      mention.raw.end = next->end;
      finish(mention);
    }
    for (std::size_t i = first; i + 1 < out_.size(); ++i) {
      if (out_[i].issuer.empty()) out_[i].issuer = out_.back().issuer;
    }
    return true;
  }

  // "Đơn ngày 30/9/2024 và 28/12/2024 của bà …": two papers of one author.
  [[nodiscard]] std::optional<DateMatch> next_dated(const Mention& mention) const {
    if (!mention.issuer.empty()) return std::nullopt;
    std::size_t p = skip_blanks(text_, mention.raw.end);
    if (p < text_.size() && text_[p] == ',')
      ++p;
    else if (!skip_words(text_, p, "va"))
      return std::nullopt;
    p = skip_blanks(text_, p);
    const std::optional<DateMatch> date = full_date_at(text_, p);
    if (!date) return std::nullopt;
    // A date after which a clause begins ("và ngày 3/4/2024, Sở …") is the clause's own.
    const std::string_view after = text_.substr(skip_blanks(text_, date->end));
    const bool more = after.starts_with(',') && full_date_at(text_, skip_blanks(text_, date->end) + 1).has_value();
    return more || starts_with_exact(after, "của") || starts_with_exact(after, "và") ? date : std::nullopt;
  }

  // ---- laws

  // A name, then its number, date or year.
  bool try_law(Mention& mention, std::size_t after) {
    const bool capital = is_upper(code_point_at(text_, mention.raw.begin).value);
    std::size_t p = skip_blanks(text_, after);
    if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
    const bool amending = starts_with_words(text_.substr(p), "sua doi");
    bool first = true;
    for (std::size_t i = p; i < text_.size() && i - p < kLongestTitle; first = false) {
      const Token word = reading_.word(i);
      if (word.empty()) {
        const CodePoint point = code_point_at(text_, i);
        if (point.value == U'(' && !first && ends_in_brackets(mention, i)) return true;
        const bool inside =
            point.value == U',' || is_blank(point.value) || is_hyphen(point.value) || point.value == U'&' || is_ignorable(point.value);
        if (!inside) return false;
        i += point.size;
        continue;
      }
      if (ends_law(mention, word, i, capital, first)) return true;
      if (breaks_law(word, i, first, amending)) return false;
      i = word.end;
    }
    return false;
  }

  // "Pháp lệnh Ưu đãi người có công với cách mạng (số 02/2020/UBTVQH14)"
  bool ends_in_brackets(Mention& mention, std::size_t bracket) {
    const std::size_t begin = skip_blanks(text_, bracket + 1);
    const std::size_t after = number_word_end(text_, begin);
    if (after == begin) return false;
    const auto match = reference_at(text_, skip_blanks(text_, after), Trust::kind);
    if (!match || split_reference(canonical_form(text_.substr(match->begin, match->end - match->begin))).family != Family::normative)
      return false;
    mention.reference = {match->begin, match->end};
    mention.title = {mention.raw.begin, trim_name(mention.raw.begin, bracket)};
    mention.raw.end = match->end;
    finish(mention);
    return true;
  }

  bool ends_law(Mention& mention, const Token& word, std::size_t i, bool capital, bool first) {
    const std::size_t name_end = trim_name(mention.raw.begin, i);
    if (const std::size_t after = number_word_end(text_, word.begin); after > word.begin) {
      std::size_t p = skip_blanks(text_, after);
      if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
      const auto match = reference_at(text_, p, Trust::kind);
      if (!match) return false;
      mention.reference = {match->begin, match->end};
      mention.raw.end = match->end;
      if (!first) mention.title = {mention.raw.begin, name_end};
      finish(mention);
      return true;
    }
    if (first && word.digits()) {
      // "Luật 59/2020/QH14", "Hiến pháp 2013"
      if (const auto match = reference_at(text_, i, Trust::kind)) {
        mention.reference = {match->begin, match->end};
        mention.raw.end = match->end;
        finish(mention);
        return true;
      }
    }
    if (!capital) return false;
    if (const auto date = law_date(word, i, first && mention.kind->code != "HP")) {
      mention.date = date;
      mention.raw.end = date->end;
      mention.title = {mention.raw.begin, name_end};
      finish(mention);
      return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<DateMatch> law_date(const Token& word, std::size_t i, bool nameless) const {
    if (nameless) return std::nullopt;
    if (begins_with_letters(text_, i, "ngay")) {
      const auto date = date_at(text_, i);
      return date && date->is_full() ? date : std::nullopt;
    }
    if (begins_with_letters(text_, i, "nam") && token_at(text_.substr(0, i + 4), i).is("năm"_exact)) return date_at(text_, i);
    const int year = word.digits() && word.size() == 4 ? to_number(word.in(text_)) : 0;
    if (year < 1945 || year > 2099 || (word.end < text_.size() && (text_[word.end] == '/' || text_[word.end] == '-'))) return std::nullopt;
    return DateMatch{word.begin, word.end, {year, 0, 0}, false};
  }

  [[nodiscard]] bool breaks_law(const Token& word, std::size_t i, bool first, bool amending) const {
    static constexpr ExactPhrases<16> kBreaks{{"từ", "đến", "tại", "thì", "là", "được", "nếu", "khi", "do", "này", "hiện hành", "đã", "kể",
                                               "đối với", "quy định tại", "bao gồm"}};
    const std::string_view rest = text_.substr(i);
    // "… của 11 luật có liên quan đến quy hoạch"
    if (amending && word.is("đến"_exact) && word_before_here(i).is("quan"_exact)) return false;
    if (!word.capital()) return kBreaks.begin(rest, word);
    if (first || !lexicon::begins_kind(word)) return false;
    std::size_t length = 0;
    const KindWords* kind = lexicon::kind_words_at(rest, &length);
    return kind != nullptr && kind->use != KindUse::generic && !(amending && kind->use == KindUse::law);
  }

  [[nodiscard]] std::size_t trim_name(std::size_t begin, std::size_t end) const {
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == ',' || text_[end - 1] == ':' || text_[end - 1] == '-')) --end;
    return end;
  }

  // ---- "số …" and abbreviations

  bool try_number_word(const Token& word) {
    const std::size_t after = number_word_end(text_, word.begin);
    if (names_a_form(after)) return false;
    std::size_t p = skip_blanks(text_, after);
    if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
    if (p >= text_.size() || text_[p] < '0' || text_[p] > '9') return false;
    const auto match = reference_at(text_, p, Trust::kind);
    if (!match || !is_cited(match->begin, match->end)) return false;
    Mention mention;
    mention.raw = {match->begin, match->end};
    // A number in a list begins with itself, one that stands alone with its "số".
    mention.reference = mention.raw;
    if (!follows_mention(word.begin)) mention.raw.begin = word.begin;
    // "Điện số 88/ĐK-HT": a telegram; in small letters the word is electricity.
    if (const Token before = word_before_here(word.begin); before.is("điện"_exact) && before.capital()) {
      mention.kind = words_of_code("CĐ");
      mention.kind_words = {before.begin, before.end};
      mention.raw.begin = before.begin;
    }
    finish(mention);
    return true;
  }

  // After "số" alone, a symbol must look like a document's: a year and body, or two groups.
  [[nodiscard]] bool is_cited(std::size_t begin, std::size_t end) const {
    const std::string canonical = canonical_form(text_.substr(begin, end - begin));
    const Reference reference = split_reference(canonical);
    if (!given(reference.symbol)) return false;
    return reference.symbol.find('-') != Value::npos || reference.symbol.find('/') != Value::npos || reference.symbol.starts_with("QH") ||
           reference.symbol.starts_with("UBTVQH") || follows_mention(begin);
  }

  [[nodiscard]] bool follows_mention(std::size_t at) const {
    return !out_.empty() && out_.size() > first_ && at >= out_.back().tail && at - out_.back().tail < 24;
  }

  // "NĐ 30/2020/NĐ-CP", "QĐ932": a kind's abbreviation before the number.
  bool try_abbreviation(const Token& word) {
    const std::string_view token = word.in(text_);
    std::size_t letters = 0;
    while (letters < token.size() && !(token[letters] >= '0' && token[letters] <= '9')) ++letters;
    // What cannot hold a number next is no abbreviation of a cited kind: most capital words end here.
    std::size_t p = letters < token.size() ? word.begin + letters : skip_blanks(text_, word.end);
    if (p >= text_.size() || !((text_[p] >= '0' && text_[p] <= '9') || number_word_end(text_, p) > p)) return false;
    const std::string_view code = lexicon::kind_of_abbreviation(canonical_form(token.substr(0, letters)));
    if (code.empty() || letters < 2) return false;
    const KindWords* kind = words_of_code(code);
    if (kind == nullptr) return false;
    const bool glued = letters < token.size();
    Mention mention;
    mention.kind = kind;
    mention.kind_words = {word.begin, word.begin + letters};
    mention.raw.begin = word.begin;
    const bool follows_sign = word.begin > begin_ && (text_[word.begin - 1] == '/' || text_[word.begin - 1] == '-');
    if (follows_sign) return false;
    if (try_numbered_strict(mention, p)) return true;
    const bool usual = code == "NĐ" || code == "NQ" || code == "QĐ" || code == "TT" || code == "CT" || code == "TTLT";
    const std::size_t end = skip_digits(text_, p);
    if (!glued || !usual || end == p || end != word.end || end - p < 2 || end - p > 5) return false;
    mention.reference = {p, end};
    mention.raw.end = end;
    finish(mention);
    return true;
  }

  // A reference with its symbol after an abbreviation; a number alone will not do.
  bool try_numbered_strict(Mention& mention, std::size_t p) {
    if (const std::size_t after = number_word_end(text_, p); after > p) p = skip_blanks(text_, after);
    if (p >= text_.size() || text_[p] < '0' || text_[p] > '9') return false;
    const auto match = reference_at(text_, p, Trust::kind);
    if (!match) return false;
    mention.reference = {match->begin, match->end};
    mention.raw.end = match->end;
    finish(mention);
    return true;
  }

  static const KindWords* words_of_code(std::string_view code) {
    const lexicon::Kind* kind = lexicon::kind_of_code(code);
    std::size_t length = 0;
    return kind == nullptr ? nullptr : lexicon::kind_words_at(kind->name, &length);
  }

  void finish(Mention& mention) {
    complete_mention(reading_, begin_, floor_, mention);
    floor_ = mention.tail;
    at_ = std::max(mention.tail, at_ + 1);
    out_.push_back(mention);
  }

  std::string_view text_;
  const Words& words_;
  Reading reading_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t floor_;  // the end of the mention before
  std::vector<Mention>& out_;
  std::size_t first_ = out_.size();
};

}  // namespace

void find_mentions(std::string_view text, const Words& words, std::size_t begin, std::size_t end, std::vector<Mention>& out) {
  const std::size_t first = out.size();
  Scanner(text, words, begin, end, out).scan();
  if (out.size() > first + 1) share_in_lists({text, &words}, out, first);
}

}  // namespace congvan::grammar
