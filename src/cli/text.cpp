// `congvan text`: the text that spans refer to, byte for byte.
#include "congvan/text.hpp"

#include "cli/commands.hpp"
#include "cli/documents.hpp"
#include "cli/output_file.hpp"

namespace congvan::cli {
namespace {

struct Piece : Product {
  explicit Piece(std::string what) : text(std::move(what)) { bytes = text.capacity(); }
  std::string text;
};

class Printing : public Consumer {
 public:
  explicit Printing(Sink& sink) : sink_(sink) {}
  [[nodiscard]] std::unique_ptr<Product> make(const Input& input) const override {
    return std::make_unique<Piece>(input.error ? std::string() : std::string(Text::from_utf8(input.text).utf8));
  }
  void take(Product& product) override { sink_.write(static_cast<const Piece&>(product).text); }

 private:
  Sink& sink_;
};

}  // namespace

int run_text(const Options& options, const Report& report) {
  OutputFile output(options.output);
  std::vector<input::FileId> ids;
  output.add_ids(ids);
  Printing printing(output.sink());
  const Tally tally = for_each_input(options, ids, report, printing);
  output.complete();
  output.publish();
  tell_summary(report, options, tally, "");
  return tally.failed() == 0 ? exit_done : exit_some_failed;
}

}  // namespace congvan::cli
