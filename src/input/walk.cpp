#include "input/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace congvan::input {
namespace {

struct Name {
  std::string key;  // a folder's ends in "/", which makes the order of names that of full paths: "a-1" < "a.txt" < "a/1"
  Entry::Kind kind = Entry::Kind::file;
  int error_number = 0;
  bool is_folder = false;
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
  Name name{.key = entry.d_name};
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
  if (name.is_folder) name.key += '/';
  return name;
}

// Returns 0 or the errno of what failed; `names` then holds what came before.
int read_names(const std::string& path, std::vector<Name>& names) {
  const std::unique_ptr<DIR, Closer> folder(::opendir(path.c_str()));
  if (!folder) return errno;
  while (true) {
    errno = 0;
    const dirent* entry = ::readdir(folder.get());
    if (entry == nullptr) return errno;
    if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0) continue;
    names.push_back(classify(folder.get(), *entry));
  }
}

void walk_folder(const std::string& path, bool walked, const std::function<void(const Entry&)>& visit) {
  std::vector<Name> names;
  if (const int error_number = read_names(path, names); error_number != 0)
    visit({.kind = Entry::Kind::failure, .path = path, .walked = walked, .error_number = error_number});
  std::ranges::sort(names, {}, &Name::key);
  const std::string prefix = path.ends_with('/') ? path : path + '/';
  for (Name& name : names) {
    if (name.is_folder) {
      name.key.pop_back();
      walk_folder(prefix + name.key, true, visit);
    } else {
      visit({.kind = name.kind, .path = prefix + name.key, .walked = true, .error_number = name.error_number});
    }
  }
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

}  // namespace congvan::input
