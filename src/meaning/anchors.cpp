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

Anchors::Anchors(const layout::Zones& zones) : text_(zones.flow.text()) {
  anchors_.reserve(text_.size() / 20);
  roles_.reserve(text_.size() / 80);
  signs_.reserve(text_.size() / 24);
  // Paragraphs stand in the flow's order.
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    const Words& words = zones.words_from(paragraph);
    const std::size_t first = anchors_.size();
    mark(words, paragraph);
    mark_signs(words, paragraph);
    if (paragraph.zone != layout::Zone::appendix && paragraph.zone != layout::Zone::recipients) add_roles(first, paragraph.end);
  }
}

void Anchors::mark(const Words& words, const layout::Paragraph& paragraph) {
  const WordTable& known = table();
  const std::size_t behind = words.from(paragraph.end);
  for (std::size_t i = words.from(paragraph.begin); i < behind; ++i) {
    const Token word = words[i];
    const WordTable::Group* const group = known.group_of(word);
    if (group == nullptr) continue;
    anchors_.push_back({word.begin, static_cast<std::uint16_t>(word.size()), static_cast<std::uint16_t>(group - known.groups().data())});
  }
}

void Anchors::mark_signs(const Words& words, const layout::Paragraph& paragraph) {
  const std::string_view part = text_.substr(0, paragraph.end);
  words.each_sign(paragraph.begin, paragraph.end, [&](std::size_t at) {
    char sign = kSigns[static_cast<unsigned char>(part[at])];
    if (part[at] == '\xE2') sign = quote_at(part, at);
    if (sign != '\0') signs_.push_back({static_cast<std::uint32_t>(at), sign});
  });
}

Hit Anchors::longest(const Anchor& anchor, std::string_view text, std::uint32_t kinds) {
  const WordTable::Group& group = table().groups()[anchor.group];
  if ((group.kinds & kinds) == 0) return {};
  const WordTable::Match match = WordTable::longest_of(group, text, anchor.begin, anchor.begin + anchor.size, kinds);
  return {anchor.begin, anchor.begin + static_cast<std::uint32_t>(match.length), match.phrase};
}

void Anchors::add_roles(std::size_t first, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  std::size_t done = 0;
  for (std::size_t i = first; i < anchors_.size(); ++i) {
    if (anchors_[i].begin < done) continue;
    const Hit hit = longest(anchors_[i], part, role);
    if (hit.cue == nullptr) continue;
    done = hit.end;
    roles_.push_back(hit);
  }
}

std::span<const Anchors::Anchor> Anchors::anchors(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Anchor>(anchors_), begin, end, [](const Anchor& anchor) { return std::size_t{anchor.begin}; });
}

std::span<const Hit> Anchors::roles(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Hit>(roles_), begin, end, [](const Hit& hit) { return std::size_t{hit.begin}; });
}

std::span<const Sign> Anchors::signs(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Sign>(signs_), begin, end, [](const Sign& sign) { return std::size_t{sign.at}; });
}

void Anchors::find_relations(std::size_t begin, std::size_t end, std::vector<Hit>& out) const {
  out.clear();
  const std::string_view part = text_.substr(0, end);
  std::size_t done = begin;
  for (const Anchor& anchor : anchors(begin, end)) {
    if (anchor.begin < done) continue;
    const Hit hit = longest(anchor, part, relation);
    if (hit.cue == nullptr) continue;
    done = hit.end;
    out.push_back(hit);
  }
}

Hit Anchors::first_direction(std::size_t begin, std::size_t end) const {
  for (const Anchor& anchor : anchors(begin, end)) {
    const Hit hit = longest(anchor, text_, direction);
    if (hit.cue != nullptr) return hit;
  }
  return {};
}

}  // namespace congvan::meaning
