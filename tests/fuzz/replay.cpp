// Stands in for libFuzzer where there is none: gives the target every file named, or in a folder named, once; and, where the target has a
// mutator of its own, a few changes of each; or changes them blindly for a time, and keeps what fails as "failed-input".
// Usage: fuzz_TARGET [--seconds N] PATH…
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
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

namespace {

std::minstd_rand random_number;
std::size_t below(std::size_t n) { return random_number() % n; }

}  // namespace

/// One byte changed, taken out or put in; or a stretch of bytes taken out, or put in once more.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size) {
  const std::size_t at = size == 0 ? 0 : below(size);
  const std::size_t stretch = size == 0 ? 0 : std::min(size - at, 1 + below(1 + below(64)));
  switch (below(5)) {
    case 0:
    case 1:
      if (size > 0) data[at] = static_cast<std::uint8_t>(below(4) == 0 ? random_number() : data[at] ^ 1U << below(8));
      return size;
    case 2:
      std::copy(data + at + stretch, data + size, data + at);
      return size - stretch;
    case 3:
      if (size + stretch > max_size) return size;
      std::copy_backward(data + at, data + size, data + size + stretch);
      return size + stretch;
    default:
      if (size == max_size) return size;
      std::copy_backward(data + at, data + size, data + size + 1);
      data[at] = static_cast<std::uint8_t>(random_number());
      return size + 1;
  }
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

/// What runs at the moment, for who asks when it has failed.
Bytes current;
extern "C" void keep_current(int signal) {
  const int file = ::open("failed-input", O_WRONLY | O_CREAT | O_TRUNC, 0666);
  [[maybe_unused]] const ssize_t written = ::write(file, current.data(), current.size());
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// A stretch of another input put into this one.
void splice(Bytes& bytes, const Bytes& other) {
  if (other.empty()) return;
  const std::size_t from = below(other.size());
  const std::size_t size = std::min(other.size() - from, 1 + below(400));
  const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size() + 1));
  bytes.insert(at, other.begin() + static_cast<std::ptrdiff_t>(from), other.begin() + static_cast<std::ptrdiff_t>(from + size));
}

Bytes changed_one(const std::vector<Bytes>& inputs) {
  Bytes bytes = inputs[below(inputs.size())];
  if (below(3) == 0) splice(bytes, inputs[below(inputs.size())]);
  std::size_t size = std::min(bytes.size(), most_changed);
  bytes.resize(most_changed);
  for (std::size_t left = 1 + below(6); left > 0; --left) {
    size = LLVMFuzzerCustomMutator != nullptr && below(4) != 0
               ? LLVMFuzzerCustomMutator(bytes.data(), size, most_changed, static_cast<unsigned>(random_number()))
               : LLVMFuzzerMutate(bytes.data(), size, most_changed);
  }
  bytes.resize(size);
  return bytes;
}

// Blind changes of all inputs, for a compiler without libFuzzer.
void change_for(std::chrono::seconds time, const std::vector<std::filesystem::path>& files) {
  std::vector<Bytes> inputs;
  for (const auto& file : files) inputs.push_back(read(file));
  for (const int signal : {SIGABRT, SIGSEGV, SIGALRM}) std::signal(signal, keep_current);
  random_number.seed(std::random_device{}());
  const auto end = std::chrono::steady_clock::now() + time;
  std::size_t count = 0;
  for (; std::chrono::steady_clock::now() < end; ++count) {
    current = changed_one(inputs);
    ::alarm(20);
    LLVMFuzzerTestOneInput(current.data(), current.size());
  }
  ::alarm(0);
  std::fprintf(stderr, "%zu changed inputs\n", count);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::filesystem::path> files;
  const bool changing = argc > 2 && std::string(argv[1]) == "--seconds";
  for (int i = changing ? 3 : 1; i < argc; ++i)
    for (auto& file : files_of(std::filesystem::absolute(argv[i]))) files.push_back(std::move(file));
  if (changing && !files.empty()) {
    change_for(std::chrono::seconds(std::atoi(argv[2])), files);
    return 0;
  }
  ::setenv("CONGVAN_FUZZ_ALL", "1", 1);
  for (const auto& file : files) run(file);
  std::fprintf(stderr, "%zu inputs\n", files.size());
  return files.empty() ? 1 : 0;
}
