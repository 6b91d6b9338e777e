#include "mutate.hpp"

#include <algorithm>
#include <array>

#include "../unit/zip_of.hpp"
#include "input/cfb.hpp"
#include "input/zip.hpp"

namespace congvan::fuzz {
namespace {

constexpr std::size_t most_part = 64 * 1024;

void mutate_bytes(std::string& part, std::size_t room) {
  const std::size_t size = std::min(part.size(), most_part);
  const std::size_t most = std::max<std::size_t>(std::min(most_part, size + room), 1);
  std::string rest = part.substr(size);
  part.resize(size);
  part.resize(most);
  part.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(part.data()), size, most));
  part += rest;
}

// ---- XML ----

/// From the "<" of one tag to that of another, or to the end of one.
struct Piece {
  std::size_t begin;
  std::size_t size;
};
std::optional<Piece> some_piece(const std::string& xml, Random& random) {
  if (xml.empty()) return {};
  const std::size_t begin = xml.find('<', below(xml.size(), random));
  if (begin == std::string::npos) return {};
  std::size_t end = begin;
  for (std::size_t tags = 1 + below(8, random); tags > 0 && end != std::string::npos; --tags) end = xml.find('>', end + 1);
  if (end == std::string::npos) return {};
  return Piece{begin, end + 1 - begin};
}

/// A whole element: up to the end tag of its name.
std::optional<Piece> some_element(const std::string& xml, Random& random) {
  const auto piece = some_piece(xml, random);
  if (!piece || xml[piece->begin + 1] == '/') return piece;
  const std::size_t name_end = xml.find_first_of(" />", piece->begin);
  const std::string close = "</" + xml.substr(piece->begin + 1, name_end - piece->begin - 1) + ">";
  const std::size_t end = xml.find(close, piece->begin);
  return end == std::string::npos ? piece : Piece{piece->begin, end + close.size() - piece->begin};
}

// The value of some attribute, by one that readers take for special.
void change_attribute(std::string& xml, Random& random) {
  constexpr auto values = std::to_array<std::string_view>({"0", "1", "-1", "9", "2147483648", "4294967295", "99999999999999999999", "",
                                                           "true", "none", "bullet", "upperRoman", "&#0;", "&amp;", ".VnTime", "%1.%2"});
  const std::size_t at = xml.find("=\"", below(xml.size(), random));
  if (at == std::string::npos) return;
  const std::size_t end = xml.find('"', at + 2);
  if (end != std::string::npos) xml.replace(at + 2, end - at - 2, values[below(values.size(), random)]);
}

void mutate_xml(std::string& xml, const std::string& donor, std::size_t room, Random& random) {
  const std::size_t choice = below(5, random);
  if (choice == 4) return change_attribute(xml, random);
  const auto piece = choice % 2 == 0 ? some_piece(xml, random) : some_element(xml, random);
  if (!piece) return;
  if (choice == 0) {
    xml.erase(piece->begin, piece->size);
    return;
  }
  const auto given = some_element(donor, random);
  const std::string copy = choice == 3 && given ? donor.substr(given->begin, given->size) : xml.substr(piece->begin, piece->size);
  if (copy.size() > room) return;
  const auto where = some_piece(xml, random);
  xml.insert(where ? where->begin : 0, copy);
}

// ---- compound files ----

constexpr std::size_t sector = 512;
constexpr std::size_t small_limit = 4096;
constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::uint32_t free_sector = 0xFFFFFFFF;
constexpr std::uint32_t fat_sector = 0xFFFFFFFD;

void put_at(std::string& out, std::size_t at, std::uint64_t value, unsigned size) {
  for (unsigned i = 0; i < size; ++i) out[at + i] = static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::string padded(std::string bytes, std::size_t unit, char fill = '\0') {
  bytes.resize((bytes.size() + unit - 1) / unit * unit, fill);
  return bytes;
}

std::string entry(std::string_view name, unsigned type, std::uint32_t right, std::uint32_t child, std::uint32_t start, std::uint64_t size) {
  constexpr std::size_t entry_size = 128;
  std::string out(entry_size, '\0');
  for (std::size_t i = 0; i < name.size() && i < 31; ++i) out[2 * i] = name[i];
  put_at(out, 0x40, 2 * (std::min<std::size_t>(name.size(), 31) + 1), 2);
  put_at(out, 0x42, type, 1);
  put_at(out, 0x43, 1, 1);
  put_at(out, 0x44, free_sector, 4);
  put_at(out, 0x48, right, 4);
  put_at(out, 0x4C, child, 4);
  put_at(out, 0x74, start, 4);
  put_at(out, 0x78, size, 8);
  return out;
}

/// The sectors of a file and the chains between them.
struct Sectors {
  std::string bytes;
  std::vector<std::uint32_t> next;
  std::uint32_t add(const std::string& content) {
    if (content.empty()) return end_of_chain;
    const auto first = static_cast<std::uint32_t>(next.size());
    const std::string whole = padded(content, sector);
    for (std::size_t at = 0; at < whole.size(); at += sector) next.push_back(static_cast<std::uint32_t>(next.size()) + 1);
    next.back() = end_of_chain;
    bytes += whole;
    return first;
  }
};

std::string header_of(std::size_t fats, std::size_t first_fat, std::uint32_t directory) {
  std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  out.resize(sector, '\0');
  put_at(out, 0x18, 0x3E, 2);
  put_at(out, 0x1A, 3, 2);
  put_at(out, 0x1C, 0xFFFE, 2);
  put_at(out, 0x1E, 9, 2);
  put_at(out, 0x20, 6, 2);
  put_at(out, 0x2C, fats, 4);
  put_at(out, 0x30, directory, 4);
  put_at(out, 0x38, small_limit, 4);
  put_at(out, 0x3C, end_of_chain, 4);
  put_at(out, 0x44, end_of_chain, 4);
  for (std::size_t i = 0; i < 109; ++i) put_at(out, 0x4C + 4 * i, i < fats ? first_fat + i : free_sector, 4);
  return out;
}

}  // namespace

std::optional<Parts> unpack_zip(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{1} << 20U;
  try {
    input::Archive archive(bytes, {.text = most, .inflated = most});
    Parts parts;
    for (const auto& file : archive.entries())
      if (!file.error) parts.emplace_back(file.name, std::string(archive.read(file.index).view()));
    return parts;
  } catch (const input::DecodeError&) {
    return {};
  }
}

std::string pack_zip(const Parts& parts) { return testing::zip_of(parts); }

std::optional<Parts> unpack_compound(std::string_view bytes) {
  constexpr auto names = std::to_array<std::string_view>({"WordDocument", "0Table", "1Table", "Data"});
  try {
    const input::CompoundFile file(bytes);
    Parts parts;
    for (const std::string_view name : names)
      if (const auto stream = file.stream(name)) parts.emplace_back(name, *stream);
    return parts;
  } catch (const input::DecodeError&) {
    return {};
  }
}

// Every stream at least as large as those that need no smaller sectors; as it may lie there, the rest is zeros.
std::string pack_compound(const Parts& parts) {
  Sectors sectors;
  std::string entries;
  std::uint32_t number = 1;
  for (const auto& [name, bytes] : parts) {
    const std::string content = bytes.size() < small_limit ? padded(bytes, small_limit) : bytes;
    const std::uint32_t right = number < parts.size() ? number + 1 : free_sector;
    entries += entry(name, 2, right, free_sector, sectors.add(content), content.size());
    ++number;
  }
  const std::string root = entry("Root Entry", 5, free_sector, parts.empty() ? free_sector : 1, end_of_chain, 0);
  const std::uint32_t directory = sectors.add(root + entries);
  const std::size_t first_fat = sectors.next.size();
  std::size_t fats = 1;
  while (fats * (sector / 4) < first_fat + fats) ++fats;
  sectors.next.insert(sectors.next.end(), fats, fat_sector);
  std::string fat(fats * sector, '\xFF');
  for (std::size_t i = 0; i < sectors.next.size(); ++i) put_at(fat, 4 * i, sectors.next[i], 4);
  return header_of(fats, first_fat, directory) + sectors.bytes + fat;
}

void mutate_document(Parts& parts, std::size_t most, Random& random) {
  std::size_t used = 0;
  for (const auto& [name, bytes] : parts) used += bytes.size() + 2 * name.size() + 100;
  const std::size_t room = most > used ? most - used : 0;
  std::string& part = parts[below(parts.size(), random)].second;
  if (below(2, random) == 0 && part.find('<') != std::string::npos) {
    mutate_xml(part, parts[below(parts.size(), random)].second, room, random);
  } else {
    mutate_bytes(part, room);
  }
}

void mutate_word97(Parts& parts, std::size_t most, Random& random) {
  constexpr std::size_t pairs = 0x9A;  // offsets and sizes, from here to the end of the block
  constexpr std::size_t block_end = 0x4A0;
  std::string& main = parts.front().second;
  if (below(3, random) == 0 && main.size() > block_end) {
    const std::size_t field = below(4, random) == 0 ? below(pairs / 4, random) * 4 : pairs + below((block_end - pairs) / 4, random) * 4;
    const std::size_t table = parts.size() > 1 ? parts[1].second.size() : 0;
    const std::array<std::uint64_t, 8> values = {0, 1, main.size(), table, table / 2, 0xFFFFFFFF, 0x7FFFFFFF, below(table + 8, random)};
    put_at(main, field, values[below(values.size(), random)], 4);
    return;
  }
  std::size_t used = 4 * sector;
  for (const auto& [name, bytes] : parts) used += padded(bytes, sector).size();
  mutate_bytes(parts[below(parts.size(), random)].second, most > used ? most - used : 0);
}

}  // namespace congvan::fuzz
