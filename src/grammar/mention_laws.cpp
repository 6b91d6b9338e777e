// Laws by their names: "Luật Đất đai ngày 18 tháng 01 năm 2024", "Bộ luật Dân sự năm 2015".
#include "grammar/mention_scanner.hpp"
#include "text/exact_phrases.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kLongestTitle = 260;  // bytes of a law's name

}  // namespace

// A name, then its number, date or year.
bool MentionScanner::try_law(Mention& mention, std::size_t after) {
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
bool MentionScanner::ends_in_brackets(Mention& mention, std::size_t bracket) {
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

bool MentionScanner::ends_law(Mention& mention, const Token& word, std::size_t i, bool capital, bool first) {
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

std::optional<DateMatch> MentionScanner::law_date(const Token& word, std::size_t i, bool nameless) const {
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

bool MentionScanner::breaks_law(const Token& word, std::size_t i, bool first, bool amending) const {
  static constexpr ExactPhrases<16> kBreaks{
      {"từ", "đến", "tại", "thì", "là", "được", "nếu", "khi", "do", "này", "hiện hành", "đã", "kể", "đối với", "quy định tại", "bao gồm"}};
  const std::string_view rest = text_.substr(i);
  // "… của 11 luật có liên quan đến quy hoạch"
  if (amending && word.is("đến"_exact) && word_before_here(i).is("quan"_exact)) return false;
  if (!word.capital()) return kBreaks.begin(rest, word);
  if (first || !lexicon::begins_kind(word)) return false;
  std::size_t length = 0;
  const KindWords* kind = lexicon::kind_words_at(rest, &length);
  return kind != nullptr && kind->use != KindUse::generic && !(amending && kind->use == KindUse::law);
}

std::size_t MentionScanner::trim_name(std::size_t begin, std::size_t end) const {
  while (end > begin && (text_[end - 1] == ' ' || text_[end - 1] == ',' || text_[end - 1] == ':' || text_[end - 1] == '-')) --end;
  return end;
}

}  // namespace congvan::grammar
