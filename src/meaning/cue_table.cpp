#include "meaning/cue_table.hpp"

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

// What a byte of a word adds to its hash, 0 for a byte of no word: letters of Vietnamese are led by C3–C6 and E1 (U+00C0–U+01BF,
// U+1E80–U+1EFF). Capitals differ from small letters in the bits 0x20 or 0x01, which are left out.
constexpr auto kFolded = [] {
  std::array<unsigned char, 256> folded{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool letter = (c | 32U) >= 'a' && (c | 32U) <= 'z' && c < 0x80;
    if (letter) folded[c] = static_cast<unsigned char>(c | 32U);
    if ((c >= '0' && c <= '9') || (c >= 0xC3 && c <= 0xC6) || c == 0xE1) folded[c] = static_cast<unsigned char>(c);
    if (c >= 0x80 && c < 0xC0) folded[c] = static_cast<unsigned char>(c & ~0x21U);
  }
  return folded;
}();
constexpr bool begins_word(unsigned char c) { return kFolded[c] != 0 && (c < 0x80 || c >= 0xC0); }

}  // namespace

WordHash word_hash(std::string_view text, std::size_t at) {
  std::uint32_t hash = 2166136261U;
  std::size_t end = at;
  while (end < text.size()) {
    const unsigned char folded = kFolded[static_cast<unsigned char>(text[end])];
    if (folded == 0) break;
    hash = (hash ^ folded) * 16777619U;
    ++end;
  }
  return {hash ^ (hash >> 15U), end};
}

CueTable::CueTable(std::span<const Cue> rows) : rows_(rows), next_(rows.size(), 0) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::uint16_t& head = first_[word_hash(rows[i].words, 0).hash % kBuckets];
    next_[i] = head;
    head = static_cast<std::uint16_t>(i + 1);
  }
}

const Cue* CueTable::longest(std::uint32_t hash, std::string_view rest, std::size_t* length) const {
  const Cue* best = nullptr;
  std::size_t longest = 0;
  for (std::size_t i = first_[hash % kBuckets]; i != 0; i = next_[i - 1]) {
    const Cue& row = rows_[i - 1];
    std::size_t matched = 0;
    if (row.words.size() <= longest || !starts_with_exact(rest, row.words, &matched)) continue;
    best = &row;
    longest = matched;
  }
  *length = longest;
  return best;
}

const Cue* CueTable::at(std::string_view text, std::size_t at, std::size_t* length) const {
  std::size_t matched = 0;
  const WordHash word = word_hash(text, at);
  const Cue* const cue = word.end == at || first_[word.hash % kBuckets] == 0 ? nullptr : longest(word.hash, text.substr(at), &matched);
  if (length != nullptr) *length = matched;
  return cue;
}

void CueTable::find(std::string_view text, std::size_t begin, std::size_t end, std::vector<Hit>& out) const {
  const std::string_view part = text.substr(0, end);
  for (std::size_t at = begin; at < end;) {
    if (!begins_word(static_cast<unsigned char>(part[at]))) {
      // The other bytes of a sign such as “ are no letters' beginnings either.
      ++at;
      continue;
    }
    const WordHash word = word_hash(part, at);
    std::size_t length = 0;
    if (first_[word.hash % kBuckets] != 0) {
      if (const Cue* cue = longest(word.hash, part.substr(at), &length)) {
        out.push_back({at, at + length, cue->value});
        at += length;
        continue;
      }
    }
    at = word.end;
  }
}

}  // namespace congvan::meaning
