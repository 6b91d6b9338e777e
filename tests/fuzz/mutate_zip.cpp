// The mutator of targets whose inputs are archives.
#include "mutate.hpp"

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  using namespace congvan::fuzz;
  return mutate_packed(data, size, max_size, seed, unpack_zip, pack_zip, mutate_document);
}
