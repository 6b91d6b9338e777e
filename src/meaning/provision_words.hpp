// What a provision is named by: units ("khoản", "Điều"), their labels ("2", "đ", "IV"), and what joins labels to lists and ranges
// (Decree 78/2025/NĐ-CP, Điều 63: part, chapter, section, article, clause, point).
#pragma once
#include <cstddef>
#include <string_view>

namespace congvan::meaning {

/// Small to large; `aside` are units that a pinpoint may name and no provision has a key for.
enum class Level : int { aside = -1, point, clause, article, section, chapter, part, appendix };

struct UnitMatch {
  Level level = Level::aside;
  std::size_t length = 0;  ///< 0: no unit
  explicit operator bool() const { return length > 0; }
};
/// The longest unit's words that begin at `at`.
[[nodiscard]] UnitMatch unit_at(std::string_view text, std::size_t at);

/// "5", "12a", "6.2", "đ", "đ1", "IV": the end of the label at `at`, `at` itself when none stands there.
[[nodiscard]] std::size_t label_end(std::string_view text, std::size_t at);
[[nodiscard]] bool is_roman(std::string_view label);

enum class Joint : unsigned char {
  none,
  list,  ///< "," "và" "hoặc" "các"
  range  ///< "đến" and "-"
};
/// What joins labels at `at`, which is before the text's end; `*length` receives its bytes.
[[nodiscard]] Joint joint_at(std::string_view text, std::size_t at, std::size_t* length);

}  // namespace congvan::meaning
