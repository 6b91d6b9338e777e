// The numbered provisions of the body: a tree by their labels, the words that belong to each, and where preamble and closing lie.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "layout/labels.hpp"
#include "layout/zones.hpp"

namespace congvan::grammar {

struct Provision {
  std::string path;
  std::size_t parent = npos;
  int level = 1;
  layout::LabelStyle style = layout::LabelStyle::number;
  std::string_view marker;              ///< in the flow
  std::vector<std::size_t> paragraphs;  ///< indexes into Zones::paragraphs; the first begins after the label
  std::size_t words_begin = 0;          ///< offset into the flow of the first paragraph's words
  int value = 0;
  int missing_before = 0;  ///< numbers that are skipped before this one in its series
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

struct Provisions {
  std::vector<Provision> list;     ///< in the text's order
  std::vector<std::size_t> owner;  ///< for each paragraph of the zones: its provision, or kPreamble / kClosing
  std::vector<bool> quoted;        ///< for each paragraph: it begins inside a quotation
  static constexpr std::size_t kPreamble = static_cast<std::size_t>(-1);
  static constexpr std::size_t kClosing = static_cast<std::size_t>(-2);
};

[[nodiscard]] Provisions read_provisions(const layout::Zones& zones);

}  // namespace congvan::grammar
