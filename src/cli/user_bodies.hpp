// `--bodies FILE`: the rows that a user adds to the table of bodies.
#pragma once
#include <string>

#include "cli/options.hpp"
#include "congvan/bodies.hpp"

namespace congvan::cli {

struct UserBodies {
  Bodies table;
  std::string sha256;  ///< of the file; empty without one

  /// Reads the file that the options name, if they do. Throws UsageError, which tells line and column of what is wrong.
  UserBodies(const Options& options, Language language);
  /// Null without a file.
  [[nodiscard]] const Bodies* rows() const { return sha256.empty() ? nullptr : &table; }
};

}  // namespace congvan::cli
