// The speed of each stage and of the whole, on texts in memory: `bench_stages PATH…` reads the files (folders walked), runs each stage over
// all of them in turn, nine rounds, and prints the median throughput (processor time) beside anchors: what only passing over the bytes
// costs, and what a user's own scan for references would.
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "congvan/extract.hpp"
#include "congvan/write.hpp"
#include "grammar/directives.hpp"
#include "input/encoding.hpp"
#include "input/sha256.hpp"
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

std::size_t sum_of_bytes(std::string_view text) {
  std::size_t sum = 0;
  for (const char byte : text) sum += static_cast<unsigned char>(byte);
  return sum;
}

std::size_t feeds_in(std::string_view text) {
  std::size_t found = 0;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++found;
  return found;
}

// The least that finding references can cost: "/" with a digit before.
std::size_t anchors_in(std::string_view text) {
  std::size_t found = 0;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    if (at > 0 && at + 1 < text.size() && text[at - 1] >= '0' && text[at - 1] <= '9') ++found;
  }
  return found;
}

std::size_t references_by_regex(const std::string& text) {
  static const std::regex reference("[0-9]+(/[0-9]{4})?/[A-Z][^ \n]*", std::regex::optimize);
  return static_cast<std::size_t>(std::distance(std::sregex_iterator(text.begin(), text.end(), reference), std::sregex_iterator()));
}

/// A text with its record, for the stages after it.
struct Read {
  explicit Read(const std::string& bytes) : text(Text::from_utf8(bytes)), record(extract(text)) {}
  Text text;
  Record record;
};

std::size_t write_record(const Text& text, const Record& record) {
  static std::string out;
  out.clear();
  write_json({.source = {}, .record = &record, .text = &text, .error = {}}, Language::english, 0, out);
  return out.size();
}

std::size_t extract_all(const std::string& bytes) { return extract(Text::from_utf8(bytes)).citations.size(); }

std::size_t write_all(const std::string& bytes) {
  const Text text = Text::from_utf8(bytes);
  const Record record = extract(text);
  return write_record(text, record);
}

struct Stage {
  const char* name;
  std::size_t (*run)(const std::string&);
};

constexpr Stage anchors[] = {
    {"anchor: adding up the bytes", [](const std::string& bytes) { return sum_of_bytes(bytes); }},
    {"anchor: memchr for line ends", [](const std::string& bytes) { return feeds_in(bytes); }},
    {"anchor: byte scan for references", [](const std::string& bytes) { return anchors_in(bytes); }},
    {"anchor: std::regex for references", references_by_regex},
};
// Each of the upper ones by itself, each of the lower ones with those before it.
constexpr Stage stages[] = {
    {"SHA-256", [](const std::string& bytes) { return input::sha256_hex(bytes).size(); }},
    {"encoding: is it UTF-8?", [](const std::string& bytes) { return input::is_plain_utf8(bytes) ? bytes.size() : 1; }},
    {"text: UTF-8 and NFC", [](const std::string& bytes) { return Text::from_utf8(bytes).utf8.size(); }},
    {"lines", [](const std::string& bytes) { return layout::split_lines(bytes).size(); }},
    {"zones (with lines)", [](const std::string& bytes) { return layout::find_zones(bytes).paragraphs.size(); }},
    {"directives (with zones)", [](const std::string& bytes) { return grammar::read_provisions(layout::find_zones(bytes)).list.size(); }},
    {"extract", extract_all},
    {"extract and write JSON", write_all},
};

std::string decomposed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

/// The lines that name a document (an anchor of the byte scan), or the others.
std::string lines_of(const std::string& text, bool with_anchor) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if ((anchors_in(std::string_view(text).substr(at, end - at)) > 0) == with_anchor) out.append(text, at, end - at);
    at = end;
  }
  return out;
}

template <class Make>
std::vector<std::string> each(const std::vector<std::string>& texts, Make make) {
  std::vector<std::string> out;
  for (const std::string& text : texts) out.push_back(make(text));
  return out;
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t bytes = 0;
  for (const std::string& text : texts) bytes += text.size();
  return bytes;
}

/// One line of the table: work over a set of texts, in turn with the others.
class Row {
 public:
  template <class Work>
  Row(const char* name, std::size_t bytes, Work work) : name_(name), bytes_(bytes), work_(std::move(work)) {}
  void measure(std::size_t& sum) {
    const std::clock_t begin = std::clock();
    sum += work_();
    seconds_.push_back(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  void print() {
    std::ranges::sort(seconds_);
    std::printf("%-44s %8.0f MB/s\n", name_, static_cast<double>(bytes_) / 1e6 / seconds_[seconds_.size() / 2]);
  }

 private:
  const char* name_;
  std::size_t bytes_;
  std::function<std::size_t()> work_;
  std::vector<double> seconds_;
};

Row row_of(const char* name, const std::vector<std::string>& texts, std::size_t (*run)(const std::string&)) {
  return {name, size_of(texts), [&texts, run] {
            std::size_t sum = 0;
            for (const std::string& text : texts) sum += run(text);
            return sum;
          }};
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> texts = read_all(argc - 1, argv + 1);
  const std::size_t bytes = size_of(texts);
  if (bytes == 0) return std::fprintf(stderr, "usage: bench_stages PATH…: no text found\n"), 2;
  const std::vector<std::string> nfd = each(texts, decomposed);
  const std::vector<std::string> dense = each(texts, [](const std::string& text) { return lines_of(text, true); });
  const std::vector<std::string> others = each(texts, [](const std::string& text) { return lines_of(text, false); });
  std::vector<Row> rows;
  for (const Stage& stage : anchors) rows.push_back(row_of(stage.name, texts, stage.run));
  for (const Stage& stage : stages) rows.push_back(row_of(stage.name, texts, stage.run));
  std::deque<Read> some;  // as many records as memory may hold
  std::size_t some_bytes = 0;
  for (std::size_t i = 0; i < texts.size() && some_bytes < 8'000'000; ++i) {
    some.emplace_back(texts[i]);
    some_bytes += texts[i].size();
  }
  rows.emplace_back("JSON alone, of records that are ready", some_bytes, [&some] {
    std::size_t sum = 0;
    for (const Read& read : some) sum += write_record(read.text, read.record);
    return sum;
  });
  rows.push_back(row_of("text in NFD: text", nfd, [](const std::string& text) { return Text::from_utf8(text).utf8.size(); }));
  rows.push_back(row_of("text in NFD: extract and write JSON", nfd, write_all));
  rows.push_back(row_of("only lines that name documents: the same", dense, write_all));
  rows.push_back(row_of("only the other lines: the same", others, write_all));
  constexpr std::size_t rounds = 9;
  std::size_t sum = 0;
  for (std::size_t round = 0; round < rounds; ++round) {
    for (Row& row : rows) row.measure(sum);
  }
  std::printf("%zu texts, %.1f MB; of them %.1f MB of lines that name documents\n", texts.size(), static_cast<double>(bytes) / 1e6,
              static_cast<double>(size_of(dense)) / 1e6);
  for (Row& row : rows) row.print();
  return sum == 0 ? 1 : 0;
}
