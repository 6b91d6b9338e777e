// Automatic list numbers, which word processors show but do not store as text: formats of numbers, levels of a list, and its counters.
// DOCX and DOC share the model of lists (a definition) and their instances; ODT uses the counters alone.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvan::input {

enum class NumberFormat : std::uint8_t {
  none,
  bullet,
  decimal,
  decimal_zero,  ///< 01, 02 … 10
  upper_roman,
  lower_roman,
  upper_letter,  ///< A … Z, AA, BB …
  lower_letter,
  ordinal,     ///< 1st, 2nd
  vietnamese,  ///< một, hai
  circle,      ///< ①
  symbols,     ///< *, †, ‡, §, **
};
[[nodiscard]] std::string format_number(int value, NumberFormat format);

inline constexpr std::size_t list_levels = 10;

struct ListLevel {
  NumberFormat format = NumberFormat::decimal;
  int start = 1;
  std::string text;                  ///< "%1.%2." : %k is the number of the k-th level; of a bullet: its character
  std::optional<int> restart_after;  ///< 0: never starts anew; k: after the k-th level or one above; nothing: after any level above
  bool legal = false;                ///< all numbers in digits, whatever their levels say
  bool hidden = false;
  bool capitals = false;
  bool glued = false;  ///< no blank between label and text
};
using ListDefinition = std::array<ListLevel, list_levels>;

/// Where a list has got to.
class ListCounter {
 public:
  /// Counts one paragraph of the level; `start` is what its first number would be, `set` a number that it must have.
  void step(const ListDefinition& list, std::size_t level, int start, std::optional<int> set = std::nullopt);
  /// The label with the blank after it: "1.2. ", "a) ", "- "; empty when the level shows none.
  [[nodiscard]] std::string label(const ListDefinition& list, std::size_t level) const;

 private:
  std::array<std::optional<int>, list_levels> values_;
};

/// All lists of a document: definitions, which count, and instances of them, which paragraphs name.
class Lists {
 public:
  struct Override {
    std::size_t level = 0;
    std::optional<int> start;
    std::optional<ListLevel> replacement;
  };
  void define(int definition, ListDefinition levels);
  void add_instance(int instance, int definition, const std::vector<Override>& overrides = {});
  /// Counts one paragraph and gives its label.
  [[nodiscard]] std::string next_label(int instance, std::size_t level);

 private:
  struct Definition {
    ListDefinition levels;
    ListCounter counter;  // two instances of one definition go on counting
  };
  struct Instance {
    Definition* definition = nullptr;
    std::optional<ListDefinition> levels;  // where overrides make it differ
    std::array<std::optional<int>, list_levels> starts;
    std::array<bool, list_levels> used{};
  };
  std::map<int, Definition> definitions_;
  std::map<int, Instance> instances_;
};

}  // namespace congvan::input
