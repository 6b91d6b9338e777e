// The words of the body that short mentions, orders and times are known by.
#pragma once
#include <span>
#include <string_view>

#include "meaning/anchors.hpp"

namespace congvan::meaning {

/// What a word may begin.
enum class Role : int {
  this_one,   ///< này
  the_above,  ///< nêu trên, nói trên, trên
  order,      ///< giao, yêu cầu, đề nghị
  petition,   ///< kính trình, kính đề nghị: an order in the words of one who asks
  duty,       ///< có trách nhiệm, chủ trì: after who is to act
  together,   ///< phối hợp với
  report,     ///< gửi, báo cáo, trình, nộp
  until,      ///< trước, chậm nhất, đến hết: a time up to which
  within,     ///< trong, trong thời hạn, sau: a time within which
  every,      ///< hằng, định kỳ, mỗi: a time that comes again
  loosely,    ///< đúng thời hạn, theo thời gian quy định: no definite time
};

/// The table; the value of a row, and of a hit, is a Role.
[[nodiscard]] std::span<const Phrase> body_words();
[[nodiscard]] inline Role role_of(const Hit& hit) { return static_cast<Role>(hit.cue->value); }

/// Words after which stands to whom something goes: "về", "cho", "gửi".
[[nodiscard]] std::span<const std::string_view> direction_words();

}  // namespace congvan::meaning
