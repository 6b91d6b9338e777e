// A document and its citations as comparisons of many documents need them: identities as numbers, values as small as they can be.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "congvan/audit.hpp"

namespace congvan {

/// One mention of a document.
struct Fact {
  std::uint64_t identity = 0;
  std::uint64_t body = 0;
  std::uint64_t series = 0;   ///< body, kind and year
  std::uint64_t subject = 0;  ///< a bit for each of its words; 0 when none is given
  std::string name;           ///< number and symbol
  std::string raw;            ///< as cited
  Span span;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t number = 0;
  PartialDate date;
  std::uint8_t kind = 0;  ///< place in the table of kinds from 1; 0 unknown
  bool known = true;      ///< the identity is the document's, not made up for this mention
};

struct DocumentFacts::Rows {
  std::string path;
  std::uint64_t content = 0;  ///< of what it says, whatever its file's format
  bool has_own = false;
  Fact own;
  std::vector<Fact> cited;  ///< each once
};

}  // namespace congvan
