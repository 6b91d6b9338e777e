// One name of a body or a person in office: whether it begins at a place, and where it ends.
#pragma once
#include <cstddef>
#include <string_view>

#include "meaning/word_table.hpp"

namespace congvan::meaning {

/// True when a name begins at `at`: a head with what makes it one. `loose`: words before it make sure that a body is named ("Nhiệm vụ của
/// Đội ứng cứu").
[[nodiscard]] bool name_begins(const grammar::Reading& reading, std::size_t at, bool loose);

/// How a list of names is read.
struct NameManner {
  bool loose = false;     ///< as for name_begins
  bool in_class = false;  ///< a member of "các sở: …": a comma parts members and never goes on with one
};

/// Where the name that begins at `at` ends; at most 400 bytes on.
[[nodiscard]] std::size_t name_end(const grammar::Reading& reading, std::size_t at, NameManner manner);

}  // namespace congvan::meaning
