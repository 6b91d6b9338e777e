#include "grammar/mentions.hpp"

#include <algorithm>
#include <array>

#include "grammar/body_name.hpp"
#include "grammar/mention_context.hpp"
#include "grammar/mention_lists.hpp"
#include "grammar/reference.hpp"
#include "grammar/scan.hpp"
#include "layout/marks.hpp"
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
  Scanner(std::string_view text, std::size_t begin, std::size_t end, std::vector<Mention>& out)
      : text_(text.substr(0, end)), begin_(begin), at_(begin), floor_(begin), out_(out) {}

  void scan() {
    while (at_ < text_.size()) {
      const Glyph glyph = glyph_at(text_, at_);
      if (glyph.skeleton == '\0') {
        // A reference whose number is left blank begins with its slash only after "số".
        at_ += glyph.size;
      } else if (is_digit(static_cast<unsigned char>(text_[at_]))) {
        scan_figures();
      } else {
        const Word word = word_at(text_, at_);
        if (!try_word(word, glyph.skeleton)) at_ = word.end;
      }
    }
  }

 private:
  // ---- anchors

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
    static constexpr std::array<std::string_view, 10> kForms = {"mau", "bieu", "bang", "ke", "hieu", "phu", "luc", "tk", "khai", "muc"};
    std::size_t p = at;
    for (int words = 0; words < 3; ++words) {
      while (p > begin_ && (text_[p - 1] == ' ' || text_[p - 1] == ':')) --p;
      const Word word = word_before(text_.substr(0, p), p);
      if (word.empty() || word.begin < begin_) return false;
      for (const std::string_view form : kForms) {
        if (is_word(text_, word, form)) return true;
      }
      if (is_exactly(word, "tai", "tài") || (words == 0 && is_exactly(word, "to", "tờ")) || (words > 0 && is_exactly(word, "don", "đơn")))
        return true;
      if (words == 0 && !layout::is_number_word(word.in(text_))) return false;
      p = word.begin;
    }
    return false;
  }

  [[nodiscard]] bool is_exactly(const Word& word, std::string_view skeleton_word, std::string_view small) const {
    return is_word(text_, word, skeleton_word) && lower(word.in(text_)) == small;
  }

  bool try_word(const Word& word, char letter) {
    if (lexicon::may_begin_kind(word)) {
      std::size_t length = 0;
      const KindWords* kind = lexicon::kind_words_at(text_.substr(word.begin, 80), word, &length);
      if (kind != nullptr && is_kind_here(word, *kind, length) && try_kind(word.begin, *kind, word.begin + length)) return true;
    }
    if (letter == 's' && number_word_end(text_, word.begin) > word.begin && try_number_word(word)) return true;
    return word.capital && word.end - word.begin <= 9 && try_abbreviation(word);
  }

  // "Đoàn Luật sư", "pháp luật", "đơn vị": words that only look like a kind.
  [[nodiscard]] bool is_kind_here(const Word& word, const KindWords& kind, std::size_t length) const {
    const auto first_is = [&](std::string_view small) { return lower(canonical_form(word.in(text_))) == small; };
    if (kind.skeleton == "don" && follows_goods(word.begin)) return false;
    if (kind.skeleton == "don") return first_is("đơn") && is_petition(skip_blanks(text_, word.begin + length));
    if (kind.skeleton.starts_with("don")) return first_is("đơn");
    if (kind.skeleton == "lenh") return first_is("lệnh") && word.capital;
    if (kind.use != KindUse::law) return true;
    std::size_t after = skip_blanks(text_, word.begin + length);
    // "Đoàn Luật sư", "Hội Luật gia", "Khoa Luật học"; but "Luật Luật sư" is a law.
    static constexpr std::array<std::string_view, 3> kPeople = {"sư", "gia", "học"};
    for (const std::string_view people : kPeople) {
      if (kind.skeleton == "luat" && starts_with_exact(text_.substr(after), people)) return false;
    }
    const Word before = word_before_here(word.begin);
    if (before.empty()) return true;
    static constexpr std::array<std::string_view, 6> kOthers = {"phap", "ky", "trat", "quy", "doan", "dao"};
    return std::none_of(kOthers.begin(), kOthers.end(), [&](std::string_view other) { return is_word(text_, before, other); });
  }

  // "hóa đơn", "vận đơn", "thực đơn" are no petitions.
  [[nodiscard]] bool follows_goods(std::size_t at) const {
    const Word before = word_before_here(at);
    static constexpr std::array<std::string_view, 4> kGoods = {"hoa", "van", "thuc", "toa"};
    return std::any_of(kGoods.begin(), kGoods.end(), [&](std::string_view goods) { return is_word(text_, before, goods); });
  }

  // "Đơn ngày …", "đơn của bà …"; đơn vị, đơn giá and the like are no petitions.
  [[nodiscard]] bool is_petition(std::size_t at) const {
    static constexpr std::array<std::string_view, 14> kFollowing = {
        "cam kết", "khởi kiện", "trình báo", "tố giác", "ngày", "đề", "ghi", "ký", "của", "số", "lập", "xin", "phản ánh", "trình bày"};
    return std::any_of(kFollowing.begin(), kFollowing.end(),
                       [&](std::string_view words) { return starts_with_exact(text_.substr(at), words); });
  }

  [[nodiscard]] Word word_before_here(std::size_t at) const { return previous_word(text_, begin_, at); }

  // ---- a kind's words and what follows them

  bool try_kind(std::size_t start, const KindWords& kind, std::size_t after) {
    Mention mention;
    mention.kind = &kind;
    mention.kind_words = {start, after};
    mention.raw.begin = start;
    const Word before = word_before_here(start);
    mention.plural = is_word(text_, before, "cac");
    if (kind.use == KindUse::law) return try_law(mention, after);
    std::size_t p = skip_blanks(text_, after);
    if (p < text_.size() && text_[p] == ':') p = skip_blanks(text_, p + 1);
    for (std::size_t length = 0; p < text_.size() && kManners.begin(text_.substr(p), &length);) p = skip_blanks(text_, p + length);
    // "Nghị định của Chính phủ số …", "Thông tư (liên tịch) số"
    const std::size_t own = skip_owner(mention, p);
    if (try_numbered(mention, own)) return true;
    mention.issuer = {};
    return try_bare_number(mention, p) || try_dated(mention, p);
  }

  std::size_t skip_owner(Mention& mention, std::size_t p) const {
    std::size_t q = p;
    if (!skip_words(text_, q, "cua")) return p;
    q = skip_blanks(text_, q);
    const std::size_t end = body_name_end(text_, q);
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
    if (mention.kind->use != KindUse::project || !is_upper(first.value) || p >= text_.size()) return false;
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
    // "Nghị quyết 30a"
    if (end + 1 <= text_.size() && end < text_.size() && text_[end] >= 'a' && text_[end] <= 'e' &&
        (end + 1 == text_.size() || skeleton_of(code_point_at(text_, end + 1).value) == '\0')) {
      ++end;
    }
    if (end < text_.size() && skeleton_of(code_point_at(text_, end).value) != '\0') return false;
    const bool decimal =
        end + 1 < text_.size() && (text_[end] == '.' || text_[end] == ',') && text_[end + 1] >= '0' && text_[end + 1] <= '9';
    if (decimal || (!dated && is_counted(text_, end))) return false;
    const int value = to_number(text_.substr(p, end - p));
    const bool year = end - p == 4 && value >= 1945 && value <= 2099;
    if (!numbered && (year || mention.plural)) return false;
    if (end < text_.size() && (text_[end] == '-' || text_[end] == '/')) return false;
    mention.reference = {p, end};
    mention.raw.end = end;
    finish(mention);
    return true;
  }

  // "Tờ trình ngày 12/3/2024 của …", "Biên bản họp … ngày 26/10/2016", "Đơn đề nghị của … ngày …": a kind with a full date.
  bool try_dated(Mention& mention, std::size_t p) {
    const bool capital = is_upper(code_point_at(text_, mention.raw.begin).value);
    const bool paper =
        mention.kind->code.empty() || mention.kind->code == "BB" || mention.kind->code == "PTr" || mention.kind->code == "HĐ";
    if (mention.kind->use == KindUse::generic || mention.plural || (!capital && !paper)) return false;
    std::size_t q = p;
    if (skip_words(text_, q, "khong so")) q = skip_blanks(text_, q);
    for (const std::string_view verb : {"de", "ghi", "ky", "lap"}) {
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
      const Word word = word_at(text_, i);
      if (word.empty()) {
        i += code_point_at(text_, i).size;
        continue;
      }
      const std::size_t numbered = number_word_end(text_, i);
      if (numbered > i && reference_at(text_, skip_blanks(text_, numbered), Trust::kind)) return false;
      std::size_t length = 0;
      if (i > p && word.capital && lexicon::kind_words_at(text_.substr(i), &length) != nullptr) return false;
      if (word.in(text_) == "của" && owner == std::string_view::npos) owner = skip_blanks(text_, word.end);
      if (skeleton(word.in(text_)) == "ngay" && !is_period(i) && accept_dated(mention, i)) {
        if (owner != std::string_view::npos && out_.back().issuer.empty()) {
          const std::size_t name = body_name_end(text_, owner);
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
      const Word word = word_at(text_, i);
      if (word.empty() || number_word_end(text_, i) > i) return false;
      if (words > 0 && skeleton(word.in(text_)) == "ngay" && !is_period(i)) {
        const auto date = date_at(text_, i);
        return date && starts_with_exact(text_.substr(skip_blanks(text_, date->end)), "của") && accept_dated(mention, i);
      }
      i = skip_blanks(text_, word.end);
    }
    return false;
  }

  // "từ ngày", "đến ngày", "trước ngày": a time, no date of issue.
  [[nodiscard]] bool is_period(std::size_t at) const {
    const Word before = word_before_here(at);
    const std::string word = lower(before.in(text_));
    return word == "từ" || word == "đến" || word == "trước" || word == "sau" || word == "kể" || word == "vào" || word == "trong";
  }

  bool accept_dated(Mention& mention, std::size_t p) {
    const Word word = word_at(text_, p);
    if (word.empty() || !skeleton(word.in(text_)).starts_with("ngay")) return false;
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
      const Word word = word_at(text_, i);
      if (word.empty()) {
        const CodePoint point = code_point_at(text_, i);
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

  bool ends_law(Mention& mention, const Word& word, std::size_t i, bool capital, bool first) {
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
    if (first && word.digits) {
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

  [[nodiscard]] std::optional<DateMatch> law_date(const Word& word, std::size_t i, bool nameless) const {
    if (nameless) return std::nullopt;
    const std::string folded = skeleton(word.in(text_));
    if (folded.starts_with("ngay")) {
      const auto date = date_at(text_, i);
      return date && date->is_full() ? date : std::nullopt;
    }
    if (folded.starts_with("nam") && lower(word.in(text_)).starts_with("năm")) return date_at(text_, i);
    const int year = word.digits && word.end - word.begin == 4 ? to_number(word.in(text_)) : 0;
    if (year < 1945 || year > 2099 || (word.end < text_.size() && (text_[word.end] == '/' || text_[word.end] == '-'))) return std::nullopt;
    return DateMatch{word.begin, word.end, {year, 0, 0}, false};
  }

  [[nodiscard]] bool breaks_law(const Word& word, std::size_t i, bool first, bool amending) const {
    static constexpr std::array<std::string_view, 16> kBreaks = {
        "từ", "đến", "tại", "thì", "là", "được", "nếu", "khi", "do", "này", "hiện hành", "đã", "kể", "đối với", "quy định tại", "bao gồm"};
    const std::string_view rest = text_.substr(i);
    if (!word.capital && std::any_of(kBreaks.begin(), kBreaks.end(), [&](std::string_view w) { return starts_with_exact(rest, w); }))
      return true;
    std::size_t length = 0;
    const KindWords* kind = word.capital && !first ? lexicon::kind_words_at(rest, &length) : nullptr;
    return kind != nullptr && kind->use != KindUse::generic && !(amending && kind->use == KindUse::law);
  }

  [[nodiscard]] std::size_t trim_name(std::size_t begin, std::size_t end) const {
    while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == ',' || text_[end - 1] == ':' || text_[end - 1] == '-')) --end;
    return end;
  }

  // ---- "số …" and abbreviations

  bool try_number_word(const Word& word) {
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
  bool try_abbreviation(const Word& word) {
    if (!word.capital || word.end - word.begin > 9 || word.end - word.begin < 2) return false;
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
    complete_mention(text_, begin_, floor_, mention);
    floor_ = mention.tail;
    at_ = std::max(mention.tail, at_ + 1);
    out_.push_back(mention);
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t floor_;  // the end of the mention before
  std::vector<Mention>& out_;
  std::size_t first_ = out_.size();
};

}  // namespace

void find_mentions(std::string_view text, std::size_t begin, std::size_t end, std::vector<Mention>& out) {
  const std::size_t first = out.size();
  Scanner(text, begin, end, out).scan();
  if (out.size() > first + 1) share_in_lists(text, out, first);
}

}  // namespace congvan::grammar
