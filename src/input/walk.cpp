#include "input/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <memory>

namespace congvan::input {
namespace {

struct Name {
  std::size_t begin = 0;  // in the bytes of all names
  std::uint32_t size = 0;
  Entry::Kind kind = Entry::Kind::file;
  bool is_folder = false;
  int error_number = 0;
};

/// The names in one folder, close together: there may be a million.
struct Names {
  std::string bytes;
  std::vector<Name> list;

  // A folder's ends in "/", which makes the order of names that of full paths: "a-1" < "a.txt" < "a/1".
  [[nodiscard]] std::string_view key(const Name& name) const { return std::string_view(bytes).substr(name.begin, name.size); }
  void add(std::string_view key, Name name) {
    name.begin = bytes.size();
    bytes += key;
    if (name.is_folder) bytes += '/';
    name.size = static_cast<std::uint32_t>(bytes.size() - name.begin);
    list.push_back(name);
  }
};

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

void classify_link(DIR* folder, const char* name, Name& into) {
  struct stat status {};
  if (::fstatat(::dirfd(folder), name, &status, 0) != 0) {
    into.kind = Entry::Kind::failure;
    into.error_number = errno;
  } else if (S_ISDIR(status.st_mode)) {
    into.kind = Entry::Kind::linked_folder;
  } else if (!S_ISREG(status.st_mode)) {
    into.kind = Entry::Kind::special;
  }
}

void classify_by_status(DIR* folder, const char* name, Name& into) {
  struct stat status {};
  if (::fstatat(::dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
    into.kind = Entry::Kind::failure;
    into.error_number = errno;
  } else if (S_ISLNK(status.st_mode)) {
    classify_link(folder, name, into);
  } else if (S_ISDIR(status.st_mode)) {
    into.is_folder = true;
  } else if (!S_ISREG(status.st_mode)) {
    into.kind = Entry::Kind::special;
  }
}

Name classify(DIR* folder, const dirent& entry) {
  Name name;
  switch (entry.d_type) {
    case DT_REG:
      break;
    case DT_DIR:
      name.is_folder = true;
      break;
    case DT_LNK:
      classify_link(folder, entry.d_name, name);
      break;
    case DT_UNKNOWN:
      classify_by_status(folder, entry.d_name, name);
      break;
    default:
      name.kind = Entry::Kind::special;
  }
  return name;
}

// Returns 0 or the errno of what failed, after what came before.
int read_folder(const std::string& path, const std::function<void(std::string_view, const Name&)>& visit) {
  const std::unique_ptr<DIR, Closer> folder(::opendir(path.c_str()));
  if (!folder) return errno;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) return errno;
    if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
    visit(entry->d_name, classify(folder.get(), *entry));
  }
}

std::string with_slash(const std::string& path) { return path.ends_with('/') ? path : path + '/'; }

void walk_folder(const std::string& path, bool walked, const std::function<void(const Entry&)>& visit) {
  Names names;
  if (const int error_number = read_folder(path, [&names](std::string_view key, const Name& name) { names.add(key, name); });
      error_number != 0)
    visit({.kind = Entry::Kind::failure, .path = path, .walked = walked, .error_number = error_number});
  std::ranges::sort(names.list, {}, [&names](const Name& name) { return names.key(name); });
  const std::string prefix = with_slash(path);
  for (const Name& name : names.list) {
    std::string full = prefix;
    full += names.key(name);
    if (name.is_folder) {
      full.pop_back();
      walk_folder(full, true, visit);
    } else {
      visit({.kind = name.kind, .path = std::move(full), .walked = true, .error_number = name.error_number});
    }
  }
}

class Counter {
 public:
  Counter(const std::function<bool(const std::string&)>& counts, const std::stop_token& stop) : counts_(counts), stop_(stop) {}
  void file(const std::string& path) {
    if (counts_(path)) ++count_;
  }
  void folder(const std::string& path) {
    std::vector<std::string> folders;
    const std::string prefix = with_slash(path);
    const int error_number = read_folder(path, [&](std::string_view key, const Name& name) {
      if (name.is_folder) return folders.push_back(prefix + std::string(key));
      if (name.kind == Entry::Kind::file || name.kind == Entry::Kind::failure) file(prefix + std::string(key));
    });
    if (error_number != 0) file(path);
    for (const std::string& below : folders)
      if (!stop_.stop_requested()) folder(below);
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  const std::function<bool(const std::string&)>& counts_;
  const std::stop_token& stop_;
  std::size_t count_ = 0;
};

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

void walk(const std::vector<std::string>& paths, const std::function<void(const Entry&)>& visit) {
  for (const std::string& path : paths) {
    struct stat status {};
    if (path == "-") {
      visit({.kind = Entry::Kind::standard_input, .path = path});
    } else if (::stat(path.c_str(), &status) != 0) {
      visit({.kind = Entry::Kind::failure, .path = path, .error_number = errno});
    } else if (S_ISDIR(status.st_mode)) {
      walk_folder(path, false, visit);
    } else {
      visit({.kind = Entry::Kind::file, .path = path});
    }
  }
}

std::size_t count_files(const std::vector<std::string>& paths, const std::function<bool(const std::string&)>& counts,
                        const std::stop_token& stop) {
  Counter counter(counts, stop);
  for (const std::string& path : paths) path != "-" && is_folder(path) ? counter.folder(path) : counter.file(path);
  return counter.count();
}

}  // namespace congvan::input
