// A finding's number for ever: of its path, rule and words, and of how many alike stood before it. Lines may move and it stays.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace congvan::rules {

/// FNV-1a, 64 bits.
[[nodiscard]] constexpr std::uint64_t hash_of(std::string_view bytes, std::uint64_t hash = 14695981039346656037U) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

class Fingerprints {
 public:
  explicit Fingerprints(std::string_view path) : path_(hash_of(path)) {}
  [[nodiscard]] std::uint64_t next(std::string_view rule, std::string_view words) {
    const std::uint64_t hash = hash_of(words, hash_of("\n", hash_of(rule, hash_of("\n", path_))));
    const int before = seen_[hash]++;
    return before == 0 ? hash : hash_of(std::to_string(before), hash);
  }

 private:
  std::uint64_t path_;
  std::map<std::uint64_t, int> seen_;
};

}  // namespace congvan::rules
