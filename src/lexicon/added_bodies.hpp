// The rows that users add, as the table of bodies takes them, and the key under which their names are found.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "congvan/bodies.hpp"
#include "lexicon/body_table.hpp"

namespace congvan {

struct Bodies::Rows {
  std::vector<AddedBody> list;
  std::unordered_multimap<std::string, std::size_t> by_name;  ///< by `lexicon::name_key`, of full names and others
  std::unordered_multimap<std::string, std::size_t> by_id;
  std::vector<lexicon::Body> in_provinces;  ///< those of each province, a row a name
};

namespace lexicon {

/// A body's name as a key: small letters, the tone at the end of its syllable (hoà = hòa), words divided by one blank, and the
/// abbreviations that letterheads may use (UBND, HĐND, TP.) written out.
[[nodiscard]] std::string name_key(std::string_view name);

}  // namespace lexicon
}  // namespace congvan
