// The words that tell why a document is cited, each with an example: the one table of them.
#pragma once
#include <span>
#include <string_view>

#include "meaning/anchors.hpp"

namespace congvan::meaning {

/// What words before a citation say about it.
enum class Says : int {
  legal_basis,   ///< căn cứ, quy định tại
  guidance,      ///< hướng dẫn tại: a basis, or for a dispatch an order to carry out
  implements,    ///< thực hiện, triển khai
  instruction,   ///< chỉ đạo … tại, giao tại: carried out
  responds_to,   ///< nhận được, phúc đáp
  request,       ///< đề nghị của … tại: a proposal or a question, by the kinds of both documents
  examines,      ///< xét: a proposal
  amends,        ///< sửa đổi, bổ sung
  replaces,      ///< thay thế
  repeals,       ///< bãi bỏ
  amended_by,    ///< được sửa đổi, bổ sung tại
  replaced_by,   ///< được thay thế bằng
  attached,      ///< kèm theo, gửi kèm
  issued_with,   ///< ban hành kèm theo
  short_form,    ///< gọi tắt là: as its clause
  according_to,  ///< theo: by the kind of the cited document
  at,            ///< tại: likewise
  nothing,       ///< words that hold one of the others and mean none of them
};

struct RelationCue {
  std::string_view words;
  Says says;
  std::string_view relation;  ///< of the citation in the example
  std::string_view example;   ///< the first citation after the words counts
};
[[nodiscard]] std::span<const RelationCue> relation_cues();
/// The relation that such words give by themselves, "refers" when they give none.
[[nodiscard]] std::string_view relation_of(Says says);
/// Words of amending, replacing or repealing.
[[nodiscard]] inline bool changes(Says says) { return says == Says::amends || says == Says::replaces || says == Says::repeals; }
/// What a hit of find_relations says.
[[nodiscard]] inline Says says_of(const Hit& hit) { return static_cast<Says>(hit.cue->value); }

}  // namespace congvan::meaning
