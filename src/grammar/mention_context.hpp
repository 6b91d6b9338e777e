// What stands around a number: its date, its issuer, the clause that says who issued it when, what it is about.
#pragma once
#include <cstddef>
#include <string_view>

#include "grammar/mentions.hpp"
#include "grammar/scan.hpp"
#include "text/letters.hpp"

namespace congvan::grammar {

/// Fills date, issuer, subject and tail of a mention whose kind and number are known. The text ends where the paragraph ends, which begins
/// at `begin`; nothing before `floor`, the end of the mention before, is looked at for a clause.
void complete_mention(const Reading& reading, std::size_t begin, std::size_t floor, Mention& mention);

/// The word that ends right before `at` (blanks aside), not before `begin`; empty when there is none.
[[nodiscard]] Word previous_word(std::string_view text, std::size_t begin, std::size_t at);

}  // namespace congvan::grammar
