// What a piece of the body orders: who is told to act, with whom, to whom it is reported, by when.
#pragma once
#include <cstddef>
#include <vector>

#include "meaning/body_words.hpp"
#include "meaning/context.hpp"
#include "meaning/deadlines.hpp"

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

/// How much a paragraph's place vouches for orders in it.
enum class Setting : unsigned char {
  provision,  ///< a directive: a body's name before a verb is an order, and so is a verb at its beginning
  act,        ///< an article of a decision: "Thành lập …" is what the decision does itself
  telling,    ///< a provision that explains or states aims: orders are said in so many words
  free,       ///< elsewhere in the body: likewise
};

class OrderReader {
 public:
  OrderReader(const Context& context, const BodyWords& words);
  /// Adds to `order` what the piece [begin, end) of the flow, within the paragraph `paragraph`, says. `inherited`: a heading above names
  /// who acts, so that a verb at the beginning is an order.
  void read(std::size_t paragraph, std::size_t begin, std::size_t end, Setting setting, bool inherited, Order& order) const;

 private:
  const Context& x_;
  const BodyWords& words_;
  std::string issuer_;  ///< the speaker's name, folded
};

}  // namespace congvan::meaning
