// Why a store cannot be written, as a code that the command words, and the library's own words for what has no code.
#pragma once
#include <cstdint>
#include <exception>
#include <string>
#include <utility>

namespace congvan::stores {

enum class StoreProblem : std::uint8_t {
  system,        ///< `error_number` tells
  not_database,  ///< some other kind of file
  foreign,       ///< a database of another program
  newer,         ///< written by a later version of this program; `detail` is the version of its schema
  busy,          ///< another program kept writing to it for too long
  damaged,
  no_library,  ///< `detail` is the package that is missing
  other,       ///< `detail` is what the library says
};

struct StoreError : std::exception {
  StoreError(StoreProblem what, int number, std::string words) : problem(what), error_number(number), detail(std::move(words)) {}
  [[nodiscard]] const char* what() const noexcept override { return detail.c_str(); }
  StoreProblem problem;
  int error_number;
  std::string detail;
};

}  // namespace congvan::stores
