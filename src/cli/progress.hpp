// How far a run is, drawn on the terminal by a thread of its own: a line at the foot that goes at the end, or with `--progress always`
// and no terminal a line every ten seconds.
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "cli/figures.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"

namespace congvan::cli {

/// What a run is at one moment.
struct Moment {
  std::size_t done = 0;
  std::size_t errors = 0;
  std::optional<std::size_t> total;  ///< once it is known
  Clock::duration elapsed{};
};

struct Look {
  std::size_t columns = 80;
  bool colour = false;
};

/// The line at the foot of a terminal: never wider than `columns - 1`; where room is short, parts are left out.
[[nodiscard]] std::string progress_bar(const Moment& moment, const Look& look, Language language);
/// The same facts as a sentence, for a log.
[[nodiscard]] std::string progress_line(const Moment& moment, Language language);

class Progress {
 public:
  /// Returns how many files there are, as far as that can be told; may take long, and ends early when asked to.
  using Count = std::function<std::optional<std::size_t>(const std::stop_token&)>;

  /// Draws when the user, the terminal and the size of the run (`many`) ask for it, else costs nothing.
  Progress(const Report& report, const Options& options, bool many, Count count);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void file_done() { done_.fetch_add(1, std::memory_order_relaxed); }
  void error_met() { errors_.fetch_add(1, std::memory_order_relaxed); }

 private:
  void draw(const std::stop_token& stop);
  void count(const std::stop_token& stop);
  [[nodiscard]] Moment now() const;

  const Report& report_;
  Count count_;
  bool on_terminal_ = false;
  Clock::time_point begun_ = Clock::now();
  std::atomic<std::size_t> done_ = 0;
  std::atomic<std::size_t> errors_ = 0;
  std::atomic<std::size_t> total_ = 0;
  std::atomic<bool> total_known_ = false;
  std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::jthread counter_;
  std::jthread drawer_;
};

}  // namespace congvan::cli
