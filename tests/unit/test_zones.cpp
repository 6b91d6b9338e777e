// Columns side by side, told by ink alone.
#include "decode/zones.hpp"
#include "exact.hpp"

using namespace congvan;
using decode::Box;
using decode::ColumnZone;

namespace {

constexpr double kWidth = 1000;
constexpr double kHeight = 1400;

Box run(double left, double top, double right) { return {left, top, right, top + 20}; }

}  // namespace

TEST_CASE("two columns with staggered lines are one zone with a corridor between them") {
  const std::vector<ColumnZone> zones = decode::find_column_zones(
      {run(50, 100, 400), run(550, 110, 950), run(60, 140, 380), run(560, 155, 940), run(50, 300, 950)}, kWidth, kHeight);
  REQUIRE(zones.size() == 1);
  CHECK(zones[0].top == 100);
  CHECK(zones[0].bottom == 175);
  CHECK(zones[0].corridor == 475);
}

TEST_CASE("the lines of a page without columns are no zone") {
  CHECK(decode::find_column_zones({run(50, 100, 950), run(50, 140, 950), run(50, 180, 500)}, kWidth, kHeight).empty());
  CHECK(decode::find_column_zones({}, kWidth, kHeight).empty());
}

TEST_CASE("one line beside a column makes no zone") {
  CHECK(decode::find_column_zones({run(50, 100, 400), run(550, 100, 950), run(50, 140, 400)}, kWidth, kHeight).empty());
  // Two pieces of one line are one line.
  CHECK(decode::find_column_zones({run(50, 100, 400), run(550, 100, 700), run(720, 102, 950), run(50, 140, 400)}, kWidth, kHeight).empty());
}

TEST_CASE("a corridor narrower than a blank is none") {
  CHECK(decode::find_column_zones({run(50, 100, 495), run(505, 100, 950), run(50, 140, 495), run(505, 140, 950)}, kWidth, kHeight).empty());
}

TEST_CASE("of several corridors the one with lines on both sides is taken") {
  const std::vector<ColumnZone> zones = decode::find_column_zones(
      {run(50, 100, 320), run(420, 100, 480), run(580, 100, 950), run(50, 140, 480), run(580, 140, 950), run(380, 180, 480)}, kWidth,
      kHeight);
  REQUIRE(zones.size() == 1);
  CHECK(zones[0].corridor > 480);
  CHECK(zones[0].corridor < 580);
}

TEST_CASE("letterhead and signature are two zones, the words between them none") {
  const std::vector<ColumnZone> zones =
      decode::find_column_zones({run(50, 100, 400), run(550, 100, 950), run(50, 140, 400), run(550, 140, 950), run(50, 300, 950),
                                 run(50, 340, 950), run(50, 900, 300), run(600, 900, 950), run(50, 940, 300), run(600, 940, 950)},
                                kWidth, kHeight);
  REQUIRE(zones.size() == 2);
  CHECK(zones[0].bottom == 160);
  CHECK(zones[1].top == 900);
  CHECK(zones[1].bottom == 960);
}
