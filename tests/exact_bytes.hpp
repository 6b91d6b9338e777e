#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

namespace congvan::testing {

/// Bytes in memory of their exact size, so that a sanitizer sees one byte too far.
class Exact {
 public:
  explicit Exact(std::string_view bytes) : bytes_(std::make_unique<char[]>(bytes.size())), size_(bytes.size()) {
    bytes.copy(bytes_.get(), size_);
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::unique_ptr<char[]> bytes_;
  std::size_t size_;
};

}  // namespace congvan::testing
