// All that the readers of this layer begin from, marked in one pass over the words of the flow: the words that orders, times and short
// mentions are known by, those that tell why a document is cited, and the signs between which clauses stand.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/zones.hpp"
#include "meaning/word_table.hpp"

namespace congvan::meaning {

/// Words of a table that stand in the flow.
struct Hit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  const Phrase* cue = nullptr;
  [[nodiscard]] bool says(std::string_view words) const { return cue->words == words; }
};

/// A sign of punctuation: itself, or kOpenQuote for “ and kCloseQuote for ”.
struct Sign {
  std::uint32_t at = 0;
  char mark = '\0';
};
constexpr char kOpenQuote = '<';
constexpr char kCloseQuote = '>';

/// The elements of a list sorted by place that lie in [begin, end).
template <class T, class Place>
[[nodiscard]] std::span<T> part_of(std::span<T> all, std::size_t begin, std::size_t end, Place place) {
  const auto first = std::partition_point(all.begin(), all.end(), [&](const T& each) { return place(each) < begin; });
  const auto last = std::partition_point(first, all.end(), [&](const T& each) { return place(each) < end; });
  return {first, last};
}

class Anchors {
 public:
  explicit Anchors(const layout::Zones& zones);

  /// The words of the body's table (body_words.hpp) that begin in [begin, end) of the flow, in order: the longest at each place, none
  /// inside another. The subject, the body and the notes are looked through.
  [[nodiscard]] std::span<const Hit> roles(std::size_t begin, std::size_t end) const;
  /// The words of relations (relation_cues.hpp) in [begin, end), likewise, in all of the flow; `out` is emptied first.
  void find_relations(std::size_t begin, std::size_t end, std::vector<Hit>& out) const;
  /// The first word that tells whither ("về", "cho", "gửi") in [begin, end), in all of the flow; a null cue when there is none.
  [[nodiscard]] Hit first_direction(std::size_t begin, std::size_t end) const;
  /// ( ) . ; : , ! ? ", line breaks and the quotation marks in [begin, end), in order.
  [[nodiscard]] std::span<const Sign> signs(std::size_t begin, std::size_t end) const;

 private:
  // A word with which rows of the table may begin: at most eight letters.
  struct Anchor {
    std::uint32_t begin = 0;
    std::uint16_t size = 0;
    std::uint16_t group = 0;  // its index
  };
  void mark(const Words& words, const layout::Paragraph& paragraph);
  void mark_signs(const Words& words, const layout::Paragraph& paragraph);
  void add_roles(std::size_t first, std::size_t end);
  [[nodiscard]] std::span<const Anchor> anchors(std::size_t begin, std::size_t end) const;
  // The longest words of these kinds that begin with the anchor; null words when none do.
  [[nodiscard]] static Hit longest(const Anchor& anchor, std::string_view text, std::uint32_t kinds);

  std::string_view text_;
  std::vector<Anchor> anchors_;
  std::vector<Hit> roles_;
  std::vector<Sign> signs_;
};

}  // namespace congvan::meaning
