// Citations of one list have one relation: members after commas, ";" and "và", in brackets, or named by the body that wrote them.
#pragma once
#include <optional>

#include "meaning/surroundings.hpp"

namespace congvan::meaning {

/// "(Có A; B gửi kèm)"
[[nodiscard]] std::optional<Value> attached_in_brackets(const Surroundings& here);
/// The relation of a citation that goes on with a list, which is known to have a member before; nothing when it is judged where it stands.
/// `*nested` receives whether it is no member of the sentence's own list.
[[nodiscard]] std::optional<Value> relation_in_list(const Surroundings& here, bool* nested);

}  // namespace congvan::meaning
