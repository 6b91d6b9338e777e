// Rings of seals among dots of ink.
#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "decode/rings.hpp"

using namespace congvan::decode;

namespace {

void add_ring(std::vector<Dot>& ink, double x, double y, double radius, double share = 1) {
  constexpr int kDots = 720;
  for (int i = 0; i < kDots * share; ++i) {
    const double angle = 2 * std::numbers::pi * i / kDots;
    ink.push_back(
        {static_cast<int>(std::lround(x + radius * std::cos(angle))), static_cast<int>(std::lround(y + radius * std::sin(angle)))});
  }
}

void add_stroke(std::vector<Dot>& ink, Dot from, Dot to) {
  const int steps = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
  for (int i = 0; i <= steps; ++i) ink.push_back({from.x + (to.x - from.x) * i / steps, from.y + (to.y - from.y) * i / steps});
}

}  // namespace

TEST_CASE("a seal is found with a signature through it") {
  std::vector<Dot> ink;
  add_ring(ink, 60, 50, 34);
  add_ring(ink, 60, 50, 26);
  add_stroke(ink, {50, 60}, {170, 10});
  add_stroke(ink, {40, 90}, {180, 70});
  const auto ring = find_ring(ink, 17, 50);
  REQUIRE(ring);
  CHECK(std::abs(ring->x - 60) <= 1);
  CHECK(std::abs(ring->y - 50) <= 1);
  CHECK(std::abs(ring->radius - 34) <= 1);
}

TEST_CASE("a ring with a worn part is one, half a ring is none") {
  std::vector<Dot> worn;
  add_ring(worn, 60, 50, 30, 0.9);
  CHECK(find_ring(worn, 17, 50));
  std::vector<Dot> half;
  add_ring(half, 60, 50, 30, 0.5);
  CHECK_FALSE(find_ring(half, 17, 50));
}

TEST_CASE("strokes and frames are no ring") {
  CHECK_FALSE(find_ring({}, 17, 50));
  std::vector<Dot> frame;
  add_stroke(frame, {0, 0}, {100, 0});
  add_stroke(frame, {100, 0}, {100, 80});
  add_stroke(frame, {100, 80}, {0, 80});
  add_stroke(frame, {0, 80}, {0, 0});
  CHECK_FALSE(find_ring(frame, 17, 50));
  std::vector<Dot> hand;
  add_stroke(hand, {0, 0}, {90, 70});
  add_stroke(hand, {90, 70}, {20, 60});
  add_stroke(hand, {20, 60}, {150, 5});
  CHECK_FALSE(find_ring(hand, 17, 50));
}
