#include "output/graphs.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "output/html.hpp"
#include "output/json_writer.hpp"
#include "output/message.hpp"
#include "output/tables.hpp"
#include "output/values.hpp"

namespace congvan {
namespace {

std::string label_of(const GraphNode& node) {
  if (node.reference.empty()) return printable_path(node.path);
  return node.kind_name.empty() ? node.reference : std::string(node.kind_name) + " " + node.reference;
}

std::string date_of(const GraphNode& node) {
  DateText text;
  const Value value = date_text(node.date, text);
  return given(value) ? std::string(value) : std::string{};
}

/// A string of Graphviz: in quotes, with quotes and backslashes escaped.
void append_dot(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' ? ' ' : c;
  }
  out += '"';
}

std::string id_of(std::size_t index) { return "n" + std::to_string(index); }

void append_row(const GraphNode& node, std::vector<std::string>& cells) {
  cells.insert(cells.end(), {node.reference, std::string(node.kind), date_of(node), printable_path(node.path)});
}

void append_cells(const std::vector<std::string>& texts, std::string& out) {
  std::vector<Cell> cells;
  cells.reserve(texts.size());
  for (const std::string& text : texts) cells.push_back({text});
  append_csv_row(cells, false, out);
}

}  // namespace

void write_graph_dot(const Graph& graph, std::string& out) {
  out += "digraph citations {\n  rankdir=LR;\n  node [shape=box];\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    out.append("  ").append(id_of(i)).append(" [label=");
    const std::string date = date_of(node);
    append_dot(label_of(node) + (date.empty() ? "" : " (" + date + ")"), out);
    if (node.path.empty()) out += ", style=dashed";
    out += "];\n";
  }
  for (const GraphEdge& edge : graph.edges) out.append("  ").append(id_of(edge.from)).append(" -> ").append(id_of(edge.to)).append(";\n");
  out += "}\n";
}

void write_graph_graphml(const Graph& graph, std::string& out) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const std::string_view key : {"label", "reference", "kind", "date", "path"})
    out.append("<key id=\"").append(key).append("\" for=\"node\" attr.name=\"").append(key).append("\" attr.type=\"string\"/>\n");
  out +=
      "<key id=\"cited_by\" for=\"node\" attr.name=\"cited_by\" attr.type=\"int\"/>\n<graph id=\"citations\" edgedefault=\"directed\">\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    out.append("<node id=\"").append(id_of(i)).append("\">");
    const auto data = [&](std::string_view key, std::string_view value) {
      if (value.empty()) return;
      out.append("<data key=\"").append(key).append("\">");
      append_html(value, out);
      out += "</data>";
    };
    data("label", label_of(node));
    data("reference", node.reference);
    data("kind", node.kind);
    data("date", date_of(node));
    data("path", printable_path(node.path));
    data("cited_by", std::to_string(node.cited_by));
    out += "</node>\n";
  }
  for (const GraphEdge& edge : graph.edges)
    out.append("<edge source=\"").append(id_of(edge.from)).append("\" target=\"").append(id_of(edge.to)).append("\"/>\n");
  out += "</graph>\n</graphml>\n";
}

void write_graph_csv(const Graph& graph, std::string& out) {
  append_cells({"citing", "citing_kind", "citing_date", "citing_path", "cited", "cited_kind", "cited_date", "cited_path"}, out);
  for (const GraphEdge& edge : graph.edges) {
    std::vector<std::string> cells;
    append_row(graph.nodes[edge.from], cells);
    append_row(graph.nodes[edge.to], cells);
    append_cells(cells, out);
  }
}

void write_most_cited_csv(const Graph& graph, std::string& out) {
  append_cells({"cited_by", "reference", "kind", "date", "path"}, out);
  std::vector<std::size_t> order(graph.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return graph.nodes[i].cited_by; });
  std::vector<bool> cited(graph.nodes.size(), false);
  for (const GraphEdge& edge : graph.edges) cited[edge.to] = true;
  for (const std::size_t i : order) {
    if (!cited[i]) continue;
    std::vector<std::string> cells = {std::to_string(graph.nodes[i].cited_by)};
    append_row(graph.nodes[i], cells);
    append_cells(cells, out);
  }
}

void write_graph_json(const Graph& graph, std::string& out) {
  JsonWriter json(out, 1);
  const auto put = [&](std::string_view key, std::string_view value) {
    json.key(key);
    if (value.empty()) {
      json.null();
    } else {
      json.string(value);
    }
  };
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    json.element();
    json.begin_flat();
    json.begin_object();
    put("id", id_of(i));
    put("reference", node.reference);
    put("type", node.kind);
    put("date", date_of(node));
    put("path", printable_path(node.path));
    json.key("known");
    json.boolean(node.known);
    json.key("cited_by");
    json.number(node.cited_by);
    json.end_object();
    json.end_flat();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const GraphEdge& edge : graph.edges) {
    json.element();
    json.begin_flat();
    json.begin_object();
    put("from", id_of(edge.from));
    put("to", id_of(edge.to));
    json.end_object();
    json.end_flat();
  }
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace congvan
