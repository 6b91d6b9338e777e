// What a value may need beside the object that it is taken from.
#pragma once
#include "congvan/write.hpp"

namespace congvan {

struct Context {
  const Document& document;
  const Record& record;  ///< an empty one when the document could not be read
  const Positions& positions;
  Language language;
};

}  // namespace congvan
