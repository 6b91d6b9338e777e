#include "output/fast_json.hpp"

#include <algorithm>
#include <cstdint>

#include "text/vectors.hpp"

namespace congvan {
namespace {

[[nodiscard]] constexpr bool needs_escape(unsigned char c) { return c < 0x20 || c == '"' || c == '\\'; }
[[nodiscard]] Bytes16 need_escape(Bytes16 bytes) {
  return as_bytes(bytes < 0x20) | as_bytes(bytes == static_cast<unsigned char>('"')) | as_bytes(bytes == static_cast<unsigned char>('\\'));
}

/// Copies `size` bytes, at least one and at most two words, as two words that may overlap; false when one of them needs an escape.
template <typename Word>
[[nodiscard]] bool copy_two(const char* from, std::size_t size, char* to) {
  Word first = 0;
  Word last = 0;
  std::memcpy(&first, from, sizeof first);
  std::memcpy(&last, from + size - sizeof last, sizeof last);
  using Words = std::uint64_t __attribute__((vector_size(16)));
  const Words words =
      sizeof(Word) == 8 ? Words{first, last} : Words{first | std::uint64_t{last} << 32U, first | std::uint64_t{last} << 32U};
  if (any(need_escape(reinterpret_cast<Bytes16>(words)))) return false;
  std::memcpy(to, &first, sizeof first);
  std::memcpy(to + size - sizeof last, &last, sizeof last);
  return true;
}

}  // namespace

void FastJson::key_on_its_line(const JsonKey& key) {
  separate();
  make_room(0);
  std::memcpy(at_, key.text.data() + 1, JsonKey::block);
  at_ += key.size - 1;
  *at_++ = ' ';
}

void FastJson::separate() {
  make_room(0);
  if (first_ == 0) *at_++ = ',';
  if (flat_ == 0) {
    break_line();
  } else if (first_ == 0) {
    *at_++ = ' ';
  }
  first_ = 0;
}

void FastJson::break_line() {
  const std::size_t blanks = depth_ * indent_;
  make_room(blanks);
  *at_++ = '\n';
  std::memset(at_, ' ', blanks);
  at_ += blanks;
}

void FastJson::string(std::string_view utf8) {
  make_room(utf8.size());
  char* at = at_;
  *at++ = '"';
  const char* from = utf8.data();
  std::size_t left = utf8.size();
  while (left >= sizeof(Bytes16)) {
    const Bytes16 bytes = load16(from);
    store16(at, bytes);
    const Bytes16 found = need_escape(bytes);
    const std::size_t plain = any(found) ? first_of(found) : sizeof bytes;
    from += plain;
    at += plain;
    left -= plain;
    if (plain == sizeof bytes) continue;
    at_ = at;
    escape(static_cast<unsigned char>(*from++));
    make_room(--left);
    at = at_;
  }
  at = tail(from, left, at);
  *at++ = '"';
  at_ = at;
}

// The last bytes of a string, fewer than sixteen; there is room for them, whatever they need. Returns where they end.
inline char* FastJson::tail(const char* from, std::size_t size, char* at) {
  if ((size >= 8 && copy_two<std::uint64_t>(from, size, at)) || (size >= 4 && size < 8 && copy_two<std::uint32_t>(from, size, at)))
    return at + size;
  at_ = at;
  make_room(6 * size);
  for (const char c : std::string_view(from, size)) {
    if (needs_escape(static_cast<unsigned char>(c)))
      escape(static_cast<unsigned char>(c));
    else
      *at_++ = c;
  }
  return at_;
}

void FastJson::escape(unsigned char c) {
  constexpr std::string_view named = "\"\\\b\f\n\r\t";
  constexpr std::string_view names = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  *at_++ = '\\';
  if (const std::size_t at = named.find(static_cast<char>(c)); at != std::string_view::npos) {
    *at_++ = names[at];
    return;
  }
  for (const char digit : {'u', '0', '0', digits[c >> 4U], digits[c & 15U]}) *at_++ = digit;
}

void FastJson::grow(std::size_t size) {
  const std::size_t used = written();
  out_.resize(std::max(2 * used, used + size + 2 * slack));
  at_ = out_.data() + used;
  end_ = out_.data() + out_.size();
}

}  // namespace congvan
