// A table of known documents: its columns, its dates, and what is wrong with it.
#include "audit/catalog.hpp"
#include "exact.hpp"

using namespace congvan;
using namespace congvan::testing;

namespace {

std::string fault(std::string_view csv) {
  Catalog catalog;
  return catalog.read(csv);
}

std::string day(const PartialDate& date) {
  return date.year == 0 ? "none" : std::to_string(date.year) + "-" + std::to_string(date.month) + "-" + std::to_string(date.day);
}

// The only row of a catalog.
CatalogRow row_of(std::string_view csv) {
  Catalog catalog;
  CHECK(catalog.read(csv).empty());
  REQUIRE(catalog.rows().by_identity.size() == 1);
  return catalog.rows().by_identity.begin()->second;
}

std::string date(std::string_view cell) {
  return day(row_of(std::string("reference,date\n30/2020/NĐ-CP,").append(cell).append("\n")).date);
}
std::string status(std::string_view cell) {
  return row_of(std::string("status,reference\n").append(cell).append(",30/2020/NĐ-CP\n")).ended ? "ended" : "in force";
}
std::string kind(std::string_view cell) { return row_of(std::string("kind,reference\n").append(cell).append(",30/2020/NĐ-CP\n")).kind; }

}  // namespace

TEST_CASE("a catalog's fault is told with its line and column") {
  check_rows(
      {
          {"", "1:1: reference"},
          {"date,kind\n2020,NĐ\n", "1:1: reference"},
          {"reference,date\n30/2020/NĐ-CP,2020,more\n", "2:20: 3 > 2"},
          {"reference\n\"30/2020/NĐ-CP\n", "2:1: \""},
          {"reference\n30/2020/NĐ-CP\n", ""},
      },
      fault);
}

TEST_CASE("a catalog's dates are written as people write them, and no others are taken") {
  check_rows(
      {
          {"2020-03-05", "2020-3-5"},
          {"05/3/2020", "2020-3-5"},
          {"5.3.2020", "2020-3-5"},
          {"2020", "2020-0-0"},
          {"31/02/2020", "none"},
          {"03/2020", "none"},
          {"1812", "none"},
          {"unknown", "none"},
          {"", "none"},
      },
      date);
}

TEST_CASE("what is replaced, repealed or expired has ended") {
  for (const std::string_view words :
       {"Hết hiệu lực", "hết", "bị thay thế", "bãi bỏ", "Hủy bỏ", "replaced", "repealed", "expired", "ended"})
    CHECK(status(words) == "ended");
  for (const std::string_view words : {"", "còn hiệu lực", "in force"}) CHECK(status(words) == "in force");
  const CatalogRow row = row_of("reference,replaced_by\n110/2004/NĐ-CP,30/2020/NĐ-CP\n");
  CHECK(row.ended);
  CHECK(day(row.replaced_on) == "2020-0-0");
  CHECK(day(row_of("reference,replaced_by\n110/2004/NĐ-CP,another\n").replaced_on) == "none");
}

TEST_CASE("a kind is told by its code or its name") {
  CHECK(kind("NĐ") == "NĐ");
  CHECK(kind("nghị định") == "NĐ");
  CHECK(kind("Nghị định mới").empty());
  CHECK(kind("sổ").empty());
}

TEST_CASE("rows that name no document are passed over, and the last of two rows counts") {
  Catalog catalog;
  CHECK(catalog.read("reference,status\nnone,hết\n30/2020/NĐ-CP,hết\n30/2020/NĐ-CP,mới\n").empty());
  REQUIRE(catalog.rows().by_identity.size() == 1);
  CHECK(catalog.rows().by_identity.begin()->second.status == "mới");
  CHECK(catalog.rows().find(0) == nullptr);
}
