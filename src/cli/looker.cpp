#include "cli/looker.hpp"

#include "cli/doubts.hpp"
#include "cli/header_fields.hpp"
#include "cli/stored.hpp"
#include "congvan/extract.hpp"

namespace congvan::cli {
namespace {

class OfFiles : public Consumer {
 public:
  explicit OfFiles(Looker& looker) : looker_(looker) {}
  [[nodiscard]] std::unique_ptr<Product> make(const Input& input) const override {
    if (input.error) return looker_.look_at({.source = input.source, .record = nullptr, .text = nullptr, .error = input.error});
    const Text text = Text::from_utf8(input.text);
    Record record = extract(text);
    if (input.header != nullptr) fill_from(*input.header, record);
    tell_doubts(input.doubts, input.text, text, record);
    return looker_.look_at({.source = input.source, .record = &record, .text = &text, .error = {}});
  }
  void take(Product& product) override { looker_.take(product); }

 private:
  Looker& looker_;
};

class OfRecords : public RecordConsumer {
 public:
  explicit OfRecords(Looker& looker) : looker_(looker) {}
  [[nodiscard]] std::unique_ptr<Product> make(records::StoredRecord&& record) const override { return looker_.look_at(record.document()); }
  void take(Product& product) override { looker_.take(product); }

 private:
  Looker& looker_;
};

}  // namespace

Tally look_at_all(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, Looker& looker) {
  if (options.from_records) {
    OfRecords records(looker);
    return for_each_record(options, outputs, report, records);
  }
  OfFiles files(looker);
  return for_each_input(options, outputs, report, files);
}

}  // namespace congvan::cli
