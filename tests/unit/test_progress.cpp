// What is shown of a run while it goes on: figures in both languages, and a line that fits every terminal.
#include <doctest/doctest.h>

#include "cli/figures.hpp"
#include "cli/progress.hpp"
#include "text/letters.hpp"

using namespace congvan;
using namespace congvan::cli;
using namespace std::chrono_literals;

namespace {

Moment moment(std::size_t done, std::optional<std::size_t> total, std::size_t errors = 0) {
  return {.done = done, .errors = errors, .total = total, .elapsed = 10s};
}

}  // namespace

TEST_CASE("numbers are grouped by thousands, with the sign of the language") {
  struct Case {
    std::size_t number;
    const char *english, *vietnamese;
  };
  for (const Case& c : {Case{0, "0", "0"}, Case{999, "999", "999"}, Case{1204, "1,204", "1.204"}, Case{100000, "100,000", "100.000"},
                        Case{1234567, "1,234,567", "1.234.567"}}) {
    CHECK(grouped(c.number, Language::english) == c.english);
    CHECK(grouped(c.number, Language::vietnamese) == c.vietnamese);
  }
}

TEST_CASE("times are told in two units at most") {
  struct Case {
    Clock::duration time;
    const char *english, *vietnamese;
  };
  for (const Case& c : {Case{0ms, "0.0 s", "0,0 giây"}, Case{8149ms, "8.1 s", "8,1 giây"}, Case{59949ms, "59.9 s", "59,9 giây"},
                        Case{125s, "2 min 5 s", "2 phút 5 giây"}, Case{3600s + 180s, "1 h 3 min", "1 giờ 3 phút"}}) {
    CHECK(time_of(c.time, Language::english) == c.english);
    CHECK(time_of(c.time, Language::vietnamese) == c.vietnamese);
  }
  CHECK(rounded_time_of(std::chrono::duration<double>(7.6), Language::english) == "8 s");
}

TEST_CASE("a wide terminal shows bar, share, files, rate, time left and errors") {
  CHECK(progress_bar(moment(1450, 2900, 3), {100, false}, Language::english) ==
        "[####################....................]  50%  1,450 of 2,900 files  145/s  10 s left  3 errors");
  CHECK(progress_bar(moment(25, 100, 1), {80, false}, Language::vietnamese) ==
        "[#######.......................]  25%  25/100 tệp  2,5/giây  còn 30 giây  1 lỗi");
}

TEST_CASE("without a total there is neither bar nor share nor time left") {
  CHECK(progress_bar(moment(1450, {}), {100, false}, Language::english) == "1,450 files  145/s");
  CHECK(progress_bar(moment(1450, 3), {100, false}, Language::english) == "1,450 files  145/s");
}

TEST_CASE("a line never fills a terminal, and keeps the number of files as long as that fits") {
  for (std::size_t columns = 0; columns < 140; ++columns)
    for (const Language language : {Language::english, Language::vietnamese}) {
      CAPTURE(columns);
      const std::string line = progress_bar(moment(123456, 1234567, 1204), {columns, false}, language);
      CHECK(display_width(line) < std::max<std::size_t>(columns, 1));
      CHECK((line.find("123") != std::string::npos) ==
            (columns > display_width(language == Language::english ? "123,456 of 1,234,567 files" : "123.456/1.234.567 tệp")));
    }
}

TEST_CASE("colours are asked for") {
  CHECK(progress_bar(moment(50, 100, 1), {100, false}, Language::english).find('\x1b') == std::string::npos);
  CHECK(progress_bar(moment(50, 100, 1), {100, true}, Language::english).find("\x1b[31m1 error\x1b[0m") != std::string::npos);
}

TEST_CASE("a log has the same facts as a sentence") {
  CHECK(progress_line(moment(1450, 2900, 1), Language::english) == "50%, 1,450 of 2,900 files, 145/s, 10 s left, 1 error");
  CHECK(progress_line(moment(0, 2900), Language::english) == "0%, 0 of 2,900 files, 0.0/s");
}
