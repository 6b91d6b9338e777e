// The forms of output: how a run of documents becomes bytes in a sink. One row a form.
#pragma once
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/sink.hpp"
#include "congvan/write.hpp"

namespace congvan::cli {

struct FormatSettings {
  Language language = Language::english;
  bool excel = false;
};

/// Writes the documents of one run, in order.
class DocumentWriter {
 public:
  virtual ~DocumentWriter() = default;
  virtual void begin() = 0;
  /// All of a document or, when it throws anything but WriteError, nothing of it.
  virtual void write(const Document& document) = 0;
  virtual void end() = 0;
};

/// A sink and the table that goes there; null for forms without tables.
struct Destination {
  Sink* sink = nullptr;
  const Table* table = nullptr;
};

struct Format {
  std::string_view name;
  bool has_tables;
  std::unique_ptr<DocumentWriter> (*make)(std::vector<Destination>, FormatSettings);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format& format_named(std::string_view name);

}  // namespace congvan::cli
