#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#ifdef __x86_64__
#include <immintrin.h>
#endif

#include "text/vectors.hpp"

namespace congvan {
namespace {

using Byte = unsigned char;

[[nodiscard]] constexpr bool is_continuation(Byte b) { return (b & 0xC0) == 0x80; }

// What a lead byte asks of the bytes after it: how many, and the range of the first of them (Unicode, table 3-7).
struct Lead {
  Byte extra;
  Byte low;
  Byte high;
};
[[nodiscard]] constexpr Lead lead_of(Byte b) {
  if (b >= 0xC2 && b <= 0xDF) return {1, 0x80, 0xBF};
  if (b == 0xE0) return {2, 0xA0, 0xBF};
  if (b == 0xED) return {2, 0x80, 0x9F};
  if (b >= 0xE1 && b <= 0xEF) return {2, 0x80, 0xBF};
  if (b == 0xF0) return {3, 0x90, 0xBF};
  if (b >= 0xF1 && b <= 0xF3) return {3, 0x80, 0xBF};
  if (b == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

// The bytes that, after the two before each, show that this is not ASCII | C2–CB x | E1 B8–BB x | E2 80 82–BF, where x is a continuation.
// A lead byte of another kind shows at the byte after it.
[[nodiscard]] Bytes16 unusual(const char* p) {
  const Bytes16 b = load16(p);
  const Bytes16 b1 = load16(p - 1);
  const Bytes16 b2 = load16(p - 2);
  const Bytes16 after_e1 = as_bytes(b1 == 0xE1);
  const Bytes16 after_e2 = as_bytes(b1 == 0xE2);
  const Bytes16 third_of_e2 = as_bytes(b2 == 0xE2);
  const Bytes16 after_lead = as_bytes(b1 - 0xC2 <= 0xCB - 0xC2) | after_e1 | after_e2;
  const Bytes16 after_high = as_bytes(b1 >= 0xC0);
  const Bytes16 wanted = after_lead | as_bytes(b2 == 0xE1) | third_of_e2;
  const Bytes16 continuation = as_bytes(reinterpret_cast<SignedBytes16>(b) < -0x40);
  return (wanted ^ continuation) | (after_high ^ after_lead) | (after_e1 & ~as_bytes((b & 0xFC) == 0xB8)) |
         (after_e2 & ~as_bytes(b == 0x80)) | (third_of_e2 & as_bytes((b & 0xFE) == 0x80));
}

#ifdef __x86_64__
[[gnu::target("avx2")]] inline __m256i each(Byte byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
[[gnu::target("avx2")]] inline __m256i load32(const char* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }

/// Passes over blocks of 32 bytes as long as no byte is unusual, as `unusual` has it.
[[gnu::target("avx2")]] [[nodiscard]] std::size_t pass_usual_blocks(std::string_view bytes, std::size_t at) {
  for (; at + sizeof(__m256i) <= bytes.size(); at += sizeof(__m256i)) {
    const __m256i b = load32(bytes.data() + at);
    const __m256i b1 = load32(bytes.data() + at - 1);
    const __m256i b2 = load32(bytes.data() + at - 2);
    const __m256i after_e1 = _mm256_cmpeq_epi8(b1, each(0xE1));
    const __m256i after_e2 = _mm256_cmpeq_epi8(b1, each(0xE2));
    const __m256i third_of_e2 = _mm256_cmpeq_epi8(b2, each(0xE2));
    const __m256i from_c2 = _mm256_sub_epi8(b1, each(0xC2));
    const __m256i after_two = _mm256_cmpeq_epi8(_mm256_min_epu8(from_c2, each(0xCB - 0xC2)), from_c2);
    const __m256i after_lead = after_two | after_e1 | after_e2;
    const __m256i after_high = _mm256_cmpeq_epi8(_mm256_max_epu8(b1, each(0xC0)), b1);
    const __m256i wanted = after_lead | _mm256_cmpeq_epi8(b2, each(0xE1)) | third_of_e2;
    const __m256i continuation = _mm256_cmpgt_epi8(each(0xC0), b);
    const __m256i found =
        (wanted ^ continuation) | (after_high ^ after_lead) | _mm256_andnot_si256(_mm256_cmpeq_epi8(b & each(0xFC), each(0xB8)), after_e1) |
        _mm256_andnot_si256(_mm256_cmpeq_epi8(b, each(0x80)), after_e2) | (third_of_e2 & _mm256_cmpeq_epi8(b & each(0xFE), each(0x80)));
    if (_mm256_testz_si256(found, found) == 0) break;
  }
  return at;
}
#endif

/// Where the character begins that `at` stands in or after; all of [start, at) was passed over, but for a last lead byte.
[[nodiscard]] std::size_t back_to_start(std::string_view bytes, std::size_t start, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<Byte>(bytes[i]); };
  if (at >= start + 1 && byte(at - 1) >= 0xC0) return at - 1;
  if (at >= start + 2 && byte(at - 2) >= 0xE1) return at - 2;
  return at;
}

[[nodiscard]] constexpr bool surely_clean(char32_t c) { return c < 0x300 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2002 && c <= 0x203F); }

}  // namespace

Decoded decode_long_utf8(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<Byte>(bytes[at]);
  Lead lead = lead_of(first);
  if (lead.extra == 0) return {};
  char32_t value = first & (0x3FU >> lead.extra);
  for (std::size_t i = 1; i <= lead.extra; ++i) {
    if (at + i >= bytes.size()) return {0xFFFD, i, false};
    const auto b = static_cast<Byte>(bytes[at + i]);
    if (b < lead.low || b > lead.high) return {0xFFFD, i, false};
    value = (value << 6) | (b & 0x3FU);
    lead = {lead.extra, 0x80, 0xBF};
  }
  return {value, lead.extra + std::size_t{1}, true};
}

std::size_t find_unusual(std::string_view bytes, std::size_t at) {
  const std::size_t size = bytes.size();
  const auto pass_one = [&] {  // true when the character at `at` was passed over
    const Decoded c = decode_utf8(bytes, at);
    if (!c.valid || !surely_clean(c.value)) return false;
    at += c.size;
    return true;
  };
  const std::size_t start = at;
  while (at < size && at < start + 2) {  // the vectors look two bytes back, on what is known to be clean
    if (!pass_one()) return at;
  }
#ifdef __x86_64__
  if (__builtin_cpu_supports("avx2") != 0) at = pass_usual_blocks(bytes, at);
#endif
  while (at + sizeof(Bytes16) <= size) {
    const Bytes16 found = unusual(bytes.data() + at);
    if (any(found)) return back_to_start(bytes, start, at + first_of(found));
    at += sizeof(Bytes16);
  }
  at = back_to_start(bytes, start, at);
  while (at < size && pass_one()) {
  }
  return at;
}

std::size_t count_characters(std::string_view utf8) {
  constexpr std::uint64_t kLow = 0x0101010101010101U;
  std::size_t continuations = 0;
  std::size_t at = 0;
  while (at + 8 <= utf8.size()) {
    std::uint64_t lanes = 0;  // each byte counts the continuation bytes of its lane: at most 31 × 8 in all
    const std::size_t stop = std::min(utf8.size() - 7, at + 31 * 8);
    for (; at < stop; at += 8) {
      std::uint64_t w = 0;
      std::memcpy(&w, utf8.data() + at, 8);
      lanes += (w >> 7) & (~w >> 6) & kLow;
    }
    continuations += (lanes * kLow) >> 56;
  }
  for (; at < utf8.size(); ++at) continuations += is_continuation(static_cast<Byte>(utf8[at])) ? 1 : 0;
  return utf8.size() - continuations;
}

}  // namespace congvan
