#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace congvan::cli {
namespace {

// With its slash; nothing for a bare name.
std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

int open_folder_of(const std::string& path, int how, mode_t mode = 0) {
  const std::string folder = folder_of(path);
  return ::open(folder.empty() ? "." : folder.c_str(), how | O_CLOEXEC, mode);
}

// A rename is safe from a loss of power once the folder is written. Folders on some file systems cannot be; the rename holds all the same.
void sync_folder_of(const std::string& path) {
  const int descriptor = open_folder_of(path, O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return;
  (void)::fsync(descriptor);
  ::close(descriptor);
}

// Opens a file for this process alone. A file that was renamed while we waited for it is no longer the one of that name.
int open_alone(const std::string& path, mode_t mode) {
  while (true) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, mode);
    if (descriptor < 0) throw WriteError(path, errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      ::close(descriptor);
      throw WriteError(path, ETXTBSY);
    }
    struct stat opened {};
    struct stat named {};
    if (::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino) return descriptor;
    ::close(descriptor);
  }
}

}  // namespace

std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string out = real;
  std::free(real);
  return out;
}

bool names_folder(const std::string& path) {
  struct stat status {};
  return path.ends_with('/') || (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
}

void put_into_place(const std::string& temporary, const std::string& target) {
  if (::rename(temporary.c_str(), target.c_str()) != 0) throw WriteError(target, errno);
  sync_folder_of(target);
}

mode_t mode_for(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

OutputFile::OutputFile(const std::string& path) {
  struct stat status {};
  if (path.empty() || path == "-") {
    if (::fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode)) ids_.push_back({status.st_dev, status.st_ino});
    sink_.emplace(STDOUT_FILENO, "");
    return;
  }
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (there && S_ISDIR(status.st_mode)) throw WriteError(path, EISDIR);
  if (there && !S_ISREG(status.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) throw WriteError(path, errno);
    sink_.emplace(descriptor, path);
    return;
  }
  if (there && ::access(path.c_str(), W_OK) != 0) throw WriteError(path, errno);
  if (there) ids_.push_back({status.st_dev, status.st_ino});
  open_temporary(path, mode_for(path));
}

OutputFile::OutputFile(const std::string& path, const std::string& partial) : target_(resolved(path)), temporary_(partial) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) ids_.push_back({status.st_dev, status.st_ino});
  lock_ = open_alone(partial, mode_for(path));
  const int descriptor = ::fcntl(lock_, F_DUPFD_CLOEXEC, 0);
  if (descriptor < 0) throw WriteError(path, errno);
  sink_.emplace(descriptor, path);
  if (::fstat(descriptor, &status) == 0) ids_.push_back({status.st_dev, status.st_ino});
}

OutputFile::~OutputFile() {
  if (nameless_ >= 0) {
    ::close(nameless_);
  } else if (lock_ >= 0) {
    ::close(lock_);
  } else if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
  }
}

void OutputFile::open_temporary(const std::string& path, mode_t mode) {
  target_ = resolved(path);
  int descriptor = -1;
  if (open_nameless(path)) {
    descriptor = nameless_;
  } else {
    std::string name = folder_of(target_) + ".congvan-XXXXXX.tmp";
    const SignalPause pause;
    descriptor = ::mkostemps(name.data(), 4, O_CLOEXEC);
    if (descriptor < 0) throw WriteError(path, errno);
    temporary_ = std::move(name);
    doomed_.emplace(temporary_);
    sink_.emplace(descriptor, path);
  }
  (void)::fchmod(descriptor, mode);  // some file systems know no permissions; the bytes matter
  struct stat status {};
  if (::fstat(descriptor, &status) == 0) ids_.push_back({status.st_dev, status.st_ino});
}

/// Nothing is left of a file without a name, even when the program is killed outright. False where the file system has none.
bool OutputFile::open_nameless(const std::string& path) {
  nameless_ = open_folder_of(target_, O_TMPFILE | O_RDWR, 0600);
  if (nameless_ < 0) return false;
  temporary_ = "/proc/self/fd/" + std::to_string(nameless_);
  const int descriptor = ::access(temporary_.c_str(), F_OK) == 0 ? ::fcntl(nameless_, F_DUPFD_CLOEXEC, 0) : -1;
  if (descriptor < 0) {
    ::close(std::exchange(nameless_, -1));
    temporary_.clear();
    return false;
  }
  sink_.emplace(descriptor, path);
  return true;
}

/// A complete file gets a name beside its place, from which it can be renamed: linking takes no other file's place.
void OutputFile::give_name() {
  std::string name = folder_of(target_) + ".congvan-" + std::to_string(::getpid()) + "-" + std::to_string(nameless_) + ".tmp";
  const SignalPause pause;
  (void)::unlink(name.c_str());  // of a process of this number that is long gone
  if (::linkat(AT_FDCWD, temporary_.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) throw WriteError(target_, errno);
  doomed_.emplace(name);
  temporary_ = std::move(name);  // which takes no memory
  ::close(std::exchange(nameless_, -1));
}

void OutputFile::add_ids(std::vector<input::FileId>& ids) const { ids.insert(ids.end(), ids_.begin(), ids_.end()); }

void OutputFile::complete() { sink_->close(!temporary_.empty()); }

void OutputFile::publish() {
  if (temporary_.empty()) return;
  if (nameless_ >= 0) give_name();
  put_into_place(temporary_, target_);
  temporary_.clear();
  doomed_.reset();
}

}  // namespace congvan::cli
