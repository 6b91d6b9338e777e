// Words of amending, replacing and repealing, which count wherever they stand.
#pragma once
#include <optional>

#include "meaning/surroundings.hpp"

namespace congvan::meaning {

/// The relation by words before the citation: "sửa đổi Nghị định …", "được thay thế bởi …", or by such words before the citation that it
/// is joined to.
[[nodiscard]] std::optional<Value> change_before(const Surroundings& here);
/// "Quyết định số 5 … hết hiệu lực"
[[nodiscard]] std::optional<Value> change_after(const Surroundings& here);

}  // namespace congvan::meaning
