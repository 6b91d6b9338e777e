#include "meaning/word_table.hpp"

#include <algorithm>
#include <tuple>

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

ExactKey key_of(const Token& word) { return {word.key, word.shape & Token::kMarks}; }

std::size_t slot_of(ExactKey key, unsigned bits) {
  return (key.skeleton * 0x9E3779B97F4A7C15U ^ key.marks * 0xC2B2AE3D27D4EB4FU) >> (64 - bits);
}

}  // namespace

WordTable::WordTable(const std::vector<Phrase>& rows) {
  struct Keyed {
    ExactKey first;
    Phrase row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(rows.size());
  for (const Phrase& row : rows) keyed.push_back({key_of(token_at(row.words, 0)), row});
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tuple(a.first.skeleton, a.first.marks, b.row.words.size()) <
           std::tuple(b.first.skeleton, b.first.marks, a.row.words.size());
  });
  rows_.reserve(rows.size());
  for (const Keyed& each : keyed) rows_.push_back({each.row, token_at(each.row.words, 0).end == each.row.words.size()});
  for (std::size_t i = 0; i < keyed.size();) {
    std::size_t end = i + 1;
    while (end < keyed.size() && keyed[i].first == keyed[end].first) ++end;
    add_group(keyed[i].first, std::span(rows_).subspan(i, end - i));
    i = end;
  }
}

void WordTable::add_group(ExactKey first, std::span<const Row> rows) {
  Group group{first, 0, rows};
  for (const Row& row : rows) group.kinds |= row.phrase.kinds;
  groups_.push_back(group);
  std::size_t slot = slot_of(first, kSlotBits);
  while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
  slots_[slot] = static_cast<std::uint16_t>(groups_.size());
}

const WordTable::Group* WordTable::group_of(const Token& word) const {
  const ExactKey key = key_of(word);
  for (std::size_t slot = slot_of(key, kSlotBits); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Group& group = groups_[slots_[slot] - 1U];
    if (group.first == key) return &group;
  }
  return nullptr;
}

WordTable::Match WordTable::longest(const Group* group, std::string_view text, const Token& word, std::uint32_t kinds) {
  if (group == nullptr || (group->kinds & kinds) == 0) return {};
  for (const Row& row : group->rows) {
    if ((row.phrase.kinds & kinds) == 0) continue;
    std::size_t length = word.size();
    if (row.one_word || starts_with_exact(text.substr(word.begin), row.phrase.words, &length)) return {&row.phrase, length};
  }
  return {};
}

}  // namespace congvan::meaning
