// Tables of words, looked up by their first syllable: its letters are one number, and most words of a text are told apart by it without a
// look at a row. A row may be of several kinds, so that one look-up answers several questions.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace congvan::meaning {

/// Words in small letters with tones, parted by one blank; their kinds are bits, and bits and value are the table's affair.
struct Phrase {
  std::string_view words;
  std::uint32_t kinds = 1;
  int value = 0;
};

/// The first eight bytes of a run of letters and figures without regard to case, and where the run ends: where it begins when there is
/// none.
struct WordKey {
  std::uint64_t letters = 0;
  std::size_t end = 0;
};
[[nodiscard]] WordKey word_key(std::string_view text, std::size_t at);
/// True for a byte with which a word of Vietnamese may begin.
[[nodiscard]] bool begins_word(char c);

class WordTable {
 public:
  /// The rows with one first syllable, the longest first.
  struct Group {
    std::uint64_t letters = 0;
    std::uint32_t size = 0;   ///< bytes of the syllable
    std::uint32_t kinds = 0;  ///< of all its rows
    std::span<const Phrase> rows;
  };
  struct Match {
    const Phrase* phrase = nullptr;
    std::size_t length = 0;  ///< bytes of the text
    explicit operator bool() const { return phrase != nullptr; }
  };

  explicit WordTable(const std::vector<Phrase>& rows);
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;

  /// The rows that may stand at a word of this key, which begins at `at`; null when there are none.
  [[nodiscard]] const Group* group_of(const WordKey& key, std::size_t at) const;
  [[nodiscard]] const Group* group_at(std::string_view text, std::size_t at) const { return group_of(word_key(text, at), at); }
  /// The longest row of the group, of one of `kinds`, that stands at `at`. A group that is null holds none.
  [[nodiscard]] static Match longest(const Group* group, std::string_view text, std::size_t at, std::uint32_t kinds);
  /// The longest row of one of `kinds` at `at`, where a word begins or the text ends.
  [[nodiscard]] Match match(std::string_view text, std::size_t at, std::uint32_t kinds) const {
    return longest(group_at(text, at), text, at, kinds);
  }

 private:
  static constexpr std::size_t kSlots = 2048;
  void add_group(const WordKey& key, std::span<const Phrase> rows);
  [[nodiscard]] static std::size_t slot_of(std::uint64_t letters, std::size_t size);

  std::vector<Phrase> rows_;
  std::vector<Group> groups_;
  std::array<std::uint16_t, kSlots> slots_{};  // index of a group + 1; full ones are stepped over
};

}  // namespace congvan::meaning
