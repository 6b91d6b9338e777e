// The PATHs of a command to its documents, and these through several threads to one consumer in the order of the inputs.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/summary.hpp"
#include "congvan/write.hpp"
#include "input/decoded.hpp"
#include "input/edxml.hpp"
#include "input/read.hpp"

namespace congvan::cli {

class FinishedRecords;

/// One document: its text as decoded, in any normalisation form, or the error that stands in its place.
struct Input {
  Source source;
  std::string_view text;
  std::span<const input::Doubt> doubts;    ///< of `text`
  const input::Package* header = nullptr;  ///< of the exchange package that it came in
  std::optional<SourceError> error;
  std::string_view bytes = {};  ///< of the document's file
  bool enclosed = false;        ///< belongs to a document of the same exchange package that came before
};

/// What was made of one document, on its way from a worker to the consumer.
struct Product {
  Product() = default;
  Product(const Product&) = delete;
  Product& operator=(const Product&) = delete;
  virtual ~Product() = default;
  std::size_t bytes = 0;  ///< of memory that it holds, roughly
};

/// A file (or the standard input) that documents come from.
struct FileState {
  std::string path;
  std::size_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::string sha256;         ///< of the whole file; empty when it could not be read
};

/// For consumers that keep their documents from run to run: which files need not be read again. Others leave all as it is here.
class FileKeeper {
 public:
  FileKeeper() = default;
  FileKeeper(const FileKeeper&) = delete;
  FileKeeper& operator=(const FileKeeper&) = delete;
  virtual ~FileKeeper() = default;

  [[nodiscard]] virtual bool keeps_files() const { return false; }
  enum class Known { no, perhaps, yes };
  /// Asked before a file is read, in order, while earlier files are still on their way, and never by two threads at once. `yes`: it is
  /// passed over. `perhaps`: it is read, and passed over when its SHA-256 is the one that is put into `state.sha256`.
  [[nodiscard]] virtual Known known(FileState& /*state*/) { return Known::no; }
  /// The documents that follow, up to the next file, come from this one and replace what was kept of it.
  virtual void begin_file(const FileState& /*state*/) {}
  /// The file was passed over: what is kept of it holds, with this size and time.
  virtual void keep_file(const FileState& /*state*/) {}
};

/// What a command does with documents.
class Consumer {
 public:
  Consumer() = default;
  Consumer(const Consumer&) = delete;
  Consumer& operator=(const Consumer&) = delete;
  virtual ~Consumer() = default;
  /// The work for one document. Called by several threads at once. What it throws makes the document one with the error "internal", for
  /// which it is called once more.
  [[nodiscard]] virtual std::unique_ptr<Product> make(const Input& input) const = 0;
  /// One at a time, in the order of the documents. Throws WriteError only.
  virtual void take(Product& product) = 0;
  /// No further product is ready at the moment.
  virtual void pause() {}
  /// Null when nothing is kept between runs.
  [[nodiscard]] virtual FileKeeper* keeper() { return nullptr; }
  /// What a stopped run has done; null when this one does not go on from there.
  [[nodiscard]] virtual FinishedRecords* finished() { return nullptr; }
};

/// Reads every document of the paths, hands it to the consumer, and tells the user about those that failed. `outputs` are never read.
/// Throws UsageError when a named input is one of them; lets WriteError pass.
[[nodiscard]] Tally for_each_input(const Options& options, const std::vector<input::FileId>& outputs, const Report& report,
                                   Consumer& consumer);

}  // namespace congvan::cli
