// Finds the words of a table in a text in one pass: most words are told apart by a hash of their letters, without a look at the table.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace congvan::meaning {

/// Words that tell something, in small letters with tones; what they tell is the table's affair.
struct Cue {
  std::string_view words;
  int value = 0;
};

struct Hit {
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;
};

class CueTable {
 public:
  /// The rows live as long as the table.
  explicit CueTable(std::span<const Cue> rows);

  /// Appends a hit for the longest words of the table at each word of text[begin, end), in order.
  void find(std::string_view text, std::size_t begin, std::size_t end, std::vector<Hit>& out) const;
  /// The longest words of the table at `at`, where a word begins; null when there are none. `*length` receives their bytes.
  [[nodiscard]] const Cue* at(std::string_view text, std::size_t at, std::size_t* length = nullptr) const;

 private:
  [[nodiscard]] const Cue* longest(std::uint32_t hash, std::string_view rest, std::size_t* length) const;

  static constexpr std::size_t kBuckets = 512;
  std::span<const Cue> rows_;
  std::array<std::uint16_t, kBuckets> first_{};  // index of the first row + 1
  std::vector<std::uint16_t> next_;              // likewise
};

/// The hash of the word at `at` without regard to case, and where the word ends (`at` itself when no letter or figure stands there).
struct WordHash {
  std::uint32_t hash = 0;
  std::size_t end = 0;
};
[[nodiscard]] WordHash word_hash(std::string_view text, std::size_t at);

}  // namespace congvan::meaning
