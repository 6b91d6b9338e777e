// Tables as users have them: whatever divides the cells, quotes, ends of lines, and where a cell stands.
#include <doctest/doctest.h>

#include <string>

#include "text/csv.hpp"

using congvan::CsvReader;

namespace {

// "a|b" and a line a row.
std::string read(std::string_view csv) {
  CsvReader reader(csv);
  std::vector<CsvReader::Cell> row;
  std::string out;
  while (reader.next(row)) {
    for (std::size_t i = 0; i < row.size(); ++i) out.append(i == 0 ? "" : "|").append(row[i].text);
    out += '\n';
  }
  return out;
}

std::string fault_of(std::string_view csv) {
  CsvReader reader(csv);
  std::vector<CsvReader::Cell> row;
  while (reader.next(row)) continue;
  if (!reader.fault()) return "";
  return std::string(reader.fault()->kind == CsvReader::Fault::Kind::open_quote ? "open " : "after ") +
         std::to_string(reader.fault()->line) + ":" + std::to_string(reader.fault()->column);
}

}  // namespace

TEST_CASE("rows are the same with byte order mark, any end of line and any divider") {
  const std::string rows = "id|name\n1|Sở Nội vụ\n";
  CHECK(read("id,name\n1,Sở Nội vụ\n") == rows);
  CHECK(read("\xEF\xBB\xBFid,name\r\n1,Sở Nội vụ\r\n") == rows);
  CHECK(read("id;name\n1;Sở Nội vụ") == rows);
  CHECK(read("id\tname\n1\tSở Nội vụ") == rows);
  CHECK(read(" id , name \n\n \"1\" , \"Sở Nội vụ\" \n,\n") == rows);
}

TEST_CASE("quotes hold dividers, ends of lines and doubled quotes") {
  CHECK(read("a,b\n\"x, y\",\"1\n2\"\n") == "a|b\nx, y|1\n2\n");
  CHECK(read("a\n\"Trường \"\"A\"\"\"\n") == "a\nTrường \"A\"\n");
  CHECK(read("a,b\n\"\",x\n") == "a|b\n|x\n");
  CHECK(read("a,b\nx \"y\" z,\"\"\"\"\n") == "a|b\nx \"y\" z|\"\n");
  CHECK(read("a;b\n\"x;y\";\"z\"") == "a|b\nx;y|z\n");
}

TEST_CASE("an empty table has no rows") {
  for (const char* csv : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF", ",,\n", " "}) CHECK(read(csv).empty());
}

TEST_CASE("a quote that is not closed, and text behind one, are told where they stand") {
  CHECK(fault_of("a,b\n1,2\n").empty());
  CHECK(fault_of("a,b\n1,\"2\n3,4\n") == "open 2:3");
  CHECK(fault_of("a\n\"") == "open 2:1");
  CHECK(fault_of("a\n\"\"\"") == "open 2:1");
  CHECK(fault_of("a,b\n\"Sở\" Y tế,1\n") == "after 2:6");
}

TEST_CASE("a cell tells its line and its column in characters") {
  CsvReader reader("id,tên\nmột,\"hai\nba\",bốn\nnăm, sáu\n");
  std::vector<CsvReader::Cell> row;
  REQUIRE(reader.next(row));
  CHECK(row[1].column == 4);
  REQUIRE(reader.next(row));
  CHECK(row[1].line == 2);
  CHECK(row[1].column == 5);
  CHECK(row[2].line == 3);
  CHECK(row[2].column == 5);
  REQUIRE(reader.next(row));
  CHECK(row[0].line == 4);
  CHECK(row[1].column == 6);
}
