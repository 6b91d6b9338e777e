// Tasks in, results out in the order of the tasks, the work between done by several threads: the one place that knows threads.
//
//   push ──▸ slots, oldest first ──▸ workers ──▸ results wait in their task's slot ──▸ take, one at a time, oldest task first
//
// There is no thread for taking: the worker whose result is due takes it, and all that are ready after it. What waits is bounded by count
// and bytes; only the oldest task may always go on, so that nothing can lock.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace congvan::cli {

struct PipelineLimits {
  std::size_t threads = 1;                                 ///< with 1 every task is done inside `push`
  std::size_t tasks = 1024;                                ///< pushed and not yet taken
  std::size_t bytes = std::size_t{32} * 1024 * 1024;       ///< of results that wait
  std::size_t task_bytes = std::size_t{32} * 1024 * 1024;  ///< of tasks that wait, where `weigh` is given
};

template <typename Task, typename Result>
class Pipeline {
 public:
  using Emit = std::function<void(Result&&)>;
  struct Stages {
    std::function<void(Task&, std::size_t worker, const Emit&)> work;  ///< worker < threads; emits any number of results
    std::function<void(Result&&)> take;
    std::function<std::size_t(const Result&)> bytes;
    std::function<void()> pause;                         ///< after `take`, when no further result is ready
    std::function<std::size_t(const Task&)> weigh = {};  ///< bytes of a task. May be left out
    std::function<void()> cancel = {};                   ///< the run has failed: what works should come to its end. May be left out
  };

  Pipeline(PipelineLimits limits, Stages stages) : limits_(limits), stages_(std::move(stages)) {}
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;
  /// Without `finish`, tasks that no worker has begun are dropped.
  ~Pipeline() { stop(); }

  /// Waits for room. Throws what a stage threw, which ends the pipeline.
  void push(Task&& task) {
    if (threads_.empty() && (limits_.threads <= 1 || !start_thread())) return do_here(task);
    const std::size_t weight = stages_.weigh ? stages_.weigh(task) : 0;
    std::unique_lock lock(mutex_);
    if (slots_.size() >= limits_.tasks || (weight_ > 0 && weight_ + weight > limits_.task_bytes)) {
      // Woken when half of it is free, not for each task.
      pusher_waits_ = true;
      room_.wait(lock, [this] { return has_room() || failure_; });
      pusher_waits_ = false;
    }
    if (failure_) std::rethrow_exception(failure_);
    slots_.emplace_back(std::move(task), weight);
    weight_ += weight;
    if (slots_.size() - begun_ > idle_ && threads_.size() < limits_.threads) (void)start_thread();
    lock.unlock();
    work_.notify_one();
  }

  /// Waits until all is taken. Throws like `push`.
  void finish() {
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] { return (slots_.empty() && !taking_) || failure_; });
    }
    stop();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Slot {
    Slot(Task&& what, std::size_t bytes) : task(std::move(what)), weight(bytes) {}
    Task task;
    std::size_t weight;
    std::vector<Result> results;
    bool done = false;
  };
  using Lock = std::unique_lock<std::mutex>;
  struct Stopped {};

  void do_here(Task& task) {
    try {
      stages_.work(task, 0, [this](Result&& result) { take_here(std::move(result)); });
    } catch (const Stopped&) {
      std::rethrow_exception(failure_);
    }
    stages_.pause();
  }

  // What `take` throws ends the run; it passes through `work` as something that no task takes for its own failure.
  void take_here(Result&& result) {
    try {
      stages_.take(std::move(result));
    } catch (...) {
      failure_ = std::current_exception();
      throw Stopped{};
    }
  }

  // A system that has no thread left runs on with those that there are, which may be none but this.
  bool start_thread() {
    try {
      threads_.reserve(threads_.size() + 1);
      threads_.emplace_back([this, worker = threads_.size()] { run(worker); });
      return true;
    } catch (const std::system_error&) {
      limits_.threads = threads_.size();
      return false;
    }
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

  void run(std::size_t worker) {
    Lock lock(mutex_);
    while (Slot* const slot = next_slot(lock)) {
      lock.unlock();
      try {
        stages_.work(slot->task, worker, [this, slot](Result&& result) { hold(*slot, std::move(result)); });
        lock.lock();
        slot->done = true;
        take_ready(lock);
      } catch (...) {
        if (!lock.owns_lock()) lock.lock();
        fail(std::current_exception());
      }
    }
  }

  Slot* next_slot(Lock& lock) {
    while (true) {
      if (stopping_ || failure_) return nullptr;
      if (begun_ < slots_.size()) return &slots_[begun_++];
      ++idle_;
      work_.wait(lock);
      --idle_;
    }
  }

  void hold(Slot& slot, Result&& result) {
    const std::size_t bytes = stages_.bytes(result);
    Lock lock(mutex_);
    if (&slot != &slots_.front() && held_ + bytes > limits_.bytes) {
      ++holders_;
      turn_.wait(lock, [&] { return &slot == &slots_.front() || held_ + bytes <= limits_.bytes || failure_; });
      --holders_;
    }
    if (failure_) throw Stopped{};
    held_ += bytes;
    slot.results.push_back(std::move(result));
    take_ready(lock);
  }

  [[nodiscard]] bool has_room() const { return slots_.size() <= limits_.tasks / 2 && weight_ <= limits_.task_bytes / 2; }
  [[nodiscard]] bool is_ready() const { return !slots_.empty() && (!slots_.front().results.empty() || slots_.front().done); }

  void take_ready(Lock& lock) {
    if (taking_ || !is_ready()) return;
    taking_ = true;
    try {
      take_all(lock);
    } catch (...) {
      if (!lock.owns_lock()) lock.lock();
      fail(std::current_exception());
      throw Stopped{};
    }
    taking_ = false;
    if (slots_.empty()) room_.notify_all();
  }

  void take_all(Lock& lock) {
    while (is_ready() && !failure_) {
      while (is_ready() && !failure_) take_first(lock);
      lock.unlock();
      stages_.pause();
      lock.lock();
    }
  }

  void take_first(Lock& lock) {
    std::vector<Result> results = std::exchange(slots_.front().results, {});
    if (slots_.front().done) {
      weight_ -= slots_.front().weight;
      slots_.pop_front();
      --begun_;
      if (pusher_waits_ && has_room()) room_.notify_all();
    }
    std::size_t taken = 0;
    for (const Result& result : results) taken += stages_.bytes(result);
    lock.unlock();
    for (Result& result : results) stages_.take(std::move(result));
    results.clear();
    lock.lock();
    held_ -= taken;
    if (holders_ > 0) turn_.notify_all();
  }

  void fail(std::exception_ptr why) {
    const bool first = !failure_;
    if (first) failure_ = std::move(why);
    if (first && stages_.cancel) stages_.cancel();
    work_.notify_all();
    room_.notify_all();
    turn_.notify_all();
  }

  PipelineLimits limits_;
  Stages stages_;
  std::mutex mutex_;
  std::condition_variable work_;  // for workers: a task, or the end
  std::condition_variable room_;  // for the pusher: room, all done, or failure
  std::condition_variable turn_;  // for workers whose results must wait
  std::deque<Slot> slots_;        // pushed and not yet taken, oldest first; addresses hold
  std::size_t weight_ = 0;        // of their tasks
  std::size_t begun_ = 0;         // how many of them have a worker
  std::size_t held_ = 0;          // bytes of their results
  std::size_t idle_ = 0;
  std::size_t holders_ = 0;
  bool pusher_waits_ = false;
  bool taking_ = false;
  bool stopping_ = false;
  std::exception_ptr failure_;
  std::vector<std::thread> threads_;
};

}  // namespace congvan::cli
