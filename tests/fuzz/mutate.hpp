// Mutation of files that hold others: an archive or a compound file is taken apart, one of its parts is changed, and a well-formed file is
// put together again, so that changes reach what stands behind checksums, tables of sectors and the like.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace congvan::fuzz {

using Parts = std::vector<std::pair<std::string, std::string>>;
using Random = std::minstd_rand;

/// A number below `n`, which is at least 1.
[[nodiscard]] inline std::size_t below(std::size_t n, Random& random) { return random() % n; }

/// Nothing for what is no such file.
[[nodiscard]] std::optional<Parts> unpack_zip(std::string_view bytes);
[[nodiscard]] std::string pack_zip(const Parts& parts);
[[nodiscard]] std::optional<Parts> unpack_compound(std::string_view bytes);
[[nodiscard]] std::string pack_compound(const Parts& parts);

/// Changes one part: bytes, or elements of XML duplicated, dropped and moved.
void mutate_document(Parts& parts, std::size_t most, Random& random);
/// Changes one stream of a DOC: bytes, or one of the offsets and sizes in its file information block.
void mutate_word97(Parts& parts, std::size_t most, Random& random);

/// A custom mutator: `bytes` in memory of `max_size`; returns the new size. One mutation in a few is of the file as it is.
template <class Unpack, class Pack, class Mutate>
std::size_t mutate_packed(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed, Unpack unpack, Pack pack,
                          Mutate mutate) {
  constexpr std::size_t one_in = 12;
  Random random(seed);
  auto parts = unpack(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!parts || parts->empty() || below(one_in, random) == 0) return LLVMFuzzerMutate(data, size, max_size);
  mutate(*parts, max_size, random);
  const std::string packed = pack(*parts);
  if (packed.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  packed.copy(reinterpret_cast<char*>(data), packed.size());
  return packed.size();
}

}  // namespace congvan::fuzz
