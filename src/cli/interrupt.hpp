// What happens on SIGINT, SIGTERM and SIGHUP: temporary files go, the user is told what was done, and the program dies of the signal at
// once, whatever its threads are at. And on what nobody can catch, such as no memory where a library cannot throw: temporary files go, the
// user is told, and the program ends with exit_unusable.
#pragma once
#include <csignal>
#include <cstddef>
#include <string>

#include "cli/messages.hpp"

namespace congvan::cli {

/// Until the program ends, those signals do that; SIGPIPE and SIGXFSZ are ignored, so that write(2) reports them.
void handle_signals();

/// In which language the program tells what nobody could catch.
void set_last_words(Language language);

/// A file that an interrupt removes, from when this is made until it is destroyed.
class DoomedFile {
 public:
  explicit DoomedFile(const std::string& path);
  DoomedFile(const DoomedFile&) = delete;
  DoomedFile& operator=(const DoomedFile&) = delete;
  ~DoomedFile();

 private:
  std::size_t slot_;
};

/// What an interrupt tells: `words` with the number of files done in the place of {0}.
void set_farewell(const std::string& words, Language language);
void count_file_done();
/// Whether a line stands at the foot of the terminal, for an interrupt to wipe.
void set_foot_shown(bool shown);

/// Holds signals back on this thread.
class SignalPause {
 public:
  SignalPause();
  SignalPause(const SignalPause&) = delete;
  SignalPause& operator=(const SignalPause&) = delete;
  ~SignalPause();

 private:
  sigset_t before_{};
};

}  // namespace congvan::cli
