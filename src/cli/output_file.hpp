// A named output that appears whole or not at all: written beside its place under a temporary name, renamed when complete,
// removed when the run fails or is interrupted.
#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "cli/sink.hpp"
#include "input/read.hpp"

namespace congvan::cli {

class OutputFile {
 public:
  /// "" and "-" are the standard output. Throws WriteError.
  explicit OutputFile(const std::string& path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  [[nodiscard]] Sink& sink() { return *sink_; }
  /// The files that the run must not read: the temporary one, and the one whose place it takes.
  void add_ids(std::vector<input::FileId>& ids) const;
  /// Everything written, checked and closed; not yet in its place.
  void complete();
  /// Puts the completed file into its place.
  void publish();

 private:
  void open_temporary(const std::string& path, mode_t mode);
  std::string target_;     // the links of the path followed
  std::string temporary_;  // empty where bytes go straight to their place: standard output, devices, pipes
  std::size_t slot_ = 0;
  std::optional<Sink> sink_;
  std::vector<input::FileId> ids_;
};

/// Until the program ends, SIGINT, SIGTERM and SIGHUP first remove the temporary files; SIGPIPE and SIGXFSZ are
/// ignored, so that write(2) reports them.
void handle_signals();

}  // namespace congvan::cli
