#include "congvan/graph.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <unordered_map>

#include "audit/facts.hpp"
#include "audit/fingerprint.hpp"
#include "grammar/reference.hpp"
#include "lexicon/kinds.hpp"

namespace congvan {

struct GraphBuilder::State {
  Graph graph;
  std::unordered_map<std::uint64_t, std::uint32_t> by_identity;

  std::uint32_t node_of(const Fact& fact) {
    const auto [found, fresh] = by_identity.try_emplace(fact.identity, static_cast<std::uint32_t>(graph.nodes.size()));
    if (fresh) {
      GraphNode node;
      node.reference = fact.name;
      node.known = fact.known;
      graph.nodes.push_back(std::move(node));
    }
    GraphNode& node = graph.nodes[found->second];
    if (node.kind.empty() && fact.kind != 0) {
      const lexicon::Kind& kind = lexicon::kinds()[fact.kind - 1U];
      node.kind = kind.code;
      node.kind_name = kind.name;
    }
    if (node.date.day == 0 && fact.date.year != 0) node.date = fact.date;
    return found->second;
  }
};

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;

void GraphBuilder::add(const DocumentFacts& facts) {
  const DocumentFacts::Rows& rows = facts.rows();
  if (!rows.has_own) return;
  const std::uint32_t from = state_->node_of(rows.own);
  if (state_->graph.nodes[from].path.empty()) state_->graph.nodes[from].path = rows.path;
  for (const Fact& fact : rows.cited) {
    const std::uint32_t to = state_->node_of(fact);
    if (to != from) state_->graph.edges.push_back({from, to, 1});
  }
}

Graph GraphBuilder::finish() {
  Graph graph = std::move(state_->graph);
  std::ranges::sort(graph.edges);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    if (kept > 0 && graph.edges[kept - 1].from == graph.edges[i].from && graph.edges[kept - 1].to == graph.edges[i].to) {
      ++graph.edges[kept - 1].count;
    } else {
      graph.edges[kept++] = graph.edges[i];
    }
  }
  graph.edges.resize(kept);
  for (const GraphEdge& edge : graph.edges) ++graph.nodes[edge.to].cited_by;
  return graph;
}

namespace {

/// The graph of the nodes that are kept, in their order.
Graph restricted(const Graph& graph, const std::vector<bool>& kept) {
  Graph part;
  std::vector<std::uint32_t> renamed(graph.nodes.size(), 0);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (!kept[i]) continue;
    renamed[i] = static_cast<std::uint32_t>(part.nodes.size());
    part.nodes.push_back(graph.nodes[i]);
  }
  for (const GraphEdge& edge : graph.edges)
    if (kept[edge.from] && kept[edge.to]) part.edges.push_back({renamed[edge.from], renamed[edge.to], edge.count});
  return part;
}

/// What can be reached from the nodes of a number: against the edges, or along them.
void reach(const Graph& graph, std::string_view reference, bool against, std::size_t depth, std::vector<bool>& kept) {
  const std::string canonical = grammar::canonical_form(reference);
  std::vector<bool> seen(graph.nodes.size(), false);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i)
    seen[i] = graph.nodes[i].reference == canonical || graph.nodes[i].reference == reference;
  for (std::size_t step = 0; step < depth; ++step) {
    std::vector<bool> next = seen;
    for (const GraphEdge& edge : graph.edges) {
      if (seen[against ? edge.to : edge.from]) next[against ? edge.from : edge.to] = true;
    }
    if (next == seen) break;
    seen = std::move(next);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = kept[i] || seen[i];
}

void keep_top(const Graph& graph, std::size_t top, std::vector<bool>& kept) {
  std::vector<std::size_t> order(graph.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return kept[i] ? graph.nodes[i].cited_by : 0; });
  std::vector<bool> chosen(graph.nodes.size(), false);
  for (std::size_t i = 0; i < std::min(top, order.size()); ++i) chosen[order[i]] = kept[order[i]] && graph.nodes[order[i]].cited_by > 0;
  std::vector<bool> all = chosen;
  for (const GraphEdge& edge : graph.edges)
    if (chosen[edge.to] && kept[edge.from]) all[edge.from] = true;
  kept = std::move(all);
}

}  // namespace

Graph part_of(const Graph& graph, const GraphChoice& choice) {
  const bool all = choice.cites.empty() && choice.cited_by.empty();
  if (all && choice.top == 0) return graph;
  std::vector<bool> kept(graph.nodes.size(), all);
  if (!choice.cites.empty()) reach(graph, choice.cites, true, choice.depth, kept);
  if (!choice.cited_by.empty()) reach(graph, choice.cited_by, false, choice.depth, kept);
  if (choice.top > 0) keep_top(graph, choice.top, kept);
  return restricted(graph, kept);
}

}  // namespace congvan
