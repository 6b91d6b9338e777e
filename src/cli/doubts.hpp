// What a reader assumed or doubted, as diagnostics of the record.
#pragma once
#include <span>
#include <string_view>

#include "congvan/record.hpp"
#include "congvan/text.hpp"
#include "input/decoded.hpp"

namespace congvan::cli {

/// `decoded` is what `text` was made from; the doubts' offsets are of it.
void tell_doubts(std::span<const input::Doubt> doubts, std::string_view decoded, const Text& text, Record& record);

}  // namespace congvan::cli
