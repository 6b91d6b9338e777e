// Who is told to act: "Giao Sở Tài chính …", "Sở Nội vụ chủ trì …", "1. Sở Y tế:", "Đơn vị chủ trì: …".
#pragma once
#include <string_view>

#include "meaning/orders.hpp"

namespace congvan::meaning {

/// A line that only names units: "- Đơn vị chủ trì: Sở Tài chính; phối hợp: Sở Y tế." True when it is one; it holds no more but times.
[[nodiscard]] bool read_label(const Passage& passage, Order& order);
/// Such labels behind a task: "Rà soát hồ sơ. Đơn vị chủ trì: …", "(chủ trì: …)".
void read_labels_inside(const Passage& passage, Order& order);

class AssigneeReader {
 public:
  /// `issuer`: the speaker's name, folded.
  AssigneeReader(const Passage& passage, std::string_view issuer, Order& order) : passage_(passage), issuer_(issuer), order_(order) {}

  /// "1. Sở Tài chính", "Trách nhiệm của các sở, ngành": true when the passage is a heading and no more.
  [[nodiscard]] bool read_heading();
  /// "Giao Sở X …", "đề nghị các đơn vị …". `inherited`: a heading above names who acts.
  void read_orders(bool inherited);
  /// "Sở X chủ trì …": a name before a verb, where a clause begins.
  void read_subjects();
  /// The passage begins with a verb that orders.
  [[nodiscard]] bool begins_with_verb() const;

 private:
  [[nodiscard]] const Actors& first_actors();
  [[nodiscard]] bool is_speaker(const Actors& actors) const;
  void assign(const Actors& actors);

  void take_order(const Hit& hit, bool petition);
  void take_owner(std::size_t at);
  [[nodiscard]] bool is_order(const Hit& hit) const;
  [[nodiscard]] bool is_noun(const Hit& hit) const;
  [[nodiscard]] bool cited_body_asks(std::size_t at) const;
  [[nodiscard]] bool follows_speaker(std::size_t at) const;
  [[nodiscard]] bool tells_the_past(std::size_t at) const;
  [[nodiscard]] std::span<const CitedPlace> near_citations(std::size_t at) const;
  [[nodiscard]] bool opens_clause(std::size_t at) const;
  [[nodiscard]] bool follows_order(std::size_t at, bool petition) const;

  [[nodiscard]] std::size_t next_clause(std::size_t at) const;
  void take_subject(std::size_t at);
  void take_bracketed(std::size_t at);
  [[nodiscard]] bool amends_at(std::size_t at) const;

  const Passage& passage_;
  std::string_view issuer_;
  Order& order_;
  Actors first_;  // the actors at the passage's beginning
  bool first_known_ = false;
};

}  // namespace congvan::meaning
