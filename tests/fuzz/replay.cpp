// Stands in for libFuzzer where there is none: gives the target every file named, or in a folder named, once; and, where the target has a
// mutator of its own, a few changes of each.   Usage: fuzz_TARGET PATH…
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" __attribute__((weak)) std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                                                     unsigned seed);

/// One byte changed, taken out or put in.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size) {
  static std::minstd_rand random;
  const std::size_t at = size == 0 ? 0 : random() % size;
  const std::size_t choice = random() % 3;
  if (choice == 0 && size > 0) {
    std::copy(data + at + 1, data + size, data + at);
    return size - 1;
  }
  if (choice == 1 && size < max_size) {
    std::copy_backward(data + at, data + size, data + size + 1);
    data[at] = static_cast<std::uint8_t>(random());
    return size + 1;
  }
  if (size > 0) data[at] ^= static_cast<std::uint8_t>(1U << random() % 8);
  return size;
}

namespace {

using Bytes = std::vector<std::uint8_t>;
constexpr std::size_t most_changed = 128 * 1024;
constexpr unsigned changes = 12;

Bytes read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const std::filesystem::path& path) {
  const Bytes bytes = read(path);
  std::fprintf(stderr, "%s\n", path.c_str());  // the last one is at fault
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  if (LLVMFuzzerCustomMutator == nullptr || bytes.size() > most_changed) return;
  Bytes changed = bytes;
  for (unsigned seed = 1; seed <= changes; ++seed) {
    std::size_t size = changed.size();
    changed.resize(most_changed);
    size = LLVMFuzzerCustomMutator(changed.data(), size, most_changed, seed);
    changed.resize(size);
    LLVMFuzzerTestOneInput(changed.data(), changed.size());
  }
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  ::setenv("CONGVAN_FUZZ_ALL", "1", 1);
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i)
    for (const auto& file : files_of(std::filesystem::absolute(argv[i]))) {
      run(file);
      ++count;
    }
  std::fprintf(stderr, "%zu inputs\n", count);
  return count == 0 ? 1 : 0;
}
