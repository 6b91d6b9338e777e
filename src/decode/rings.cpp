#include "decode/rings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace congvan::decode {
namespace {

constexpr std::size_t kDirections = 64;
constexpr double kWhole = 0.85;  // of the directions: a ring has ink in so many

std::array<std::array<double, 2>, kDirections> directions() {
  std::array<std::array<double, 2>, kDirections> out{};
  for (std::size_t i = 0; i < kDirections; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / kDirections;
    out[i] = {std::cos(angle), std::sin(angle)};
  }
  return out;
}

// A picture of the ink's own extent.
class Field {
 public:
  explicit Field(const std::vector<Dot>& ink) {
    left_ = top_ = INT32_MAX;
    int right = INT32_MIN;
    int bottom = INT32_MIN;
    for (const Dot& dot : ink) {
      left_ = std::min(left_, dot.x);
      top_ = std::min(top_, dot.y);
      right = std::max(right, dot.x);
      bottom = std::max(bottom, dot.y);
    }
    width_ = right - left_ + 1;
    height_ = bottom - top_ + 1;
    counts_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0);
    black_.assign(counts_.size(), false);
    for (const Dot& dot : ink) black_[index(dot.x, dot.y)] = true;
  }

  // The centre that most dots agree on.
  Dot vote(const std::vector<Dot>& ink, int radius) {
    std::fill(counts_.begin(), counts_.end(), std::uint16_t{0});
    std::size_t best = 0;
    for (const Dot& dot : ink) {
      for (const auto& [x, y] : directions_) {
        const int to_x = dot.x + static_cast<int>(std::lround(radius * x));
        const int to_y = dot.y + static_cast<int>(std::lround(radius * y));
        if (!holds(to_x, to_y)) continue;
        const std::size_t at = index(to_x, to_y);
        if (++counts_[at] > counts_[best]) best = at;
      }
    }
    const auto width = static_cast<std::size_t>(width_);
    return {left_ + static_cast<int>(best % width), top_ + static_cast<int>(best / width)};
  }

  // The share of directions in which there is ink at this radius.
  [[nodiscard]] double share_around(Dot centre, int radius) const {
    std::size_t inked = 0;
    for (const auto& [x, y] : directions_) {
      bool ink = false;
      for (int r = radius - 1; r <= radius + 1; ++r) {
        const int at_x = centre.x + static_cast<int>(std::lround(r * x));
        const int at_y = centre.y + static_cast<int>(std::lround(r * y));
        ink = ink || (holds(at_x, at_y) && black_[index(at_x, at_y)]);
      }
      inked += ink ? 1 : 0;
    }
    return static_cast<double>(inked) / kDirections;
  }

 private:
  [[nodiscard]] bool holds(int x, int y) const { return x >= left_ && y >= top_ && x < left_ + width_ && y < top_ + height_; }
  [[nodiscard]] std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y - top_) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x - left_);
  }

  const std::array<std::array<double, 2>, kDirections> directions_ = directions();
  int left_ = 0;
  int top_ = 0;
  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint16_t> counts_;
  std::vector<bool> black_;
};

}  // namespace

std::optional<Ring> find_ring(const std::vector<Dot>& ink, int least_radius, int most_radius) {
  if (ink.empty()) return std::nullopt;
  Field field(ink);
  for (int radius = most_radius; radius >= least_radius; --radius) {
    const Dot centre = field.vote(ink, radius);
    if (field.share_around(centre, radius) >= kWhole)
      return Ring{static_cast<double>(centre.x), static_cast<double>(centre.y), static_cast<double>(radius)};
  }
  return std::nullopt;
}

}  // namespace congvan::decode
