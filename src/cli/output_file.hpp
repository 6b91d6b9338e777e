// A named output that appears whole or not at all: written beside its place under a temporary name, renamed when complete and on the disk,
// removed when the run fails or is interrupted.
#pragma once
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "cli/interrupt.hpp"
#include "cli/sink.hpp"
#include "input/read.hpp"

namespace congvan::cli {

class OutputFile {
 public:
  /// "" and "-" are the standard output. Throws WriteError.
  explicit OutputFile(const std::string& path);
  /// A file that grows as `partial`, at whose end writing goes on, and that stays there when the run fails. No other run may write it
  /// meanwhile.
  OutputFile(const std::string& path, const std::string& partial);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Where bytes go until it is complete, for who writes the file by its name.
  [[nodiscard]] const std::string& path() const { return temporary_.empty() ? target_ : temporary_; }
  [[nodiscard]] Sink& sink() { return *sink_; }
  /// The files that the run must not read: the temporary one, and the one whose place it takes.
  void add_ids(std::vector<input::FileId>& ids) const;
  /// Everything written, checked and closed; not yet in its place.
  void complete();
  /// Puts the completed file into its place.
  void publish();

 private:
  void open_temporary(const std::string& path, mode_t mode);
  [[nodiscard]] bool open_nameless(const std::string& path);
  void give_name();
  std::string target_;     // the links of the path followed
  std::string temporary_;  // empty where bytes go straight to their place: standard output, devices, pipes
  int lock_ = -1;          // of a file that stays
  int nameless_ = -1;      // of a file that has no name until it is complete
  std::optional<DoomedFile> doomed_;
  std::optional<Sink> sink_;
  std::vector<input::FileId> ids_;
};

/// Where the links of the path lead; a file that is not there yet stays as given.
[[nodiscard]] std::string resolved(const std::string& path);

/// True for an existing folder, and for a path that ends in '/'.
[[nodiscard]] bool names_folder(const std::string& path);

/// Renames a complete file to its place, and sees to it that the folder's disk knows. Throws WriteError.
void put_into_place(const std::string& temporary, const std::string& target);

/// The permissions of the file that `path` names, or those that a new one would get.
[[nodiscard]] mode_t mode_for(const std::string& path);

}  // namespace congvan::cli
