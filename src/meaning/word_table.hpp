// Tables of words, looked up by the key of their first syllable: most words of a text are told apart by it without a look at a row. A row
// may be of several kinds, so that one look-up answers several questions.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/scan.hpp"
#include "text/words.hpp"

namespace congvan::meaning {

/// Words in small letters with tones, parted by one blank; their kinds are bits, and bits and value are the table's affair.
struct Phrase {
  std::string_view words;
  std::uint32_t kinds = 1;
  int value = 0;
};

class WordTable {
 public:
  struct Row {
    Phrase phrase;
    char joint = '\0';   ///< what parts its second syllable from the first, \0 for one syllable alone
    char second = '\0';  ///< the byte behind the joint
    // The first syllable stands in [begin, end).
    [[nodiscard]] bool stands_at(std::string_view text, std::size_t begin, std::size_t end, std::size_t* length) const;
  };
  /// The rows with one first syllable, the longest first.
  struct Group {
    ExactKey first;
    std::uint32_t kinds = 0;  ///< of all its rows
    std::span<const Row> rows;
  };
  struct Match {
    const Phrase* phrase = nullptr;
    std::size_t length = 0;  ///< bytes of the text
    explicit operator bool() const { return phrase != nullptr; }
  };

  explicit WordTable(const std::vector<Phrase>& rows);
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  /// The rows that may begin with this word; null when there are none.
  [[nodiscard]] const Group* group_of(const Token& word) const {
    const ExactKey key{word.key, word.shape & Token::kMarks};
    for (std::size_t slot = slot_of(key); slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const Group& group = groups_[slots_[slot] - 1U];
      if (group.first == key) return &group;
    }
    return nullptr;
  }
  /// The longest row of the group, of one of `kinds`, that stands where the word does. A group that is null holds none.
  [[nodiscard]] static Match longest(const Group* group, std::string_view text, const Token& word, std::uint32_t kinds) {
    return group == nullptr || (group->kinds & kinds) == 0 ? Match{} : longest_of(*group, text, word.begin, word.end, kinds);
  }
  /// Likewise where the group's first syllable stands in [begin, end).
  [[nodiscard]] static Match longest_of(const Group& group, std::string_view text, std::size_t begin, std::size_t end, std::uint32_t kinds);
  /// The longest row of one of `kinds` that begins with the word, or with the one at `at`.
  [[nodiscard]] Match match(std::string_view text, const Token& word, std::uint32_t kinds) const {
    return longest(group_of(word), text, word, kinds);
  }
  [[nodiscard]] Match match(const grammar::Reading& reading, std::size_t at, std::uint32_t kinds) const {
    return match(reading.text, reading.word(at), kinds);
  }

  [[nodiscard]] std::span<const Row> rows() const { return rows_; }
  [[nodiscard]] std::span<const Group> groups() const { return groups_; }

 private:
  static constexpr unsigned kSlotBits = 11;
  static constexpr std::size_t kSlots = std::size_t{1} << kSlotBits;
  [[nodiscard]] static std::size_t slot_of(ExactKey key) {
    return (key.skeleton * 0x9E3779B97F4A7C15U ^ key.marks * 0xC2B2AE3D27D4EB4FU) >> (64U - kSlotBits);
  }
  void add_group(ExactKey first, std::span<const Row> rows);

  std::vector<Row> rows_;
  std::vector<Group> groups_;
  std::array<std::uint16_t, kSlots> slots_{};  // index of a group + 1; full ones are stepped over
};

}  // namespace congvan::meaning
