// Files of records that this program wrote, back to documents: `--from-records`. Nothing is parsed but JSON.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/documents.hpp"
#include "records/stored_record.hpp"

namespace congvan::cli {

/// The file that a document came from: an archive gives "a.zip!b.docx".
[[nodiscard]] std::string file_of(std::string_view path);

/// What a command does with stored records.
class RecordConsumer {
 public:
  RecordConsumer() = default;
  RecordConsumer(const RecordConsumer&) = delete;
  RecordConsumer& operator=(const RecordConsumer&) = delete;
  virtual ~RecordConsumer() = default;
  /// The work for one record. Called by several threads at once.
  [[nodiscard]] virtual std::unique_ptr<Product> make(records::StoredRecord&& record) const = 0;
  /// One at a time, in the order of the records. Throws WriteError only.
  virtual void take(Product& product) = 0;
  virtual void pause() {}
  /// Null when nothing is kept between runs.
  [[nodiscard]] virtual FileKeeper* keeper() { return nullptr; }
};

/// Reads every record of the paths, each a file of JSON Lines or of one JSON array, and hands it to the consumer. A damaged one is told
/// with its file and line, and counted. `outputs` are never read. Throws UsageError when a named input is one of them; lets WriteError
/// pass.
[[nodiscard]] Tally for_each_record(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                                    RecordConsumer& consumer);

}  // namespace congvan::cli
