#include "cli/resume.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>

#include "cli/output_file.hpp"
#include "cli/sink.hpp"
#include "input/sha256.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"

namespace congvan::cli {
namespace {

constexpr std::string_view partial_mark = ".partial-";
constexpr std::string_view head = R"({"schema":"congvan/1","source":{"path":)";
constexpr std::string_view error_mark = R"(,"error":{"code":")";
constexpr std::string_view size_mark = R"(,"size":)";

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

// How the record of a document of this path begins, up to the end of the path.
std::string begin_of_record(std::string_view path) {
  std::string out(head);
  JsonWriter(out, 0).string(printable_path(path));
  out.pop_back();
  return out;
}

// The code of an error record; empty for a record.
std::string_view error_code_of(std::string_view record) {
  const std::size_t at = record.find(error_mark);
  if (at == std::string_view::npos) return {};
  record.remove_prefix(at + error_mark.size());
  return record.substr(0, record.find('"'));
}

std::optional<std::size_t> size_of_source(std::string_view after_path) {
  const std::size_t at = after_path.find(size_mark);
  std::size_t size = 0;
  if (at == std::string_view::npos) return std::nullopt;
  const char* const begin = after_path.data() + at + size_mark.size();
  return std::from_chars(begin, after_path.data() + after_path.size(), size).ec == std::errc{} ? std::optional(size) : std::nullopt;
}

}  // namespace

std::string run_id(const Options& options, Language language, std::string_view bodies) {
  std::string facts = CONGVAN_VERSION;
  const auto add = [&facts](std::string_view fact) { facts.append(1, '\0').append(fact); };
  for (const std::string* option :
       {&options.format, &options.encoding, &options.ocr, &options.max_size, &options.files_from, &options.shard})
    add(*option);
  add(language == Language::vietnamese ? "vi" : "en");
  for (const std::string& path : options.paths) add(path);
  if (!bodies.empty()) add(bodies);
  return input::sha256_hex(facts).substr(0, 8);
}

std::string partial_file(const std::string& output, const std::string& run) { return resolved(output).append(partial_mark) + run; }

std::string other_partial_file(const std::string& output, const std::string& run) {
  const std::string own = partial_file(output, run);
  const std::string stem = own.substr(0, own.size() - run.size());
  const std::size_t slash = stem.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : stem.substr(0, slash + 1);
  DIR* const names = ::opendir(folder.empty() ? "." : folder.c_str());
  if (names == nullptr) return "";
  std::string found;
  while (const dirent* entry = ::readdir(names)) {
    const std::string path = folder + entry->d_name;
    if (path.starts_with(stem) && path != own && path.size() == own.size()) found = path;
  }
  ::closedir(names);
  return found;
}

FinishedRecords::FinishedRecords(const std::string& partial) : path_(partial), file_(std::fopen(partial.c_str(), "re")) {
  struct stat status {};
  if (!file_ || ::fstat(::fileno(file_.get()), &status) != 0) throw WriteError(path_, errno);
  written_ = nanoseconds(status.st_mtim);
  next();
}

FinishedRecords::~FinishedRecords() { std::free(buffer_); }

// A line that the stopped run did not write to its end is none; nor is one of which a loss of power left a hole.
void FinishedRecords::next() {
  line_begin_ = next_begin_;
  const ssize_t size = ::getline(&buffer_, &capacity_, file_.get());
  line_ = size > 0 ? std::string_view(buffer_, static_cast<std::size_t>(size)) : std::string_view{};
  const bool whole = line_.starts_with(head) && line_.ends_with("}\n") && line_.find('\0') == std::string_view::npos;
  if (!whole) line_ = {};
  next_begin_ += line_.size();
  if (line_.empty()) open_ = false;
}

std::unique_ptr<Tally> FinishedRecords::take(const input::Entry& entry) {
  const std::string begin = begin_of_record(entry.path);
  if (!open_ || !line_.starts_with(begin)) return nullptr;
  auto tally = std::make_unique<Tally>();
  tally->resumed = 1;
  const char after = line_[begin.size()];
  if (after == '"') {
    const bool is_error = !error_code_of(line_).empty();
    const auto size = is_error ? std::nullopt : size_of_source(line_.substr(begin.size()));
    open_ = is_unchanged(entry, size);
    if (!open_) return nullptr;
    count(*tally);
    next();
  } else if (after == '!') {
    open_ = is_unchanged(entry, std::nullopt);
    if (!open_) return nullptr;
    while (line_.starts_with(begin + "!")) {
      count(*tally);
      next();
    }
    if (line_.empty()) return nullptr;  // perhaps not all that the archive holds: it is read again
  } else {
    return nullptr;
  }
  kept_ = line_begin_;
  return tally;
}

void FinishedRecords::count(Tally& tally) const {
  const std::string_view code = error_code_of(line_);
  const auto* const found = std::ranges::find(input::error_code_names, code);
  if (found == input::error_code_names.end()) {
    ++tally.records;
  } else {
    ++tally.errors[static_cast<std::size_t>(found - input::error_code_names.begin())];
  }
}

bool FinishedRecords::is_unchanged(const input::Entry& entry, std::optional<std::size_t> size) const {
  struct stat status {};
  if (::stat(entry.path.c_str(), &status) != 0) return entry.kind == input::Entry::Kind::failure;
  if (std::max(nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)) > written_) return false;
  return !size || !S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) == *size;
}

void FinishedRecords::close() {
  open_ = false;
  if (!file_) return;
  file_.reset();
  if (::truncate(path_.c_str(), static_cast<off_t>(kept_)) != 0) throw WriteError(path_, errno);
}

}  // namespace congvan::cli
