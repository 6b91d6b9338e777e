// What a page shows beside the document: its number, heads and feet that come again on every page.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "decode/segments.hpp"

namespace congvan::decode {

/// Lines that stand in the outer margin of two pages or more, their figures not compared.
class RepeatedLines {
 public:
  void add(const std::vector<Segment>& segments, const Page& page);
  [[nodiscard]] bool contains(const Segment& segment, const Page& page) const;

 private:
  std::multiset<std::string> seen_;
};

void drop_furniture(std::vector<Segment>& segments, const Page& page, const RepeatedLines& repeated);

/// A line of the stamp that a digital signature leaves: who signed, when.
[[nodiscard]] bool is_stamp_line(const std::string& text);

}  // namespace congvan::decode
