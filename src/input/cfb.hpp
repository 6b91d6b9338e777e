// Compound files ([MS-CFB]): the file system inside a .doc. Every offset and chain that the file gives is checked.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvan::input {

/// Little-endian numbers at places that a file names; outside of the bytes throws DecodeError damaged.
class ByteView {
 public:
  ByteView(std::string_view bytes, const char* part) : bytes_(bytes), part_(part) {}
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::uint8_t u8(std::size_t at) const { return static_cast<std::uint8_t>(piece(at, 1)[0]); }
  [[nodiscard]] std::uint16_t u16(std::size_t at) const;
  [[nodiscard]] std::uint32_t u32(std::size_t at) const;
  [[nodiscard]] std::string_view piece(std::size_t at, std::size_t size) const;

 private:
  std::string_view bytes_;
  const char* part_;  // its name in the error
};

class CompoundFile {
 public:
  /// The bytes must outlive the file. Throws DecodeError.
  explicit CompoundFile(std::string_view bytes);
  /// A stream of the root storage (those of embedded objects have the same names). Names are ASCII, their case does not count.
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] std::optional<std::string> stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;
    std::uint8_t type = 0;
    std::uint32_t left = 0, right = 0, child = 0, start = 0;
    std::uint64_t size = 0;
  };
  void read_fat();
  void add_fat_sector(std::uint32_t sector);
  void read_directory();
  [[nodiscard]] Entry entry_at(const ByteView& directory, std::size_t at) const;
  [[nodiscard]] const Entry* find(std::string_view name) const;
  [[nodiscard]] std::size_t place_of(std::uint32_t sector) const;
  [[nodiscard]] std::uint32_t next_sector(std::uint32_t sector) const;
  [[nodiscard]] std::string read_chain(std::uint32_t start, std::uint64_t size) const;
  [[nodiscard]] std::string read_whole_chain(std::uint32_t start) const;
  [[nodiscard]] std::string read_small(std::uint32_t start, std::uint64_t size) const;

  ByteView bytes_;
  std::size_t sector_size_ = 512;
  std::size_t sectors_ = 0;
  std::vector<std::uint32_t> fat_;
  std::vector<Entry> entries_;
  std::string small_fat_;  // chains of the 64-byte sectors inside the root's stream
  std::string small_stream_;
};

}  // namespace congvan::input
