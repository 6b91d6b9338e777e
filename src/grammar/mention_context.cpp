#include "grammar/mention_context.hpp"

#include <algorithm>
#include <array>

#include "grammar/body_name.hpp"
#include "grammar/scan.hpp"
#include "layout/footnotes.hpp"
#include "layout/marks.hpp"
#include "lexicon/bodies.hpp"

namespace congvan::grammar {

Word previous_word(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t p = at;
  while (p > begin && text[p - 1] == ' ') --p;
  if (p == begin) return {};
  return word_before(text.substr(0, p), p);
}

namespace {

constexpr std::size_t kLongestSubject = 600;
constexpr std::size_t kLongestClause = 320;  // bytes before the kind in which its issuer is looked for

// What follows at `at`, past the mark of a footnote: "Kế hoạch số 5/KH-SNV¹ ngày …", "…[^1] của …".
std::size_t after_mark(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_mark = 6;  // "[^12]" and its end
  at = skip_blanks(text, at);
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return at;
  std::size_t length = 0;
  if (rest.starts_with("[^")) {
    const std::size_t close = rest.substr(0, longest_mark).find(']');
    length = close == std::string_view::npos ? 0 : close + 1;
  } else if ((rest[0] == '\xC2' || rest[0] == '\xE2') && layout::superscript_at(rest, &length) == 0) {
    length = 0;
  }
  return length == 0 ? at : skip_blanks(text, at + length);
}

class Context {
 public:
  Context(const Reading& reading, std::size_t begin, std::size_t floor)
      : reading_(reading), text_(reading.text), begin_(begin), floor_(floor) {}

  void complete(Mention& mention) const {
    if (!mention.date) read_date_after(mention);
    mention.tail = mention.raw.end;
    if (mention.issuer.empty()) read_issuer_after(mention);
    if (mention.issuer.empty() && mention.kind != nullptr) read_clause_before(mention);
    read_subject(mention);
    if (!mention.subject.empty() && !mention.date && mention.issuer.empty()) read_date_behind_subject(mention);
  }

 private:
  void read_date_after(Mention& mention) const {
    std::size_t p = after_mark(text_, mention.raw.end);
    if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
    // "Nghị quyết 45/NQ-HĐND tỉnh ngày …"
    for (const std::string_view place : {"tinh", "thanh pho", "huyen", "xa", "phuong"}) {
      std::size_t q = p;
      if (skip_words(text_, q, place) && begins_with_letters(text_, skip_blanks(text_, q), "ngay")) p = skip_blanks(text_, q);
    }
    if (p < text_.size() && text_[p] == '(') p = skip_blanks(text_, p + 1);
    static constexpr std::array<std::string_view, 7> kVerbs = {"ban hanh", "de", "ghi", "ky", "lap", "gui", "cung"};
    for (const std::string_view verb : kVerbs) {
      std::size_t q = p;
      if (skip_words(text_, q, verb)) {
        mention.same_day = verb == "cung";
        p = skip_blanks(text_, q);
        break;
      }
    }
    // "hồi 8 giờ 30 phút ngày 3/2/2026"
    if (skip_words(text_, p, "hoi") || skip_words(text_, p, "luc")) {
      for (int parts = 0; parts < 4; ++parts) {
        p = skip_digits(text_, skip_blanks(text_, p));
        const std::size_t unit = skip_blanks(text_, p);
        std::size_t q = unit;
        if (skip_words(text_, q, "gio") || skip_words(text_, q, "phut") || skip_words(text_, q, "h")) p = q;
      }
      p = skip_blanks(text_, p);
    }
    take_date(mention, p);
  }

  bool take_date(Mention& mention, std::size_t p) const {
    if (!begins_with_letters(text_, p, "ngay")) return false;
    const auto date = date_at(text_, p);
    if (!date) return false;
    mention.date = date;
    mention.raw.end = date->end;
    return true;
  }

  void read_issuer_after(Mention& mention) const {
    std::size_t p = after_mark(text_, mention.raw.end);
    if (p < text_.size() && text_[p] == ')') p = skip_blanks(text_, p + 1);
    std::size_t q = p;
    if (mention.same_day && !mention.date && skip_words(text_, q, "cung ngay")) q = skip_blanks(text_, q);
    if (!mention.date) q = after_day(q);
    // "Quyết định số 55/QĐ-UBND năm 2021 của …"
    if (!mention.date && !mention.reference.empty() && begins_with_letters(text_, q, "nam")) {
      const auto year = date_at(text_, q);
      if (year && year->value.month == 0) q = skip_blanks(text_, year->end);
    }
    if (q < text_.size() && text_[q] == ',') q = skip_blanks(text_, q + 1);
    const bool owned = skip_words(text_, q, "cua");
    if (owned) {
      q = skip_blanks(text_, q);
    } else if (!lexicon::complete_body_at(text_.substr(p)) || !is_upper(code_point_at(text_, p).value)) {
      return;
    } else {
      q = p;
    }
    std::size_t end = body_name_end(reading_, q);
    if (end == q) return;
    if (mention.kind != nullptr && (mention.kind->code == "TTLT" || mention.kind->code == "NQLT")) end = joint_end(q, end);
    // The Political Bureau and the Secretariat issue together.
    std::size_t both = end;
    if (starts_with_words(text_.substr(q, end - q), "bo chinh tri") && skip_words(text_, both, ", ban bi thu")) end = both;
    mention.issuer = {q, end};
    mention.tail = end;
    if (mention.date) return;
    // "số 2021/UBND-HCC của UBND tỉnh ngày 24/3/2025", "của Bộ Chính trị (khóa XII) ngày …", "của Bộ Tư pháp ban hành ngày …"
    std::size_t d = after_term(skip_blanks(text_, end));
    for (const std::string_view verb : {"ban hanh", "ky"}) {
      if (skip_words(text_, d, verb)) d = skip_blanks(text_, d);
    }
    if (d < text_.size() && text_[d] == ',') d = skip_blanks(text_, d + 1);
    if (take_date(mention, d)) mention.tail = mention.raw.end;
  }

  // Past "(khóa XII)", "khóa XV".
  [[nodiscard]] std::size_t after_term(std::size_t at) const {
    std::size_t p = at;
    const bool bracket = p < text_.size() && text_[p] == '(';
    if (bracket) ++p;
    if (!skip_words(text_, p, "khoa")) return at;
    const Token number = reading_.word(skip_blanks(text_, p));
    if (number.empty() || !number.all_caps()) return at;
    p = number.end;
    if (bracket && (p >= text_.size() || text_[p++] != ')')) return at;
    return skip_blanks(text_, p);
  }

  // "ngày 3 tháng 4", "ngày 3/4": a day whose year is not told.
  [[nodiscard]] std::size_t after_day(std::size_t at) const {
    std::size_t p = at;
    if (!skip_words(text_, p, "ngay")) return at;
    const std::size_t day = skip_digits(text_, skip_blanks(text_, p));
    std::size_t q = skip_blanks(text_, day);
    if (day == skip_blanks(text_, p) || q >= text_.size()) return at;
    if (text_[q] == '/')
      ++q;
    else if (!skip_words(text_, q, "thang"))
      return at;
    q = skip_blanks(text_, q);
    const std::size_t month = skip_digits(text_, q);
    return month > q && month - q <= 2 ? skip_blanks(text_, month) : at;
  }

  // Joint documents name their issuers in a row: "Bộ Nội vụ, Bộ Tài chính và Văn phòng Chính phủ". The last follows "và": a body after
  // it, or one that speaks, belongs to the sentence.
  [[nodiscard]] std::size_t joint_end(std::size_t begin, std::size_t end) const {
    bool last = names_last(text_.substr(begin, end - begin));
    for (int bodies = 0; bodies < 6 && !last; ++bodies) {
      std::size_t p = skip_blanks(text_, end);
      if (p >= text_.size()) break;
      if (text_[p] == ',' || text_[p] == '-')
        p = skip_blanks(text_, p + 1);
      else if (skip_words(text_, p, "va"))
        last = true;
      else
        break;
      p = skip_blanks(text_, p);
      if (p >= text_.size() || !is_upper(code_point_at(text_, p).value) || !lexicon::body_head_at(text_.substr(p))) break;
      const std::size_t next = body_name_end(reading_, p);
      if (next == p || lexicon::speaking_verb_at(text_.substr(skip_blanks(text_, next)))) break;
      last = last || names_last(text_.substr(p, next - p));
      end = next;
    }
    return end;
  }

  // "… và Bộ Công an": the row's last body.
  static bool names_last(std::string_view names) {
    for (std::size_t at = names.find(" và "); at != std::string_view::npos; at = names.find(" và ", at + 1)) {
      const std::string_view rest = names.substr(at + std::string_view(" và ").size());
      if (is_upper(code_point_at(rest, 0).value) && lexicon::body_head_at(rest)) return true;
    }
    return false;
  }

  // "Ngày 10/9/2025, Sở Nội vụ có Công văn số …": the clause that says who issued it when.
  void read_clause_before(Mention& mention) const {
    static constexpr std::array<std::string_view, 14> kVerbs = {
        "da ban hanh", "co ban hanh", "ban hanh",          "da co",        "co",          "da gui", "gui", "da ra", "ra",
        "phat hanh",   "tiep tuc co", "tiep tuc ban hanh", "da phat hanh", "da phe duyet"};
    static constexpr std::array kLasts = {"hanh"_key, "co"_key, "gui"_key, "ra"_key, "duyet"_key};
    const Token last = reading_.previous_word(begin_, mention.raw.begin);
    if (std::find(kLasts.begin(), kLasts.end(), last.key) == kLasts.end()) return;
    const std::size_t lowest = mention.raw.begin > floor_ + kLongestClause ? mention.raw.begin - kLongestClause : floor_;
    std::size_t clause = mention.raw.begin;
    while (clause > lowest && text_[clause - 1] != ';' && text_[clause - 1] != '.' && text_[clause - 1] != ':') --clause;
    while (clause < mention.raw.begin && (static_cast<unsigned char>(text_[clause]) & 0xC0U) == 0x80U) ++clause;
    const std::string_view before = text_.substr(clause, mention.raw.begin - clause);
    std::size_t verb = std::string_view::npos;
    for (const std::string_view words : kVerbs) {
      const std::size_t at = ends_with_words(before, words);
      if (at < verb) verb = at;
    }
    if (verb == std::string_view::npos || verb == 0) return;
    // The body: a name that reaches from its head to the verb.
    for (std::size_t i = 0; i < verb;) {
      const std::size_t at = clause + i;
      const Token word = reading_.word(at);
      if (word.empty()) {
        i += code_point_at(text_, at).size;
        continue;
      }
      const bool starts = word.capital() && (i == 0 || skeleton_of(code_point_before(text_, at).value) == '\0');
      if (starts && !begins_with_letters(text_, at, "ngay")) {
        const std::size_t end = body_name_end(reading_, at);
        if (end > at && skip_blanks(text_, end) == clause + verb && !is_object(clause, at)) {
          mention.issuer = {at, end};
          mention.from_clause = true;
          read_date_before(mention, clause, at);
          return;
        }
      }
      i = word.end - clause;
    }
  }

  [[nodiscard]] bool ends_with_date(std::size_t clause, std::size_t at) const {
    Mention dated;
    read_date_before(dated, clause, at);
    return dated.date.has_value();
  }

  // "theo đề nghị của Sở Nội vụ có …": the body there is no subject.
  [[nodiscard]] bool is_object(std::size_t clause, std::size_t at) const {
    // "ngày 29 tháng 6 năm 2009 của Bảo hiểm xã hội Việt Nam ban hành …": its date comes first.
    if (ends_with_date(clause, at)) return false;
    static constexpr std::array kBefore = {"cua"_key, "tai"_key, "voi"_key, "cho"_key, "trinh"_key, "nghi"_key, "giao"_key};
    return std::find(kBefore.begin(), kBefore.end(), reading_.previous_word(begin_, at).key) != kBefore.end();
  }

  void read_date_before(Mention& mention, std::size_t clause, std::size_t body) const {
    if (mention.date) return;
    for (std::size_t i = clause; i < body;) {
      const Token word = reading_.word(i);
      if (word.empty()) {
        i += code_point_at(text_, i).size;
        continue;
      }
      if (begins_with_letters(text_, i, "ngay")) {
        const auto date = date_at(text_, i);
        if (date && date->is_full()) {
          std::size_t p = skip_blanks(text_, date->end);
          if (p < text_.size() && text_[p] == ',') p = skip_blanks(text_, p + 1);
          if (skip_words(text_, p, "cua")) p = skip_blanks(text_, p);
          if (p == body) mention.date = date;
          return;
        }
      }
      i = word.end;
    }
  }

  // The offset at which these words begin that end `text` (blanks aside), npos when they do not.
  static std::size_t ends_with_words(std::string_view text, std::string_view words) {
    std::size_t end = text.size();
    std::size_t need = words.size();
    while (need > 0) {
      const std::size_t cut = words.rfind(' ', need - 1);
      const std::string_view wanted =
          words.substr(cut == std::string_view::npos ? 0 : cut + 1, need - (cut == std::string_view::npos ? 0 : cut + 1));
      while (end > 0 && text[end - 1] == ' ') --end;
      const Word word = word_before(text, end);
      if (!is_word(text, word, wanted)) return std::string_view::npos;
      end = word.begin;
      need = cut == std::string_view::npos ? 0 : cut;
    }
    return end;
  }

  // "Công văn số 412/UBND-VX V/v tăng cường phòng, chống dịch, ngày 29/8/2025 của UBND phường"
  void read_date_behind_subject(Mention& mention) const {
    const std::string_view subject = mention.subject.in(text_);
    const std::size_t comma = subject.find(", ngày ");
    // What is cited in the subject has the date for its own.
    if (comma == std::string_view::npos || subject.substr(0, comma).find('/') != std::string_view::npos) return;
    const std::size_t at = mention.subject.begin + comma + 2;
    const auto date = date_at(text_, at);
    if (!date || !date->is_full()) return;
    std::size_t p = skip_blanks(text_, date->end);
    if (!skip_words(text_, p, "cua")) return;
    p = skip_blanks(text_, p);
    const std::size_t end = body_name_end(reading_, p);
    if (end == p) return;
    mention.date = date;
    mention.issuer = {p, end};
    mention.subject.end = mention.subject.begin + comma;
  }

  void read_subject(Mention& mention) const {
    std::size_t p = skip_blanks(text_, mention.tail);
    if (p < text_.size() && (text_[p] == ',' || text_[p] == ')')) p = skip_blanks(text_, p + 1);
    std::size_t mark = 0;
    if (layout::subject_mark_at(text_.substr(p, 64), &mark))
      p += mark;
    else if (skip_words(text_, p, "v/v") || skip_words(text_, p, "ve viec") || skip_words(text_, p, "ve"))
      p = skip_blanks(text_, p);
    else
      return;
    std::size_t end = p;
    int depth = 0;
    while (end < text_.size() && end - p < kLongestSubject) {
      const char c = text_[end];
      if (c == '(') ++depth;
      if (c == ')' && --depth < 0) break;
      if (c == ';' && depth == 0) break;
      if (c == '.' && (end + 1 == text_.size() || text_[end + 1] == ' ' || text_[end + 1] == '/')) break;
      ++end;
    }
    while (end > p && end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U) --end;
    std::string_view subject = trim(text_.substr(p, end - p));
    // The quote that opened before "Về việc" closes after the subject.
    if (subject.ends_with('"') && subject.find('"') == subject.size() - 1) subject = trim(subject.substr(0, subject.size() - 1));
    if (subject.ends_with("”") && subject.find("“") == std::string_view::npos) subject = trim(subject.substr(0, subject.size() - 3));
    if (subject.empty()) return;
    const std::size_t from = static_cast<std::size_t>(subject.data() - text_.data());
    mention.subject = {from, from + subject.size()};
  }

  Reading reading_;
  std::string_view text_;
  std::size_t begin_;
  std::size_t floor_;
};

}  // namespace

void complete_mention(const Reading& reading, std::size_t begin, std::size_t floor, Mention& mention) {
  Context(reading, begin, floor).complete(mention);
}

}  // namespace congvan::grammar
