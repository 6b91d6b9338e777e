// The ring of a round seal among dots of ink, also where a signature runs through it.
#pragma once
#include <optional>
#include <vector>

namespace congvan::decode {

struct Dot {
  int x = 0;
  int y = 0;
};

struct Ring {
  double x = 0;
  double y = 0;
  double radius = 0;  ///< of the outermost ring
  /// True when the place lies inside, or on the ring's stroke.
  [[nodiscard]] bool holds(double at_x, double at_y, double stroke) const {
    const double reach = radius + stroke;
    return (at_x - x) * (at_x - x) + (at_y - y) * (at_y - y) <= reach * reach;
  }
};

/// The largest circle with a radius between these, in dots, that has ink almost all the way round. Looks at every dot for every radius: for
/// pictures of some hundred dots each way.
[[nodiscard]] std::optional<Ring> find_ring(const std::vector<Dot>& ink, int least_radius, int most_radius);

}  // namespace congvan::decode
