// Sixteen bytes at a time, in the vectors that every compiler target offers (GCC and clang lower them where the machine has none).
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace congvan {

using Bytes16 = unsigned char __attribute__((vector_size(16)));
using SignedBytes16 = signed char __attribute__((vector_size(16)));

[[nodiscard]] inline Bytes16 load16(const char* from) {
  Bytes16 bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  return bytes;
}
inline void store16(char* to, Bytes16 bytes) { std::memcpy(to, &bytes, sizeof bytes); }

/// The result of a comparison, whose lanes are signed on some compilers, as a mask: 0 or 255 a byte.
template <class Mask>
[[nodiscard]] Bytes16 as_bytes(Mask mask) {
  return reinterpret_cast<Bytes16>(mask);
}

/// The sum of all sixteen.
[[nodiscard]] inline std::size_t sum_of(Bytes16 bytes) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < sizeof bytes; ++i) sum += bytes[i];
  return sum;
}

#ifdef __SSE2__
[[nodiscard]] inline unsigned bits_of(Bytes16 mask) { return static_cast<unsigned>(_mm_movemask_epi8(reinterpret_cast<__m128i>(mask))); }
/// True when a byte of a mask is set.
[[nodiscard]] inline bool any(Bytes16 mask) { return bits_of(mask) != 0; }
/// The first byte that is set, in a mask of which one is.
[[nodiscard]] inline std::size_t first_of(Bytes16 mask) { return static_cast<std::size_t>(std::countr_zero(bits_of(mask))); }
#else
using Words16 = std::uint64_t __attribute__((vector_size(16)));
[[nodiscard]] inline bool any(Bytes16 mask) {
  const Words16 words = reinterpret_cast<Words16>(mask);
  return (words[0] | words[1]) != 0;
}
[[nodiscard]] inline std::size_t first_of(Bytes16 mask) {
  const Words16 words = reinterpret_cast<Words16>(mask);
  const auto byte_of = [](std::uint64_t word) {
    return static_cast<std::size_t>(std::endian::native == std::endian::little ? std::countr_zero(word) : std::countl_zero(word)) / 8;
  };
  return words[0] != 0 ? byte_of(words[0]) : 8 + byte_of(words[1]);
}
#endif

}  // namespace congvan
