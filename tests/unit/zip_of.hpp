// ZIP files made in memory, whose members are stored as they are.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvan::testing {

using Members = std::vector<std::pair<std::string, std::string>>;

inline std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) sum = sum >> 1U ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

inline void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i, value >>= 8U) out += static_cast<char>(static_cast<unsigned char>(value & 0xFFU));
}

/// `flags` as in the format: 0x800 says that names are UTF-8, 1 that members are encrypted. `claimed` overrules the inflated sizes.
inline std::string zip_of(const Members& members, std::uint32_t flags = 0x800, std::optional<std::uint32_t> claimed = std::nullopt) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : members) {
    std::string common;
    put(common, 20, 2);
    put(common, flags, 2);
    put(common, 0, 2);
    put(common, 0x210000, 4);
    put(common, checksum(bytes), 4);
    const auto size = static_cast<std::uint32_t>(bytes.size());
    put(common, size, 4);
    put(common, claimed.value_or(size), 4);
    put(common, static_cast<std::uint32_t>(name.size()), 2);
    put(common, 0, 2);
    const auto offset = static_cast<std::uint32_t>(out.size());
    out.append("PK\x03\x04").append(common).append(name).append(bytes);
    directory.append("PK\x01\x02").append("\x14\0", 2).append(common);
    put(directory, 0, 10);
    put(directory, offset, 4);
    directory += name;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out.append(directory).append("PK\x05\x06");
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace congvan::testing
