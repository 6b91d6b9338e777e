// The parts of the command line that need no process: languages, messages, sizes, paths as messages show them.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/commands.hpp"
#include "cli/details.hpp"
#include "cli/formats.hpp"
#include "cli/help.hpp"
#include "cli/language.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"

using namespace congvan;
using namespace congvan::cli;

namespace {

std::set<std::string> places_of(std::string_view message) {
  std::set<std::string> places;
  for (std::size_t at = message.find('{'); at != std::string_view::npos; at = message.find('{', at + 1)) {
    REQUIRE(at + 2 < message.size());
    REQUIRE(message[at + 2] == '}');
    places.emplace(message.substr(at, 3));
  }
  return places;
}

std::string message_of(const std::vector<std::string>& arguments) {
  Options options;
  try {
    parse(arguments, command_named("extract")->takes, false, Language::english, options);
  } catch (const UsageError& error) {
    return error.message;
  }
  return "";
}

}  // namespace

TEST_CASE("every message has a row of its own, in both languages, with the same places") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Msg::count_); ++i) {
    const Message& row = row_of(static_cast<Msg>(i));
    CAPTURE(row.english);
    CHECK(static_cast<std::size_t>(row.id) == i);
    CHECK_FALSE(row.english.empty());
    CHECK_FALSE(row.vietnamese.empty());
    CHECK(row.english != row.vietnamese);
    CHECK(places_of(row.english) == places_of(row.vietnamese));
  }
}

TEST_CASE("what readers say is said in Vietnamese too, with the same numbers, and a name stays as it is") {
  for (const Detail& row : details()) {
    CAPTURE(row.english);
    CHECK_FALSE(row.vietnamese.empty());
    CHECK(row.english != row.vietnamese);
    CHECK(std::ranges::count(row.english, '#') == std::ranges::count(row.vietnamese, '#'));
    CHECK(std::ranges::count(details(), row.english, &Detail::english) == 1);
  }
  CHECK(in_words("10000 pages, at most 5000", Language::vietnamese) == "10000 trang, tối đa 5000");
  CHECK(in_words("10000 pages, at most 5000", Language::english) == "10000 pages, at most 5000");
  CHECK(in_words("unpacks to 286 MB: word/document.xml", Language::vietnamese) == "giải nén thành 286 MB: word/document.xml");
  CHECK(in_words("word/document.xml", Language::vietnamese) == "word/document.xml");
  CHECK(in_words("ghi: chú", Language::vietnamese) == "ghi: chú");
}

TEST_CASE("what is missing is named with the way to get it") {
  const auto told = [](std::string_view detail) {
    return say(message_of(input::ErrorCode::decoder_missing, detail), Language::english, {detail});
  };
  CHECK(told("libpoppler-cpp-dev").find("apt-get install libpoppler-cpp-dev) and build congvan again") != std::string::npos);
  CHECK(told("tesseract-ocr-vie").find("apt-get install tesseract-ocr-vie) and try again") != std::string::npos);
  CHECK(told("congvan-decode").find("CONGVAN_DECODER") != std::string::npos);
}

TEST_CASE("a message takes what it is given and no more") {
  CHECK(say(Msg::unknown_command, Language::english, {"a{0}b", "x, y"}) == "there is no command 'a{0}b'; there are: x, y");
  CHECK(say(Msg::cannot_write, Language::vietnamese, {"f"}) == "không ghi được kết quả: f: ");
}

TEST_CASE("the first variable that is set and not empty decides the language") {
  struct Case {
    std::map<std::string, std::string> variables;
    Language language;
  };
  const std::vector<Case> cases = {
      {{}, Language::english},
      {{{"LANG", "vi_VN.UTF-8"}}, Language::vietnamese},
      {{{"LANG", "vi@tcvn"}}, Language::vietnamese},
      {{{"LANG", "vix"}}, Language::english},
      {{{"LANGUAGE", ""}, {"LANG", "vi"}}, Language::vietnamese},
      {{{"LANGUAGE", "fr:de"}, {"LANG", "vi"}}, Language::english},
      {{{"LANGUAGE", "::vi"}}, Language::vietnamese},
      {{{"LC_ALL", "C"}, {"LANG", "vi"}}, Language::english},
      {{{"LC_MESSAGES", "vi-VN"}, {"LANG", "en"}}, Language::vietnamese},
  };
  for (const Case& c : cases) {
    const auto get = [&c](const char* name) {
      const auto found = c.variables.find(name);
      return found == c.variables.end() ? nullptr : found->second.c_str();
    };
    CHECK(language_from(get) == c.language);
  }
}

TEST_CASE("a size is a number and perhaps a unit") {
  CHECK(to_bytes("0", Language::english) == 0);
  CHECK(to_bytes("500", Language::english) == 500);
  CHECK(to_bytes("64K", Language::english) == 65536);
  CHECK(to_bytes("2G", Language::english) == std::size_t{2} << 30U);
  for (const char* wrong : {"", "K", "-1", "1.5G", "2g", "2GB", "1 K", "18446744073709551616", "17179869184G"})
    CHECK_THROWS_AS((void)to_bytes(wrong, Language::english), UsageError);
}

TEST_CASE("a path in a message shows every byte that a terminal would not") {
  CHECK(printable("công văn/số 1.txt") == "công văn/số 1.txt");
  CHECK(printable("a\nb\x1B[31m\xFFz\x7F") == "a\\x0ab\\x1b[31m\\xffz\\x7f");
  CHECK(printable("\xC2\x9B") == "\\xc2\\x9b");
  CHECK(printable("a\xE1\xBA") == "a\\xe1\\xba");
}

TEST_CASE("wrong options are told by name") {
  CHECK(message_of({"-f", "csv", "a.txt"}).empty());
  CHECK(message_of({"--format=csv", "--", "--nope"}).empty());
  CHECK(message_of({"--format"}) == "option --format needs a value");
  CHECK(message_of({"-f"}) == "option --format needs a value");
  CHECK(message_of({"--format=", "csv"}) == "option --format needs a value");
  CHECK(message_of({"--format", ""}) == "option --format needs a value");
  CHECK(message_of({"--excel=yes"}) == "option --excel takes no value");
  std::string names;
  for (const Format& format : formats()) names.append(names.empty() ? "" : ", ").append(format.name);
  CHECK(message_of({"-f", "xml"}) == "option --format: 'xml' was found, expected: " + names);
  CHECK(message_of({"---"}) == "there is no option '---' here (a file of that name: ./---)");
}

TEST_CASE("every option that a command takes has a row") {
  for (const Command& command : commands())
    for (const std::string_view name : command.takes) CHECK(option_row(name).name == name);
  for (const std::string_view name : program_options()) CHECK(option_row(name).name == name);
  for (const OptionRow& row : option_rows()) CHECK((row.text == nullptr) != (row.flag == nullptr));
}
