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
  const WordTable& known = table();
  groups_.reserve(words_.forms().size());
  for (const WordForm& form : words_.forms()) groups_.push_back(known.group_of(form.key, form.shape));
  anchors_.reserve(words_.size() / 8);
  roles_.reserve(words_.size() / 16);
  signs_.reserve(words_.size() / 4);
  // Paragraphs stand in the flow's order.
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    const std::size_t first = anchors_.size();
    mark(words_.from(paragraph.begin), words_.from(paragraph.end));
    mark_signs(paragraph.begin, paragraph.end);
    if (paragraph.zone != layout::Zone::appendix && paragraph.zone != layout::Zone::recipients) add_roles(first, paragraph.end);
  }
}

void Anchors::mark(std::size_t first, std::size_t behind) {
  for (std::size_t i = first; i < behind; ++i) {
    const std::size_t form = words_.form(i);
    if (groups_[form] != nullptr) anchors_.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(form)});
  }
}

void Anchors::mark_signs(std::size_t begin, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  words_.each_sign(begin, end, [&](std::size_t at) {
    char sign = kSigns[static_cast<unsigned char>(part[at])];
    if (part[at] == '\xE2') sign = quote_at(part, at);
    if (sign != '\0') signs_.push_back({static_cast<std::uint32_t>(at), sign});
  });
}

Hit Anchors::longest(const Anchor& anchor, std::string_view text, std::uint32_t kinds) const {
  const WordTable::Group* const group = groups_[anchor.form];
  if ((group->kinds & kinds) == 0) return {};
  const Token word = words_[anchor.word];
  const WordTable::Match match = WordTable::longest(group, text, word, kinds);
  return {word.begin, word.begin + static_cast<std::uint32_t>(match.length), match.phrase};
}

void Anchors::add_roles(std::size_t first, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  std::size_t done = 0;
  for (std::size_t i = first; i < anchors_.size(); ++i) {
    if (words_.begin(anchors_[i].word) < done) continue;
    const Hit hit = longest(anchors_[i], part, role);
    if (hit.cue == nullptr) continue;
    done = hit.end;
    roles_.push_back(hit);
  }
}

std::span<const Anchors::Anchor> Anchors::anchors(std::size_t begin, std::size_t end) const {
  return part_of(std::span<const Anchor>(anchors_), words_.from(begin), words_.from(end),
                 [](const Anchor& anchor) { return std::size_t{anchor.word}; });
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
    if (words_.begin(anchor.word) < done) continue;
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
