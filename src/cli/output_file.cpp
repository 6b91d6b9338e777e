#include "cli/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <cstring>

namespace congvan::cli {
namespace {

// What a signal handler may touch: fixed memory and unlink(2). A slot is in use while its first byte is not NUL.
constexpr std::size_t slots = 16;
std::array<std::array<char, PATH_MAX>, slots> temporary_files;

std::size_t take_slot(const std::string& path) {
  for (std::size_t slot = 0; slot < slots; ++slot) {
    auto& place = temporary_files[slot];
    if (place[0] != '\0' || path.size() >= place.size()) continue;
    std::memcpy(place.data() + 1, path.c_str() + 1, path.size());
    place[0] = path[0];
    return slot;
  }
  return slots;
}

void release_slot(std::size_t slot) {
  if (slot < slots) temporary_files[slot][0] = '\0';
}

extern "C" void remove_and_die(int signal) {
  for (const auto& path : temporary_files)
    if (path[0] != '\0') ::unlink(path.data());
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// Where the links of the path lead; a file that is not there yet stays as given.
std::string resolved(const std::string& path) {
  char* const real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return path;
  std::string out = real;
  std::free(real);
  return out;
}

// The permissions that the file would have had if it had been written in place.
mode_t mode_of(const struct stat* existing) {
  if (existing != nullptr) return existing->st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

// Holds signals back while a temporary file exists that no slot knows.
class SignalPause {
 public:
  SignalPause() {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before_);
  }
  SignalPause(const SignalPause&) = delete;
  SignalPause& operator=(const SignalPause&) = delete;
  ~SignalPause() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

void handle_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, remove_and_die) == SIG_IGN) std::signal(signal, SIG_IGN);
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
  open_temporary(path, mode_of(there ? &status : nullptr));
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  release_slot(slot_);
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
  slot_ = take_slot(temporary_);
  sink_.emplace(descriptor, path);
  (void)::fchmod(descriptor, mode);  // some file systems know no permissions; the bytes matter
  struct stat status {};
  if (::fstat(descriptor, &status) == 0) ids_.push_back({status.st_dev, status.st_ino});
}

void OutputFile::add_ids(std::vector<input::FileId>& ids) const { ids.insert(ids.end(), ids_.begin(), ids_.end()); }

void OutputFile::complete() { sink_->close(!temporary_.empty()); }

void OutputFile::publish() {
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw WriteError(target_, errno);
  temporary_.clear();
  release_slot(slot_);
}

}  // namespace congvan::cli
