// ODT to text.
#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  return fuzz::check_kind(fuzz::view_of(data, size), input::Kind::odt);
}
