// The words of the body that short mentions, orders and times are known by, found in one pass over the main document.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "layout/zones.hpp"
#include "meaning/cue_table.hpp"

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

class BodyWords {
 public:
  /// Looks through the subject, the body and the notes.
  explicit BodyWords(const layout::Zones& zones);
  /// The hits that begin in [begin, end) of the flow, in order; their value is a Role.
  [[nodiscard]] std::span<const Hit> between(std::size_t begin, std::size_t end) const;

 private:
  std::vector<Hit> hits_;
};

/// The same words in any text, for tests and for pieces that stand elsewhere.
[[nodiscard]] const CueTable& body_words();

}  // namespace congvan::meaning
