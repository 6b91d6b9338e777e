// A graph of citations in the forms that others read: Graphviz, GraphML, CSV, JSON.
#pragma once
#include <string>

#include "congvan/graph.hpp"

namespace congvan {

void write_graph_dot(const Graph& graph, std::string& out);
void write_graph_graphml(const Graph& graph, std::string& out);
/// A row an edge.
void write_graph_csv(const Graph& graph, std::string& out);
void write_graph_json(const Graph& graph, std::string& out);
/// The cited nodes, most cited first, a row each.
void write_most_cited_csv(const Graph& graph, std::string& out);

}  // namespace congvan
