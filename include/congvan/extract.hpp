// The one function that the library exists for.
#pragma once
#include "congvan/bodies.hpp"
#include "congvan/record.hpp"
#include "congvan/text.hpp"

namespace congvan {

/// Reads one document. Total: any text gives a record; what is doubtful or missing stands in its diagnostics.
/// The record borrows from `text`, which must outlive it. Time and memory grow linearly with the text.
/// `bodies`: rows that a user has added to the table of bodies, null for none.
[[nodiscard]] Record extract(const Text& text, const Bodies* bodies = nullptr);

}  // namespace congvan
