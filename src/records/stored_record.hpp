// A record in JSON, as `write_json` writes it, back to the record. Keys that are not known are passed over: a later version may add some.
#pragma once
#include <string_view>

#include "congvan/write.hpp"
#include "records/json.hpp"
#include "records/setters.hpp"

namespace congvan::records {

/// A record that owns everything in it. There is no text: spans and places are those that it names itself.
struct StoredRecord {
  Record record;
  Source source;
  std::optional<SourceError> error;
  Positions places{std::string_view()};

  /// As writers take it; borrows from this.
  [[nodiscard]] Document document() const {
    return {.source = source, .record = error ? nullptr : &record, .text = nullptr, .error = error, .places = &places};
  }
};

/// Throws BadRecord for what no version of this program wrote.
[[nodiscard]] StoredRecord read_record(const Json& json);

/// The same of a text, in the memory of `parser`.
[[nodiscard]] StoredRecord read_record(std::string_view text, JsonParser& parser);

}  // namespace congvan::records
