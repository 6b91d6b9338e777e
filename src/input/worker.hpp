// Files whose formats are too dangerous or too heavy for this process, decoded by `congvan-decode`, and by `congvan-recognise` when there
// are letters to be recognised: a few of them, kept running, fed over sockets, killed when they hang and started anew when they die.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "input/decoded.hpp"
#include "input/worker_protocol.hpp"

namespace congvan::input {

/// How long a worker may take: `first`, and `page` more for every page that it has done.
struct Patience {
  std::chrono::milliseconds first{60'000};
  std::chrono::milliseconds page{20'000};
};

struct PoolOptions {
  std::size_t workers = 1;
  std::string program;     ///< path of congvan-decode; empty: looked for by find_decoder()
  std::string recogniser;  ///< path of congvan-recognise; empty: beside `program`
  OcrMode ocr = OcrMode::automatic;
  Limits limits = {};
  Patience patience = {};
};

/// $CONGVAN_DECODER, beside this program's executable, or ../libexec/congvan from there; empty when there is none.
[[nodiscard]] std::string find_decoder();

class Worker;

/// May be called from several threads at once.
class DecoderPool {
 public:
  explicit DecoderPool(PoolOptions options);
  DecoderPool(const DecoderPool&) = delete;
  DecoderPool& operator=(const DecoderPool&) = delete;
  ~DecoderPool();

  /// Waits for a free worker. Throws DecodeError.
  [[nodiscard]] Decoded request(DecodeKind kind, std::string_view bytes);
  /// Requests that run and those that come fail from now on.
  void stop();

 private:
  using Idle = std::vector<std::unique_ptr<Worker>>;
  [[nodiscard]] std::unique_ptr<Worker> acquire(Idle& idle);
  void release(Idle& idle, std::unique_ptr<Worker> worker);
  [[nodiscard]] Decoded ask(const std::string& program, Idle& idle, DecodeKind kind, std::string_view bytes);
  [[nodiscard]] std::string ask(Worker& worker, DecodeKind kind, std::string_view bytes);

  PoolOptions options_;
  std::mutex mutex_;
  std::condition_variable freed_;
  Idle idle_decoders_;
  Idle idle_recognisers_;
  std::size_t busy_ = 0;
  std::vector<Worker*> asked_;  // those that answer at the moment
  bool stopped_ = false;
};

}  // namespace congvan::input
