// Lists of mentions share what is said once: "các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND ngày 05/3/2024 của UBND tỉnh".
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "grammar/mentions.hpp"
#include "grammar/scan.hpp"

namespace congvan::grammar {

/// Gives the mentions from `first` on, which stand in one paragraph in order, the kind, date and issuer of the list they stand in.
void share_in_lists(const Reading& reading, std::vector<Mention>& mentions, std::size_t first);

}  // namespace congvan::grammar
