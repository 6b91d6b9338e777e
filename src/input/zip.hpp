// The files inside a ZIP archive that lies in memory: DOCX, ODT, and archives of files. What an archive says of itself is not believed:
// sizes are bounded before anything is inflated, and names that lead out of a folder are refused.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/decoded.hpp"
#include "input/encoding.hpp"

struct zip;

namespace congvan::input {

/// Bytes without the cost of clearing them first.
struct Bytes {
  std::unique_ptr<char[]> data;
  std::size_t size = 0;
  [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

class Archive {
 public:
  /// One file of the archive; folders are left out.
  struct Entry {
    std::string name;                  ///< UTF-8, parts divided by "/"
    std::size_t size = 0;              ///< inflated, as declared
    std::size_t index = 0;             ///< for `read`
    std::optional<DecodeError> error;  ///< with which `read` will refuse it, as far as the directory tells
  };

  /// Borrows the bytes. `depth` counts the archives around this one.
  Archive(std::string_view bytes, const Limits& limits, std::size_t depth = 0);

  [[nodiscard]] std::vector<Entry> entries() const;
  /// The index of the file of this very name.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
  [[nodiscard]] Bytes read(std::size_t index);
  /// What is left of the limits, for an archive inside this one.
  [[nodiscard]] Limits remaining() const;

 private:
  struct Close {
    void operator()(::zip* archive) const;
  };
  [[nodiscard]] Encoding encoding_of_all_names() const;
  std::unique_ptr<::zip, Close> zip_;
  Limits limits_;
};

/// An archive with one file in it; equal contents give equal bytes. Throws DecodeError decoder_missing where there is no libzip, and
/// std::bad_alloc.
[[nodiscard]] std::string zip_of(const std::string& name, std::string_view bytes);

}  // namespace congvan::input
