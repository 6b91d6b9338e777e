// The forms of output: how a run of documents becomes bytes in a sink. One row a form.
#pragma once
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/documents.hpp"
#include "cli/sink.hpp"
#include "congvan/write.hpp"

namespace congvan::cli {

struct FormatSettings {
  Language language = Language::english;
  bool excel = false;
  bool prompt = false;  ///< what is ready is handed on at once, not when there is much of it
};

/// Writes the documents of one run. What costs time is done by `render`; `append` only puts it into its place.
class DocumentWriter : public FileKeeper {
 public:
  virtual void begin() = 0;
  /// A document in the form of the output; the writer's own kind of product. Called by several threads at once.
  [[nodiscard]] virtual std::unique_ptr<Product> render(const Document& document) const = 0;
  /// Takes what `render` made, one at a time in the order of the documents, though not always on the same thread.
  virtual void append(Product& rendered) = 0;
  /// No further document is ready: a stream's reader should see what there is.
  virtual void pause() {}
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
  std::string_view list_errors;  ///< a command that prints the records with errors; {0} is the output
  std::unique_ptr<DocumentWriter> (*make)(std::vector<Destination>, FormatSettings);
};

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format& format_named(std::string_view name);

}  // namespace congvan::cli
