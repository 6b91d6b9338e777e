// One entry of a walk to the steps that the consumer takes for it: reads, takes apart, decodes, and words what cannot be read.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/documents.hpp"
#include "input/decode.hpp"
#include "input/package.hpp"
#include "input/walk.hpp"
#include "records/json.hpp"

namespace congvan::cli {

/// One thing on its way from a worker to the consumer.
struct Step {
  enum class Kind {
    note,      ///< only `message`
    file,      ///< the documents that follow are of this file
    kept,      ///< a file that was passed over
    resumed,   ///< a file that the run before has done: `tally`
    document,  ///< `product`, with `error` and `message` when it could not be read
  };
  Kind kind = Kind::note;
  std::unique_ptr<FileState> state;  ///< of `file` and `kept`, where the consumer keeps files
  std::unique_ptr<Tally> tally;
  std::unique_ptr<Product> product;
  std::optional<input::ErrorCode> error;
  std::string path;  ///< that the message is about
  std::string message;
};

/// A line of `--stdin jsonl`.
struct StreamLine {
  std::string json;  ///< empty when it is too large
  std::size_t number = 1;
  bool too_large = false;
};

/// An entry, or a line, on its way to a worker.
struct FileTask {
  input::Entry entry;
  FileState state;  ///< where the consumer keeps files
  FileKeeper::Known known = FileKeeper::Known::no;
  std::unique_ptr<StreamLine> line;
  std::unique_ptr<Tally> resumed;  ///< what a stopped run has done of it, and nothing else is to do
};

/// What each worker has for itself.
struct FileTools {
  input::FileReader reader;
  records::JsonParser parser;
};

/// Shared by all workers.
class FileSteps {
 public:
  FileSteps(const Options& options, std::size_t workers, Language language, Consumer& consumer);
  using Emit = std::function<void(Step&&)>;
  void work(FileTask& task, FileTools& tools, const Emit& emit);
  /// Ends what takes long. Called while others work.
  void cancel() { decoder_.stop(); }
  /// One for each worker.
  [[nodiscard]] std::unique_ptr<FileTools> tools(std::span<const input::FileId> outputs) const;

 private:
  void read_and_tell(const FileTask& task, input::FileReader& reader, const Emit& emit);
  void read(const FileTask& task, input::FileReader& reader, const Emit& emit);
  void read_line(const StreamLine& line, records::JsonParser& parser, const Emit& emit);
  [[nodiscard]] Step begin_line(const std::string& path) const;
  void take_apart(const std::string& path, std::string_view bytes, const std::string& sha256, const Emit& emit);
  void read_documents(const FileTask& task, const input::ReadResult& result, const Emit& emit);
  [[nodiscard]] Step begin(const FileTask& task, std::string sha256) const;
  [[nodiscard]] Step output_met(const input::Entry& entry) const;
  [[nodiscard]] Step note(const input::Entry& entry, Msg message) const;
  [[nodiscard]] Step document(const input::FoundDocument& found, std::string_view sha256);
  [[nodiscard]] Step decoded(Source source, const input::FoundDocument& found);
  [[nodiscard]] Step made(const Input& input) const;
  [[nodiscard]] Step failure(const Source& source, const input::Failure& failure) const;
  [[nodiscard]] Step error(const Source& source, input::ErrorCode code, std::string_view why) const;
  [[nodiscard]] Step out_of_memory(const Source& source) const;

  std::string max_size_;
  std::size_t max_bytes_;
  Language language_;
  input::Decoder decoder_;
  Consumer& consumer_;
  bool verbose_;
  bool keeps_files_;
};

}  // namespace congvan::cli
