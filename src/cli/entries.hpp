// What the user names to the entries to read: PATHs and a list of more (`--files-from`), or of these one share (`--shard`).
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "cli/options.hpp"
#include "input/walk.hpp"

namespace congvan::cli {

/// One of `count` shares of all inputs, told by a number of the path: the same on every machine, and no input is in two.
struct Shard {
  std::uint64_t index = 1;
  std::uint64_t count = 1;
  /// FNV-1a of 64 bits over the bytes of the path, modulo `count`, from 1 on.
  [[nodiscard]] bool takes(std::string_view path) const;
};

/// "2/8"; nothing is all. Throws UsageError.
[[nodiscard]] Shard to_shard(const std::string& share, Language language);

/// Calls `visit` for each entry in turn. Throws UsageError when the list cannot be read.
void for_each_entry(const Options& options, Language language, const std::function<void(const input::Entry&)>& visit);

/// How many files `for_each_entry` will visit; nothing where only reading would tell.
[[nodiscard]] std::optional<std::size_t> count_entries(const Options& options, Language language, const std::stop_token& stop);

}  // namespace congvan::cli
