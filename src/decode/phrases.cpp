#include "decode/phrases.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "lexicon/set_phrases.hpp"
#include "text/letters.hpp"
#include "text/syllables.hpp"

namespace congvan::decode {
namespace {

constexpr double kSure = 96.5;         // of 100: words read with more are left as they are
constexpr std::size_t kWitnesses = 3;  // unless so many syllables agree

std::vector<std::u32string> syllables_of(std::string_view phrase) {
  std::vector<std::u32string> syllables(1);
  for (std::size_t i = 0; i < phrase.size();) {
    const CodePoint point = code_point_at(phrase, i);
    i += point.size;
    if (point.value == U' ')
      syllables.emplace_back();
    else
      syllables.back() += point.value;
  }
  return syllables;
}

using Table = std::unordered_map<std::string, std::vector<std::vector<std::u32string>>>;

// By the skeleton of the first syllable, the longest first.
const Table& table() {
  static const Table phrases = [] {
    Table out;
    for (const std::string_view phrase : lexicon::set_phrases())
      out[skeleton(phrase.substr(0, phrase.find(' ')))].push_back(syllables_of(phrase));
    for (auto& [first, list] : out)
      std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return out;
  }();
  return phrases;
}

char32_t capital_of(char32_t small) {
  Vowel vowel = vowel_of(small);
  vowel.upper = true;
  return vowel.base != 0 ? letter_of(vowel) : small == 0x111 ? 0x110 : small >= U'a' && small <= U'z' ? small - 32 : small;
}

void append_utf8(std::string& text, char32_t c) {
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0 | (c >> 6));
    text += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    text += static_cast<char>(0xE0 | (c >> 12));
    text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// "GIÁÃM": a vowel that was read twice. No rime has the same one twice but for "uu" (ưu).
bool repeats(char before, char letter) { return before == letter && (letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o'); }

// The word with the syllable's marks, its own capitals and the signs around it; empty when its letters are others.
std::string with_marks(const std::string& word, const std::u32string& syllable) {
  std::string out;
  std::size_t at = 0;
  char before = '\0';
  bool ended = false;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    if (is_digit(point.value)) return {};
    const bool letter = is_letter(point.value) || (at < syllable.size() && point.value == U'-' && syllable[at] == U'-');
    if (!letter) {
      ended = at > 0;
      if (ended && at < syllable.size()) return {};
      out.append(word, i, point.size);
    } else if (!ended && repeats(before, skeleton_of(point.value))) {
      i += point.size;
      continue;
    } else {
      if (ended || at >= syllable.size()) return {};
      const char32_t wanted = syllable[at++];
      if (wanted != U'-' && skeleton_of(wanted) != skeleton_of(point.value)) return {};
      before = skeleton_of(point.value);
      append_utf8(out, is_upper(point.value) ? capital_of(wanted) : wanted);
    }
    i += point.size;
  }
  return at == syllable.size() ? out : std::string();
}

// A sign that ends a word parts phrases.
bool is_parted(const std::string& word) {
  const char last = word.back();
  return last == '.' || last == ',' || last == ';' || last == ')';
}

std::string letters_of(const std::string& word) {
  std::string letters;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    const char letter = skeleton_of(point.value);
    if (letter != '\0' && !repeats(letters.empty() ? '\0' : letters.back(), letter)) letters += letter;
    i += point.size;
  }
  return letters;
}

// Letters in order without tones, then the tones: "hoà" and "hòa" give the same.
std::u32string spelling_of_word(const std::string& word) {
  std::u32string letters;
  std::u32string tones;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint point = code_point_at(word, i);
    Vowel vowel = vowel_of(point.value);
    if (vowel.base != 0 && vowel.tone != Tone::level) {
      tones += static_cast<char32_t>(vowel.tone);
      vowel.tone = Tone::level;
    }
    letters += vowel.base != 0 ? letter_of(vowel) : point.value;
    i += point.size;
  }
  return letters + tones;
}

bool restore_at(std::vector<Word>& words, std::size_t begin, const std::vector<std::u32string>& phrase) {
  if (begin + phrase.size() > words.size()) return false;
  std::vector<std::string> restored;
  for (std::size_t k = 0; k < phrase.size(); ++k) {
    const Word& word = words[begin + k];
    if (k > 0 && is_parted(words[begin + k - 1].text)) return false;
    restored.push_back(with_marks(word.text, phrase[k]));
    if (restored.back().empty()) return false;
    if (spelling_of_word(word.text) == spelling_of_word(restored.back()))
      restored.back() = word.text;
    else if (phrase.size() < kWitnesses && word.confidence > kSure)
      return false;
  }
  for (std::size_t k = 0; k < phrase.size(); ++k) words[begin + k].text = std::move(restored[k]);
  return true;
}

}  // namespace

void restore_marks(std::vector<Word>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].line == 0) continue;
    const auto entry = table().find(letters_of(words[i].text));
    if (entry == table().end()) continue;
    for (const std::vector<std::u32string>& phrase : entry->second) {
      if (restore_at(words, i, phrase)) break;
    }
  }
}

}  // namespace congvan::decode
