// Records read back from JSON: the same bytes again, whatever the record; and what is damaged is said to be.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>

#include "exact.hpp"
#include "records/pieces.hpp"
#include "records/stored_record.hpp"
#include "samples.hpp"

using namespace congvan;
using namespace congvan::records;
using namespace congvan::testing;

namespace {

Source source_at(std::string_view path) {
  Source source;
  source.path = path;
  return source;
}

std::string json_of(const Document& document, Language language = Language::english) {
  std::string out;
  write_json(document, language, 0, out);
  return out;
}

std::string tables_of(const Document& document) {
  std::string out;
  for (const Table& table : tables()) write_csv_rows(table, document, Language::english, false, out);
  return out;
}

/// A record that was written is read back and written again: JSON and every table must be the same bytes.
void check_comes_back(const Document& document, Language language = Language::english) {
  JsonParser parser;
  const std::string written = json_of(document, language);
  const StoredRecord stored = read_record(Exact(written).view(), parser);
  CHECK(json_of(stored.document(), language) == written);
  if (language == Language::english) CHECK(tables_of(stored.document()) == tables_of(document));
}

std::string why_not(std::string_view json) {
  JsonParser parser;
  try {
    (void)read_record(Exact(json).view(), parser);
  } catch (const BadRecord& bad) {
    return bad.what();
  }
  return "it was read";
}

/// The pieces of a file as "line:text", one a line.
std::string pieces_of(std::string_view bytes, std::size_t max_size = 1 << 20) {
  std::FILE* const file = std::tmpfile();
  REQUIRE(file != nullptr);
  REQUIRE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
  std::rewind(file);
  PieceReader reader(::fileno(file), max_size);
  std::string out;
  while (const auto piece = reader.next())
    add_line(out, std::to_string(piece->line) + ":" + (piece->too_large ? "too large" : std::string(piece->text)));
  std::fclose(file);
  return out;
}

}  // namespace

TEST_CASE("every sample comes back as it was, in both languages") {
  REQUIRE(samples().size() > 20);
  for (const Sample& sample : samples()) {
    CAPTURE(sample.name);
    const Extracted read(sample.bytes);
    Source source = source_at("a \\ \xFF.txt");
    source.pages = 3;
    source.ocr = true;
    const Document document{.source = source, .record = &read.record, .text = &read.text, .error = {}};
    check_comes_back(document);
    check_comes_back(document, Language::vietnamese);
  }
}

TEST_CASE("a document that could not be read comes back") {
  check_comes_back({.source = source_at("a.txt"), .record = nullptr, .text = nullptr, .error = SourceError{"not-found", "gone: \xFE"}});
}

TEST_CASE("a message stays in the language in which it was written") {
  const Extracted read("");
  const Document document{.source = source_at("a"), .record = &read.record, .text = &read.text, .error = {}};
  JsonParser parser;
  const StoredRecord stored = read_record(json_of(document, Language::vietnamese), parser);
  REQUIRE_FALSE(stored.record.diagnostics.empty());
  CHECK(json_of(stored.document(), Language::english) == json_of(document, Language::vietnamese));
}

TEST_CASE("keys in another order, and keys that a later version added, do no harm") {
  JsonParser parser;
  const StoredRecord stored = read_record(
      R"({"new":{"deep":[1,{}]},"subject":"việc","citations":[{"raw":"x","later":[],"span":{"end":9,"start":5,"column":3,"line":2,"new":1}}],)"
      R"("source":{"path":"a","later":1},"schema":"congvan/1"})",
      parser);
  CHECK(stored.record.subject == "việc");
  REQUIRE(stored.record.citations.size() == 1);
  CHECK(stored.record.citations[0].span == Span{5, 9});
  CHECK(stored.places.at(5).line == 2);
  CHECK(stored.places.at(5).column == 3);
}

TEST_CASE("a record outlives the parser that read it") {
  StoredRecord stored;
  {
    JsonParser parser;
    stored = read_record(R"({"schema":"congvan/1","source":{"path":"a"},"place":"Hà Nội"})", parser);
    (void)parser.parse("[0]");
  }
  CHECK(stored.record.place == "Hà Nội");
  CHECK(stored.source.path == "a");
}

TEST_CASE("what is no record is told with its place") {
  static constexpr Row rows[] = {
      {"", "byte 0: The document is empty."},
      {"{", "byte 1: Missing a name for object member."},
      {"7", "no record of the form congvan/1"},
      {R"({"schema":"other/1"})", "no record of the form congvan/1"},
      {R"({"schema":"congvan/1"})", "it has no source"},
      {R"({"schema":"congvan/1","source":{}})", "its source has no path"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"place":7})", "place: a text is expected"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"date":{"value":"mai"}})", "date.value: a date like 2026-03-27 is expected"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"citations":[{},{"where":"nowhere"}]})",
       "citations[1].where: 'nowhere' is not known here"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"directives":[{"citations":["c0"]}]})",
       "directives[0].citations: an id like c1 is expected"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"recipients":[{"archive":1}]})", "recipients[0].archive: true or false is expected"},
      {R"({"schema":"congvan/1","source":{"path":"a"},"signatures":{}})", "signatures: a list is expected"},
      {"{\"schema\":\"congvan/1\xFF\"}", "byte 20: no UTF-8"},
      {R"({"schema":"congvan/1","source":{"path":"a\ud800"}})", "byte 41: The surrogate pair in string is invalid."},
  };
  check_rows(rows, why_not);
  CHECK(why_not(std::string_view("[]\0", 3)) == "byte 2: NUL");
}

TEST_CASE("a million brackets do not use up the stack") {
  CHECK(why_not(std::string(1'000'000, '[')).starts_with("byte 1000000"));
  CHECK(why_not(std::string(1'000'000, '[') + std::string(1'000'000, ']')) == "no record of the form congvan/1");
}

TEST_CASE("lines are pieces, blank ones are none") {
  CHECK(pieces_of("").empty());
  CHECK(pieces_of(" \r\n\n").empty());
  CHECK(pieces_of("{}\n\n  \n{\"a\":1}\r\n{}") == "1:{}\n4:{\"a\":1}\r\n5:{}");
  CHECK(pieces_of("\xEF\xBB\xBF{}\n") == "1:{}");
}

TEST_CASE("the values of an array are pieces, however they are laid out") {
  CHECK(pieces_of("[]\n").empty());
  CHECK(pieces_of("[{\"a\":\"]}\\\"\"},{}]") == "1:{\"a\":\"]}\\\"\"}\n1:{}");
  CHECK(pieces_of("\n[\n{\n  \"a\": [{}, 1]\n},\n7]\n[{}]") == "3:{\n  \"a\": [{}, 1]\n}\n6:7\n7:{}");
}

TEST_CASE("a damaged value of an array does not take the next record with it") {
  const std::string good = "{\n  \"schema\": 1\n}";
  CHECK(pieces_of("[\n{\n  \"schema\": 1, [\n" + good + ",\n" + good + "\n]") == "2:{\n  \"schema\": 1, [\n4:" + good + "\n7:" + good);
  CHECK(pieces_of("[\n{\"schema\": \"open\n}}}]],\n" + good + "\n]") == "2:{\"schema\": \"open\n}}}]],\n4:" + good);
  CHECK(pieces_of("[}{}]") == "1:}\n1:{}");
}

TEST_CASE("what is above the limit is passed over, and the rest is read") {
  const std::string large(std::size_t{3} << 20, 'x');
  CHECK(pieces_of("{}\n" + large + "\n[]\n") == "1:{}\n2:too large\n3:[]");
  CHECK(pieces_of("[{},\n\"" + large + "\",\n{}]") == "1:{}\n2:too large\n3:{}");
}

TEST_CASE("pieces across the ends of what is read at once are whole") {
  for (const bool array : {false, true}) {
    std::string bytes = array ? "[" : "";
    std::string expected;
    for (std::size_t i = 1; bytes.size() < (std::size_t{1} << 20); ++i) {
      const std::string text = "{\"schema\":\"" + std::string(i * 37 % 4099, 'a') + "\\\\\"}";
      bytes += text + (array ? ",\n" : "\n");
      add_line(expected, std::to_string(i) + ":" + text);
    }
    CHECK(pieces_of(bytes) == expected);
  }
}

TEST_CASE("an error of the system ends the pieces and is told") {
  PieceReader reader(-1, 100);
  CHECK_FALSE(reader.next());
  CHECK(reader.error_number() == EBADF);
}
