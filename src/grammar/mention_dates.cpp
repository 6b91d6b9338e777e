// Kinds that are cited by their date: "Quyết định ngày 05/3/2026 của …", "biên bản họp ngày …".
#include <algorithm>
#include <array>

#include "grammar/body_name.hpp"
#include "grammar/mention_scanner.hpp"

namespace congvan::grammar {
namespace {

constexpr std::size_t kLongestPhrase = 200;  // bytes between "biên bản" and its date

// With "ngày" before it or figures alone.
std::optional<DateMatch> full_date_at(std::string_view text, std::size_t at) {
  at = skip_blanks(text, at);
  auto date = date_at(text, at);
  if (!date) date = figures_at(text, at);
  return date && date->is_full() ? date : std::nullopt;
}

}  // namespace

// "Tờ trình ngày 12/3/2024 của …", "Biên bản họp … ngày 26/10/2016", "Đơn đề nghị của … ngày …": a kind with a full date.
bool MentionScanner::try_dated(Mention& mention, std::size_t p) {
  const bool capital = is_upper(code_point_at(text_, mention.raw.begin).value);
  const bool paper = mention.kind->code.empty() || mention.kind->code == "BB" || mention.kind->code == "PTr" || mention.kind->code == "HĐ";
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
    if (i > p && word.capital() && lexicon::begins_kind(word) && lexicon::kind_words_at(text_.substr(i), &length) != nullptr) return false;
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

bool MentionScanner::try_report(Mention& mention, std::size_t p) {
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
bool MentionScanner::is_period(std::size_t at) const {
  static constexpr std::array kPeriods = {"từ"_exact, "đến"_exact, "trước"_exact, "sau"_exact, "kể"_exact, "vào"_exact, "trong"_exact};
  const Token before = word_before_here(at);
  return std::any_of(kPeriods.begin(), kPeriods.end(), [&](ExactKey word) { return before.is(word); });
}

bool MentionScanner::accept_dated(Mention& mention, std::size_t p) {
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
std::optional<DateMatch> MentionScanner::next_dated(const Mention& mention) const {
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

}  // namespace congvan::grammar
