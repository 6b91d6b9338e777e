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

// The elements of a list sorted by place that lie in [begin, end).
template <class T, class Place>
std::span<const T> part_of(const std::vector<T>& all, std::size_t begin, std::size_t end, Place place) {
  const auto before = [place](const T& each, std::size_t at) { return place(each) < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), begin, before);
  return {first, std::lower_bound(first, all.end(), end, before)};
}

}  // namespace

Anchors::Anchors(const layout::Zones& zones) : text_(zones.flow.text()) {
  anchors_.reserve(text_.size() / 32);
  roles_.reserve(text_.size() / 64);
  signs_.reserve(text_.size() / 16);
  // Paragraphs stand in the flow's order.
  for (const layout::Paragraph& paragraph : zones.paragraphs) {
    const std::size_t first = anchors_.size();
    mark(paragraph.begin, paragraph.end);
    if (paragraph.zone != layout::Zone::appendix && paragraph.zone != layout::Zone::recipients) add_roles(first, paragraph.end);
  }
}

void Anchors::mark(std::size_t begin, std::size_t end) {
  const WordTable& words = table();
  const std::string_view part = text_.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    if (begins_word(part[at])) {
      const WordKey key = word_key(part, at);
      if (const WordTable::Group* group = words.group_of(key, at)) anchors_.push_back({at, group});
      at = key.end;
      continue;
    }
    const char sign = kSigns[static_cast<unsigned char>(part[at])];
    if (sign != '\0' || (part[at] == '\xE2' && quote_at(part, at) != '\0'))
      signs_.push_back({at, sign != '\0' ? sign : quote_at(part, at)});
    ++at;
  }
}

void Anchors::add_roles(std::size_t first, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  std::size_t done = 0;
  for (std::size_t i = first; i < anchors_.size(); ++i) {
    const Anchor& anchor = anchors_[i];
    if (anchor.at < done) continue;
    const WordTable::Match match = WordTable::longest(anchor.group, part, anchor.at, role);
    if (!match) continue;
    done = anchor.at + match.length;
    roles_.push_back({anchor.at, done, match.phrase});
  }
}

std::span<const Anchors::Anchor> Anchors::anchors(std::size_t begin, std::size_t end) const {
  return part_of(anchors_, begin, end, [](const Anchor& anchor) { return anchor.at; });
}

std::span<const Hit> Anchors::roles(std::size_t begin, std::size_t end) const {
  return part_of(roles_, begin, end, [](const Hit& hit) { return hit.begin; });
}

std::span<const Sign> Anchors::signs(std::size_t begin, std::size_t end) const {
  return part_of(signs_, begin, end, [](const Sign& sign) { return sign.at; });
}

void Anchors::find_relations(std::size_t begin, std::size_t end, std::vector<Hit>& out) const {
  out.clear();
  const std::string_view part = text_.substr(0, end);
  std::size_t done = begin;
  for (const Anchor& anchor : anchors(begin, end)) {
    if (anchor.at < done) continue;
    const WordTable::Match match = WordTable::longest(anchor.group, part, anchor.at, relation);
    if (!match) continue;
    done = anchor.at + match.length;
    out.push_back({anchor.at, done, match.phrase});
  }
}

Hit Anchors::first_direction(std::size_t begin, std::size_t end) const {
  for (const Anchor& anchor : anchors(begin, end)) {
    if (const WordTable::Match match = WordTable::longest(anchor.group, text_, anchor.at, direction))
      return {anchor.at, anchor.at + match.length, match.phrase};
  }
  return {};
}

}  // namespace congvan::meaning
