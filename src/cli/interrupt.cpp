#include "cli/interrupt.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <climits>
#include <cstring>
#include <exception>
#include <new>
#include <string_view>

#include "cli/commands.hpp"

namespace congvan::cli {
namespace {

// What a signal handler may touch: fixed memory, lock-free numbers, unlink(2) and write(2). A slot is in use while its first byte is not
// NUL.
constexpr std::size_t slots = 16;
std::array<std::array<char, PATH_MAX>, slots> doomed_files;

constexpr std::string_view wipe = "\r\x1b[K";
constexpr std::size_t most_words = 512;
struct Farewell {
  std::array<char, most_words> words{};
  std::size_t before = 0;  // the number stands there
  std::size_t size = 0;
  char separator = ',';
};
Farewell farewell;
std::atomic<std::size_t> files_done;
std::atomic<bool> foot_shown;
static_assert(std::atomic<std::size_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

// The digits of a number in groups of three, from the back of `room`.
std::string_view digits_of(std::size_t number, char separator, std::array<char, 32>& room) {
  std::size_t at = room.size();
  for (std::size_t count = 0; count == 0 || number > 0; ++count, number /= 10) {
    if (count > 0 && count % 3 == 0) room[--at] = separator;
    room[--at] = static_cast<char>('0' + number % 10);
  }
  return {room.data() + at, room.size() - at};
}

void tell_farewell() {
  if (farewell.size == 0) return;
  std::array<char, most_words + 64> line{};
  std::size_t size = 0;
  const auto append = [&line, &size](std::string_view part) {
    std::memcpy(line.data() + size, part.data(), part.size());
    size += part.size();
  };
  std::array<char, 32> room{};
  if (foot_shown) append(wipe);
  append({farewell.words.data(), farewell.before});
  append(digits_of(files_done, farewell.separator, room));
  append({farewell.words.data() + farewell.before, farewell.size - farewell.before});
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), size);
}

void remove_doomed_files() {
  for (const auto& path : doomed_files)
    if (path[0] != '\0') ::unlink(path.data());
}

extern "C" void remove_and_die(int signal) {
  remove_doomed_files();
  tell_farewell();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

// Before main too, where a library's own constants want memory.
Language language_of_last_words = Language::english;

void tell(std::string_view words) { [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, words.data(), words.size()); }

void tell_what_is_in_flight() {
  try {
    if (const std::exception_ptr failure = std::current_exception()) std::rethrow_exception(failure);
  } catch (const std::bad_alloc&) {
    return tell(text_of(Msg::out_of_memory, language_of_last_words));
  } catch (const std::exception& failure) {
    return tell(failure.what());
  } catch (...) {
  }
  tell("std::terminate");
}

[[noreturn]] void tell_and_end() {
  remove_doomed_files();
  if (foot_shown) tell(wipe);
  tell("congvan: ");
  tell_what_is_in_flight();
  tell("\n");
  ::_exit(exit_unusable);
}

[[gnu::constructor(101)]] void handle_what_nobody_catches() { std::set_terminate(tell_and_end); }

}  // namespace

void set_last_words(Language language) { language_of_last_words = language; }

void handle_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    if (std::signal(signal, remove_and_die) == SIG_IGN) std::signal(signal, SIG_IGN);
}

DoomedFile::DoomedFile(const std::string& path) : slot_(slots) {
  for (std::size_t slot = 0; slot < slots && slot_ == slots; ++slot) {
    auto& place = doomed_files[slot];
    if (path.empty() || place[0] != '\0' || path.size() >= place.size()) continue;
    std::memcpy(place.data() + 1, path.c_str() + 1, path.size());
    place[0] = path[0];
    slot_ = slot;
  }
}

DoomedFile::~DoomedFile() {
  if (slot_ < slots) doomed_files[slot_][0] = '\0';
}

void set_farewell(const std::string& words, Language language) {
  const std::string line = "congvan: " + words + "\n";
  const std::size_t place = line.find("{0}");
  if (place == std::string::npos || line.size() > most_words) return;
  const SignalPause pause;
  std::memcpy(farewell.words.data(), line.data(), place);
  std::memcpy(farewell.words.data() + place, line.data() + place + 3, line.size() - place - 3);
  farewell.before = place;
  farewell.size = line.size() - 3;
  farewell.separator = language == Language::vietnamese ? '.' : ',';
}

void count_file_done() { files_done.fetch_add(1, std::memory_order_relaxed); }
void set_foot_shown(bool shown) { foot_shown = shown; }

SignalPause::SignalPause() {
  sigset_t all;
  sigfillset(&all);
  ::pthread_sigmask(SIG_BLOCK, &all, &before_);
}
SignalPause::~SignalPause() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace congvan::cli
