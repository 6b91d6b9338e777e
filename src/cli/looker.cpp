#include "cli/looker.hpp"

#include "cli/doubts.hpp"
#include "cli/header_fields.hpp"
#include "cli/stored.hpp"
#include "congvan/extract.hpp"
#include "stores/archive_reader.hpp"
#include "stores/errors.hpp"

namespace congvan::cli {
namespace {

class OfFiles : public Consumer {
 public:
  OfFiles(Looker& looker, const Bodies* bodies) : looker_(looker), bodies_(bodies) {}
  [[nodiscard]] std::unique_ptr<Product> make(const Input& input) const override {
    if (input.error) return looker_.look_at({.source = input.source, .record = nullptr, .text = nullptr, .error = input.error});
    const Text text = Text::from_utf8(input.text);
    Record record = extract(text, bodies_);
    if (input.header != nullptr) fill_from(*input.header, record);
    tell_doubts(input.doubts, input.text, text, record);
    return looker_.look_at({.source = input.source, .record = &record, .text = &text, .error = {}});
  }
  void take(Product& product) override { looker_.take(product); }

 private:
  Looker& looker_;
  const Bodies* bodies_;
};

class OfRecords : public RecordConsumer {
 public:
  explicit OfRecords(Looker& looker) : looker_(looker) {}
  [[nodiscard]] std::unique_ptr<Product> make(records::StoredRecord&& record) const override { return looker_.look_at(record.document()); }
  void take(Product& product) override { looker_.take(product); }

 private:
  Looker& looker_;
};

#if CONGVAN_WITH_SQLITE
Tally look_at_database(const Options& options, Language language, Looker& looker) {
  Tally tally;
  try {
    tally.files = 1;
    tally.records = stores::read_archive(options.database, [&looker](const Document& document) { looker.take(*looker.look_at(document)); });
  } catch (const stores::StoreError& error) {
    const std::string why = error.problem == stores::StoreProblem::system ? reason(error.error_number, language)
                            : error.detail.empty()                        ? say(Msg::not_our_database, language)
                                                                          : error.detail;
    throw UsageError{say(Msg::bad_database, language, {printable(options.database), why})};
  }
  return tally;
}
#else
Tally look_at_database(const Options& options, Language language, Looker& /*looker*/) {
  throw UsageError{
      say(Msg::bad_database, language, {printable(options.database), say(Msg::decoder_missing, language, {"libsqlite3-dev"})})};
}
#endif

}  // namespace

Tally look_at_all(const Options& options, const std::vector<input::FileId>& outputs, const Report& report, const Bodies* bodies,
                  Looker& looker) {
  if (!options.database.empty()) return look_at_database(options, report.language(), looker);
  if (options.from_records) {
    OfRecords records(looker);
    return for_each_record(options, outputs, report, records);
  }
  OfFiles files(looker, bodies);
  return for_each_input(options, outputs, report, files);
}

}  // namespace congvan::cli
