// Who cites whom: documents as nodes, citations as edges. Mentions are one node when they mean one document (number, body, province, year);
// a number whose body or year is not known is a node of the citing document alone.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "congvan/audit.hpp"

namespace congvan {

struct GraphNode {
  std::string reference;  ///< number and symbol, or a law's name; empty for a document at hand without any
  std::string path;       ///< of a document at hand, else empty
  std::string_view kind;  ///< code, or empty
  std::string_view kind_name;
  PartialDate date;
  bool known = false;        ///< number, body and year tell which document it is
  std::size_t cited_by = 0;  ///< documents that cite it
};

struct GraphEdge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t count = 1;
  // NOLINTNEXTLINE(modernize-use-nullptr): a fault of clang-tidy 14
  friend constexpr auto operator<=>(const GraphEdge&, const GraphEdge&) = default;
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;  ///< sorted by `from`, then `to`; each pair once
};

/// The citations of a document, known and unknown ones.
[[nodiscard]] DocumentFacts citations_of(const Document& document);

class GraphBuilder {
 public:
  GraphBuilder();
  GraphBuilder(const GraphBuilder&) = delete;
  GraphBuilder& operator=(const GraphBuilder&) = delete;
  ~GraphBuilder();
  void add(const DocumentFacts& facts);
  [[nodiscard]] Graph finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Which part of a graph is wanted. Empty references want all.
struct GraphChoice {
  std::string cites;     ///< those that cite this number …
  std::string cited_by;  ///< … those that this number cites
  std::size_t depth = 1;
  std::size_t top = 0;  ///< only the most cited, and those that cite them; 0: all
};
/// The part wanted; nothing is left where no node has the number.
[[nodiscard]] Graph part_of(const Graph& graph, const GraphChoice& choice);

}  // namespace congvan
