#include "meaning/anchors.hpp"

#include <algorithm>
#include <array>

#include "meaning/body_words.hpp"
#include "meaning/relation_cues.hpp"

namespace congvan::meaning {
namespace {

enum Kind : std::uint32_t { role = 1, relation = 2, direction = 4 };

// The three tables as one, so that a word is looked up once.
const WordTable& table() {
  static const WordTable made = [] {
    std::vector<Phrase> rows;
    for (const Phrase& row : body_words()) rows.push_back({row.words, role, row.value});
    for (const RelationCue& cue : relation_cues()) rows.push_back({cue.words, relation, static_cast<int>(cue.says)});
    for (const std::string_view words : direction_words()) rows.push_back({words, direction, 0});
    return WordTable(rows);
  }();
  return made;
}

// What a byte begins: a word, a sign, or nothing.
constexpr auto kSigns = [] {
  std::array<char, 256> signs{};
  for (const char sign : {'(', ')', '.', ';', ':', ',', '!', '?', '"', '\n'}) signs[static_cast<unsigned char>(sign)] = sign;
  return signs;
}();

char quote_at(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE2' || text[at + 1] != '\x80') return '\0';
  if (text[at + 2] == '\x9C') return kOpenQuote;
  return text[at + 2] == '\x9D' ? kCloseQuote : '\0';
}

}  // namespace

Anchors::Anchors(const layout::Zones& zones) : text_(zones.flow.text()), words_(zones.flow_words) {
  anchors_.reserve(words_.size() / 8);
  roles_.reserve(words_.size() / 16);
  signs_.reserve(words_.size() / 4);
  // Paragraphs stand in the flow's order.
  std::size_t next = 0;
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    const std::size_t first = anchors_.size();
    while (next < words_.size() && words_[next].begin < paragraph.begin) ++next;
    next = mark(next, paragraph);
    if (paragraph.zone != layout::Zone::appendix && paragraph.zone != layout::Zone::recipients) add_roles(first, paragraph.end);
  }
}

// Marks the paragraph, whose first word has the index `next`; returns that of the first word behind it.
std::size_t Anchors::mark(std::size_t next, const layout::Paragraph& paragraph) {
  const WordTable& known = table();
  const std::size_t behind = words_.from(paragraph.end);
  if (next >= behind) {
    mark_signs(paragraph.begin, paragraph.end);
    return next;
  }
  const std::string_view text = text_;
  const Token* const last = &words_[behind - 1];
  std::size_t done = paragraph.begin;
  for (const Token* word = &words_[next]; word <= last; ++word) {
    if (word->begin != done + 1 || text[done] != ' ') mark_signs(done, word->begin);
    if (const WordTable::Group* group = known.group_of(*word)) anchors_.push_back({word, group});
    done = word->end;
  }
  mark_signs(done, paragraph.end);
  return behind;
}

void Anchors::mark_signs(std::size_t begin, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  for (std::size_t at = begin; at < end; ++at) {
    char sign = kSigns[static_cast<unsigned char>(part[at])];
    if (part[at] == '\xE2') sign = quote_at(part, at);
    if (sign != '\0') signs_.push_back({at, sign});
  }
}

void Anchors::add_roles(std::size_t first, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  std::size_t done = 0;
  for (std::size_t i = first; i < anchors_.size(); ++i) {
    const Anchor& anchor = anchors_[i];
    if (anchor.word->begin < done) continue;
    const WordTable::Match match = WordTable::longest(anchor.group, part, *anchor.word, role);
    if (!match) continue;
    done = anchor.word->begin + match.length;
    roles_.push_back({anchor.word->begin, done, match.phrase});
  }
}

std::span<const Anchors::Anchor> Anchors::anchors(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Anchor>(anchors_), begin, end, [](const Anchor& anchor) { return std::size_t{anchor.word->begin}; });
}

std::span<const Hit> Anchors::roles(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Hit>(roles_), begin, end, [](const Hit& hit) { return hit.begin; });
}

std::span<const Sign> Anchors::signs(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Sign>(signs_), begin, end, [](const Sign& sign) { return sign.at; });
}

void Anchors::find_relations(std::size_t begin, std::size_t end, std::vector<Hit>& out) const {
  out.clear();
  const std::string_view part = text_.substr(0, end);
  std::size_t done = begin;
  for (const Anchor& anchor : anchors(begin, end)) {
    if (anchor.word->begin < done) continue;
    const WordTable::Match match = WordTable::longest(anchor.group, part, *anchor.word, relation);
    if (!match) continue;
    done = anchor.word->begin + match.length;
    out.push_back({anchor.word->begin, done, match.phrase});
  }
}

Hit Anchors::first_direction(std::size_t begin, std::size_t end) const {
  for (const Anchor& anchor : anchors(begin, end)) {
    if (const WordTable::Match match = WordTable::longest(anchor.group, text_, *anchor.word, direction))
      return {anchor.word->begin, anchor.word->begin + match.length, match.phrase};
  }
  return {};
}

}  // namespace congvan::meaning
