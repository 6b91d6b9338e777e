// What a piece of the body orders: who is told to act, with whom, to whom it is reported, by when.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "meaning/deadlines.hpp"
#include "meaning/passage.hpp"

namespace congvan::meaning {

struct Order {
  bool given = false;            ///< it orders something
  std::vector<Piece> assignees;  ///< in the flow
  std::vector<Piece> coordinators;
  Piece report_to;
  std::vector<FoundDeadline> deadlines;
  bool heading = false;     ///< it only names who has the orders below
  std::vector<Piece> lead;  ///< those that such a heading names
};

/// Adds names to a list of them, each once by its words in `text`, up to a limit.
void add_names(std::string_view text, const Actors& actors, std::vector<Piece>& to);

class OrderReader {
 public:
  OrderReader(const Context& context, const Anchors& anchors);
  /// What the piece [begin, end) of the flow, within the paragraph `paragraph`, says. `inherited`: a heading above names who acts, so that
  /// a verb at the beginning is an order.
  [[nodiscard]] Order read(std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting, bool inherited) const;

 private:
  void read(const Passage& passage, bool inherited, Order& order) const;

  const Context& x_;
  const Anchors& anchors_;
  std::string issuer_;  ///< the speaker's name, folded
};

}  // namespace congvan::meaning
