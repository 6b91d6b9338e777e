// Runs that go on where a stopped one ended. Records of such a run grow in FILE.partial-RUN, where RUN stands for everything that decides
// its bytes; the next run with the same RUN compares that file with its inputs, keeps what still holds, and goes on from there.
#pragma once
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/options.hpp"
#include "cli/summary.hpp"
#include "input/walk.hpp"

namespace congvan::cli {

/// Eight digits for the options and paths that decide the bytes of a run. `bodies`: the SHA-256 of the rows that the user adds to the table
/// of bodies, empty for none.
[[nodiscard]] std::string run_id(const Options& options, Language language, std::string_view bodies = {});

[[nodiscard]] std::string partial_file(const std::string& output, const std::string& run);
/// The partial file of another run that would write the same output; empty when there is none.
[[nodiscard]] std::string other_partial_file(const std::string& output, const std::string& run);

/// The records (JSON Lines) of a stopped run, compared with the inputs from the first on.
class FinishedRecords {
 public:
  explicit FinishedRecords(const std::string& partial);
  FinishedRecords(const FinishedRecords&) = delete;
  FinishedRecords& operator=(const FinishedRecords&) = delete;
  ~FinishedRecords();

  /// False once there is nothing left to compare with.
  [[nodiscard]] bool is_open() const { return open_; }
  /// What was written for this input, if that comes next and the input is as it was. Null, and still open, when it may be one that gives
  /// no record; null and closed when the run goes on from here.
  [[nodiscard]] std::unique_ptr<Tally> take(const input::Entry& entry);
  /// Cuts off what was not taken. The file may grow from now on. Throws WriteError.
  void close();

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void next();
  void count(Tally& tally) const;
  [[nodiscard]] bool is_unchanged(const input::Entry& entry, std::optional<std::size_t> size) const;

  std::string path_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  char* buffer_ = nullptr;  // of getline(3)
  std::size_t capacity_ = 0;
  std::string_view line_;  // without its end; empty: none is left
  std::uint64_t line_begin_ = 0;
  std::uint64_t next_begin_ = 0;
  std::uint64_t kept_ = 0;    // bytes
  std::int64_t written_ = 0;  // when the file was last written, nanoseconds since 1970
  bool open_ = true;
};

}  // namespace congvan::cli
