// DOC (Word 97) to text.
#include "decode/words.hpp"
#include "readers.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congvan;
  return fuzz::check_reader(fuzz::view_of(data, size),
                            [](std::string_view bytes) { return decode::decode_word97(bytes, fuzz::small_limits); });
}
