#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace congvan::cli {
namespace {

// A rename is safe from a loss of power once the folder is written. Folders on some file systems cannot be; the rename holds all the same.
void sync_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
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
      throw WriteError(path, EWOULDBLOCK);
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
  if (lock_ >= 0) {
    ::close(lock_);
  } else if (!temporary_.empty()) {
    ::unlink(temporary_.c_str());
  }
}

void OutputFile::open_temporary(const std::string& path, mode_t mode) {
  target_ = resolved(path);
  const std::size_t slash = target_.rfind('/');
  const std::size_t base = slash == std::string::npos ? 0 : slash + 1;
  std::string name = target_.substr(0, base) + ".congvan-XXXXXX.tmp";
  const SignalPause pause;
  const int descriptor = ::mkostemps(name.data(), 4, O_CLOEXEC);
  if (descriptor < 0) throw WriteError(path, errno);
  temporary_ = name;
  doomed_.emplace(temporary_);
  sink_.emplace(descriptor, path);
  (void)::fchmod(descriptor, mode);  // some file systems know no permissions; the bytes matter
  struct stat status {};
  if (::fstat(descriptor, &status) == 0) ids_.push_back({status.st_dev, status.st_ino});
}

void OutputFile::add_ids(std::vector<input::FileId>& ids) const { ids.insert(ids.end(), ids_.begin(), ids_.end()); }

void OutputFile::complete() { sink_->close(!temporary_.empty()); }

void OutputFile::publish() {
  if (temporary_.empty()) return;
  put_into_place(temporary_, target_);
  temporary_.clear();
  doomed_.reset();
}

}  // namespace congvan::cli
