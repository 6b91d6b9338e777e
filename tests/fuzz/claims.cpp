#include "claims.hpp"

#include <unicode/ustring.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

namespace congvan::fuzz {
namespace {

constexpr std::size_t most_shown = 600;

// Removed when the process ends in order; a crash leaves it for who looks.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "congvan-fuzz-XXXXXX").string();
    hold(::mkdtemp(pattern.data()) != nullptr, "a scratch folder can be made", pattern);
    path_ = pattern + "/";
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

void broken(std::string_view claim, std::string_view about) {
  const std::string_view shown = about.substr(0, most_shown);
  std::fprintf(stderr, "claim does not hold: %.*s\n%.*s\n", static_cast<int>(claim.size()), claim.data(), static_cast<int>(shown.size()),
               shown.data());
  std::abort();
}

void hold_same(std::string_view one, std::string_view other, std::string_view claim) {
  if (one == other) return;
  const auto differ = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
  const std::size_t from = differ - std::min<std::size_t>(differ, 100);
  broken(claim, "at byte " + std::to_string(differ) + ":\n" + std::string(one.substr(from, 250)) + "\n---\n" +
                    std::string(other.substr(std::min(from, other.size()), 250)));
}

// By ICU, for the program's own reader of UTF-8 is what is judged.
bool is_utf8(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t size = 0;
  u_strFromUTF8(nullptr, 0, &size, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  return bytes.empty() || status != U_INVALID_CHAR_FOUND;
}

bool is_turn(std::size_t turn, std::size_t n, std::string_view bytes) {
  static const bool all = std::getenv("CONGVAN_FUZZ_ALL") != nullptr;
  return all || std::hash<std::string_view>{}(bytes) % n == turn;
}

const std::string& scratch_folder() {
  static const Scratch scratch;
  return scratch.path();
}

}  // namespace congvan::fuzz
