// A text to its record and to every form of output.
#include "claims.hpp"
#include "document.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  const fuzz::Exact text(fuzz::view_of(data, size));
  Source source;
  source.path = "a \\ \xFF=1.txt";
  source.size = size;
  fuzz::check_document({.source = source, .text = text.view(), .doubts = {}, .header = nullptr, .error = {}});
  return 0;
}
