#include "input/cfb.hpp"

#include <algorithm>

#include "input/decoded.hpp"

namespace congvan::input {
namespace {

constexpr std::string_view signature = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::uint32_t last_regular_sector = 0xFFFFFFFA;  // MAXREGSECT
constexpr std::size_t header_fat_sectors = 109;
constexpr std::size_t entry_size = 128;
constexpr std::size_t small_sector_size = 64;
constexpr std::uint64_t small_stream_limit = 4096;

[[noreturn]] void damaged(const char* what) { throw DecodeError(Problem::damaged, what); }

char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

std::string_view ByteView::piece(std::size_t at, std::size_t size) const {
  if (at > bytes_.size() || size > bytes_.size() - at) throw DecodeError(Problem::damaged, std::string(part_) + " is cut");
  return bytes_.substr(at, size);
}

std::uint16_t ByteView::u16(std::size_t at) const {
  const std::string_view b = piece(at, 2);
  return static_cast<std::uint16_t>(static_cast<unsigned char>(b[0]) | static_cast<unsigned char>(b[1]) << 8U);
}

std::uint32_t ByteView::u32(std::size_t at) const { return u16(at) | std::uint32_t{u16(at + 2)} << 16U; }

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes, "the compound file") {
  if (!bytes.starts_with(signature)) damaged("no compound file");
  const std::uint16_t shift = bytes_.u16(0x1E);
  if (shift != 9 && shift != 12) damaged("the compound file's sector size");
  sector_size_ = std::size_t{1} << shift;
  sectors_ = bytes_.size() / sector_size_;
  read_fat();
  read_directory();
  if (entries_.empty() || entries_.front().type != 5) damaged("the compound file has no root");
  small_fat_ = read_whole_chain(bytes_.u32(0x3C));
  const Entry& root = entries_.front();
  if (root.size > 0 && !small_fat_.empty()) small_stream_ = read_chain(root.start, root.size);
}

/// The header names the first 109 sectors of the FAT, a chain of further sectors (DIFAT) the rest.
void CompoundFile::read_fat() {
  const std::size_t per_sector = sector_size_ / 4;
  for (std::size_t i = 0; i < header_fat_sectors; ++i) add_fat_sector(bytes_.u32(0x4C + 4 * i));
  std::uint32_t list = bytes_.u32(0x44);
  for (std::size_t lists = 0; list <= last_regular_sector && lists < sectors_; ++lists) {
    const std::size_t at = place_of(list);
    for (std::size_t i = 0; i + 1 < per_sector; ++i) add_fat_sector(bytes_.u32(at + 4 * i));
    list = bytes_.u32(at + 4 * (per_sector - 1));
  }
}

void CompoundFile::add_fat_sector(std::uint32_t sector) {
  // A FAT longer than the file's sectors says nothing more.
  if (sector > last_regular_sector || fat_.size() >= sectors_) return;
  const std::size_t at = place_of(sector);
  for (std::size_t i = 0; i < sector_size_; i += 4) fat_.push_back(bytes_.u32(at + i));
}

std::size_t CompoundFile::place_of(std::uint32_t sector) const {
  if (sector >= sectors_) damaged("the compound file is cut");
  return (std::size_t{sector} + 1) * sector_size_;
}

std::uint32_t CompoundFile::next_sector(std::uint32_t sector) const {
  if (sector >= fat_.size()) damaged("a stream's chain leaves the file");
  return fat_[sector];
}

/// Reads exactly `size` bytes: a chain that loops or goes on is left behind, one that ends early is damage.
std::string CompoundFile::read_chain(std::uint32_t start, std::uint64_t size) const {
  if (size > bytes_.size()) damaged("a stream larger than the file");
  std::string out;
  out.reserve(size);
  for (std::uint32_t sector = start; out.size() < size; sector = next_sector(sector)) {
    out += bytes_.piece(place_of(sector), std::min<std::uint64_t>(sector_size_, size - out.size()));
  }
  return out;
}

std::string CompoundFile::read_whole_chain(std::uint32_t start) const {
  std::string out;
  std::uint32_t sector = start;
  for (std::size_t read = 0; sector <= last_regular_sector; sector = next_sector(sector)) {
    if (++read > sectors_) damaged("a chain of sectors without end");
    out += bytes_.piece(place_of(sector), sector_size_);
  }
  return out;
}

std::string CompoundFile::read_small(std::uint32_t start, std::uint64_t size) const {
  const ByteView chains(small_fat_, "the compound file's small FAT");
  const ByteView sectors(small_stream_, "the compound file's small stream");
  std::string out;
  for (std::uint32_t sector = start; out.size() < size; sector = chains.u32(std::size_t{sector} * 4)) {
    out += sectors.piece(sector * small_sector_size, std::min<std::uint64_t>(small_sector_size, size - out.size()));
  }
  return out;
}

void CompoundFile::read_directory() {
  const std::string bytes = read_whole_chain(bytes_.u32(0x30));
  const ByteView directory(bytes, "the compound file's directory");
  for (std::size_t at = 0; at + entry_size <= bytes.size(); at += entry_size) entries_.push_back(entry_at(directory, at));
}

CompoundFile::Entry CompoundFile::entry_at(const ByteView& directory, std::size_t at) const {
  Entry entry;
  const std::size_t length = std::min<std::size_t>(directory.u16(at + 0x40), 64);  // with the zero at its end
  for (std::size_t i = 0; i + 2 < length; i += 2) {
    const std::uint16_t unit = directory.u16(at + i);
    entry.name += unit < 0x80 ? small_letter(static_cast<char>(unit)) : '?';
  }
  entry.type = directory.u8(at + 0x42);
  entry.left = directory.u32(at + 0x44);
  entry.right = directory.u32(at + 0x48);
  entry.child = directory.u32(at + 0x4C);
  entry.start = directory.u32(at + 0x74);
  entry.size = directory.u32(at + 0x78);  // the upper half is rubbish in files of version 3
  return entry;
}

/// Walks the whole tree of the root's children: files whose tree is not in order are common.
const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
  std::vector<bool> seen(entries_.size());
  std::vector<std::uint32_t> open{entries_.front().child};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    if (at >= entries_.size() || seen[at]) continue;
    seen[at] = true;
    const Entry& entry = entries_[at];
    const bool same =
        std::equal(entry.name.begin(), entry.name.end(), name.begin(), name.end(), [](char a, char b) { return a == small_letter(b); });
    if (entry.type == 2 && same) return &entry;
    open.push_back(entry.left);
    open.push_back(entry.right);
  }
  return nullptr;
}

std::optional<std::string> CompoundFile::stream(std::string_view name) const {
  const Entry* entry = find(name);
  if (entry == nullptr) return {};
  return entry->size < small_stream_limit ? read_small(entry->start, entry->size) : read_chain(entry->start, entry->size);
}

}  // namespace congvan::input
