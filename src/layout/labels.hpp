// The label at the beginning of a provision: "Điều 1.", "I.", "1.1.", "a)", "(2)", "-" (Decree 30/2020/NĐ-CP, Appendix I, II.6; practice
// beside it).
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congvan::layout {

enum class LabelStyle : std::uint8_t {
  heading,
  article,
  upper_letter,
  roman,
  number,
  decimal,
  number_parenthesis,
  letter,
  bracketed,
  star,
  dash,
  plus
};

struct Label {
  LabelStyle style = LabelStyle::number;
  std::string_view name;    ///< "1", "I", "a", "2.1", "Điều 1"; the sign itself for bullets
  std::string_view marker;  ///< as printed: "1.", "a)", "-"
  std::size_t length = 0;   ///< bytes up to the provision's words
  int value = 0;            ///< place in its series from 1; 0 when unknown
  [[nodiscard]] bool is_bullet() const { return style >= LabelStyle::star; }
};

/// The label with which a line begins, if any. `line` is the rest of the line, `after` up to its end.
[[nodiscard]] std::optional<Label> label_at(std::string_view line);

/// The place of a letter in the Vietnamese series of points: a b c d đ e g h i k l m n o p q r s t u v x y; 0 for others.
[[nodiscard]] int letter_value(std::string_view letter);
/// The letter of a place in that series, empty when it has none.
[[nodiscard]] std::string_view letter_of(int value);
/// The name of the label with this value: "Điều 2", "II", "đ", "3".
[[nodiscard]] std::string label_name(LabelStyle style, int value);
/// The value of a Roman number, 0 when it is none. Scanners' I for l, L and 1 is allowed for.
[[nodiscard]] int roman_value(std::string_view letters);

}  // namespace congvan::layout
