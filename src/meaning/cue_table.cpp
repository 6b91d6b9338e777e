#include "meaning/cue_table.hpp"

#include "text/letters.hpp"

namespace congvan::meaning {
namespace {

// Lead bytes of the letters of Vietnamese beyond ASCII in UTF-8: U+00C0–U+01BF, U+1E80–U+1EFF.
constexpr bool is_pair(unsigned char c) { return c >= 0xC3 && c <= 0xC6; }
constexpr bool is_triple(unsigned char c) { return c == 0xE1; }
constexpr bool is_ascii_word(unsigned char c) { return (c >= '0' && c <= '9') || ((c | 32U) >= 'a' && (c | 32U) <= 'z'); }
constexpr bool begins_word(unsigned char c) { return is_ascii_word(c) || is_pair(c) || is_triple(c); }

constexpr std::uint32_t step(std::uint32_t hash, unsigned c) { return (hash ^ c) * 16777619U; }

}  // namespace

WordHash word_hash(std::string_view text, std::size_t at) {
  WordHash word{2166136261U, at};
  while (word.end < text.size()) {
    const auto c = static_cast<unsigned char>(text[word.end]);
    if (is_ascii_word(c)) {
      word.hash = step(word.hash, c | 32U);
      ++word.end;
    } else if (is_pair(c) && word.end + 1 < text.size()) {
      // Capitals differ from small letters in one bit: 0x20 after C3, the last one after C4–C6.
      word.hash = step(step(word.hash, c), static_cast<unsigned char>(text[word.end + 1]) | (c == 0xC3 ? 0x20U : 1U));
      word.end += 2;
    } else if (is_triple(c) && word.end + 2 < text.size()) {
      word.hash =
          step(step(word.hash, static_cast<unsigned char>(text[word.end + 1])), static_cast<unsigned char>(text[word.end + 2]) | 1U);
      word.end += 3;
    } else {
      break;
    }
  }
  return word;
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
    if (word.end == at) break;  // a letter cut off at the end
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
