// Rows of a catalog by identity.
#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>

#include "congvan/audit.hpp"

namespace congvan {

struct CatalogRow {
  std::string reference;
  std::string status;       ///< as written there
  std::string replaced_by;  ///< a reference, or empty
  PartialDate date;
  PartialDate replaced_on;  ///< the date of what replaced it, as far as it is known; year 0: not known
  std::string kind;         ///< code, or empty
  bool ended = false;       ///< replaced, repealed or expired
};

struct Catalog::Rows {
  std::unordered_map<std::uint64_t, CatalogRow> by_identity;
  [[nodiscard]] const CatalogRow* find(std::uint64_t identity) const {
    const auto found = by_identity.find(identity);
    return found == by_identity.end() ? nullptr : &found->second;
  }
};

}  // namespace congvan
