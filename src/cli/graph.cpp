// `congvan graph`: who cites whom.
#include "congvan/graph.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/commands.hpp"
#include "cli/looker.hpp"
#include "cli/output_file.hpp"
#include "cli/user_bodies.hpp"
#include "output/graphs.hpp"

namespace congvan::cli {
namespace {

struct Form {
  std::string_view name;
  void (*write)(const Graph&, std::string&);
};
constexpr auto forms =
    std::to_array<Form>({{"dot", write_graph_dot}, {"graphml", write_graph_graphml}, {"csv", write_graph_csv}, {"json", write_graph_json}});
constexpr auto names = [] {
  std::array<std::string_view, forms.size()> made;
  for (std::size_t i = 0; i < forms.size(); ++i) made[i] = forms[i].name;
  return made;
}();

struct Cited : Product {
  DocumentFacts facts;
};

class Drawing : public Looker {
 public:
  [[nodiscard]] std::unique_ptr<Product> look_at(const Document& document) const override {
    auto product = std::make_unique<Cited>();
    product->facts = citations_of(document);
    product->bytes = product->facts.bytes();
    return product;
  }
  void take(Product& product) override { builder_.add(static_cast<const Cited&>(product).facts); }
  [[nodiscard]] Graph finish() { return builder_.finish(); }

 private:
  GraphBuilder builder_;
};

std::size_t number_of(std::string_view name, const std::string& text, std::size_t preset, Language language) {
  if (text.empty()) return preset;
  std::size_t number = 0;
  const char* const end = text.data() + text.size();
  if (std::from_chars(text.data(), end, number).ptr != end || number == 0)
    throw UsageError{say(Msg::bad_value, language, {name, text, "1, 2, 3 …"})};
  return number;
}

GraphChoice choice_of(const Options& options, Language language) {
  return {options.cites, options.cited_by, number_of("--depth", options.depth, 1, language), number_of("--top", options.top, 0, language)};
}

}  // namespace

std::span<const std::string_view> graph_forms() { return names; }

int run_graph(const Options& options, const Report& report) {
  const GraphChoice choice = choice_of(options, report.language());
  const UserBodies bodies(options, report.language());
  OutputFile output(options.output);
  std::vector<input::FileId> ids;
  output.add_ids(ids);
  Drawing drawing;
  const Tally tally = look_at_all(options, ids, report, bodies.rows(), drawing);
  const Graph graph = part_of(drawing.finish(), choice);
  for (const std::string& reference : {options.cites, options.cited_by})
    if (!reference.empty() && graph.nodes.empty()) throw UsageError{say(Msg::no_such_number, report.language(), {printable(reference)})};
  std::string out;
  const bool list = choice.top > 0 && options.format == "csv";
  (list ? write_most_cited_csv : std::ranges::find(forms, options.format, &Form::name)->write)(graph, out);
  output.sink().write(out);
  output.complete();
  output.publish();
  return tally.failed() == 0 ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
