#include "meaning/passage.hpp"

#include <algorithm>

#include "grammar/scan.hpp"
#include "text/letters.hpp"

namespace congvan::meaning {

using grammar::skip_blanks;

namespace {

constexpr std::size_t kLongestSentence = 2000;  // bytes back in which a sentence's beginning is looked for

}  // namespace

Passage::Passage(const Context& context, const Anchors& anchors, std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting)
    : x_(context),
      anchors_(anchors),
      reading_(context.reading(end)),
      begin_(begin),
      setting_(setting),
      hits_(anchors.roles(begin, end)),
      signs_(anchors.signs(begin, end)) {
  note_quotes(context.provisions.quoted[paragraph]);
}

void Passage::note_quotes(bool from_before) {
  std::size_t open = from_before ? begin_ + 1 : 0;  // where one opens, + 1
  for (const Sign& sign : signs_) {
    if (sign.mark == kOpenQuote && open == 0) open = sign.at + 1;
    if (sign.mark == kCloseQuote && open != 0) {
      quotes_.push_back({open - 1, sign.at});
      open = 0;
    }
  }
  if (open != 0 && from_before && quotes_.empty()) quotes_.push_back({begin_, end()});
}

std::span<const Hit> Passage::hits(std::size_t begin, std::size_t end) const {
  return part_of(hits_, begin, end, [](const Hit& hit) { return hit.begin; });
}

std::span<const Sign> Passage::signs(std::size_t begin, std::size_t end) const {
  return part_of(signs_, begin, end, [](const Sign& sign) { return sign.at; });
}

bool Passage::is_quoted(std::size_t at) const {
  const auto after =
      std::upper_bound(quotes_.begin(), quotes_.end(), at, [](std::size_t p, const Piece& quote) { return p < quote.begin; });
  return after != quotes_.begin() && at < std::prev(after)->end;
}

std::size_t Passage::sentence_begin(std::size_t at) const {
  const std::size_t lowest = at > begin_ + kLongestSentence ? at - kLongestSentence : begin_;
  const std::span<const Sign> signs = this->signs(lowest, at);
  for (std::size_t i = signs.size(); i-- > 0;) {
    const Sign& sign = signs[i];
    if ((sign.mark == '.' || sign.mark == ';') && sign.at + 1 < text().size() && text()[sign.at + 1] == ' ')
      return skip_blanks(text(), sign.at + 1);
  }
  return skip_blanks(text(), lowest);
}

bool Passage::in_purpose(std::size_t at) const {
  static constexpr std::string_view kFor = " để ";
  const std::size_t sentence = sentence_begin(at);
  const std::string_view before = text().substr(sentence, at - sentence);
  const std::size_t purpose = before.rfind(kFor);
  if (purpose == std::string_view::npos) return false;
  const std::size_t after = skip_blanks(text(), sentence + purpose + kFor.size());
  if (starts_with_exact(rest(after), "tổng hợp") || starts_with_exact(rest(after), "theo dõi")) return true;
  return after < at && !actors_at(after).names.empty();
}

}  // namespace congvan::meaning
