// Archives: what they hold, and what is refused before it costs anything.
#include <doctest/doctest.h>

#include "input/zip.hpp"
#include "packed.hpp"

using namespace congvan::input;
using namespace congvan::testing;

namespace {

constexpr auto read_all = [](std::string_view bytes) {
  Archive archive(bytes, {});
  for (const Archive::Entry& entry : archive.entries()) (void)archive.read(entry.index);
};

std::optional<Problem> problem_of_first(const std::string& bytes, const Limits& limits = {}) {
  const auto entries = Archive(bytes, limits).entries();
  REQUIRE_FALSE(entries.empty());
  const auto told = entries.front().error ? std::optional(entries.front().error->problem()) : std::nullopt;
  CHECK(told == problem_of(bytes, [&](std::string_view view) { (void)Archive(view, limits).read(0); }));
  return told;
}

}  // namespace

TEST_CASE("files are found and read; folders are none") {
  const std::string bytes = zip_of({{"a/", ""}, {"a/b.txt", "xin chào"}});
  Archive archive(bytes, {});
  REQUIRE(archive.entries().size() == 1);
  CHECK(archive.entries()[0].name == "a/b.txt");
  CHECK(archive.entries()[0].size == 9);
  REQUIRE(archive.find("a/b.txt"));
  CHECK(archive.read(*archive.find("a/b.txt")).view() == "xin chào");
  CHECK_FALSE(archive.find("b.txt"));
}

TEST_CASE("names that lead out of a folder are refused, others are not") {
  for (const char* name : {"../x", "a/../../x", "..\\x", "/etc/x", "C:\\x", "C:/x", ".."}) {
    CAPTURE(name);
    CHECK(problem_of_first(zip_of({{name, "x"}})) == Problem::damaged);
  }
  for (const char* name : {"..x", "a/..b/c", "a...txt", "Công văn.txt"}) {
    CAPTURE(name);
    CHECK_FALSE(problem_of_first(zip_of({{name, "x"}})));
  }
}

TEST_CASE("names in the code pages of old programs are read by their words, all names of an archive together") {
  const auto names = [](const std::vector<std::string>& raw) {
    Members members;
    for (const std::string& name : raw) members.emplace_back(name, "x");
    std::string found;
    for (const Archive::Entry& entry : Archive(zip_of(members, 0), {}).entries()) add_line(found, entry.name);
    return found;
  };
  CHECK(names({"C\xABng v\xA8n s\xE8 12.doc"}) == "Công văn số 12.doc");                           // TCVN3
  CHECK(names({"Co\xE2ng va\xEAn so\xE1 12.doc"}) == "Công văn số 12.doc");                        // VNI
  CHECK(names({"C\xF4ng v\xE3n s\xF4\xEC 12.doc"}) == "Công văn số 12.doc");                       // windows-1258
  CHECK(names({"C\xF4ng v\xE5n s\xAF 12.doc"}) == "Công văn số 12.doc");                           // VISCII
  CHECK(names({"C\x93ng van \xA0p dung, b\xA0o c\xA0o.doc"}) == "Công van áp dung, báo cáo.doc");  // DOS, 437
  CHECK(names({"M\xC6 s\x93 t\x95i.doc"}) == "Mã sô tòi.doc");                                     // DOS, 850
  CHECK(names({"Cv\xA8n.txt"}) == "Cvăn.txt");                                                     // no word, but a letter
  CHECK(names({"M\x81ller.txt"}) == "Müller.txt");
  CHECK(names({"Cv\xA8n.txt", "b\xB8o c\xB8o\\th\xB8ng.txt"}) == "Cvăn.txt\nbáo cáo/tháng.txt");
  CHECK(names({"Công văn.txt", "Co\xE2ng va\xEAn.txt", "a.txt"}) == "Công văn.txt\nCông văn.txt\na.txt");  // UTF-8 without saying so
}

TEST_CASE("encrypted members are named as such") { CHECK(problem_of_first(zip_of({{"a", "x"}}, 0x801)) == Problem::encrypted); }

TEST_CASE("sizes are judged before anything is inflated") {
  Limits limits;
  limits.text = 100;
  CHECK_FALSE(problem_of_first(zip_of({{"a", std::string(100, 'x')}}), limits));
  CHECK(problem_of_first(zip_of({{"a", std::string(101, 'x')}}), limits) == Problem::too_large);
  CHECK(problem_of_first(zip_of({{"a", std::string(1000, 'x')}}, 0x800, 200'000'000)) == Problem::too_large);
  CHECK(problem_of_first(zip_of({{"a", "x"}}, 0x800, 5000)) == Problem::damaged);
}

TEST_CASE("all members together have a limit, and archives in archives share it") {
  Limits limits;
  limits.inflated = 150;
  const std::string bytes = zip_of({{"a", std::string(100, 'x')}, {"b", std::string(100, 'y')}});
  Archive archive(bytes, limits);
  (void)archive.read(0);
  CHECK(archive.remaining().inflated == 50);
  CHECK_THROWS_AS((void)archive.read(1), DecodeError);
  CHECK(problem_of(bytes, [](std::string_view view) { (void)Archive(view, {}, 100); }) == Problem::too_large);
}

TEST_CASE("a small archive of files is read, and damaged it harms nothing") {
  const std::string good = data_file("small.zip");
  Archive archive(good, {});
  REQUIRE(archive.entries().size() == 2);
  CHECK(archive.entries()[0].name == "Công văn/12.docx");
  const Bytes inner = archive.read(archive.entries()[1].index);
  Archive nested(inner.view(), archive.remaining(), 1);
  CHECK(nested.read(*nested.find("12.txt")).view() == data_file("small.office.txt"));
  CHECK(refused_of_damaged(good, read_all) > 100);
  CHECK(problem_of("", read_all) == Problem::damaged);
}
