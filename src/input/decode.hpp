// The bytes of one document to its text, by the reader that its content asks for. What is dangerous or heavy is read by workers, which are
// started when the first such file comes.
#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "input/decoded.hpp"
#include "input/encoding.hpp"
#include "input/sniff.hpp"
#include "input/worker.hpp"

namespace congvan::input {

/// What the user says about the inputs.
struct Reading {
  std::optional<Encoding> encoding;  ///< of texts and HTML, whatever they seem to be
  OcrMode ocr = OcrMode::automatic;
  std::size_t workers = 1;
  Limits limits = {};
};

/// What a ZIP is: docx, odt, or zip for an archive of files. Looks at the names only. Throws DecodeError unsupported_format for other
/// documents (XLSX, ODS …), which are no archives to a user.
[[nodiscard]] Kind kind_of_zip(std::string_view bytes, const Limits& limits, std::size_t depth);

/// May be used by several threads at once.
class Decoder {
 public:
  explicit Decoder(const Reading& reading) : reading_(reading) {}
  /// True for what is its own text: UTF-8, which is not copied.
  [[nodiscard]] bool is_text_already(Kind kind, std::string_view bytes) const;
  /// Throws DecodeError. Archives and packages are taken apart by `for_each_document` before.
  [[nodiscard]] Decoded decode(Kind kind, std::string_view bytes);
  /// What is being decoded fails soon, and what comes after.
  void stop();
  [[nodiscard]] const Reading& reading() const { return reading_; }

 private:
  [[nodiscard]] DecoderPool& pool();
  Reading reading_;
  std::mutex mutex_;  // for those below
  bool stopped_ = false;
  std::unique_ptr<DecoderPool> pool_;
};

}  // namespace congvan::input
