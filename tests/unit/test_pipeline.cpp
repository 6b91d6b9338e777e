// Order, bounds and failures of the pipeline, with tasks that sleep where the order of events matters.
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <stdexcept>

#include "cli/pipeline.hpp"

using congvan::cli::Pipeline;
using congvan::cli::PipelineLimits;

namespace {

using Numbers = Pipeline<int, int>;
using Emit = Numbers::Emit;

void nap(int milliseconds) { std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds)); }

std::vector<int> run(PipelineLimits limits, int count, const std::function<void(int, const Emit&)>& work) {
  std::vector<int> taken;
  Numbers numbers(limits, {.work = [&](const int& task, std::size_t, const Emit& emit) { work(task, emit); },
                           .take = [&taken](int result) { taken.push_back(result); },
                           .bytes = [](int) { return std::size_t{1}; },
                           .pause = [] {}});
  for (int i = 0; i < count; ++i) numbers.push(int{i});
  numbers.finish();
  return taken;
}

std::vector<int> first_numbers(int count) {
  std::vector<int> out(static_cast<std::size_t>(count));
  std::iota(out.begin(), out.end(), 0);
  return out;
}

}  // namespace

TEST_CASE("results come in the order of the tasks, whatever the threads and the room") {
  for (const std::size_t threads : {1, 2, 3, 8})
    for (const std::size_t room : {1, 2, 7, 1024}) {
      CAPTURE(threads);
      CAPTURE(room);
      const auto taken = run({.threads = threads, .tasks = room}, 300, [](int task, const Emit& emit) {
        if (task % 50 == 0) nap(2);
        emit(int{task});
      });
      CHECK(taken == first_numbers(300));
    }
}

TEST_CASE("a task may give no result or many, in its own order, and none needs room to go on") {
  for (const std::size_t threads : {1, 4}) {
    const auto taken = run({.threads = threads, .tasks = 4, .bytes = 1}, 60, [](int task, const Emit& emit) {
      for (int i = 0; i < task % 4; ++i) emit(4 * task + i);
    });
    std::vector<int> expected;
    for (int task = 0; task < 60; ++task)
      for (int i = 0; i < task % 4; ++i) expected.push_back(4 * task + i);
    CHECK(taken == expected);
  }
}

TEST_CASE("a slow task holds back a bounded number of others") {
  std::atomic<bool> slow_is_done = false;
  std::atomic<int> begun_meanwhile = 0;
  run({.threads = 2, .tasks = 16}, 200, [&](int task, const Emit& emit) {
    if (task == 0) nap(100);
    if (task == 0) slow_is_done = true;
    if (!slow_is_done) ++begun_meanwhile;
    emit(int{task});
  });
  CHECK(begun_meanwhile > 0);
  CHECK(begun_meanwhile <= 16);
}

TEST_CASE("what waits for a slow task is bounded by its bytes") {
  std::atomic<bool> slow_is_done = false;
  std::atomic<int> emitted_meanwhile = 0;
  run({.threads = 4, .tasks = 1000, .bytes = 10}, 200, [&](int task, const Emit& emit) {
    if (task == 0) nap(100);
    if (task == 0) slow_is_done = true;
    emit(int{task});
    if (!slow_is_done) ++emitted_meanwhile;
  });
  CHECK(emitted_meanwhile > 0);
  CHECK(emitted_meanwhile <= 10);
}

TEST_CASE("the first of many results of the oldest task is taken before the task is done") {
  std::atomic<int> taken = 0;
  int taken_inside = 0;
  Numbers numbers({.threads = 2}, {.work =
                                       [&](const int& task, std::size_t, const Emit& emit) {
                                         emit(int{task});
                                         if (task == 0) taken_inside = taken;
                                       },
                                   .take = [&taken](int) { ++taken; },
                                   .bytes = [](int) { return std::size_t{1}; },
                                   .pause = [] {}});
  numbers.push(0);
  numbers.finish();
  CHECK(taken_inside == 1);
}

TEST_CASE("what a stage throws reaches the pusher, and ends the run though others wait") {
  for (const std::size_t threads : {1, 2, 8})
    for (const bool in_work : {false, true}) {
      std::atomic<int> taken = 0;
      const auto go = [&] {
        Numbers numbers({.threads = threads, .tasks = 8, .bytes = 2}, {.work =
                                                                           [&](const int& task, std::size_t, const Emit& emit) {
                                                                             if (in_work && task == 20) throw std::runtime_error("work");
                                                                             emit(int{task});
                                                                           },
                                                                       .take =
                                                                           [&](int result) {
                                                                             if (!in_work && result == 20) throw std::runtime_error("take");
                                                                             ++taken;
                                                                           },
                                                                       .bytes = [](int) { return std::size_t{1}; },
                                                                       .pause = [] {}});
        for (int i = 0; i < 1000; ++i) numbers.push(int{i});
        numbers.finish();
      };
      CHECK_THROWS_AS(go(), std::runtime_error);
      CHECK(taken <= 20);
    }
}

TEST_CASE("what taking throws is no failure that the task's own work may catch and go on from") {
  for (const std::size_t threads : {1, 2, 8}) {
    int taken = 0;
    const auto go = [&] {
      Numbers numbers({.threads = threads}, {.work =
                                                 [&](const int& task, std::size_t, const Emit& emit) {
                                                   try {
                                                     emit(int{task});
                                                   } catch (const std::exception&) {
                                                     emit(-1);
                                                   }
                                                 },
                                             .take =
                                                 [&](int result) {
                                                   if (result == 20) throw std::runtime_error("take");
                                                   ++taken;
                                                 },
                                             .bytes = [](int) { return std::size_t{1}; },
                                             .pause = [] {}});
      for (int i = 0; i < 100; ++i) numbers.push(int{i});
      numbers.finish();
    };
    CHECK_THROWS_AS(go(), std::runtime_error);
    CHECK(taken == 20);
  }
}

TEST_CASE("each worker has a number of its own, below the number of threads") {
  std::vector<std::atomic<int>> inside(3);
  std::atomic<bool> shared = false;
  Numbers numbers({.threads = 3}, {.work =
                                       [&](const int& task, std::size_t worker, const Emit& emit) {
                                         if (++inside.at(worker) != 1) shared = true;
                                         if (task % 10 == 0) nap(1);
                                         --inside.at(worker);
                                         emit(int{task});
                                       },
                                   .take = [](int) {},
                                   .bytes = [](int) { return std::size_t{1}; },
                                   .pause = [] {}});
  for (int i = 0; i < 200; ++i) numbers.push(int{i});
  numbers.finish();
  CHECK_FALSE(shared);
}

TEST_CASE("after the last ready result there is a pause") {
  for (const std::size_t threads : {1, 2}) {
    std::atomic<int> since_pause = 0;
    {
      Numbers numbers({.threads = threads}, {.work = [&](const int& task, std::size_t, const Emit& emit) { emit(int{task}); },
                                             .take = [&](int) { ++since_pause; },
                                             .bytes = [](int) { return std::size_t{1}; },
                                             .pause = [&] { since_pause = 0; }});
      for (int i = 0; i < 100; ++i) numbers.push(int{i});
      numbers.finish();
    }
    CHECK(since_pause == 0);
  }
}
