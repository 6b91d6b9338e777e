// Files of data for tests, and what damage does to them.
#pragma once
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "exact.hpp"
#include "input/decoded.hpp"
#include "zip_of.hpp"

namespace congvan::testing {

inline std::string data_file(const std::string& name) {
  std::ifstream in(CONGVAN_SOURCE_DIR "/tests/data/" + name, std::ios::binary);
  REQUIRE(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Why reading fails; nothing when it does not. The bytes end where their memory does.
template <class Read>
std::optional<input::Problem> problem_of(std::string_view bytes, Read read) {
  const Exact copy(bytes);
  try {
    read(copy.view());
  } catch (const input::DecodeError& error) {
    return error.problem();
  }
  return {};
}

/// Every cut and many changes of a good file: `read` may throw DecodeError, and nothing else may happen. Returns how often it did.
template <class Read>
int refused_of_damaged(const std::string& good, Read read) {
  int refused = 0;
  for (std::size_t percent = 0; percent < 100; ++percent) {
    refused += problem_of(std::string_view(good).substr(0, good.size() * percent / 100), read) ? 1 : 0;
  }
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string changed = good;
    changed[i] = static_cast<char>(changed[i] ^ (1 << (i % 8)));
    refused += problem_of(changed, read) ? 1 : 0;
  }
  return refused;
}

}  // namespace congvan::testing
