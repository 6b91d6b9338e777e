#include "text/line_shape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/letters.hpp"

namespace congvan {
namespace {

using Byte = unsigned char;
// Vectors that every target of the compiler offers, as in text/utf8.cpp.
using Bytes = Byte __attribute__((vector_size(16)));
using Halves = std::uint64_t __attribute__((vector_size(16)));
constexpr std::size_t kBlock = sizeof(Bytes);
constexpr std::size_t kMostBlocks = 127;  // so many counts of one fit in a byte, for both halves of a vector

Bytes load(const char* bytes) {
  Bytes block;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}
template <class Mask>
Bytes as_bytes(Mask mask) {
  return reinterpret_cast<Bytes>(mask);
}
bool any(Bytes mask) {
  const Halves halves = reinterpret_cast<Halves>(mask);
  return (halves[0] | halves[1]) != 0;
}
// The sum of sixteen counts.
std::size_t sum(Bytes counts) {
  const Halves halves = reinterpret_cast<Halves>(counts);
  const std::uint64_t both = halves[0] + halves[1];
  constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
  return ((both & kEven) + (both >> 8U & kEven)) * 0x0001000100010001 >> 48U;
}

// The bytes that may mean more than a column: controls, quotes, markup, what begins blanks and signs beyond ASCII; and a few others.
// Leads from E2 on and controls are one range of bytes that wrap around.
Bytes signs_in(Bytes b) {
  return as_bytes(b - 0xE2 <= 0x3D) | as_bytes((b & 0xF7) == '"') | as_bytes((b & 0xBF) == '<') | as_bytes(b - '\\' <= '`' - '\\') |
         as_bytes(b == 0xC2);
}

constexpr std::array<bool, 256> kSigns = [] {
  std::array<bool, 256> signs{};
  for (std::size_t c = 0; c < signs.size(); ++c)
    signs[c] = c < ' ' || c == '"' || is_markup(static_cast<char>(c)) || is_rare_lead(static_cast<char>(c));
  return signs;
}();

// A line's shape as read so far.
struct Reading {
  LineShape shape;
  std::size_t narrow = 0;  // signs that take up no column
  bool tabs = false;

  void take(std::string_view line, std::size_t at) {
    if (kSigns[static_cast<Byte>(line[at])]) take_sign(line, at);
  }
  void take_sign(std::string_view line, std::size_t at) {
    const char c = line[at];
    const char32_t value = is_rare_lead(c) ? code_point_at(line, at).value : static_cast<Byte>(c);
    const bool ignored = is_ignorable(value) || c == '\r';
    if (value == U'"' || value == 0x201C || value == 0x201D) shape.quotes = true;
    if (value < U' ' || is_markup(c)) shape.verbatim = false;
    if (ignored || value == U'|' || (value != U' ' && is_blank(value))) shape.one_cell = shape.verbatim = false;
    narrow += ignored ? 1 : 0;
    tabs = tabs || c == '\t';
  }
};

constexpr bool begins_column(char c) { return (static_cast<Byte>(c) & 0xC0U) != 0x80U; }

void read_short(std::string_view line, Reading& reading) {
  char before = 'x';
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    reading.take(line, at);
    if (c == ' ' && before == ' ') reading.shape.verbatim = false;
    reading.shape.columns += begins_column(c) ? 1 : 0;
    before = c;
  }
}

// Blocks of a line, gathered.
class Blocks {
 public:
  Blocks(std::string_view line, Reading& reading) : line_(line), reading_(reading) {}

  // Takes the sixteen bytes at `begin` with a look at the one behind them; those before `at` have been taken already.
  void take(std::size_t begin, std::size_t at, Bytes untaken) {
    const Bytes b = load(line_.data() + begin);
    doubled_ |= as_bytes(b == ' ') & as_bytes(load(line_.data() + begin + 1) == ' ');
    following_ -= as_bytes((b & 0xC0) == 0x80) & untaken;
    if (!any(signs_in(b))) return;
    for (std::size_t i = at; i < begin + kBlock; ++i) reading_.take(line_, i);
  }
  void settle() {
    followers_ += sum(following_);
    following_ = Bytes{};
  }
  [[nodiscard]] std::size_t followers() const { return followers_; }
  [[nodiscard]] bool doubles_blanks() const { return any(doubled_); }

 private:
  std::string_view line_;
  Reading& reading_;
  Bytes doubled_{};
  Bytes following_{};
  std::size_t followers_ = 0;
};

// A line of more bytes than a block has.
void read_long(std::string_view line, Reading& reading) {
  static constexpr Bytes kPlaces = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  Blocks blocks(line, reading);
  const std::size_t last = line.size() - kBlock - 1;
  std::size_t at = 0;
  while (at < last) {
    const std::size_t pause = std::min(last, at + kMostBlocks * kBlock);
    for (; at < pause; at += kBlock) blocks.take(at, at, ~Bytes{});
    blocks.settle();
  }
  // The last block lies over what has been taken.
  if (at + 1 < line.size()) blocks.take(last, at, as_bytes(kPlaces >= static_cast<Byte>(at - last)));
  blocks.settle();
  reading.take(line, line.size() - 1);
  if (blocks.doubles_blanks()) reading.shape.verbatim = false;
  reading.shape.columns = line.size() - blocks.followers() - (begins_column(line.back()) ? 0 : 1);
}

}  // namespace

LineShape plain_shape_of(std::string_view line) {
  LineShape shape{display_width(line)};
  shape.verbatim = !line.starts_with(' ') && !line.ends_with(' ');
  std::size_t blanks = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    const char c = line[at];
    blanks = c == ' ' ? blanks + 1 : 0;
    const bool special = (c != ' ' && is_blank(point.value)) || is_ignorable(point.value) || c == '|' || c == '\r';
    shape.one_cell = shape.one_cell && !special && blanks < 3;
    shape.verbatim = shape.verbatim && !special && blanks < 2 && point.value >= U' ' && !is_markup(c);
    shape.quotes = shape.quotes || c == '"' || point.value == 0x201C || point.value == 0x201D;
    at += point.size;
  }
  return shape;
}

LineShape shape_of(std::string_view line) {
  Reading reading;
  if (line.size() <= kBlock)
    read_short(line, reading);
  else
    read_long(line, reading);
  if (reading.tabs) return plain_shape_of(line);  // columns depend on what stands before
  LineShape& shape = reading.shape;
  shape.columns -= reading.narrow;
  if (!shape.verbatim && line.find("   ") != std::string_view::npos) shape.one_cell = false;
  if (line.starts_with(' ') || line.ends_with(' ')) shape.verbatim = false;
  return shape;
}

}  // namespace congvan
