#include "meaning/word_table.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

// Bytes of words: letters of Vietnamese are led by C3–C6 and E1 (U+00C0–U+01BF, U+1E80–U+1EFF).
constexpr auto kInWord = [] {
  std::array<bool, 256> in_word{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c | 32U) >= 'a' && (c | 32U) <= 'z' && c < 0x80;
    in_word[c] = letter || (c >= '0' && c <= '9') || (c >= 0x80 && c < 0xC0) || (c >= 0xC3 && c <= 0xC6) || c == 0xE1;
  }
  return in_word;
}();
bool is_in_word(char c) { return kInWord[static_cast<unsigned char>(c)]; }

// The first bytes of the text, the first lowest.
std::uint64_t load(std::string_view text, std::size_t at, std::size_t size) {
  std::uint64_t bytes = 0;
  if (std::endian::native == std::endian::little && at + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return size >= sizeof bytes ? bytes : bytes & ((std::uint64_t{1} << 8 * size) - 1);
  }
  for (std::size_t i = 0; i < std::min(size, sizeof bytes); ++i) bytes |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << 8 * i;
  return bytes;
}

// Capitals differ from small letters in the bit 0x20, beyond ASCII in 0x20 or 0x01: all eight bytes are made alike at once.
std::uint64_t fold(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t beyond = (bytes >> 7U & kOnes) * 0xFFU;
  return (bytes | (~beyond & kOnes * 0x20U)) & ~(beyond & kOnes * 0x21U);
}

}  // namespace

bool begins_word(char c) { return is_in_word(c) && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

WordKey word_key(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_in_word(text[end])) ++end;
  return {end == at ? 0 : fold(load(text, at, end - at)), end};
}

std::size_t WordTable::slot_of(std::uint64_t letters, std::size_t size) { return ((letters ^ size << 57U) * 0x9E3779B97F4A7C15U) >> 53U; }

WordTable::WordTable(const std::vector<Phrase>& rows) {
  struct Keyed {
    WordKey key;
    Phrase row;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(rows.size());
  for (const Phrase& row : rows) keyed.push_back({word_key(row.words, 0), row});
  const auto same = [](const Keyed& a, const Keyed& b) { return a.key.letters == b.key.letters && a.key.end == b.key.end; };
  std::sort(keyed.begin(), keyed.end(), [&](const Keyed& a, const Keyed& b) {
    if (!same(a, b)) return std::tie(a.key.letters, a.key.end) < std::tie(b.key.letters, b.key.end);
    return a.row.words.size() > b.row.words.size();
  });
  rows_.reserve(rows.size());
  for (const Keyed& each : keyed) rows_.push_back(each.row);
  for (std::size_t i = 0; i < keyed.size();) {
    std::size_t end = i + 1;
    while (end < keyed.size() && same(keyed[i], keyed[end])) ++end;
    add_group(keyed[i].key, std::span(rows_).subspan(i, end - i));
    i = end;
  }
}

void WordTable::add_group(const WordKey& key, std::span<const Phrase> rows) {
  Group group{key.letters, static_cast<std::uint32_t>(key.end), 0, rows};
  for (const Phrase& row : rows) group.kinds |= row.kinds;
  groups_.push_back(group);
  std::size_t slot = slot_of(key.letters, key.end);
  while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
  slots_[slot] = static_cast<std::uint16_t>(groups_.size());
}

const WordTable::Group* WordTable::group_of(const WordKey& key, std::size_t at) const {
  if (key.end == at) return nullptr;
  for (std::size_t slot = slot_of(key.letters, key.end - at); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
    const Group& group = groups_[slots_[slot] - 1U];
    if (group.letters == key.letters && group.size == key.end - at) return &group;
  }
  return nullptr;
}

WordTable::Match WordTable::longest(const Group* group, std::string_view text, std::size_t at, std::uint32_t kinds) {
  if (group == nullptr || (group->kinds & kinds) == 0) return {};
  for (const Phrase& row : group->rows) {
    std::size_t length = 0;
    if ((row.kinds & kinds) != 0 && starts_with_exact(text.substr(at), row.words, &length)) return {&row, length};
  }
  return {};
}

}  // namespace congvan::meaning
