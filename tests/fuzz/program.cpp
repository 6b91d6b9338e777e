#include "program.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include "claims.hpp"
#include "cli/run.hpp"

namespace congvan::fuzz {
namespace {

/// A file in memory in the place of a standard descriptor, until it is destroyed.
class Stand {
 public:
  Stand(int descriptor, std::string_view content) : descriptor_(descriptor), kept_(::dup(descriptor)) {
    file_ = ::memfd_create("fuzz", MFD_CLOEXEC);
    hold(file_ >= 0 && kept_ >= 0, "there are descriptors left");
    hold(::write(file_, content.data(), content.size()) == static_cast<ssize_t>(content.size()), "a file in memory can be written");
    ::lseek(file_, 0, SEEK_SET);
    ::dup2(file_, descriptor_);
  }
  Stand(const Stand&) = delete;
  Stand& operator=(const Stand&) = delete;
  ~Stand() {
    ::dup2(kept_, descriptor_);
    ::close(kept_);
    ::close(file_);
  }
  [[nodiscard]] std::string content() const {
    std::string out(static_cast<std::size_t>(std::max<off_t>(::lseek(file_, 0, SEEK_END), 0)), '\0');
    const ssize_t got = ::pread(file_, out.data(), out.size(), 0);
    hold(got == static_cast<ssize_t>(out.size()), "a file in memory can be read");
    return out;
  }

 private:
  int descriptor_;
  int kept_;
  int file_ = -1;
};

void prepare() {
  ::setenv("CONGVAN_DECODER", "/nonexistent", 1);
  ::setenv("CONGVAN_SQLITE_WAIT", "0", 1);
  ::setenv("LC_ALL", "C.UTF-8", 1);
  hold(::chdir(scratch_folder().c_str()) == 0, "the scratch folder is there");
}

Outcome run(std::vector<std::string> words, std::string_view input, std::optional<Stand>& told) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  Outcome outcome;
  const Stand in(STDIN_FILENO, input);
  const Stand out(STDOUT_FILENO, {});
  std::rewind(stdin);
  outcome.status = cli::run(static_cast<int>(pointers.size()), pointers.data());
  outcome.printed = out.content();
  if (told) outcome.told = told->content();
  return outcome;
}

}  // namespace

Outcome run_program(const std::vector<std::string>& arguments, std::string_view input) {
  static const bool prepared = (prepare(), true);
  hold(prepared, "the program can run");
  std::vector<std::string> words = {"congvan"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::optional<Stand> told;
  if (std::getenv("CONGVAN_FUZZ_LOUD") == nullptr) told.emplace(STDERR_FILENO, std::string_view{});
  return run(std::move(words), input, told);
}

void check_outcome(const Outcome& outcome) {
  hold(outcome.status >= 0 && outcome.status <= 2, "the exit status is 0, 1 or 2", outcome.told);
  hold(is_utf8(outcome.printed), "what is printed is UTF-8", outcome.printed);
  hold(is_utf8(outcome.told), "messages are UTF-8", outcome.told);
  // A line that is drawn over and over is begun by CR and wiped by CSI K; it holds nothing else of that sort.
  std::string told = outcome.told;
  for (const std::string_view drawn : {"\r", "\x1b[K"})
    for (std::size_t at = told.find(drawn); at != std::string::npos; at = told.find(drawn)) told.erase(at, drawn.size());
  hold(std::ranges::none_of(told, [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\n') || c == 0x7F; }),
       "messages hold no controls", outcome.told);
}

}  // namespace congvan::fuzz
