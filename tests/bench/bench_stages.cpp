// The speed of each stage and of the whole, on texts in memory: `bench_stages PATH…` reads the files (folders walked), runs each stage over
// all of them in turn, nine rounds, and prints the median throughput (processor time) beside a plain byte scan for references as the
// anchor.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "congvan/extract.hpp"
#include "congvan/write.hpp"
#include "grammar/directives.hpp"
#include "layout/lines.hpp"
#include "layout/zones.hpp"

namespace {

using namespace congvan;

std::vector<std::string> read_all(int count, char** paths) {
  std::vector<std::string> texts;
  const auto read = [&texts](const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  };
  for (int i = 0; i < count; ++i) {
    if (!std::filesystem::is_directory(paths[i])) {
      read(paths[i]);
      continue;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(paths[i])) {
      if (entry.is_regular_file()) read(entry.path());
    }
  }
  return texts;
}

// The least that finding references can cost: "/" between a digit or blank before and a capital behind.
std::size_t anchors_in(std::string_view text) {
  std::size_t found = 0;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at > 0 && at + 1 < text.size() && text[at - 1] >= '0' && text[at - 1] <= '9') ++found;
  }
  return found;
}

std::size_t extract_all(const std::string& bytes) { return extract(Text::from_utf8(bytes)).citations.size(); }

std::size_t write_all(const std::string& bytes) {
  static std::string out;
  const Text text = Text::from_utf8(bytes);
  const Record record = extract(text);
  out.clear();
  write_json({.source = {}, .record = &record, .text = &text, .error = {}}, Language::english, 0, out);
  return out.size();
}

struct Stage {
  const char* name;
  std::size_t (*run)(const std::string&);
};

// Each holds the ones before it.
constexpr Stage stages[] = {
    {"anchor: byte scan for references", [](const std::string& bytes) { return anchors_in(bytes); }},
    {"text: UTF-8 and NFC", [](const std::string& bytes) { return Text::from_utf8(bytes).utf8.size(); }},
    {"lines", [](const std::string& bytes) { return layout::split_lines(bytes).size(); }},
    {"zones (with lines)", [](const std::string& bytes) { return layout::find_zones(bytes).paragraphs.size(); }},
    {"directives (with zones)", [](const std::string& bytes) { return grammar::read_provisions(layout::find_zones(bytes)).list.size(); }},
    {"extract", extract_all},
    {"extract and write JSON", write_all},
};

double seconds_of(const Stage& stage, const std::vector<std::string>& texts, std::size_t& sum) {
  const std::clock_t begin = std::clock();
  for (const std::string& text : texts) sum += stage.run(text);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts = read_all(argc - 1, argv + 1);
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  if (bytes == 0) return std::fprintf(stderr, "usage: bench_stages PATH…: no text found\n"), 2;
  std::printf("%zu texts, %.1f MB\n", texts.size(), static_cast<double>(bytes) / 1e6);
  std::size_t sum = 0;
  constexpr std::size_t rounds = 9;
  std::vector<std::vector<double>> times(std::size(stages));
  for (std::size_t round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < std::size(stages); ++i) times[i].push_back(seconds_of(stages[i], texts, sum));
  }
  for (std::size_t i = 0; i < std::size(stages); ++i) {
    std::sort(times[i].begin(), times[i].end());
    std::printf("%-36s %8.1f MB/s\n", stages[i].name, static_cast<double>(bytes) / 1e6 / times[i][rounds / 2]);
  }
  return sum == 0 ? 1 : 0;
}
