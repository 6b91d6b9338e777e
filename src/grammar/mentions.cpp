#include "grammar/mentions.hpp"

#include <algorithm>
#include <array>

#include "grammar/mention_context.hpp"
#include "grammar/mention_lists.hpp"
#include "grammar/mention_scanner.hpp"
#include "layout/marks.hpp"
#include "text/exact_phrases.hpp"

namespace congvan::grammar {

// The end of "số" at `at`, figures glued to it or not; `at` itself when it does not stand there.
std::size_t number_word_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || glyph_at(text, at).skeleton != 's') return at;
  std::size_t letters = at;
  while (letters < text.size() && glyph_at(text, letters).skeleton >= 'a') letters += glyph_at(text, letters).size;
  return letters > at && layout::is_number_word(text.substr(at, letters - at)) ? letters : at;
}

void MentionScanner::scan() {
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

// The index of the first word behind what was read. Where that ended inside a word ("87QĐ"), the rest is looked at as a word.
std::size_t MentionScanner::next_word() {
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
void MentionScanner::visit(const Token& word, Roles roles, std::size_t next) {
  if ((roles & layout::role::kFigures) != 0)
    scan_figures();
  else if (!try_word(word, roles, next))
    at_ = word.end;
}

void MentionScanner::scan_figures() {
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
bool MentionScanner::names_a_form(std::size_t at) const {
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

bool MentionScanner::try_word(const Token& word, Roles roles, std::size_t next) {
  if ((roles & layout::role::kKind) != 0) {
    std::size_t end = 0;
    const KindWords* kind = lexicon::kind_words_at(text_, words_, word, next, &end);
    if (kind != nullptr && is_kind_here(word, *kind, end) && try_kind(word.begin, *kind, end)) return true;
  }
  if ((roles & layout::role::kNumber) != 0 && try_number_word(word)) return true;
  return (roles & layout::role::kAbbreviation) != 0 && word.size() <= 9 && try_abbreviation(word);
}

// "Đoàn Luật sư", "pháp luật", "đơn vị": words that only look like a kind.
bool MentionScanner::is_kind_here(const Token& word, const KindWords& kind, std::size_t end) const {
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

bool MentionScanner::is_petition_word(const Token& word) {
  static constexpr ExactKey kWord = "đơn"_exact;
  static constexpr ExactKey kLookAlike = {kWord.skeleton, kWord.marks - 1 + congvan::detail::kLooksAlike};  // Ð U+00D0 for Đ
  return word.is(kWord) || word.is(kLookAlike);
}

// "hóa đơn", "vận đơn", "thực đơn" are no petitions.
bool MentionScanner::follows_goods(std::size_t at) const {
  static constexpr std::array kGoods = {"hoa"_key, "van"_key, "thuc"_key, "toa"_key};
  return std::find(kGoods.begin(), kGoods.end(), word_before_here(at).key) != kGoods.end();
}

// "Đơn ngày …", "đơn của bà …"; đơn vị, đơn giá and the like are no petitions.
bool MentionScanner::is_petition(std::size_t at) const {
  static constexpr ExactPhrases<14> kFollowing{
      {"cam kết", "khởi kiện", "trình báo", "tố giác", "ngày", "đề", "ghi", "ký", "của", "số", "lập", "xin", "phản ánh", "trình bày"}};
  return kFollowing.begin(text_.substr(at), reading_.word(at));
}

bool MentionScanner::try_number_word(const Token& word) {
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
bool MentionScanner::is_cited(std::size_t begin, std::size_t end) const {
  const std::string canonical = canonical_form(text_.substr(begin, end - begin));
  const Reference reference = split_reference(canonical);
  if (!given(reference.symbol)) return false;
  return reference.symbol.find('-') != Value::npos || reference.symbol.find('/') != Value::npos || reference.symbol.starts_with("QH") ||
         reference.symbol.starts_with("UBTVQH") || follows_mention(begin);
}

bool MentionScanner::follows_mention(std::size_t at) const {
  return !out_.empty() && out_.size() > first_ && at >= out_.back().tail && at - out_.back().tail < 24;
}

// "NĐ 30/2020/NĐ-CP", "QĐ932": a kind's abbreviation before the number.
bool MentionScanner::try_abbreviation(const Token& word) {
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
bool MentionScanner::try_numbered_strict(Mention& mention, std::size_t p) {
  if (const std::size_t after = number_word_end(text_, p); after > p) p = skip_blanks(text_, after);
  if (p >= text_.size() || text_[p] < '0' || text_[p] > '9') return false;
  const auto match = reference_at(text_, p, Trust::kind);
  if (!match) return false;
  mention.reference = {match->begin, match->end};
  mention.raw.end = match->end;
  finish(mention);
  return true;
}

const KindWords* MentionScanner::words_of_code(std::string_view code) {
  const lexicon::Kind* kind = lexicon::kind_of_code(code);
  std::size_t length = 0;
  return kind == nullptr ? nullptr : lexicon::kind_words_at(kind->name, &length);
}

void MentionScanner::finish(Mention& mention) {
  complete_mention(reading_, begin_, floor_, mention);
  floor_ = mention.tail;
  at_ = std::max(mention.tail, at_ + 1);
  out_.push_back(mention);
}

void find_mentions(std::string_view text, const Words& words, std::size_t begin, std::size_t end, std::vector<Mention>& out) {
  const std::size_t first = out.size();
  MentionScanner(text, words, begin, end, out).scan();
  if (out.size() > first + 1) share_in_lists({text, &words}, out, first);
}

}  // namespace congvan::grammar
