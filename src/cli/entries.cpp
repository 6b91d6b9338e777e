#include "cli/entries.hpp"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "cli/report.hpp"

namespace congvan::cli {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
struct FreeMemory {
  void operator()(char* memory) const { std::free(memory); }
};

/// The paths of a list, one at a time: it may be longer than memory, or not yet written.
class List {
 public:
  List(const Options& options, Language language)
      : name_(options.files_from),
        end_(options.null ? '\0' : '\n'),
        language_(language),
        file_(name_ == "-" ? stdin : std::fopen(name_.c_str(), "re")) {
    if (!file_) fail();
  }

  /// Nothing at the end.
  [[nodiscard]] std::optional<std::string> next() {
    while (true) {
      errno = 0;
      char* room = buffer_.release();
      const ssize_t size = ::getdelim(&room, &capacity_, end_, file_.get());
      buffer_.reset(room);
      if (size < 0 && std::ferror(file_.get()) != 0) fail();
      if (size < 0) return std::nullopt;
      std::string path(room, static_cast<std::size_t>(size));
      if (path.ends_with(end_)) path.pop_back();
      if (end_ == '\n' && path.ends_with('\r')) path.pop_back();
      if (!path.empty()) return path;
    }
  }

 private:
  [[noreturn]] void fail() const { throw UsageError{say(Msg::list_unreadable, language_, {printable(name_), reason(errno, language_)})}; }

  std::string name_;
  char end_;
  Language language_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  std::unique_ptr<char, FreeMemory> buffer_;
  std::size_t capacity_ = 0;
};

}  // namespace

bool Shard::takes(std::string_view path) const {
  if (count == 1) return true;
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : path) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3U;
  }
  return hash % count + 1 == index;
}

Shard to_shard(const std::string& share, Language language) {
  if (share.empty()) return {};
  Shard shard;
  const char* const end = share.data() + share.size();
  const auto [slash, error] = std::from_chars(share.data(), end, shard.index);
  bool good = error == std::errc{} && slash != end && *slash == '/';
  if (good) {
    const auto [rest, bad] = std::from_chars(slash + 1, end, shard.count);
    good = bad == std::errc{} && rest == end && shard.index >= 1 && shard.index <= shard.count;
  }
  if (!good) throw UsageError{say(Msg::bad_value, language, {"--shard", share, "1/8, 2/8 … 8/8"})};
  return shard;
}

void for_each_entry(const Options& options, Language language, const std::function<void(const input::Entry&)>& visit) {
  const Shard shard = to_shard(options.shard, language);
  const auto mine = [&](const input::Entry& entry) {
    if (shard.takes(entry.path)) visit(entry);
  };
  input::walk(options.paths, mine);
  if (options.files_from.empty()) return;
  List list(options, language);
  while (auto path = list.next()) input::walk({std::move(*path)}, mine);
}

std::optional<std::size_t> count_entries(const Options& options, Language language, const std::stop_token& stop) {
  if (options.files_from == "-") return std::nullopt;
  try {
    const Shard shard = to_shard(options.shard, language);
    const auto counts = [&shard](const std::string& path) { return shard.takes(path); };
    std::size_t count = input::count_files(options.paths, counts, stop);
    if (options.files_from.empty()) return count;
    List list(options, language);
    while (auto path = list.next()) {
      if (stop.stop_requested()) return std::nullopt;
      count += input::count_files({std::move(*path)}, counts, stop);
    }
    return count;
  } catch (const UsageError&) {
    return std::nullopt;  // the run itself tells it; here it would end the program, for this is a thread of its own
  }
}

}  // namespace congvan::cli
