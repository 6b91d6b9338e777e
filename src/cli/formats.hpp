// The forms of output: how a run of documents becomes bytes in a sink. One row a form.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "cli/documents.hpp"
#include "cli/sink.hpp"
#include "congvan/bodies.hpp"
#include "congvan/write.hpp"

namespace congvan::cli {

struct FormatSettings {
  Language language = Language::english;
  bool excel = false;
  bool prompt = false;                  ///< what is ready is handed on at once, not when there is much of it
  std::string reader = {};              ///< what documents are read with, for forms that keep them from run to run
  std::vector<std::string> paths = {};  ///< that the run walks: what such a form knows below them and is gone is marked
  const Report* report = nullptr;
  std::string name = {};  ///< of the output, for messages
  bool quiet = false;     ///< no notes
  std::string format = {};
  std::string organ_id = {};       ///< electronic code of the body whose documents these are
  const Bodies* bodies = nullptr;  ///< rows that the user has added to the table of bodies
  bool attach = false;             ///< packages hold the documents' files
};

/// Writes the documents of one run. What costs time is done by `render`; `append` only puts it into its place.
class DocumentWriter : public FileKeeper {
 public:
  virtual void begin() = 0;
  /// The files of its own that the run must not read.
  virtual void add_ids(std::vector<input::FileId>& /*ids*/) const {}
  /// A document in the form of the output; the writer's own kind of product. Called by several threads at once.
  [[nodiscard]] virtual std::unique_ptr<Product> render(const Document& document) const = 0;
  /// The same for a document that was just read, for forms that need more of it than its record.
  [[nodiscard]] virtual std::unique_ptr<Product> render_read(const Document& document, const Input& /*input*/) const {
    return render(document);
  }
  /// Takes what `render` made, one at a time in the order of the documents, though not always on the same thread.
  virtual void append(Product& rendered) = 0;
  /// No further document is ready: a stream's reader should see what there is.
  virtual void pause() {}
  virtual void end() = 0;
};

/// A sink and the table that goes there; null for forms without tables. Forms that open their file themselves have its path.
struct Destination {
  Sink* sink = nullptr;
  const Table* table = nullptr;
  std::string path = {};
};

/// Where a form goes: bytes to anywhere, tables each to its file, into one file that must be named, into a database that stays; one
/// document to anywhere and several each to its file; a register, which is a workbook where the output's name ends in ".xlsx", else CSV.
enum class Target : std::uint8_t { bytes, tables, file, database, each, book };

struct Format {
  std::string_view name;
  Target target;
  std::string_view list_errors;  ///< a command that prints the records with errors; {0} is the output
  std::unique_ptr<DocumentWriter> (*make)(std::vector<Destination>, FormatSettings);
  bool needs_text = false;  ///< stored records, which have none, cannot be written in it
};

/// True for the name of a workbook.
[[nodiscard]] bool names_workbook(std::string_view path);

[[nodiscard]] std::span<const Format> formats();
[[nodiscard]] const Format& format_named(std::string_view name);

}  // namespace congvan::cli
