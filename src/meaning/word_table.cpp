#include "meaning/word_table.hpp"

#include <algorithm>
#include <tuple>

#include "text/letters.hpp"

namespace congvan::meaning {

WordTable::WordTable(const std::vector<Phrase>& rows) {
  struct Keyed {
    ExactKey first;
    std::size_t end;  // of the first syllable
    Phrase row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(rows.size());
  for (const Phrase& row : rows) {
    const Token first = token_at(row.words, 0);
    keyed.push_back({{first.key, first.shape & Token::kMarks}, first.end, row});
  }
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tuple(a.first.skeleton, a.first.marks, b.row.words.size()) <
           std::tuple(b.first.skeleton, b.first.marks, a.row.words.size());
  });
  rows_.reserve(rows.size());
  for (const Keyed& each : keyed) {
    const std::string_view rest = each.row.words.substr(each.end);
    rows_.push_back({each.row, rest.empty() ? '\0' : rest[0], rest.size() > 1 ? rest[1] : '\0'});
  }
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
  std::size_t slot = slot_of(first);
  while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
  slots_[slot] = static_cast<std::uint16_t>(groups_.size());
}

namespace {

// Not the second syllable's first byte, which tells most rows apart: a capital and its small letter begin with one byte beyond ASCII, and
// further blanks may stand before it.
bool is_another(char here, char wanted) {
  const auto c = static_cast<unsigned char>(here);
  if (c <= ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3) return false;
  return static_cast<char>(c >= 'A' && c <= 'Z' ? c | 32U : c) != wanted;
}

}  // namespace

bool WordTable::Row::stands_at(std::string_view text, std::size_t begin, std::size_t end, std::size_t* length) const {
  *length = end - begin;
  if (joint == '\0') return true;
  if (end + 1 >= text.size()) return false;
  if (joint != ' ' || text[end] != ' ')
    return (joint == ' ' || text[end] == joint) && starts_with_exact(text.substr(begin), phrase.words, length);
  if (is_another(text[end + 1], second)) return false;
  if (!starts_with_exact(text.substr(end), phrase.words.substr(end - begin), length)) return false;
  *length += end - begin;
  return true;
}

WordTable::Match WordTable::longest_of(const Group& group, std::string_view text, std::size_t begin, std::size_t end, std::uint32_t kinds) {
  for (const Row& row : group.rows) {
    std::size_t length = 0;
    if ((row.phrase.kinds & kinds) != 0 && row.stands_at(text, begin, end, &length)) return {&row.phrase, length};
  }
  return {};
}

}  // namespace congvan::meaning
