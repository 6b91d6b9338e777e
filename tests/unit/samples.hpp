// The samples of this project, read once, for tests of what holds of all of them.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace congvan::testing {

struct Sample {
  std::string name;
  std::string bytes;
};

inline const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = [] {
    std::vector<Sample> read;
    for (const auto& entry : std::filesystem::directory_iterator(CONGVAN_SOURCE_DIR "/samples")) {
      if (entry.path().extension() != ".txt") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      read.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    std::sort(read.begin(), read.end(), [](const Sample& a, const Sample& b) { return a.name < b.name; });
    return read;
  }();
  return all;
}

}  // namespace congvan::testing
