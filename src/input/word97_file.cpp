#include "input/word97_file.hpp"

#include <algorithm>
#include <array>

namespace congvan::input {
namespace {

constexpr std::size_t flags_place = 0x0A;        // FibBase, second word of flags
constexpr std::size_t first_count_place = 0x4C;  // FibRgLw97.ccpText
constexpr std::size_t parts_place = 0x9A;        // FibRgFcLcb97
constexpr std::uint16_t word97_version = 0xC0;   // betas; 0xC1 and above since
constexpr std::uint16_t flag_encrypted = 0x0100;
constexpr std::uint16_t flag_table1 = 0x0200;
constexpr std::uint32_t fc_compressed = 0x40000000;

/// Prm0 ([MS-DOC] 2.9.194): the short form of a few modifiers of one byte.
struct ShortChange {
  std::uint8_t isprm;
  std::uint16_t sprm;
};
constexpr std::array<ShortChange, 8> short_changes = {
    {{0x05, 0x2403}, {0x18, 0x2416}, {0x19, 0x2417}, {0x41, 0x0800}, {0x42, 0x0801}, {0x43, 0x0802}, {0x5B, 0x083B}, {0x5C, 0x083C}}};

/// The grpprls of Prm0, made once: {sprm, value} for every row above and every value.
std::string_view short_grpprl(std::uint8_t isprm, std::uint8_t value) {
  static const std::string all = [] {
    std::string bytes;
    for (const ShortChange& change : short_changes) {
      for (unsigned v = 0; v < 256; ++v)
        bytes += {static_cast<char>(change.sprm & 0xFFU), static_cast<char>(change.sprm >> 8U), static_cast<char>(v)};
    }
    return bytes;
  }();
  const auto* row =
      std::find_if(short_changes.begin(), short_changes.end(), [&](const ShortChange& change) { return change.isprm == isprm; });
  if (row == short_changes.end()) return {};
  return std::string_view(all).substr((static_cast<std::size_t>(row - short_changes.begin()) * 256 + value) * 3, 3);
}

/// Prm ([MS-DOC] 2.9.193): one short modifier, or the number of a Prc.
std::string_view changes_of(std::uint16_t prm, const std::vector<std::string_view>& changes) {
  if ((prm & 1U) == 0) return short_grpprl(static_cast<std::uint8_t>(prm >> 1U & 0x7FU), static_cast<std::uint8_t>(prm >> 8U));
  return prm >> 1U < changes.size() ? changes[prm >> 1U] : std::string_view();
}

void check_version(const ByteView& fib) {
  const std::uint16_t ident = fib.u16(0);
  if (ident != 0xA5EC) throw DecodeError(Problem::unsupported_format, "a file of another version of Word");
  if (fib.u16(2) < word97_version) throw DecodeError(Problem::unsupported_format, "a file of Word 6 or 95");
  if ((fib.u16(flags_place) & flag_encrypted) != 0) throw DecodeError(Problem::encrypted, "an encrypted Word file");
}

}  // namespace

Plc::Plc(std::string_view bytes, std::size_t value_size)
    : bytes_(bytes, "a table of positions"), value_size_(value_size), size_(bytes.size() < 4 ? 0 : (bytes.size() - 4) / (4 + value_size)) {}

Word97File::Word97File(std::string_view bytes, const Limits& limits) {
  const CompoundFile file(bytes);
  auto document = file.stream("WordDocument");
  if (!document) {
    // Word 2007 and later wrap an encrypted DOCX in a compound file.
    if (file.has("EncryptedPackage")) throw DecodeError(Problem::encrypted, "an encrypted Office file");
    throw DecodeError(Problem::unsupported_format, "a file of another Office program");
  }
  document_ = std::move(*document);
  const ByteView fib(document_, "the WordDocument stream");
  check_version(fib);
  auto table = file.stream((fib.u16(flags_place) & flag_table1) != 0 ? "1Table" : "0Table");
  if (!table) throw DecodeError(Problem::damaged, "the Word file has no table stream");
  table_ = std::move(*table);
  data_ = file.stream("Data").value_or("");
  if (document_.size() > limits.text || table_.size() > limits.text) throw DecodeError(Problem::too_large, "the Word file's text");
  read_pieces();
}

std::size_t Word97File::place_of(Word97Part part) const {
  return ByteView(document_, "the Word file's index").u32(parts_place + 8 * static_cast<std::size_t>(part));
}

std::string_view Word97File::part(Word97Part part) const {
  const ByteView fib(document_, "the Word file's index");
  const std::size_t size = fib.u32(parts_place + 8 * static_cast<std::size_t>(part) + 4);
  return size == 0 ? std::string_view() : ByteView(table_, "the table stream").piece(place_of(part), size);
}

CpRange Word97File::story(std::size_t index) const {
  const ByteView fib(document_, "the Word file's index");
  std::uint64_t begin = 0;
  for (std::size_t i = 0; i < index; ++i) begin += fib.u32(first_count_place + 4 * i);
  const std::uint64_t end = begin + fib.u32(first_count_place + 4 * index);
  if (end > document_.size()) throw DecodeError(Problem::damaged, "more characters than the Word file can hold");
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Clx ([MS-DOC] 2.9.38): any number of Prc, then the Pcdt with the pieces.
void Word97File::read_pieces() {
  const std::string_view clx_bytes = part(Word97Part::pieces);
  const ByteView clx(clx_bytes, "the piece table");
  std::vector<std::string_view> changes;
  std::size_t at = 0;
  for (; clx.u8(at) == 1; at += 3 + std::size_t{clx.u16(at + 1)}) changes.push_back(clx.piece(at + 3, clx.u16(at + 1)));
  if (clx.u8(at) != 2) throw DecodeError(Problem::damaged, "the piece table");
  const Plc plc(clx.piece(at + 5, clx.u32(at + 1)), 8);
  for (std::size_t i = 0; i < plc.size(); ++i) {
    pieces_.push_back(piece_at(plc, i, changes));
    const CpRange& cps = pieces_.back().cps;
    const bool in_order = cps.begin <= cps.end && (i == 0 ? cps.begin == 0 : cps.begin == pieces_[i - 1].cps.end);
    if (!in_order) throw DecodeError(Problem::damaged, "the piece table");
  }
}

/// Pcd ([MS-DOC] 2.9.177).
Word97Piece Word97File::piece_at(const Plc& plc, std::size_t i, const std::vector<std::string_view>& changes) const {
  Word97Piece piece;
  piece.cps = {plc.position(i), plc.position(i + 1)};
  const std::uint32_t fc = plc.bytes().u32(plc.value_at(i) + 2);
  piece.wide = (fc & fc_compressed) == 0;
  piece.fc = piece.wide ? fc : (fc & (fc_compressed - 1)) / 2;
  const std::uint64_t length = std::uint64_t{piece.cps.end - std::min(piece.cps.begin, piece.cps.end)} * (piece.wide ? 2 : 1);
  if (piece.fc + length > document_.size()) throw DecodeError(Problem::damaged, "a piece of text outside of the Word file");
  piece.changes = changes_of(plc.bytes().u16(plc.value_at(i) + 6), changes);
  return piece;
}

}  // namespace congvan::input
