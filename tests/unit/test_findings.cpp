// Findings as people and programs read them.
#include "exact.hpp"
#include "output/findings.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

Finding finding(Severity severity) {
  Finding made;
  made.rule = &diagnostic_rules()[0];
  made.severity = severity;
  made.message = "it is so";
  made.place = {"a.txt", {4, 8}, 2, 5, "Số: 12/SNV", {6, 8}};
  made.related.push_back({{"b.txt", {0, 1}, 1, 1, "Sở", {0, 0}}, "there it is not"});
  made.related.push_back({{"c.txt", {}, 0, 0, "", {}}, "nor there"});
  return made;
}

std::string text(const Finding& one, bool colour, Language language = Language::english) {
  std::string out;
  write_finding_text(one, colour, language, out);
  return out;
}

}  // namespace

TEST_CASE("a finding shows its place, its line with the piece marked, and the other places") {
  CHECK(text(finding(Severity::warning), false) ==
        "a.txt:2:5: warning: it is so [" + std::string(diagnostic_rules()[0].name) +
            "]\n    Số: 12/SNV\n        ^~\n  b.txt:1:1: there it is not\n    Sở\n  c.txt: nor there\n");
}

TEST_CASE("on a terminal each severity has its colour, in the word and under the piece") {
  const struct {
    Severity severity;
    std::string_view colour;
  } rows[] = {{Severity::error, "\033[1;31m"}, {Severity::warning, "\033[1;33m"}, {Severity::info, "\033[1;36m"}};
  for (const auto& row : rows) {
    const std::string shown = text(finding(row.severity), true);
    CAPTURE(shown);
    const std::string on(row.colour);
    CHECK(shown.find(on + std::string(severity_word(row.severity, Language::english)) + "\033[0m: ") != std::string::npos);
    CHECK(shown.find("Số: " + on + "12\033[0m/SNV\n") != std::string::npos);
    CHECK(shown.find(on + "^~\033[0m\n") != std::string::npos);
  }
}

TEST_CASE("a finding without a place names its document alone") {
  Finding whole = finding(Severity::info);
  whole.place = {"a.txt", {}, 0, 0, "", {}};
  whole.related.clear();
  CHECK(text(whole, false) == "a.txt: info: it is so [" + std::string(diagnostic_rules()[0].name) + "]\n");
}

TEST_CASE("a row of a table holds all related places in one cell") {
  std::string row;
  write_finding_csv(finding(Severity::error), true, Language::english, row);
  CHECK(row.find("b.txt:1:1: there it is not; c.txt: nor there") != std::string::npos);
}
